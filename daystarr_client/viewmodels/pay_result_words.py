"""What the screen of each outcome of paying says."""

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import FailureCode, MethodKind, PaymentState, ProblemCode
from daystarr_client.services.payment_progress import is_delayed
from daystarr_client.viewmodels.pay_later import asked_day, scheduled_words
from daystarr_client.viewmodels.pay_state import (
    Declined,
    NeverReceived,
    Paid,
    Processing,
    Refused,
    RequiresAction,
    Result,
    ScheduledOn,
    Unknown,
)
from daystarr_client.viewmodels.pay_words import Said, Speech, method_words
from daystarr_client.viewmodels.wording import fill

if TYPE_CHECKING:
    from daystarr_client.api.models import Payment
    from daystarr_client.services.outbox import Intent

translate = QCoreApplication.translate


def result_words(result: Result, speech: Speech) -> Said:
    """The screen of an outcome."""
    match result:
        case Paid(payment=payment):
            return _paid(payment, speech)
        case ScheduledOn(payment=payment):
            return scheduled_words(payment, speech)
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
    amount = speech.formats.minor(intent.amount_minor, intent.currency)
    if intent.pay_on:
        text = translate(
            "Pay",
            "We do not know yet whether your payment of %1 on %2 was scheduled. Do not schedule it again: we keep "
            "checking by ourselves and tell you here. You may close this.",
        )
        return Said("processing", title, fill(text, amount, asked_day(intent, speech)))
    text = translate(
        "Pay",
        "We do not know yet whether your payment of %1 arrived. Do not pay again: we keep checking by ourselves and "
        "tell you here. You may close this.",
    )
    return Said("processing", title, fill(text, amount))


def _never_received(intent: "Intent", speech: Speech) -> Said:
    title = translate("Pay", "No payment was made")
    if intent.amount_minor is None:
        return Said("due", title, translate("Pay", "An earlier payment did not reach us. Nothing was charged."))
    amount = speech.formats.minor(intent.amount_minor, intent.currency)
    if intent.pay_on:
        text = translate(
            "Pay", "Your payment of %1 on %2 did not reach us. Nothing will be charged, and it is safe to try again."
        )
        title = translate("Pay", "No payment was scheduled")
        return Said("due", title, fill(text, amount, asked_day(intent, speech)))
    text = translate("Pay", "Your payment of %1 did not reach us. Nothing was charged, and it is safe to pay again.")
    return Said("due", title, fill(text, amount))


def _refusal(code: ProblemCode, speech: Speech) -> str:
    match code:
        case ProblemCode.FEATURE_UNAVAILABLE | ProblemCode.FORBIDDEN:
            text = translate("Pay", "Payments are not available for your account here. Call us at %1 to pay.")
        case ProblemCode.RATE_LIMITED:
            text = translate("Pay", "There were too many tries. Wait a minute, then try again. Nothing was charged.")
        case _:
            text = translate("Pay", "The payment was refused, and nothing was charged. Try again, or call us at %1.")
    return fill(text, speech.phone)
