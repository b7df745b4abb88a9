"""One screen in other looks: another theme, another language, larger text, switched while it is open."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from tests.accessibility.pixels import Picture, faint
from tests.accessibility.reading import unreadable
from tests.accessibility.screen import FLOATING, Screen
from tests.tour.stage import Stage

THEMES = ("light", "dark", "high-contrast")
SETTLE_MS = 80
ROUNDING = 4.5
"""In device-independent pixels."""


@dataclass(frozen=True)
class Wording:
    """A language and a size of text in which everything has to find its room."""

    language: str = "en"
    text_size: int = 100


def in_every_theme(stage: Stage) -> Iterator[str]:
    """What is too faint in one of the themes."""
    driver = stage.driver
    appearance = driver.client.view_model.appearance
    before = appearance.theme
    for theme in THEMES:
        appearance.setTheme(theme)
        driver.settle(SETTLE_MS)
        picture = Picture(driver.window.grabWindow())
        for found in faint(Screen(driver.window), picture):
            yield f"{theme}: {found}"
    appearance.setTheme(before)
    driver.settle(SETTLE_MS)


def in_wording(stage: Stage, wording: Wording) -> Iterator[str]:
    """What cannot be read in a language and a size of text."""
    driver = stage.driver
    appearance = driver.client.view_model.appearance
    before = appearance.textSize
    appearance.setTextSize(wording.text_size)
    with stage.shown_in(wording.language):
        driver.settle(SETTLE_MS)
        for found in unreadable(Screen(driver.window)):
            yield f"{wording.language} at {wording.text_size} %: {found}"
    appearance.setTextSize(before)
    driver.settle(SETTLE_MS)


def in_mirror(stage: Stage) -> Iterator[str]:
    """What does not stand on the other side when the layout goes from right to left."""
    driver = stage.driver
    before = _places(Screen(driver.window))
    with stage.shown_in("ar-XB"):
        driver.settle(SETTLE_MS)
        screen = Screen(driver.window)
        after = _places(screen)
    for name in before.keys() & after.keys():
        was, now = before[name], after[name]
        mirrored = screen.frame.width() - was.right()
        if abs(now.left() - mirrored) > ROUNDING or abs(now.width() - was.width()) > ROUNDING:
            yield f"is not mirrored: {name}, from {was.left():g} to {now.left():g} instead of {mirrored:g}"


def _places(screen: Screen) -> dict[str, QRectF]:
    """Where everything is that has a name of its own."""
    found: dict[str, list[QRectF]] = {}
    for item in screen.items:
        if item.objectName() and item.objectName() not in FLOATING:
            found.setdefault(item.objectName(), []).append(screen.rectangle(item))
    return {name: places[0] for name, places in found.items() if len(places) == 1}
