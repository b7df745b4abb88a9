"""The words of the Portal API about services and orders."""

from daystarr_client.api.enums import OpenEnum


class ServiceKind(OpenEnum):
    """What a service is."""

    INTERNET = "internet"
    PHONE = "phone"
    TV = "tv"
    WIFI = "wifi"
    STATIC_IP = "static_ip"
    OTHER = "other"


class ServiceState(OpenEnum):
    """Whether a service works now."""

    ACTIVE = "active"
    PENDING = "pending"
    SUSPENDED = "suspended"
    ENDED = "ended"
    OTHER = "other"


class Owner(OpenEnum):
    """Whose a device is."""

    PROVIDER = "provider"
    CUSTOMER = "customer"
    OTHER = "other"


class Interval(OpenEnum):
    """How often a price is charged."""

    MONTH = "month"
    OTHER = "other"


class Connection(OpenEnum):
    """What kind of broadband a plan is."""

    FIXED = "fixed"
    OTHER = "other"


class TaxRule(OpenEnum):
    """What government taxes depend on."""

    VARIES_BY_LOCATION = "varies_by_location"
    OTHER = "other"


class Unavailable(OpenEnum):
    """Why something cannot be added."""

    ACCOUNT_NOT_ACTIVE = "account_not_active"
    NOT_AT_THIS_ADDRESS = "not_at_this_address"
    ALREADY_ON_ACCOUNT = "already_on_account"
    NEEDS_INTERNET = "needs_internet"
    OTHER = "other"


class OrderState(OpenEnum):
    """How far an order has come."""

    PLACED = "placed"
    SCHEDULED = "scheduled"
    DONE = "done"
    CANCELED = "canceled"
    OTHER = "other"


class FirstBillKind(OpenEnum):
    """What a line of a first bill is for."""

    RECURRING = "recurring"
    PRORATION = "proration"
    ONE_TIME = "one_time"
    OTHER = "other"


class VisitKind(OpenEnum):
    """What someone comes for."""

    INSTALL = "install"
    APPOINTMENT = "appointment"
    TICKET_VISIT = "ticket_visit"
    OTHER = "other"


class VisitStatus(OpenEnum):
    """What became of a visit."""

    SCHEDULED = "scheduled"
    DONE = "done"
    CANCELED = "canceled"
    OTHER = "other"
