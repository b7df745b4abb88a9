"""What is owed, as the balance card shows it."""

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.api.enums import InvoiceState
from daystarr_client.services.billing import BillingService, OpenBills
from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts, CardView, StartPayment, in_phase
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.payable import payable_bills, payable_minor
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models import Bills, InvoiceSummary

translate = QCoreApplication.translate


class Standing(Enum):
    """How an account stands, in the one word its customer looks for first."""

    NEW = "new"
    PAID = "paid"
    CREDIT = "credit"
    PROCESSING = "processing"
    DUE = "due"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True, kw_only=True)
class BalanceView(CardView):
    """The balance card. An empty `pay_text` means that there is nothing to pay."""

    title: str = ""
    amount: str = ""
    status: str = "neutral"
    icon: str = ""
    chip: str = ""
    as_of: str = ""
    note: str = ""
    pay_text: str = ""
    other_text: str = ""
    pay_ids: tuple[str, ...] = ()


_LOOKS = {
    Standing.NEW: ("neutral", "information-outline"),
    Standing.PAID: ("paid", "check"),
    Standing.CREDIT: ("paid", "wallet-outline"),
    Standing.PROCESSING: ("processing", "progress-clock"),
    Standing.DUE: ("due", "alert-circle-outline"),
    Standing.OVERDUE: ("overdue", "alert"),
}


def preselected(bill: "InvoiceSummary") -> bool:
    """Whether a bill is ticked before the customer chose: never while a payment of it is processing."""
    return payable_minor(bill) > 0 and bill.processing_amount.amount_minor == 0


def proposed(bills: "Bills") -> "list[InvoiceSummary]":
    """The bills that one press on Pay offers to pay: those without a payment under way, if there are any."""
    payable = payable_bills(bills)
    return [bill for bill in payable if preselected(bill)] or payable


def standing(bills: "Bills", *, ever_billed: bool) -> Standing:
    """How the account stands; `ever_billed` tells a new customer from one who has paid everything."""
    payable = payable_bills(bills)
    if any(bill.state is InvoiceState.OVERDUE for bill in payable):
        return Standing.OVERDUE
    if payable:
        return Standing.DUE
    if bills.processing.amount_minor > 0:
        return Standing.PROCESSING
    if bills.balance.amount_minor > 0:
        return Standing.DUE
    if bills.credit.amount_minor > 0 or bills.balance.amount_minor < 0:
        return Standing.CREDIT
    return Standing.PAID if ever_billed else Standing.NEW


def balance_view(open_bills: OpenBills, facts: CardFacts) -> BalanceView:
    """The card of an account whose bills are known."""
    bills, formats, today = open_bills.bills, facts.formats, facts.today
    stands = standing(bills, ever_billed=open_bills.ever_billed)
    status, icon = _LOOKS[stands]
    chosen = proposed(bills)
    amount = sum(payable_minor(bill) for bill in chosen)
    pay = fill(translate("Balance", "Pay %1"), formats.minor(amount, bills.balance.currency)) if amount else ""
    other = translate("Balance", "Pay another amount") if amount else translate("Balance", "Make a payment")
    return BalanceView(
        amount=formats.minor(abs(bills.balance.amount_minor), bills.balance.currency),
        status=status,
        icon=icon,
        chip=_chip(stands, payable_bills(bills), formats, today),
        as_of=fill(translate("Balance", "Balance as of %1"), formats.moment(bills.as_of, today)),
        note=_note(stands, bills, formats) if facts.can_pay else _no_paying(facts.phone),
        pay_text=pay if facts.can_pay else "",
        other_text=other if facts.can_pay else "",
        pay_ids=tuple(bill.id for bill in chosen),
    )


def _chip(stands: Standing, payable: "list[InvoiceSummary]", formats: Formats, today: date) -> str:
    match stands:
        case Standing.NEW:
            return translate("Balance", "Nothing due")
        case Standing.PAID:
            return translate("Balance", "Paid")
        case Standing.CREDIT:
            return translate("Balance", "Credit")
        case Standing.PROCESSING:
            return translate("Balance", "Payment processing")
        case Standing.DUE:
            return due_text(payable[0].due_on, formats, today) if payable else translate("Balance", "Due")
        case Standing.OVERDUE:
            return overdue_text(payable[0].due_on, formats, today)
        case _:
            assert_never(stands)


def due_text(due_on: date, formats: Formats, today: date) -> str:
    """Due today, Due Dec 13."""
    if due_on == today:
        return translate("Balance", "Due today")
    return fill(translate("Balance", "Due %1"), formats.day_near(due_on, today))


def overdue_text(due_on: date, formats: Formats, today: date) -> str:
    """Overdue since Nov 3."""
    return fill(translate("Balance", "Overdue since %1"), formats.day_near(due_on, today))


def _note(stands: Standing, bills: "Bills", formats: Formats) -> str:
    processing = formats.money(bills.processing)
    match stands:
        case Standing.NEW:
            return translate("Balance", "Your first bill will appear here.")
        case Standing.PAID:
            return translate("Balance", "You are all paid up. Thank you.")
        case Standing.CREDIT:
            credit = max(bills.credit.amount_minor, -bills.balance.amount_minor)
            text = translate("Balance", "You have %1 in credit. It goes towards your next bill.")
            return fill(text, formats.minor(credit, bills.balance.currency))
        case Standing.PROCESSING:
            text = translate("Balance", "A payment of %1 is processing. There is nothing more to pay now.")
            return fill(text, processing)
        case Standing.DUE | Standing.OVERDUE:
            if bills.processing.amount_minor > 0:
                return fill(translate("Balance", "%1 of this is being paid: a payment is processing."), processing)
            if bills.credit.amount_minor > 0:
                return fill(translate("Balance", "Your credit of %1 is taken off."), formats.money(bills.credit))
            return ""
        case _:
            assert_never(stands)


def _no_paying(phone: str) -> str:
    return fill(translate("Balance", "Paying here is not available yet. Call %1 to pay."), one_line(phone, 40))


@qml_type
class BalanceViewModel(ViewModel[BalanceView]):
    """The balance card."""

    changed = Signal()
    title = state_property(str, "title", changed)
    phase = state_property(str, "phase", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)
    amount = state_property(str, "amount", changed)
    status = state_property(str, "status", changed)
    icon = state_property(str, "icon", changed)
    chip = state_property(str, "chip", changed)
    asOf = state_property(str, "as_of", changed)
    note = state_property(str, "note", changed)
    payText = state_property(str, "pay_text", changed)
    otherText = state_property(str, "other_text", changed)

    def __init__(
        self,
        account_number: str,
        billing: BillingService,
        facts: CardFacts,
        pay: StartPayment,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(BalanceView(), parent)
        self._account_number = one_line(account_number, 40)
        self._billing = billing
        self._facts = facts
        self._pay = pay
        billing.changed.connect(self.update)
        self.update()

    @Slot()
    def retry(self) -> None:
        """Fetch the bills again after that failed."""
        self._billing.refresh()

    @Slot()
    def pay(self) -> None:
        """Pay what is due."""
        if self.state.pay_text:
            self._pay(self.state.pay_ids)

    @Slot()
    def payAnother(self) -> None:
        """Pay an amount to be typed."""
        if self.state.other_text:
            self._pay((), another_amount=True)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self.update()

    @Slot()
    def update(self) -> None:
        """Show what is known now."""
        loadable = self._billing.bills
        view = balance_view(loadable.value, self._facts) if loadable.value else BalanceView()
        view = replace(view, title=fill(translate("Balance", "Account %1"), self._account_number))
        self.show(in_phase(view, loadable, self._facts.phone, asked=False))
