"""Invoices as rows of a list, and the lines of one invoice."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import InvoiceState, LineKind
from daystarr_client.viewmodels.balance import due_text, overdue_text
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.payable import payable_minor
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models import AppliedPayment, Invoice, InvoiceLine, InvoiceSummary

translate = QCoreApplication.translate
NUMBER_LENGTH: Final = 24


@dataclass(frozen=True, slots=True)
class Look:
    """How an invoice stands: colours, icon and words."""

    status: str
    icon: str
    chip: str


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """One invoice in the list; `spoken` is all of it in one sentence, `ticked` that it is among those to save."""

    key: str
    title: str
    subtitle: str
    status: str
    icon: str
    chip: str
    amount: str
    spoken: str
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class DetailRow:
    """One line of an invoice. `kind` is line, sum, total, payment or due; `leads_to` is the payment it tells of."""

    key: int
    kind: str
    label: str
    note: str
    amount: str
    leads_to: str = ""


def title_of(number: str) -> str:
    """Invoice 1087."""
    return fill(translate("Invoices", "Invoice %1"), one_line(number, NUMBER_LENGTH))


def invoice_row(invoice: "InvoiceSummary", formats: Formats, today: date) -> InvoiceRow:
    """The row of an invoice."""
    look = look_of(invoice, formats, today)
    title, day = title_of(invoice.number), formats.day_and_year(invoice.issued_on)
    amount = formats.money(invoice.total)
    spoken = ", ".join(part for part in (title, day, look.chip, amount) if part)
    return InvoiceRow(invoice.id, title, day, look.status, look.icon, look.chip, amount, spoken)


def look_of(invoice: "InvoiceSummary", formats: Formats, today: date) -> Look:
    """How an invoice stands, as the portal says it."""
    if invoice.processing_amount.amount_minor > 0 and payable_minor(invoice) == 0:
        return Look("processing", "progress-clock", translate("Invoices", "Payment processing"))
    match invoice.state:
        case InvoiceState.PAID:
            return Look("paid", "check", _paid(invoice, formats, today))
        case InvoiceState.OVERDUE:
            return Look("overdue", "alert", _overdue(invoice, formats, today))
        case InvoiceState.OPEN | InvoiceState.PARTIALLY_PAID:
            return Look("due", "alert-circle-outline", _due(invoice, formats, today))
        case InvoiceState.VOID:
            return Look("neutral", "cancel", translate("Invoices", "Canceled"))
        case InvoiceState.OTHER:
            return Look("neutral", "information-outline", translate("Invoices", "See the invoice"))


def _paid(invoice: "InvoiceSummary", formats: Formats, today: date) -> str:
    if invoice.paid_on is None:
        return translate("Invoices", "Paid")
    return fill(translate("Invoices", "Paid %1"), formats.day_near(invoice.paid_on, today))


def _left(invoice: "InvoiceSummary", formats: Formats) -> str:
    return formats.money(invoice.amount_due) if 0 < invoice.amount_due.amount_minor < invoice.total.amount_minor else ""


def _overdue(invoice: "InvoiceSummary", formats: Formats, today: date) -> str:
    left = _left(invoice, formats)
    return (
        fill(translate("Invoices", "Overdue · %1 left"), left) if left else overdue_text(invoice.due_on, formats, today)
    )


def _due(invoice: "InvoiceSummary", formats: Formats, today: date) -> str:
    due, left = due_text(invoice.due_on, formats, today), _left(invoice, formats)
    return fill(translate("Invoices", "%1 · %2 left"), due, left) if left else due


def detail_rows(invoice: "Invoice", formats: Formats, *, leads: bool = True) -> tuple[DetailRow, ...]:
    """Its lines, what they come to, what was paid, what is due; `leads` is whether the payments can be looked at."""
    rows: list[Words | Led] = [_line(line, formats) for line in invoice.lines if line.kind is not LineKind.TAX]
    taxes = [line for line in invoice.lines if line.kind is LineKind.TAX]
    if taxes or invoice.taxes.amount_minor:
        rows.append(("sum", translate("Invoices", "Taxes and fees"), _named(taxes), formats.money(invoice.taxes)))
    rows.append(("total", translate("Invoices", "Total"), "", formats.money(invoice.total)))
    rows += [_payment(payment, formats) if leads else _payment(payment, formats)[:4] for payment in invoice.payments]
    if invoice.processing_amount.amount_minor > 0:
        label = translate("Invoices", "Payment processing")
        rows.append(
            ("payment", label, translate("Invoices", "Not paid yet."), formats.money(invoice.processing_amount))
        )
    if invoice.payments or invoice.processing_amount.amount_minor > 0:
        rows.append(("due", translate("Invoices", "Amount due"), "", formats.money(invoice.amount_due)))
    return tuple(DetailRow(at, *row) for at, row in enumerate(rows))


Words = tuple[str, str, str, str]
Led = tuple[str, str, str, str, str]


def _line(line: "InvoiceLine", formats: Formats) -> Words:
    label = one_line(line.description, 160)
    if line.quantity not in (0, 1):
        label = fill(translate("Invoices", "%1 × %2"), formats.number(line.quantity), label)
    note = ""
    if line.kind is LineKind.PRORATION and line.period_start and line.period_end:
        note = formats.days(line.period_start, line.period_end)
    return "line", label, note, formats.money(line.amount)


def _named(taxes: "list[InvoiceLine]") -> str:
    return ", ".join(one_line(tax.description, 40) for tax in taxes[:4]) if len(taxes) > 1 else ""


def _payment(payment: "AppliedPayment", formats: Formats) -> Led:
    day = formats.day_and_year(payment.applied_on)
    amount = formats.minor(-payment.amount.amount_minor, payment.amount.currency)
    if payment.payment_id is None:
        return "payment", translate("Invoices", "Credit from your account"), day, amount, ""
    note = day
    if payment.confirmation_number:
        note = fill(translate("Invoices", "%1 · confirmation %2"), day, one_line(payment.confirmation_number, 40))
    return "payment", translate("Invoices", "Payment"), note, amount, payment.payment_id
