"""The services on an account and the facts of the plans behind them, through HTTP."""

from datetime import date

import pytest
from sqlalchemy import delete

from daystarr_portal.services.tables import EquipmentRow, PlanRow, PromotionRow, ServiceRow
from tests.portal.harness import Customer, Portal
from tests.portal.rows import account_of, switch, writing

MARK = "mark@example.com"


@pytest.fixture
def customer(portal: Portal) -> Customer:
    """Mark, with one service of each kind of fate."""
    with writing(portal) as session:
        account = account_of(session, MARK)
        for table in (PromotionRow, EquipmentRow, ServiceRow):
            session.execute(delete(table).where(table.account_id == account.id))
        session.add(
            PlanRow(
                id="t_plan",
                code="t_plan",
                name="Fiber 700",
                kind="internet",
                customers="residential",
                price_minor=80_00,
                setup_minor=99_00,
                typical_down_mbps=710,
                typical_up_mbps=705,
                typical_latency_ms=8,
                label_number="F0009720600FIBER7000000000",
            )
        )
        session.add(PlanRow(id="t_tv", code="t_tv", name="TV", kind="tv", customers="residential", price_minor=40_00))
        session.flush()
        for service_id, kind, state, plan_id, started, ended, static_ip in (
            ("t_ended", "tv", "ended", "t_tv", date(2024, 1, 1), date(2025, 6, 1), None),
            ("t_fiber", "internet", "active", "t_plan", date(2025, 1, 1), None, None),
            ("t_ip", "static_ip", "active", None, date(2025, 2, 1), None, "198.51.100.77"),
            ("t_phone", "phone", "pending", None, None, None, None),
        ):
            session.add(
                ServiceRow(
                    id=service_id,
                    account_id=account.id,
                    plan_id=plan_id,
                    name=kind,
                    kind=kind,
                    state=state,
                    street=account.street,
                    city=account.city,
                    region=account.region,
                    postal_code=account.postal_code,
                    price_minor=50_00,
                    static_ip=static_ip,
                    started_on=started,
                    ended_on=ended,
                )
            )
        session.flush()
        for promotion_id, service_id, starts, ends in (
            ("t_over", "t_fiber", date(2025, 1, 1), date(2026, 12, 6)),
            ("t_now", "t_fiber", date(2026, 12, 6), date(2027, 12, 6)),
            ("t_later", "t_fiber", date(2026, 12, 7), None),
        ):
            session.add(
                PromotionRow(
                    id=promotion_id,
                    account_id=account.id,
                    service_id=service_id,
                    description=promotion_id,
                    amount_minor=10_00,
                    starts_on=starts,
                    ends_on=ends,
                )
            )
        for serial, returned in (("DS00112233", None), ("DS99998888", date(2026, 1, 1))):
            session.add(
                EquipmentRow(
                    id=f"t_{serial}",
                    account_id=account.id,
                    service_id="t_fiber",
                    name="Router",
                    serial=serial,
                    owned_by="provider",
                    installed_on=date(2025, 1, 1),
                    returned_on=returned,
                )
            )
    return portal.sign_in(MARK)


def test_services_are_listed_those_that_work_first_with_their_present_promotion(customer: Customer) -> None:
    items = customer.get("/v1/services").json()["items"]

    assert [item["id"] for item in items] == ["t_fiber", "t_ip", "t_phone", "t_ended"]
    fiber = items[0]
    assert fiber["address"] == "44 Shiawassee Ave, Corunna, MI 48817"
    assert fiber["promotion"] == {
        "description": "t_now",
        "amount": {"amount_minor": 1000, "currency": "USD"},
        "ends_on": "2027-12-06",
    }
    assert fiber["equipment"] == [{"name": "Router", "serial_last4": "2233", "owned_by": "provider"}]
    assert items[2]["started_on"] is None
    assert items[3]["ended_on"] == "2025-06-01"


def test_of_a_static_address_only_that_it_is_on_file(customer: Customer) -> None:
    answer = customer.get("/v1/services")

    assert [item["static_ip_on_file"] for item in answer.json()["items"]] == [False, True, False, False]
    assert "198.51.100" not in answer.text
    assert "DS0011" not in answer.text


def test_an_internet_plan_has_its_broadband_facts(customer: Customer) -> None:
    label = customer.get("/v1/plans/t_plan/label").json()

    assert label["monthly_price"]["amount_minor"] == 8000
    assert label["one_time_fees"] == [{"name": "Installation", "amount": {"amount_minor": 9900, "currency": "USD"}}]
    assert (label["typical_down_mbps"], label["typical_up_mbps"], label["typical_latency_ms"]) == (710, 705, 8)
    assert label["provider"] == "DayStarr Communications"
    assert label["data_included_gb"] is None
    for other in ("t_tv", "nothing"):
        assert customer.get(f"/v1/plans/{other}/label").status_code == 404


def test_nobody_sees_the_services_of_another(customer: Customer, portal: Portal) -> None:
    assert "t_fiber" in customer.get("/v1/services").text
    assert "t_fiber" not in portal.sign_in("maria@example.com").get("/v1/services").text
    assert portal.client.get("/v1/services").status_code == 401
    assert portal.client.get("/v1/plans/t_plan/label").status_code == 401


def test_where_services_are_off_the_page_says_so(customer: Customer, portal: Portal) -> None:
    switch(portal, MARK, "services", enabled=False)

    answer = customer.get("/v1/services")

    assert (answer.status_code, answer.json()["code"]) == (403, "feature_unavailable")
