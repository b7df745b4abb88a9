"""Invoices and bills: what is owed, since when, and how a long history is found and paged."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings, strategies
from sqlalchemy import Engine, event

from daystarr_portal.billing.search import amount_range
from daystarr_portal.billing.states import InvoiceState, amount_due, invoice_state
from daystarr_portal.billing.tables import InvoiceRow
from tests.portal.money import BANK, Household, writing


class TestStates:
    """What an invoice is called on which day."""

    def test_a_bill_is_overdue_on_the_day_after_it_is_due_in_the_accounts_own_time_zone(self, home: Household) -> None:
        invoice = home.invoice(due_in=0)
        home.portal.clock.advance(hours=13)  # 23:42 on the 6th in Owosso, the 7th in Greenwich
        home = home.sign_in_again()
        assert _state(home, invoice) == "open"
        assert home.bills()["any_overdue"] is False

        home.portal.clock.advance(minutes=18)  # midnight in Owosso

        home = home.sign_in_again()
        assert _state(home, invoice) == "overdue"
        assert home.bills()["any_overdue"] is True

    def test_overdue_wins_over_partly_paid(self, home: Household) -> None:
        late, early = home.invoice(due_in=-1, paid_minor=10), home.invoice(due_in=1, paid_minor=10)

        assert (_state(home, late), _state(home, early)) == ("overdue", "partially_paid")

    def test_a_void_invoice_wants_nothing_and_is_no_bill(self, home: Household) -> None:
        void = home.invoice(void=True)

        found = home.customer.get(f"/v1/invoices/{void}").json()
        assert (found["state"], found["amount_due"]["amount_minor"]) == ("void", 0)
        assert home.bills()["items"] == []

    def test_an_invoice_over_nothing_is_paid(self, home: Household) -> None:
        assert _state(home, home.invoice(0)) == "paid"
        assert home.bills()["items"] == []

    @given(
        total=strategies.integers(-1000, 10_000),
        paid=strategies.integers(0, 10_000),
        late_by=strategies.integers(-40, 40),
        void=strategies.booleans(),
    )
    def test_every_invoice_is_in_one_state_that_says_what_is_owed(
        self, total: int, paid: int, late_by: int, void: bool
    ) -> None:
        today = date(2026, 12, 6)
        row = InvoiceRow(
            total_minor=total,
            paid_minor=min(paid, max(0, total)),
            due_on=today - timedelta(days=late_by),
            voided_on=today if void else None,
        )

        state, due = invoice_state(row, today), amount_due(row)

        assert due >= 0
        assert (state is InvoiceState.VOID) == void
        assert (due == 0) == (state in {InvoiceState.PAID, InvoiceState.VOID})
        assert (state is InvoiceState.OVERDUE) == (due > 0 and late_by > 0)
        assert (state is InvoiceState.PARTIALLY_PAID) == (due > 0 and late_by <= 0 and row.paid_minor > 0)


class TestInvoice:
    """One invoice."""

    def test_it_shows_lines_that_add_up_and_what_was_paid(self, home: Household) -> None:
        lines = [("recurring", "Fiber 500", 6499), ("credit", "Loyalty credit", -500), ("tax", "Taxes", 300)]
        invoice = home.invoice(6299, lines=lines)
        payment = home.paid(home.method(), 2000, [invoice])

        shown = home.customer.get(f"/v1/invoices/{invoice}").json()

        assert [(line["kind"], line["description"], line["amount"]["amount_minor"]) for line in shown["lines"]] == lines
        assert _cents(shown, "subtotal", "taxes", "total", "amount_due") == [5999, 300, 6299, 4299]
        assert shown["payments"] == [
            {
                "payment_id": payment["id"],
                "confirmation_number": payment["confirmation_number"],
                "amount": {"amount_minor": 2000, "currency": "USD"},
                "applied_on": "2026-12-06",
            }
        ]

    def test_credit_of_the_account_is_shown_without_a_payment(self, home: Household) -> None:
        invoice = home.invoice(5000, paid_minor=1500)

        paid = home.customer.get(f"/v1/invoices/{invoice}").json()["payments"]

        assert [(part["payment_id"], part["amount"]["amount_minor"]) for part in paid] == [(None, 1500)]

    @pytest.mark.parametrize("invoice_id", ["inv_unknown", "x", "%20", "é", "inv_" + "0" * 32])
    def test_one_that_does_not_exist_is_not_found(self, home: Household, invoice_id: str) -> None:
        answer = home.customer.get(f"/v1/invoices/{invoice_id}")

        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


class TestBills:
    """What is to pay."""

    def test_a_new_customer_owes_nothing(self, home: Household) -> None:
        bills = home.bills()

        assert _cents(bills, "balance", "amount_due", "credit", "processing") == [0, 0, 0, 0]
        assert (bills["items"], bills["oldest_due_on"], bills["any_overdue"]) == ([], None, False)
        assert bills["as_of"] == "2026-12-06T15:42:00Z"

    def test_they_come_oldest_first_and_add_up(self, home: Household) -> None:
        newest, oldest, part = home.invoice(1000, 20), home.invoice(2000, -5), home.invoice(3000, 3, paid_minor=1)
        home.invoice(4000, -90, paid_minor=4000)
        home.paid(home.method(BANK), 500, [newest])

        bills = home.bills()

        assert [item["id"] for item in bills["items"]] == [oldest, part, newest]
        assert [item["state"] for item in bills["items"]] == ["overdue", "partially_paid", "open"]
        assert _cents(bills, "balance", "amount_due", "credit", "processing") == [5999, 5999, 0, 500]
        assert (bills["oldest_due_on"], bills["any_overdue"]) == ("2026-12-01", True)

    def test_credit_is_what_was_paid_beyond_all_bills(self, home: Household) -> None:
        home.invoice(1000)
        home.paid(home.method(), 1750)

        assert _cents(home.bills(), "balance", "amount_due", "credit") == [-750, 0, 750]


class TestHistory:
    """The list of all invoices."""

    def test_it_is_newest_first_and_filtered_by_state_and_year(self, home: Household) -> None:
        paid, late, open_, void = (
            home.invoice(1000, -400, paid_minor=1000),
            home.invoice(1001, -10),
            home.invoice(1002, 10),
            home.invoice(1003, 12, void=True),
        )

        assert _found(home) == [void, open_, late, paid]
        assert _found(home, state="open") == [open_, late]
        assert _found(home, state="overdue") == [late]
        assert _found(home, state="paid") == [paid]
        assert _found(home, year=2025) == [paid]
        assert _found(home, year=2024) == []
        assert _found(home, state="paid", year=2026) == []

    def test_it_is_searched_by_number_or_amount(self, home: Household) -> None:
        big, small = home.invoice(123_456, 5), home.invoice(7499, 1)
        number = home.customer.get(f"/v1/invoices/{small}").json()["number"]

        assert _found(home, query=number) == [small]
        assert _found(home, query=f" #{number} ") == [small]
        assert _found(home, query="74.99") == [small]
        assert _found(home, query="$74.9") == [small]
        assert _found(home, query="1,234.56") == [big]
        assert _found(home, query="$1234") == [big]
        assert _found(home, query="75") == []
        for nothing in ("%", "_", "abc", "7499' OR 1=1", "-74.99", "1.2.3"):
            assert _found(home, query=nothing) == []

    @pytest.mark.parametrize(
        "query",
        ["state=late", "year=12", "page_size=0", "page_size=201", "page_token=x", "query=", "query=" + "1" * 41],
    )
    def test_questions_that_make_no_sense_are_refused(self, home: Household, query: str) -> None:
        answer = home.customer.get(f"/v1/invoices?{query}")

        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
        assert [error["pointer"] for error in answer.json()["errors"]] == [query.partition("=")[0]]

    def test_paging_misses_and_doubles_nothing_while_invoices_come_in(self, home: Household) -> None:
        before = [home.invoice(100 + index, due_in=-(index // 3)) for index in range(20)]  # three on each day

        @settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
        @given(size=strategies.integers(1, 7), arrivals=strategies.lists(strategies.integers(-8, 3), max_size=6))
        def page_through(size: int, arrivals: list[int]) -> None:
            waiting = list(arrivals)
            seen: list[str] = []
            token: str | None = ""
            while token is not None:
                after = f"&page_token={quote(token)}" if token else ""
                page = home.customer.get(f"/v1/invoices?page_size={size}{after}").json()
                seen += [item["id"] for item in page["items"]]
                token = page["next_page_token"]
                if waiting:
                    home.invoice(50, due_in=waiting.pop())
            assert len(seen) == len(set(seen))
            assert [invoice for invoice in seen if invoice in before] == sorted(before, key=_found(home).index)

        page_through()

    def test_ten_thousand_invoices_are_paged_with_few_questions_to_the_database(self, home: Household) -> None:
        today = date(2026, 12, 6)
        with writing(home.portal) as session:
            session.add_all(
                InvoiceRow(
                    id=f"inv_{index:032}",
                    account_id=home.account_id,
                    number=f"9{index:06}",
                    issued_on=today - timedelta(days=index // 7),
                    due_on=today - timedelta(days=index // 7 - 21),
                    period_start=today,
                    period_end=today,
                    summary="Fiber 500",
                    total_minor=100,
                    paid_minor=100,
                    paid_on=today,
                )
                for index in range(10_000)
            )

        seen: set[str] = set()
        token: str | None = ""
        statements: list[int] = []
        while token is not None:
            after = f"&page_token={quote(token)}" if token else ""
            with _counting() as count:
                page = home.customer.get(f"/v1/invoices?page_size=200{after}").json()
            statements.append(count())
            seen |= {item["id"] for item in page["items"]}
            token = page["next_page_token"]

        assert len(seen) == 10_000
        assert len(statements) == 50
        assert max(statements) <= 12


def test_the_start_of_an_amount_is_a_range_of_cents() -> None:
    cases = {"74": (7400, 7499), "74.": (7400, 7499), "74.9": (7490, 7499), "$ 1,234.50": (123450, 123450)}
    assert {typed: amount_range(typed) for typed in cases} == cases
    assert [amount_range(typed) for typed in ("", "a", "1,23", "1.234", "-1", "9" * 9)] == [None] * 6


@given(strategies.integers(0, 99_999_999))
def test_an_amount_typed_in_full_is_found_exactly(cents: int) -> None:
    assert amount_range(f"${cents // 100:,}.{cents % 100:02}") == (cents, cents)


@contextmanager
def _counting() -> Generator[Callable[[], int]]:
    """Counts the statements sent to any database in a block."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield lambda: len(seen)
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def _found(home: Household, **query: Any) -> list[str]:
    answer = home.customer.get("/v1/invoices", params={"page_size": 200, **query})
    assert answer.status_code == 200, answer.text
    return [item["id"] for item in answer.json()["items"]]


def _state(home: Household, invoice_id: str) -> str:
    return home.customer.get(f"/v1/invoices/{invoice_id}").json()["state"]


def _cents(body: dict[str, Any], *fields: str) -> list[int]:
    return [body[field]["amount_minor"] for field in fields]
