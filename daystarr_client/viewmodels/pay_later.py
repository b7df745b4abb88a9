"""What the sheet says about paying on another day."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from daystarr_client.viewmodels.pay_rows import Line
from daystarr_client.viewmodels.pay_state import Draft
from daystarr_client.viewmodels.pay_words import SILENCE, Said, Speech, method_words
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daystarr_client.api.models_scheduled import ScheduledPayment, ScheduleLimits, SchedulePreview
    from daystarr_client.services.outbox import Intent

translate = QCoreApplication.translate
TODAY, LATER = "today", "later"
_MOST_NUMBERS = 6
_NUMBER_LENGTH = 24


@dataclass(frozen=True, slots=True)
class WhenChoice:
    """Today or another day, as an option card."""

    key: str
    title: str
    subtitle: str
    chosen: bool


def when_choices(draft: Draft, limits: "ScheduleLimits | None", speech: Speech) -> tuple[WhenChoice, ...]:
    """When to pay; nothing to choose where the portal has not said on which days."""
    if limits is None:
        return ()
    if draft.pay_on is None:
        about = fill(translate("Pay", "Until %1"), speech.formats.spelt(limits.last, speech.today))
    else:
        about = speech.formats.weekday(draft.pay_on)
    return (
        WhenChoice(TODAY, translate("Pay", "Pay today"), speech.formats.weekday(speech.today), not draft.later),
        WhenChoice(LATER, translate("Pay", "Pay on another day"), about, draft.later),
    )


def later_terms(later: "SchedulePreview", brand: str, speech: Speech) -> str:
    """What pressing the button authorizes, for a bank account."""
    text = translate("Pay", "When you press Schedule, you authorize %1 to debit this bank account once on %2 for %3.")
    day = speech.formats.long_day(later.pay_on)
    return fill(text, brand, day, speech.formats.money(later.payment.amount))


def autopay_warning(later: "SchedulePreview", speech: Speech) -> Said:
    """What AutoPay does with the same bills before that day, as the portal says it."""
    charge = later.autopay_first
    if charge is None:
        return SILENCE
    formats = speech.formats
    text = translate(
        "Pay",
        "AutoPay charges %1 on %2 for %3, before this payment. On its day we charge only what is left of the bills you "
        "chose, and nothing if they are paid.",
    )
    day = formats.spelt(charge.date, speech.today)
    body = fill(text, formats.money(charge.amount), day, bills_words(charge.invoice_numbers))
    return Said("due", translate("Pay", "AutoPay pays first"), body)


def bills_words(numbers: "Iterable[str]") -> str:
    """The bills, within a sentence: invoice 1087, invoices 1087, 1088."""
    named = [one_line(number, _NUMBER_LENGTH) for number in numbers]
    if len(named) == 1:
        return fill(translate("Pay", "invoice %1"), named[0])
    listed = ", ".join(named[:_MOST_NUMBERS])
    if len(named) > _MOST_NUMBERS:
        return fill(translate("Pay", "invoices %1 and more"), listed)
    return fill(translate("Pay", "invoices %1"), listed)


def scheduled_words(payment: "ScheduledPayment", speech: Speech) -> Said:
    """The screen of a payment that was scheduled."""
    text = translate("Pay", "On %1 we will charge %2 to %3. Nothing is charged now.")
    day = speech.formats.spelt(payment.pay_on, speech.today)
    body = fill(text, day, speech.formats.money(payment.amount), method_words(payment.method))
    return Said("scheduled", translate("Pay", "Your payment is scheduled"), body, "calendar-check")


def scheduled_lines(payment: "ScheduledPayment", speech: Speech) -> tuple[Line, ...]:
    """What was scheduled, for the customer to keep."""
    formats, today = speech.formats, speech.today
    note = fill(translate("Pay", "You can cancel it until %1."), formats.deadline(payment.cancel_until, today))
    lines = [
        Line("amount", translate("Pay", "Amount"), formats.money(payment.amount), strong=True),
        Line("when", translate("Pay", "When"), formats.weekday(payment.pay_on), note),
        Line("method", translate("Pay", "Payment method"), method_words(payment.method)),
    ]
    if payment.invoice_numbers:
        numbers = ", ".join(one_line(number, _NUMBER_LENGTH) for number in payment.invoice_numbers[:_MOST_NUMBERS])
        more = "…" if len(payment.invoice_numbers) > _MOST_NUMBERS else ""
        lines.append(Line("bills", translate("Pay", "For"), bills_title(numbers + more, payment.invoice_numbers)))
    return tuple(lines)


def bills_title(listed: str, numbers: "tuple[str, ...]") -> str:
    """Invoice 1087, Invoices 1087, 1088."""
    if len(numbers) == 1:
        return fill(translate("Pay", "Invoice %1"), listed)
    return fill(translate("Pay", "Invoices %1"), listed)


def asked_day(intent: "Intent", speech: Speech) -> str:
    """The day a payment was asked for."""
    try:
        return speech.formats.spelt(date.fromisoformat(intent.pay_on), speech.today)
    except ValueError:
        return one_line(intent.pay_on, _NUMBER_LENGTH)
