"""The services: what works, what ended, and the broadband facts of a plan."""

from tests.tour.scenes import Scene
from tests.tour.stage import Stage

SERVICES = Scene("services")
BUSINESS = Scene("services-business")


@SERVICES.step("services")
def what_works(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com")
    open_services(stage)
    driver.wait_for_text("Fiber 500")
    driver.wait_for_text("Loyalty promotion")


@SERVICES.step("services-label")
def facts_of_a_plan(stage: Stage) -> None:
    driver = stage.driver
    driver.click(next(name for name in driver.names() if name.startswith("serviceLabel_")))
    driver.find("labelFacts")
    driver.wait_for_text("Typical download speed")


@BUSINESS.step("services-past")
def what_ended(stage: Stage) -> None:
    driver = stage.open_as("machine@example.com")
    open_services(stage)
    driver.find("servicesPastTitle")
    page = driver.find("servicesPage")
    page.setProperty("contentY", page.property("furthest"))


def open_services(stage: Stage) -> None:
    """Go to the services through the menu."""
    driver = stage.driver
    driver.click("menuButton")
    driver.click("menu_services")
    driver.find("servicesPage")
    driver.wait_until(lambda: not driver.sees("menu_services"), "the menu to go")
    driver.wait_until(lambda: not driver.client.view_model.busy, "the services")


SCENES = (SERVICES, BUSINESS)
