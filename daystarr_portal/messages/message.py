"""What a message is, before it is on its way."""

from dataclasses import dataclass
from enum import StrEnum


class Channel(StrEnum):
    """How a message travels."""

    EMAIL = "email"
    SMS = "sms"


class Kind(StrEnum):
    """What a message is about; its wording follows from it."""

    EMAIL_CODE = "email_code"
    PHONE_CODE = "phone_code"
    CONTACTS_CHANGED = "contacts_changed"
    INVOICE = "invoice"
    RECEIPT = "receipt"
    PAYMENT_RECEIVED = "payment_received"
    REFUND = "refund"
    PAYMENT_RETURNED = "payment_returned"
    PAYMENT_DISPUTED = "payment_disputed"
    REVERSAL_UNDONE = "reversal_undone"
    PAYMENT_SCHEDULED = "payment_scheduled"
    SCHEDULED_SKIPPED = "scheduled_skipped"
    SCHEDULED_FAILED = "scheduled_failed"
    PROMISE_MADE = "promise_made"
    PLAN_MADE = "plan_made"
    ARRANGEMENT_BROKEN = "arrangement_broken"
    ORDER_PLACED = "order_placed"
    ORDER_RECEIVED = "order_received"
    APPOINTMENT_MOVED = "appointment_moved"
    INVITATION = "invitation"
    SIGN_UP_REQUEST = "sign_up_request"
    SECURITY_CODE_CHANGED = "security_code_changed"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105
    PASSWORD_RESET_CODE = "password_reset_code"  # noqa: S105
    PASSWORD_RESET_WHICH = "password_reset_which"  # noqa: S105
    REGISTRATION_CODE = "registration_code"
    REGISTERED_ALREADY = "registered_already"
    REGISTERED = "registered"
    AUTOPAY_AGREED = "autopay_agreed"
    AUTOPAY_ENDED = "autopay_ended"
    AUTOPAY_UPCOMING = "autopay_upcoming"
    AUTOPAY_CHARGED = "autopay_charged"
    AUTOPAY_RETRY = "autopay_retry"
    CARD_EXPIRES = "card_expires"
    TWO_STEP_ON = "two_step_on"
    TWO_STEP_OFF = "two_step_off"
    RECOVERY_CODES_RENEWED = "recovery_codes_renewed"
    PAPER_BILLS_ON = "paper_bills_on"
    PAPER_BILLS_OFF = "paper_bills_off"


@dataclass(frozen=True)
class Attachment:
    """A file that goes with an email; `media_type` such as `application/pdf`."""

    filename: str
    media_type: str
    content: bytes


@dataclass(frozen=True)
class Email:
    """An email to one address, plain text."""

    kind: Kind
    to: str
    subject: str
    body: str
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True)
class TextMessage:
    """A text message to one number in E.164 form."""

    kind: Kind
    to: str
    body: str


Message = Email | TextMessage
