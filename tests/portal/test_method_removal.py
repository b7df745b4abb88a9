"""Payments of a method, removing it, and what was agreed to for AutoPay, through HTTP."""

from typing import Any

from sqlalchemy import select

from daystarr_portal.autopay.consent import CURRENT_VERSION
from daystarr_portal.autopay.tables import AutopayAuthorizationRow, AutopayRow
from tests.portal.money import BANK, Household, household, writing
from tests.portal.rows import switch

MASTERCARD = "5555555555554444"


def remove(home: Household, method_id: str, query: str = "") -> Any:
    return home.customer.request("DELETE", f"/v1/payment-methods/{method_id}{query}")


def saved(home: Household) -> list[str]:
    return [method["id"] for method in home.customer.get("/v1/payment-methods").json()["items"]]


def with_autopay(home: Household) -> str:
    """A saved card that AutoPay charges: set up by paying one bill; another is still to come."""
    first, _second = home.invoice(1000, 1), home.invoice(2000, 9)
    method = home.method()
    home.paid(
        method,
        1000,
        [first],
        save_payment_method=True,
        set_up_recurring=True,
        recurring_text_version=CURRENT_VERSION,
    )
    assert home.customer.get("/v1/autopay").json()["enabled"]
    return method


def test_each_method_has_its_payments_newest_first_in_pages(home: Household) -> None:
    card, bank = home.method(), home.method(BANK)
    numbers: list[str] = []
    for cents in (1100, 1200, 1300):
        home.portal.clock.advance(seconds=1)
        numbers.append(home.paid(card, cents)["confirmation_number"])
    home.paid(bank, 1400)

    path = f"/v1/payment-methods/{card}/payments"
    first = home.customer.get(f"{path}?page_size=2").json()
    second = home.customer.get(path, params={"page_size": 2, "page_token": first["next_page_token"]}).json()

    assert [item["confirmation_number"] for item in first["items"] + second["items"]] == numbers[::-1]
    assert second["next_page_token"] is None
    assert len(home.customer.get(f"/v1/payment-methods/{bank}/payments").json()["items"]) == 1


def test_a_method_that_nothing_needs_is_removed(home: Household) -> None:
    kept, removed = home.method(), home.method(MASTERCARD)
    preview = home.customer.get(f"/v1/payment-methods/{removed}/removal").json()
    assert preview == {"ends_autopay": False, "scheduled_payments": 0, "payments": []}

    assert remove(home, removed).status_code == 204

    assert saved(home) == [kept]
    assert remove(home, removed).status_code == 404
    assert home.customer.get(f"/v1/payment-methods/{removed}/payments").status_code == 404
    refused = home.pay(removed, 1000)
    assert (refused.status_code, refused.json()["code"]) == (422, "payment_method_unavailable")


def test_removing_the_method_of_autopay_is_said_first_and_then_ends_it(home: Household) -> None:
    method = with_autopay(home)
    preview = home.customer.get(f"/v1/payment-methods/{method}/removal").json()
    assert preview == {"ends_autopay": True, "scheduled_payments": 1, "payments": []}

    for query in ("", "?ends_autopay=false"):
        refused = remove(home, method, query)
        assert (refused.status_code, refused.json()["code"]) == (409, "method_in_use_by_autopay")
    assert home.customer.get("/v1/autopay").json()["enabled"]

    assert remove(home, method, "?ends_autopay=true").status_code == 204

    assert not home.customer.get("/v1/autopay").json()["enabled"]
    assert saved(home) == []
    with writing(home.portal) as session:
        autopay = session.scalars(select(AutopayRow).where(AutopayRow.account_id == home.account_id)).one()
        consent = session.scalars(
            select(AutopayAuthorizationRow).where(AutopayAuthorizationRow.account_id == home.account_id)
        ).one()
        assert (autopay.end_reason, autopay.ended_at) == ("method_removed", home.portal.clock())
        assert consent.revoked_at == home.portal.clock()


def test_a_payment_on_its_way_goes_on_after_its_method_is_removed(home: Household) -> None:
    invoice = home.invoice(1000)
    bank = home.method(BANK)
    payment = home.paid(bank, 1000, [invoice])
    assert payment["state"] == "processing"

    assert remove(home, bank).status_code == 204
    home.portal.clock.advance(days=7)
    home.portal.work("reconcile")

    assert home.sign_in_again().payment(payment["id"])["state"] == "succeeded"


def test_what_was_agreed_to_can_be_read_again_word_for_word(home: Household) -> None:
    off = home.customer.get("/v1/autopay/authorization")
    assert (off.status_code, off.json()["code"]) == (404, "not_found")
    with_autopay(home)

    answer = home.customer.get("/v1/autopay/authorization").json()

    assert "4242" in answer["text"]
    assert (answer["text_version"], answer["language"], answer["typed_name"]) == (CURRENT_VERSION, "en", None)
    assert answer["agreed_at"] == "2026-12-06T15:42:00Z"
    assert answer["method"] == {"kind": "card", "brand": "visa", "last4": "4242"}


def test_nobody_else_sees_or_removes_a_method(home: Household) -> None:
    method = with_autopay(home)
    other = household(home.portal)

    assert other.customer.get(f"/v1/payment-methods/{method}/payments").status_code == 404
    assert other.customer.get(f"/v1/payment-methods/{method}/removal").status_code == 404
    assert remove(other, method, "?ends_autopay=true").status_code == 404
    assert other.customer.get("/v1/autopay/authorization").status_code == 404
    assert saved(home) == [method]


def test_where_the_page_is_off_nothing_of_it_answers(home: Household) -> None:
    method = home.method()
    switch(home.portal, home.username, "recurring_payments", enabled=False)

    for answer in (
        home.customer.get(f"/v1/payment-methods/{method}/payments"),
        home.customer.get(f"/v1/payment-methods/{method}/removal"),
        home.customer.get("/v1/autopay/authorization"),
        remove(home, method),
    ):
        assert (answer.status_code, answer.json()["code"]) == (403, "feature_unavailable")
