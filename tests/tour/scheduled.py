"""Paying on another day: choosing it, what comes of it, and canceling it."""

from PySide6.QtCore import Qt

from tests.tour.scenes import Scene
from tests.tour.stage import Stage

SCHEDULE = Scene("schedule", changes_data=True)
SCHEDULE_BANK = Scene("schedule-bank", changes_data=True)
DAY = "payDay_2026-12-10"


@SCHEDULE.step("schedule-when")
def when(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com")
    driver.click("payButton")
    driver.click("payWhen_later")
    driver.find(DAY)
    driver.click(DAY)


@SCHEDULE.step("schedule-review")
def review(stage: Stage) -> None:
    driver = stage.driver
    driver.click("pay_next")
    driver.wait_until(lambda: driver.value("pay_pay", "enabled"), "Schedule to take a press")


@SCHEDULE.step("schedule-done")
def done(stage: Stage) -> None:
    stage.driver.click("pay_pay")
    stage.driver.find("payResultLines")


@SCHEDULE.step("home-scheduled")
def home(stage: Stage) -> None:
    driver = stage.driver
    driver.click("pay_close")
    driver.find("scheduledCard")
    driver.wait_until(lambda: not driver.sees("paySheet"), "the sheet to close")


@SCHEDULE.step("schedule-cancel")
def cancel(stage: Stage) -> None:
    driver = stage.driver
    driver.click(stage.name_of("scheduledCancel_", ""))
    driver.find("scheduledBody")


@SCHEDULE.step("schedule-canceled")
def canceled(stage: Stage) -> None:
    driver = stage.driver
    driver.click("scheduledCancel")
    driver.wait_until(lambda: not driver.sees("scheduledCard"), "the card to go")


@SCHEDULE_BANK.step("schedule-bank-after-autopay")
def bank(stage: Stage) -> None:
    """AutoPay comes first, and says so."""
    driver = stage.open_as("maria@example.com")
    driver.click("payButton")
    driver.find("payWhen_later")
    driver.click(stage.name_of("payMethod_", "6789"))
    driver.click("payWhen_later")
    driver.find(DAY)
    driver.press(Qt.Key.Key_PageDown)
    driver.press(Qt.Key.Key_Return)
    driver.click("pay_next")
    driver.wait_until(lambda: driver.value("pay_pay", "enabled"), "Schedule to take a press")


SCENES = (SCHEDULE, SCHEDULE_BANK)
