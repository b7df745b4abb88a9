"""What setting AutoPay up, changing it and turning it off say."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import AutopayTiming, MethodKind
from daystarr_client.viewmodels.autopay_state import Notice
from daystarr_client.viewmodels.formats import Formats, MethodLike, method_name
from daystarr_client.viewmodels.pay_words import SILENCE, Said, Speech
from daystarr_client.viewmodels.wording import Sentence, fill, one_line, sentence

if TYPE_CHECKING:
    from daystarr_client.api.models_autopay import Autopay, AutopayPreview, ChargeNow, NextCharge

translate = QCoreApplication.translate

_NUMBERS_NAMED: Final = 3
_BRAND_LENGTH: Final = 32
_DAYS_OF_EVERY_MONTH: Final = 28


def ending(method: MethodLike) -> str:
    """A payment method in a sentence: Visa ending 4242, bank account ending 6789."""
    if str(getattr(method.kind, "value", method.kind)) == MethodKind.BANK_ACCOUNT.value:
        return fill(translate("AutopaySheet", "bank account ending %1"), method.last4)
    brand = one_line(method_name(method).rpartition(" •••• ")[0], _BRAND_LENGTH)
    return fill(translate("AutopaySheet", "%1 ending %2"), brand, method.last4)


def bills_words(numbers: tuple[str, ...], formats: Formats) -> str:
    """Invoices in a sentence: invoice 1087; invoices 1087 and 1090; 5 invoices."""
    named = [one_line(number, 24) for number in numbers]
    match len(named):
        case 0:
            return translate("AutopaySheet", "your bills")
        case 1:
            return fill(translate("AutopaySheet", "invoice %1"), named[0])
        case count if count <= _NUMBERS_NAMED:
            listed = formats.locale.createSeparatedList(named)
            return fill(translate("AutopaySheet", "invoices %1"), listed)
        case count:
            return fill(translate("AutopaySheet", "%1 invoices"), formats.number(count))


def next_sentence(preview: "AutopayPreview", speech: Speech) -> Sentence:
    """What will be charged next, from the portal's preview."""
    method, charge = ending(preview.method), preview.next_charge
    if charge is None:
        text = translate("AutopaySheet", "There is nothing to charge right now. Your next bill goes to %1.")
        return sentence(text, method)
    return _charge(charge, method, speech, bank=preview.method.kind is MethodKind.BANK_ACCOUNT)


def _charge(charge: "NextCharge", method: str, speech: Speech, *, bank: bool) -> Sentence:
    formats = speech.formats
    amount, bills = formats.money(charge.amount), bills_words(charge.invoice_numbers, formats)
    if charge.date == speech.today:
        if bank:
            text = translate("AutopaySheet", "Today we will take %1 from %2 for %3.")
        else:
            text = translate("AutopaySheet", "Today we will charge %1 to %2 for %3.")
        return sentence(text, amount, method, plain=(bills,))
    day = formats.spelt(charge.date, speech.today)
    if bank:
        text = translate("AutopaySheet", "On %1 we will take %2 from %3 for %4.")
    else:
        text = translate("AutopaySheet", "On %1 we will charge %2 to %3 for %4.")
    return sentence(text, day, amount, method, plain=(bills,))


def then_words(preview: "AutopayPreview", formats: Formats) -> str:
    """How AutoPay goes on."""
    then = _then(preview, formats) if preview.next_charge is not None else _always(preview, formats)
    if preview.limit is None:
        return then
    text = translate("AutopaySheet", "%1 We charge at most %2 at a time; you pay the rest yourself.")
    return fill(text, then, formats.money(preview.limit))


def _then(preview: "AutopayPreview", formats: Formats) -> str:
    match preview.timing:
        case AutopayTiming.DAYS_BEFORE if preview.days_before == 1:
            return translate("AutopaySheet", "After that, each bill one day before its due date.")
        case AutopayTiming.DAYS_BEFORE if preview.days_before is not None:
            text = translate("AutopaySheet", "After that, each bill %1 days before its due date.")
            return fill(text, formats.number(preview.days_before))
        case AutopayTiming.DAY_OF_MONTH if preview.day_of_month is not None:
            text = translate("AutopaySheet", "After that, each bill on day %1 of the month.")
            return fill(text, formats.number(preview.day_of_month)) + _short_months(preview.day_of_month)
        case _:
            return translate("AutopaySheet", "After that, each bill on its due date.")


def _always(preview: "AutopayPreview", formats: Formats) -> str:
    match preview.timing:
        case AutopayTiming.DAYS_BEFORE if preview.days_before == 1:
            return translate("AutopaySheet", "Each bill is charged one day before its due date.")
        case AutopayTiming.DAYS_BEFORE if preview.days_before is not None:
            text = translate("AutopaySheet", "Each bill is charged %1 days before its due date.")
            return fill(text, formats.number(preview.days_before))
        case AutopayTiming.DAY_OF_MONTH if preview.day_of_month is not None:
            text = translate("AutopaySheet", "Each bill is charged on day %1 of the month.")
            return fill(text, formats.number(preview.day_of_month)) + _short_months(preview.day_of_month)
        case _:
            return translate("AutopaySheet", "Each bill is charged on its due date.")


def _short_months(day: int) -> str:
    if day <= _DAYS_OF_EVERY_MONTH:
        return ""
    return " " + translate("AutopaySheet", "A shorter month has it on its last day.")


def late_words(charge: "NextCharge | None") -> Said:
    """That the charge comes after the due date."""
    if charge is None or not charge.after_due:
        return SILENCE
    text = translate("AutopaySheet", "That is after the due date: the bill is overdue until then.")
    return Said("due", "", text)


def left_over_words(charge: "NextCharge | None", formats: Formats) -> str:
    """What the limit leaves of the next bill."""
    if charge is None or charge.left_over.amount_minor <= 0:
        return ""
    text = translate("AutopaySheet", "%1 of it is more than your limit: pay that yourself.")
    return fill(text, formats.money(charge.left_over))


def at_once_words(preview: "AutopayPreview", speech: Speech) -> Said:
    """That another method is charged with saving, and how much."""
    if preview.at_once is None:
        return SILENCE
    amount = speech.formats.money(preview.at_once.amount)
    title = fill(translate("AutopaySheet", "You are changing the payment method and owe %1."), amount)
    if preview.method.kind is MethodKind.BANK_ACCOUNT:
        text = translate("AutopaySheet", "When you save, we take %1 from %2 now, for %3.")
    else:
        text = translate("AutopaySheet", "When you save, we charge %1 to %2 now, for %3.")
    bills = bills_words(preview.at_once.invoice_numbers, speech.formats)
    return Said("due", title, _arrival(fill(text, amount, ending(preview.method), bills), preview.at_once, speech))


def pay_now_words(preview: "AutopayPreview", speech: Speech) -> Said:
    """What paying now would charge."""
    if preview.pay_now is None:
        return SILENCE
    formats = speech.formats
    if preview.method.kind is MethodKind.BANK_ACCOUNT:
        text = translate("AutopaySheet", "If you pay now, we take %1 from %2 today for %3.")
    else:
        text = translate("AutopaySheet", "If you pay now, we charge %1 to %2 today for %3.")
    bills = bills_words(preview.pay_now.invoice_numbers, formats)
    words = fill(text, formats.money(preview.pay_now.amount), ending(preview.method), bills)
    return Said("scheduled", "", _arrival(words, preview.pay_now, speech))


def _arrival(words: str, charge: "ChargeNow", speech: Speech) -> str:
    if charge.expected_on is None:
        return words
    text = translate("AutopaySheet", "%1 Your bank takes until %2; it is not paid until then.")
    return fill(text, words, speech.formats.spelt(charge.expected_on, speech.today))


def left_out_words(preview: "AutopayPreview", speech: Speech, *, can_pay: bool) -> Said:
    """Which bills were overdue before, and stay the customer's; with what paying now would charge, if that is all."""
    left, formats = preview.left_out, speech.formats
    if left is None:
        return SILENCE
    title = fill(translate("AutopaySheet", "%1 is overdue already."), formats.money(left.amount))
    if not can_pay or preview.pay_now is None:
        text = translate("AutopaySheet", "AutoPay does not pay %1. Please pay it yourself.")
        return Said("overdue", title, fill(text, bills_words(left.invoice_numbers, formats)))
    if is_all_overdue(preview):
        text = translate("AutopaySheet", "%1 If you only set up AutoPay, you pay what is overdue yourself.")
        return Said("overdue", title, fill(text, pay_now_words(preview, speech).body))
    text = translate("AutopaySheet", "If you only set up AutoPay, it does not pay %1: pay it yourself.")
    return Said("overdue", title, fill(text, bills_words(left.invoice_numbers, formats)))


def is_all_overdue(preview: "AutopayPreview") -> bool:
    """Whether paying now is about nothing but what was overdue before."""
    left, now = preview.left_out, preview.pay_now
    return left is not None and now is not None and left.amount == now.amount


def off_words(autopay: "Autopay", speech: Speech) -> tuple[str, ...]:
    """What turning AutoPay off means, a paragraph each."""
    lines = [translate("AutopaySheet", "It takes effect at once: no payment starts by itself any more.")]
    charge = autopay.next_charge
    if charge is not None:
        formats = speech.formats
        day, amount = formats.spelt(charge.date, speech.today), formats.money(charge.amount)
        if charge.turn_off_by >= speech.today:
            text = translate(
                "AutopaySheet", "The charge of %1 on %2 will not be made. The last day to stop it for sure is %3."
            )
            lines.append(fill(text, amount, day, formats.spelt(charge.turn_off_by, speech.today)))
        else:
            text = translate(
                "AutopaySheet", "The charge of %1 on %2 may have begun already. If it has, it goes on and is paid once."
            )
            lines.append(fill(text, amount, day))
    lines.append(translate("AutopaySheet", "A payment that is already on its way goes on."))
    lines.append(translate("AutopaySheet", "You then pay each bill yourself. We confirm it by email."))
    return tuple(lines)


def notice_words(notice: Notice | None, phone: str) -> Said:
    """Why the customer is on the form again, and what to do."""
    if notice is None:
        return SILENCE
    status, text = _notices()[notice]
    return Said(status, "", fill(text, phone))


def _notices() -> dict[Notice, tuple[str, str]]:
    return {
        Notice.CAPTURE_CANCELED: (
            "due",
            translate("AutopaySheet", "The secure page was closed before it was finished. Nothing was saved."),
        ),
        Notice.CAPTURE_EXPIRED: (
            "due",
            translate("AutopaySheet", "The secure page has expired. Nothing was saved; you can open a new one."),
        ),
        Notice.CAPTURE_FAILED: (
            "overdue",
            translate("AutopaySheet", "The secure page could not be opened. Try again, or call us at %1."),
        ),
        Notice.METHOD_UNAVAILABLE: (
            "due",
            translate("AutopaySheet", "That card or account can no longer be used. Choose another one."),
        ),
        Notice.TERMS_CHANGED: (
            "due",
            translate("AutopaySheet", "Something changed meanwhile, so nothing was saved. Please read it again."),
        ),
        Notice.CHANGED_ELSEWHERE: (
            "due",
            translate("AutopaySheet", "AutoPay was changed somewhere else, so nothing was saved. Look at it again."),
        ),
        Notice.WAITING: (
            "due",
            translate("AutopaySheet", "AutoPay waits for a payment on its way. Change it once that is settled."),
        ),
        Notice.NOT_AVAILABLE: (
            "overdue",
            translate("AutopaySheet", "This is not available for your account here. Call us at %1."),
        ),
        Notice.NOT_WRITTEN_DOWN: (
            "overdue",
            translate(
                "AutopaySheet",
                "Nothing was paid or saved: this computer could not keep a record of it. Free some disk space, then "
                "try again.",
            ),
        ),
        Notice.BUSY: ("due", translate("AutopaySheet", "There were too many tries. Wait a minute, then try again.")),
        Notice.UNREACHABLE: (
            "overdue",
            translate(
                "AutopaySheet",
                "The portal cannot be reached, so nothing was saved. Check your internet connection and try again.",
            ),
        ),
        Notice.FAILED: (
            "overdue",
            translate("AutopaySheet", "That did not work, and nothing was saved. Try again, or call us at %1."),
        ),
    }


def limit_example(formats: Formats) -> str:
    """An amount to type."""
    return f"75{formats.locale.decimalPoint()}00"
