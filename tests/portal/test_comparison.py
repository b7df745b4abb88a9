"""Why an invoice is different from the one before, through HTTP."""

from datetime import date
from typing import Any

from daystarr_portal.services.tables import PromotionRow, ServiceRow
from tests.portal.harness import Portal
from tests.portal.money import Household
from tests.portal.rows import put, switch

FIBER = ("recurring", "Fiber 500", 7499)


def compared(home: Household, invoice_id: str) -> Any:
    answer = home.customer.get(f"/v1/invoices/{invoice_id}/comparison")
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_it_says_what_changed_line_by_line_and_by_how_much(home: Household) -> None:
    put(
        home.portal,
        ServiceRow(
            id="svc_t",
            account_id=home.account_id,
            name="Fiber 500",
            kind="internet",
            state="active",
            street="1 Elm St",
            city="Owosso",
            region="MI",
            postal_code="48867",
            price_minor=7499,
        ),
    )
    put(
        home.portal,
        PromotionRow(
            id="pro_t",
            account_id=home.account_id,
            service_id="svc_t",
            description="Welcome promotion",
            amount_minor=1500,
            starts_on=date(2025, 1, 1),
            ends_on=date(2026, 11, 1),
        ),
    )
    before = home.invoice(5999, -23, lines=[FIBER, ("credit", "Welcome promotion", -1500)])
    voided = home.invoice(99, -1, void=True)
    after = home.invoice(8199, 7, lines=[FIBER, ("recurring", "Wi-Fi", 700)])

    answer = compared(home, after)

    number = home.customer.get(f"/v1/invoices/{before}").json()["number"]
    assert answer["previous"] == {"id": before, "number": number}
    assert answer["difference"]["amount_minor"] == 2200
    assert [
        (line["description"], line["kind"], line["reason"], line["before"], line["after"]) for line in answer["lines"]
    ] == [
        ("Wi-Fi", "added", "new_service", None, {"amount_minor": 700, "currency": "USD"}),
        ("Welcome promotion", "removed", "promotion_ended", {"amount_minor": -1500, "currency": "USD"}, None),
        (
            "Fiber 500",
            "same",
            "other",
            {"amount_minor": 7499, "currency": "USD"},
            {"amount_minor": 7499, "currency": "USD"},
        ),
    ]
    assert compared(home, voided)["previous"]["id"] == before


def test_the_first_invoice_is_compared_with_nothing(home: Household) -> None:
    assert compared(home, home.invoice()) == {
        "previous": None,
        "difference": {"amount_minor": 0, "currency": "USD"},
        "lines": [],
    }


def test_invoices_of_one_day_come_one_after_the_other(home: Household) -> None:
    ids = sorted([home.invoice(1000), home.invoice(2000)])

    assert compared(home, ids[1])["previous"]["id"] == ids[0]
    assert compared(home, ids[0])["previous"] is None


def test_every_invoice_of_the_demo_is_explained_to_the_cent(portal: Portal) -> None:
    customer = portal.sign_in("maria@example.com")
    invoices = customer.get("/v1/invoices?page_size=200").json()["items"]
    totals = {invoice["id"]: invoice["total"]["amount_minor"] for invoice in invoices}

    reasons: set[str] = set()
    for invoice in invoices:
        answer = customer.get(f"/v1/invoices/{invoice['id']}/comparison").json()
        reasons |= {line["reason"] for line in answer["lines"]}
        if answer["previous"]:
            assert answer["difference"]["amount_minor"] == totals[invoice["id"]] - totals[answer["previous"]["id"]]

    assert {"promotion_ended", "credit", "proration"} <= reasons


def test_nobody_else_and_nowhere_switched_off(home: Household) -> None:
    invoice = home.invoice()
    other = home.portal.sign_in("mark@example.com")
    assert other.get(f"/v1/invoices/{invoice}/comparison").status_code == 404

    switch(home.portal, home.username, "invoices", enabled=False)
    refused = home.customer.get(f"/v1/invoices/{invoice}/comparison")
    assert (refused.status_code, refused.json()["code"]) == (403, "feature_unavailable")
