"""AutoPay set up together with a payment: agreed to word for word, begun when the payment is accepted."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies
from sqlalchemy import select

from daystarr_portal.accounts.brand import Brand, read_brand
from daystarr_portal.autopay.consent import CURRENT_VERSION, consent_text
from daystarr_portal.autopay.schedule import ChargeableBill, Schedule, Timing, charge_date, planned_charges
from daystarr_portal.autopay.tables import AutopayAuthorizationRow
from daystarr_portal.config import BRAND_FILE
from daystarr_portal.processors.base import MethodKind
from tests.portal.harness import Portal
from tests.portal.money import ASKS, BANK, BANK_CLOSED, BANK_WITHOUT_FUNDS, DECLINES, Household, household, writing
from tests.portal.rows import switch


def test_it_begins_with_a_card_payment_and_keeps_the_card(home: Household) -> None:
    invoice, method = home.invoice(7499), home.method(save=False)

    payment = _set_up(home, method, invoice).json()

    assert (payment["state"], payment["autopay_created"]) == ("succeeded", True)
    autopay = _autopay(home)
    assert (autopay["enabled"], autopay["timing"], autopay["limit"]) == (True, "on_due_date", None)
    assert (autopay["method"]["id"], autopay["method"]["used_by_autopay"]) == (method, True)
    assert autopay["next_charge"] is None
    (kept,) = home.customer.get("/v1/payment-methods").json()["items"]
    assert (kept["id"], kept["used_by_autopay"]) == (method, True)


def test_it_begins_with_a_bank_payment_that_is_on_its_way(home: Household) -> None:
    payment = _set_up(home, home.method(BANK, save=False), home.invoice(7499)).json()

    assert (payment["state"], payment["autopay_created"]) == ("processing", True)
    assert _autopay(home)["enabled"] is True


@pytest.mark.parametrize(
    ("written_to_in", "spoken", "language"),
    [("en", {}, "en"), ("es", {}, "es"), ("en", {"language": "es"}, "es"), ("es", {"language": "en"}, "en")],
)
def test_what_the_customer_agreed_to_is_kept_word_for_word(
    portal: Portal, written_to_in: str, spoken: dict[str, Any], language: str
) -> None:
    home = household(portal, written_to_in)
    invoice, method = home.invoice(7499), home.method()
    shown = home.customer.post(
        "/v1/payments/preview", json=home.request(method, 7499, [invoice], set_up_recurring=True, **spoken)
    ).json()["recurring"]
    _set_up(home, method, invoice, **spoken)

    with writing(portal) as session:
        (record,) = session.scalars(
            select(AutopayAuthorizationRow).where(AutopayAuthorizationRow.account_id == home.account_id)
        ).all()

    assert (record.text, record.text_version, record.language) == (
        shown["text"],
        shown["text_version"],
        shown["language"],
    )
    assert record.language == language
    assert "4242" in record.text
    assert "989-720-6000" in record.text
    agreed = consent_text(_brand(), language, MethodKind.CARD, "visa", "4242")
    assert (record.text, record.text_sha256) == (agreed.text, agreed.sha256(method))
    assert record.agreed_at == portal.clock()
    assert record.user_id is not None
    assert record.sign_in_session_id is not None
    assert (record.channel, record.payment_method_id, record.timing) == ("portal", method, "on_due_date")
    assert (record.effective_at, record.superseded_at, record.revoked_at) == (portal.clock(), None, None)
    assert (record.signed_in_with, record.signed_in_at, record.kiosk_id) == ("password", portal.clock(), None)


@pytest.mark.parametrize("version", [None, "1999-01"])
def test_only_the_current_text_can_be_agreed_to(home: Household, version: str | None) -> None:
    answer = _set_up(home, home.method(), home.invoice(7499), recurring_text_version=version)

    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
    assert [error["pointer"] for error in answer.json()["errors"]] == ["/recurring_text_version"]
    assert home.payments() == []


@pytest.mark.parametrize("name", [None, "  "])
def test_a_bank_debit_is_signed_with_a_typed_name(home: Household, name: str | None) -> None:
    method, invoice = home.method(BANK), home.invoice(7499)

    answer = _set_up(home, method, invoice, recurring_typed_name=name)

    assert (answer.status_code, answer.json()["code"]) == (422, "typed_name_required")
    assert [error["pointer"] for error in answer.json()["errors"]] == ["/recurring_typed_name"]
    assert home.payments() == []
    _set_up(home, method, invoice, recurring_typed_name=" Pat   Doe ")
    assert home.customer.get("/v1/autopay/authorization").json()["typed_name"] == "Pat Doe"


def test_there_is_one_autopay_and_it_is_changed_elsewhere(home: Household) -> None:
    method = home.method()
    _set_up(home, method, home.invoice(1000))

    again = _set_up(home, method, home.invoice(2000), 2000)

    assert (again.status_code, again.json()["code"]) == (409, "autopay_exists")
    assert len(home.payments()) == 1


def test_where_recurring_payments_are_off_a_payment_sets_none_up(home: Household) -> None:
    method, invoice = home.method(), home.invoice(7499)
    switch(home.portal, home.username, "recurring_payments", enabled=False)
    body = home.request(method, 7499, [invoice], set_up_recurring=True)

    for answer in (home.customer.post("/v1/payments/preview", json=body), _set_up(home, method, invoice)):
        assert (answer.status_code, answer.json()["code"]) == (403, "feature_unavailable")
    assert home.payments() == []


def test_a_payment_that_fails_sets_nothing_up_and_it_can_be_tried_again(home: Household) -> None:
    invoice = home.invoice(7499)
    failed = _set_up(home, home.method(DECLINES, save=False), invoice).json()

    assert (failed["state"], failed["autopay_created"]) == ("failed", False)
    assert _autopay(home)["enabled"] is False
    assert home.customer.get("/v1/payment-methods").json()["items"] == []
    assert _set_up(home, home.method(), invoice).json()["autopay_created"] is True


def test_while_the_customer_has_to_confirm_it_has_not_begun(home: Household) -> None:
    payment = _set_up(home, home.method(ASKS, save=False), home.invoice(7499)).json()
    assert payment["autopay_created"] is False
    assert _autopay(home)["enabled"] is False
    assert home.customer.get("/v1/payment-methods").json()["items"] == []

    page = payment["action_url"].removeprefix("http://portal.test")
    home.portal.client.post(page, data={"decision": "approve"})

    assert home.payment(payment["id"])["autopay_created"] is True
    assert _autopay(home)["enabled"] is True
    assert [item["last4"] for item in home.customer.get("/v1/payment-methods").json()["items"]] == ["3155"]


@pytest.mark.parametrize(("number", "stays"), [(BANK_WITHOUT_FUNDS, True), (BANK_CLOSED, False)])
def test_a_bank_account_that_cannot_be_debited_ends_it_one_that_lacked_money_does_not(
    home: Household, number: str, stays: bool
) -> None:
    _set_up(home, home.method(number), home.invoice(7499))
    home.portal.clock.advance(days=5)
    home.portal.work("reconcile")
    home = home.sign_in_again()

    assert home.payments()[0]["state"] == "failed"
    assert _autopay(home)["enabled"] is stays


def test_without_it_everything_is_empty(home: Household) -> None:
    assert _autopay(home) == {
        "enabled": False,
        "etag": None,
        "method": None,
        "timing": None,
        "days_before": None,
        "day_of_month": None,
        "limit": None,
        "next_charge": None,
        "paused_until": None,
        "waiting_for": None,
        "ended_because": None,
        "as_of": "2026-12-06T15:42:00Z",
    }


DAYS = strategies.dates(date(2024, 1, 1), date(2040, 12, 31))
SCHEDULES = strategies.one_of(
    strategies.builds(Schedule, strategies.just(Timing.ON_DUE_DATE)),
    strategies.builds(Schedule, strategies.just(Timing.DAYS_BEFORE), days_before=strategies.integers(0, 30)),
    strategies.builds(
        Schedule,
        strategies.just(Timing.DAY_OF_MONTH),
        day_of_month=strategies.integers(1, 31),
        limit_minor=strategies.one_of(strategies.none(), strategies.integers(1, 100_000)),
    ),
)


@given(SCHEDULES, DAYS)
def test_a_bill_is_charged_on_a_day_its_rule_allows(schedule: Schedule, issued_on: date) -> None:
    due_on = issued_on + timedelta(days=21)

    day = charge_date(schedule, issued_on, due_on)

    assert issued_on <= day <= issued_on + timedelta(days=31)
    match schedule.timing:
        case Timing.ON_DUE_DATE:
            assert day == due_on
        case Timing.DAYS_BEFORE:
            assert day <= due_on
        case Timing.DAY_OF_MONTH:
            last_of_month = (day + timedelta(days=1)).day == 1
            wanted = schedule.day_of_month or 0
            assert day.day == wanted or (last_of_month and day.day < wanted)


def test_a_short_month_has_its_fixed_day_at_its_end() -> None:
    schedule = Schedule(Timing.DAY_OF_MONTH, day_of_month=31)

    assert charge_date(schedule, date(2027, 2, 3), date(2027, 2, 24)) == date(2027, 2, 28)
    assert charge_date(schedule, date(2028, 2, 3), date(2028, 2, 24)) == date(2028, 2, 29)
    assert charge_date(schedule, date(2026, 12, 31), date(2027, 1, 21)) == date(2026, 12, 31)
    assert charge_date(Schedule(Timing.DAY_OF_MONTH, day_of_month=15), date(2026, 12, 20), date(2027, 1, 10)) == date(
        2027, 1, 15
    )


@given(
    SCHEDULES,
    strategies.lists(strategies.tuples(DAYS, strategies.integers(0, 50_000)), max_size=8),
    DAYS,
)
def test_every_bill_is_planned_once_never_in_the_past_and_never_above_the_limit(
    schedule: Schedule, drawn: list[tuple[date, int]], today: date
) -> None:
    bills = [
        ChargeableBill(f"inv_{index}", str(index), issued, issued + timedelta(days=21), amount)
        for index, (issued, amount) in enumerate(drawn)
    ]

    charges = planned_charges(schedule, bills, today)

    assert sorted(bill.invoice_id for charge in charges for bill in charge.bills) == sorted(
        bill.invoice_id for bill in bills if bill.open_minor
    )
    assert [charge.on for charge in charges] == sorted({charge.on for charge in charges})
    for charge in charges:
        assert charge.on >= today
        wanted = sum(bill.open_minor for bill in charge.bills)
        assert charge.amount_minor == (wanted if schedule.limit_minor is None else min(wanted, schedule.limit_minor))


def _set_up(home: Household, method: str, invoice: str, amount: int = 7499, **more: Any) -> Any:
    amount = min(amount, home.customer.get(f"/v1/invoices/{invoice}").json()["amount_due"]["amount_minor"])
    agreed: dict[str, Any] = {
        "set_up_recurring": True,
        "recurring_text_version": CURRENT_VERSION,
        "recurring_typed_name": "Pat Doe",
    }
    agreed |= more
    return home.pay(method, amount, [invoice], **agreed)


def _autopay(home: Household) -> dict[str, Any]:
    return home.customer.get("/v1/autopay").json()


def _brand() -> Brand:
    return read_brand(BRAND_FILE).brand
