"""The AutoPay Schedule box says in one sentence what will be charged when."""

import datetime as dt

import pytest

from daystarr_client.api.enums import AutopayTiming
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


def test_autopay_can_be_created_where_it_is_off_and_the_portal_offers_it() -> None:
    assert autopay_view(AUTOPAY_OFF, FACTS).can_create
    assert not autopay_view(AUTOPAY_OFF, facts(can_recur=False)).can_create
    assert not autopay_view(AUTOPAY_OFF, facts(can_pay=False)).can_create
    assert autopay_view(AUTOPAY_OFF, facts(can_recur=False)).unavailable
    assert not autopay_view(autopay_on(VISA), FACTS).can_create


def test_what_cannot_be_changed_here_says_whom_to_call() -> None:
    assert autopay_view(autopay_on(VISA), FACTS).unavailable == (
        "Not available yet: call 989-720-6000 to change AutoPay."
    )
    assert autopay_view(autopay_on(VISA), facts(phone="")).unavailable == "Changing AutoPay here is not available yet."


@pytest.mark.parametrize("charge", [a_charge("1", "2"), a_charge("1", "2", "3")])
def test_lists_of_invoices_read_as_the_language_writes_them(charge: NextCharge) -> None:
    said = autopay_view(autopay_on(VISA, charge=charge), facts(formats=SPANISH)).sentence.text
    assert " y " in said


def test_a_method_with_a_long_name_stays_a_line_of_text() -> None:
    method = VISA.model_copy(update={"brand": "<b>" + "x" * 190})
    said = autopay_view(autopay_on(method, charge=a_charge("1" * 100)), FACTS).sentence.text
    assert len(said) < 200
    assert "•••• 4242" in said
