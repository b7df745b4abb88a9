"""What the account owes: the bills still open, fetched again whenever they may have changed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.fetched import Fetched
from daystarr_client.services.loadable import Loadable

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
        self._bills = Fetched(calls, _open_bills, lambda value: value.bills.as_of, self.changed.emit)

    @property
    def bills(self) -> BillsState:
        """What is owed, as far as known."""
        return self._bills.state

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch the bills again, as the portal has them from now on. `quiet` shows no progress."""
        self._bills.refresh(quiet=quiet)


def _open_bills(portal: "Portal") -> OpenBills:
    bills = portal.bills.get()
    if bills.items:
        return OpenBills(bills, ever_billed=True)
    return OpenBills(bills, ever_billed=bool(portal.invoices.list(page_size=1).items))
