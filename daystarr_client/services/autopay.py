"""The account's AutoPay, fetched again whenever it may have changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models_autopay import Autopay


class AutopayService(QObject):
    """Knows what AutoPay will do. A fetch that a later one overtook changes nothing."""

    changed = Signal()

    def __init__(self, calls: PortalCalls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._autopay: Loadable[Autopay] = Loadable()
        self._fetch: Task | None = None

    @property
    def autopay(self) -> "Loadable[Autopay]":
        """AutoPay, as far as known."""
        return self._autopay

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch it again, as the portal has it from now on. `quiet` shows no progress."""
        if self._fetch:
            self._fetch.cancel()
        self._show(self._autopay.started())
        self._fetch = self._calls.run(lambda portal: portal.autopay.get(), self._on_fetched, quiet=quiet)

    def _on_fetched(self, outcome: "Outcome[Autopay]") -> None:
        self._fetch = None
        match outcome:
            case Done(value=value):
                self._show(self._autopay.loaded(value, value.as_of))
            case Failed(error=error):
                self._show(self._autopay.failed_with(problem_of(error)))

    def _show(self, autopay: "Loadable[Autopay]") -> None:
        if autopay != self._autopay:
            self._autopay = autopay
            self.changed.emit()
