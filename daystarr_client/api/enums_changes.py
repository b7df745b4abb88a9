"""What a change is about. A word this version does not know yet becomes `OTHER`."""

from daystarr_client.api.enums import OpenEnum


class ChangeTopic(OpenEnum):
    """Something that may have been read, and has to be read again."""

    SESSION = "session"
    BILLS = "bills"
    INVOICES = "invoices"
    PAYMENTS = "payments"
    PAYMENT_METHODS = "payment_methods"
    AUTOPAY = "autopay"
    CALENDAR = "calendar"
    CONTACTS = "contacts"
    SERVICES = "services"
    TICKETS = "tickets"
    REFERRALS = "referrals"
    SECURITY = "security"
    SIGN_IN = "sign_in"
    PREFERENCES = "preferences"
    OTHER = "other"
