"""The seed document's lines about services, in the real window over a real portal server."""

from tests.driver import Driver
from tests.e2e.windows import OpenAs, go_to


def open_services(window: Driver) -> None:
    go_to(window, "services", "servicesPage")
    window.wait_until(lambda: not window.client.view_model.busy, "the services")


def test_services_allows_customer_to_see_active_and_inactive_services_that_have_been_on_their_account(
    open_as: OpenAs,
) -> None:
    window = open_as("machine")
    open_services(window)
    window.wait_for_text("Business Fiber 1000")
    assert window.reads("Active")
    assert window.reads("$249.00 a month")
    assert window.text("servicesPastTitle") == "Past services (1)"
    assert window.reads("Business Fiber 250")
    assert window.reads("Ended")
    assert window.reads("2200 Industrial Dr, Perry, MI 48872")


def test_static_ip_information_is_not_given_out_without_the_security_code(open_as: OpenAs) -> None:
    window = open_as("machine")
    open_services(window)
    window.wait_for_text("Static IP address")
    window.wait_for_text("On file. Call us and confirm your security code to hear it.")
    assert not window.reads("198.51.100")


def test_the_broadband_facts_of_a_plan_are_a_readable_sheet(open_as: OpenAs) -> None:
    window = open_as("maria")
    open_services(window)
    window.wait_for_text("Loyalty promotion: $10.00 off each month")
    window.click(next(name for name in window.names() if name.startswith("serviceLabel_")))
    window.wait_for_text("Typical download speed")
    assert window.text("labelPlan") == "Fiber 500"
    assert window.reads("512 Mbps")
    assert window.text("labelNumber").startswith("Unique plan identifier: F")
