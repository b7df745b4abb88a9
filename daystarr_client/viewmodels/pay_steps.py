"""The steps of paying: pure functions from one state to the next.

What the server answered is held as it came; no amount is worked out here but the sum of the bills the customer ticked.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from daystarr_client.api.enums import CaptureState, MethodKind, PaymentState, ProblemCode
from daystarr_client.viewmodels.pay_amount import AmountProblem, AmountRules, parse_amount
from daystarr_client.viewmodels.pay_state import (
    NEW_METHOD,
    Capturing,
    ChoosingHow,
    ChoosingWhat,
    Closed,
    Declined,
    Draft,
    NeverReceived,
    Notice,
    Opening,
    Paid,
    Paying,
    Processing,
    Refused,
    RequiresAction,
    Result,
    Reviewing,
    State,
    Unknown,
)
from daystarr_client.viewmodels.payable import payable_bills, payable_minor

if TYPE_CHECKING:
    from daystarr_client.api.models import Bills, Capture, Payment, PaymentMethod, PaymentPreview
    from daystarr_client.services.outbox import Intent

# What there is to pay


def ticked_minor(draft: Draft, bills: "Bills") -> int:
    """What the ticked bills come to, in cents."""
    return sum(payable_minor(bill) for bill in payable_bills(bills) if bill.id in draft.invoice_ids)


def payable_total_minor(bills: "Bills") -> int:
    """What all the bills come to, in cents."""
    return sum(payable_minor(bill) for bill in payable_bills(bills))


def amount_rules(bills: "Bills", decimal_point: str) -> AmountRules:
    """What may be typed as another amount."""
    limits = bills.limits
    due = payable_total_minor(bills)
    return AmountRules(decimal_point, limits.min.amount_minor, limits.max.amount_minor, due)


# Opening


def opening(invoice_ids: Sequence[str], *, another_amount: bool, recurring: bool) -> Opening:
    """The first state; `invoice_ids` are the bills to tick, none ticks them all."""
    return Opening(Draft(tuple(invoice_ids), another_amount, recurring=recurring))


def opened(
    state: Opening, bills: "Bills", methods: Sequence["PaymentMethod"], *, can_recur: bool
) -> ChoosingWhat | ChoosingHow:
    """The bills and methods are there: straight to how, where the customer has already said what."""
    payable = [bill.id for bill in payable_bills(bills)]
    asked = state.draft.invoice_ids
    ticked = tuple(bill for bill in payable if bill in asked) if asked else tuple(payable)
    draft = replace(
        state.draft,
        invoice_ids=ticked,
        another_amount=state.draft.another_amount or not payable,
        method_id=_first_choice(methods),
        recurring=state.draft.recurring and can_recur,
    )
    if asked and set(asked) - set(ticked):
        return ChoosingWhat(draft, notice=Notice.BILL_NOT_OPEN)
    amount = ticked_minor(draft, bills)
    if not asked or draft.another_amount or not _within(amount, bills):
        return ChoosingWhat(draft)
    return ChoosingHow(draft, amount)


def _first_choice(methods: Sequence["PaymentMethod"]) -> str:
    usable = [method for method in methods if not method.expired]
    preferred = next((method for method in usable if method.used_by_autopay), usable[0] if usable else None)
    return preferred.id if preferred else NEW_METHOD


def _within(amount_minor: int, bills: "Bills") -> bool:
    rules = amount_rules(bills, ".")
    enough = amount_minor >= rules.min_minor or amount_minor == rules.due_minor
    return 0 < amount_minor <= rules.max_minor and enough


# Step 1: what


def tick(state: ChoosingWhat, invoice_id: str, *, on: bool) -> ChoosingWhat:
    """One bill ticked or not."""
    others = tuple(other for other in state.draft.invoice_ids if other != invoice_id)
    return ChoosingWhat(replace(state.draft, invoice_ids=(*others, invoice_id) if on else others))


def choose_amount(state: ChoosingWhat, *, another: bool) -> ChoosingWhat:
    """The ticked bills in full, or another amount; what was typed stays."""
    return ChoosingWhat(replace(state.draft, another_amount=another))


def type_amount(state: ChoosingWhat, typed: str) -> ChoosingWhat:
    """A key was pressed in the amount field; typing there chooses it."""
    return ChoosingWhat(replace(state.draft, typed=typed, another_amount=True), notice=state.notice)


def decide_what(state: ChoosingWhat, bills: "Bills", decimal_point: str) -> ChoosingWhat | ChoosingHow:
    """On to step 2, or what is wrong here."""
    rules = amount_rules(bills, decimal_point)
    if state.draft.another_amount:
        amount = parse_amount(state.draft.typed, rules)
    elif not (amount := ticked_minor(state.draft, bills)):
        return ChoosingWhat(state.draft, notice=Notice.NO_BILLS_TICKED)
    elif not _within(amount, bills):
        amount = AmountProblem.TOO_LARGE if amount > rules.max_minor else AmountProblem.TOO_SMALL
    if isinstance(amount, AmountProblem):
        return ChoosingWhat(state.draft, problem=amount)
    return ChoosingHow(state.draft, amount)


def bills_changed(state: State, bills: "Bills") -> State:
    """New bills arrived while choosing: ticks on bills that can no longer be paid go."""
    if not isinstance(state, ChoosingWhat):
        return state
    payable = {bill.id for bill in payable_bills(bills)}
    kept = tuple(invoice_id for invoice_id in state.draft.invoice_ids if invoice_id in payable)
    return replace(state, draft=replace(state.draft, invoice_ids=kept))


# Step 2: how


def choose_method(state: ChoosingHow, method_id: str) -> ChoosingHow:
    """A saved method, the one just captured, or `NEW_METHOD`."""
    return ChoosingHow(replace(state.draft, method_id=method_id, authorized=False), state.amount_minor)


def set_save(state: ChoosingHow, *, on: bool) -> ChoosingHow:
    """Keep the new method for later; a recurring payment needs it kept."""
    draft = replace(state.draft, save_method=on, recurring=state.draft.recurring and on, authorized=False)
    return ChoosingHow(draft, state.amount_minor, state.notice)


def set_recurring(state: ChoosingHow, *, on: bool) -> ChoosingHow:
    """Set up AutoPay with this payment, which keeps the method."""
    draft = replace(state.draft, recurring=on, save_method=state.draft.save_method or on, authorized=False)
    return ChoosingHow(draft, state.amount_minor, state.notice)


def decide_how(state: ChoosingHow) -> ChoosingHow | Capturing | Reviewing:
    """On to the hosted page for a new method, or to the review."""
    match state.draft.method_id:
        case None:
            return replace(state, notice=Notice.NO_METHOD_CHOSEN)
        case method_id if method_id == NEW_METHOD:
            return Capturing(state.draft, state.amount_minor)
        case _:
            return Reviewing(state.draft, state.amount_minor)


def captured(state: Capturing, capture: "Capture") -> Capturing | Reviewing | ChoosingHow:
    """What became of the visit to the hosted page."""
    match capture.state:
        case CaptureState.COMPLETED if capture.payment_method is not None:
            method = capture.payment_method
            return Reviewing(replace(state.draft, method_id=method.id, captured=method), state.amount_minor)
        case CaptureState.CANCELED:
            return ChoosingHow(state.draft, state.amount_minor, Notice.CAPTURE_CANCELED)
        case CaptureState.EXPIRED:
            return ChoosingHow(state.draft, state.amount_minor, Notice.CAPTURE_EXPIRED)
        case _:
            return replace(state, capture=capture)


def capture_failed(state: Capturing, notice: Notice) -> ChoosingHow:
    """The hosted page could not be had."""
    return ChoosingHow(state.draft, state.amount_minor, notice)


def capture_given_up(state: Capturing) -> ChoosingHow:
    """The customer came back without waiting for the page."""
    return ChoosingHow(state.draft, state.amount_minor)


# Step 3: review and pay


def previewed(state: Reviewing, preview: "PaymentPreview") -> Reviewing:
    """The server said what would happen; a text not read before is not agreed to before."""
    before = state.preview.recurring if state.preview else None
    same = before is not None and preview.recurring is not None and before == preview.recurring
    draft = replace(state.draft, authorized=state.draft.authorized and same)
    return Reviewing(draft, state.amount_minor, preview, _kept(state.notice))


def _kept(notice: Notice | None) -> Notice | None:
    return notice if notice in (Notice.TERMS_CHANGED, Notice.NOT_WRITTEN_DOWN, Notice.AUTOPAY_EXISTS) else None


def armed(state: Reviewing) -> Reviewing:
    """The review has been there for a moment."""
    return replace(state, armed=state.preview is not None)


def authorize(state: Reviewing, *, on: bool) -> Reviewing:
    """The box under the authorization text."""
    return replace(state, draft=replace(state.draft, authorized=on), authorization_missing=False)


def type_name(state: Reviewing, typed: str) -> Reviewing:
    """A key was pressed in the field under the authorization text."""
    return replace(state, draft=replace(state.draft, name=typed), name_missing=False)


def needs_name(preview: "PaymentPreview") -> bool:
    """Whether setting AutoPay up with this payment is signed with a typed name: a bank debit is."""
    return preview.recurring is not None and preview.method.kind is MethodKind.BANK_ACCOUNT


def press_pay(state: Reviewing) -> Reviewing | Paying:
    """Pay was pressed; it only counts once the review is there, could be read, and is agreed to."""
    if state.preview is None or not state.armed:
        return state
    if state.preview.recurring is not None and not state.draft.authorized:
        return replace(state, authorization_missing=True)
    if needs_name(state.preview) and not state.draft.name.strip():
        return replace(state, name_missing=True)
    return Paying(state.draft, state.amount_minor, state.preview)


def came_to(payment: "Payment", draft: Draft | None, intent: "Intent") -> Result:
    """The screen for a payment as the server has it now."""
    match payment.state:
        case PaymentState.SUCCEEDED:
            return Paid(payment, draft)
        case PaymentState.PROCESSING:
            return Processing(payment, draft)
        case PaymentState.REQUIRES_ACTION:
            return RequiresAction(payment, draft)
        case PaymentState.FAILED | PaymentState.CANCELED:
            return Declined(payment, draft)
        case _:
            return Unknown(intent, draft)


def refused(state: Reviewing | Paying, code: ProblemCode) -> State:
    """The server refused, before any money moved: back to where it can be put right, with nothing typed lost."""
    draft, amount = replace(state.draft, authorized=False), state.amount_minor
    match code:
        case ProblemCode.AMOUNT_TOO_SMALL:
            return ChoosingWhat(replace(draft, another_amount=True), AmountProblem.TOO_SMALL)
        case ProblemCode.AMOUNT_TOO_LARGE:
            return ChoosingWhat(replace(draft, another_amount=True), AmountProblem.TOO_LARGE)
        case ProblemCode.INVOICE_NOT_OPEN:
            return ChoosingWhat(draft, notice=Notice.BILL_NOT_OPEN)
        case ProblemCode.INVOICE_PROCESSING:
            return ChoosingWhat(draft, notice=Notice.BILL_PROCESSING)
        case ProblemCode.PAYMENT_METHOD_UNAVAILABLE:
            return ChoosingHow(replace(draft, method_id=None, captured=None), amount, Notice.METHOD_UNAVAILABLE)
        case ProblemCode.AUTOPAY_EXISTS:
            return Reviewing(replace(draft, recurring=False), amount, notice=Notice.AUTOPAY_EXISTS)
        case _ if isinstance(state, Reviewing):
            return replace(state, notice=Notice.FAILED)
        case _:
            return Refused(code, draft, amount)


# Anywhere


def back(state: State) -> State:
    """One step back, with everything as it was left."""
    match state:
        case ChoosingHow():
            return ChoosingWhat(state.draft)
        case Capturing():
            return capture_given_up(state)
        case Reviewing():
            return ChoosingHow(replace(state.draft, authorized=False), state.amount_minor)
        case (
            Closed()
            | Opening()
            | ChoosingWhat()
            | Paying()
            | Paid()
            | Processing()
            | RequiresAction()
            | Declined()
            | Unknown()
            | NeverReceived()
            | Refused()
        ):
            return state
        case _:
            assert_never(state)


def another_method(state: Declined) -> State:
    """After a decline: choose how again, without typing anything again."""
    draft = state.draft
    if draft is None:
        return state
    kept = None if draft.captured and draft.captured.id == draft.method_id else draft.captured
    return ChoosingHow(
        replace(draft, method_id=None, captured=kept, authorized=False), state.payment.amount.amount_minor
    )


def again(state: Declined | NeverReceived | Refused) -> State:
    """Try the same once more, from the review on: a new press, a new payment."""
    if state.draft is None:
        return state
    match state:
        case Declined():
            amount = state.payment.amount.amount_minor
        case NeverReceived():
            amount = state.intent.amount_minor or 0
        case Refused():
            amount = state.amount_minor
        case _:
            assert_never(state)
    return Reviewing(replace(state.draft, authorized=False), amount)


def can_close(state: State) -> bool:
    """Whether Esc may take the customer away: not while the payment is being asked for."""
    return not isinstance(state, Paying)
