"""Many invoices kept as one ZIP file: fetched a few at a time, so that it shows how far it is and can be stopped."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.device.downloads import Downloads
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.invoices import InvoiceQuery
from daystarr_client.services.loadable import ProblemKind, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task, Tasks

if TYPE_CHECKING:
    from daystarr_client.api.models import InvoiceSummary, Page

# The portal puts at most this many into one archive
MOST: Final = 200
AT_A_TIME: Final = 20


@dataclass(frozen=True, slots=True)
class Idle:
    """Nothing is being kept."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """So many of so many are here."""

    done: int
    of: int


@dataclass(frozen=True, slots=True)
class ArchiveKept:
    """The file is there."""

    file: Path
    count: int


@dataclass(frozen=True, slots=True)
class ArchiveFailed:
    """It did not work. Without a problem of the portal it is this machine that could not write."""

    problem: ProblemKind | None = None


ArchiveState: TypeAlias = Idle | Keeping | ArchiveKept | ArchiveFailed


class ArchiveService(QObject):
    """Keeps one archive at a time."""

    changed = Signal()

    def __init__(self, tasks: Tasks, calls: PortalCalls, downloads: Downloads, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._calls = calls
        self._downloads = downloads
        self._task: Task | None = None
        self._parts: list[bytes] = []
        self.state: ArchiveState = Idle()

    def every(self, query: InvoiceQuery, done: "Callable[[Outcome[Page[InvoiceSummary]]], None]") -> Task:
        """The newest invoices of a query, as many as one archive takes."""
        text = query.text or None
        return self._calls.run(
            lambda portal: portal.invoices.list(query.state, year=query.year, query=text, page_size=MOST), done
        )

    def start(self, invoice_ids: Sequence[str], name: str) -> None:
        """Keep these invoices, at most `MOST`, as a ZIP file of that name."""
        if isinstance(self.state, Keeping):
            return
        self._parts = []
        self._next(tuple(dict.fromkeys(invoice_ids))[:MOST], 0, name)

    def stop(self) -> None:
        """Keep nothing."""
        if self._task:
            self._task.cancel()
        self._end(Idle())

    def _next(self, ids: tuple[str, ...], done: int, name: str) -> None:
        wanted = ids[done : done + AT_A_TIME]

        def fetched(outcome: Outcome[bytes]) -> None:
            match outcome:
                case Done(value=part):
                    self._parts.append(part)
                    self._next(ids, done + len(wanted), name)
                case Failed(error=error):
                    self._end(ArchiveFailed(problem_of(error)))

        self._show(Keeping(done, len(ids)))
        if wanted:
            self._task = self._calls.run(lambda portal: portal.invoices.archive(wanted), fetched, quiet=True)
        else:
            self._write(len(ids), name)

    def _write(self, count: int, name: str) -> None:
        parts = self._parts

        def work() -> ArchiveState:
            from daystarr_client.device.archives import NotAnArchive, merged

            try:
                content, found = merged(parts)
                if found != count:
                    return ArchiveFailed(ProblemKind.BROKEN)
                return ArchiveKept(self._downloads.save(f"{name}.zip", content), count)
            except NotAnArchive:
                return ArchiveFailed(ProblemKind.BROKEN)
            except OSError:
                return ArchiveFailed()

        def written(outcome: Outcome[ArchiveState]) -> None:
            self._end(outcome.value if isinstance(outcome, Done) else ArchiveFailed(ProblemKind.BROKEN))

        self._task = self._tasks.run(work, written, quiet=True)

    def _end(self, state: ArchiveState) -> None:
        self._task = None
        self._parts = []
        self._show(state)

    def _show(self, state: ArchiveState) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
