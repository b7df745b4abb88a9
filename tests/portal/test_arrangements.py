"""A promise or a plan: offered by policy, agreed to once, kept or broken, with AutoPay waiting meanwhile."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from daystarr_portal.arrangements.offers import ArrangementPolicy, offers
from daystarr_portal.config import ConfigurationError, Settings, deployed_settings
from daystarr_portal.core.ids import new_id
from daystarr_portal.messages.tables import MessageRow
from tests.portal.harness import TODAY, Portal, portal_on
from tests.portal.money import DECLINES, VISA, Household, household
from tests.portal.rows import writing

PATH = "/v1/arrangements"


def test_a_plan_charges_its_parts_by_itself_and_is_kept(home: Household) -> None:
    home.invoice(10_000, -3)
    home.invoice(5_001, 10)
    method = home.method(VISA)
    offer = offered(home)["plan-3"]
    assert [part["amount"]["amount_minor"] for part in offer["parts"]] == [5001, 5000, 5000]
    assert [part["pay_on"] for part in offer["parts"]] == ["2026-12-09", "2027-01-09", "2027-02-09"]

    made = agree(home, offer, method)

    assert made.status_code == 201, made.text
    shown = home.customer.get(PATH).json()
    assert shown["active"] == made.json()
    assert shown["offers"] == []
    assert shown["active"]["method"]["last4"] == "4242"
    scheduled = home.customer.get("/v1/scheduled-payments").json()["items"]
    assert [payment["arrangement_id"] for payment in scheduled] == [made.json()["id"]] * 3
    states: list[list[str]] = []
    for _month in range(3):
        states.append(part_states(home.customer.get(PATH).json()["active"]))
        home.portal.clock.advance(days=32)
        home.portal.work("scheduled payments")
        home.portal.work("arrangements")
        home = home.sign_in_again()
    assert states == [["to_come"] * 3, ["paid", "to_come", "to_come"], ["paid", "paid", "to_come"]]
    ended = home.customer.get(PATH).json()["ended"]
    assert (ended["state"], part_states(ended)) == ("kept", ["paid"] * 3)
    assert home.bills()["amount_due"]["amount_minor"] == 0
    assert home.customer.get(PATH).json()["active"] is None
    assert kinds(home) == ["plan_made"]


def test_a_promise_is_kept_by_paying_and_charges_nothing(home: Household) -> None:
    invoice, method = home.invoice(7499, -3), home.method(VISA)
    assert agree(home, offered(home)["promise-14"]).status_code == 201

    home.portal.clock.advance(days=10)
    home.portal.work("scheduled payments")
    home.portal.work("arrangements")
    home = home.sign_in_again()
    assert home.payments() == []
    assert home.customer.get(PATH).json()["active"] is not None
    home.paid(method, 7499, [invoice])
    home.portal.work("arrangements")

    assert home.customer.get(PATH).json()["active"] is None
    assert kinds(home) == ["promise_made"]


def test_a_promise_not_kept_is_broken_told_and_not_offered_again_soon(home: Household) -> None:
    home.invoice(7499, -3)
    assert agree(home, offered(home)["promise-7"]).status_code == 201

    home.portal.clock.advance(days=8)
    home.portal.work("arrangements")
    home = home.sign_in_again()

    shown = home.customer.get(PATH).json()
    assert (shown["active"], shown["offers"]) == (None, [])
    assert (shown["ended"]["state"], part_states(shown["ended"])) == ("broken", ["missed"])
    assert kinds(home) == ["promise_made", "arrangement_broken"]
    home.portal.clock.advance(days=91)
    assert home.sign_in_again().customer.get(PATH).json()["offers"]


def test_a_part_that_fails_breaks_the_plan_and_cancels_the_rest(home: Household) -> None:
    home.invoice(9000, -3)
    agree(home, offered(home)["plan-2"], home.method(DECLINES))

    home.portal.clock.advance(days=4)
    home.portal.work("scheduled payments")
    home.portal.work("arrangements")

    home = home.sign_in_again()
    assert home.customer.get("/v1/scheduled-payments").json()["items"] == []
    shown = home.customer.get(PATH).json()
    assert shown["active"] is None
    assert part_states(shown["ended"]) == ["missed", "missed"]
    assert "arrangement_broken" in kinds(home)


def test_giving_it_up_cancels_what_was_to_come(home: Household) -> None:
    home.invoice(9000, -3)
    made = agree(home, offered(home)["plan-2"], home.method(VISA)).json()

    shown = home.customer.post(f"{PATH}/{made['id']}/cancel")

    assert shown.status_code == 200
    assert (shown.json()["active"], shown.json()["ended"]) == (None, None)
    assert {offer["id"] for offer in shown.json()["offers"]} == {"promise-7", "promise-14", "plan-2", "plan-3"}
    assert home.customer.get("/v1/scheduled-payments").json()["items"] == []


def test_autopay_waits_while_it_holds_and_goes_on_after(home: Household) -> None:
    method = home.method(VISA)
    preview = home.customer.post("/v1/payments/preview", json=home.request(method, 100, set_up_recurring=True)).json()
    version = preview["recurring"]["text_version"]
    home.paid(method, 100, set_up_recurring=True, recurring_text_version=version)
    home.invoice(7499, 2)
    assert home.customer.get(PATH).json()["pauses_autopay"]

    made = agree(home, offered(home)["promise-14"]).json()

    assert home.customer.get("/v1/autopay").json()["paused_until"] == "2026-12-20"
    home.portal.clock.advance(days=5)
    home.portal.work("autopay")
    home = home.sign_in_again()
    assert len(home.payments()) == 1
    home.customer.post(f"{PATH}/{made['id']}/cancel")
    assert home.customer.get("/v1/autopay").json()["paused_until"] is None
    home.portal.work("autopay")
    assert len(home.payments()) == 2


def test_what_was_not_shown_is_not_agreed_to(home: Household) -> None:
    home.invoice(9000, -3)
    offer = offered(home)["plan-2"]
    method = home.method(VISA)
    home.invoice(500, 3)

    for changed, sent, status, code in [
        (offer, method, 409, "arrangement_changed"),
        ({**offered(home)["plan-2"], "id": "plan-9"}, method, 409, "arrangement_changed"),
        (offered(home)["plan-2"], None, 422, "payment_method_unavailable"),
        (offered(home)["promise-7"], method, 422, "invalid_request"),
    ]:
        answer = agree(home, changed, sent)
        assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert agree(home, offered(home)["promise-7"]).status_code == 201
    again = agree(home, offer, method)
    assert (again.status_code, again.json()["code"]) == (409, "arrangement_exists")


def test_a_key_agrees_once(home: Household) -> None:
    home.invoice(9000, -3)
    offer, method = offered(home)["plan-2"], home.method(VISA)

    first, again = (agree(home, offer, method, key="k") for _ in range(2))

    assert first.json() == again.json()
    assert len(home.customer.get("/v1/scheduled-payments").json()["items"]) == 2


def test_nothing_is_offered_where_little_or_nothing_is_owed_or_money_is_on_its_way(home: Household) -> None:
    assert offered(home) == {}
    home.invoice(1999, -3)
    assert offered(home) == {}
    invoice = home.invoice(9000, -3)
    home.paid(home.method("000123456789"), 9000, [invoice])
    assert offered(home) == {}


def test_nobody_ends_anothers(home: Household) -> None:
    home.invoice(9000, -3)
    made = agree(home, offered(home)["promise-7"]).json()

    assert household(home.portal).customer.post(f"{PATH}/{made['id']}/cancel").status_code == 404
    assert home.customer.get(PATH).json()["active"] is not None


class TestPolicy:
    """What a provider offers."""

    @pytest.fixture
    def database_kind(self) -> str:
        return "sqlite"

    @pytest.fixture
    def stern(self, settings: Settings) -> Iterator[Portal]:
        policy = ArrangementPolicy(promise_days=(), plan_parts=())
        with portal_on(replace(settings, arrangements=policy)) as running:
            yield running

    def test_a_provider_can_offer_nothing(self, stern: Portal) -> None:
        home = household(stern)
        home.invoice(90_000, -3)
        assert offered(home) == {}

    def test_it_comes_from_the_environment(self) -> None:
        environment = {
            "DAYSTARR_PORTAL_DATABASE": "sqlite://",
            "DAYSTARR_PORTAL_SECRET": "Kq7vT2mXw9ZpB4nR8sL3-Kq7vT2mXw9ZpB4nR8sL3",
            "DAYSTARR_PORTAL_PUBLIC_URL": "https://portal.example.com",
        }
        assert deployed_settings(None, environment).arrangements == ArrangementPolicy()
        named = environment | {"DAYSTARR_PORTAL_PROMISE_DAYS": "10", "DAYSTARR_PORTAL_PLAN_PARTS": ""}
        assert deployed_settings(None, named).arrangements == ArrangementPolicy(promise_days=(10,), plan_parts=())
        for wrong in ("0", "61", "x", "-1"):
            with pytest.raises(ConfigurationError):
                deployed_settings(None, environment | {"DAYSTARR_PORTAL_PROMISE_DAYS": wrong})

    @given(st.integers(0, 5_000_000), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
    def test_parts_add_up_to_all_of_it_and_follow_each_other(self, owed: int, today: date) -> None:
        for offer in offers(ArrangementPolicy(plan_parts=(2, 3, 7)), owed, today):
            assert offer.total_minor == owed
            days = [part.pay_on for part in offer.parts]
            assert days == sorted(set(days))
            assert days[0] > today
            assert days[-1] == offer.ends_on
            assert all(part.amount_minor > 0 for part in offer.parts)
            assert offer.parts[0].amount_minor - offer.parts[-1].amount_minor < max(2, len(offer.parts))


def part_states(arrangement: dict[str, Any]) -> list[str]:
    return [part["state"] for part in arrangement["parts"]]


def offered(home: Household) -> dict[str, Any]:
    return {offer["id"]: offer for offer in home.customer.get(PATH).json()["offers"]}


def agree(home: Household, offer: dict[str, Any], method: str | None = None, key: str | None = None) -> Any:
    body = {"offer_id": offer["id"], "total": offer["total"], "payment_method_id": method}
    return home.customer.post(PATH, json=body, headers={"Idempotency-Key": key or new_id("k")})


def kinds(home: Household) -> list[str]:
    with writing(home.portal) as session:
        rows = session.scalars(
            select(MessageRow).where(MessageRow.account_id == home.account_id).order_by(MessageRow.created_at)
        ).all()
    return [row.kind for row in rows if not row.kind.startswith(("autopay", "scheduled"))]


def test_the_day_of_the_demo() -> None:
    assert offers(ArrangementPolicy(), 7499, TODAY)[0].parts[0].pay_on == TODAY + timedelta(days=7)
