"""The services page and the broadband facts, over a portal whose answers a test chooses."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.fakes.account_services import a_device, a_label, a_promotion, a_service
from tests.fakes.devices import FakeBrowser
from tests.fakes.fake_portal import FakePortal, json_reply, problem, reset, silence
from tests.qml.conftest import Open

SERVICES, LABEL = "/v1/services", "/v1/plans/pln_1/label"
HOSTILE = "<img src='http://evil.example/x.png'> <b>&amp;</b> %1 \u202etxt.exe\u202c " + "W" * 400


def services_of(*items: Any) -> dict[str, Any]:
    return {"items": [item.model_dump(mode="json") for item in items], "next_page_token": None}


@pytest.fixture(autouse=True)
def _services_are_there(portal: FakePortal) -> None:
    portal.on(SERVICES, json_reply(services_of(a_service(promotion=a_promotion(), equipment=(a_device(),)))))
    portal.on(LABEL, json_reply(a_label().model_dump(mode="json")))


def at_services(open_client: Open, **options: Any) -> Driver:
    window = open_client(**options)
    window.sign_in()
    window.find("homePage")
    window.click("menuButton")
    window.click("menu_services")
    window.find("servicesPage")
    window.wait_until(lambda: not window.sees("menu_services"), "the menu to go")
    return window


def read_label(window: Driver) -> None:
    window.click("serviceLabel_svc_1")
    window.find("labelFacts")
    window.settle()


def test_the_page_shows_what_the_customer_has(open_client: Open) -> None:
    window = at_services(open_client)
    window.wait_for_text("500 Mbps down, 500 Mbps up")
    assert window.reads("$64.99 a month")
    assert window.reads("$74.99 from Mar 22, 2027")
    assert window.reads("Router (ours), serial number ending A52D")
    assert not window.sees("servicesPastTitle")


def test_until_it_is_known_the_page_is_laid_out_but_empty(open_client: Open, portal: FakePortal) -> None:
    portal.on(SERVICES, silence)
    window = at_services(open_client)
    assert not window.sees("servicesMessage")
    assert not window.reads("a month")


def test_someone_without_services_is_told_so(open_client: Open, portal: FakePortal) -> None:
    portal.on(SERVICES, json_reply(services_of()))
    window = at_services(open_client)
    window.wait_for_text("No services yet")


def test_a_failure_says_what_to_do_and_trying_again_helps(open_client: Open, portal: FakePortal) -> None:
    portal.on(SERVICES, problem(500, "internal"))
    window = at_services(open_client)
    window.wait_for_text("Your services could not be loaded", 30)
    portal.on(SERVICES, json_reply(services_of(a_service())))
    window.click("servicesMessageAction")
    window.wait_for_text("Fiber 500")


def test_what_was_there_stays_while_the_portal_is_away(open_client: Open, portal: FakePortal) -> None:
    window = at_services(open_client)
    window.wait_for_text("Fiber 500")
    portal.on(SERVICES, reset)
    window.press(Qt.Key.Key_F5)
    window.find("servicesStale")
    assert window.reads("Fiber 500")


def test_the_broadband_facts_are_read_followed_and_closed_by_keyboard_alone(
    open_client: Open, browser: FakeBrowser
) -> None:
    window = at_services(open_client, size=(800, 600))
    window.wait_for_text("Fiber 500")
    window.focus("serviceLabel_svc_1")
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Typical download speed")
    window.wait_until(lambda: window.value("labelFacts", "activeFocus"), "the label to have the keyboard")
    assert window.reads("512 Mbps")
    assert window.reads("F0009720600FIBER5000000000")
    window.press(Qt.Key.Key_Tab)
    window.press(Qt.Key.Key_Return)
    assert browser.opened == ["https://daystarr.example"]
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("labelFacts"), "the sheet to go")
    window.wait_until(lambda: window.value("serviceLabel_svc_1", "activeFocus"), "the button to have the keyboard")


def test_facts_that_cannot_be_had_say_so_and_trying_again_helps(open_client: Open, portal: FakePortal) -> None:
    portal.on(LABEL, problem(404, "not_found"))
    window = at_services(open_client)
    window.click("serviceLabel_svc_1")
    window.wait_for_text("The broadband facts could not be loaded")
    portal.on(LABEL, json_reply(a_label().model_dump(mode="json")))
    window.click("labelErrorAction")
    window.find("labelFacts")


@pytest.mark.parametrize("size", [(800, 600), (360, 640), (1080, 1920)])
def test_hostile_text_is_shown_as_text_and_stays_in_its_place(
    open_client: Open, portal: FakePortal, size: tuple[int, int], tmp_path: Path
) -> None:
    device, promotion = a_device().model_copy(update={"name": HOSTILE, "serial_last4": HOSTILE[:200]}), a_promotion()
    hostile = a_service(
        name=HOSTILE,
        address=HOSTILE,
        equipment=(device,) * 40,
        promotion=promotion.model_copy(update={"description": HOSTILE}),
    )
    portal.on(SERVICES, json_reply(services_of(hostile, a_service(id="svc_2"))))
    label = a_label(plan_name=HOSTILE, provider=HOSTILE[:200], number=HOSTILE[:200])
    portal.on(LABEL, json_reply(label.model_dump(mode="json")))
    window = at_services(open_client, size=size)
    window.find("service_svc_1")
    read_label(window)
    window.grab(tmp_path / "label.png")
    width = window.window.width()
    for name in ("service_svc_1", "labelFacts", "labelPlan"):
        assert 0 <= window.rectangle(window.find(name)).left() <= window.rectangle(window.find(name)).right() <= width
    assert not any("evil" in request.target for request in portal.received)


def test_a_page_that_was_switched_off_meanwhile_offers_no_second_try(open_client: Open, portal: FakePortal) -> None:
    portal.on(SERVICES, problem(403, "feature_unavailable"))
    window = at_services(open_client)
    window.wait_for_text("This is not available for your account.")
    assert not window.sees("servicesMessageAction")
