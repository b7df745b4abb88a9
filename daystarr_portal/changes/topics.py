"""What a change is about, by the table it is in. A test holds that no table is forgotten."""

from collections.abc import Mapping
from enum import StrEnum


class ChangeTopic(StrEnum):
    """Something a client may have read, and has to read again."""

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


T = ChangeTopic
TOPICS: Mapping[str, tuple[ChangeTopic, ...]] = {
    "account_features": (T.SESSION,),
    "accounts": (T.SESSION, T.PREFERENCES),
    "allocations": (T.BILLS, T.INVOICES),
    "appointments": (T.CALENDAR, T.SERVICES),
    "arrangements": (T.PAYMENTS, T.BILLS, T.CALENDAR),
    "autopay_attempts": (T.AUTOPAY, T.CALENDAR),
    "autopay_authorizations": (T.AUTOPAY,),
    "autopays": (T.AUTOPAY, T.CALENDAR),
    "calendar_feeds": (T.CALENDAR,),
    "capture_sessions": (T.PAYMENT_METHODS,),
    "contact_emails": (T.CONTACTS, T.PREFERENCES),
    "contact_phones": (T.CONTACTS,),
    "contacts": (T.CONTACTS,),
    "equipment": (T.SERVICES,),
    "invoices": (T.BILLS, T.INVOICES, T.CALENDAR),
    "ledger_entries": (T.BILLS,),
    "one_call_codes": (T.SECURITY,),
    "orders": (T.SERVICES, T.CALENDAR),
    "payment_methods": (T.PAYMENT_METHODS, T.AUTOPAY),
    "payment_reversals": (T.PAYMENTS, T.BILLS, T.INVOICES),
    "payments": (T.PAYMENTS, T.BILLS, T.INVOICES, T.CALENDAR),
    "preferences": (T.PREFERENCES,),
    "promotions": (T.SERVICES,),
    "recovery_codes": (T.SIGN_IN,),
    "referral_codes": (T.REFERRALS,),
    "referrals": (T.REFERRALS,),
    "scheduled_payments": (T.PAYMENTS, T.BILLS, T.CALENDAR),
    "security_codes": (T.SECURITY,),
    "security_events": (T.SECURITY,),
    "services": (T.SERVICES,),
    "sign_in_sessions": (T.SIGN_IN,),
    "ticket_attachments": (T.TICKETS,),
    "ticket_messages": (T.TICKETS,),
    "tickets": (T.TICKETS, T.CALENDAR),
    "two_steps": (T.SIGN_IN,),
    "users": (T.SESSION, T.SIGN_IN),
}

QUIET_COLUMNS: Mapping[str, frozenset[str]] = {
    "payments": frozenset({"receipt_due_at"}),
    "sign_in_sessions": frozenset({"last_used_at", "address"}),
}
"""Columns that change all the time, and tell nobody anything."""

QUIET = frozenset(
    {
        # nobody is shown them
        "access_tokens",
        "autopay_notices",
        "changes",
        "contact_codes",
        "entries",
        "facts",
        "idempotency_keys",
        "messages",
        "password_proofs",
        "processor_events",
        "refresh_tokens",
        "sign_in_attempts",
        "sign_in_challenges",
        # written with what they are a part of, and never changed after it
        "arrangement_bills",
        "arrangement_parts",
        "autopay_attempt_bills",
        "invoice_lines",
        "order_items",
        "order_lines",
        "paper_bill_choices",
        "payment_targets",
        "scheduled_payment_targets",
        # of no account
        "plans",
    }
)
"""Tables whose changes are told to nobody."""
