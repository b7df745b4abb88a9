"""AutoPay: created, updated, turned off, and an answer that gets lost."""

from tests.chaos_proxy import DropAnswer
from tests.tour.scenes import Scene
from tests.tour.stage import Stage

AUTOPAY_CREATE = Scene("autopay-create", changes_data=True)
AUTOPAY_PAY_NOW = Scene("autopay-pay-now", changes_data=True)
AUTOPAY_UPDATE = Scene("autopay-update", changes_data=True)
AUTOPAY_OFF = Scene("autopay-off", changes_data=True)
AUTOPAY_UNKNOWN = Scene("autopay-unknown", changes_data=True)


def ready(stage: Stage, button: str = "autopay_save") -> None:
    """What is shown is what is chosen, and it can be pressed."""
    driver = stage.driver
    driver.wait_until(lambda: driver.sees(button) and driver.value(button, "enabled"), "the form to take a press", 20)


def choose(stage: Stage, select: str, key: str) -> None:
    """Pick from a list."""
    driver = stage.driver
    driver.click(select)
    driver.find(f"{select}_{key}")
    driver.settle(200)
    driver.click(f"{select}_{key}")


@AUTOPAY_CREATE.step("autopay-create")
def create(stage: Stage) -> None:
    stage.open_as("olivia@example.com").click("createAutopayButton")
    ready(stage)


@AUTOPAY_CREATE.step("autopay-create-choices")
def choices(stage: Stage) -> None:
    driver = stage.driver
    choose(stage, "autopayTiming", "days_before")
    choose(stage, "autopayAmount", "limited")
    driver.fill("autopayLimitInput", "50")
    ready(stage)


@AUTOPAY_CREATE.step("autopay-create-list")
def a_list(stage: Stage) -> None:
    stage.driver.click("autopayMethod")
    stage.driver.find("autopayMethod_new")


@AUTOPAY_CREATE.step("autopay-create-not-agreed")
def not_agreed(stage: Stage) -> None:
    driver = stage.driver
    stage.dismiss("autopayMethod_new")
    ready(stage)
    driver.click("autopay_save")
    driver.wait_for_text("Tick the box to agree.")


@AUTOPAY_CREATE.step("autopay-created")
def created(stage: Stage) -> None:
    driver = stage.driver
    driver.click("autopayAgree")
    driver.click("autopay_save")
    driver.wait_for_text("AutoPay is on")


@AUTOPAY_CREATE.step("home-with-autopay")
def home(stage: Stage) -> None:
    driver = stage.driver
    driver.click("autopay_close")
    driver.find("updateAutopayButton")


@AUTOPAY_PAY_NOW.step("autopay-paid-now")
def paid_now(stage: Stage) -> None:
    driver = stage.open_as("olivia@example.com")
    driver.click("createAutopayButton")
    ready(stage, "autopay_pay")
    driver.click("autopayAgree")
    driver.click("autopay_pay")
    driver.find("autopayLines")


@AUTOPAY_UPDATE.step("autopay-update")
def update(stage: Stage) -> None:
    stage.open_as("maria@example.com").click("updateAutopayButton")
    ready(stage)


@AUTOPAY_UPDATE.step("autopay-update-method")
def another_method(stage: Stage) -> None:
    driver = stage.driver
    driver.click("autopayMethod")
    driver.settle(200)
    driver.click(stage.name_of("autopayMethod_", "6789"))
    driver.wait_for_text("You are changing the payment method")
    ready(stage)


@AUTOPAY_UPDATE.step("autopay-updated")
def updated(stage: Stage) -> None:
    driver = stage.driver
    driver.click("autopayAgree")
    driver.fill("autopayNameInput", "Maria Lopez")
    driver.click("autopay_save")
    driver.find("autopayLines")


@AUTOPAY_OFF.step("autopay-turn-off")
def ask_off(stage: Stage) -> None:
    stage.open_as("maria@example.com").click("turnOffAutopayButton")
    stage.driver.find("autopay_off")


@AUTOPAY_OFF.step("autopay-turned-off")
def turned_off(stage: Stage) -> None:
    stage.driver.click("autopay_off")
    stage.driver.wait_for_text("AutoPay is off")


@AUTOPAY_UNKNOWN.step("autopay-checking")
def checking(stage: Stage) -> None:
    driver = stage.open_as("olivia@example.com", bad_network=True)
    driver.click("createAutopayButton")
    ready(stage)
    driver.click("autopayAgree")
    stage.proxy.add(DropAnswer(), method="POST", path="/v1/autopay")
    driver.click("autopay_save")
    driver.wait_for_text("We are checking AutoPay", 60)


SCENES = (AUTOPAY_CREATE, AUTOPAY_PAY_NOW, AUTOPAY_UPDATE, AUTOPAY_OFF, AUTOPAY_UNKNOWN)
