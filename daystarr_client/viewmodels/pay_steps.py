"""The steps of paying up to the review: pure functions from one state to the next.

What the server answered is held as it came; no amount is worked out here but the sum of the bills the customer ticked.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, assert_never

from daystarr_client.api.enums import CaptureState
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
    Reviewing,
    ScheduledOn,
    State,
    Unknown,
)
from daystarr_client.viewmodels.payable import payable_bills, payable_minor

if TYPE_CHECKING:
    from daystarr_client.api.models import Bills, Capture, PaymentMethod

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


def opening(
    invoice_ids: Sequence[str], *, another_amount: bool, recurring: bool, language: str | None = None
) -> Opening:
    """The first state; `invoice_ids` are the bills to tick, none ticks them all."""
    return Opening(Draft(tuple(invoice_ids), another_amount, recurring=recurring, language=language))


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


def choose_when(state: ChoosingHow, *, later: bool) -> ChoosingHow:
    """Today or on another day; AutoPay is only set up with a payment made at once."""
    recurring = state.draft.recurring and not later
    return ChoosingHow(replace(state.draft, later=later, recurring=recurring, authorized=False), state.amount_minor)


def choose_day(state: ChoosingHow, day: date) -> ChoosingHow:
    """The other day."""
    return ChoosingHow(replace(choose_when(state, later=True).draft, pay_on=day), state.amount_minor)


def decide_how(state: ChoosingHow) -> ChoosingHow | Capturing | Reviewing:
    """On to the hosted page for a new method, or to the review."""
    if state.draft.later and state.draft.pay_on is None:
        return replace(state, notice=Notice.NO_DAY_CHOSEN)
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
            | ScheduledOn()
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
