"""One screen in other looks: another theme, another language, larger text, switched while it is open."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.accessibility.pixels import Picture, faint
from tests.accessibility.reading import unreadable
from tests.accessibility.screen import Screen
from tests.tour.stage import Stage

THEMES = ("light", "dark", "high-contrast")
SETTLE_MS = 80


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
