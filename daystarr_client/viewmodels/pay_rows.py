"""The lists in the steps of paying: bills to tick, methods to choose, and the lines of a review or a result."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import InvoiceState, MethodKind, Settlement
from daystarr_client.viewmodels.balance import due_text, overdue_text
from daystarr_client.viewmodels.pay_state import NEW_METHOD, Draft
from daystarr_client.viewmodels.pay_words import Speech, method_words
from daystarr_client.viewmodels.payable import payable_bills, payable_minor
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daystarr_client.api.models import Allocation, Bills, Payment, PaymentMethod, PaymentPreview, PreviewAllocation
    from daystarr_client.api.models_scheduled import SchedulePreview

translate = QCoreApplication.translate
_NUMBER_LENGTH: Final = 24


@dataclass(frozen=True, slots=True)
class BillChoice:
    """A bill with its check box."""

    key: str
    title: str
    status: str
    chip: str
    amount: str
    ticked: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class MethodChoice:
    """A way to pay, as an option card."""

    key: str
    title: str
    subtitle: str
    icon: str
    chosen: bool
    usable: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a review or a result: what, how much, and a word about it."""

    key: str
    label: str
    value: str
    note: str = ""
    strong: bool = False


def bill_choices(bills: "Bills", draft: Draft, speech: Speech) -> tuple[BillChoice, ...]:
    """The bills something can be paid of, oldest first."""
    rows: list[BillChoice] = []
    for bill in payable_bills(bills):
        title = fill(translate("Pay", "Invoice %1"), one_line(bill.number, _NUMBER_LENGTH))
        overdue = bill.state is InvoiceState.OVERDUE
        say = overdue_text if overdue else due_text
        chip = say(bill.due_on, speech.formats, speech.today)
        amount = speech.formats.minor(payable_minor(bill), bill.amount_due.currency)
        spoken = fill(translate("Pay", "%1, %2, %3"), title, chip, amount)
        ticked = bill.id in draft.invoice_ids
        rows.append(BillChoice(bill.id, title, "overdue" if overdue else "due", chip, amount, ticked, spoken))
    return tuple(rows)


def method_choices(methods: "Sequence[PaymentMethod]", draft: Draft) -> tuple[MethodChoice, ...]:
    """The saved methods, the one just entered, and the way to a new one."""
    rows = [_method(method, _saved_words(method), draft) for method in methods]
    known = {method.id for method in methods}
    if draft.captured is not None and draft.captured.id not in known:
        rows.append(_method(draft.captured, translate("Pay", "Just entered"), draft))
    title = translate("Pay", "New card or bank account")
    subtitle = translate("Pay", "Opens the secure payment page in your browser.")
    chosen = draft.method_id == NEW_METHOD
    return (*rows, MethodChoice(NEW_METHOD, title, subtitle, "credit-card-plus-outline", chosen, usable=True))


def _method(method: "PaymentMethod", subtitle: str, draft: Draft) -> MethodChoice:
    icon = "bank-outline" if method.kind is MethodKind.BANK_ACCOUNT else "credit-card-outline"
    chosen = draft.method_id == method.id and not method.expired
    return MethodChoice(method.id, method_words(method), subtitle, icon, chosen, usable=not method.expired)


def _saved_words(method: "PaymentMethod") -> str:
    if method.kind is MethodKind.BANK_ACCOUNT:
        if method.used_by_autopay:
            return translate("Pay", "Saved · used by AutoPay · takes a few business days to clear")
        return translate("Pay", "Saved · takes a few business days to clear")
    if method.exp_month is None or method.exp_year is None:
        return translate("Pay", "Saved · used by AutoPay") if method.used_by_autopay else translate("Pay", "Saved")
    expiry = f"{method.exp_month:02}/{method.exp_year % 100:02}"
    if method.expired:
        return fill(translate("Pay", "Expired %1. Choose another method."), expiry)
    if method.used_by_autopay:
        return fill(translate("Pay", "Saved · used by AutoPay · expires %1"), expiry)
    if method.expires_soon:
        return fill(translate("Pay", "Saved · expires soon, %1"), expiry)
    return fill(translate("Pay", "Saved · expires %1"), expiry)


def review_lines(preview: "PaymentPreview", speech: Speech, later: "SchedulePreview | None" = None) -> tuple[Line, ...]:
    """What the portal says will happen, line by line; `later` on another day."""
    formats = speech.formats
    lines = [Line("method", translate("Pay", "Pay with"), method_words(preview.method), _kept(preview))]
    lines += [_allocation(allocation, speech, _remaining(allocation, speech)) for allocation in preview.allocations]
    if preview.credit.amount_minor > 0:
        lines.append(_credit(formats.money(preview.credit)))
    lines += [_arrives(preview, speech)] if later is None else _later(later, speech)
    after = preview.balance_after
    text = translate("Pay", "Your credit after this") if after.amount_minor < 0 else translate("Pay", "Still due after")
    lines.append(Line("after", text, formats.minor(abs(after.amount_minor), after.currency)))
    return tuple(lines)


def _later(later: "SchedulePreview", speech: Speech) -> list[Line]:
    formats, today = speech.formats, speech.today
    note = fill(
        translate("Pay", "Nothing is charged before. You can cancel it until %1."),
        formats.deadline(later.cancel_until, today),
    )
    lines = [Line("when", translate("Pay", "When"), formats.spelt(later.pay_on, today), note)]
    if later.payment.settlement is not Settlement.IMMEDIATE:
        label, on = translate("Pay", "Arrives"), later.payment.expected_on
        text = fill(translate("Pay", "By %1"), formats.spelt(on, today)) if on else ""
        lines.append(Line("arrives", label, text or translate("Pay", "A few business days later")))
    return lines


def _kept(preview: "PaymentPreview") -> str:
    return translate("Pay", "We keep it for next time.") if preview.saves_method else ""


def _remaining(allocation: "PreviewAllocation", speech: Speech) -> str:
    if allocation.remaining.amount_minor <= 0:
        return translate("Pay", "Paid in full")
    return fill(translate("Pay", "%1 stays due"), speech.formats.money(allocation.remaining))


def _allocation(allocation: "Allocation", speech: Speech, note: str = "") -> Line:
    label = fill(translate("Pay", "Invoice %1"), one_line(allocation.invoice_number, _NUMBER_LENGTH))
    return Line(f"invoice {allocation.invoice_id}", label, speech.formats.money(allocation.amount), note)


def _credit(amount: str) -> Line:
    note = translate("Pay", "It goes towards your next bill.")
    return Line("credit", translate("Pay", "Credit on your account"), amount, note)


def _arrives(preview: "PaymentPreview", speech: Speech) -> Line:
    label = translate("Pay", "When")
    if preview.settlement is Settlement.IMMEDIATE:
        return Line("when", label, translate("Pay", "Right away"))
    note = translate("Pay", "Your bank takes a few days. Until then the payment is processing, not paid.")
    if preview.expected_on is None:
        return Line("when", label, translate("Pay", "In a few business days"), note)
    day = speech.formats.day_and_year(preview.expected_on)
    return Line("when", label, fill(translate("Pay", "By %1"), day), note)


def result_lines(payment: "Payment", speech: Speech) -> tuple[Line, ...]:
    """What a payment was, for the customer to keep."""
    formats = speech.formats
    lines = [
        Line("confirmation", translate("Pay", "Confirmation number"), one_line(payment.confirmation_number, 40)),
        Line("amount", translate("Pay", "Amount"), formats.money(payment.amount), strong=True),
        Line("method", translate("Pay", "Payment method"), method_words(payment.method)),
        Line("created", translate("Pay", "Date"), _moment(payment, speech)),
    ]
    lines += [_allocation(allocation, speech) for allocation in payment.allocations]
    if payment.credit.amount_minor > 0:
        lines.append(_credit(formats.money(payment.credit)))
    return tuple(lines)


def _moment(payment: "Payment", speech: Speech) -> str:
    day = payment.created_at.astimezone(speech.formats.zone).date()
    text = translate("Pay", "%1, %2")
    return fill(text, speech.formats.day_and_year(day), speech.formats.time(payment.created_at))
