"""Finding payments: by how they stand, by year, by confirmation number or amount."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.portal.harness import Portal
from tests.portal.money import BANK, DECLINES, Household, household


@dataclass(frozen=True)
class Made:
    """Payments of every state, made on both sides of a new year in Owosso."""

    home: Household
    paid: dict[str, Any]
    processing: dict[str, Any]
    declined: dict[str, Any]
    last_year: dict[str, Any]

    def found(self, **query: Any) -> list[dict[str, Any]]:
        answer = self.home.customer.get("/v1/payments", params=query)
        assert answer.status_code == 200, answer.text
        return answer.json()["items"]


@pytest.fixture
def made(portal: Portal) -> Made:
    home = household(portal)
    card, bank, bad = home.method(), home.method(BANK), home.method(DECLINES)
    clock = home.portal.clock
    clock.now = datetime(2027, 1, 1, 4, 59, tzinfo=UTC)  # a minute before midnight in Owosso
    home = home.sign_in_again()
    last_year = home.paid(card, 7499)
    clock.advance(minutes=1)
    paid = home.paid(card, 5000)
    clock.advance(seconds=1)
    processing = home.paid(bank, 7450)
    clock.advance(seconds=1)
    return Made(home, paid, processing, home.paid(bad, 1234), last_year)


def test_payments_are_filtered_by_how_they_stand(made: Made) -> None:
    assert made.found(state="paid") == [made.paid, made.last_year]
    assert made.found(state="processing") == [made.processing]
    assert made.found(state="unsuccessful") == [made.declined]
    assert len(made.found(state="all")) == 4
    assert made.home.customer.get("/v1/payments?state=sunny").status_code == 422


def test_payments_are_filtered_by_the_year_of_the_accounts_own_clock(made: Made) -> None:
    assert made.found(year=2026) == [made.last_year]
    assert made.found(year=2027, state="paid") == [made.paid]
    assert made.found(year=1990) == made.found(year=2200) == []
    assert made.home.customer.get("/v1/payments?year=1989").status_code == 422


def test_a_payment_is_found_by_its_confirmation_number_or_its_amount(made: Made) -> None:
    number = made.paid["confirmation_number"]
    for typed in (number, number.lower(), f" {number[:8]} ", number.removeprefix("DS-")):
        assert made.found(query=typed) == [made.paid], typed
    assert made.found(query="74") == [made.processing, made.last_year]
    assert made.found(query="$74.99") == [made.last_year]
    assert made.found(query="%") == made.found(query="__") == made.found(query="seventy four") == []
    assert made.found(query="74", year=2027) == [made.processing]


def test_a_filtered_list_comes_page_by_page_too(made: Made) -> None:
    first = made.home.customer.get("/v1/payments?state=paid&page_size=1").json()
    assert first["items"] == [made.paid]
    then = made.home.customer.get("/v1/payments", params={"state": "paid", "page_token": first["next_page_token"]})
    assert then.json() == {"items": [made.last_year], "next_page_token": None}
