"""The payment sheet as it is shown: a pure function of the state and of what is known of the account."""

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import MethodKind
from daystarr_client.services.payment_progress import is_delayed
from daystarr_client.viewmodels.pay_buttons import buttons_of
from daystarr_client.viewmodels.pay_later import autopay_warning, later_terms, scheduled_lines, when_choices
from daystarr_client.viewmodels.pay_result_words import result_words
from daystarr_client.viewmodels.pay_review import can_close, needs_name
from daystarr_client.viewmodels.pay_rows import bill_choices, method_choices, result_lines, review_lines
from daystarr_client.viewmodels.pay_shown import Known, PayView
from daystarr_client.viewmodels.pay_state import (
    Capturing,
    ChoosingHow,
    ChoosingWhat,
    Closed,
    Declined,
    NeverReceived,
    Opening,
    Paid,
    Paying,
    Processing,
    Refused,
    RequiresAction,
    Result,
    Reviewing,
    ScheduledOn,
    State,
    Unknown,
)
from daystarr_client.viewmodels.pay_steps import ticked_minor
from daystarr_client.viewmodels.pay_words import (
    SILENCE,
    Said,
    Speech,
    amount_words,
    method_words,
    notice_words,
)
from daystarr_client.viewmodels.wording import fill

if TYPE_CHECKING:
    from daystarr_client.api.models import Bills, Payment

translate = QCoreApplication.translate


def pay_view(state: State, known: Known) -> PayView:
    """What the sheet shows in this state."""
    match state:
        case Closed():
            return PayView()
        case Opening(problem=problem):
            view = PayView(step="opening", notice=notice_words(problem, known.speech))
        case ChoosingWhat():
            view = PayView(step="opening") if known.bills is None else _what(state, known, known.bills)
        case ChoosingHow():
            view = _how(state, known)
        case Capturing():
            view = _capturing(state, known)
        case Reviewing() | Paying():
            view = _review(state, known)
        case (
            Paid()
            | ScheduledOn()
            | Processing()
            | RequiresAction()
            | Declined()
            | Unknown()
            | NeverReceived()
            | Refused()
        ):
            view = _result(state, known)
        case _:
            assert_never(state)
    return replace(
        view,
        open=True,
        title=translate("Pay", "Your payment") if view.step == "result" else translate("Pay", "Make a payment"),
        closable=can_close(state),
        any_lines=bool(view.lines),
        buttons=buttons_of(state, view.amount),
    )


def _place(step: int) -> str:
    return fill(translate("Pay", "Step %1 of 3"), str(step))


def _money(amount_minor: int, known: Known) -> str:
    currency = known.bills.balance.currency if known.bills else "USD"
    return known.speech.formats.minor(amount_minor, currency)


def _what(state: ChoosingWhat, known: Known, bills: "Bills") -> PayView:
    draft, speech = state.draft, known.speech
    rows = bill_choices(bills, draft, speech)
    count = sum(row.ticked for row in rows)
    error, notice = amount_words(state.problem, bills, speech), notice_words(state.notice, speech)
    if error and not draft.another_amount:
        error, notice = "", Said("due", "", error)
    return PayView(
        step="what",
        subtitle=translate("Pay", "What would you like to pay?"),
        place=_place(1),
        notice=notice,
        bills=rows,
        any_bills=bool(rows),
        bills_text=_ticked(count, _money(ticked_minor(draft, bills), known), speech),
        another_amount=draft.another_amount,
        typed=draft.typed,
        amount_error=error,
        amount_rules=_rules(any_bills=bool(rows), ticked=count > 0),
    )


def _ticked(count: int, total: str, speech: Speech) -> str:
    match count:
        case 0:
            return translate("Pay", "No bill ticked")
        case 1:
            return fill(translate("Pay", "1 bill, %1"), total)
        case _:
            return fill(translate("Pay", "%1 bills, %2"), speech.formats.number(count), total)


def _rules(*, any_bills: bool, ticked: bool) -> str:
    if not any_bills:
        return translate("Pay", "You have no bill to pay. What you pay becomes credit and goes towards your next bill.")
    if ticked:
        return translate(
            "Pay",
            "If it is less than the bills you ticked, we pay the oldest first and the rest stays due. "
            "If it is more than you owe, the rest becomes credit and goes towards your next bill.",
        )
    return translate(
        "Pay",
        "We pay your oldest bills first. If it is less than you owe, the rest stays due. "
        "If it is more, the rest becomes credit and goes towards your next bill.",
    )


def _how(state: ChoosingHow, known: Known) -> PayView:
    draft, methods = state.draft, known.methods or ()
    saved = draft.method_id in {method.id for method in methods}
    note = translate("Pay", "AutoPay is already on. You can update it on the home page.") if known.autopay_on else ""
    return PayView(
        step="how",
        subtitle=fill(translate("Pay", "How would you like to pay %1?"), _money(state.amount_minor, known)),
        place=_place(2),
        notice=notice_words(state.notice, known.speech),
        methods=method_choices(methods, draft),
        whens=when_choices(draft, known.limits, known.speech),
        later=draft.later,
        save=draft.save_method or saved or draft.later,
        save_offered=not saved and not draft.later,
        recurring=draft.recurring and known.can_recur,
        recurring_offered=known.can_recur and not draft.later,
        autopay_note=note,
    )


def _capturing(state: Capturing, known: Known) -> PayView:
    if state.capture is None:
        screen = Said("processing", translate("Pay", "Opening the secure page"))
    elif state.browser_failed:
        body = translate("Pay", "Your browser did not open. Open the page again, or go back to choose another method.")
        screen = Said("due", translate("Pay", "The secure page is ready"), body)
    else:
        body = translate(
            "Pay",
            "Enter your card or bank account on the secure page in your browser. This page goes on by itself when you "
            "are done. Nothing is charged yet.",
        )
        screen = Said("processing", translate("Pay", "Waiting for the secure page"), body)
    return PayView(
        step="waiting",
        subtitle=fill(translate("Pay", "How would you like to pay %1?"), _money(state.amount_minor, known)),
        place=_place(2),
        screen=screen,
        waiting=not state.browser_failed,
    )


def _review(state: Reviewing | Paying, known: Known) -> PayView:
    preview, draft, speech = state.preview, state.draft, known.speech
    amount = speech.formats.money(preview.amount) if preview else _money(state.amount_minor, known)
    view = PayView(
        step="review",
        subtitle=translate("Pay", "Please check your payment."),
        place=_place(3),
        notice=SILENCE if isinstance(state, Paying) else notice_words(state.notice, speech),
        amount=amount,
        authorized=draft.authorized,
    )
    if preview is None:
        return view
    terms = ""
    if preview.method.kind is MethodKind.BANK_ACCOUNT:
        text = translate("Pay", "When you press Pay, you authorize %1 to debit this bank account once for %2.")
        terms = fill(text, known.brand, amount)
        if state.later is not None:
            terms = later_terms(state.later, known.brand, speech)
    error = ""
    if isinstance(state, Reviewing) and state.authorization_missing:
        error = translate("Pay", "Tick the box to set up AutoPay, or go back to pay just once.")
    return replace(
        view,
        lines=review_lines(preview, speech, state.later),
        warning=autopay_warning(state.later, speech) if state.later else SILENCE,
        terms=terms,
        authorization=preview.recurring.text if preview.recurring else "",
        authorization_error=error,
        name_needed=needs_name(preview),
        name=draft.name,
        name_error=translate("Pay", "Type your full name.") if _name_missing(state) else "",
    )


def _name_missing(state: Reviewing | Paying) -> bool:
    return isinstance(state, Reviewing) and state.name_missing


def _result(state: Result, known: Known) -> PayView:
    speech = known.speech
    view = PayView(step="result", screen=result_words(state, speech))
    match state:
        case Paid(payment=payment) | Processing(payment=payment):
            return replace(
                view,
                lines=result_lines(payment, speech),
                waiting=isinstance(state, Processing) and not is_delayed(payment),
                after=_after(payment, earlier=state.draft is None),
                receipt_id=payment.id,
                confirmation=payment.confirmation_number,
            )
        case ScheduledOn(payment=payment):
            earlier = translate("Pay", "You scheduled this payment earlier on this computer.")
            after = earlier if state.draft is None else ""
            return replace(view, lines=scheduled_lines(payment, speech), after=after)
        case RequiresAction():
            return replace(view, waiting=not state.browser_failed)
        case Unknown():
            return replace(view, waiting=True)
        case Declined() | NeverReceived() | Refused():
            return view
        case _:
            assert_never(state)


def _after(payment: "Payment", *, earlier: bool) -> str:
    if payment.autopay_created:
        text = translate("Pay", "AutoPay is on: from now on we charge each bill to %1 by itself.")
        return fill(text, method_words(payment.method))
    return translate("Pay", "You started this payment earlier on this computer.") if earlier else ""
