"""Adding a service: catalogue, quote and order, through HTTP."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import delete, func, select, update

from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.appointments.tables import AppointmentRow
from daystarr_portal.orders.tables import OrderItemRow, OrderLineRow, OrderRow
from daystarr_portal.services.tables import EquipmentRow, PlanRow, PromotionRow, ServiceRow
from tests.portal.harness import Customer, Portal
from tests.portal.post_office import PostOffice
from tests.portal.rows import account_of, put, switch, writing

MARK, MARIA = "mark@example.com", "maria@example.com"


def plan(plan_id: str, kind: str = "other", **changes: Any) -> PlanRow:
    values: dict[str, Any] = {
        "id": plan_id,
        "code": plan_id,
        "name": f"Test {plan_id}",
        "description": "For tests",
        "kind": kind,
        "customers": "residential",
        "price_minor": 10_00,
        "position": 999,
        **changes,
    }
    return PlanRow(**values)


EXTRAS = [
    {
        "id": "extenders",
        "name": "Extenders",
        "choices": [
            {"id": "none", "name": "No extender"},
            {"id": "two", "name": "Two extenders", "monthly_minor": 4_00, "once_minor": 15_00},
        ],
    }
]


@pytest.fixture(autouse=True)
def plans(portal: Portal) -> None:
    """Plans of the tests' own; Mark has nothing but one internet service."""
    put(
        portal,
        plan("t_fiber", "internet", needs_visit=True, setup_minor=99_00, label_number="F1"),
        plan("t_wifi", "wifi", needs_visit=True, options=EXTRAS),
        plan("t_phone", "phone", price_minor=24_99),
        plan("t_care"),
        plan("t_far", postal_codes=["00000"]),
        plan("t_old", offered=False),
        plan("t_office", customers="business"),
    )
    with writing(portal) as session:
        account = account_of(session, MARK)
        for table in (PromotionRow, EquipmentRow, ServiceRow):
            session.execute(delete(table).where(table.account_id == account.id))
        session.add(service(account, "svc_internet", "internet"))
        session.execute(delete(AppointmentRow))


def service(account: AccountRow, service_id: str, kind: str, state: str = "active", plan_id: str | None = None) -> Any:
    return ServiceRow(
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
        started_on=account.created_on,
    )


@pytest.fixture
def customer(portal: Portal) -> Customer:
    return portal.sign_in(MARK)


def cart(*items: Any, slot_id: str | None = None) -> dict[str, Any]:
    return {
        "items": [{"catalogue_id": item} if isinstance(item, str) else item for item in items],
        "slot_id": slot_id,
    }


def a_slot(customer: Customer, index: int = 0) -> str:
    answer = customer.get("/v1/appointment-slots?kind=install&from=2026-12-06&to=2026-12-20")
    return answer.json()["items"][index]["id"]


def quoted(customer: Customer, wanted: dict[str, Any]) -> Any:
    answer = customer.post("/v1/orders/quote", json=wanted)
    assert answer.status_code == 200, answer.text
    return answer.json()


def place(customer: Customer, wanted: dict[str, Any], key: str = "k1", quote_hash: str | None = None) -> Any:
    body = {**wanted, "quote_hash": quote_hash or quoted(customer, wanted)["quote_hash"]}
    return customer.post("/v1/orders", json=body, headers={"Idempotency-Key": key})


def of_tests(customer: Customer) -> dict[str, Any]:
    items = customer.get("/v1/catalogue").json()["items"]
    return {item["id"]: item for item in items if item["id"].startswith("t_")}


def test_the_catalogue_says_what_can_be_added_and_why_not(customer: Customer) -> None:
    items = of_tests(customer)

    assert {name: item["unavailable_reason"] for name, item in items.items()} == {
        "t_fiber": "already_on_account",
        "t_wifi": None,
        "t_phone": None,
        "t_care": None,
        "t_far": "not_at_this_address",
    }
    assert items["t_fiber"]["plan_id"] == "t_fiber"
    assert items["t_wifi"]["plan_id"] is None
    assert items["t_wifi"]["needs_appointment"]
    choice = items["t_wifi"]["options"][0]["choices"][1]
    assert choice["price_monthly"] == {"amount_minor": 400, "currency": "USD"}


def test_what_needs_internet_waits_for_it(customer: Customer, portal: Portal) -> None:
    with writing(portal) as session:
        session.execute(update(ServiceRow).where(ServiceRow.id == "svc_internet").values(state="ended"))

    assert of_tests(customer)["t_wifi"]["unavailable_reason"] == "needs_internet"
    assert of_tests(customer)["t_fiber"]["unavailable_reason"] is None
    refused = customer.post("/v1/orders/quote", json=cart("t_wifi"))
    assert (refused.status_code, refused.json()["code"]) == (422, "not_available")
    assert [line["description"] for line in quoted(customer, cart("t_wifi", "t_fiber"))["lines"]][:1] == ["Test t_wifi"]


def test_a_suspended_account_adds_nothing(customer: Customer, portal: Portal) -> None:
    with writing(portal) as session:
        account_of(session, MARK).status = "suspended"

    assert {item["unavailable_reason"] for item in of_tests(customer).values()} == {"account_not_active"}


def test_a_quote_has_every_amount_before_anything_is_agreed(customer: Customer) -> None:
    wanted = cart({"catalogue_id": "t_wifi", "choices": {"extenders": "two"}}, "t_phone", slot_id=a_slot(customer))

    quote = quoted(customer, wanted)

    assert [(line["description"], line["amount"]["amount_minor"], line["recurring"]) for line in quote["lines"]] == [
        ("Test t_wifi", 1000, True),
        ("Test t_wifi: Two extenders", 400, True),
        ("Test t_wifi: Two extenders", 1500, False),
        ("Test t_phone", 2499, True),
    ]
    assert quote["monthly_total"]["amount_minor"] == 3899
    assert quote["once_total"]["amount_minor"] == 1500
    bill = quote["first_bill"]
    assert bill["total"]["amount_minor"] == sum(line["amount"]["amount_minor"] for line in bill["lines"])
    assert bill["total"]["amount_minor"] >= 5399
    assert bill["period_start"] < bill["due_on"]
    assert quoted(customer, wanted) == quote
    assert quoted(customer, {**wanted, "slot_id": a_slot(customer, 9)})["quote_hash"] != quote["quote_hash"]


def test_an_order_becomes_a_pending_service_and_an_appointment_and_ends_nothing(
    customer: Customer, portal: Portal
) -> None:
    wanted = cart({"catalogue_id": "t_wifi", "choices": {"extenders": "two"}}, slot_id=a_slot(customer))

    placed = place(customer, wanted)

    assert placed.status_code == 201, placed.text
    order = placed.json()
    assert order["state"] == "scheduled"
    assert customer.get(f"/v1/orders/{order['id']}").json() == order
    assert customer.get("/v1/orders").json()["items"] == [order]
    visit = customer.get(f"/v1/appointments/{order['appointment']['id']}").json()
    assert visit == order["appointment"]
    assert (visit["kind"], visit["status"], visit["note"]) == ("install", "scheduled", "Test t_wifi")
    services = customer.get("/v1/services").json()["items"]
    assert [(item["name"], item["state"], item["price"]["amount_minor"]) for item in services] == [
        ("internet", "active", 5000),
        ("Test t_wifi", "pending", 1400),
    ]
    assert of_tests(customer)["t_wifi"]["unavailable_reason"] == "already_on_account"
    (mail,) = PostOffice(portal).mails(MARK)
    assert order["number"] in mail.subject
    assert "Two extenders: $15.00" in mail.text
    assert "December 8, 2026, 8:00 AM" in mail.text
    (office,) = PostOffice(portal).mails("support@daystarr.net")
    assert order["number"] in office.subject


def test_a_double_press_orders_once(customer: Customer, portal: Portal) -> None:
    wanted = cart("t_phone")
    quote_hash = quoted(customer, wanted)["quote_hash"]

    with ThreadPoolExecutor(4) as pool:
        answers: list[Any] = list(pool.map(place, [customer] * 4, [wanted] * 4, ["same"] * 4, [quote_hash] * 4))

    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert sorted(answer.headers.get("Idempotency-Replayed", "") for answer in answers) == ["", "true", "true", "true"]
    with writing(portal) as session:
        for table in (OrderRow, OrderItemRow, OrderLineRow):
            assert session.scalar(select(func.count()).select_from(table)) == 1


def test_a_key_is_needed_and_stands_for_one_order(customer: Customer) -> None:
    wanted = cart("t_phone")
    body = {**wanted, "quote_hash": quoted(customer, wanted)["quote_hash"]}
    assert customer.post("/v1/orders", json=body).json()["code"] == "idempotency_key_missing"
    assert place(customer, wanted, "once").status_code == 201

    other = place(customer, cart("t_care"), "once")

    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")


def test_another_price_than_the_one_agreed_is_not_ordered(customer: Customer, portal: Portal) -> None:
    agreed = quoted(customer, cart("t_phone"))["quote_hash"]
    with writing(portal) as session:
        session.execute(update(PlanRow).where(PlanRow.id == "t_phone").values(price_minor=29_99))

    refused = place(customer, cart("t_phone"), quote_hash=agreed)

    assert (refused.status_code, refused.json()["code"]) == (409, "quote_changed")
    assert customer.get("/v1/orders").json()["items"] == []
    assert place(customer, cart("t_phone")).status_code == 201  # the key of a refused order is still free


def test_what_needs_someone_to_come_needs_a_time_that_is_free(customer: Customer, portal: Portal) -> None:
    without = place(customer, cart("t_wifi"))
    assert (without.status_code, without.json()["code"]) == (422, "slot_required")
    assert without.json()["errors"][0]["pointer"] == "/slot_id"

    wanted = cart("t_wifi", slot_id=a_slot(customer))
    agreed = quoted(customer, wanted)["quote_hash"]
    for name in (MARIA, "olivia@example.com"):
        other = portal.sign_in(name)
        with writing(portal) as session:
            account = account_of(session, name)
            session.execute(update(ServiceRow).where(ServiceRow.account_id == account.id).values(plan_id=None))
        assert place(other, {**cart("t_phone"), "slot_id": wanted["slot_id"]}).status_code == 201

    taken = place(customer, wanted, "late", agreed)
    assert (taken.status_code, taken.json()["code"]) == (409, "slot_taken")


@pytest.mark.parametrize(
    ("item", "code", "pointer"),
    [
        ("t_far", "not_available", "/items/1"),
        ("t_old", "not_available", "/items/1"),
        ("t_office", "not_available", "/items/1"),
        ("nothing", "not_available", "/items/1"),
        ("t_care", "not_available", "/items/1"),
        ({"catalogue_id": "t_wifi", "choices": {"color": "red"}}, "choice_invalid", "/items/1/choices"),
        ({"catalogue_id": "t_wifi", "choices": {"extenders": "9"}}, "choice_invalid", "/items/1/choices/extenders"),
    ],
)
def test_what_cannot_be_added_is_refused_at_its_place(customer: Customer, item: Any, code: str, pointer: str) -> None:
    refused = customer.post("/v1/orders/quote", json=cart("t_care", item))

    assert (refused.status_code, refused.json()["code"]) == (422, code)
    assert refused.json()["errors"][0]["pointer"] == pointer


def test_two_phone_lines_are_two_services(customer: Customer) -> None:
    assert quoted(customer, cart("t_phone", "t_phone"))["monthly_total"]["amount_minor"] == 4998


def test_orders_come_in_pages_newest_first(customer: Customer, portal: Portal) -> None:
    numbers: list[str] = []
    for index in range(5):
        numbers.append(place(customer, cart("t_phone"), f"key {index}").json()["number"])
        portal.clock.advance(seconds=1)

    first = customer.get("/v1/orders?page_size=3").json()
    second = customer.get("/v1/orders", params={"page_size": 3, "page_token": first["next_page_token"]}).json()

    assert [item["number"] for item in first["items"] + second["items"]] == numbers[::-1]
    assert second["next_page_token"] is None
    assert customer.get("/v1/orders?page_token=nonsense").status_code == 422


def test_nobody_else_sees_an_order(customer: Customer, portal: Portal) -> None:
    order = place(customer, cart("t_phone")).json()
    other = portal.sign_in(MARIA)

    assert other.get(f"/v1/orders/{order['id']}").status_code == 404
    assert order["id"] not in other.get("/v1/orders").text


def test_where_adding_services_is_off_nothing_of_it_answers(customer: Customer, portal: Portal) -> None:
    switch(portal, MARK, "add_service", enabled=False)

    for method, path, body in (
        ("GET", "/v1/catalogue", None),
        ("GET", "/v1/orders", None),
        ("GET", "/v1/orders/x", None),
        ("GET", "/v1/appointment-slots?kind=install&from=2026-12-06&to=2026-12-20", None),
        ("POST", "/v1/orders/quote", cart("t_phone")),
        ("POST", "/v1/orders", {**cart("t_phone"), "quote_hash": "x"}),
    ):
        answer = customer.request(method, path, json=body)
        assert (answer.status_code, answer.json()["code"]) == (403, "feature_unavailable"), path
