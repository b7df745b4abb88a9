"""Paying on another day: what the sheet offers and says, as tables."""

import datetime as dt
from dataclasses import replace

import pytest

from daystarr_client.api.enums import ProblemCode, Settlement
from daystarr_client.api.models_autopay import NextCharge
from daystarr_client.services.outbox import Intent
from daystarr_client.services.payment_progress import Scheduled, is_over
from daystarr_client.viewmodels.day_picker import Picking, picker_days, picker_view
from daystarr_client.viewmodels.pay_later import when_choices
from daystarr_client.viewmodels.pay_request import intent_of, schedule_request_of
from daystarr_client.viewmodels.pay_review import outcome_of, previewed, refused
from daystarr_client.viewmodels.pay_shown import Known
from daystarr_client.viewmodels.pay_state import (
    Capturing,
    ChoosingHow,
    Draft,
    NeverReceived,
    Notice,
    Reviewing,
    ScheduledOn,
    State,
    Unknown,
)
from daystarr_client.viewmodels.pay_steps import choose_day, choose_when, decide_how
from daystarr_client.viewmodels.pay_view import pay_view
from daystarr_client.viewmodels.pay_words import Speech
from tests.fakes.billing import BANK, NOW, a_bill, a_card, bills_of
from tests.fakes.home import ENGLISH, SPANISH, TODAY, a_charge
from tests.fakes.scheduled import DAY, LIMITS, a_later_preview, a_scheduled_payment

SPEECH = Speech(ENGLISH, TODAY, "989-720-6000")
KNOWN = Known(
    SPEECH, bills_of(a_bill("1087")), (a_card(),), "DayStarr", can_recur=True, autopay_on=False, limits=LIMITS
)
DRAFT = Draft(("inv_1087",), method_id="pm_visa", later=True, pay_on=DAY)
HOW = ChoosingHow(Draft(("inv_1087",), method_id="pm_visa"), 4000)
INTENT = Intent("k", 4000, "USD", ("inv_1087",), ("1087",), "2026-12-06T15:42:00Z", "2026-12-10")


def reviewing(autopay_first: NextCharge | None = None) -> Reviewing:
    later = a_later_preview(autopay_first=autopay_first)
    return previewed(Reviewing(DRAFT, 4000), later.payment, later)


def test_today_is_offered_first_and_another_day_only_once_the_portal_said_which() -> None:
    assert when_choices(HOW.draft, None, SPEECH) == ()
    today, later = when_choices(HOW.draft, LIMITS, SPEECH)
    assert (today.chosen, today.subtitle, later.subtitle) == (True, "Sunday, December 6", "Until February 4, 2027")
    assert when_choices(DRAFT, LIMITS, SPEECH)[1].subtitle == "Thursday, December 10"
    assert when_choices(DRAFT, LIMITS, replace(SPEECH, formats=SPANISH))[1].subtitle == "jueves, 10 de diciembre"


def test_another_day_sets_up_no_autopay_and_keeps_the_method() -> None:
    both = ChoosingHow(Draft(method_id="pm_visa", recurring=True), 4000)
    later = choose_when(both, later=True)
    assert not later.draft.recurring
    view = pay_view(choose_day(later, DAY), KNOWN)
    assert (view.recurring_offered, view.save, view.save_offered) == (False, True, False)
    assert choose_when(choose_day(later, DAY), later=False).draft.pay_on == DAY  # to come back to


@pytest.mark.parametrize(
    ("draft", "leads_to"),
    [
        (Draft(method_id="pm_visa", later=True), ChoosingHow),
        (Draft(method_id="pm_visa", later=True, pay_on=DAY), Reviewing),
        (Draft(method_id="new", later=True, pay_on=DAY), Capturing),
    ],
)
def test_a_day_is_needed_to_go_on(draft: Draft, leads_to: type[State]) -> None:
    after = decide_how(ChoosingHow(draft, 4000))
    assert isinstance(after, leads_to)
    if isinstance(after, ChoosingHow):
        assert pay_view(after, KNOWN).notice.body == "Choose the day on which you want to pay."


def test_what_is_asked_for_carries_the_day_and_what_is_written_down_too() -> None:
    request = schedule_request_of(DRAFT, 4000, "USD", DAY)
    assert request.as_json()["pay_on"] == "2026-12-10"
    preview = a_later_preview().payment
    assert intent_of("k", DRAFT, preview, NOW).pay_on == "2026-12-10"
    assert intent_of("k", replace(DRAFT, later=False), preview, NOW).pay_on == ""


def test_the_review_says_day_and_cut_off_and_that_nothing_is_charged_before() -> None:
    view = pay_view(replace(reviewing(), armed=True), KNOWN)
    when = next(line for line in view.lines if line.key == "when")
    assert when.value == "December 10"
    assert when.note == "Nothing is charged before. You can cancel it until December 10, 8\u00a0AM."
    assert view.buttons[-1].text == "Schedule $74.99"
    assert view.terms == ""
    assert view.warning.body == ""


def test_a_bank_debit_names_its_day_in_what_is_authorized() -> None:
    preview = a_later_preview().payment.model_copy(
        update={"method": BANK, "settlement": Settlement.DELAYED, "expected_on": dt.date(2026, 12, 15)}
    )
    later = a_later_preview().model_copy(update={"payment": preview})
    view = pay_view(previewed(Reviewing(DRAFT, 4000), preview, later), KNOWN)
    assert "once on December 10, 2026 for $74.99" in view.terms
    assert next(line for line in view.lines if line.key == "arrives").value == "By December 15"


def test_autopay_that_pays_first_is_told_as_the_portal_says_it() -> None:
    charge = a_charge("1087", on=dt.date(2026, 12, 8))
    view = pay_view(reviewing(autopay_first=charge), KNOWN)
    assert view.warning.title == "AutoPay pays first"
    assert view.warning.body.startswith("AutoPay charges $74.99 on December 8 for invoice 1087, before this payment.")


@pytest.mark.parametrize(
    ("code", "notice"),
    [
        (ProblemCode.DAY_UNAVAILABLE, Notice.DAY_UNAVAILABLE),
        (ProblemCode.TOO_MANY_SCHEDULED, Notice.TOO_MANY_SCHEDULED),
        (ProblemCode.PAYMENT_METHOD_UNAVAILABLE, Notice.METHOD_UNAVAILABLE),
    ],
)
def test_a_refusal_leads_back_to_where_it_can_be_mended(code: ProblemCode, notice: Notice) -> None:
    after = refused(reviewing(), code)
    assert isinstance(after, ChoosingHow)
    assert after.notice is notice
    assert pay_view(after, KNOWN).notice.body


def test_once_it_is_scheduled_day_method_and_amount_are_said_and_that_nothing_is_charged_now() -> None:
    progress = Scheduled(a_scheduled_payment("1087"))
    assert is_over(progress)
    state = outcome_of(INTENT, progress, DRAFT)
    assert isinstance(state, ScheduledOn)
    view = pay_view(state, KNOWN)
    assert view.screen.body == "On December 10 we will charge $40.00 to Visa •••• 4242. Nothing is charged now."
    assert view.screen.status != "paid"
    assert [line.value for line in view.lines] == [
        "$40.00",
        "Thursday, December 10",
        "Visa •••• 4242",
        "Invoice 1087",
    ]
    assert view.after == ""
    assert pay_view(replace(state, draft=None), KNOWN).after == "You scheduled this payment earlier on this computer."


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (Unknown(INTENT, DRAFT), "Do not schedule it again"),
        (
            NeverReceived(INTENT, DRAFT),
            "Your payment of $40.00 on December 10 did not reach us.",
        ),
        (Unknown(replace(INTENT, pay_on="soon"), DRAFT), "on soon was scheduled"),
    ],
)
def test_a_lost_answer_is_told_with_its_day(state: State, words: str) -> None:
    assert words in pay_view(state, KNOWN).screen.body


class TestPicker:
    """The month of days."""

    AT = Picking(LIMITS.first, LIMITS.last, DAY, DAY)

    def test_only_the_days_the_portal_allows_take_a_press(self) -> None:
        days = picker_days(self.AT, ENGLISH, TODAY)
        assert len(days) % 7 == 0
        usable = [day.key for day in days if day.usable]
        assert (usable[0], usable[-1]) == ("2026-12-07", "2026-12-31")
        assert [day.key for day in days if day.chosen] == ["2026-12-10"]
        spoken = {day.key: day.spoken for day in days}
        assert spoken["2026-12-10"] == "Thursday, December 10, chosen"
        assert spoken["2026-12-06"] == "Sunday, December 6, cannot be chosen"

    @pytest.mark.parametrize(
        ("to", "lands_on", "back", "on"),
        [
            (dt.date(2026, 11, 1), dt.date(2026, 12, 7), False, True),
            (dt.date(2027, 1, 10), dt.date(2027, 1, 10), True, True),
            (dt.date(2027, 3, 10), dt.date(2027, 2, 4), True, False),
        ],
    )
    def test_the_keyboard_stays_within_them(self, to: dt.date, lands_on: dt.date, *, back: bool, on: bool) -> None:
        state = self.AT.at(to)
        assert state.focus == lands_on
        view = picker_view(state, ENGLISH)
        assert (view.can_go_back, view.can_go_on) == (back, on)

    def test_it_speaks_spanish(self) -> None:
        assert picker_view(self.AT, SPANISH).title == "Diciembre de 2026"
        assert picker_view(self.AT, SPANISH).weekdays[0].lower().startswith("dom")
