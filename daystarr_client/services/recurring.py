"""What was paid with each saved method, what its removal would end, and what was agreed to for AutoPay."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.paged_lists import PagedLists
from daystarr_client.tasks import Done, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models import Page, Payment
    from daystarr_client.api.models_recurring import Authorization, MethodRemoval
    from daystarr_client.api.portal import Portal

Histories: TypeAlias = "PagedLists[str, Payment]"


class RecurringService(QObject):
    """Knows the payments of the method in sight: `histories` are asked for by the id of a method, "" for none."""

    removed = Signal()

    def __init__(self, calls: PortalCalls, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """`now` is the portal's time."""
        super().__init__(parent)
        self._calls = calls
        self.histories: Histories = PagedLists(calls, _page_of, "", now, self)

    def preview_removal(self, method_id: str, done: "Callable[[Outcome[MethodRemoval]], None]") -> Task:
        """Ask what removing a method would end."""
        return self._calls.run(lambda portal: portal.payment_methods.removal(method_id), done)

    def remove(self, method_id: str, *, ends_autopay: bool, done: Callable[[Outcome[None]], None]) -> Task:
        """Remove a method; `ends_autopay` says that the customer has read that this ends AutoPay."""
        return self._calls.run(
            lambda portal: portal.payment_methods.remove(method_id, ends_autopay=ends_autopay),
            partial(self._on_removed, done),
        )

    def authorization(self, done: "Callable[[Outcome[Authorization]], None]") -> Task:
        """Ask what was agreed to for AutoPay as it is now."""
        return self._calls.run(lambda portal: portal.autopay.authorization(), done)

    def money_moved(self) -> None:
        """A payment was made or came to its end."""
        if self.histories.query:
            self.histories.renew()

    def look_again(self) -> None:
        """Something changed elsewhere."""
        if self.histories.query:
            self.histories.look_again()

    def _on_removed(self, done: Callable[[Outcome[None]], None], outcome: Outcome[None]) -> None:
        done(outcome)
        if isinstance(outcome, Done):
            self.removed.emit()


def _page_of(portal: "Portal", method_id: str, size: int, token: str | None) -> "Page[Payment]":
    return portal.payment_methods.payments(method_id, page_size=size, page_token=token)
