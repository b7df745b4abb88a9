"""The words of the Portal API about the security code, referrals and tickets."""

from enum import StrEnum

from daystarr_client.api.enums import OpenEnum


class SecurityAction(OpenEnum):
    """What happened to a security code."""

    REVEALED = "revealed"
    CHANGED = "changed"
    ONE_CALL_CREATED = "one_call_created"
    ASKED_BY_REP = "asked_by_rep"
    CONFIRMED = "confirmed"
    OTHER = "other"


class ReferralState(OpenEnum):
    """How far a friend has come."""

    INVITED = "invited"
    SIGNED_UP = "signed_up"
    INSTALLED = "installed"
    CREDITED = "credited"
    EXPIRED = "expired"
    OTHER = "other"


class TicketCategory(OpenEnum):
    """What a ticket is about."""

    INTERNET = "internet"
    PHONE = "phone"
    TV = "tv"
    BILLING = "billing"
    OTHER = "other"


class TicketState(OpenEnum):
    """Whose turn it is."""

    OPEN = "open"
    WAITING_FOR_YOU = "waiting_for_you"
    CLOSED = "closed"
    OTHER = "other"


class TicketFilter(StrEnum):
    """Which tickets a list asks for; those waiting for the customer are open too."""

    ALL = "all"
    OPEN = "open"
    CLOSED = "closed"


class TicketAuthor(OpenEnum):
    """Who wrote a message."""

    CUSTOMER = "customer"
    SUPPORT = "support"
    OTHER = "other"
