"""Every step a payment can take, as a table: where it leads, and that nothing chosen or typed is lost on the way."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from daystarr_client.api.enums import CaptureState, FailureCode, PaymentState, ProblemCode
from daystarr_client.api.models import Bills, Payment, PaymentMethod
from daystarr_client.services.outbox import Intent
from daystarr_client.viewmodels.pay_amount import AmountProblem
from daystarr_client.viewmodels.pay_request import intent_of, request_of
from daystarr_client.viewmodels.pay_review import (
    again,
    another_method,
    armed,
    authorize,
    came_to,
    can_close,
    press_pay,
    previewed,
    refused,
    type_name,
)
from daystarr_client.viewmodels.pay_state import (
    NEW_METHOD,
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
from daystarr_client.viewmodels.pay_steps import (
    back,
    bills_changed,
    capture_failed,
    captured,
    choose_amount,
    choose_method,
    decide_how,
    decide_what,
    opened,
    opening,
    set_recurring,
    set_save,
    tick,
    type_amount,
)
from daystarr_client.viewmodels.payable import payable_bills, payable_minor
from tests.fakes.billing import (
    NOW,
    a_bank_account,
    a_bill,
    a_capture,
    a_card,
    a_payment,
    a_preview,
    bills_of,
    recurring_text,
)

ONE = bills_of(a_bill("1087"))
THREE = bills_of(a_bill("1051", 2000), a_bill("1078", 7499), a_bill("1087", 7499))
NONE = bills_of()
CARD = a_card()
BANK = a_bank_account()
DRAFT = Draft(("inv_1087",), method_id="pm_visa")
TYPED = Draft(("inv_1087",), another_amount=True, typed="74.99", method_id="pm_visa", recurring=True, authorized=True)
INTENT = Intent("6d1b6a0e-7a80-4a53-9f5e-2b0a35b0f9a1", 7499, "USD", ("inv_1087",), ("1087",), "2026-12-06T15:42:00Z")
PREVIEW = a_preview()


# What can be paid


def test_what_is_already_on_its_way_is_not_paid_again() -> None:
    partly = a_bill("1078", 7499, processing=5000)
    covered = a_bill("1087", 7499, processing=7499)
    assert payable_minor(partly) == 2499
    assert payable_bills(bills_of(partly, covered)) == [partly]


# Opening


def test_paying_the_bills_of_a_button_leads_straight_to_how() -> None:
    state = opened(opening(["inv_1087"], another_amount=False, recurring=False), ONE, [CARD], can_recur=True)
    assert state == ChoosingHow(Draft(("inv_1087",), method_id="pm_visa"), 7499)


def test_paying_without_saying_what_ticks_every_bill_and_asks() -> None:
    state = opened(opening([], another_amount=False, recurring=True), THREE, [CARD], can_recur=True)
    assert state == ChoosingWhat(Draft(("inv_1051", "inv_1078", "inv_1087"), method_id="pm_visa", recurring=True))


def test_another_amount_asks_for_it() -> None:
    state = opened(opening(["inv_1087"], another_amount=True, recurring=False), ONE, [], can_recur=True)
    assert state == ChoosingWhat(Draft(("inv_1087",), another_amount=True, method_id=NEW_METHOD))


def test_with_nothing_to_pay_only_an_amount_can_be_chosen() -> None:
    state = opened(opening([], another_amount=False, recurring=False), NONE, [CARD], can_recur=True)
    assert state == ChoosingWhat(Draft((), another_amount=True, method_id="pm_visa"))


def test_a_bill_paid_in_the_meantime_is_said_and_not_ticked() -> None:
    asked = opening(["inv_1051", "inv_1087"], another_amount=False, recurring=False)
    state = opened(asked, ONE, [CARD], can_recur=True)
    assert state == ChoosingWhat(Draft(("inv_1087",), method_id="pm_visa"), notice=Notice.BILL_NOT_OPEN)


def test_recurring_is_not_offered_where_autopay_exists() -> None:
    state = opened(opening([], another_amount=False, recurring=True), ONE, [CARD], can_recur=False)
    assert isinstance(state, ChoosingWhat)
    assert not state.draft.recurring


def test_bills_above_the_largest_payment_ask_what_to_pay() -> None:
    bills = bills_of(a_bill("1087", 30_000_00))
    state = opened(opening(["inv_1087"], another_amount=False, recurring=False), bills, [CARD], can_recur=True)
    assert isinstance(state, ChoosingWhat)
    assert decide_what(state, bills, ".") == ChoosingWhat(state.draft, problem=AmountProblem.TOO_LARGE)


@pytest.mark.parametrize(
    ("methods", "chosen"),
    [
        ([], NEW_METHOD),
        ([a_card(expired=True)], NEW_METHOD),
        ([CARD, BANK], "pm_visa"),
        ([a_card(expired=True), BANK], "pm_bank"),
        ([BANK, a_card("pm_auto", used_by_autopay=True)], "pm_auto"),
    ],
)
def test_the_method_chosen_first_is_one_that_works(methods: list[PaymentMethod], chosen: str) -> None:
    state = opened(Opening(Draft()), ONE, methods, can_recur=True)
    assert state.draft.method_id == chosen


# What


def test_ticks_come_and_go_and_what_was_typed_stays() -> None:
    state = ChoosingWhat(Draft(("inv_1087",), typed="12"), notice=Notice.NO_BILLS_TICKED)
    assert tick(state, "inv_1078", on=True) == ChoosingWhat(Draft(("inv_1087", "inv_1078"), typed="12"))
    assert tick(state, "inv_1087", on=True) == ChoosingWhat(Draft(("inv_1087",), typed="12"))
    assert tick(state, "inv_1087", on=False) == ChoosingWhat(Draft((), typed="12"))
    assert choose_amount(state, another=True) == ChoosingWhat(Draft(("inv_1087",), another_amount=True, typed="12"))


def test_typing_chooses_the_amount_and_clears_its_error() -> None:
    state = ChoosingWhat(Draft(("inv_1087",)), problem=AmountProblem.EMPTY)
    assert type_amount(state, "7") == ChoosingWhat(Draft(("inv_1087",), another_amount=True, typed="7"))


@pytest.mark.parametrize(
    ("draft", "bills", "amount"),
    [
        (Draft(("inv_1087",)), ONE, 7499),
        (Draft(("inv_1051", "inv_1078", "inv_1087")), THREE, 16998),
        (Draft(("inv_1051",), another_amount=True, typed="$5"), THREE, 500),
        (Draft((), another_amount=True, typed="200"), THREE, 20000),
        (Draft((), another_amount=True, typed="10"), NONE, 1000),
        (Draft(("inv_9",)), bills_of(a_bill("9", 40)), 40),
    ],
)
def test_a_valid_choice_leads_to_how(draft: Draft, bills: Bills, amount: int) -> None:
    state = decide_what(ChoosingWhat(draft), bills, ".")
    assert state == ChoosingHow(draft, amount)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", AmountProblem.EMPTY),
        ("ten", AmountProblem.NOT_A_NUMBER),
        ("1.234", AmountProblem.TOO_MANY_DECIMALS),
        ("0.5", AmountProblem.TOO_SMALL),
        ("25000.01", AmountProblem.TOO_LARGE),
        ("-3", AmountProblem.NEGATIVE),
    ],
)
def test_a_wrong_amount_is_told_at_the_field_and_stays_as_typed(typed: str, problem: AmountProblem) -> None:
    draft = Draft(("inv_1087",), another_amount=True, typed=typed)
    assert decide_what(ChoosingWhat(draft), ONE, ".") == ChoosingWhat(draft, problem=problem)


def test_no_bill_ticked_is_told() -> None:
    assert decide_what(ChoosingWhat(Draft()), ONE, ".") == ChoosingWhat(Draft(), notice=Notice.NO_BILLS_TICKED)


def test_bills_that_go_away_while_choosing_lose_their_tick_and_nothing_else_changes() -> None:
    state = ChoosingWhat(Draft(("inv_1051", "inv_1087"), typed="12"))
    assert bills_changed(state, ONE) == ChoosingWhat(Draft(("inv_1087",), typed="12"))
    reviewing = Reviewing(DRAFT, 7499)
    assert bills_changed(reviewing, NONE) is reviewing


# How


def test_a_saved_method_leads_to_the_review_and_a_new_one_to_the_hosted_page() -> None:
    how = ChoosingHow(DRAFT, 7499)
    assert decide_how(how) == Reviewing(DRAFT, 7499)
    new = choose_method(how, NEW_METHOD)
    assert decide_how(new) == Capturing(replace(DRAFT, method_id=NEW_METHOD), 7499)


def test_without_a_method_the_step_says_so() -> None:
    state = ChoosingHow(Draft(("inv_1087",)), 7499)
    assert decide_how(state) == replace(state, notice=Notice.NO_METHOD_CHOSEN)


def test_a_recurring_payment_keeps_its_method() -> None:
    how = set_save(ChoosingHow(DRAFT, 7499), on=False)
    assert set_recurring(how, on=True).draft == replace(DRAFT, save_method=True, recurring=True)
    assert set_save(set_recurring(how, on=True), on=False).draft == replace(DRAFT, save_method=False)


@pytest.mark.parametrize(
    ("state", "notice"),
    [(CaptureState.CANCELED, Notice.CAPTURE_CANCELED), (CaptureState.EXPIRED, Notice.CAPTURE_EXPIRED)],
)
def test_a_hosted_page_left_alone_leads_back_with_a_word(state: CaptureState, notice: Notice) -> None:
    waiting = Capturing(DRAFT, 7499, a_capture())
    assert captured(waiting, a_capture(state)) == ChoosingHow(DRAFT, 7499, notice)


def test_a_hosted_page_still_open_is_waited_for() -> None:
    capture = a_capture()
    assert captured(Capturing(DRAFT, 7499), capture) == Capturing(DRAFT, 7499, capture)
    assert isinstance(captured(Capturing(DRAFT, 7499), a_capture(CaptureState.OTHER)), Capturing)


def test_a_new_method_leads_to_the_review() -> None:
    method = a_card("pm_new")
    state = captured(Capturing(DRAFT, 7499, a_capture()), a_capture(CaptureState.COMPLETED, method))
    assert state == Reviewing(replace(DRAFT, method_id="pm_new", captured=method), 7499)


def test_a_hosted_page_that_cannot_be_had_leads_back() -> None:
    assert capture_failed(Capturing(DRAFT, 7499), Notice.UNREACHABLE) == ChoosingHow(DRAFT, 7499, Notice.UNREACHABLE)


# Review


def test_pay_counts_only_once_the_review_is_there() -> None:
    waiting = Reviewing(DRAFT, 7499)
    assert press_pay(waiting) is waiting
    assert press_pay(armed(waiting)) == waiting
    assert press_pay(armed(previewed(waiting, PREVIEW))) == Paying(DRAFT, 7499, PREVIEW)


def test_the_second_click_of_a_double_click_on_continue_does_not_pay() -> None:
    shown = previewed(Reviewing(DRAFT, 7499), PREVIEW)
    assert press_pay(shown) is shown
    again_shown = previewed(armed(shown), a_preview(5000))
    assert press_pay(again_shown) is again_shown


def test_the_authorization_must_be_agreed_to() -> None:
    recurring = a_preview(recurring=recurring_text())
    state = armed(previewed(Reviewing(replace(DRAFT, recurring=True), 7499), recurring))
    unread = press_pay(state)
    assert unread == replace(state, authorization_missing=True)
    assert isinstance(unread, Reviewing)
    agreed = authorize(unread, on=True)
    assert not agreed.authorization_missing
    assert isinstance(press_pay(agreed), Paying)


def test_a_bank_debit_is_signed_with_a_typed_name() -> None:
    recurring = a_preview(recurring=recurring_text()).model_copy(update={"method": BANK})
    draft = replace(DRAFT, recurring=True, authorized=True)
    state = Reviewing(draft, 7499, recurring, armed=True)
    unsigned = press_pay(state)
    assert unsigned == replace(state, name_missing=True)
    assert isinstance(unsigned, Reviewing)
    signed = type_name(unsigned, " Maria  Lopez ")
    assert not signed.name_missing
    assert isinstance(press_pay(signed), Paying)
    assert request_of(signed.draft, 7499, "USD", recurring).recurring_typed_name == "Maria Lopez"
    assert request_of(signed.draft, 7499, "USD", PREVIEW).recurring_typed_name is None


def test_another_text_has_to_be_agreed_to_again() -> None:
    state = previewed(Reviewing(replace(DRAFT, recurring=True), 7499), a_preview(recurring=recurring_text("1")))
    state = authorize(state, on=True)
    assert previewed(state, a_preview(recurring=recurring_text("1"))).draft.authorized
    assert not previewed(state, a_preview(recurring=recurring_text("2"))).draft.authorized


# Results


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (PaymentState.SUCCEEDED, Paid),
        (PaymentState.PROCESSING, Processing),
        (PaymentState.REQUIRES_ACTION, RequiresAction),
        (PaymentState.FAILED, Declined),
        (PaymentState.CANCELED, Declined),
    ],
)
def test_each_outcome_has_its_own_screen(state: PaymentState, expected: Callable[[Payment, Draft], State]) -> None:
    payment = a_payment(state)
    assert came_to(payment, DRAFT, INTENT) == expected(payment, DRAFT)


def test_an_outcome_nobody_knows_yet_is_unknown_and_never_paid() -> None:
    assert came_to(a_payment(PaymentState.OTHER), DRAFT, INTENT) == Unknown(INTENT, DRAFT)


KEPT = replace(TYPED, authorized=False)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (ProblemCode.AMOUNT_TOO_SMALL, ChoosingWhat(KEPT, AmountProblem.TOO_SMALL)),
        (ProblemCode.AMOUNT_TOO_LARGE, ChoosingWhat(KEPT, AmountProblem.TOO_LARGE)),
        (ProblemCode.INVOICE_NOT_OPEN, ChoosingWhat(KEPT, notice=Notice.BILL_NOT_OPEN)),
        (ProblemCode.INVOICE_PROCESSING, ChoosingWhat(KEPT, notice=Notice.BILL_PROCESSING)),
        (
            ProblemCode.PAYMENT_METHOD_UNAVAILABLE,
            ChoosingHow(replace(KEPT, method_id=None), 7499, Notice.METHOD_UNAVAILABLE),
        ),
        (
            ProblemCode.AUTOPAY_EXISTS,
            Reviewing(replace(KEPT, recurring=False), 7499, notice=Notice.AUTOPAY_EXISTS),
        ),
        (ProblemCode.INTERNAL, Refused(ProblemCode.INTERNAL, KEPT, 7499)),
        (ProblemCode.OTHER, Refused(ProblemCode.OTHER, KEPT, 7499)),
    ],
)
def test_a_refusal_leads_to_where_it_can_be_put_right_with_nothing_typed_lost(
    code: ProblemCode, expected: State
) -> None:
    assert refused(Paying(TYPED, 7499, PREVIEW), code) == expected


def test_a_refused_review_can_be_tried_again() -> None:
    reviewing = Reviewing(TYPED, 7499)
    assert refused(reviewing, ProblemCode.INTERNAL) == replace(reviewing, notice=Notice.FAILED)


def test_after_a_decline_another_method_is_chosen_without_typing_anything_again() -> None:
    declined = Declined(a_payment(PaymentState.FAILED, failure=FailureCode.CARD_DECLINED), TYPED)
    assert another_method(declined) == ChoosingHow(replace(KEPT, method_id=None), 7499)
    assert again(declined) == Reviewing(KEPT, 7499)


def test_a_new_card_that_was_declined_is_not_offered_again() -> None:
    card = a_card("pm_new")
    declined = Declined(a_payment(PaymentState.FAILED), replace(TYPED, method_id="pm_new", captured=card))
    state = another_method(declined)
    assert isinstance(state, ChoosingHow)
    assert state.draft.captured is None


@pytest.mark.parametrize(
    "state",
    [NeverReceived(INTENT, TYPED), Refused(ProblemCode.OTHER, TYPED, 7499)],
)
def test_a_payment_that_was_not_made_can_be_tried_again(state: NeverReceived | Refused) -> None:
    assert again(state) == Reviewing(KEPT, 7499)


def test_an_outcome_from_an_earlier_start_is_only_told() -> None:
    for state in (NeverReceived(INTENT, None), Declined(a_payment(PaymentState.FAILED), None)):
        assert again(state) is state


# What is asked for


def test_the_request_says_what_was_chosen_and_which_text_was_agreed_to() -> None:
    draft = replace(TYPED, captured=CARD, save_method=True)
    request = request_of(draft, 7499, "USD", a_preview(recurring=recurring_text("2026-01")))
    assert request.as_json() == {
        "payment_method_id": "pm_visa",
        "amount": {"amount_minor": 7499, "currency": "USD"},
        "invoice_ids": ["inv_1087"],
        "save_payment_method": True,
        "set_up_recurring": True,
        "recurring_text_version": "2026-01",
    }


def test_more_bills_than_the_portal_takes_at_once_are_paid_oldest_first() -> None:
    many = Draft(tuple(f"inv_{at}" for at in range(201)), method_id="pm_visa")
    assert request_of(many, 7499, "USD").invoice_ids == ()


def test_every_bill_a_payment_may_touch_is_remembered() -> None:
    draft = Draft(("inv_1051",), method_id="pm_visa")
    remembered = intent_of("key", draft, PREVIEW, NOW)
    assert remembered.invoice_ids == ("inv_1087", "inv_1051")
    assert (remembered.amount_minor, remembered.invoice_numbers) == (7499, ("1087",))


# Anywhere

STATES: list[State] = [
    Closed(),
    Opening(DRAFT),
    ChoosingWhat(DRAFT),
    Paying(DRAFT, 7499, PREVIEW),
    Paid(a_payment(), DRAFT),
    Processing(a_payment(PaymentState.PROCESSING), DRAFT),
    RequiresAction(a_payment(PaymentState.REQUIRES_ACTION), DRAFT),
    Declined(a_payment(PaymentState.FAILED), DRAFT),
    Unknown(INTENT, DRAFT),
    NeverReceived(INTENT, DRAFT),
    Refused(ProblemCode.OTHER, DRAFT, 7499),
]


@pytest.mark.parametrize("state", STATES, ids=lambda state: type(state).__name__)
def test_there_is_no_way_back_from_where_money_may_have_moved(state: State) -> None:
    assert back(state) is state


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (ChoosingHow(TYPED, 7499), ChoosingWhat(TYPED)),
        (Capturing(TYPED, 7499, a_capture()), ChoosingHow(TYPED, 7499)),
        (Reviewing(TYPED, 7499, PREVIEW), ChoosingHow(KEPT, 7499)),
    ],
)
def test_a_step_back_keeps_everything(state: State, expected: State) -> None:
    assert back(state) == expected


@pytest.mark.parametrize("state", STATES, ids=lambda state: type(state).__name__)
def test_only_a_payment_being_asked_for_keeps_the_window(state: State) -> None:
    assert can_close(state) is not isinstance(state, Paying)
