"""The parts of the portal that can be switched off, for everyone or for one account."""

from collections.abc import Mapping
from enum import StrEnum

from daystarr_portal.core.schema import Schema


class Feature(StrEnum):
    """A page or action of the portal, in the order of the portal's menu."""

    CALENDAR = "calendar"
    CONTACTS = "contacts"
    INVOICES = "invoices"
    PAYMENT_RECEIPTS = "payment_receipts"
    RECURRING_PAYMENTS = "recurring_payments"
    SERVICES = "services"
    TICKETS = "tickets"
    REFER_A_FRIEND = "refer_a_friend"
    SECURITY_INFORMATION = "security_information"
    PAYMENTS = "payments"
    ADD_SERVICE = "add_service"


OFF_BY_DEFAULT = frozenset({Feature.TICKETS})


class FeatureState(Schema):
    """Whether a feature can be used on this account."""

    name: Feature
    enabled: bool


def is_on(feature: Feature, overrides: Mapping[str, bool]) -> bool:
    """Whether a feature can be used, as the portal's default or the account's own switch has it."""
    return overrides.get(feature, feature not in OFF_BY_DEFAULT)


def feature_states(overrides: Mapping[str, bool]) -> list[FeatureState]:
    """Every feature, and whether it is on."""
    return [FeatureState(name=feature, enabled=is_on(feature, overrides)) for feature in Feature]
