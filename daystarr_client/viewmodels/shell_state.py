"""The frame around the pages: where one is and was, what the drawer and the green button offer."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import FeatureName
from daystarr_client.services.connection import Reach
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.pages import HOME, MenuEntry

LONGEST_TRAIL = 50


@dataclass(frozen=True, slots=True)
class Navigation:
    """The page shown, and those before it, newest last."""

    current: str = HOME
    trail: tuple[str, ...] = ()

    def to(self, page: str) -> "Navigation":
        """Go to a page; the one shown is remembered."""
        if page == self.current:
            return self
        return Navigation(page, (*self.trail, self.current)[-LONGEST_TRAIL:])

    def back(self) -> "Navigation":
        """Go to the page before; from the first one, home."""
        if not self.trail:
            return replace(self, current=HOME)
        return Navigation(self.trail[-1], self.trail[:-1])


@dataclass(frozen=True, slots=True)
class MenuRow:
    """A line of the drawer or of the green button. `note` says why it cannot be chosen."""

    name: str
    title: str
    icon_name: str
    available: bool
    note: str
    current: bool = False


def menu_rows(
    entries: Sequence[MenuEntry], built: Collection[str], offered: Collection[FeatureName], current: str = ""
) -> tuple[MenuRow, ...]:
    """The entries as rows: available when built and offered by the portal."""
    rows: list[MenuRow] = []
    for entry in entries:
        available = entry.page is not None and entry.page in built and entry.feature in offered
        rows.append(
            MenuRow(
                name=entry.name,
                title=entry.title,
                icon_name=entry.icon,
                available=available,
                note="" if available else QCoreApplication.translate("Menu", "Not available yet"),
                current=available and entry.page == current,
            )
        )
    return tuple(rows)


def offline_sentence(reach: Reach, last_answer: datetime, formats: Formats, now: datetime) -> str:
    """What to say above a page while the portal cannot be reached; nothing while it can."""
    if reach is not Reach.OFFLINE:
        return ""
    text = QCoreApplication.translate(
        "Shell", "The portal cannot be reached. What you see is as of %1. We keep trying."
    )
    return text.replace("%1", formats.moment(last_answer, now.astimezone(formats.zone).date()))
