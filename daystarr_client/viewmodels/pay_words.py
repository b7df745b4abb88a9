"""What the steps of paying say: notices, errors at the amount, and the screen of each outcome."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import FailureCode, MethodKind, PaymentState, ProblemCode
from daystarr_client.services.payment_progress import is_delayed
from daystarr_client.viewmodels.formats import Formats, method_name
from daystarr_client.viewmodels.pay_amount import AmountProblem
from daystarr_client.viewmodels.pay_state import (
    Declined,
    NeverReceived,
    Notice,
    Paid,
    Processing,
    Refused,
    RequiresAction,
    Result,
    Unknown,
)
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models import Bills, MethodSummary, Payment, PaymentMethod
    from daystarr_client.services.outbox import Intent

translate = QCoreApplication.translate
_METHOD_LENGTH: Final = 60


@dataclass(frozen=True, slots=True)
class Said:
    """Something said in a box or on a screen of its own: `status` picks its colours and its icon."""

    status: str = ""
    title: str = ""
    body: str = ""


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


def result_words(result: Result, speech: Speech) -> Said:
    """The screen of an outcome."""
    match result:
        case Paid(payment=payment):
            return _paid(payment, speech)
        case Processing(payment=payment):
            return _processing(payment, speech)
        case RequiresAction(payment=payment, browser_failed=failed):
            return _requires_action(payment, speech, browser_failed=failed)
        case Declined(payment=payment):
            return _declined(payment, speech)
        case Unknown(intent=intent):
            return _unknown(intent, speech)
        case NeverReceived(intent=intent):
            return _never_received(intent, speech)
        case Refused(code=code):
            return Said("overdue", translate("Pay", "No payment was made"), _refusal(code, speech))
        case _:
            assert_never(result)


def _paid(payment: "Payment", speech: Speech) -> Said:
    text = translate("Pay", "Thank you. We received %1 from %2.")
    body = fill(text, speech.formats.money(payment.amount), method_words(payment.method))
    return Said("paid", translate("Pay", "Payment received"), body)


def _processing(payment: "Payment", speech: Speech) -> Said:
    amount, method = speech.formats.money(payment.amount), method_words(payment.method)
    title = translate("Pay", "Your payment is on its way")
    if not is_delayed(payment):
        text = translate(
            "Pay",
            "We are waiting for the answer about %1 from %2. Do not pay again: this page changes by itself.",
        )
        return Said("processing", title, fill(text, amount, method))
    if payment.expected_on is None:
        text = translate("Pay", "Your bank takes a few business days to send %1 from %2. It is not paid until then.")
        return Said("processing", title, fill(text, amount, method))
    text = translate("Pay", "We expect %1 from %2 by %3. Until then it is processing, not paid. Do not pay again.")
    return Said("processing", title, fill(text, amount, method, speech.formats.long_day(payment.expected_on)))


def _requires_action(payment: "Payment", speech: Speech, *, browser_failed: bool) -> Said:
    title = translate("Pay", "Your bank wants you to confirm")
    if payment.action_url is None:
        text = translate("Pay", "Confirm the payment of %1 with your bank. This page changes by itself.")
    elif browser_failed:
        text = translate("Pay", "Your browser could not be opened. Open your bank's page to confirm %1.")
    else:
        text = translate("Pay", "Confirm %1 on your bank's page in your browser. This page changes by itself.")
    return Said("processing", title, fill(text, speech.formats.money(payment.amount)))


def _declined(payment: "Payment", speech: Speech) -> Said:
    if payment.state is PaymentState.CANCELED:
        text = translate("Pay", "The payment of %1 was canceled. No money was taken.")
        return Said("failed", translate("Pay", "Payment canceled"), fill(text, speech.formats.money(payment.amount)))
    return Said("failed", translate("Pay", "Payment declined"), _reason(payment, speech))


def _reason(payment: "Payment", speech: Speech) -> str:
    card = payment.method.kind is MethodKind.CARD
    method = method_words(payment.method)
    match payment.failure_code:
        case FailureCode.CARD_DECLINED:
            text = translate("Pay", "Your bank declined %1. No money was taken. Use another method, or call your bank.")
        case FailureCode.INSUFFICIENT_FUNDS:
            text = translate("Pay", "There was not enough money on %1. No money was taken. Use another method.")
        case FailureCode.EXPIRED_CARD:
            text = translate("Pay", "%1 has expired. No money was taken. Use another method.")
        case FailureCode.PROCESSING_ERROR:
            text = translate("Pay", "%1 could not be charged just now. No money was taken. Try again in a few minutes.")
        case FailureCode.AUTHENTICATION_FAILED:
            text = translate("Pay", "%1 was not confirmed with your bank. No money was taken. Try again to confirm it.")
        case FailureCode.ACCOUNT_CLOSED:
            text = translate("Pay", "%1 is closed, says the bank. No money was taken. Use another method.")
        case FailureCode.DEBIT_NOT_AUTHORIZED:
            text = translate("Pay", "The bank does not allow debits from %1. No money was taken. Use another method.")
        case _ if card:
            text = translate("Pay", "%1 was declined. No money was taken. Use another method, or call us at %2.")
        case _:
            text = translate(
                "Pay", "%1 could not be debited. No money was taken. Use another method, or call us at %2."
            )
    return fill(text, method, speech.phone)


def _unknown(intent: "Intent", speech: Speech) -> Said:
    title = translate("Pay", "We are checking your payment")
    if intent.amount_minor is None:
        text = translate(
            "Pay",
            "We do not know yet whether an earlier payment arrived. Do not pay again: we keep checking by ourselves "
            "and tell you here.",
        )
        return Said("processing", title, text)
    text = translate(
        "Pay",
        "We do not know yet whether your payment of %1 arrived. Do not pay again: we keep checking by ourselves and "
        "tell you here. You may close this.",
    )
    return Said("processing", title, fill(text, speech.formats.minor(intent.amount_minor, intent.currency)))


def _never_received(intent: "Intent", speech: Speech) -> Said:
    title = translate("Pay", "No payment was made")
    if intent.amount_minor is None:
        return Said("due", title, translate("Pay", "An earlier payment did not reach us. Nothing was charged."))
    text = translate("Pay", "Your payment of %1 did not reach us. Nothing was charged, and it is safe to pay again.")
    return Said("due", title, fill(text, speech.formats.minor(intent.amount_minor, intent.currency)))


def _refusal(code: ProblemCode, speech: Speech) -> str:
    match code:
        case ProblemCode.FEATURE_UNAVAILABLE | ProblemCode.FORBIDDEN:
            text = translate("Pay", "Payments are not available for your account here. Call us at %1 to pay.")
        case ProblemCode.RATE_LIMITED:
            text = translate("Pay", "There were too many tries. Wait a minute, then try again. Nothing was charged.")
        case _:
            text = translate("Pay", "The payment was refused, and nothing was charged. Try again, or call us at %1.")
    return fill(text, speech.phone)
