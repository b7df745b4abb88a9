"""More time to pay: the card and the steps of its sheet, as tables."""

import datetime as dt

import pytest

from daystarr_client.api.enums import InvoiceState, ProblemCode
from daystarr_client.api.enums_payments import ArrangementState, PartState
from daystarr_client.api.models import Bills, PaymentMethod
from daystarr_client.api.models_scheduled import ArrangementOffer
from daystarr_client.services.arrangements import Agreeing
from daystarr_client.services.presses import Carried, NotSent, Refused, Unsure
from daystarr_client.viewmodels.arrangement_card import arrangement_card, look_of_part
from daystarr_client.viewmodels.arrangement_state import (
    Asking,
    Choosing,
    Closed,
    Ending,
    Made,
    Notice,
    Reading,
    State,
    after,
    can_close,
    press_agree,
    read,
)
from daystarr_client.viewmodels.arrangement_view import Known, arrangement_view
from tests.fakes.billing import a_bank_account, a_bill, a_card, bills_of
from tests.fakes.home import FACTS, TODAY, facts
from tests.fakes.scheduled import A_PLAN, A_PROMISE, an_arrangement, arranged

OVERDUE = bills_of(a_bill("1078", 9000, state=InvoiceState.OVERDUE))
DUE = bills_of(a_bill("1087"))
KNOWN = Known(FACTS, "DayStarr Communications", (A_PROMISE, A_PLAN), (a_card(), a_bank_account()), pauses=False)
PAUSED = Known(FACTS, "DayStarr Communications", (A_PROMISE, A_PLAN), (a_card(),), pauses=True)
READING = Reading(A_PLAN, "pm_visa")


@pytest.mark.parametrize(
    ("offers", "bills", "can_pay", "phase"),
    [
        ((A_PROMISE,), OVERDUE, True, "offered"),
        ((), OVERDUE, True, "call"),
        ((A_PROMISE,), OVERDUE, False, "call"),
        ((A_PROMISE,), DUE, True, ""),
        ((A_PROMISE,), None, True, ""),
    ],
)
def test_more_time_is_offered_where_something_is_overdue(
    offers: tuple[ArrangementOffer, ...], bills: Bills | None, phase: str, *, can_pay: bool
) -> None:
    card = arrangement_card(arranged(*offers), bills, facts(can_pay=can_pay))
    assert card.phase == phase
    assert bool(card.action) is (phase == "offered")
    assert ("989-720-6000" in card.text) is (phase == "call")


def test_until_the_portal_has_said_there_is_no_card() -> None:
    assert arrangement_card(None, OVERDUE, FACTS).phase == ""


def test_a_promise_that_holds_says_by_when_and_that_autopay_waits() -> None:
    card = arrangement_card(arranged(active=an_arrangement(A_PROMISE), pauses_autopay=True), OVERDUE, FACTS)
    assert card.title == "Your promise to pay"
    assert card.text == "You promised to pay $90.00 by December 9. Pay whenever it suits you until then."
    assert card.note == "AutoPay waits until December 9 and goes on after that."
    assert card.ending == "Take back the promise"


def test_a_plan_shows_each_part_with_its_state_in_word_and_shape() -> None:
    states = (PartState.PAID, PartState.PROCESSING, PartState.TO_COME)
    card = arrangement_card(arranged(active=an_arrangement(parts=states)), OVERDUE, FACTS)
    assert card.text == "You pay $90.00 in parts. We charge each to Visa •••• 4242 on its day."
    assert [(part.day, part.amount, part.word, part.icon) for part in card.parts] == [
        ("December 9", "$30.00", "Paid", "check"),
        ("January 9, 2027", "$30.00", "Processing", "progress-clock"),
        ("February 9, 2027", "$30.00", "To come", "calendar-clock"),
    ]
    assert card.parts[0].spoken == "December 9, $30.00, Paid"
    assert card.note == ""


def test_a_part_whose_day_has_come_is_due() -> None:
    assert look_of_part(PartState.TO_COME, TODAY, TODAY)[2] == "Due now"
    assert look_of_part(PartState.MISSED, TODAY - dt.timedelta(days=1), TODAY)[0] == "overdue"
    assert len({look_of_part(state, dt.date(2027, 1, 1), TODAY)[1] for state in PartState}) == len(PartState)


def test_a_broken_one_says_what_happens_next() -> None:
    ended = an_arrangement(state=ArrangementState.BROKEN, parts=(PartState.PAID, PartState.MISSED, PartState.MISSED))
    card = arrangement_card(arranged(ended=ended, pauses_autopay=True), OVERDUE, FACTS)
    assert (card.phase, card.chip, card.note) == ("broken", "Broken", "AutoPay goes on.")
    assert "Your bills are due as before. Please pay now, or call us at 989-720-6000." in card.text
    assert [part.word for part in card.parts] == ["Paid", "Missed", "Missed"]


def test_a_kept_one_says_thank_you() -> None:
    card = arrangement_card(arranged(ended=an_arrangement(state=ArrangementState.KEPT)), DUE, FACTS)
    assert (card.phase, card.status, card.action) == ("kept", "paid", "")


@pytest.mark.parametrize(
    ("state", "methods", "leads_to"),
    [
        (Choosing(), KNOWN.methods, Choosing(notice=Notice.NOTHING_CHOSEN)),
        (Choosing("promise-1"), (), Reading(A_PROMISE)),
        (Choosing("plan-3"), KNOWN.methods, READING),
        (Choosing("plan-3"), (), Reading(A_PLAN, notice=Notice.NO_METHOD)),
    ],
)
def test_what_is_chosen_is_read_first(state: Choosing, methods: tuple[PaymentMethod, ...], leads_to: State) -> None:
    assert read(state, KNOWN.offers, methods) == leads_to


@pytest.mark.parametrize(
    ("state", "leads_to"),
    [
        (READING, Reading(A_PLAN, "pm_visa", notice=Notice.NOT_AGREED)),
        (Reading(A_PLAN, "", agreed=True), Reading(A_PLAN, "", agreed=True, notice=Notice.NO_METHOD)),
        (Reading(A_PLAN, "pm_visa", agreed=True), Asking(Reading(A_PLAN, "pm_visa", agreed=True))),
        (Reading(A_PROMISE, agreed=True), Asking(Reading(A_PROMISE, agreed=True))),
    ],
)
def test_nothing_is_agreed_to_unless_it_is_ticked(state: Reading, leads_to: State) -> None:
    assert press_agree(state) == leads_to


@pytest.mark.parametrize(
    ("progress", "leads_to"),
    [
        (Carried(an_arrangement()), Made(an_arrangement())),
        (Unsure(), Asking(READING, unsure=True)),
        (NotSent(), Reading(A_PLAN, "pm_visa", notice=Notice.UNREACHABLE)),
        (Refused(ProblemCode.ARRANGEMENT_CHANGED), Choosing(notice=Notice.CHANGED)),
        (Refused(ProblemCode.PAYMENT_METHOD_UNAVAILABLE), Reading(A_PLAN, notice=Notice.METHOD_UNAVAILABLE)),
        (Refused(ProblemCode.FORBIDDEN), Reading(A_PLAN, "pm_visa", notice=Notice.DENIED)),
    ],
)
def test_a_press_leads_to_what_became_of_it(progress: Agreeing, leads_to: State) -> None:
    assert after(Asking(READING), progress) == leads_to


def test_a_plan_is_read_part_by_part_with_its_sum_and_what_is_authorized() -> None:
    view = arrangement_view(READING, PAUSED)
    assert [(line.label, line.value) for line in view.lines] == [
        ("December 9", "$30.00"),
        ("January 9, 2027", "$30.00"),
        ("February 9, 2027", "$30.00"),
        ("All together", "$90.00"),
    ]
    assert "DayStarr Communications to charge Visa •••• 4242 on each of these days" in view.terms
    assert view.autopay.startswith("AutoPay waits until February 9, 2027")
    assert not view.agreed
    assert arrangement_view(READING, KNOWN).autopay == ""


def test_a_promise_charges_nothing_and_asks_for_no_method() -> None:
    view = arrangement_view(Reading(A_PROMISE), KNOWN)
    assert view.terms == "I promise to pay $90.00 by December 9, 2026. Nothing is charged by itself."
    assert not view.any_methods


@pytest.mark.parametrize(
    ("state", "closes"),
    [
        (Closed(), True),
        (Asking(READING), False),
        (Asking(READING, unsure=True), True),
        (Ending(an_arrangement()), True),
        (Ending(an_arrangement(), busy=True), False),
    ],
)
def test_nobody_is_taken_away_while_it_is_asked_for(state: State, *, closes: bool) -> None:
    assert can_close(state) is closes


def test_ending_a_plan_says_that_it_ends_all_of_it_first() -> None:
    view = arrangement_view(Ending(an_arrangement()), PAUSED)
    assert view.terms.startswith("One part cannot be canceled alone")
    assert view.autopay == "AutoPay goes on at once."
    assert [button.key for button in view.buttons] == ["close", "end"]


def test_a_lost_answer_says_not_to_agree_again() -> None:
    assert "Do not agree again" in arrangement_view(Asking(READING, unsure=True), KNOWN).screen.body


@pytest.mark.parametrize("notice", list(Notice))
def test_every_notice_says_something(notice: Notice) -> None:
    assert arrangement_view(Choosing(notice=notice), KNOWN).notice.body
