"""The AutoPay sheet as it is shown: a pure function of the state and of what is known of the account."""

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.services.payment_progress import is_delayed
from daystarr_client.viewmodels import autopay_words as words
from daystarr_client.viewmodels import pay_state as pay
from daystarr_client.viewmodels.autopay_buttons import buttons_of
from daystarr_client.viewmodels.autopay_choices import (
    FULL,
    LIMITED,
    Known,
    amounts_offered,
    count_chosen,
    count_label,
    counts_offered,
    limit_error,
    methods_offered,
    timings_offered,
)
from daystarr_client.viewmodels.autopay_shown import AutopaySheetView
from daystarr_client.viewmodels.autopay_state import (
    PREVIEW_FAILED,
    AskingOff,
    Capturing,
    Charged,
    Closed,
    Done,
    Draft,
    Editing,
    Missing,
    Off,
    Opening,
    Saving,
    State,
    TurningOff,
    can_close,
    limit_of,
    terms_of,
)
from daystarr_client.viewmodels.pay_amount import AmountProblem
from daystarr_client.viewmodels.pay_result_words import result_words
from daystarr_client.viewmodels.pay_rows import result_lines
from daystarr_client.viewmodels.pay_words import SILENCE, Said, Speech
from daystarr_client.viewmodels.wording import fill

if TYPE_CHECKING:
    from daystarr_client.api.models_autopay import AutopayPreview

translate = QCoreApplication.translate


def is_fresh(state: Editing, known: Known) -> bool:
    """Whether the preview is about exactly what is chosen now."""
    limit = limit_of(state.draft, known.speech.formats.locale.decimalPoint(), known.most_minor)
    if state.preview is None or isinstance(limit, AmountProblem) or not state.draft.method_id:
        return False
    return state.previewed == terms_of(state.draft, limit)


def autopay_sheet_view(state: State, known: Known) -> AutopaySheetView:
    """What the sheet shows in this state."""
    fresh = isinstance(state, Editing) and is_fresh(state, known)
    match state:
        case Closed():
            return AutopaySheetView()
        case Opening(problem=problem):
            view = AutopaySheetView(step="opening", notice=words.notice_words(problem, known.speech.phone))
        case Editing():
            view = _form(state, state.preview if fresh else None, known)
        case Saving():
            view = _saving(state, known)
        case Capturing():
            view = _capturing(state)
        case AskingOff() | TurningOff():
            view = _off(state, known)
        case Done() | Off():
            view = AutopaySheetView(step="result", screen=_done(state, known))
        case Charged():
            view = _charged(state, known)
        case _:
            assert_never(state)
    return replace(
        view,
        open=True,
        title=_title(state),
        closable=can_close(state),
        any_lines=bool(view.lines),
        buttons=buttons_of(state, known.speech.formats, fresh=fresh, can_pay=known.can_pay),
    )


def _title(state: State) -> str:
    match state:
        case AskingOff() | TurningOff():
            return translate("AutopaySheet", "Turn off AutoPay?")
        case Off():
            return translate("AutopaySheet", "AutoPay")
        case Editing(draft=Draft(etag=etag)) | Saving(draft=Draft(etag=etag)) | Capturing(draft=Draft(etag=etag)):
            return _update() if etag is not None else _create()
        case Charged(changed=changed) | Done(changed=changed):
            return _update() if changed else _create()
        case Closed() | Opening():
            return translate("AutopaySheet", "AutoPay")
        case _:
            assert_never(state)


def _create() -> str:
    return translate("AutopaySheet", "Create AutoPay")


def _update() -> str:
    return translate("AutopaySheet", "Update AutoPay")


def _form(state: Editing, preview: "AutopayPreview | None", known: Known) -> AutopaySheetView:
    draft, speech = state.draft, known.speech
    failed = state.notice in PREVIEW_FAILED
    limit = limit_of(draft, speech.formats.locale.decimalPoint(), known.most_minor)
    view = AutopaySheetView(
        step="form",
        subtitle=translate("AutopaySheet", "We charge your bill by itself, so you never miss a due date."),
        notice=words.notice_words(state.notice, speech.phone),
        methods=methods_offered(draft, known),
        method=draft.method_id or "",
        timings=timings_offered(),
        timing=draft.timing.value,
        counts=counts_offered(draft, speech),
        count=count_chosen(draft),
        count_label=count_label(draft),
        amounts=amounts_offered(),
        amount=LIMITED if draft.limited else FULL,
        typed_limit=draft.typed_limit,
        limit_error=limit_error(limit, known),
        updating=preview is None and not failed and bool(draft.method_id) and not isinstance(limit, AmountProblem),
    )
    if preview is None:
        return view
    missing = state.missing
    return replace(
        view,
        fresh=True,
        sentence=words.next_sentence(preview, speech),
        then=_then(preview, speech),
        warnings=_warnings(preview, known, changes=draft.etag is not None),
        consent=preview.consent.text,
        agreed=draft.agreed == preview.consent.id,
        agree_error=translate("AutopaySheet", "Tick the box to agree.") if missing is Missing.AGREEMENT else "",
        name_needed=preview.consent.typed_name_required,
        name=draft.name,
        name_error=translate("AutopaySheet", "Type your full name.") if missing is Missing.NAME else "",
    )


def _then(preview: "AutopayPreview", speech: Speech) -> str:
    left_over = words.left_over_words(preview.next_charge, speech.formats)
    return " ".join(text for text in (left_over, words.then_words(preview, speech.formats)) if text)


def _warnings(preview: "AutopayPreview", known: Known, *, changes: bool) -> tuple[Said, ...]:
    speech = known.speech
    said = [
        words.late_words(preview.next_charge),
        words.left_out_words(preview, speech, can_pay=known.can_pay),
        words.at_once_words(preview, speech),
    ]
    if known.can_pay and not changes and not words.is_all_overdue(preview):
        said.append(words.pay_now_words(preview, speech))
    return tuple(one for one in said if one != SILENCE)


def _capturing(state: Capturing) -> AutopaySheetView:
    if state.capture is None:
        screen = Said("processing", translate("AutopaySheet", "Opening the secure page"))
    elif state.browser_failed:
        body = translate("AutopaySheet", "Your browser did not open. Open the page again, or go back.")
        screen = Said("due", translate("AutopaySheet", "The secure page is ready"), body)
    else:
        body = translate(
            "AutopaySheet",
            "Enter your card or bank account on the secure page in your browser. This page goes on by itself when you "
            "are done. Nothing is charged yet.",
        )
        screen = Said("processing", translate("AutopaySheet", "Waiting for the secure page"), body)
    return AutopaySheetView(step="waiting", screen=screen, waiting=not state.browser_failed)


def _saving(state: Saving, known: Known) -> AutopaySheetView:
    if state.unsure:
        body = translate(
            "AutopaySheet",
            "We do not know yet whether it was saved. We keep asking by ourselves, and it is saved once at most. "
            "You may close this.",
        )
        screen = Said("processing", translate("AutopaySheet", "We are checking AutoPay"), body)
        return AutopaySheetView(step="waiting", screen=screen, waiting=True)
    editing = Editing(state.draft, state.preview)
    return _form(editing, state.preview, known)


def _off(state: AskingOff | TurningOff, known: Known) -> AutopaySheetView:
    if isinstance(state, TurningOff) and state.unsure:
        body = translate(
            "AutopaySheet",
            "We do not know yet whether AutoPay was turned off. We keep asking by ourselves. You may close this.",
        )
        screen = Said("processing", translate("AutopaySheet", "We are checking AutoPay"), body)
        return AutopaySheetView(step="waiting", screen=screen, waiting=True)
    notice = state.notice if isinstance(state, AskingOff) else None
    return AutopaySheetView(
        step="off",
        notice=words.notice_words(notice, known.speech.phone),
        paragraphs=words.off_words(state.autopay, known.speech),
    )


def _done(state: Done | Off, known: Known) -> Said:
    if isinstance(state, Off):
        body = translate(
            "AutopaySheet", "From now on you pay each bill yourself. We have sent you an email that confirms it."
        )
        return Said("paid", translate("AutopaySheet", "AutoPay is off"), body)
    title = translate("AutopaySheet", "AutoPay is updated") if state.changed else _is_on()
    copy = translate("AutopaySheet", "We have sent you a copy of what you agreed to by email.")
    charge, method = state.autopay.next_charge, state.autopay.method
    if charge is None or method is None:
        return Said("paid", title, copy)
    formats = known.speech.formats
    text = translate(
        "AutopaySheet", "Next charge: %1 to %2 on %3. We have sent you a copy of what you agreed to by email."
    )
    day = formats.spelt(charge.date, known.speech.today)
    return Said("paid", title, fill(text, formats.money(charge.amount), words.ending(method), day))


def _is_on() -> str:
    return translate("AutopaySheet", "AutoPay is on")


def _charged(state: Charged, known: Known) -> AutopaySheetView:
    result, speech = state.result, known.speech
    said = result_words(result, speech)
    view = AutopaySheetView(step="result", screen=said)
    match result:
        case pay.Paid(payment=payment) | pay.Processing(payment=payment):
            waiting = isinstance(result, pay.Processing) and not is_delayed(payment)
            note = "" if waiting else _took_effect(state)
            return replace(view, lines=result_lines(payment, speech), waiting=waiting, warnings=_note("paid", note))
        case pay.RequiresAction():
            note = translate("AutopaySheet", "AutoPay takes effect once you have confirmed the payment.")
            return replace(view, waiting=not state.browser_failed, warnings=_note("scheduled", note))
        case pay.Unknown():
            return replace(view, waiting=True)
        case pay.Declined() | pay.NeverReceived() | pay.Refused():
            return replace(view, warnings=_note("due", _no_effect(state)))
        case _:
            assert_never(result)


def _note(status: str, text: str) -> tuple[Said, ...]:
    return (Said(status, "", text),) if text else ()


def _took_effect(state: Charged) -> str:
    if state.changed:
        return translate("AutopaySheet", "AutoPay is updated. We send you a copy of what you agreed to by email.")
    return translate("AutopaySheet", "AutoPay is on. We send you a copy of what you agreed to by email.")


def _no_effect(state: Charged) -> str:
    if state.changed:
        return translate("AutopaySheet", "AutoPay was not changed: it goes on as it was.")
    return translate("AutopaySheet", "AutoPay was not set up.")
