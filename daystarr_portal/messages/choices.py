"""Which letters customers choose, and which they are sent in any case: the one place that says so."""

from collections.abc import Mapping
from enum import StrEnum

from daystarr_portal.contacts.schemas import Topic
from daystarr_portal.messages.message import Kind


class Why(StrEnum):
    """Why a letter is sent whatever was chosen."""

    ASKED_FOR = "asked_for"  # somebody pressed a button for it: a code, a copy, an invitation
    SAFETY = "safety"  # it tells of a change that a stranger might have made
    AGREED = "agreed"  # a copy of what was agreed to, and the end of it
    CHARGE = "charge"  # what will be charged, or was not
    OFFICE = "office"  # it goes to the provider's own office


CHOSEN: Mapping[Kind, Topic] = {
    Kind.PAYMENT_RECEIVED: Topic.PAYMENTS,
    Kind.AUTOPAY_CHARGED: Topic.PAYMENTS,
    Kind.REFUND: Topic.PAYMENTS,
    Kind.CARD_EXPIRES: Topic.PAYMENTS,
    Kind.APPOINTMENT_MOVED: Topic.APPOINTMENTS,
}
"""Letters to every confirmed address that chose their topic."""

ALWAYS: Mapping[Kind, Why] = {
    Kind.EMAIL_CODE: Why.ASKED_FOR,
    Kind.PHONE_CODE: Why.ASKED_FOR,
    Kind.PASSWORD_RESET_CODE: Why.ASKED_FOR,
    Kind.PASSWORD_RESET_WHICH: Why.ASKED_FOR,
    Kind.REGISTRATION_CODE: Why.ASKED_FOR,
    Kind.REGISTERED_ALREADY: Why.ASKED_FOR,
    Kind.INVOICE: Why.ASKED_FOR,
    Kind.RECEIPT: Why.ASKED_FOR,
    Kind.INVITATION: Why.ASKED_FOR,
    Kind.CONTACTS_CHANGED: Why.SAFETY,
    Kind.SECURITY_CODE_CHANGED: Why.SAFETY,
    Kind.PASSWORD_CHANGED: Why.SAFETY,
    Kind.REGISTERED: Why.SAFETY,
    Kind.TWO_STEP_ON: Why.SAFETY,
    Kind.TWO_STEP_OFF: Why.SAFETY,
    Kind.RECOVERY_CODES_RENEWED: Why.SAFETY,
    Kind.AUTOPAY_AGREED: Why.AGREED,
    Kind.AUTOPAY_ENDED: Why.AGREED,
    Kind.PROMISE_MADE: Why.AGREED,
    Kind.PLAN_MADE: Why.AGREED,
    Kind.PAYMENT_SCHEDULED: Why.AGREED,
    Kind.ARRANGEMENT_BROKEN: Why.AGREED,
    Kind.ORDER_PLACED: Why.AGREED,
    Kind.PAPER_BILLS_ON: Why.AGREED,
    Kind.PAPER_BILLS_OFF: Why.AGREED,
    Kind.AUTOPAY_UPCOMING: Why.CHARGE,
    Kind.AUTOPAY_RETRY: Why.CHARGE,
    Kind.PAYMENT_RETURNED: Why.CHARGE,
    Kind.PAYMENT_DISPUTED: Why.CHARGE,
    Kind.REVERSAL_UNDONE: Why.CHARGE,
    Kind.SCHEDULED_SKIPPED: Why.CHARGE,
    Kind.SCHEDULED_FAILED: Why.CHARGE,
    Kind.ORDER_RECEIVED: Why.OFFICE,
    Kind.SIGN_UP_REQUEST: Why.OFFICE,
}
"""Every other letter."""

OFFERED = tuple(topic for topic in Topic if topic in CHOSEN.values())
"""What the portal itself writes about, and customers choose."""
