"""What is changed elsewhere shows by itself in the real window, over networks that do not want it, once and whole."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from daystarr_client.api.bodies import PaymentRequest
from daystarr_client.api.bodies_contacts import Person
from daystarr_client.api.bodies_preferences import PreferencesChange
from daystarr_client.api.enums import CalendarKind
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.api.portal import Portal
from tests.chaos_proxy import Fault, Latency, Silence
from tests.driver import Driver
from tests.e2e.windows import Elsewhere, go_to
from tests.server_process import ServerProcess
from tests.tour.stage import Stage

PATIENCE = 60.0
CONTACTS = "/v1/contacts"


@pytest.fixture(scope="module")
def server(lasting_stage: Stage) -> ServerProcess:
    return lasting_stage.server


def open_as(stage: Stage, username: str) -> Driver:
    """A client behind the proxy, listening; nothing is fetched any more."""
    driver = stage.open_as(username, bad_network=True)
    driver.patience = PATIENCE
    return driver


def go(driver: Driver, page: str, item: str) -> None:
    """Go to a page by the menu, and wait for what it shows."""
    go_to(driver, page, item)
    driver.wait_until(lambda: not driver.client.view_model.busy, "the page to be there")


def pay_everything(portal: Portal) -> None:
    """Pay what is due with the first method saved."""
    bills = portal.bills.get()
    method = portal.payment_methods.list().items[0]
    due = tuple(bill.id for bill in bills.items)
    portal.payments.pay(
        PaymentRequest(method.id, bills.amount_due.amount_minor, invoice_ids=due), new_idempotency_key()
    )


def test_a_payment_posted_elsewhere_shows_by_itself_and_quietly(stage: Stage, elsewhere: Elsewhere) -> None:
    driver, other = open_as(stage, "olivia@example.com"), elsewhere("olivia")
    assert driver.text("billsCount") == "3 unpaid"
    waited: list[bool] = []
    driver.client.view_model.changed.connect(lambda: waited.append(driver.client.view_model.busy))
    driver.focus("autopayRefreshButton")
    keyboard = driver.window.activeFocusItem()

    pay_everything(other)

    driver.wait_until(lambda: driver.reads("No unpaid bills"), "the bills to be gone")
    driver.wait_until(lambda: driver.text("balanceAmount") == "$0.00", "the balance")
    assert True not in waited
    assert driver.window.activeFocusItem() is keyboard


def test_a_visit_moved_elsewhere_moves_on_the_calendar(stage: Stage, elsewhere: Elsewhere) -> None:
    driver, other = open_as(stage, "maria@example.com"), elsewhere("maria")
    go(driver, "calendar", "calendarPage")
    driver.wait_until(lambda: "Ticket visit" in str(driver.value("day_2026-12-19", "spoken")), "the visit")
    entries = other.calendar.get(date(2026, 12, 19), date(2026, 12, 19)).items
    (visit,) = (other.appointments.get(entry.id) for entry in entries if entry.kind is CalendarKind.TICKET_VISIT)
    slot = next(slot for slot in other.appointments.slots(visit.id).items if slot.starts_at.day == 9)

    other.appointments.reschedule(visit.id, visit.etag, slot.id)

    driver.wait_until(lambda: "Ticket visit" in str(driver.value("day_2026-12-09", "spoken")), "the visit to move")
    assert "Ticket visit" not in str(driver.value("day_2026-12-19", "spoken"))


@pytest.mark.parametrize(
    ("fault", "names"),
    [(Latency(0.0), ("Ann Lee", "Ben Ode", "Cleo Ray")), (Silence(), ("Ida Joy", "Kim Lum"))],
    ids=["by a stream", "by asking, where streams are swallowed"],
)
def test_each_change_is_fetched_once_however_it_is_heard_of(
    stage: Stage, elsewhere: Elsewhere, fault: Fault, names: tuple[str, ...]
) -> None:
    driver, other = stage.open(bad_network=True), elsewhere("mark")
    driver.patience = PATIENCE
    stage.proxy.add(fault, path="/v1/events")
    driver.sign_in("mark@example.com")
    go(driver, "contacts", "contactsPage")
    driver.find("addContactButton")
    before = len(stage.proxy.passed("GET", CONTACTS))

    for name in names:
        other.contacts.add(Person(name))
        driver.wait_until(lambda name=name: driver.reads(name), f"{name} to show")

    assert len(stage.proxy.passed("GET", CONTACTS)) - before == len(names)
    stage.proxy.clear()


def test_what_changes_while_the_network_is_away_shows_once_it_is_back(stage: Stage, elsewhere: Elsewhere) -> None:
    driver, other = open_as(stage, "maria@example.com"), elsewhere("maria")
    go(driver, "contacts", "contactsPage")
    for name in ("Dora Fox", "Eli Gold"):
        stage.proxy.go_away()
        driver.wait_until(lambda: driver.sees("offlineBanner"), "the window to say by itself that the portal is away")

        other.contacts.add(Person(name))
        stage.proxy.come_back()

        driver.wait_until(lambda name=name: driver.reads(name), f"{name} to show")
        driver.wait_until(lambda: not driver.sees("offlineBanner"), "the banner to go")


def test_what_is_out_of_sight_is_fetched_when_it_comes_into_sight(stage: Stage, elsewhere: Elsewhere) -> None:
    driver, other = open_as(stage, "nora@example.com"), elsewhere("nora")
    go(driver, "contacts", "contactsPage")
    driver.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    driver.find("homePage")
    before, sessions = len(stage.proxy.passed("GET", CONTACTS)), len(stage.proxy.passed("GET", "/v1/session"))

    other.contacts.add(Person("Fay Hill"))
    # What is always in sight, changed after it
    preferences = other.preferences.get()
    other.preferences.change(preferences.etag, PreferencesChange(paper_bills=not preferences.paper_bills))
    driver.wait_until(lambda: len(stage.proxy.passed("GET", "/v1/session")) > sessions, "the later change")

    assert len(stage.proxy.passed("GET", CONTACTS)) == before
    go(driver, "contacts", "contactsPage")
    driver.wait_for_text("Fay Hill")


def test_an_open_sheet_keeps_what_was_typed_and_the_page_where_it_was(stage: Stage, elsewhere: Elsewhere) -> None:
    driver, other = open_as(stage, "maria@example.com"), elsewhere("maria")
    go(driver, "contacts", "contactsPage")
    driver.click("addContactButton")
    driver.click("contact_name")
    driver.write("Half a na")
    field = driver.window.activeFocusItem()

    other.contacts.add(Person("Gus Irwin"))

    driver.wait_for_text("Gus Irwin")
    assert driver.window.activeFocusItem() is field
    assert driver.text("contact_name") == "Half a na"
    driver.write("me")
    assert driver.text("contact_name") == "Half a name"


def test_a_session_ended_elsewhere_ends_here(stage: Stage, elsewhere: Elsewhere) -> None:
    driver, other = open_as(stage, "nora@example.com"), elsewhere("nora")

    other.sessions.end_others()

    driver.find("signInPage")
    driver.wait_until(lambda: not driver.sees("shell"), "the pages to go")
