"""What the AutoPay sheet shows follows from what the portal said about exactly what is chosen."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from daystarr_client.api.bodies_autopay import AutopayTerms
from daystarr_client.api.enums import AutopayTiming, CaptureState, MethodKind, ProblemCode, Settlement
from daystarr_client.api.models import MethodSummary
from daystarr_client.api.models_autopay import AutopayPreview, ChargeNow, Consent, LeftOut
from daystarr_client.services import presses
from daystarr_client.services.outbox import Intent
from daystarr_client.services.payment_progress import (
    Answered,
    HeldUp,
    NotReceived,
    NotWrittenDown,
)
from daystarr_client.viewmodels import autopay_state as steps
from daystarr_client.viewmodels import autopay_words as words
from daystarr_client.viewmodels import pay_state as pay
from daystarr_client.viewmodels.autopay_choices import Known
from daystarr_client.viewmodels.autopay_outcomes import after_progress, after_saving
from daystarr_client.viewmodels.autopay_state import (
    AskingOff,
    Capturing,
    Charged,
    Done,
    Draft,
    Editing,
    Missing,
    Notice,
    Off,
    Saving,
    TurningOff,
)
from daystarr_client.viewmodels.autopay_view import autopay_sheet_view, is_fresh
from daystarr_client.viewmodels.pay_words import Speech
from tests.fakes.billing import BANK, VISA, a_bank_account, a_capture, a_card, a_payment, usd
from tests.fakes.home import AUTOPAY_OFF, FACTS, SPANISH, TODAY, a_charge, autopay_on

SPEECH = Speech(FACTS.formats, TODAY, FACTS.phone)
KNOWN = Known(SPEECH, (a_card(), a_bank_account()))
INTENT = Intent("key", 7499)


def a_preview(
    method: MethodSummary = VISA, *, consent: str = "agr_1", named: bool = False, **more: Any
) -> AutopayPreview:
    return AutopayPreview(
        method=method,
        timing=more.pop("timing", AutopayTiming.ON_DUE_DATE),
        changes_method=more.pop("changes_method", False),
        next_charge=more.pop("next_charge", a_charge("1087")),
        consent=Consent(text="I agree", text_version="2026-12", language="en", id=consent, typed_name_required=named),
        **more,
    )


def now(amount: int = 2000, *numbers: str, expected_on: dt.date | None = None) -> ChargeNow:
    named = numbers or ("1087",)
    return ChargeNow(
        amount=usd(amount),
        invoice_ids=tuple(f"inv_{number}" for number in named),
        invoice_numbers=named,
        settlement=Settlement.DELAYED if expected_on else Settlement.IMMEDIATE,
        expected_on=expected_on,
    )


def shown(preview: AutopayPreview, draft: Draft | None = None, **more: Any) -> Editing:
    """The form, with what the portal said about what is chosen."""
    chosen = draft or Draft(method_id="pm_visa")
    return Editing(chosen, preview, steps.terms_of(chosen, None), armed=True, **more)


# The sentence


@pytest.mark.parametrize(
    ("preview", "said"),
    [
        (a_preview(), "On December 13 we will charge $74.99 to Visa ending 4242 for invoice 1087."),
        (a_preview(BANK), "On December 13 we will take $74.99 from bank account ending 6789 for invoice 1087."),
        (
            a_preview(next_charge=a_charge("1087", "1088", amount=14998)),
            "On December 13 we will charge $149.98 to Visa ending 4242 for invoices 1087 and 1088.",
        ),
        (
            a_preview(next_charge=a_charge("1", "2", "3", "4")),
            "On December 13 we will charge $74.99 to Visa ending 4242 for 4 invoices.",
        ),
        (
            a_preview(next_charge=a_charge("1087", on=TODAY)),
            "Today we will charge $74.99 to Visa ending 4242 for invoice 1087.",
        ),
        (
            a_preview(next_charge=a_charge("1087", on=dt.date(2027, 1, 3))),
            "On January 3, 2027 we will charge $74.99 to Visa ending 4242 for invoice 1087.",
        ),
        (
            a_preview(next_charge=None),
            "There is nothing to charge right now. Your next bill goes to Visa ending 4242.",
        ),
    ],
)
def test_one_sentence_says_when_how_much_to_what_and_for_what(preview: AutopayPreview, said: str) -> None:
    assert words.next_sentence(preview, SPEECH).text == said


def test_a_hostile_brand_stays_a_short_line_of_text() -> None:
    method = VISA.model_copy(update={"brand": "<img src='x'>\n\u202e" + "x" * 150})
    assert len(words.next_sentence(a_preview(method), SPEECH).text) < 130


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, "After that, each bill on its due date."),
        ({"timing": AutopayTiming.DAYS_BEFORE, "days_before": 1}, "After that, each bill one day before its due date."),
        ({"timing": AutopayTiming.DAYS_BEFORE, "days_before": 5}, "After that, each bill 5 days before its due date."),
        ({"timing": AutopayTiming.DAY_OF_MONTH, "day_of_month": 28}, "After that, each bill on day 28 of the month."),
        (
            {"timing": AutopayTiming.DAY_OF_MONTH, "day_of_month": 31},
            "After that, each bill on day 31 of the month. A shorter month has it on its last day.",
        ),
        ({"next_charge": None}, "Each bill is charged on its due date."),
        (
            {"limit": usd(5000)},
            "After that, each bill on its due date. We charge at most $50.00 at a time; you pay the rest yourself.",
        ),
    ],
)
def test_below_it_stands_how_it_goes_on(more: dict[str, Any], said: str) -> None:
    assert words.then_words(a_preview(**more), FACTS.formats) == said


@pytest.mark.parametrize(
    "draft",
    [
        Draft(method_id="pm_bank"),
        Draft(method_id="pm_visa", timing=AutopayTiming.DAYS_BEFORE),
        Draft(method_id="pm_visa", limited=True, typed_limit="50"),
        Draft(method_id="pm_visa", limited=True, typed_limit="abc"),
        Draft(method_id=None),
    ],
)
def test_what_was_said_about_other_choices_is_not_shown_and_nothing_can_be_pressed(draft: Draft) -> None:
    state = replace(shown(a_preview()), draft=draft)
    view = autopay_sheet_view(state, KNOWN)
    assert not is_fresh(state, KNOWN)
    assert (view.fresh, view.sentence.text, view.consent, view.warnings) == (False, "", "", ())
    assert [button.usable for button in view.buttons if button.kind == "primary"] == [False]


# What is charged at once


def test_what_is_charged_with_saving_is_said_with_its_amount() -> None:
    preview = a_preview(BANK, at_once=now(2000, expected_on=dt.date(2026, 12, 10)), changes_method=True)
    view = autopay_sheet_view(shown(preview, Draft(etag='"a.1"', method_id="pm_visa")), KNOWN)
    (warning,) = view.warnings
    assert warning.title == "You are changing the payment method and owe $20.00."
    assert warning.body == (
        "When you save, we take $20.00 from bank account ending 6789 now, for invoice 1087. "
        "Your bank takes until December 10; it is not paid until then."
    )
    assert [button.text for button in view.buttons] == ["Cancel", "Save and charge $20.00"]


def test_with_a_balance_there_are_two_buttons_and_without_one() -> None:
    paying = autopay_sheet_view(shown(a_preview(pay_now=now(7499))), KNOWN)
    assert [button.text for button in paying.buttons] == [
        "Cancel",
        "Only set up AutoPay",
        "Pay now and set up AutoPay",
    ]
    assert paying.warnings[0].body == "If you pay now, we charge $74.99 to Visa ending 4242 today for invoice 1087."
    for state, known in (
        (shown(a_preview()), KNOWN),
        (shown(a_preview(pay_now=now(7499))), replace(KNOWN, can_pay=False)),
    ):
        view = autopay_sheet_view(state, known)
        assert [button.text for button in view.buttons] == ["Cancel", "Set up AutoPay"]


def test_what_was_overdue_is_said_once_with_what_paying_now_charges() -> None:
    left = LeftOut(amount=usd(2000), invoice_numbers=("1085",))
    all_of_it = autopay_sheet_view(shown(a_preview(left_out=left, pay_now=now(2000, "1085"))), KNOWN)
    (warning,) = all_of_it.warnings
    assert warning.title == "$20.00 is overdue already."
    assert "If you pay now, we charge $20.00" in warning.body
    assert len(autopay_sheet_view(shown(a_preview(left_out=left, pay_now=now(9499))), KNOWN).warnings) == 2


def test_a_charge_after_the_due_date_is_warned_about() -> None:
    view = autopay_sheet_view(shown(a_preview(next_charge=a_charge("1087", after_due=True))), KNOWN)
    assert view.warnings[0].body == "That is after the due date: the bill is overdue until then."


# Agreeing


def test_nothing_is_agreed_to_by_default_and_a_bank_debit_is_signed_too() -> None:
    preview = a_preview(BANK, named=True)
    state = shown(preview)
    assert state.draft.agreed is None
    asked = steps.press(state, pay_now=False)
    assert isinstance(asked, Editing)
    assert asked.missing is Missing.AGREEMENT
    agreed = replace(state, draft=replace(state.draft, agreed="agr_1"))
    unsigned = steps.press(agreed, pay_now=False)
    assert isinstance(unsigned, Editing)
    assert unsigned.missing is Missing.NAME
    signed = replace(agreed, draft=replace(agreed.draft, name=" Maria  Lopez "))
    saving = steps.press(signed, pay_now=False)
    assert isinstance(saving, Saving)
    request = steps.request_of(saving, AutopayTerms("pm_visa"))
    assert (request.typed_name, request.consent_id, request.charge_now_minor) == ("Maria Lopez", "agr_1", None)


def test_another_text_is_agreed_to_anew_and_the_same_stays_agreed_to() -> None:
    state = shown(a_preview(), Draft(method_id="pm_visa", agreed="agr_1"))
    terms = AutopayTerms("pm_visa")
    assert steps.previewed(state, terms, a_preview()).draft.agreed == "agr_1"
    assert steps.previewed(state, terms, a_preview(consent="agr_2")).draft.agreed is None


def test_a_press_before_the_form_could_be_read_counts_for_nothing() -> None:
    state = replace(shown(a_preview(), Draft(method_id="pm_visa", agreed="agr_1")), armed=False)
    assert steps.press(state, pay_now=False) is state


def test_the_charge_pressed_for_is_the_one_that_was_shown() -> None:
    draft = Draft(method_id="pm_visa", agreed="agr_1")
    paying = steps.press(shown(a_preview(pay_now=now(7499)), draft), pay_now=True)
    only = steps.press(shown(a_preview(pay_now=now(7499)), draft), pay_now=False)
    changing = steps.press(shown(a_preview(at_once=now(2000)), draft), pay_now=False)
    charges = [state.charge_minor for state in (paying, only, changing) if isinstance(state, Saving)]
    assert charges == [7499, None, 2000]


# Opening, and a new method


def test_the_form_opens_as_autopay_is() -> None:
    autopay = autopay_on(a_card(), timing=AutopayTiming.DAY_OF_MONTH, day_of_month=31, limit=5000)
    draft = steps.opened(autopay, (a_card(), a_bank_account()), "USD").draft
    assert (draft.etag, draft.method_id, draft.timing, draft.day_of_month) == (
        '"apy_1.1"',
        "pm_visa",
        AutopayTiming.DAY_OF_MONTH,
        31,
    )
    assert (draft.limited, draft.typed_limit, draft.agreed) == (True, "50.00", None)


def test_the_form_opens_with_a_method_that_works() -> None:
    assert steps.opened(AUTOPAY_OFF, (a_card(expired=True), a_bank_account()), "USD").draft.method_id == "pm_bank"
    assert steps.opened(AUTOPAY_OFF, (), "USD").draft.method_id is None
    expired = autopay_on(a_card(expired=True))
    assert steps.opened(expired, (a_card(expired=True), a_bank_account()), "USD").draft.method_id == "pm_bank"


@pytest.mark.parametrize(
    ("state", "notice"),
    [(CaptureState.CANCELED, Notice.CAPTURE_CANCELED), (CaptureState.EXPIRED, Notice.CAPTURE_EXPIRED)],
)
def test_a_hosted_page_that_came_to_nothing_is_said(state: CaptureState, notice: Notice) -> None:
    after = steps.captured(Capturing(Draft(method_id="pm_visa")), a_capture(state))
    assert isinstance(after, Editing)
    assert (after.notice, after.draft.method_id) == (notice, "pm_visa")


def test_a_new_method_is_chosen_and_agreed_to_anew() -> None:
    after = steps.captured(
        Capturing(Draft(method_id="pm_visa", agreed="agr_1")), a_capture(CaptureState.COMPLETED, a_bank_account())
    )
    assert isinstance(after, Editing)
    assert (after.draft.method_id, after.draft.agreed) == ("pm_bank", None)


# What becomes of a press


SAVING = Saving(Draft(method_id="pm_visa", name="Pat"), a_preview())
ON = autopay_on(a_card())


@pytest.mark.parametrize(
    ("saving", "state"),
    [
        (presses.Carried(ON), Done(ON, changed=False)),
        (presses.Unsure(), replace(SAVING, unsure=True)),
        (presses.NotSent(), Editing(SAVING.draft, notice=Notice.UNREACHABLE)),
        (presses.Refused(ProblemCode.STALE), Editing(SAVING.draft, notice=Notice.CHANGED_ELSEWHERE)),
        (presses.Refused(ProblemCode.AMOUNT_CHANGED), Editing(SAVING.draft, notice=Notice.TERMS_CHANGED)),
        (presses.Refused(ProblemCode.TYPED_NAME_REQUIRED), Editing(SAVING.draft, missing=Missing.NAME)),
        (presses.Refused(ProblemCode.OTHER), Editing(SAVING.draft, notice=Notice.FAILED)),
    ],
)
def test_a_press_that_charges_nothing_leads_on_or_back(saving: Any, state: Any) -> None:
    assert after_saving(SAVING, saving) == state


@pytest.mark.parametrize(
    ("saving", "state"),
    [
        (presses.Carried(AUTOPAY_OFF), Off()),
        (presses.Unsure(), TurningOff(ON, unsure=True)),
        (presses.NotSent(), AskingOff(ON, Notice.UNREACHABLE)),
        (presses.Refused(ProblemCode.STALE), AskingOff(ON, Notice.CHANGED_ELSEWHERE)),
    ],
)
def test_turning_off_leads_on_or_back(saving: Any, state: Any) -> None:
    assert after_saving(TurningOff(ON), saving) == state


def test_an_answer_about_something_closed_opens_nothing() -> None:
    assert after_saving(steps.Closed(), presses.Carried(ON)) == steps.Closed()


@pytest.mark.parametrize(
    ("progress", "kind"),
    [
        (Answered(a_payment()), pay.Paid),
        (NotReceived(), pay.NeverReceived),
        (presses.Unsure(), pay.Unknown),
        (HeldUp(Intent("other", 100)), pay.Unknown),
    ],
)
def test_a_press_that_charges_comes_to_what_became_of_the_payment(progress: Any, kind: type[Any]) -> None:
    after = after_progress(SAVING.draft, progress, INTENT)
    assert isinstance(after, Charged)
    assert isinstance(after.result, kind)


@pytest.mark.parametrize(
    ("progress", "notice"),
    [
        (presses.NotSent(), Notice.UNREACHABLE),
        (NotWrittenDown(), Notice.NOT_WRITTEN_DOWN),
        (presses.Refused(ProblemCode.AMOUNT_CHANGED), Notice.TERMS_CHANGED),
    ],
)
def test_a_charge_that_never_began_leads_back_with_nothing_lost(progress: Any, notice: Notice) -> None:
    after = after_progress(SAVING.draft, progress, INTENT)
    assert isinstance(after, Editing)
    assert (after.notice, after.draft.name) == (notice, "Pat")


def test_nobody_leaves_while_it_is_asked_for_unless_nobody_knows() -> None:
    assert not steps.can_close(SAVING)
    assert steps.can_close(replace(SAVING, unsure=True))
    assert not steps.can_close(TurningOff(ON))


# Turning it off


def test_the_cut_off_is_stated() -> None:
    said = words.off_words(autopay_on(a_card(), charge=a_charge("1087")), SPEECH)
    assert (
        "The charge of $74.99 on December 13 will not be made. The last day to stop it for sure is December 12." in said
    )
    late = a_charge("1087", on=TODAY)
    assert "may have begun already" in words.off_words(autopay_on(a_card(), charge=late), SPEECH)[1]
    assert len(words.off_words(ON, SPEECH)) == 3


def test_everything_is_said_in_spanish_dates_too() -> None:
    spanish = Speech(SPANISH, TODAY, FACTS.phone)
    assert "13 de diciembre" in words.next_sentence(a_preview(), spanish).text


def test_a_bank_account_says_take_and_a_card_says_charge() -> None:
    assert words.ending(a_bank_account()) == "bank account ending 6789"
    assert words.ending(a_card()) == "Visa ending 4242"
    assert a_bank_account().kind is MethodKind.BANK_ACCOUNT
