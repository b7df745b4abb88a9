"""What the steps of paying say: notices, errors at the amount, and the screen of each outcome."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.viewmodels.formats import Formats, method_name
from daystarr_client.viewmodels.pay_amount import AmountProblem
from daystarr_client.viewmodels.pay_state import (
    Notice,
)
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models import Bills, MethodSummary, PaymentMethod

translate = QCoreApplication.translate
_METHOD_LENGTH: Final = 60


@dataclass(frozen=True, slots=True)
class Said:
    """Something said in a box or on a screen of its own: `status` picks its colours, and its icon without `icon`."""

    status: str = ""
    title: str = ""
    body: str = ""
    icon: str = ""


SILENCE: Final = Said()


@dataclass(frozen=True, slots=True)
class Speech:
    """What words depend on."""

    formats: Formats
    today: date
    phone: str


def method_words(method: "MethodSummary | PaymentMethod") -> str:
    """Visa •••• 4242, on one line."""
    return one_line(method_name(method), _METHOD_LENGTH)


def amount_words(problem: AmountProblem | None, bills: "Bills", speech: Speech) -> str:
    """What is wrong with the amount and what to type instead."""
    formats, limits = speech.formats, bills.limits
    example = f"74{formats.locale.decimalPoint()}99"
    match problem:
        case None:
            return ""
        case AmountProblem.EMPTY:
            return translate("Pay", "Enter the amount you want to pay.")
        case AmountProblem.NOT_A_NUMBER:
            return fill(translate("Pay", "Enter an amount in dollars and cents, for example %1."), example)
        case AmountProblem.NEGATIVE:
            return translate("Pay", "Enter an amount above zero.")
        case AmountProblem.TOO_MANY_DECIMALS:
            return fill(translate("Pay", "Enter at most two digits for the cents, for example %1."), example)
        case AmountProblem.TOO_SMALL:
            return fill(translate("Pay", "The smallest payment is %1."), formats.money(limits.min))
        case AmountProblem.TOO_LARGE:
            text = translate("Pay", "The largest payment here is %1. To pay more, call us at %2.")
            return fill(text, formats.money(limits.max), speech.phone)
        case _:
            assert_never(problem)


def notice_words(notice: Notice | None, speech: Speech) -> Said:
    """Why the customer is on this step again, and what to do."""
    if notice is None:
        return SILENCE
    status, text = _notices()[notice]
    return Said(status, "", fill(text, speech.phone))


def _notices() -> dict[Notice, tuple[str, str]]:
    return {
        Notice.NO_BILLS_TICKED: ("due", translate("Pay", "Tick at least one bill, or choose another amount.")),
        Notice.BILL_NOT_OPEN: (
            "due",
            translate("Pay", "A bill you chose is no longer open. Please check what you want to pay."),
        ),
        Notice.BILL_PROCESSING: (
            "due",
            translate(
                "Pay", "A payment for a bill you chose is already on its way. Please check what you want to pay."
            ),
        ),
        Notice.NO_DAY_CHOSEN: ("due", translate("Pay", "Choose the day on which you want to pay.")),
        Notice.DAY_UNAVAILABLE: (
            "due",
            translate("Pay", "That day can no longer be chosen. Choose another one."),
        ),
        Notice.TOO_MANY_SCHEDULED: (
            "due",
            translate("Pay", "You have as many scheduled payments as there can be. Pay today, or cancel one first."),
        ),
        Notice.NO_METHOD_CHOSEN: ("due", translate("Pay", "Choose how you want to pay.")),
        Notice.METHOD_UNAVAILABLE: (
            "due",
            translate("Pay", "That card or account can no longer be used. Choose another one."),
        ),
        Notice.CAPTURE_CANCELED: (
            "due",
            translate("Pay", "The secure page was closed before it was finished. Nothing was saved or paid."),
        ),
        Notice.CAPTURE_EXPIRED: (
            "due",
            translate("Pay", "The secure page has expired. Nothing was saved or paid; you can open a new one."),
        ),
        Notice.CAPTURE_FAILED: (
            "overdue",
            translate("Pay", "The secure page could not be opened. Try again, or call us at %1."),
        ),
        Notice.AUTOPAY_EXISTS: (
            "due",
            translate(
                "Pay",
                "AutoPay is already on, so this payment does not set it up again. Please check the payment once more.",
            ),
        ),
        Notice.TERMS_CHANGED: ("due", translate("Pay", "The authorization has changed. Please read it again.")),
        Notice.NOT_WRITTEN_DOWN: (
            "overdue",
            translate(
                "Pay",
                "Nothing was paid: this computer could not keep a record of it. Free some disk space, then try again.",
            ),
        ),
        Notice.UNREACHABLE: (
            "overdue",
            translate(
                "Pay",
                "The portal cannot be reached, so nothing was paid. Check your internet connection and try again.",
            ),
        ),
        Notice.FAILED: (
            "overdue",
            translate("Pay", "That did not work, and nothing was paid. Try again; if it stays, call us at %1."),
        ),
    }
