"""The AutoPay Schedule box says in one sentence what will be charged when."""

import datetime as dt

import pytest

from daystarr_client.api.enums import AutopayEnd, AutopayTiming
from daystarr_client.api.models_autopay import Autopay, NextCharge
from daystarr_client.viewmodels.autopay_box import autopay_view, days_to_pay_of
from tests.fakes.billing import a_bank_account, a_bill, a_card, bills_of
from tests.fakes.home import AUTOPAY_OFF, FACTS, SPANISH, TODAY, a_charge, autopay_on, facts

VISA = a_card()
EXPIRED = a_card(expired=True)


@pytest.mark.parametrize(
    ("autopay", "said"),
    [
        (AUTOPAY_OFF, "AutoPay is off. You pay each bill yourself."),
        (
            autopay_on(VISA, charge=a_charge("1087")),
            "On Dec 13 we will charge $74.99 to Visa •••• 4242 for invoice 1087.",
        ),
        (
            autopay_on(a_bank_account(), charge=a_charge("1087", "1088", amount=14998)),
            "On Dec 13 we will charge $149.98 to Bank account •••• 6789 for invoices 1087 and 1088.",
        ),
        (
            autopay_on(VISA, charge=a_charge("1", "2", "3", "4", amount=40000)),
            "On Dec 13 we will charge $400.00 to Visa •••• 4242 for 4 invoices.",
        ),
        (autopay_on(VISA, charge=a_charge()), "On Dec 13 we will charge $74.99 to Visa •••• 4242."),
        (autopay_on(VISA, charge=a_charge("1087", on=TODAY)), "Today we charge $74.99 to Visa •••• 4242."),
        (
            autopay_on(VISA, charge=a_charge("1087", on=dt.date(2027, 1, 3))),
            "On Jan 3, 2027 we will charge $74.99 to Visa •••• 4242 for invoice 1087.",
        ),
        (autopay_on(VISA), "AutoPay is on with Visa •••• 4242. There is nothing to charge right now."),
        (
            autopay_on(VISA, charge=a_charge("1087", amount=0)),
            "AutoPay is on with Visa •••• 4242. There is nothing to charge right now.",
        ),
        (
            autopay_on(EXPIRED, charge=a_charge("1087")),
            "AutoPay is on, but Visa •••• 4242 has expired and cannot be charged.",
        ),
        (autopay_on(None), "AutoPay is on, but it has no payment method to charge."),
    ],
)
def test_the_sentence_says_what_will_happen(autopay: Autopay, said: str) -> None:
    assert autopay_view(autopay, FACTS).sentence.text == said


def test_day_amount_and_method_stand_out_the_invoice_number_does_not() -> None:
    words = autopay_view(autopay_on(VISA, charge=a_charge("1087")), FACTS).sentence.words
    strong = [run.text for word in words for run in word.runs if run.strong]
    assert strong == ["Dec 13", "$74.99", "Visa •••• 4242"]


@pytest.mark.parametrize(
    ("autopay", "days_to_pay", "lines"),
    [
        (autopay_on(VISA), 21, ("Runs on each due date, 21 days after the invoice",)),
        (autopay_on(VISA), None, ("Runs on each due date",)),
        (autopay_on(VISA, timing=AutopayTiming.DAYS_BEFORE, days_before=0), None, ("Runs on each due date",)),
        (
            autopay_on(VISA, timing=AutopayTiming.DAYS_BEFORE, days_before=1),
            21,
            ("Runs one day before each due date",),
        ),
        (autopay_on(VISA, timing=AutopayTiming.DAYS_BEFORE, days_before=5), 21, ("Runs 5 days before each due date",)),
        (autopay_on(VISA, timing=AutopayTiming.DAY_OF_MONTH, day_of_month=15), 21, ("Runs on day 15 of each month",)),
        (autopay_on(VISA, timing=AutopayTiming.OTHER), 21, ()),
        (autopay_on(VISA, timing=None), 21, ()),
        (autopay_on(VISA, timing=AutopayTiming.OTHER, limit=10000), None, ("It charges at most $100.00 at a time.",)),
        (AUTOPAY_OFF, 21, ()),
    ],
)
def test_the_lines_below_say_when_it_runs(autopay: Autopay, days_to_pay: int | None, lines: tuple[str, ...]) -> None:
    assert autopay_view(autopay, FACTS, days_to_pay).details == lines


def test_days_to_pay_are_told_only_where_the_bills_agree() -> None:
    other = a_bill("2", issued_on=dt.date(2026, 11, 1)).model_copy(update={"due_on": dt.date(2026, 11, 5)})
    assert days_to_pay_of(bills_of(a_bill("1"))) == 21
    assert days_to_pay_of(bills_of(a_bill("1"), other)) is None
    assert days_to_pay_of(bills_of()) is None
    assert days_to_pay_of(None) is None


@pytest.mark.parametrize(
    ("autopay", "warning"),
    [
        (autopay_on(VISA), ""),
        (AUTOPAY_OFF, ""),
        (autopay_on(EXPIRED), "Pay your bills yourself until AutoPay has a working payment method."),
        (autopay_on(None), "Pay your bills yourself until AutoPay has a working payment method."),
        (autopay_on(VISA.model_copy(update={"expires_soon": True})), "This card expires in August 2028."),
        (autopay_on(a_bank_account().model_copy(update={"expires_soon": True})), ""),
    ],
)
def test_a_method_that_stops_working_is_warned_about(autopay: Autopay, warning: str) -> None:
    assert autopay_view(autopay, FACTS).warning == warning


def test_what_the_portal_offers_can_be_created_changed_and_turned_off() -> None:
    off, on = autopay_view(AUTOPAY_OFF, FACTS), autopay_view(autopay_on(VISA), FACTS)
    assert (off.can_create, off.can_update, off.can_turn_off, off.unavailable) == (True, False, False, "")
    assert (on.can_create, on.can_update, on.can_turn_off, on.unavailable) == (False, True, True, "")
    assert autopay_view(AUTOPAY_OFF, facts(can_pay=False)).can_create


def test_where_it_is_not_offered_it_can_only_be_turned_off_and_says_whom_to_call() -> None:
    without = facts(can_recur=False)
    assert not autopay_view(AUTOPAY_OFF, without).can_create
    view = autopay_view(autopay_on(VISA), without)
    assert (view.can_update, view.can_turn_off) == (False, True)
    assert view.unavailable == "AutoPay cannot be changed here for your account. Call us at 989-720-6000."
    without_phone = autopay_view(autopay_on(VISA), facts(can_recur=False, phone="")).unavailable
    assert without_phone == "AutoPay cannot be changed here for your account."


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (AutopayEnd.ATTEMPTS_FAILED, "AutoPay is off: we could not charge your payment method."),
        (AutopayEnd.METHOD_UNUSABLE, "AutoPay is off: its payment method cannot be charged any more."),
        (AutopayEnd.METHOD_REMOVED, "AutoPay is off: its payment method was removed."),
        (AutopayEnd.TURNED_OFF, "AutoPay is off. You pay each bill yourself."),
        (AutopayEnd.OTHER, "AutoPay is off. You pay each bill yourself."),
    ],
)
def test_autopay_that_ended_says_why(reason: AutopayEnd, said: str) -> None:
    assert autopay_view(AUTOPAY_OFF.model_copy(update={"ended_because": reason}), FACTS).sentence.text == said


def test_while_a_payment_is_waited_for_it_can_only_be_turned_off() -> None:
    on = autopay_view(autopay_on(VISA, waiting_for="pay_1"), FACTS)
    assert (on.can_update, on.can_turn_off) == (False, True)
    assert on.warning == "Your change takes effect once the payment made with it is settled."
    begun = AUTOPAY_OFF.model_copy(update={"waiting_for": "pay_1", "etag": '"apy_1.1"'})
    off = autopay_view(begun, FACTS)
    assert (off.can_create, off.can_turn_off) == (False, True)
    assert off.warning == "AutoPay begins once the payment made with it is settled."


@pytest.mark.parametrize(
    ("autopay", "warning"),
    [
        (
            autopay_on(VISA, charge=a_charge("1087", attempt=2, after_due=True)),
            "The last charge did not go through. We try again on Dec 13, unless you pay before.",
        ),
        (
            autopay_on(VISA, charge=a_charge("1087", after_due=True)),
            "That is after the due date. Choose an earlier day, or pay the bill yourself.",
        ),
        (autopay_on(VISA, paused_until=dt.date(2026, 12, 20)), "AutoPay pauses until Dec 20."),
    ],
)
def test_a_charge_that_is_late_or_failed_is_warned_about(autopay: Autopay, warning: str) -> None:
    assert autopay_view(autopay, FACTS).warning == warning


def test_what_a_limit_leaves_is_said() -> None:
    view = autopay_view(autopay_on(VISA, charge=a_charge("1087", amount=5000, left_over=2499), limit=5000), FACTS)
    assert view.details[1:] == ("It charges at most $50.00 at a time.", "$24.99 of this bill is yours to pay.")


@pytest.mark.parametrize("charge", [a_charge("1", "2"), a_charge("1", "2", "3")])
def test_lists_of_invoices_read_as_the_language_writes_them(charge: NextCharge) -> None:
    said = autopay_view(autopay_on(VISA, charge=charge), facts(formats=SPANISH)).sentence.text
    assert " y " in said


def test_a_method_with_a_long_name_stays_a_line_of_text() -> None:
    method = VISA.model_copy(update={"brand": "<b>" + "x" * 190})
    said = autopay_view(autopay_on(method, charge=a_charge("1" * 100)), FACTS).sentence.text
    assert len(said) < 200
    assert "•••• 4242" in said
