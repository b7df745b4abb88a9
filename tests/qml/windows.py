"""What several files do with a window: come home, see where the keyboard is."""

from typing import Any

from tests.driver import Driver
from tests.qml.conftest import Open


def at_home(open_client: Open, **options: Any) -> Driver:
    """Sign in and come to the home page, whose data may be on its way."""
    window = open_client(**options)
    window.sign_in()
    window.find("homePage")
    return window


def loaded(open_client: Open, shows: str = "balanceAmount", **options: Any) -> Driver:
    """Sign in and wait until the home page shows this item and everything else."""
    window = open_client(**options)
    window.sign_in()
    window.find(shows)
    window.wait_until(lambda: not window.client.view_model.busy, "everything to be there")
    return window


def around_keyboard(window: Driver) -> list[str]:
    """The names around what has the keyboard, its own included, from the inside out."""
    names: list[str] = []
    item = window.window.activeFocusItem()
    while item:
        names.append(item.objectName())
        item = item.parentItem()
    return names


def focused(window: Driver) -> str:
    """The name of what has the keyboard, or of what is around it."""
    return next((name for name in around_keyboard(window) if name), "")
