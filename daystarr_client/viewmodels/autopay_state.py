"""Setting AutoPay up, changing it and turning it off: a closed set of states, and the steps between them."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias

from daystarr_client.api.bodies_autopay import AutopayRequest, AutopayTerms
from daystarr_client.api.enums import AutopayTiming, CaptureState, ProblemCode
from daystarr_client.services.loadable import ProblemKind
from daystarr_client.viewmodels.pay_amount import AmountProblem, AmountRules, parse_amount
from daystarr_client.viewmodels.pay_state import PaymentResult

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daystarr_client.api.models import Capture, PaymentMethod
    from daystarr_client.api.models_autopay import Autopay, AutopayPreview

USUAL_DAYS_BEFORE: Final = 3
USUAL_DAY_OF_MONTH: Final = 1
MOST_DAYS_BEFORE: Final = 20


class Notice(Enum):
    """What happened that the customer has to know on the form."""

    CAPTURE_CANCELED = "capture_canceled"
    CAPTURE_EXPIRED = "capture_expired"
    CAPTURE_FAILED = "capture_failed"
    METHOD_UNAVAILABLE = "method_unavailable"
    TERMS_CHANGED = "terms_changed"
    CHANGED_ELSEWHERE = "changed_elsewhere"
    WAITING = "waiting"
    NOT_AVAILABLE = "not_available"
    NOT_WRITTEN_DOWN = "not_written_down"
    BUSY = "busy"
    UNREACHABLE = "unreachable"
    FAILED = "failed"


# What would be shown could not be had: it takes a press to ask for it again.
PREVIEW_FAILED: Final = frozenset(
    {Notice.UNREACHABLE, Notice.FAILED, Notice.BUSY, Notice.WAITING, Notice.NOT_AVAILABLE, Notice.CHANGED_ELSEWHERE}
)

_STAYS: Final = frozenset({Notice.WAITING, Notice.NOT_AVAILABLE, Notice.CHANGED_ELSEWHERE})


class Missing(Enum):
    """What has to be done before saving."""

    AGREEMENT = "agreement"
    NAME = "name"


@dataclass(frozen=True)
class Draft:
    """Everything the customer chose and typed; it survives every error.

    `etag` is the version of AutoPay that is changed, None where it is set up. `captured` was entered just now on the
    hosted page. `agreed` is to the consent of that id, read in `language`, or in that of the account.
    """

    etag: str | None = None
    method_id: str | None = None
    captured: "PaymentMethod | None" = None
    timing: AutopayTiming = AutopayTiming.ON_DUE_DATE
    days_before: int = USUAL_DAYS_BEFORE
    day_of_month: int = USUAL_DAY_OF_MONTH
    limited: bool = False
    typed_limit: str = ""
    currency: str = "USD"
    agreed: str | None = None
    name: str = ""
    language: str | None = None


@dataclass(frozen=True)
class Closed:
    """Nothing is being changed."""


@dataclass(frozen=True)
class Opening:
    """Waiting for the payment methods and how AutoPay stands; `problem` when they cannot be had."""

    problem: Notice | None = None


@dataclass(frozen=True)
class Editing:
    """The form. `preview` is what the portal said about `previewed`; it is shown only while that is what is chosen.

    Nothing takes a press before it is `armed`, a moment after the preview came.
    """

    draft: Draft
    preview: "AutopayPreview | None" = None
    previewed: AutopayTerms | None = None
    notice: Notice | None = None
    missing: Missing | None = None
    armed: bool = False


@dataclass(frozen=True)
class Capturing:
    """On the hosted page in the browser; `before` is the draft to come back to."""

    draft: Draft
    capture: "Capture | None" = None
    browser_failed: bool = False


@dataclass(frozen=True)
class Saving:
    """Saving was pressed, once; `unsure` once its answer was lost. `charge_minor` goes the way of payments."""

    draft: Draft
    preview: "AutopayPreview"
    charge_minor: int | None = None
    unsure: bool = False


@dataclass(frozen=True)
class AskingOff:
    """Turn off was pressed, and what that means is told before it is done."""

    autopay: "Autopay"
    notice: Notice | None = None


@dataclass(frozen=True)
class TurningOff:
    """It is being turned off; `unsure` once the answer was lost."""

    autopay: "Autopay"
    unsure: bool = False


@dataclass(frozen=True)
class Done:
    """It is as the customer wanted it; `changed` where it was on before."""

    autopay: "Autopay"
    changed: bool


@dataclass(frozen=True)
class Off:
    """It is off."""


@dataclass(frozen=True)
class Charged:
    """What became of the payment that was made along with it."""

    result: PaymentResult
    draft: Draft
    changed: bool
    browser_failed: bool = False


State: TypeAlias = Closed | Opening | Editing | Capturing | Saving | AskingOff | TurningOff | Done | Off | Charged


def limit_of(draft: Draft, decimal_point: str, most_minor: int) -> int | AmountProblem | None:
    """The limit in cents, None for none, or what is wrong with what was typed."""
    if not draft.limited:
        return None
    return parse_amount(draft.typed_limit, AmountRules(decimal_point, 100, most_minor, 0))


def terms_of(draft: Draft, limit_minor: int | None) -> AutopayTerms:
    """What is asked of the portal."""
    return AutopayTerms(
        payment_method_id=draft.method_id or "",
        timing=draft.timing,
        days_before=draft.days_before if draft.timing is AutopayTiming.DAYS_BEFORE else None,
        day_of_month=draft.day_of_month if draft.timing is AutopayTiming.DAY_OF_MONTH else None,
        limit_minor=limit_minor,
        currency=draft.currency,
        language=draft.language,
    )


def request_of(state: Saving, terms: AutopayTerms) -> AutopayRequest:
    """Agreement to exactly what was shown."""
    needs_name = state.preview.consent.typed_name_required
    return AutopayRequest(
        terms=terms,
        consent_id=state.preview.consent.id,
        charge_now_minor=state.charge_minor,
        typed_name=" ".join(state.draft.name.split()) if needs_name else None,
    )


def opened(
    autopay: "Autopay", methods: "Sequence[PaymentMethod]", currency: str, language: str | None = None
) -> Editing:
    """The form as AutoPay is now, or as it usually begins."""
    usable = [method for method in methods if not method.expired]
    present = autopay.method if autopay.enabled else None
    chosen = next((method.id for method in usable if present and method.id == present.id), None)
    known = autopay.timing not in (None, AutopayTiming.OTHER)
    limit = autopay.limit
    draft = Draft(
        etag=autopay.etag if autopay.enabled else None,
        method_id=chosen or (usable[0].id if usable else None),
        timing=autopay.timing if known and autopay.timing else AutopayTiming.ON_DUE_DATE,
        days_before=autopay.days_before or USUAL_DAYS_BEFORE,
        day_of_month=autopay.day_of_month or USUAL_DAY_OF_MONTH,
        limited=limit is not None,
        typed_limit="" if limit is None else f"{limit.amount_minor // 100}.{limit.amount_minor % 100:02}",
        currency=currency,
        language=language,
    )
    return Editing(draft)


def again(draft: Draft, autopay: "Autopay | None", language: str | None) -> Editing:
    """The form with what was chosen, over AutoPay as it is now."""
    etag = autopay.etag if autopay is not None and autopay.enabled else None
    return Editing(replace(draft, agreed=None, etag=etag, language=language))


def opening_problem(problems: "Sequence[ProblemKind | None]") -> Notice:
    """Why the form cannot be opened."""
    return Notice.UNREACHABLE if ProblemKind.OFFLINE in problems else Notice.FAILED


def edited(state: Editing, draft: Draft) -> Editing:
    """Something was chosen or typed. Whether what is shown still holds follows from the terms."""
    return replace(state, draft=draft, missing=None, notice=state.notice if state.notice in _STAYS else None)


def previewed(state: Editing, terms: AutopayTerms, preview: "AutopayPreview") -> Editing:
    """The portal said what would happen; what was agreed to before is agreed to only if it is still the same."""
    agreed = state.draft.agreed if state.draft.agreed == preview.consent.id else None
    notice = None if state.notice in PREVIEW_FAILED else state.notice
    return Editing(replace(state.draft, agreed=agreed), preview, terms, notice)


def missing_of(state: Editing) -> Missing | None:
    """What has to be done before saving."""
    preview = state.preview
    if preview is None or state.draft.agreed != preview.consent.id:
        return Missing.AGREEMENT
    if preview.consent.typed_name_required and not state.draft.name.strip():
        return Missing.NAME
    return None


def press(state: Editing, *, pay_now: bool) -> Editing | Saving:
    """Saving was pressed; it only counts once all that is needed is there."""
    preview = state.preview
    if preview is None or not state.armed:
        return state
    if (missing := missing_of(state)) is not None:
        return replace(state, missing=missing)
    charge = preview.pay_now if pay_now else preview.at_once
    return Saving(state.draft, preview, charge.amount.amount_minor if charge else None)


def captured(state: Capturing, capture: "Capture") -> Capturing | Editing:
    """How the hosted page stands."""
    match capture.state:
        case CaptureState.COMPLETED if capture.payment_method is not None:
            method = capture.payment_method
            return Editing(replace(state.draft, method_id=method.id, captured=method, agreed=None))
        case CaptureState.CANCELED:
            return Editing(state.draft, notice=Notice.CAPTURE_CANCELED)
        case CaptureState.EXPIRED:
            return Editing(state.draft, notice=Notice.CAPTURE_EXPIRED)
        case _:
            return replace(state, capture=capture)


_REFUSALS: Final = {
    ProblemCode.CONSENT_CHANGED: Notice.TERMS_CHANGED,
    ProblemCode.AMOUNT_CHANGED: Notice.TERMS_CHANGED,
    ProblemCode.STALE: Notice.CHANGED_ELSEWHERE,
    ProblemCode.AUTOPAY_EXISTS: Notice.CHANGED_ELSEWHERE,
    ProblemCode.AUTOPAY_OFF: Notice.CHANGED_ELSEWHERE,
    ProblemCode.AUTOPAY_WAITING: Notice.WAITING,
    ProblemCode.PAYMENT_METHOD_UNAVAILABLE: Notice.METHOD_UNAVAILABLE,
    ProblemCode.FEATURE_UNAVAILABLE: Notice.NOT_AVAILABLE,
    ProblemCode.FORBIDDEN: Notice.NOT_AVAILABLE,
    ProblemCode.RATE_LIMITED: Notice.BUSY,
}


def refused(draft: Draft, code: ProblemCode) -> Editing:
    """The portal refused, and nothing was changed or charged: back to the form, with nothing typed lost."""
    if code is ProblemCode.TYPED_NAME_REQUIRED:
        return Editing(draft, missing=Missing.NAME)
    notice = _REFUSALS.get(code, Notice.FAILED)
    if notice is Notice.METHOD_UNAVAILABLE:
        draft = replace(draft, method_id=None, captured=None)
    return Editing(replace(draft, agreed=None), notice=notice)


def can_close(state: State) -> bool:
    """Whether Esc may take the customer away: not while it is being asked for, unless nobody knows."""
    return not isinstance(state, (Saving, TurningOff)) or state.unsure
