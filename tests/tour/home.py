"""The home page: every kind of customer, and what can be looked at."""

from PySide6.QtCore import Qt

from tests.tour.scenes import Scene
from tests.tour.stage import Stage

HOME = Scene("home")
HOMES = Scene("homes")


@HOME.step("home")
def one_bill(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com")
    driver.wait_for_text("$74.99")
    driver.wait_for_text("Visa")


@HOME.step("home-day-due")
def day_with_due_date(stage: Stage) -> None:
    stage.driver.click("day_2026-12-13")
    stage.driver.find("sheetCloseButton")


@HOME.step("home-day-visit")
def day_with_visit(stage: Stage) -> None:
    stage.dismiss("sheetCloseButton")
    stage.driver.click("day_2026-12-02")
    stage.driver.find("sheetCloseButton")


@HOME.step("home-next-month")
def next_month(stage: Stage) -> None:
    driver = stage.driver
    stage.dismiss("sheetCloseButton")
    driver.click("calendarNextButton")
    driver.wait_for_text("January 2027")


@HOME.step("home-past-month")
def past_month(stage: Stage) -> None:
    driver = stage.driver
    driver.click("calendarPreviousButton")
    driver.click("calendarPreviousButton")
    driver.wait_for_text("November 2026")


@HOME.step("home-by-keyboard")
def by_keyboard(stage: Stage) -> None:
    driver = stage.driver
    driver.click("calendarTodayButton")
    driver.wait_for_text("December 2026")
    driver.press(Qt.Key.Key_Tab)
    driver.press(Qt.Key.Key_Tab)


@HOMES.step("home-all-paid")
def all_paid(stage: Stage) -> None:
    stage.open_as("mark@example.com")


@HOMES.step("home-overdue")
def overdue(stage: Stage) -> None:
    stage.open_as("olivia@example.com")


@HOMES.step("home-business")
def business(stage: Stage) -> None:
    stage.open_as("machine@example.com")


@HOMES.step("home-new-customer")
def new_customer(stage: Stage) -> None:
    stage.open_as("nora@example.com")
