"""One calendar: visits, due dates that stay, and what AutoPay will charge."""

from datetime import UTC, datetime
from typing import Any

import pytest

from daystarr_portal.appointments.tables import AppointmentRow
from daystarr_portal.autopay.consent import CURRENT_VERSION
from daystarr_portal.core.ids import new_id
from tests.portal.harness import Portal
from tests.portal.money import BANK, Household, writing


def test_the_demo_month_is_as_drawn(portal: Portal) -> None:
    calendar = _calendar(portal.sign_in("maria@example.com"), "2026-11-29", "2027-01-02")

    assert (calendar["today"], calendar["time_zone"]) == ("2026-12-06", "America/Detroit")
    assert [(item["date"], item["kind"], item["status"]) for item in calendar["items"]] == [
        ("2026-12-02", "install", "done"),
        ("2026-12-13", "invoice_due", "due"),
        ("2026-12-13", "autopay", "scheduled"),
        ("2026-12-19", "ticket_visit", "scheduled"),
    ]
    install, due, autopay, visit = calendar["items"]
    assert (install["starts_at"], install["ends_at"]) == ("2026-12-02T14:00:00Z", "2026-12-02T16:00:00Z")
    assert (due["invoice_number"], due["amount"]["amount_minor"]) == ("1087", 7499)
    assert (autopay["invoice_number"], autopay["amount"]["amount_minor"]) == ("1087", 7499)
    assert autopay["method"] == {"kind": "card", "brand": "visa", "last4": "4242"}
    assert visit["starts_at"] == "2026-12-19T18:00:00Z"


def test_a_due_date_stays_once_paid_and_says_how_it_stands(home: Household) -> None:
    paid, late, part, open_ = (
        home.invoice(1000, 1),
        home.invoice(1001, -1),
        home.invoice(1002, 2, paid_minor=1),
        home.invoice(1003, 3),
    )
    moving = home.invoice(1004, 4)
    home.invoice(1005, 5, void=True)
    home.paid(home.method(), 1000, [paid])
    home.paid(home.method(BANK), 1004, [moving])

    items = _calendar(home.customer, "2026-12-01", "2026-12-31")["items"]

    assert [(item["invoice_id"], item["status"], item["amount"]["amount_minor"]) for item in items] == [
        (late, "overdue", 1001),
        (paid, "paid", 1000),
        (part, "partially_paid", 1001),
        (open_, "due", 1003),
        (moving, "processing", 1004),
    ]


def test_autopay_is_shown_for_bills_that_nothing_else_will_pay(home: Household) -> None:
    first, second, other = home.invoice(1000, 5), home.invoice(2000, 9), home.invoice(3000, 9)
    home.paid(
        home.method(BANK),
        1000,
        [first],
        set_up_recurring=True,
        recurring_text_version=CURRENT_VERSION,
        recurring_typed_name="Pat Doe",
    )

    items = _calendar(home.customer, "2026-12-01", "2026-12-31")["items"]

    charges = [item for item in items if item["kind"] == "autopay"]
    assert [(item["date"], item["amount"]["amount_minor"], item["invoice_id"]) for item in charges] == [
        ("2026-12-15", 5000, None)
    ]
    assert {item["invoice_id"] for item in items if item["date"] == "2026-12-15"} == {second, other, None}
    next_charge = home.customer.get("/v1/autopay").json()["next_charge"]
    assert (next_charge["date"], next_charge["amount"]["amount_minor"]) == ("2026-12-15", 5000)
    assert sorted(next_charge["invoice_ids"]) == sorted([second, other])
    due = {item["invoice_id"]: item["autopay_on"] for item in items if item["kind"] == "invoice_due"}
    assert due == {first: None, second: "2026-12-15", other: "2026-12-15"}


def test_a_visit_belongs_to_the_day_of_the_account(home: Household) -> None:
    late = datetime(2026, 12, 9, 3, 0, tzinfo=UTC)  # 10 in the evening of the 8th in Owosso
    with writing(home.portal) as session:
        session.add(
            AppointmentRow(
                id=new_id("apt"),
                account_id=home.account_id,
                kind="appointment",
                status="canceled",
                starts_at=late,
                ends_at=late,
                address="1 Elm St",
                note="",
                created_at=late,
            )
        )

    assert _calendar(home.customer, "2026-12-09", "2026-12-09")["items"] == []
    (item,) = _calendar(home.customer, "2026-12-08", "2026-12-08")["items"]
    assert (item["date"], item["status"], item["address"], item["note"]) == ("2026-12-08", "canceled", "1 Elm St", None)


def test_someone_new_has_an_empty_month(home: Household) -> None:
    assert _calendar(home.customer, "2026-12-01", "2026-12-31")["items"] == []


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("from=2026-12-02&to=2026-12-01", "to"),
        ("from=2026-01-01&to=2026-04-11", "to"),
        ("from=2026-01-01", "to"),
        ("to=2026-01-01", "from"),
        ("from=2026-02-30&to=2026-03-01", "from"),
        ("from=0001-01-01&to=0001-01-02", "from"),
        ("from=2200-12-30&to=2201-01-01", "to"),
        ("from=9999-12-30&to=9999-12-31", "from"),
    ],
)
def test_days_that_make_no_sense_are_refused(home: Household, query: str, pointer: str) -> None:
    answer = home.customer.get(f"/v1/calendar?{query}")

    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]


def _calendar(customer: Any, start: str, end: str) -> dict[str, Any]:
    answer = customer.get(f"/v1/calendar?from={start}&to={end}")
    assert answer.status_code == 200, answer.text
    return answer.json()
