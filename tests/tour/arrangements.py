"""More time to pay: the offers, a plan part by part, how it stands, and ending it."""

from tests.tour.scenes import Scene
from tests.tour.stage import Stage

PLAN = Scene("plan", changes_data=True)
PROMISE = Scene("promise", changes_data=True)


@PLAN.step("more-time-home")
def home(stage: Stage) -> None:
    driver = stage.open_as("olivia@example.com")
    driver.find("arrangementStart")


@PLAN.step("more-time-offers")
def offers(stage: Stage) -> None:
    stage.driver.click("arrangementStart")
    stage.driver.click("offer_plan-3")


@PLAN.step("plan-parts")
def parts(stage: Stage) -> None:
    driver = stage.driver
    driver.click("arrangement_next")
    driver.click("arrangementAgreed")


@PLAN.step("plan-made")
def made(stage: Stage) -> None:
    driver = stage.driver
    driver.click("arrangement_agree")
    driver.find("arrangementScreenTitle")


@PLAN.step("home-with-plan")
def with_plan(stage: Stage) -> None:
    driver = stage.driver
    driver.click("arrangement_close")
    driver.find("arrangementEnd")
    driver.wait_until(lambda: not driver.sees("arrangementScreenTitle"), "the sheet to close")


@PLAN.step("plan-end")
def end(stage: Stage) -> None:
    driver = stage.driver
    driver.click("arrangementEnd")
    driver.find("arrangement_end")


@PROMISE.step("promise-read")
def promise(stage: Stage) -> None:
    driver = stage.open_as("olivia@example.com")
    driver.click("arrangementStart")
    driver.click("offer_promise-14")
    driver.click("arrangement_next")
    driver.find("arrangementTerms")


SCENES = (PLAN, PROMISE)
