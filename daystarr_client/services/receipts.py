"""The payments that were ever made on the account: lists page by page, and single ones looked at."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.api.enums import PaymentFilter
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.services.paged_lists import Paged, PagedLists
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models import Page, Payment
    from daystarr_client.api.portal import Portal

_PAYMENTS_KEPT: Final = 30


@dataclass(frozen=True, slots=True)
class PaymentQuery:
    """Which payments: by how they stand, of a year, found by a confirmation number or an amount."""

    state: PaymentFilter = PaymentFilter.ALL
    year: int | None = None
    text: str = ""


PaymentList: TypeAlias = "Paged[Payment]"
PaymentLists: TypeAlias = "PagedLists[PaymentQuery, Payment]"


class ReceiptsService(QObject):
    """Knows the payments asked for: `lists` of them, and single ones as the portal had them last."""

    payment_changed = Signal(str)

    def __init__(self, calls: PortalCalls, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """`now` is the portal's time."""
        super().__init__(parent)
        self._calls = calls
        self._now = now
        self._payments: OrderedDict[str, Loadable[Payment]] = OrderedDict()
        self._fetches: dict[str, Task] = {}
        self.lists: PaymentLists = PagedLists(calls, _page_of, PaymentQuery(), now, self)

    def payment(self, payment_id: str) -> "Loadable[Payment]":
        """A payment that was fetched by itself, as far as that came."""
        return self._payments.get(payment_id, Loadable())

    def fetch(self, payment_id: str) -> None:
        """Fetch a payment as it stands now, also where it was seen before."""
        before = self.payment(payment_id)
        if before.loading:
            return
        self._keep(payment_id, before.started())
        self._fetches[payment_id] = self._calls.run(
            lambda portal: portal.payments.get(payment_id),
            partial(self._on_payment, payment_id),
            quiet=before.value is not None,
        )

    def money_moved(self) -> None:
        """A payment was made or came to its end: what was looked at last is fetched again, the rest forgotten."""
        self._forget()
        self.lists.renew()

    def look_again(self) -> None:
        """Something changed elsewhere: what is looked at is fetched again, the rest forgotten."""
        last = list(self._payments.items())[-1:]
        self._forget()
        self.lists.look_again()
        for payment_id, known in last:
            self._payments[payment_id] = replace(known, loading=False)
            self.fetch(payment_id)

    def outdate(self) -> None:
        """Something changed elsewhere, and nobody looks."""
        self.lists.outdate()
        self._forget()

    def _forget(self) -> None:
        for under_way in self._fetches.values():
            under_way.cancel()  # it may have left before the change
        self._fetches.clear()
        self._payments.clear()

    def _on_payment(self, payment_id: str, outcome: "Outcome[Payment]") -> None:
        self._fetches.pop(payment_id, None)
        before = self.payment(payment_id)
        match outcome:
            case Done(value=payment):
                self._keep(payment_id, before.loaded(payment, self._now()))
                self.lists.put(payment)
            case Failed(error=error):
                self._keep(payment_id, before.failed_with(problem_of(error)))

    def _keep(self, payment_id: str, loadable: "Loadable[Payment]") -> None:
        self._payments[payment_id] = loadable
        self._payments.move_to_end(payment_id)
        while len(self._payments) > _PAYMENTS_KEPT:
            self._payments.popitem(last=False)
        self.payment_changed.emit(payment_id)


def _page_of(portal: "Portal", query: PaymentQuery, size: int, token: str | None) -> "Page[Payment]":
    text = query.text or None
    return portal.payments.list(query.state, year=query.year, query=text, page_size=size, page_token=token)
