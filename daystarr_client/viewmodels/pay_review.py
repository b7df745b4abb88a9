"""The last step of paying and what comes of it: pure functions from one state to the next.

What the server answered is held as it came.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from daystarr_client.api.enums import MethodKind, PaymentState, ProblemCode
from daystarr_client.services import presses
from daystarr_client.services.payment_progress import (
    Answered,
    HeldUp,
    NotReceived,
    NotWrittenDown,
    Progress,
    Scheduled,
)
from daystarr_client.viewmodels.pay_amount import AmountProblem
from daystarr_client.viewmodels.pay_state import (
    Capturing,
    ChoosingHow,
    ChoosingWhat,
    Declined,
    Draft,
    NeverReceived,
    Notice,
    Opening,
    Paid,
    Paying,
    PaymentResult,
    Processing,
    Refused,
    RequiresAction,
    Reviewing,
    ScheduledOn,
    State,
    Unknown,
)

if TYPE_CHECKING:
    from daystarr_client.api.models import Payment, PaymentPreview
    from daystarr_client.api.models_scheduled import SchedulePreview
    from daystarr_client.services.outbox import Intent


def previewed(state: Reviewing, preview: "PaymentPreview", later: "SchedulePreview | None" = None) -> Reviewing:
    """The server said what would happen; a text not read before is not agreed to before."""
    before = state.preview.recurring if state.preview else None
    same = before is not None and preview.recurring is not None and before == preview.recurring
    draft = replace(state.draft, authorized=state.draft.authorized and same)
    return Reviewing(draft, state.amount_minor, preview, _kept(state.notice), later=later)


def _kept(notice: Notice | None) -> Notice | None:
    return notice if notice in (Notice.TERMS_CHANGED, Notice.NOT_WRITTEN_DOWN, Notice.AUTOPAY_EXISTS) else None


def armed(state: Reviewing) -> Reviewing:
    """The review has been there for a moment."""
    return replace(state, armed=state.preview is not None)


def authorize(state: Reviewing, *, on: bool) -> Reviewing:
    """The box under the authorization text."""
    return replace(state, draft=replace(state.draft, authorized=on), authorization_missing=False)


def spoken(state: State, language: str | None) -> State:
    """Another language is spoken: what is to be authorized is read in it, and authorized anew."""
    match state:
        case Reviewing(draft=Draft(recurring=True)):
            draft = replace(state.draft, language=language, authorized=False)
            return Reviewing(draft, state.amount_minor, notice=state.notice)
        case Opening() | ChoosingWhat() | ChoosingHow() | Capturing() | Reviewing():
            return replace(state, draft=replace(state.draft, language=language))
        case _:
            return state


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
    return Paying(state.draft, state.amount_minor, state.preview, state.later)


def came_to(payment: "Payment", draft: Draft | None, intent: "Intent") -> PaymentResult:
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
        case ProblemCode.PAYMENT_METHOD_UNAVAILABLE | ProblemCode.DAY_UNAVAILABLE | ProblemCode.TOO_MANY_SCHEDULED:
            return _choose_how_again(draft, amount, code)
        case ProblemCode.AUTOPAY_EXISTS:
            return Reviewing(replace(draft, recurring=False), amount, notice=Notice.AUTOPAY_EXISTS)
        case _ if isinstance(state, Reviewing):
            return replace(state, notice=Notice.FAILED)
        case _:
            return Refused(code, draft, amount)


def _choose_how_again(draft: Draft, amount_minor: int, code: ProblemCode) -> ChoosingHow:
    match code:
        case ProblemCode.DAY_UNAVAILABLE:
            return ChoosingHow(replace(draft, pay_on=None), amount_minor, Notice.DAY_UNAVAILABLE)
        case ProblemCode.TOO_MANY_SCHEDULED:
            return ChoosingHow(draft, amount_minor, Notice.TOO_MANY_SCHEDULED)
        case _:
            chosen = replace(draft, method_id=None, captured=None)
            return ChoosingHow(chosen, amount_minor, Notice.METHOD_UNAVAILABLE)


# What came of it


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


def outcome_of(intent: "Intent", progress: Progress, draft: Draft | None) -> State:
    """The screen for what is known of a payment that was asked for."""
    match progress:
        case Answered(payment=payment):
            return came_to(payment, draft, intent)
        case Scheduled(payment=payment):
            return ScheduledOn(payment, draft)
        case NotReceived() | presses.NotSent() | presses.Refused() | NotWrittenDown():
            return NeverReceived(intent, draft)
        case presses.Unsure() | HeldUp():
            return Unknown(intent, draft)
        case _:
            assert_never(progress)
