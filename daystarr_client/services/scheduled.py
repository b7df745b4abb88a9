"""Payments that are to come on a day the customer chose: the list of them, and canceling one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.fetched import Fetched
from daystarr_client.services.loadable import Loadable
from daystarr_client.tasks import Done, Outcome, Task

if TYPE_CHECKING:
    from datetime import datetime

    from daystarr_client.api.models_scheduled import ScheduledPayment, ScheduledPayments


class ScheduledService(QObject):
    """Knows what is to come. A fetch that a later one overtook changes nothing. `now` is the portal's time."""

    changed = Signal()
    canceled = Signal()

    def __init__(self, calls: PortalCalls, now: "Callable[[], datetime]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._payments: Fetched[ScheduledPayments] = Fetched(
            calls, lambda portal: portal.scheduled_payments.get(), lambda _: now(), self.changed.emit
        )

    @property
    def payments(self) -> "Loadable[ScheduledPayments]":
        """The payments to come, and when more can be scheduled, as far as known."""
        return self._payments.state

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch them again, as the portal has them from now on. `quiet` shows no progress."""
        self._payments.refresh(quiet=quiet)

    def cancel(self, scheduled_id: str, done: "Callable[[Outcome[ScheduledPayment]], None]") -> Task:
        """Cancel one; asking twice does no harm. Fetches the list again whatever comes of it."""

        def finished(outcome: "Outcome[ScheduledPayment]") -> None:
            if isinstance(outcome, Done):
                self.canceled.emit()
            done(outcome)

        return self._payments.change(lambda portal: portal.scheduled_payments.cancel(scheduled_id), finished)
