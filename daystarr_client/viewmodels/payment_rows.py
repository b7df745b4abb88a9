"""Payments as rows of a list, and the lines of one payment."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import FailureCode, MethodKind, PaymentOrigin, PaymentState
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.reversal_words import reversal_line, short_reversal, went_back
from daystarr_client.viewmodels.wording import fill, one_line, short_method

if TYPE_CHECKING:
    from daystarr_client.api.models import Allocation, Payment

translate = QCoreApplication.translate
CONFIRMATION_LENGTH: Final = 24
_NUMBER_LENGTH: Final = 24
_BY_THE_BANK: Final = frozenset(
    {FailureCode.INSUFFICIENT_FUNDS, FailureCode.ACCOUNT_CLOSED, FailureCode.DEBIT_NOT_AUTHORIZED}
)


@dataclass(frozen=True, slots=True)
class Look:
    """How a payment stands: colours, icon and words."""

    status: str
    icon: str
    chip: str


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """One payment in the list; `spoken` is all of it in one sentence."""

    key: str
    title: str
    subtitle: str
    status: str
    icon: str
    chip: str
    amount: str
    spoken: str


@dataclass(frozen=True, slots=True)
class PaymentLine:
    """One line of a payment. `kind` is fact, line or total; `leads_to` is the invoice it paid."""

    key: int
    kind: str
    label: str
    note: str
    amount: str
    leads_to: str = ""


def confirmation_of(payment: "Payment") -> str:
    """The confirmation number, on one line."""
    return one_line(payment.confirmation_number, CONFIRMATION_LENGTH)


def local_day(instant: datetime, formats: Formats) -> date:
    """The day it was for the account."""
    return instant.astimezone(formats.zone).date()


def payment_row(payment: "Payment", formats: Formats, today: date) -> PaymentRow:
    """The row of a payment."""
    look = look_of(payment, formats, today)
    title, amount = short_method(payment.method), formats.money(payment.amount)
    day = formats.day_and_year(local_day(payment.created_at, formats))
    subtitle = fill(translate("Receipts", "%1 · %2"), day, confirmation_of(payment))
    spoken = ", ".join((title, day, look.chip, amount, confirmation_of(payment)))
    return PaymentRow(payment.id, title, subtitle, look.status, look.icon, look.chip, amount, spoken)


def method_payment_row(payment: "Payment", formats: Formats, today: date) -> PaymentRow:
    """The row of a payment among those of one method, where that need not be said again."""
    row = payment_row(payment, formats, today)
    day = formats.day_and_year(local_day(payment.created_at, formats))
    return replace(row, title=day, subtitle=_origin(payment) or confirmation_of(payment))


def look_of(payment: "Payment", formats: Formats, today: date) -> Look:
    """How a payment stands. Nothing but a payment that succeeded is ever called paid."""
    match payment.state:
        case PaymentState.SUCCEEDED if went_back(payment):
            return Look(*short_reversal(payment))
        case PaymentState.SUCCEEDED:
            return Look("paid", "check", _paid(payment, formats, today))
        case PaymentState.PROCESSING:
            return Look("processing", "progress-clock", _processing(payment, formats, today))
        case PaymentState.REQUIRES_ACTION:
            return Look("due", "alert-circle-outline", translate("Receipts", "Waits for you to confirm"))
        case PaymentState.FAILED:
            return Look("failed", "close-circle-outline", _failed(payment))
        case PaymentState.CANCELED:
            return Look("neutral", "cancel", translate("Receipts", "Canceled"))
        case PaymentState.OTHER:
            return Look("neutral", "information-outline", translate("Receipts", "Not known yet"))
        case _:
            assert_never(payment.state)


def has_receipt(payment: "Payment") -> bool:
    """Whether the portal writes a document for it: of what is on its way, one that says so."""
    return payment.state in (PaymentState.SUCCEEDED, PaymentState.PROCESSING)


def is_open(payment: "Payment") -> bool:
    """Whether its outcome is still to come."""
    return payment.state in (PaymentState.PROCESSING, PaymentState.REQUIRES_ACTION, PaymentState.OTHER)


def _paid(payment: "Payment", formats: Formats, today: date) -> str:
    made = local_day(payment.created_at, formats)
    arrived = local_day(payment.settled_at, formats) if payment.settled_at else made
    if arrived == made:
        return translate("Receipts", "Paid")
    return fill(translate("Receipts", "Paid %1"), formats.day_near(arrived, today))


def _processing(payment: "Payment", formats: Formats, today: date) -> str:
    if payment.expected_on is None:
        return translate("Receipts", "Processing")
    return fill(translate("Receipts", "Processing until %1"), formats.day_near(payment.expected_on, today))


def _failed(payment: "Payment") -> str:
    if payment.method.kind is not MethodKind.BANK_ACCOUNT:
        return translate("Receipts", "Declined")
    if payment.failure_code in _BY_THE_BANK:
        return translate("Receipts", "Returned by the bank")
    return translate("Receipts", "Failed")


def payment_lines(payment: "Payment", formats: Formats, *, leads: bool = True) -> tuple[PaymentLine, ...]:
    """What it was: its number, who made it how, when the money came, what it paid, how much it was.

    `leads` is whether the invoices can be looked at.
    """
    lines: list[Words | Led] = [
        ("fact", translate("Receipts", "Confirmation number"), "", confirmation_of(payment)),
        ("fact", translate("Receipts", "Payment method"), _origin(payment), short_method(payment.method)),
        *_arrival(payment, formats),
        *(
            (*_allocation(allocation, payment, formats), allocation.invoice_id if leads else "")
            for allocation in payment.allocations
        ),
    ]
    if payment.credit.amount_minor > 0:
        lines.append(_credit(payment, formats))
    lines += [("line", *reversal_line(reversal, formats)) for reversal in payment.reversals]
    lines.append(("total", translate("Receipts", "Amount"), "", formats.money(payment.amount)))
    return tuple(PaymentLine(at, *line) for at, line in enumerate(lines))


Words = tuple[str, str, str, str]
Led = tuple[str, str, str, str, str]


def _origin(payment: "Payment") -> str:
    match payment.origin:
        case PaymentOrigin.CUSTOMER:
            if payment.autopay_created:
                return translate("Receipts", "Paid in the portal. It set up AutoPay.")
            return translate("Receipts", "Paid in the portal")
        case PaymentOrigin.AUTOPAY:
            return translate("Receipts", "Charged by AutoPay")
        case PaymentOrigin.SCHEDULED:
            return translate("Receipts", "Scheduled in the portal")
        case PaymentOrigin.OFFICE:
            return translate("Receipts", "Taken by our office")
        case PaymentOrigin.OTHER:
            return ""
        case _:
            assert_never(payment.origin)


def _arrival(payment: "Payment", formats: Formats) -> tuple[Words, ...]:
    if payment.settled_at is not None:
        day = formats.day_and_year(local_day(payment.settled_at, formats))
        return (("fact", translate("Receipts", "Money received"), "", day),)
    if payment.expected_on is not None and payment.state is PaymentState.PROCESSING:
        return (("fact", translate("Receipts", "Money expected"), "", formats.day_and_year(payment.expected_on)),)
    return ()


def _allocation(allocation: "Allocation", payment: "Payment", formats: Formats) -> Words:
    label = fill(translate("Receipts", "Invoice %1"), one_line(allocation.invoice_number, _NUMBER_LENGTH))
    return "line", label, _share_note(payment), formats.money(allocation.amount)


def _share_note(payment: "Payment") -> str:
    match payment.state:
        case PaymentState.SUCCEEDED:
            return translate("Receipts", "Paid with this payment")
        case PaymentState.FAILED | PaymentState.CANCELED:
            return translate("Receipts", "Not paid with this payment")
        case PaymentState.PROCESSING | PaymentState.REQUIRES_ACTION | PaymentState.OTHER:
            return translate("Receipts", "Not paid until the money is here")
        case _:
            assert_never(payment.state)


def _credit(payment: "Payment", formats: Formats) -> Words:
    match payment.state:
        case PaymentState.SUCCEEDED:
            note = translate("Receipts", "It goes towards your next bill.")
        case PaymentState.FAILED | PaymentState.CANCELED:
            note = translate("Receipts", "Not added by this payment")
        case PaymentState.PROCESSING | PaymentState.REQUIRES_ACTION | PaymentState.OTHER:
            note = translate("Receipts", "Added once the money is here")
        case _:
            assert_never(payment.state)
    return "line", translate("Receipts", "Credit on your account"), note, formats.money(payment.credit)
