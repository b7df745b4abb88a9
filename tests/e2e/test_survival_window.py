"""The whole program on a network that lies, drips and goes away: it says so, keeps what it has, and recovers."""

import pytest
from PySide6.QtCore import Qt

from tests.chaos_proxy import Bandwidth, Fault, Html, Reset, Truncate
from tests.tour.stage import Stage

RECOVERY = 30.0
BROKEN: dict[str, Fault] = {
    "a page for people": Html(),
    "an error page": Html(status=502),
    "half an answer": Truncate(after=260),
    "a connection that breaks": Reset(),
    "a slow drip": Bandwidth(bytes_per_second=20),
}


def test_a_portal_that_is_not_there_at_the_start_is_said_and_found_by_itself(stage: Stage) -> None:
    driver = stage.open(bad_network=True)
    stage.proxy.go_away()
    driver.find("signInPage")
    driver.fill("usernameField", "maria@example.com")
    driver.wait_until(lambda: driver.reads("cannot be reached"), "the notice", 20)

    stage.proxy.come_back()

    driver.wait_until(lambda: not driver.reads("cannot be reached"), "the notice to go by itself", RECOVERY)
    assert driver.text("usernameField") == "maria@example.com"
    driver.sign_in("maria@example.com")
    driver.wait_for_text("$74.99")


def test_a_portal_that_goes_midway_keeps_what_is_shown_with_its_time(stage: Stage) -> None:
    driver = stage.open_as("maria@example.com", bad_network=True)
    stage.proxy.go_away()

    driver.click("autopayRefreshButton")

    driver.find("offlineBanner")
    assert driver.reads("as of")
    assert driver.reads("$74.99")
    stage.proxy.come_back()
    driver.wait_until(lambda: not driver.sees("offlineBanner"), "the banner to go by itself", RECOVERY)


@pytest.mark.parametrize("fault", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_answer_costs_nothing_that_is_shown(stage: Stage, fault: Fault) -> None:
    driver = stage.open_as("maria@example.com", bad_network=True)
    rule = stage.proxy.add(fault, method="GET", path="/v1/(bills|calendar|autopay)")
    driver.press(Qt.Key.Key_F5)
    driver.wait_until(lambda: rule.hits > 0, "the broken answer")
    driver.settle(500)
    assert driver.reads("$74.99")
    assert driver.text("balanceAmount") == "$74.99"

    stage.proxy.remove(rule)

    driver.wait_until(lambda: not driver.sees("offlineBanner"), "the portal to be found again", RECOVERY)
    driver.press(Qt.Key.Key_F5)
    driver.wait_until(lambda: not driver.client.view_model.busy, "everything to end", RECOVERY)
    assert driver.text("balanceAmount") == "$74.99"
