"""What the fixtures of this folder make, and the ways through the window that several files go."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from daystarr_client.api.portal import Portal
from tests.driver import Driver

OpenWindow = Callable[..., Driver]
OpenAs = Callable[..., Driver]
Elsewhere = Callable[[str], Portal]


def enter(window: Driver, field: str, text: str) -> None:
    """Replace what stands in a field, and press Enter."""
    window.fill(field, text)
    window.press(Qt.Key.Key_Return)


def go_to(window: Driver, entry: str, page: str) -> None:
    """Go to a page by the menu."""
    window.click("menuButton")
    window.click(f"menu_{entry}")
    window.find(page)
    window.wait_until(lambda: not window.sees(f"menu_{entry}"), "the menu to go")
