"""The calendar: month, week and agenda, a day, another time for a visit, and the calendar in other programs."""

from PySide6.QtCore import Qt

from tests.tour.scenes import Scene
from tests.tour.stage import Stage

VIEWS = Scene("calendar")
NOTHING = Scene("calendar-nothing")
SHARING = Scene("calendar-sharing", changes_data=True)
MOVING = Scene("calendar-moving", changes_data=True)
VISIT = "day_2026-12-19"


@VIEWS.step("calendar-month")
def month(stage: Stage) -> None:
    stage.open_as("maria@example.com")
    open_calendar(stage)
    stage.driver.wait_until(lambda: "Ticket visit" in str(stage.driver.value(VISIT, "spoken")), "the visit")


@VIEWS.step("calendar-week")
def week(stage: Stage) -> None:
    driver = stage.driver
    driver.click("calendarMode_week")
    driver.find("calendarWeek")
    driver.click("calendarPageNext")
    driver.wait_for_text("Invoice 1087")


@VIEWS.step("calendar-agenda")
def agenda(stage: Stage) -> None:
    driver = stage.driver
    driver.click("calendarMode_agenda")
    driver.wait_for_text("Ticket visit")


@VIEWS.step("calendar-filtered")
def filtered(stage: Stage) -> None:
    driver = stage.driver
    driver.click("calendarKind_invoice_due")
    driver.wait_until(lambda: not driver.reads("Ticket visit 1"), "the visits to go")


@VIEWS.step("calendar-day")
def day(stage: Stage) -> None:
    driver = stage.driver
    driver.click("calendarMode_month")
    driver.click("calendarKind_all")
    driver.click("day_2026-12-13")
    driver.wait_until(lambda: any(name.startswith("payBillButton_inv") for name in driver.names()), "the day")


@NOTHING.step("calendar-month-empty")
def nothing(stage: Stage) -> None:
    stage.open_as("mark@example.com")
    open_calendar(stage)
    for _ in range(3):
        stage.driver.click("calendarPageNext")
    stage.driver.find("calendarNothing")


@NOTHING.step("calendar-agenda-empty")
def nothing_at_all(stage: Stage) -> None:
    stage.driver.click("calendarMode_agenda")
    stage.driver.find("calendarEmptyAgenda")


@SHARING.step("calendar-sharing")
def sharing(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com")
    open_calendar(stage)
    driver.click("calendarShareButton")
    driver.find("makeAddressButton")


@SHARING.step("calendar-address")
def address(stage: Stage) -> None:
    stage.driver.click("makeAddressButton")
    stage.driver.find("sharingQr")


@SHARING.step("calendar-address-off")
def revoke(stage: Stage) -> None:
    stage.driver.click("revokeAddressButton")
    stage.driver.find("askYesButton")


@MOVING.step("calendar-times")
def times(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com")
    open_calendar(stage)
    driver.focus(VISIT)  # in a small window the green button covers it
    driver.press(Qt.Key.Key_Return)
    driver.wait_until(lambda: any(name.startswith("moveVisitButton_") for name in driver.names()), "the day")
    driver.settle()
    driver.click(next(name for name in driver.names() if name.startswith("moveVisitButton_")))
    driver.wait_until(lambda: any(name.startswith("rescheduleTime_") for name in driver.names()), "the times")


@MOVING.step("calendar-times-check")
def check(stage: Stage) -> None:
    driver = stage.driver
    driver.settle()
    driver.click(sorted(name for name in driver.names() if name.startswith("rescheduleTime_"))[1])
    driver.press(Qt.Key.Key_Tab)
    driver.click("reschedule_next")
    driver.find("rescheduleCheck")


@MOVING.step("calendar-moved")
def moved(stage: Stage) -> None:
    stage.driver.click("reschedule_move")
    stage.driver.wait_for_text("The visit is moved")


def open_calendar(stage: Stage) -> None:
    """Go to the calendar through the menu."""
    driver = stage.driver
    driver.click("menuButton")
    driver.click("menu_calendar")
    driver.find("calendarPage")
    driver.wait_until(lambda: not driver.sees("menu_calendar"), "the menu to go")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the calendar")


SCENES = (VIEWS, NOTHING, SHARING, MOVING)
