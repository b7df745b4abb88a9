"""Adding a service, click by click, over a portal whose answers a test chooses: every outcome and failure."""

from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from tests.driver import Driver, let_run
from tests.fakes.account_services import a_label, a_service
from tests.fakes.fake_portal import FakePortal, Received, Reply, json_reply, problem, reset, slowly
from tests.fakes.orders import FAR, FIBER, PHONE, SLOTS, TV, WIFI, a_quote, a_slot, an_order
from tests.qml.conftest import Open

CATALOGUE, SLOT_LIST, QUOTE, ORDERS = "/v1/catalogue", "/v1/appointment-slots", "/v1/orders/quote", "/v1/orders"
HOSTILE = "<img src='http://evil.example/x.png'> <b>&amp;</b> %1 \u202etxt.exe\u202c " + "W" * 400


def page_of(*items: Any) -> Reply:
    return json_reply({"items": [item.model_dump(mode="json") for item in items], "next_page_token": None})


def quoted(**changes: Any) -> Reply:
    return json_reply(a_quote(**changes).model_dump(mode="json"))


def ordered(visit: bool = True) -> Reply:
    return json_reply(an_order(a_slot() if visit else None).model_dump(mode="json"), 201)


@pytest.fixture(autouse=True)
def _ordering_works(portal: FakePortal) -> None:
    portal.on(CATALOGUE, page_of(WIFI, PHONE, TV, FIBER, FAR))
    portal.on(SLOT_LIST, page_of(*SLOTS))
    portal.on(QUOTE, quoted())
    portal.on(ORDERS, ordered())
    portal.on("/v1/services", page_of(a_service()))
    portal.on("/v1/plans/pln_1/label", json_reply(a_label().model_dump(mode="json")))


def opened(open_client: Open, **options: Any) -> Driver:
    window = open_client(**options)
    window.sign_in()
    window.find("balanceAmount")
    window.wait_until(lambda: not window.client.view_model.busy, "everything to be there")
    window.click("fabButton")
    window.click("action_add_a_service")
    window.wait_for_text("What you have now stays as it is.")
    return window


def scheduling(open_client: Open, **options: Any) -> Driver:
    window = opened(open_client, **options)
    window.click("cartItem_pln_wifi")
    window.click("cartChoice_pln_wifi_extenders_two")
    window.click("cart_next")
    window.find("cartTime_slot_8_13")
    return window


def reviewing(open_client: Open, **options: Any) -> Driver:
    window = scheduling(open_client, **options)
    window.click("cartTime_slot_8_13")
    window.click("cart_next")
    window.find("cartLines")
    window.wait_until(lambda: window.value("cart_place", "enabled"), "the order to take a press")
    return window


def posts(portal: FakePortal) -> list[Received]:
    return [request for request in portal.requests(ORDERS) if request.method == "POST"]


def keys(portal: FakePortal) -> set[str]:
    return {request.headers["idempotency-key"] for request in posts(portal)}


def kept(window: Driver) -> None:
    """Everything that was chosen is still chosen."""
    while not window.sees("cartItem_pln_wifi"):
        window.click("cart_back")
    assert window.value("cartItem_pln_wifi", "checked")
    assert window.value("cartChoice_pln_wifi_extenders_two", "checked")


# The way it should go


def test_a_service_is_added_with_options_a_time_and_its_price_told_before(
    open_client: Open, portal: FakePortal
) -> None:
    window = reviewing(open_client)
    assert window.reads("Tuesday, December 8, 8–10 AM")
    assert window.reads("On your first bill with it")
    assert window.reads("$10.73")
    assert window.reads("this order ends none of them")
    assert window.text("cart_place") == "Place order · $7.00 a month"
    assert not posts(portal)
    window.click("cart_place")
    window.wait_for_text("Order placed")
    assert window.reads("Your order number is S1234567. We come on Tuesday, December 8, 8–10 AM.")
    (post,) = posts(portal)
    assert post.json() == {
        "items": [{"catalogue_id": "pln_wifi", "choices": {"extenders": "two"}}],
        "slot_id": "slot_8_13",
        "quote_hash": "quo_1",
    }
    assert keys(portal) != {""}
    window.click("cart_services")
    window.find("servicesPage")


def test_the_calendar_is_fetched_again_and_opened_after_an_order(open_client: Open, portal: FakePortal) -> None:
    window = reviewing(open_client)
    before = portal.count("/v1/calendar")
    window.click("cart_place")
    window.wait_for_text("Order placed")
    window.wait_until(lambda: portal.count("/v1/calendar") > before, "the calendar to be fetched again")
    window.click("cart_calendar")
    window.wait_until(lambda: not window.sees("cartScreen"), "the sheet to go")
    window.find("calendarPage")


def test_what_needs_no_visit_needs_no_time(open_client: Open, portal: FakePortal) -> None:
    portal.on(ORDERS, ordered(visit=False))
    window = opened(open_client)
    window.click("cartItem_pln_phone")
    assert window.reads("Step 1 of 2")
    window.click("cart_next")
    window.find("cartLines")
    assert portal.count(SLOT_LIST) == 0
    window.click("cart_place")
    window.wait_for_text("We set it up from here")
    assert not window.sees("cart_calendar")


def test_a_double_click_orders_once_and_one_on_continue_orders_nothing(open_client: Open, portal: FakePortal) -> None:
    portal.on(ORDERS, slowly(0.3, ordered()))
    window = opened(open_client)
    window.click("cartItem_pln_phone")
    at = window.rectangle(window.find("cart_next")).center()
    QTest.mouseDClick(window.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPointF(at).toPoint())
    window.find("cartLines")
    window.settle(100)
    assert not posts(portal)
    window.wait_until(lambda: window.value("cart_place", "enabled"), "the order to take a press")
    at = window.rectangle(window.find("cart_place")).center()
    for _ in range(3):
        QTest.mouseClick(
            window.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPointF(at).toPoint()
        )
    window.press(Qt.Key.Key_Escape)
    window.wait_for_text("Order placed")
    assert len(posts(portal)) == 1


def test_a_service_is_added_by_keyboard_alone(open_client: Open, portal: FakePortal) -> None:
    window = opened(open_client, size=(800, 600))
    window.focus("cartItem_pln_phone")
    window.press(Qt.Key.Key_Return)
    assert window.value("cartItem_pln_phone", "checked")
    window.press(Qt.Key.Key_Space)
    assert not window.value("cartItem_pln_phone", "checked")
    window.press(Qt.Key.Key_Space)
    window.focus("cart_next")
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: window.sees("cartReview") and window.value("cartReview", "activeFocus"), "the review")
    window.wait_until(lambda: window.value("cart_place", "enabled"), "the order to take a press")
    window.focus("cart_place")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Order placed")
    assert len(posts(portal)) == 1


def test_what_cannot_be_added_says_why_and_what_needs_internet_comes_with_it(open_client: Open) -> None:
    window = opened(open_client)
    assert window.reads("Not available at your address yet.")
    assert not window.find("cartItem_pln_far").isEnabled()
    assert not window.find("cartItem_pln_tv").isEnabled()
    window.click("cartItem_pln_fiber")
    window.wait_until(window.find("cartItem_pln_tv").isEnabled, "TV to be available with internet")


def test_the_facts_of_an_internet_plan_can_be_read_before_it_is_chosen(open_client: Open) -> None:
    window = opened(open_client)
    window.click("cartLabel_pln_fiber")
    window.wait_for_text("Typical download speed")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("labelFacts"), "the facts to go")
    assert window.sees("cartItem_pln_fiber")


def test_esc_closes_what_was_opened_last_also_while_it_fades_in(open_client: Open) -> None:
    window = opened(open_client)
    window.click("cartLabel_pln_fiber")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("labelSheet") and not window.sees("labelFacts"), "the facts to go")
    window.settle()
    assert window.sees("cartItem_pln_fiber")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("cartItem_pln_fiber"), "the cart to go")


def test_the_cart_keeps_what_it_shows_while_it_fades_out(open_client: Open) -> None:
    window = opened(open_client)
    window.press(Qt.Key.Key_Escape)
    while window.sees("sheetCloseButton"):
        assert window.sees("cartItem_pln_fiber") or not window.sees("sheetCloseButton")
        let_run(1)


# What can go wrong


def test_continue_without_a_choice_says_what_is_missing(open_client: Open) -> None:
    window = opened(open_client)
    window.click("cart_next")
    window.wait_for_text("Choose at least one service to add.")
    window.click("cartItem_pln_wifi")
    window.click("cart_next")
    window.find("cartTime_slot_8_13")
    window.click("cart_next")
    window.wait_for_text("Choose a time for us to come.")


def test_a_price_that_changed_is_told_and_nothing_is_ordered_or_lost(open_client: Open, portal: FakePortal) -> None:
    window = reviewing(open_client)
    portal.on(ORDERS, problem(409, "quote_changed"), ordered())
    portal.on(QUOTE, quoted(monthly=900, quote_hash="quo_2"))
    window.click("cart_place")
    window.wait_for_text("The price has changed since you looked.")
    window.wait_for_text("Place order · $9.00 a month")
    window.click("cart_place")
    window.wait_for_text("Order placed")
    first, second = posts(portal)
    assert second.json() == {**first.json(), "quote_hash": "quo_2"}
    assert len(keys(portal)) == 2


@pytest.mark.parametrize("where", [QUOTE, ORDERS])
def test_a_time_that_was_taken_is_told_and_another_is_chosen_without_losing_anything(
    open_client: Open, portal: FakePortal, where: str
) -> None:
    window = scheduling(open_client) if where == QUOTE else reviewing(open_client)
    portal.on(where, problem(409, "slot_taken"), quoted() if where == QUOTE else ordered())
    portal.on(SLOT_LIST, page_of(*SLOTS[1:]))
    if where == QUOTE:
        window.click("cartTime_slot_8_13")
        window.click("cart_next")
    else:
        window.click("cart_place")
    window.wait_for_text("Somebody else just took the time you chose.")
    window.wait_until(lambda: not window.sees("cartTime_slot_8_13"), "the times to be fetched again")
    kept(window)
    window.click("cart_next")
    window.click("cartTime_slot_9_13")
    window.click("cart_next")
    window.find("cartLines")
    window.click("cart_place")
    window.wait_for_text("Order placed")
    assert posts(portal)[-1].json()["slot_id"] == "slot_9_13"


def test_something_that_cannot_be_added_any_more_is_taken_out_and_the_rest_stays(
    open_client: Open, portal: FakePortal
) -> None:
    window = opened(open_client)
    window.click("cartItem_pln_wifi")
    window.click("cartChoice_pln_wifi_extenders_two")
    window.click("cartItem_pln_phone")
    window.click("cart_next")
    window.click("cartTime_slot_8_13")
    portal.on(QUOTE, problem(422, "not_available"))
    gone = PHONE.model_copy(update={"unavailable_reason": FAR.unavailable_reason})
    portal.on(CATALOGUE, page_of(WIFI, gone))
    window.click("cart_next")
    window.wait_for_text("Something in your cart cannot be added any more.")
    window.wait_until(lambda: not window.value("cartItem_pln_phone", "checked"), "the phone to be taken out")
    kept(window)


def test_a_lost_answer_is_asked_for_again_with_the_same_key_and_told(open_client: Open, portal: FakePortal) -> None:
    window = reviewing(open_client)
    portal.on(ORDERS, problem(500, "internal"))
    window.click("cart_place")
    window.wait_for_text("We do not know yet whether your order arrived", 30)
    assert window.reads("The order cannot be placed twice")
    portal.on(ORDERS, ordered())
    window.wait_for_text("Order placed", 60)
    assert len(keys(portal)) == 1
    assert len(posts(portal)) > 1
    assert len({request.body for request in posts(portal)}) == 1


def test_an_order_nobody_is_sure_of_comes_first_when_the_cart_is_opened_again(
    open_client: Open, portal: FakePortal
) -> None:
    window = reviewing(open_client)
    portal.on(ORDERS, problem(500, "internal"))
    window.click("cart_place")
    window.wait_for_text("We do not know yet whether your order arrived", 30)
    window.click("cart_close")
    window.wait_until(lambda: not window.sees("cartScreen"), "the sheet to go")
    window.settle()
    window.click("fabButton")
    window.click("action_add_a_service")
    window.wait_for_text("We do not know yet whether your order arrived")
    window.click("cart_close")
    window.wait_until(lambda: not window.sees("cartScreen"), "the sheet to go")
    portal.on(ORDERS, ordered())
    window.wait_for_text("Order placed", 60)
    assert len(keys(portal)) == 1


def test_a_catalogue_that_cannot_be_had_says_so_and_trying_again_helps(open_client: Open, portal: FakePortal) -> None:
    portal.on(CATALOGUE, problem(500, "internal"))
    window = open_client()
    window.sign_in()
    window.find("balanceAmount")
    window.click("fabButton")
    window.click("action_add_a_service")
    window.wait_for_text("The services could not be loaded", 30)
    portal.on(CATALOGUE, page_of(WIFI))
    window.click("cart_retry")
    window.find("cartItem_pln_wifi")


def test_a_quote_that_cannot_be_had_keeps_the_cart_and_trying_again_helps(
    open_client: Open, portal: FakePortal
) -> None:
    window = scheduling(open_client)
    portal.on(QUOTE, reset)
    window.click("cartTime_slot_8_13")
    window.click("cart_next")
    window.wait_for_text("The portal cannot be reached. Nothing was ordered.")
    assert not window.sees("cart_place")
    portal.on(QUOTE, quoted())
    if window.sees("cart_retry"):
        window.click("cart_retry")
    window.find("cartLines")
    window.wait_for_text("Place order · $7.00 a month")


def test_escape_closes_the_cart_and_orders_nothing(open_client: Open, portal: FakePortal) -> None:
    window = reviewing(open_client)
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("cartLines"), "the sheet to go")
    assert not posts(portal)


@pytest.mark.parametrize("size", [(800, 600), (360, 640), (1080, 1920)])
def test_hostile_text_is_shown_as_text_and_stays_in_its_place(
    open_client: Open, portal: FakePortal, size: tuple[int, int]
) -> None:
    option = WIFI.options[0]
    choices = tuple(choice.model_copy(update={"name": HOSTILE}) for choice in option.choices)
    hostile = WIFI.model_copy(
        update={
            "name": HOSTILE,
            "description": HOSTILE,
            "options": (option.model_copy(update={"name": HOSTILE, "choices": choices}),),
        }
    )
    portal.on(CATALOGUE, page_of(hostile))
    line = a_quote().lines[0].model_copy(update={"description": HOSTILE})
    portal.on(QUOTE, json_reply(a_quote().model_copy(update={"lines": (line,) * 3}).model_dump(mode="json")))
    order = an_order(a_slot()).model_copy(update={"number": HOSTILE[:200], "lines": (line,)})
    portal.on(ORDERS, json_reply(order.model_dump(mode="json"), 201))
    window = reviewing(open_client, size=size)
    width = window.window.width()

    def inside(name: str) -> bool:
        return 0 <= window.rectangle(window.find(name)).left() <= window.rectangle(window.find(name)).right() <= width

    assert inside("cartLines")
    window.click("cart_place")
    window.wait_for_text("Order placed")
    assert inside("cartScreenBody")
    assert inside("cartResultLines")
    assert not any("evil" in request.target for request in portal.received)
