"""More bills and payments cost no more questions to the database."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine, event

from tests.portal.harness import Portal
from tests.portal.money import Household, household

PATHS = (
    "/v1/session",
    "/v1/bills",
    "/v1/autopay",
    "/v1/calendar?from=2026-11-01&to=2026-12-31",
    "/v1/invoices?page_size=200",
    "/v1/invoices?state=open&query=1",
    "/v1/payments?page_size=200",
    "/v1/payments?state=paid&query=DS",
    "/v1/payment-methods",
    "/v1/payment-methods/{method_id}/payments?page_size=200",
    "/v1/invoices/{invoice_id}",
    "/v1/invoices/{invoice_id}/comparison",
    "/v1/statement?from=2026-01-01&to=2026-12-06",
)


@contextmanager
def counted() -> Generator[list[str]]:
    """The statements sent to any database in a block."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def questions(home: Household, path: str) -> int:
    with counted() as seen:
        answer = home.customer.get(path)
    assert answer.status_code == 200, answer.text
    return len(seen)


def grow(home: Household, method: str, count: int) -> str:
    """Bills and payments, one for each; answers one of the bills."""
    bills = [home.invoice(1000 + at, at % 28) for at in range(count)]
    for at, bill in enumerate(bills):
        if at % 2:
            home.paid(method, 1000 + at, [bill])
    return bills[0]


@pytest.mark.parametrize("path", PATHS)
def test_ten_times_as_much_is_asked_for_as_often(portal: Portal, path: str) -> None:
    home = household(portal)
    method = home.method()
    grow(home, method, 2)
    newest = grow(home, method, 2)
    asked = path.format(method_id=method, invoice_id=newest)
    few = questions(home, asked)
    grow(home, method, 20)
    # Which of equal days comes before is chance, and an invoice with one before it is asked for once more
    assert questions(home, asked) <= few + 1
