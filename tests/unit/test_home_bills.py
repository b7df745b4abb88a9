"""The card of bills: what is unpaid, what is ticked, and what the ticked ones come to."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daystarr_client.api.enums import InvoiceState
from daystarr_client.api.models import InvoiceSummary
from daystarr_client.services.billing import OpenBills
from daystarr_client.viewmodels.bills import (
    CHECKED,
    FIRST_SHOWN,
    PARTLY,
    UNCHECKED,
    BillsView,
    bills_view,
    toggled,
    toggled_all,
)
from tests.fakes.billing import a_bill, bills_of
from tests.fakes.home import facts

OVERDUE = a_bill("1042", 7499, state=InvoiceState.OVERDUE, issued_on=dt.date(2026, 10, 13))
PART = a_bill("1060", 2000, total=7499, state=InvoiceState.PARTIALLY_PAID)
DUE = a_bill("1087")
PAYING = a_bill("1088", 5000, processing=5000)
HALF_PAYING = a_bill("1089", 5000, processing=2000)


def card(*items: InvoiceSummary, choice: dict[str, bool] | None = None, ever: bool = True, **changes: Any) -> BillsView:
    return bills_view(OpenBills(bills_of(*items), ever), choice or {}, facts(**changes))


def test_one_bill_is_shown_without_a_box_to_tick() -> None:
    shown = card(DUE)
    assert (shown.count, shown.choosing, shown.pay_text) == ("1 unpaid", False, "")
    row = shown.rows[0]
    assert (row.title, row.subtitle, row.chip, row.amount) == (
        "Invoice 1087",
        "Fiber 500 · Nov 22 – Dec 21",
        "Due Dec 13",
        "$74.99",
    )


@pytest.mark.parametrize(
    ("bill", "status", "chip", "note"),
    [
        (DUE, "due", "Due Dec 13", ""),
        (OVERDUE, "overdue", "Overdue since Nov 3", ""),
        (PART, "due", "Due Dec 13", "Part of $74.99, the rest is paid."),
        (PAYING, "processing", "Payment processing", ""),
        (HALF_PAYING, "due", "Due Dec 13", "A payment of $20.00 is processing."),
    ],
)
def test_a_bill_says_how_it_stands_in_a_word_and_a_shape(
    bill: InvoiceSummary, status: str, chip: str, note: str
) -> None:
    row = card(bill).rows[0]
    assert (row.status, row.chip, row.note) == (status, chip, note)
    assert row.icon


def test_the_states_differ_in_shape_not_in_colour_alone() -> None:
    icons = {card(bill).rows[0].icon for bill in (DUE, OVERDUE, PAYING)}
    assert len(icons) == 3


def test_everything_that_can_be_paid_is_ticked_at_first_but_nothing_a_payment_is_under_way_for() -> None:
    shown = card(OVERDUE, PART, DUE, PAYING, HALF_PAYING)
    assert [row.ticked for row in shown.rows] == [True, True, True, False, False]
    assert [row.payable for row in shown.rows] == [True, True, True, False, True]
    assert shown.pay_ids == ("inv_1042", "inv_1060", "inv_1087")
    assert shown.pay_text == "Pay 3 bills · $169.98"


@pytest.mark.parametrize(
    ("choice", "text", "state"),
    [
        ({}, "Pay all 3 bills · $169.98", CHECKED),
        ({"inv_1042": False}, "Pay 2 bills · $94.99", PARTLY),
        ({"inv_1042": False, "inv_1087": False}, "Pay 1 bill · $20.00", PARTLY),
        ({"inv_1042": False, "inv_1060": False, "inv_1087": False}, "Choose a bill to pay", UNCHECKED),
    ],
)
def test_the_button_says_what_the_ticked_bills_come_to(choice: dict[str, bool], text: str, state: int) -> None:
    shown = card(OVERDUE, PART, DUE, choice=choice)
    assert (shown.pay_text, shown.all_state) == (text, state)


def test_a_single_bill_that_is_partly_being_paid_can_be_ticked() -> None:
    shown = card(HALF_PAYING)
    assert (shown.choosing, shown.pay_text) == (True, "Choose a bill to pay")
    assert card(HALF_PAYING, choice={"inv_1089": True}).pay_text == "Pay 1 bill · $30.00"


def test_a_press_on_a_box_turns_it_and_forgets_bills_that_are_gone() -> None:
    bills = bills_of(OVERDUE, DUE)
    choice = toggled(bills, {"inv_gone": True}, "inv_1042")
    assert choice == {"inv_1042": False}
    assert toggled(bills, choice, "inv_1042") == {"inv_1042": True}
    assert toggled(bills, choice, "inv_gone") == choice


def test_a_bill_whose_payment_is_processing_cannot_be_ticked() -> None:
    assert toggled(bills_of(DUE, PAYING), {}, "inv_1088") == {}
    assert not card(DUE, PAYING, choice={"inv_1088": True}).rows[1].ticked


def test_the_box_for_all_ticks_all_then_none() -> None:
    bills = bills_of(OVERDUE, DUE, HALF_PAYING)
    everything = toggled_all(bills, {})
    assert set(everything.values()) == {True}
    assert set(toggled_all(bills, everything).values()) == {False}


@given(st.lists(st.tuples(st.integers(1, 10**6), st.booleans()), max_size=12))
def test_the_button_never_asks_for_more_or_less_than_the_ticked_bills(amounts: list[tuple[int, bool]]) -> None:
    items = [a_bill(str(2000 + at), amount) for at, (amount, _) in enumerate(amounts)]
    choice = {item.id: ticked for item, (_, ticked) in zip(items, amounts, strict=True)}
    shown = card(*items, choice=choice)
    expected = tuple(item.id for item in items if choice[item.id])
    assert shown.pay_ids == expected
    total = sum(item.amount_due.amount_minor for item in items if choice[item.id])
    if shown.choosing and total:
        assert f"{total // 100:,}.{total % 100:02}" in shown.pay_text


def test_no_bills_is_good_news_and_says_what_comes_next() -> None:
    assert (card().count, card().rows) == ("", ())
    assert card().empty_title == "No unpaid bills"
    assert card(ever=False).empty_title == "No bills yet"


def test_ten_thousand_bills_are_shown_a_few_at_a_time_but_paid_together() -> None:
    shown = card(*(a_bill(str(10_000 + at), 100) for at in range(10_000)))
    assert len(shown.rows) == FIRST_SHOWN
    assert shown.more_text == "Show 20 more"
    assert shown.pay_text == "Pay all 10,000 bills · $10,000.00"
    assert shown.count == "10,000 unpaid"


def test_hostile_text_becomes_one_plain_line() -> None:
    bill = DUE.model_copy(update={"summary": "\u202e<img src='x.png'>\n" + "y" * 10_000, "number": "9\n8" * 50})
    row = card(bill).rows[0]
    assert len(row.title) < 50
    assert len(row.subtitle) < 120
    assert "\n" not in row.title + row.subtitle + row.spoken
    assert "\u202e" not in row.subtitle


def test_where_the_portal_takes_no_payments_nothing_is_ticked() -> None:
    shown = card(OVERDUE, DUE, can_pay=False)
    assert (shown.choosing, shown.pay_text, shown.pay_ids) == (False, "", ())
    assert len(shown.rows) == 2
