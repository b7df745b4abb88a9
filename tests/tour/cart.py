"""Adding a service: the catalogue, a time, what it costs, and the order."""

from PySide6.QtCore import Qt

from tests.tour.scenes import Scene
from tests.tour.stage import Stage

CART = Scene("cart", changes_data=True)


@CART.step("cart")
def catalogue(stage: Stage) -> None:
    driver = stage.open_as("mark@example.com")
    driver.click("fabButton")
    driver.click("action_add_a_service")
    driver.wait_for_text("Whole-home Wi-Fi")


@CART.step("cart-options")
def options(stage: Stage) -> None:
    driver = stage.driver
    driver.click(_item(stage, "Whole-home Wi-Fi"))
    driver.wait_for_text("Wi-Fi extenders")


@CART.step("cart-times")
def times(stage: Stage) -> None:
    driver = stage.driver
    driver.click("cart_next")
    driver.wait_for_text("When should we come?")
    driver.wait_until(lambda: any(name.startswith("cartTime_") for name in driver.names()), "the times")
    driver.click(sorted(name for name in driver.names() if name.startswith("cartTime_"))[1])


@CART.step("cart-review")
def review(stage: Stage) -> None:
    driver = stage.driver
    driver.click("cart_next")
    driver.find("cartLines")
    driver.wait_until(lambda: driver.value("cart_place", "enabled"), "the order to take a press")


@CART.step("cart-placed")
def placed(stage: Stage) -> None:
    stage.driver.click("cart_place")
    stage.driver.wait_for_text("Order placed")


@CART.step("cart-on-services")
def on_the_services_page(stage: Stage) -> None:
    driver = stage.driver
    driver.click("cart_services")
    driver.find("servicesPage")
    driver.wait_for_text("Being set up")
    driver.press(Qt.Key.Key_Tab)


def _item(stage: Stage, title: str) -> str:
    return stage.name_of("cartItem_", title)


SCENES = (CART,)
