"""The home page: calendar, balance, AutoPay and bills, fetched together and kept fresh."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from daystarr_client.services.autopay import AutopayService
from daystarr_client.services.billing import BillingService
from daystarr_client.services.calendar import CalendarService
from daystarr_client.services.loadable import Loadable
from daystarr_client.viewmodels.arrangement import ArrangementViewModel
from daystarr_client.viewmodels.autopay_box import AutopayActions, AutopayBoxViewModel
from daystarr_client.viewmodels.balance import BalanceViewModel
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.bills import BillsViewModel
from daystarr_client.viewmodels.calendar_month import NO_DOORS, CalendarMonthViewModel, EntryDoors
from daystarr_client.viewmodels.card import CardFacts, StartPayment, stale_text
from daystarr_client.viewmodels.scheduled import ScheduledViewModel
from daystarr_client.viewmodels.toasts import Toasts

# For what changes with the time alone, and where the portal does not say by itself what has changed
POLL_MS = 120_000


@dataclass(frozen=True, slots=True)
class HomeView:
    """The page around its cards; `stale_text` says since when what is shown could not be renewed."""

    stale_text: str = ""


@qml_type
class HomeViewModel(ViewModel[HomeView]):
    """The home page. Its cards fetch nothing by themselves."""

    changed = Signal()
    staleText = state_property(str, "stale_text", changed)
    calendar = object_property(CalendarMonthViewModel, "month")
    balance = object_property(BalanceViewModel, "balance_card")
    autopay = object_property(AutopayBoxViewModel, "autopay_card")
    scheduled = object_property(ScheduledViewModel, "scheduled_card")
    arrangement = object_property(ArrangementViewModel, "arrangement_card")
    bills = object_property(BillsViewModel, "bills_card")

    def __init__(
        self,
        account_number: str,
        billing: BillingService,
        autopay: AutopayService,
        calendar: CalendarService,
        facts: CardFacts,
        pay: StartPayment,
        autopay_actions: AutopayActions,
        toasts: Toasts,
        scheduled: ScheduledViewModel,
        arrangement: ArrangementViewModel,
        parent: QObject | None = None,
        *,
        doors: EntryDoors = NO_DOORS,
        poll_ms: int = POLL_MS,
    ) -> None:
        super().__init__(HomeView(), parent)
        self._billing = billing
        self._autopay = autopay
        self._calendar = calendar
        self._facts = facts
        self.month = CalendarMonthViewModel(calendar, facts, pay, self, doors=doors)
        self.balance_card = BalanceViewModel(account_number, billing, facts, pay, self)
        self.autopay_card = AutopayBoxViewModel(autopay, billing, facts, autopay_actions, toasts, self)
        self.scheduled_card = scheduled
        self.arrangement_card = arrangement
        self.bills_card = BillsViewModel(billing, facts, pay, self)
        self._poll = QTimer(self)
        self._poll.setInterval(poll_ms)
        self._poll.timeout.connect(self._renew)
        for signal in (billing.changed, autopay.changed, calendar.changed):
            signal.connect(self._update)

    def retranslate(self) -> None:
        """Another language is spoken."""
        for part in (
            self.month,
            self.balance_card,
            self.autopay_card,
            self.scheduled_card,
            self.arrangement_card,
            self.bills_card,
        ):
            part.retranslate()
        self._update()

    def opened(self) -> None:
        """The page comes into sight: fetch it the first time, renew it without a word after that."""
        self._fetch(quiet=self._billing.bills.value is not None)
        self._poll.start()

    def refresh(self) -> None:
        """Fetch everything again, keeping what is shown."""
        self._fetch(quiet=False)

    @Slot()
    def _renew(self) -> None:
        self._fetch(quiet=True)

    def _fetch(self, *, quiet: bool) -> None:
        self._billing.refresh(quiet=quiet)
        self._autopay.refresh(quiet=quiet)
        self.scheduled_card.refresh(quiet=True)
        self.arrangement_card.refresh(quiet=True)
        self.month.refresh(quiet=quiet)
        self.month.open()

    @Slot()
    def _update(self) -> None:
        parts = (self._billing.bills, self._autopay.autopay, self._calendar.month(self.month.month))
        self.show(home_view(parts, self._facts))


def home_view(parts: Iterable[Loadable[Any]], facts: CardFacts) -> HomeView:
    """The page. A portal that cannot be reached at all is told above every page, not here."""
    return HomeView(stale_text=stale_text(parts, facts))
