"""Payments for a later day: made once on their day, never when they are not needed, and canceled until then."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from daystarr_portal.core.ids import new_id
from daystarr_portal.messages.tables import MessageRow
from daystarr_portal.scheduled.tables import ScheduledPaymentRow
from tests.portal.harness import TODAY, Portal
from tests.portal.money import (
    DECLINES,
    VISA,
    CrashError,
    FaultyPortal,
    Household,
    assert_balanced,
    gone,
    household,
)
from tests.portal.post_office import PostOffice
from tests.portal.rows import writing

PATH = "/v1/scheduled-payments"
SOON = TODAY + timedelta(days=3)


@pytest.fixture
def portal(faulty: FaultyPortal) -> Portal:
    return faulty.portal


def test_a_payment_is_made_on_its_day_and_not_before(home: Household) -> None:
    invoice, method = home.invoice(7499), home.method(VISA)

    scheduled = schedule(home, method, 7499, [invoice])

    assert (scheduled["pay_on"], scheduled["amount"]["amount_minor"]) == (SOON.isoformat(), 7499)
    assert scheduled["method"]["last4"] == "4242"
    home.portal.clock.advance(days=2, hours=20)
    run(home)
    home = home.sign_in_again()
    assert home.payments() == []
    assert [row["id"] for row in to_come(home)] == [scheduled["id"]]

    home.portal.clock.advance(hours=4)
    run(home)

    (payment,) = home.sign_in_again().payments()
    assert (payment["state"], payment["origin"], payment["amount"]["amount_minor"]) == ("succeeded", "scheduled", 7499)
    home = home.sign_in_again()
    assert home.bills()["items"] == []
    assert to_come(home) == []
    assert_balanced(home)


def test_it_is_on_the_calendar_until_it_is_made(home: Household) -> None:
    invoice = home.invoice(7499)
    schedule(home, home.method(VISA), 5000, [invoice])

    (entry,) = [entry for entry in calendar(home) if entry["kind"] == "scheduled_payment"]
    assert (entry["date"], entry["status"], entry["amount"]["amount_minor"]) == (SOON.isoformat(), "scheduled", 5000)
    assert entry["invoice_id"] == invoice

    come(home)
    assert "scheduled_payment" not in {entry["kind"] for entry in calendar(home.sign_in_again())}


def test_a_preview_says_what_it_would_do_and_schedules_nothing(home: Household) -> None:
    invoice, method = home.invoice(7499), home.method(VISA, save=False)

    answer = home.customer.post(f"{PATH}/preview", json=request(method, 7499, [invoice]))

    assert answer.status_code == 200, answer.text
    shown = answer.json()
    assert shown["pay_on"] == SOON.isoformat()
    assert shown["payment"]["allocations"][0]["invoice_id"] == invoice
    assert shown["payment"]["saves_method"]
    assert shown["cancel_until"] == "2026-12-09T13:00:00Z"
    assert shown["autopay_first"] is None
    assert to_come(home) == []
    assert kinds(home) == []


def test_a_bank_debit_is_expected_counted_from_its_day(home: Household) -> None:
    shown = home.customer.post(f"{PATH}/preview", json=request(home.method("000123456789"), 1000)).json()

    assert shown["payment"]["settlement"] == "delayed"
    assert date.fromisoformat(shown["payment"]["expected_on"]) > SOON


def test_what_autopay_charges_before_that_day_is_said_first(home: Household) -> None:
    method, invoice = home.method(VISA), home.invoice(7499, 5)
    version = home.customer.post(
        "/v1/payments/preview", json=home.request(method, 100, [invoice], set_up_recurring=True)
    ).json()["recurring"]["text_version"]
    home.paid(method, 100, [invoice], set_up_recurring=True, recurring_text_version=version)

    def first(on: date) -> Any:
        body = request(method, 1000, [invoice], on=on)
        return home.customer.post(f"{PATH}/preview", json=body).json()["autopay_first"]

    assert first(TODAY + timedelta(days=4)) is None
    charge = first(TODAY + timedelta(days=9))
    assert (charge["date"], charge["amount"]["amount_minor"], charge["invoice_ids"]) == ("2026-12-11", 7399, [invoice])


def test_an_email_says_what_was_scheduled_once_for_each_key(home: Household) -> None:
    body = request(home.method(VISA), 4000)

    for _again in range(2):
        assert home.customer.post(PATH, json=body, headers={"Idempotency-Key": "k"}).status_code == 201

    (mail,) = PostOffice(home.portal).mails()
    assert mail.subject == "Your payment of $40.00 is scheduled for December 9, 2026"
    assert "You scheduled a payment of $40.00 with Visa" in mail.text
    assert "4242 for December 9, 2026. Nothing is charged before that day." in mail.text


def test_what_became_of_a_key_can_be_asked(home: Household) -> None:
    scheduled = schedule(home, home.method(VISA), 1000, key="k")

    settled = home.customer.post("/v1/payments/settle", json={"idempotency_key": "k"}).json()
    lost = home.customer.post("/v1/payments/settle", json={"idempotency_key": "lost"}).json()

    assert settled == {"outcome": "found", "payment": None, "scheduled_payment": scheduled}
    assert lost["outcome"] == "never_received"
    late = home.customer.post(PATH, json=request(home.method(VISA), 1000), headers={"Idempotency-Key": "lost"})
    assert (late.status_code, late.json()["code"]) == (409, "idempotency_key_abandoned")


def test_it_can_be_canceled_until_it_is_made(home: Household) -> None:
    scheduled = schedule(home, home.method(VISA), 1000)

    for _again in range(2):
        assert cancel(home, scheduled).status_code == 200
    come(home)

    home = home.sign_in_again()
    assert home.payments() == []
    made = schedule(home, home.method(VISA), 1000, on=SOON + timedelta(days=10))
    home.portal.clock.advance(days=10)
    run(home)
    home = home.sign_in_again()
    refused = cancel(home, made)
    assert (refused.status_code, refused.json()["code"]) == (409, "scheduled_payment_over")


def test_a_key_schedules_once(home: Household) -> None:
    body = request(home.method(VISA), 1000)

    first, again = (home.customer.post(PATH, json=body, headers={"Idempotency-Key": "k"}) for _ in range(2))

    assert first.json() == again.json()
    assert again.headers["Idempotency-Replayed"] == "true"
    assert len(to_come(home)) == 1


def test_however_often_and_by_however_many_it_is_run_it_pays_once(home: Household) -> None:
    schedule(home, home.method(VISA), 1000)
    home.portal.clock.advance(days=3)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(run, [home] * 8))

    home = home.sign_in_again()
    assert len(home.payments()) == 1
    assert assert_balanced(home).charges == 1


@pytest.mark.parametrize("fault", ["before", "after", "crash before", "crash after"])
def test_a_charge_cut_off_anywhere_is_made_once(faulty: FaultyPortal, home: Household, fault: str) -> None:
    schedule(home, home.method(VISA), 1000)
    home.portal.clock.advance(days=3)
    error = CrashError() if "crash" in fault else gone()
    (faulty.faults.before if "before" in fault else faulty.faults.after).append(error)

    run(home)
    for _pass in range(2):
        home.portal.clock.advance(seconds=15)
        run(home)
        home.portal.work("reconcile")

    home = home.sign_in_again()
    assert [payment["state"] for payment in home.payments()] == ["succeeded"]
    assert assert_balanced(home).charges == 1


def test_a_bill_paid_in_the_meantime_is_not_paid_again(home: Household) -> None:
    invoice, method = home.invoice(7499), home.method(VISA)
    schedule(home, method, 7499, [invoice])
    home.paid(method, 7499, [invoice])

    come(home)

    assert len(home.sign_in_again().payments()) == 1
    assert kinds(home) == ["payment_scheduled", "scheduled_skipped"]


def test_of_a_bill_paid_in_part_only_the_rest_is_charged(home: Household) -> None:
    invoice, method = home.invoice(7499), home.method(VISA)
    schedule(home, method, 7499, [invoice])
    home.paid(method, 5000, [invoice])

    come(home)

    home = home.sign_in_again()
    assert sorted(payment["amount"]["amount_minor"] for payment in home.payments()) == [2499, 5000]
    assert home.bills()["credit"]["amount_minor"] == 0


def test_without_a_bill_it_is_paid_ahead(home: Household) -> None:
    schedule(home, home.method(VISA), 3000)

    come(home)

    assert home.sign_in_again().bills()["credit"]["amount_minor"] == 3000


def test_a_method_taken_away_takes_its_payments_with_it(home: Household) -> None:
    method = home.method(VISA)
    scheduled = schedule(home, method, 1000)
    ends = home.customer.get(f"/v1/payment-methods/{method}/removal").json()
    assert (ends["scheduled_payments"], ends["payments"]) == (0, [scheduled])

    assert home.customer.request("DELETE", f"/v1/payment-methods/{method}").status_code == 204

    assert to_come(home) == []
    come(home)
    assert home.sign_in_again().payments() == []


def test_a_decline_is_told_and_not_tried_again(home: Household) -> None:
    schedule(home, home.method(DECLINES), 1000)

    come(home)
    run(home)

    home = home.sign_in_again()
    assert [payment["state"] for payment in home.payments()] == ["failed"]
    assert kinds(home) == ["payment_scheduled", "scheduled_failed"]


@pytest.mark.parametrize("on", [TODAY, TODAY - timedelta(days=1), TODAY + timedelta(days=61), date(9999, 12, 31)])
def test_only_days_to_come_can_be_chosen(home: Household, on: date) -> None:
    body = request(home.method(VISA), 1000, on=on)

    for path in (PATH, f"{PATH}/preview"):
        answer = home.customer.post(path, json=body, headers={"Idempotency-Key": new_id("k")})
        assert (answer.status_code, answer.json()["code"]) == (422, "day_unavailable")
    limits = home.customer.get(PATH).json()["limits"]
    assert limits == {"first": "2026-12-07", "last": "2027-02-04"}


def test_what_cannot_be_paid_cannot_be_scheduled(home: Household) -> None:
    method = home.method(VISA)
    paid = home.invoice(500, paid_minor=500)

    for body, code in [
        (request(method, 1000, [paid]), "invoice_not_open"),
        (request(method, 1), "amount_too_small"),
        (request("pm_none", 1000), "payment_method_unavailable"),
    ]:
        answer = home.customer.post(PATH, json=body, headers={"Idempotency-Key": new_id("k")})
        assert (answer.status_code, answer.json()["code"]) == (422, code)


def test_nobody_sees_or_cancels_anothers(home: Household) -> None:
    scheduled = schedule(home, home.method(VISA), 1000)
    stranger = household(home.portal)

    assert to_come(stranger) == []
    assert cancel(stranger, scheduled).status_code == 404
    assert len(to_come(home)) == 1


def test_there_is_a_most_at_once(home: Household) -> None:
    method = home.method(VISA)
    for _one in range(20):
        schedule(home, method, 1000)

    answer = home.customer.post(PATH, json=request(method, 1000), headers={"Idempotency-Key": "k"})

    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_scheduled")


def request(method: str, amount_minor: int, bills: list[str] | None = None, on: date = SOON) -> dict[str, Any]:
    return {
        "payment_method_id": method,
        "amount": {"amount_minor": amount_minor, "currency": "USD"},
        "invoice_ids": bills or [],
        "pay_on": on.isoformat(),
    }


def schedule(
    home: Household,
    method: str,
    amount_minor: int,
    bills: list[str] | None = None,
    on: date = SOON,
    key: str | None = None,
) -> dict[str, Any]:
    answer = home.customer.post(
        PATH, json=request(method, amount_minor, bills, on), headers={"Idempotency-Key": key or new_id("k")}
    )
    assert answer.status_code == 201, answer.text
    return answer.json()


def cancel(home: Household, scheduled: dict[str, Any]) -> Any:
    return home.customer.post(f"{PATH}/{scheduled['id']}/cancel")


def to_come(home: Household) -> list[dict[str, Any]]:
    return home.customer.get(PATH).json()["items"]


def calendar(home: Household) -> list[dict[str, Any]]:
    return home.customer.get("/v1/calendar?from=2026-12-01&to=2026-12-31").json()["items"]


def run(home: Household) -> None:
    home.portal.work("scheduled payments")


def come(home: Household) -> None:
    """The day comes."""
    home.portal.clock.advance(days=3)
    run(home)


def kinds(home: Household) -> list[str]:
    """What was written to the household, in order."""
    with writing(home.portal) as session:
        query = select(MessageRow).where(MessageRow.account_id == home.account_id).order_by(MessageRow.created_at)
        rows = session.scalars(query).all()
        assert all(row.told_at for row in session.scalars(select(ScheduledPaymentRow)) if row.state == "skipped")
    return [row.kind for row in rows]
