"""What each step of paying says and offers, as a table."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from daystarr_client.api.enums import FailureCode, InvoiceState, MethodKind, PaymentState, ProblemCode
from daystarr_client.services.outbox import Intent
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.pay_amount import AmountProblem
from daystarr_client.viewmodels.pay_result_words import result_words
from daystarr_client.viewmodels.pay_shown import Known, PayView
from daystarr_client.viewmodels.pay_state import (
    Capturing,
    ChoosingHow,
    ChoosingWhat,
    Closed,
    Declined,
    Draft,
    NeverReceived,
    Notice,
    Opening,
    Paid,
    Paying,
    Processing,
    Refused,
    RequiresAction,
    Reviewing,
    State,
    Unknown,
)
from daystarr_client.viewmodels.pay_view import pay_view
from daystarr_client.viewmodels.pay_words import Speech, amount_words, notice_words
from tests.fakes.billing import (
    BANK,
    a_bank_account,
    a_bill,
    a_capture,
    a_card,
    a_payment,
    a_preview,
    bills_of,
    recurring_text,
)

SPEECH = Speech(Formats(QLocale("en_US"), ZoneInfo("America/Detroit")), dt.date(2026, 12, 6), "989-720-6000")
BILLS = bills_of(a_bill("1078", 2000, total=7499, state=InvoiceState.OVERDUE), a_bill("1087"))
KNOWN = Known(SPEECH, BILLS, (a_card(), a_bank_account()), "DayStarr Communications", can_recur=True, autopay_on=False)
DRAFT = Draft(("inv_1087",), method_id="pm_visa")
INTENT = Intent("k", 7499, "USD", ("inv_1087",), ("1087",), "2026-12-06T15:42:00Z")
REVIEW = Reviewing(DRAFT, 7499, a_preview(), armed=True)
DEBIT = a_payment(PaymentState.PROCESSING, method=BANK)
RESULTS: list[tuple[State, str, list[str]]] = [
    (Paid(a_payment(), DRAFT), "Payment received", ["close"]),
    (Processing(DEBIT, DRAFT), "Your payment is on its way", ["close"]),
    (
        RequiresAction(a_payment(PaymentState.REQUIRES_ACTION, action_url="https://bank.example"), DRAFT),
        "Your bank wants you to confirm",
        ["close", "reopen"],
    ),
    (RequiresAction(a_payment(PaymentState.REQUIRES_ACTION), DRAFT), "Your bank wants you to confirm", ["close"]),
    (Declined(a_payment(PaymentState.FAILED), DRAFT), "Payment declined", ["close", "retry", "another"]),
    (Declined(a_payment(PaymentState.FAILED), None), "Payment declined", ["close"]),
    (Declined(a_payment(PaymentState.CANCELED), DRAFT), "Payment canceled", ["close", "retry", "another"]),
    (Unknown(INTENT, DRAFT), "We are checking your payment", ["close"]),
    (NeverReceived(INTENT, DRAFT), "No payment was made", ["close", "retry"]),
    (NeverReceived(INTENT, None), "No payment was made", ["close"]),
    (Refused(ProblemCode.OTHER, DRAFT, 7499), "No payment was made", ["close", "retry"]),
    (Refused(ProblemCode.FEATURE_UNAVAILABLE, DRAFT, 7499), "No payment was made", ["close"]),
]


def keys(view: PayView) -> list[str]:
    return [button.key for button in view.buttons]


def test_a_closed_sheet_shows_nothing() -> None:
    assert pay_view(Closed(), KNOWN) == PayView()


@pytest.mark.parametrize(("state", "title", "buttons"), RESULTS)
def test_each_outcome_has_its_own_screen(state: State, title: str, buttons: list[str]) -> None:
    view = pay_view(state, KNOWN)
    assert (view.step, view.screen.title, keys(view)) == ("result", title, buttons)
    assert view.screen.body
    assert view.closable


@pytest.mark.parametrize(("state", "title", "buttons"), RESULTS)
def test_only_money_that_arrived_is_called_received(state: State, title: str, buttons: list[str]) -> None:
    del title, buttons
    said = pay_view(state, KNOWN).screen
    assert ("received" in f"{said.title} {said.body}".lower()) is isinstance(state, Paid)
    assert (said.status == "paid") is isinstance(state, Paid)


@pytest.mark.parametrize("state", [Unknown(INTENT, DRAFT), Processing(DEBIT, DRAFT)])
def test_while_nothing_is_sure_the_customer_is_told_not_to_pay_again(state: State) -> None:
    assert "Do not pay again" in pay_view(state, KNOWN).screen.body


@pytest.mark.parametrize(
    ("state", "waits"),
    [
        (Unknown(INTENT, DRAFT), True),
        (Processing(DEBIT, DRAFT), False),
        (Processing(a_payment(PaymentState.PROCESSING), DRAFT), True),
        (RequiresAction(a_payment(PaymentState.REQUIRES_ACTION), DRAFT), True),
        (Paid(a_payment(), DRAFT), False),
    ],
)
def test_what_changes_by_itself_shows_that_it_is_being_waited_for(state: State, waits: bool) -> None:
    assert pay_view(state, KNOWN).waiting is waits


@pytest.mark.parametrize("state", [Paid(a_payment(), DRAFT), Processing(DEBIT, DRAFT)])
def test_what_was_taken_on_has_a_confirmation_number_and_a_document(state: State) -> None:
    view = pay_view(state, KNOWN)
    assert view.lines[0].value == "7K3M-QX2P"
    assert view.receipt_id == "pay_1"


@pytest.mark.parametrize("failure", list(FailureCode))
@pytest.mark.parametrize("kind", list(MethodKind))
def test_every_decline_says_that_no_money_was_taken(failure: FailureCode, kind: MethodKind) -> None:
    method = a_payment().method.model_copy(update={"kind": kind})
    said = result_words(Declined(a_payment(PaymentState.FAILED, method=method, failure=failure), DRAFT), SPEECH)
    assert "No money was taken." in said.body
    assert "%" not in said.body


@pytest.mark.parametrize("notice", list(Notice))
def test_every_notice_has_words(notice: Notice) -> None:
    said = notice_words(notice, SPEECH)
    assert said.body
    assert "%" not in said.body


@pytest.mark.parametrize("problem", list(AmountProblem))
def test_every_wrong_amount_has_a_sentence_of_its_own(problem: AmountProblem) -> None:
    words = amount_words(problem, BILLS, SPEECH)
    assert words.endswith(".")
    assert words not in [amount_words(other, BILLS, SPEECH) for other in AmountProblem if other is not problem]


def test_the_example_of_an_amount_is_written_as_the_customer_writes() -> None:
    spanish = replace(SPEECH, formats=Formats(QLocale("es_ES"), ZoneInfo("America/Detroit")))
    assert "74,99" in amount_words(AmountProblem.NOT_A_NUMBER, BILLS, spanish)


def test_the_bills_are_listed_oldest_first_with_what_is_left_of_them() -> None:
    view = pay_view(ChoosingWhat(DRAFT), KNOWN)
    assert [(row.title, row.status, row.amount, row.ticked) for row in view.bills] == [
        ("Invoice 1078", "overdue", "$20.00", False),
        ("Invoice 1087", "due", "$74.99", True),
    ]
    assert view.bills_text == "1 bill, $74.99"


def test_a_wrong_sum_of_ticked_bills_is_said_above_them_and_a_wrong_amount_at_its_field() -> None:
    ticked = pay_view(ChoosingWhat(DRAFT, AmountProblem.TOO_LARGE), KNOWN)
    assert (ticked.amount_error, ticked.notice.status) == ("", "due")
    typed = pay_view(ChoosingWhat(replace(DRAFT, another_amount=True), AmountProblem.TOO_LARGE), KNOWN)
    assert typed.amount_error
    assert not typed.notice.body


def test_a_saved_method_need_not_be_saved_again() -> None:
    saved = pay_view(ChoosingHow(DRAFT, 7499), KNOWN)
    assert (saved.save, saved.save_offered) == (True, False)
    new = pay_view(ChoosingHow(replace(DRAFT, method_id="new", save_method=False), 7499), KNOWN)
    assert (new.save, new.save_offered) == (False, True)


def test_where_autopay_is_on_it_is_not_offered_but_said() -> None:
    view = pay_view(ChoosingHow(DRAFT, 7499), replace(KNOWN, can_recur=False, autopay_on=True))
    assert not view.recurring_offered
    assert view.autopay_note


def test_pay_says_how_much_and_takes_a_press_only_once_the_review_could_be_read() -> None:
    assert [button.text for button in pay_view(REVIEW, KNOWN).buttons] == ["Cancel", "Back", "Pay $74.99"]
    assert not pay_view(replace(REVIEW, armed=False), KNOWN).buttons[-1].usable
    assert keys(pay_view(Reviewing(DRAFT, 7499), KNOWN)) == ["close", "back"]
    assert keys(pay_view(Reviewing(DRAFT, 7499, notice=Notice.UNREACHABLE), KNOWN)) == ["close", "back", "retry"]


def test_while_paying_no_button_does_anything() -> None:
    view = pay_view(Paying(DRAFT, 7499, a_preview()), KNOWN)
    assert not view.closable
    assert [(button.usable, button.busy) for button in view.buttons] == [(False, False), (False, False), (True, True)]


def test_the_review_says_what_stays_due_what_becomes_credit_and_when_it_arrives() -> None:
    partial = pay_view(replace(REVIEW, preview=a_preview(5000, remaining=2499)), KNOWN)
    assert [line.note for line in partial.lines if line.label == "Invoice 1087"] == ["$24.99 stays due"]
    more = pay_view(replace(REVIEW, preview=a_preview(10000, credit=2501)), KNOWN)
    assert ("Credit on your account", "$25.01") in [(line.label, line.value) for line in more.lines]
    assert ("Your credit after this", "$25.01") in [(line.label, line.value) for line in more.lines]
    debit = pay_view(replace(REVIEW, preview=a_preview(method=BANK)), KNOWN)
    assert ("When", "By Dec 10, 2026") in [(line.label, line.value) for line in debit.lines]
    assert "debit this bank account once for $74.99" in debit.terms


def test_the_authorization_is_shown_word_for_word() -> None:
    view = pay_view(replace(REVIEW, preview=a_preview(recurring=recurring_text())), KNOWN)
    assert view.authorization == recurring_text().text
    assert not view.authorized


def test_the_hosted_page_is_waited_for_and_can_be_opened_again() -> None:
    assert keys(pay_view(Capturing(DRAFT, 7499), KNOWN)) == ["close", "back"]
    view = pay_view(Capturing(DRAFT, 7499, a_capture()), KNOWN)
    assert (keys(view), view.waiting) == (["close", "back", "reopen"], True)
    failed = pay_view(Capturing(DRAFT, 7499, a_capture(), browser_failed=True), KNOWN)
    assert (failed.screen.title, failed.waiting) == ("The secure page is ready", False)


def test_bills_that_cannot_be_had_are_said_and_asked_for_again() -> None:
    assert keys(pay_view(Opening(DRAFT), KNOWN)) == ["close"]
    assert keys(pay_view(Opening(DRAFT, Notice.UNREACHABLE), KNOWN)) == ["close", "retry"]
