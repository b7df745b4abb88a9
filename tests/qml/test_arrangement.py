"""More time to pay, click by click: a promise, a plan, a lost answer, an end, and none to be had."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.fake_portal import Exchange, FakePortal, Reply, json_reply, problem, reset
from tests.fakes.scheduled import A_PLAN, A_PROMISE, an_arrangement, arranged, listed
from tests.qml.conftest import Open
from tests.qml.windows import loaded

ARRANGEMENTS = "/v1/arrangements"
CANCEL = f"{ARRANGEMENTS}/arr_1/cancel"
OVERDUE: dict[str, Any] = {**answers.INVOICE_SUMMARY, "state": "overdue", "due_on": "2026-11-12"}


def plain(model: Any) -> Any:
    return model.model_dump(mode="json")


@pytest.fixture(autouse=True)
def _overdue(portal: FakePortal) -> None:
    portal.on("/v1/bills", json_reply({**answers.BILLS, "any_overdue": True, "items": [OVERDUE]}))
    portal.on("/v1/autopay", json_reply({"enabled": False, "as_of": "2026-12-06T15:42:00Z"}))
    portal.on("/v1/payment-methods", json_reply({"items": [answers.PAYMENT_METHOD], "next_page_token": None}))
    portal.on("/v1/scheduled-payments", json_reply(listed()))
    offers(portal, arranged(A_PROMISE, A_PLAN))


def offers(portal: FakePortal, known: Any, agree: Reply | None = None) -> None:
    """What holds is read and agreed to at one address."""

    def answer(exchange: Exchange) -> None:
        if exchange.request.method == "POST" and agree is not None:
            agree(exchange)
        else:
            json_reply(plain(known))(exchange)

    portal.on(ARRANGEMENTS, answer)


def posts(portal: FakePortal) -> list[Any]:
    return [request for request in portal.requests(ARRANGEMENTS) if request.method == "POST"]


def reading(open_client: Open, offer: str) -> Driver:
    window = loaded(open_client, "arrangementCard")
    window.click("arrangementStart")
    window.click(f"offer_{offer}")
    window.click("arrangement_next")
    window.find("arrangementTerms")
    return window


def test_a_plan_is_chosen_read_agreed_to_and_then_stands_on_the_home_page(
    open_client: Open, portal: FakePortal
) -> None:
    window = reading(open_client, "plan-3")
    assert window.reads("January 9, 2027")
    window.click("arrangement_agree")
    window.wait_for_text("Tick the box under it to agree.")
    assert not posts(portal)
    offers(portal, arranged(active=an_arrangement()), json_reply(plain(an_arrangement()), 201))
    window.click("arrangementAgreed")
    window.click("arrangement_agree")
    window.wait_for_text("Your payment plan is set up")
    (post,) = posts(portal)
    assert post.json() == {
        "offer_id": "plan-3",
        "total": {"amount_minor": 9000, "currency": "USD"},
        "payment_method_id": "pm_1",
    }
    window.click("arrangement_close")
    window.find("arrangementPart_2")
    assert window.reads("To come")


def test_the_keyboard_alone_promises_to_pay(open_client: Open, portal: FakePortal) -> None:
    window = loaded(open_client, "arrangementCard")
    window.find("arrangementStart").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    window.press(Qt.Key.Key_Return)
    for name in ("offer_promise-1", "arrangement_next", "arrangementAgreed"):
        window.wait_until(lambda name=name: window.sees(name), name)
        window.find(name).forceActiveFocus(Qt.FocusReason.TabFocusReason)
        window.press(Qt.Key.Key_Space)
    made = an_arrangement(A_PROMISE)
    offers(portal, arranged(active=made), json_reply(plain(made), 201))
    window.find("arrangement_agree").forceActiveFocus(Qt.FocusReason.TabFocusReason)
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("We have your promise")
    assert "payment_method_id" not in posts(portal)[0].json()
    window.press(Qt.Key.Key_Escape)
    window.wait_for_text("You promised to pay $90.00 by December 9.")


def test_a_lost_answer_is_asked_for_again_with_the_same_key(open_client: Open, portal: FakePortal) -> None:
    window = reading(open_client, "plan-3")
    offers(portal, arranged(A_PLAN), reset)
    window.click("arrangementAgreed")
    window.click("arrangement_agree")
    window.wait_for_text("Do not agree again")
    offers(portal, arranged(active=an_arrangement()), json_reply(plain(an_arrangement()), 201))
    window.wait_for_text("Your payment plan is set up")
    assert len({request.headers["idempotency-key"] for request in posts(portal)}) == 1


def test_what_is_no_longer_offered_leads_back_to_what_is(open_client: Open, portal: FakePortal) -> None:
    window = reading(open_client, "plan-3")
    offers(portal, arranged(A_PROMISE), problem(409, "arrangement_changed"))
    window.click("arrangementAgreed")
    window.click("arrangement_agree")
    window.wait_for_text("What is possible has changed. Nothing was agreed to.")
    window.wait_until(lambda: not window.sees("offer_plan-3"), "what is offered now")


def test_ending_a_plan_warns_that_all_of_it_ends(open_client: Open, portal: FakePortal) -> None:
    offers(portal, arranged(active=an_arrangement(), pauses_autopay=True))
    portal.on(CANCEL, json_reply(plain(arranged(A_PROMISE))))
    window = loaded(open_client, "arrangementCard")
    window.click("arrangementEnd")
    window.wait_for_text("One part cannot be canceled alone")
    assert window.reads("AutoPay goes on at once.")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("arrangement_end"), "the sheet to close")
    assert portal.count(CANCEL) == 0
    window.click("arrangementEnd")
    offers(portal, arranged(A_PROMISE))
    window.click("arrangement_end")
    window.find("arrangementStart")


def test_where_nothing_is_offered_it_says_whom_to_call(open_client: Open, portal: FakePortal) -> None:
    offers(portal, arranged())
    window = loaded(open_client, "arrangementCard")
    assert window.reads("We look for a way together.")
    assert not window.sees("arrangementStart")
