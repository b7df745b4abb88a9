"""The payments to come beside the balance, as tables."""

import datetime as dt

import pytest

from daystarr_client.viewmodels.scheduled import Canceling, scheduled_rows, scheduled_view
from tests.fakes.home import FACTS, facts
from tests.fakes.scheduled import a_scheduled_payment


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((), "On December 10 we will charge $40.00 to Visa •••• 4242."),
        (("1087",), "On December 10 we will charge $40.00 to Visa •••• 4242 for invoice 1087."),
        (("1087", "1088"), "On December 10 we will charge $40.00 to Visa •••• 4242 for invoices 1087, 1088."),
    ],
)
def test_each_says_day_amount_method_and_bills(numbers: tuple[str, ...], words: str) -> None:
    (row,) = scheduled_rows([a_scheduled_payment(*numbers)], FACTS)
    assert row.sentence.text == words
    assert row.note == "You can cancel it until December 10, 8\u00a0AM."
    assert row.can_cancel


def test_parts_of_a_plan_are_told_with_the_plan() -> None:
    assert scheduled_rows([a_scheduled_payment(arrangement_id="arr_1")], FACTS) == ()


def test_from_the_morning_on_it_can_no_longer_be_canceled() -> None:
    later = facts(now=lambda: dt.datetime(2026, 12, 10, 13, tzinfo=dt.UTC))
    (row,) = scheduled_rows([a_scheduled_payment()], later)
    assert not row.can_cancel
    assert row.note == "It is being made, and can no longer be canceled."


def test_without_any_there_is_no_card() -> None:
    assert not scheduled_view(0, None, FACTS).any
    assert scheduled_view(1, None, FACTS).title == "Scheduled payment"
    assert scheduled_view(2, None, FACTS).title == "Scheduled payments"


def test_canceling_says_what_it_means_and_until_when_first() -> None:
    view = scheduled_view(1, Canceling(a_scheduled_payment()), FACTS)
    assert view.asking
    assert "nothing is charged" in view.asked_body
    assert "until December 10, 8\u00a0AM" in view.asked_also
    assert view.cancel_text == "Cancel the payment"


def test_too_late_is_a_clear_sentence_with_nothing_left_to_press() -> None:
    view = scheduled_view(1, Canceling(a_scheduled_payment(), over=True), FACTS)
    assert "was made, or is being made right now" in view.asked_body
    assert "989-720-6000" in view.asked_also
    assert view.cancel_text == ""
