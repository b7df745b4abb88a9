"""The cart: what can be chosen together, where each step leads, and what a refusal keeps."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_services import Unavailable
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.viewmodels.cart_rows import day_rows, item_rows, quote_lines, reason_words
from daystarr_client.viewmodels.cart_state import (
    Choosing,
    Closed,
    Draft,
    Notice,
    Placed,
    Placing,
    Reviewing,
    Scheduling,
    State,
    Unsure,
    back,
    can_choose,
    cart_of,
    choose,
    fitting,
    go_on,
    put,
    refused,
    slots_changed,
)
from daystarr_client.viewmodels.cart_view import CartView, Offer, cart_view, notice_words
from tests.fakes.billing import NOW, usd
from tests.fakes.home import ENGLISH, facts
from tests.fakes.orders import (
    FAR,
    FASTER,
    FIBER,
    PHONE,
    SLOTS,
    TV,
    WIFI,
    a_choice,
    a_quote,
    a_slot,
    an_item,
    an_order,
)

ALL = (FIBER, FASTER, WIFI, PHONE, TV, FAR)
WIFI_DRAFT = Draft({"pln_wifi": {}}, a_slot())


def chosen(*items: str) -> Draft:
    draft = Draft()
    for item in items:
        draft = put(draft, item, ALL, on=True)
    return draft


def listed(
    value: tuple[Any, ...] | None = None, as_of: datetime | None = None, problem: ProblemKind | None = None
) -> Loadable[Any]:
    return Loadable(value=value, as_of=as_of, problem=problem)


def shown(state: State, **changes: Any) -> CartView:
    offer = Offer(Loadable(value=ALL, as_of=NOW), Loadable(value=SLOTS, as_of=NOW), facts(), "120 Main St, Owosso")
    return cart_view(state, replace(offer, **changes))


# What can be chosen


def test_several_things_can_be_added_at_once_but_one_internet_plan() -> None:
    assert list(chosen("pln_wifi", "pln_phone").items) == ["pln_wifi", "pln_phone"]
    assert list(chosen("pln_fiber", "pln_wifi", "pln_faster").items) == ["pln_wifi", "pln_faster"]


def test_what_needs_internet_can_come_with_it_and_goes_with_it() -> None:
    assert not can_choose(TV, Draft(), ALL)
    assert list(chosen("pln_tv").items) == []
    both = chosen("pln_fiber", "pln_tv")
    assert list(both.items) == ["pln_fiber", "pln_tv"]
    assert list(put(both, "pln_fiber", ALL, on=False).items) == []


def test_what_is_not_available_cannot_be_chosen() -> None:
    assert chosen("pln_far", "no such thing").items == {}


def test_a_choice_is_kept_and_sent_with_every_other_option_at_its_first_choice() -> None:
    draft = choose(chosen("pln_wifi", "pln_phone"), "pln_wifi", "extenders", "two")
    sent = cart_of(draft, ALL).as_json()
    assert sent == {
        "items": [
            {"catalogue_id": "pln_wifi", "choices": {"extenders": "two"}},
            {"catalogue_id": "pln_phone", "choices": {}},
        ],
        "slot_id": None,
    }
    assert cart_of(chosen("pln_wifi"), ALL).as_json()["items"][0]["choices"] == {"extenders": "one"}
    assert choose(draft, "pln_tv", "boxes", "two") == draft


def test_a_time_is_sent_only_where_someone_has_to_come() -> None:
    assert cart_of(WIFI_DRAFT, ALL).slot_id == "slot_8_13"
    assert cart_of(Draft({"pln_phone": {}}, a_slot()), ALL).slot_id is None


def test_what_the_catalogue_lost_is_taken_out_and_the_rest_is_kept() -> None:
    draft = choose(chosen("pln_wifi", "pln_phone"), "pln_wifi", "extenders", "two")
    gone = PHONE.model_copy(update={"unavailable_reason": Unavailable.ALREADY_ON_ACCOUNT})
    assert fitting(draft, (WIFI, gone)).items == {"pln_wifi": {"extenders": "two"}}
    fewer = WIFI.model_copy(update={"options": (WIFI.options[0].model_copy(update={"choices": (a_choice("one"),)}),)})
    assert fitting(draft, (fewer,)).items == {"pln_wifi": {}}


# The steps


@pytest.mark.parametrize(
    ("state", "after"),
    [
        (Choosing(Draft()), Choosing(Draft(), Notice.NOTHING_CHOSEN)),
        (Choosing(Draft({"pln_phone": {}})), Reviewing(Draft({"pln_phone": {}}))),
        (Choosing(Draft({"pln_wifi": {}})), Scheduling(Draft({"pln_wifi": {}}))),
        (Scheduling(Draft({"pln_wifi": {}})), Scheduling(Draft({"pln_wifi": {}}), Notice.NO_TIME_CHOSEN)),
        (Scheduling(WIFI_DRAFT), Reviewing(WIFI_DRAFT)),
    ],
)
def test_continue_leads_to_what_is_still_to_say(state: Choosing | Scheduling, after: State) -> None:
    assert go_on(state, ALL) == after


@pytest.mark.parametrize(
    ("state", "before"),
    [
        (Scheduling(WIFI_DRAFT), Choosing(WIFI_DRAFT)),
        (Reviewing(WIFI_DRAFT), Scheduling(WIFI_DRAFT)),
        (Reviewing(Draft({"pln_phone": {}})), Choosing(Draft({"pln_phone": {}}))),
        (Placing(WIFI_DRAFT, a_quote()), Placing(WIFI_DRAFT, a_quote())),
        (Closed(), Closed()),
    ],
)
def test_back_leads_to_the_step_before_and_keeps_everything(state: State, before: State) -> None:
    assert back(state, ALL) == before


@pytest.mark.parametrize(
    ("code", "after"),
    [
        (ProblemCode.SLOT_TAKEN, Scheduling(Draft({"pln_wifi": {}}), Notice.SLOT_TAKEN)),
        (ProblemCode.SLOT_REQUIRED, Scheduling(Draft({"pln_wifi": {}}), Notice.NO_TIME_CHOSEN)),
        (ProblemCode.NOT_AVAILABLE, Choosing(WIFI_DRAFT, Notice.NOT_AVAILABLE)),
        (ProblemCode.CHOICE_INVALID, Choosing(WIFI_DRAFT, Notice.NOT_AVAILABLE)),
        (ProblemCode.QUOTE_CHANGED, Reviewing(WIFI_DRAFT, notice=Notice.QUOTE_CHANGED)),
        (ProblemCode.FEATURE_UNAVAILABLE, Reviewing(WIFI_DRAFT, notice=Notice.DENIED)),
        (ProblemCode.INTERNAL, Reviewing(WIFI_DRAFT, notice=Notice.FAILED)),
    ],
)
def test_a_refusal_leads_where_it_can_be_mended_and_loses_no_choice(code: ProblemCode, after: State) -> None:
    assert refused(WIFI_DRAFT, code) == after


def test_a_time_that_is_gone_is_not_chosen_any_more() -> None:
    state = Scheduling(WIFI_DRAFT)
    assert slots_changed(state, SLOTS) == state
    assert slots_changed(state, (a_slot(9),)) == Scheduling(Draft({"pln_wifi": {}}), Notice.SLOT_TAKEN)


# What is shown


def test_the_catalogue_says_what_it_costs_and_why_something_cannot_be_had() -> None:
    rows = {row.key: row for row in item_rows(ALL, chosen("pln_wifi"), ENGLISH)}
    assert list(rows)[-1] == "pln_far"
    assert (rows["pln_fiber"].price, rows["pln_fiber"].price_note) == ("$7.00 a month", "plus $99.00 once")
    assert (rows["pln_far"].usable, rows["pln_far"].reason) == (False, "Not available at your address yet.")
    assert (rows["pln_tv"].usable, rows["pln_tv"].reason) == (False, "Needs internet service from us.")
    (option,) = rows["pln_wifi"].options
    assert [(one.text, one.chosen) for one in option.choices] == [
        ("Take one", True),
        ("Take two (+$3.00 a month)", False),
    ]
    assert rows["pln_phone"].options == ()


@pytest.mark.parametrize("reason", list(Unavailable))
def test_every_reason_has_its_words(reason: Unavailable) -> None:
    assert reason_words(reason).endswith(".")


def test_times_are_grouped_by_the_day_in_owosso() -> None:
    late = a_slot(9, 2)  # nine in the evening of the 8th
    days = day_rows((late, a_slot(9), a_slot(8)), a_slot(9), ENGLISH, 5)
    assert [(day.title, [(time.text, time.chosen) for time in day.times]) for day in days] == [
        ("Tuesday, December 8", [("8–10 AM", False), ("9–11 PM", False)]),
        ("Wednesday, December 9", [("8–10 AM", True)]),
    ]


def test_more_days_are_offered_a_few_at_a_time() -> None:
    view = shown(Scheduling(WIFI_DRAFT))
    assert (len(view.days), view.more_days) == (6, "Show more days")
    assert (
        len(shown(Scheduling(WIFI_DRAFT), days_shown=12).days),
        shown(Scheduling(WIFI_DRAFT), days_shown=12).more_days,
    ) == (8, "")


def test_the_quote_tells_each_month_once_and_the_first_bill() -> None:
    lines = quote_lines(a_quote(once=9900), WIFI_DRAFT, ENGLISH)
    assert [(line.kind, line.label, line.note, line.amount) for line in lines] == [
        ("heading", "Appointment", "", ""),
        ("line", "Tuesday, December 8, 8–10 AM", "Someone has to be at home.", ""),
        ("heading", "Each month", "", ""),
        ("line", "Whole-home Wi-Fi", "", "$7.00"),
        ("total", "Each month, in total", "", "$7.00"),
        ("heading", "Once", "", ""),
        ("line", "Installation", "", "$99.00"),
        ("total", "Once, in total", "", "$99.00"),
        ("heading", "On your first bill with it", "For Dec 24, 2026 – Jan 23, 2027, due Jan 14, 2027", ""),
        ("line", "Whole-home Wi-Fi", "Part of a month, Dec 8 – Dec 23", "$3.73"),
        ("line", "Whole-home Wi-Fi", "Dec 24, 2026 – Jan 23, 2027", "$7.00"),
        ("total", "First bill, in total", "", "$109.73"),
    ]


@pytest.mark.parametrize(
    ("state", "step", "place", "buttons"),
    [
        (Choosing(Draft()), "choose", "", ["close", "next"]),
        (Choosing(Draft({"pln_phone": {}})), "choose", "Step 1 of 2", ["close", "next"]),
        (Choosing(Draft({"pln_wifi": {}})), "choose", "Step 1 of 3", ["close", "next"]),
        (Scheduling(WIFI_DRAFT), "schedule", "Step 2 of 3", ["close", "back", "next"]),
        (Reviewing(WIFI_DRAFT), "review", "Step 3 of 3", ["close", "back"]),
        (Reviewing(WIFI_DRAFT, notice=Notice.UNREACHABLE), "review", "Step 3 of 3", ["close", "back", "retry"]),
        (Reviewing(WIFI_DRAFT, notice=Notice.DENIED), "review", "Step 3 of 3", ["close", "back"]),
        (Reviewing(WIFI_DRAFT, a_quote()), "review", "Step 3 of 3", ["close", "back", "place"]),
        (Placed(an_order()), "result", "", ["services", "close"]),
        (Placed(an_order(a_slot())), "result", "", ["calendar", "services", "close"]),
        (Unsure(WIFI_DRAFT, a_quote()), "waiting", "", ["close", "retry"]),
    ],
)
def test_every_step_has_its_place_and_its_buttons(state: State, step: str, place: str, buttons: list[str]) -> None:
    view = shown(state)
    assert (view.open, view.step, view.place, [button.key for button in view.buttons]) == (True, step, place, buttons)


def test_the_order_takes_one_press_and_only_once_the_quote_was_there_a_moment() -> None:
    def place(state: State) -> tuple[bool, bool]:
        button = shown(state).buttons[-1]
        return button.usable, button.busy

    assert place(Reviewing(WIFI_DRAFT, a_quote())) == (False, False)
    assert place(Reviewing(WIFI_DRAFT, a_quote(), armed=True)) == (True, False)
    assert place(Placing(WIFI_DRAFT, a_quote())) == (True, True)
    assert not shown(Placing(WIFI_DRAFT, a_quote())).closable


def test_an_order_with_a_visit_tells_its_number_and_its_time() -> None:
    body = shown(Placed(an_order(a_slot()))).screen.body
    assert body == (
        "Your order number is S1234567. We come on Tuesday, December 8, 8–10 AM. The appointment is on your calendar."
    )
    assert "S1234567" in shown(Placed(an_order())).screen.body


def test_lists_that_are_not_there_have_their_states() -> None:
    assert shown(Choosing(Draft()), catalogue=listed()).phase == "loading"
    failed = shown(Choosing(Draft()), catalogue=listed(problem=ProblemKind.OFFLINE))
    assert (failed.phase, [button.key for button in failed.buttons]) == ("failed", ["close", "retry"])
    denied = shown(Choosing(Draft()), catalogue=listed(problem=ProblemKind.DENIED))
    assert [button.key for button in denied.buttons] == ["close"]
    assert shown(Choosing(Draft()), catalogue=listed(value=(), as_of=NOW)).phase == "empty"
    assert shown(Scheduling(WIFI_DRAFT), slots=listed(value=(), as_of=NOW)).message_title == "No free times online"
    assert shown(Scheduling(WIFI_DRAFT), slots=listed()).phase == "loading"


@pytest.mark.parametrize("notice", list(Notice))
def test_every_notice_has_its_words(notice: Notice) -> None:
    assert "%" not in notice_words(notice, "989-720-6000").body.replace("100%", "")
    assert notice_words(notice, "989-720-6000").body


def test_nothing_is_shown_as_a_price_that_costs_nothing() -> None:
    lines = quote_lines(a_quote(monthly=0), Draft({"pln_phone": {}}), ENGLISH)
    assert lines[1].amount == "Included"
    assert item_rows((an_item(price_once=usd(0)),), Draft(), ENGLISH)[0].price_note == ""
