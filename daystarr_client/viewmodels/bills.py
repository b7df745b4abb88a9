"""The unpaid bills, which of them are ticked, and what the ticked ones come to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.api.enums import InvoiceState
from daystarr_client.services.billing import BillingService, OpenBills
from daystarr_client.viewmodels.balance import due_text, overdue_text, preselected
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts, CardView, StartPayment, in_phase
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.payable import payable_bills, payable_minor
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models import Bills, InvoiceSummary

translate = QCoreApplication.translate

UNCHECKED: Final = 0
PARTLY: Final = 1
CHECKED: Final = 2
FIRST_SHOWN: Final = 6
STEP_SHOWN: Final = 20


@dataclass(frozen=True, slots=True)
class BillRow:
    """One unpaid bill. `payable` bills can be ticked where there is a choice at all."""

    key: str
    title: str
    subtitle: str
    status: str
    icon: str
    chip: str
    amount: str
    note: str
    payable: bool
    ticked: bool
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BillsView(CardView):
    """The card of bills. `choosing` is whether there are check boxes; `all_state` is the check state of them all."""

    count: str = ""
    rows: tuple[BillRow, ...] = ()
    more_text: str = ""
    choosing: bool = False
    all_state: int = UNCHECKED
    all_text: str = ""
    pay_text: str = ""
    pay_ids: tuple[str, ...] = ()
    empty_title: str = ""
    empty_body: str = ""


def bills_view(
    open_bills: OpenBills, choice: Mapping[str, bool], facts: CardFacts, shown: int = FIRST_SHOWN
) -> BillsView:
    """The card with its first `shown` bills.

    `choice` is what the customer ticked or unticked, by invoice, over what is ticked by itself.
    """
    items, formats = open_bills.bills.items, facts.formats
    payable = payable_bills(open_bills.bills) if facts.can_pay else []
    choosing = len(payable) > 1 or any(not preselected(bill) for bill in payable)
    ticked = [bill for bill in payable if choice.get(bill.id, preselected(bill))]
    chosen = {bill.id for bill in ticked}
    title, body = _empty(ever_billed=open_bills.ever_billed)
    hidden = len(items) - shown
    more = fill(translate("Bills", "Show %1 more"), formats.number(min(hidden, STEP_SHOWN))) if hidden > 0 else ""
    return BillsView(
        count=_count(len(items), formats),
        rows=tuple(_row(bill, facts, ticked=bill.id in chosen) for bill in items[:shown]),
        more_text=more,
        choosing=choosing,
        all_state=CHECKED if len(ticked) == len(payable) else PARTLY if ticked else UNCHECKED,
        all_text=fill(translate("Bills", "All %1 bills"), formats.number(len(payable))) if len(payable) > 1 else "",
        pay_text=_pay_text(ticked, len(payable), formats) if choosing else "",
        pay_ids=tuple(bill.id for bill in ticked),
        empty_title=title,
        empty_body=body,
    )


def toggled(bills: "Bills", choice: Mapping[str, bool], invoice_id: str) -> dict[str, bool]:
    """The choice after a press on one bill's box; forgets bills that are gone."""
    known = _known(bills, choice)
    bill = next((bill for bill in bills.items if bill.id == invoice_id and payable_minor(bill) > 0), None)
    return known if bill is None else {**known, bill.id: not known.get(bill.id, preselected(bill))}


def toggled_all(bills: "Bills", choice: Mapping[str, bool]) -> dict[str, bool]:
    """The choice after a press on the box for all: ticks all, or none when all were."""
    payable = payable_bills(bills)
    everything = all(choice.get(bill.id, preselected(bill)) for bill in payable)
    return {bill.id: not everything for bill in payable}


def _known(bills: "Bills", choice: Mapping[str, bool]) -> dict[str, bool]:
    there = {bill.id for bill in bills.items}
    return {key: ticked for key, ticked in choice.items() if key in there}


def _row(bill: "InvoiceSummary", facts: CardFacts, *, ticked: bool) -> BillRow:
    formats = facts.formats
    number = one_line(bill.number, 24)
    title = fill(translate("Bills", "Invoice %1"), number)
    period = formats.days(bill.period_start, bill.period_end)
    summary = one_line(bill.summary, 80)
    subtitle = fill(translate("Bills", "%1 · %2"), summary, period) if summary else period
    status, icon, chip = _look(bill, formats, facts.today)
    amount = formats.money(bill.amount_due)
    note = _note(bill, formats)
    spoken = ". ".join(part for part in (title, summary, chip, amount, note.rstrip(".")) if part)
    return BillRow(bill.id, title, subtitle, status, icon, chip, amount, note, payable_minor(bill) > 0, ticked, spoken)


def _look(bill: "InvoiceSummary", formats: Formats, today: date) -> tuple[str, str, str]:
    if payable_minor(bill) == 0 and bill.processing_amount.amount_minor > 0:
        return "processing", "progress-clock", translate("Bills", "Payment processing")
    if bill.state is InvoiceState.OVERDUE:
        return "overdue", "alert", overdue_text(bill.due_on, formats, today)
    return "due", "alert-circle-outline", due_text(bill.due_on, formats, today)


def _note(bill: "InvoiceSummary", formats: Formats) -> str:
    if bill.processing_amount.amount_minor > 0 and payable_minor(bill) > 0:
        text = translate("Bills", "A payment of %1 is processing.")
        return fill(text, formats.money(bill.processing_amount))
    if 0 < bill.amount_due.amount_minor < bill.total.amount_minor:
        return fill(translate("Bills", "Part of %1, the rest is paid."), formats.money(bill.total))
    return ""


def _count(number: int, formats: Formats) -> str:
    return fill(translate("Bills", "%1 unpaid"), formats.number(number)) if number else ""


def _pay_text(ticked: "list[InvoiceSummary]", of: int, formats: Formats) -> str:
    if not ticked:
        return translate("Bills", "Choose a bill to pay")
    currency = ticked[0].amount_due.currency
    amount = formats.minor(sum(payable_minor(bill) for bill in ticked), currency)
    if len(ticked) == 1:
        return fill(translate("Bills", "Pay 1 bill · %1"), amount)
    number = formats.number(len(ticked))
    if len(ticked) == of:
        return fill(translate("Bills", "Pay all %1 bills · %2"), number, amount)
    return fill(translate("Bills", "Pay %1 bills · %2"), number, amount)


def _empty(*, ever_billed: bool) -> tuple[str, str]:
    if ever_billed:
        return (
            translate("Bills", "No unpaid bills"),
            translate("Bills", "We email you when the next one is ready, and it appears here."),
        )
    return (
        translate("Bills", "No bills yet"),
        translate("Bills", "Your first bill comes after your service starts. We email it, and it appears here."),
    )


@qml_type
class BillsViewModel(ViewModel[BillsView]):
    """The card of unpaid bills, with what of them is ticked."""

    changed = Signal()
    phase = state_property(str, "phase", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)
    count = state_property(str, "count", changed)
    moreText = state_property(str, "more_text", changed)
    choosing = state_property(bool, "choosing", changed)
    allState = state_property(int, "all_state", changed)
    allText = state_property(str, "all_text", changed)
    payText = state_property(str, "pay_text", changed)
    emptyTitle = state_property(str, "empty_title", changed)
    emptyBody = state_property(str, "empty_body", changed)
    rows = object_property(RowsModel[BillRow], "bill_rows")

    def __init__(
        self, billing: BillingService, facts: CardFacts, pay: StartPayment, parent: QObject | None = None
    ) -> None:
        super().__init__(BillsView(), parent)
        self._billing = billing
        self._facts = facts
        self._pay = pay
        self._choice: dict[str, bool] = {}
        self._shown = FIRST_SHOWN
        self.bill_rows = RowsModel(BillRow, "key", self)
        billing.changed.connect(self.update)
        self.update()

    @Slot()
    def retry(self) -> None:
        """Fetch the bills again after that failed."""
        self._billing.refresh()

    @Slot(str)
    def toggle(self, invoice_id: str) -> None:
        """Tick a bill, or take its tick away."""
        if (value := self._billing.bills.value) is not None:
            self._choice = toggled(value.bills, self._choice, invoice_id)
            self.update()

    @Slot()
    def toggleAll(self) -> None:
        """Tick all bills, or none when all are."""
        if (value := self._billing.bills.value) is not None:
            self._choice = toggled_all(value.bills, self._choice)
            self.update()

    @Slot()
    def showMore(self) -> None:
        """Show some more of a long list."""
        self._shown += STEP_SHOWN
        self.update()

    @Slot()
    def pay(self) -> None:
        """Pay the ticked bills."""
        if self.state.pay_ids:
            self._pay(self.state.pay_ids)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self.update()

    @Slot()
    def update(self) -> None:
        """Show what is known now."""
        loadable = self._billing.bills
        view = bills_view(loadable.value, self._choice, self._facts, self._shown) if loadable.value else BillsView()
        self.bill_rows.set_rows(view.rows)
        self.show(in_phase(view, loadable, self._facts.phone, asked=False))
