"""What the account owes: the bills still open, fetched again whenever they may have changed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models import Bills
    from daystarr_client.api.portal import Portal


@dataclass(frozen=True, slots=True)
class OpenBills:
    """The unpaid bills; `ever_billed` tells a new customer from one who has paid everything."""

    bills: "Bills"
    ever_billed: bool


BillsState: TypeAlias = Loadable[OpenBills]


class BillingService(QObject):
    """Knows what is owed. A fetch that a later one overtook changes nothing."""

    changed = Signal()

    def __init__(self, calls: PortalCalls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._bills: BillsState = Loadable()
        self._fetch: Task | None = None

    @property
    def bills(self) -> BillsState:
        """What is owed, as far as known."""
        return self._bills

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch the bills again, as the portal has them from now on. `quiet` shows no progress."""
        if self._fetch:
            self._fetch.cancel()
        self._show(self._bills.started())
        self._fetch = self._calls.run(_open_bills, self._on_fetched, quiet=quiet)

    def _on_fetched(self, outcome: Outcome[OpenBills]) -> None:
        self._fetch = None
        match outcome:
            case Done(value=value):
                self._show(self._bills.loaded(value, value.bills.as_of))
            case Failed(error=error):
                self._show(self._bills.failed_with(problem_of(error)))

    def _show(self, bills: BillsState) -> None:
        if bills != self._bills:
            self._bills = bills
            self.changed.emit()


def _open_bills(portal: "Portal") -> OpenBills:
    bills = portal.bills.get()
    if bills.items:
        return OpenBills(bills, ever_billed=True)
    return OpenBills(bills, ever_billed=bool(portal.invoices.list(page_size=1).items))
