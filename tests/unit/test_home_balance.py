"""The balance card says how the account stands, in one word, one amount and at most one sentence."""

import datetime as dt
from typing import Any

import pytest

from daystarr_client.api.enums import InvoiceState
from daystarr_client.api.models import Bills
from daystarr_client.services.billing import OpenBills
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.viewmodels.balance import BalanceView, Standing, balance_view, standing
from daystarr_client.viewmodels.card import FAILED, LOADING, READY, in_phase
from tests.fakes.billing import NOW, a_bill, bills_of, usd
from tests.fakes.home import FACTS, SPANISH, facts

DUE = a_bill()
PART = a_bill("1060", 2000, total=7499, state=InvoiceState.PARTIALLY_PAID)
OVERDUE = a_bill("1042", 7499, state=InvoiceState.OVERDUE, issued_on=dt.date(2026, 10, 13))
PAYING = a_bill("1087", 7499, processing=7499)
HALF_PAYING = a_bill("1087", 7499, processing=5000)


def with_totals(bills: Bills, **totals: int) -> Bills:
    return bills.model_copy(update={name: usd(amount) for name, amount in totals.items()})


def card(bills: Bills, *, ever_billed: bool = True, **changes: Any) -> BalanceView:
    return balance_view(OpenBills(bills, ever_billed), facts(**changes))


@pytest.mark.parametrize(
    ("bills", "stands", "chip", "amount", "pay", "note"),
    [
        (bills_of(DUE), Standing.DUE, "Due Dec 13", "$74.99", "Pay $74.99", ""),
        (bills_of(OVERDUE, DUE), Standing.OVERDUE, "Overdue since Nov 3", "$149.98", "Pay $149.98", ""),
        (bills_of(PART), Standing.DUE, "Due Dec 13", "$20.00", "Pay $20.00", ""),
        (bills_of(), Standing.PAID, "Paid", "$0.00", "", "You are all paid up. Thank you."),
        (
            with_totals(bills_of(), balance=-2000, credit=2000),
            Standing.CREDIT,
            "Credit",
            "$20.00",
            "",
            "You have $20.00 in credit. It goes towards your next bill.",
        ),
        (
            bills_of(PAYING),
            Standing.PROCESSING,
            "Payment processing",
            "$74.99",
            "",
            "A payment of $74.99 is processing. There is nothing more to pay now.",
        ),
        (
            bills_of(OVERDUE, PAYING),
            Standing.OVERDUE,
            "Overdue since Nov 3",
            "$149.98",
            "Pay $74.99",
            "$74.99 of this is being paid: a payment is processing.",
        ),
        (
            bills_of(HALF_PAYING),
            Standing.DUE,
            "Due Dec 13",
            "$74.99",
            "Pay $24.99",
            "$50.00 of this is being paid: a payment is processing.",
        ),
        (
            with_totals(bills_of(DUE), balance=5499, credit=2000),
            Standing.DUE,
            "Due Dec 13",
            "$54.99",
            "Pay $74.99",
            "Your credit of $20.00 is taken off.",
        ),
        (with_totals(bills_of(), balance=500), Standing.DUE, "Due", "$5.00", "", ""),
    ],
)
def test_the_card_says_how_the_account_stands(
    bills: Bills, stands: Standing, chip: str, amount: str, pay: str, note: str
) -> None:
    shown = card(bills)
    assert standing(bills, ever_billed=True) is stands
    assert (shown.chip, shown.amount, shown.pay_text, shown.note) == (chip, amount, pay, note)


def test_a_new_customer_is_not_told_that_everything_is_paid() -> None:
    shown = card(bills_of(), ever_billed=False)
    assert (shown.chip, shown.note) == ("Nothing due", "Your first bill will appear here.")


def test_a_bill_due_today_says_so() -> None:
    assert card(bills_of(a_bill(issued_on=dt.date(2026, 11, 15)))).chip == "Due today"


def test_a_due_date_of_another_year_names_the_year() -> None:
    assert card(bills_of(a_bill(issued_on=dt.date(2026, 12, 20)))).chip == "Due Jan 10, 2027"


def test_pay_takes_the_bills_without_a_payment_under_way() -> None:
    assert card(bills_of(OVERDUE, PAYING)).pay_ids == ("inv_1042",)
    assert card(bills_of(HALF_PAYING)).pay_ids == ("inv_1087",)


def test_the_balance_says_when_it_was_read_on_the_clock_of_the_account() -> None:
    assert card(bills_of(DUE)).as_of == "Balance as of today, 10:42 AM"
    tomorrow = card(bills_of(DUE), now=lambda: NOW + dt.timedelta(days=1))
    assert tomorrow.as_of == "Balance as of Dec 6, 10:42 AM"


def test_months_are_spelt_in_spanish_too() -> None:
    assert card(bills_of(DUE), formats=SPANISH).chip == "Due 13 dic"


def test_another_amount_is_offered_and_a_payment_in_advance_too() -> None:
    assert card(bills_of(DUE)).other_text == "Pay another amount"
    assert card(bills_of()).other_text == "Make a payment"


def test_where_the_portal_takes_no_payments_the_card_says_whom_to_call() -> None:
    shown = card(bills_of(DUE), can_pay=False)
    assert (shown.pay_text, shown.other_text) == ("", "")
    assert shown.note == "Paying here is not available yet. Call 989-720-6000 to pay."


def test_every_state_of_loading_has_its_own_look() -> None:
    nothing: Loadable[OpenBills] = Loadable()
    known = nothing.loaded(OpenBills(bills_of(DUE), ever_billed=True), NOW)
    failed = nothing.failed_with(ProblemKind.OFFLINE)
    assert in_phase(BalanceView(), nothing, FACTS.phone, asked=False).phase == LOADING
    assert in_phase(BalanceView(), nothing.started(), FACTS.phone, asked=False).phase == LOADING
    assert in_phase(BalanceView(), failed.started(), FACTS.phone, asked=False).phase == LOADING
    assert in_phase(BalanceView(), known, FACTS.phone, asked=False).phase == READY
    assert in_phase(BalanceView(), known.failed_with(ProblemKind.BROKEN), FACTS.phone, asked=False).phase == READY
    shown = in_phase(BalanceView(), failed, FACTS.phone, asked=False)
    assert (shown.phase, shown.can_retry) == (FAILED, True)
    assert "cannot be reached" in shown.problem
    assert not in_phase(BalanceView(), nothing.failed_with(ProblemKind.DENIED), FACTS.phone, asked=False).can_retry


@pytest.mark.parametrize(("asked", "busy"), [(True, True), (False, False)])
def test_progress_shows_only_for_what_the_customer_asked_for(asked: bool, busy: bool) -> None:
    known: Loadable[int] = Loadable(value=1, as_of=NOW)
    assert in_phase(BalanceView(), known.started(), FACTS.phone, asked=asked).busy is busy
