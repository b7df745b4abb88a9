"""The calendar for other programs: files to keep or to open, and a secret address that they read by themselves."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from daystarr_client.device.clipboard import Clipboard
from daystarr_client.device.downloads import Downloads
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.documents import Kept, NotKept, Saving
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from pathlib import Path

    from daystarr_client.api.models_calendar import Feed, FeedState
    from daystarr_client.api.portal import Portal

BEFORE: Final = timedelta(days=182)
AFTER: Final = timedelta(days=182)


@dataclass(frozen=True, slots=True)
class CalendarExcerpt:
    """What a file has in it: all of these days, or one entry on them. `name` is what people call it."""

    first: date
    last: date
    name: str
    entry_id: str | None = None


class CalendarSharingService(QObject):
    """Knows whether there is an address, and the address itself as long as it was made in this sitting."""

    changed = Signal()

    def __init__(
        self,
        calls: PortalCalls,
        now: Callable[[], datetime],
        downloads: Downloads,
        clipboard: Clipboard,
        parent: QObject | None = None,
    ) -> None:
        """`now` is the portal's time."""
        super().__init__(parent)
        self._calls = calls
        self._now = now
        self._downloads = downloads
        self._clipboard = clipboard
        self._feed: Loadable[FeedState] = Loadable()
        self._address = ""
        self._fetch: Task | None = None

    @property
    def feed(self) -> "Loadable[FeedState]":
        """Whether there is an address, as far as known."""
        return self._feed

    @property
    def address(self) -> str:
        """The address, while it works and was made in this sitting: the portal does not tell it twice."""
        return self._address

    def refresh(self) -> None:
        """Ask whether there is an address."""
        if self._fetch:
            self._fetch.cancel()
        self._show(self._feed.started())
        self._fetch = self._calls.run(lambda portal: portal.calendar.feed(), self._on_fetched)

    def make(self, done: "Callable[[Outcome[Feed]], None]") -> Task:
        """Make an address; the one before stops working."""

        def finish(outcome: "Outcome[Feed]") -> None:
            match outcome:
                case Done(value=feed):
                    self._know(feed.url, active=True, since=feed.created_at)
                case Failed():
                    self._lost()
            done(outcome)

        return self._calls.run(lambda portal: portal.calendar.make_feed(), finish)

    def revoke(self, done: Callable[[Outcome[None]], None]) -> Task:
        """Let the address stop working."""

        def finish(outcome: Outcome[None]) -> None:
            match outcome:
                case Done():
                    self._know("", active=False, since=None)
                case Failed():
                    self._lost()
            done(outcome)

        return self._calls.run(lambda portal: portal.calendar.revoke_feed(), finish)

    def copy_address(self) -> None:
        """Put the address where other programs can paste it."""
        self._clipboard.copy(self._address)

    def keep(self, excerpt: CalendarExcerpt, done: Callable[[Outcome[Saving]], None]) -> Task:
        """Keep a calendar file in the customer's folder for downloads."""

        def work(portal: "Portal") -> Saving:
            content = portal.calendar.export(excerpt.first, excerpt.last, excerpt.entry_id)
            try:
                return Kept(self._downloads.save(f"{excerpt.name}.ics", content))
            except OSError:
                return NotKept()

        return self._calls.run(work, done)

    def open_file(self, file: "Path") -> bool:
        """Hand a file to the system's calendar program; say whether there is one."""
        return self._downloads.open(file)

    def _on_fetched(self, outcome: "Outcome[FeedState]") -> None:
        self._fetch = None
        match outcome:
            case Done(value=state):
                known = self._feed.value
                if known is None or known.created_at != state.created_at:
                    self._address = ""
                self._show(self._feed.loaded(state, self._now()))
            case Failed(error=error):
                self._show(self._feed.failed_with(problem_of(error)))

    def _know(self, address: str, *, active: bool, since: datetime | None) -> None:
        from daystarr_client.api.models_calendar import FeedState

        if self._fetch:
            self._fetch.cancel()
        self._address = address
        self._show(self._feed.loaded(FeedState(active=active, created_at=since), self._now()))

    def _lost(self) -> None:
        # It may have happened all the same
        self.refresh()

    def _show(self, feed: "Loadable[FeedState]") -> None:
        self._feed = feed
        self.changed.emit()
