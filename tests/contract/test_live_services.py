"""Services and the labels of their plans, read from a real portal server."""

from collections.abc import Callable

import pytest

from daystarr_client.api import errors
from daystarr_client.api.enums_services import Connection, Interval, ServiceKind, ServiceState, TaxRule
from daystarr_client.api.portal import Portal


def test_services_now_and_once_are_read(open_portal: Callable[..., Portal]) -> None:
    machine = open_portal("machine").services.list().items
    states = [service.state for service in machine]
    assert ServiceState.ENDED in states
    assert states == sorted(states, key=[*ServiceState].index)
    assert {service.kind for service in machine} >= {ServiceKind.INTERNET, ServiceKind.STATIC_IP, ServiceKind.PHONE}
    assert all(service.interval is Interval.MONTH for service in machine)
    (static,) = [service for service in machine if service.kind is ServiceKind.STATIC_IP]
    assert static.static_ip_on_file
    assert "198.51.100" not in static.model_dump_json()


def test_the_label_of_every_internet_plan_is_read(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("maria")
    (fiber,) = [service for service in portal.services.list().items if service.kind is ServiceKind.INTERNET]
    assert fiber.plan_id is not None
    label = portal.services.label(fiber.plan_id)
    assert (label.plan_name, label.connection, label.government_taxes) == (
        "Fiber 500",
        Connection.FIXED,
        TaxRule.VARIES_BY_LOCATION,
    )
    assert label.data_included_gb is None
    assert (label.typical_down_mbps, label.typical_up_mbps, label.typical_latency_ms) == (512, 508, 8)


def test_a_plan_without_a_label_is_not_found(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("maria")
    (wifi,) = [service for service in portal.services.list().items if service.kind is ServiceKind.WIFI]
    assert wifi.plan_id is not None
    with pytest.raises(errors.NotFound):
        portal.services.label(wifi.plan_id)
