"""Where a press on the AutoPay sheet leads, once something is known of it."""

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from daystarr_client.services import presses
from daystarr_client.services.autopay import Saving
from daystarr_client.services.payment_progress import (
    Answered,
    HeldUp,
    NotReceived,
    NotWrittenDown,
    Progress,
    Scheduled,
)
from daystarr_client.viewmodels import autopay_state as steps
from daystarr_client.viewmodels import pay_state as pay
from daystarr_client.viewmodels.autopay_state import (
    AskingOff,
    Charged,
    Done,
    Draft,
    Editing,
    Notice,
    Off,
    State,
    TurningOff,
    refused,
)
from daystarr_client.viewmodels.pay_review import came_to

if TYPE_CHECKING:
    from daystarr_client.services.outbox import Intent


def after_saving(state: State, saving: Saving) -> State:
    """After a press that charges nothing."""
    match state:
        case steps.Saving(draft=draft, charge_minor=None):
            return _saved(state, draft, saving)
        case TurningOff():
            return _turned_off(state, saving)
        case _:
            return state


def _saved(state: steps.Saving, draft: Draft, saving: Saving) -> State:
    match saving:
        case presses.Carried(value=autopay):
            return Done(autopay, changed=draft.etag is not None)
        case presses.Refused(code=code):
            return refused(draft, code)
        case presses.NotSent():
            return Editing(draft, notice=Notice.UNREACHABLE)
        case presses.Unsure():
            return replace(state, unsure=True)
        case _:
            assert_never(saving)


def _turned_off(state: TurningOff, saving: Saving) -> State:
    match saving:
        case presses.Carried():
            return Off()
        case presses.Refused():
            return AskingOff(state.autopay, Notice.CHANGED_ELSEWHERE)
        case presses.NotSent():
            return AskingOff(state.autopay, Notice.UNREACHABLE)
        case presses.Unsure():
            return replace(state, unsure=True)
        case _:
            assert_never(saving)


def after_progress(draft: Draft, progress: Progress, intent: "Intent") -> Editing | Charged:
    """After a press that charges: `intent` is what was asked for."""
    changed = draft.etag is not None
    match progress:
        case Answered(payment=payment):
            return Charged(came_to(payment, None, intent), draft, changed)
        case presses.Refused(code=code):
            return refused(draft, code)
        case presses.NotSent():
            return Editing(draft, notice=Notice.UNREACHABLE)
        case NotWrittenDown():
            return Editing(draft, notice=Notice.NOT_WRITTEN_DOWN)
        case HeldUp(intent=other):
            return Charged(pay.Unknown(other, None), draft, changed)
        case NotReceived():
            return Charged(pay.NeverReceived(intent, None), draft, changed)
        case presses.Unsure() | Scheduled():  # a charge with AutoPay is never for another day
            return Charged(pay.Unknown(intent, None), draft, changed)
        case _:
            assert_never(progress)
