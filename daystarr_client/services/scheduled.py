"""Payments that are to come on a day the customer chose: the list of them, and canceling one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from datetime import datetime

    from daystarr_client.api.models_scheduled import ScheduledPayment, ScheduledPayments


class ScheduledService(QObject):
    """Knows what is to come. A fetch that a later one overtook changes nothing. `now` is the portal's time."""

    changed = Signal()
    canceled = Signal()

    def __init__(self, calls: PortalCalls, now: "Callable[[], datetime]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._now = now
        self._payments: Loadable[ScheduledPayments] = Loadable()
        self._fetch: Task | None = None

    @property
    def payments(self) -> "Loadable[ScheduledPayments]":
        """The payments to come, and when more can be scheduled, as far as known."""
        return self._payments

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch them again, as the portal has them from now on. `quiet` shows no progress."""
        if self._fetch:
            self._fetch.cancel()
        self._show(self._payments.started())
        self._fetch = self._calls.run(lambda portal: portal.scheduled_payments.get(), self._on_fetched, quiet=quiet)

    def cancel(self, scheduled_id: str, done: "Callable[[Outcome[ScheduledPayment]], None]") -> Task:
        """Cancel one; asking twice does no harm. Fetches the list again whatever comes of it."""

        def finished(outcome: "Outcome[ScheduledPayment]") -> None:
            self.refresh(quiet=True)
            if isinstance(outcome, Done):
                self.canceled.emit()
            done(outcome)

        return self._calls.run(lambda portal: portal.scheduled_payments.cancel(scheduled_id), finished)

    def _on_fetched(self, outcome: "Outcome[ScheduledPayments]") -> None:
        self._fetch = None
        match outcome:
            case Done(value=value):
                self._show(self._payments.loaded(value, self._now()))
            case Failed(error=error):
                self._show(self._payments.failed_with(problem_of(error)))

    def _show(self, payments: "Loadable[ScheduledPayments]") -> None:
        if payments != self._payments:
            self._payments = payments
            self.changed.emit()
