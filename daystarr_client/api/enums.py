"""The words of the Portal API. A word this version does not know yet becomes `OTHER`, never an error."""

from enum import StrEnum
from typing import Self


class OpenEnum(StrEnum):
    """An enumeration the portal may add to; every subclass has the member `OTHER`."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return cls("other") if isinstance(value, str) and value != "other" else None


class Role(OpenEnum):
    """What a signed-in person is to the portal."""

    CUSTOMER = "customer"
    REP = "rep"
    OTHER = "other"


class AccountKind(OpenEnum):
    """Whose account it is."""

    RESIDENTIAL = "residential"
    BUSINESS = "business"
    OTHER = "other"


class AccountStatus(OpenEnum):
    """Whether the account is in use."""

    ACTIVE = "active"
    SUSPENDED = "suspended"
    CLOSED = "closed"
    OTHER = "other"


class FeatureName(OpenEnum):
    """What the portal can switch on and off for an account."""

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
    OTHER = "other"


class CalendarKind(OpenEnum):
    """What a calendar entry is about."""

    INSTALL = "install"
    APPOINTMENT = "appointment"
    TICKET_VISIT = "ticket_visit"
    INVOICE_DUE = "invoice_due"
    AUTOPAY = "autopay"
    SCHEDULED_PAYMENT = "scheduled_payment"
    OTHER = "other"


class CalendarStatus(OpenEnum):
    """How a calendar entry stands: the first three are of visits, the others of invoices."""

    SCHEDULED = "scheduled"
    DONE = "done"
    CANCELED = "canceled"
    PAID = "paid"
    PARTIALLY_PAID = "partially_paid"
    DUE = "due"
    OVERDUE = "overdue"
    PROCESSING = "processing"
    OTHER = "other"


class InvoiceState(OpenEnum):
    """How an invoice stands, as the portal decides it."""

    OPEN = "open"
    PARTIALLY_PAID = "partially_paid"
    PAID = "paid"
    OVERDUE = "overdue"
    VOID = "void"
    OTHER = "other"


class InvoiceFilter(StrEnum):
    """Which invoices a list asks for."""

    ALL = "all"
    OPEN = "open"
    PAID = "paid"
    OVERDUE = "overdue"


class PaymentFilter(StrEnum):
    """Which payments a list asks for."""

    ALL = "all"
    PAID = "paid"
    PROCESSING = "processing"
    UNSUCCESSFUL = "unsuccessful"


class LineKind(OpenEnum):
    """What a line of an invoice charges or credits."""

    RECURRING = "recurring"
    ONE_TIME = "one_time"
    PRORATION = "proration"
    CREDIT = "credit"
    TAX = "tax"
    FEE = "fee"
    OTHER = "other"


class MethodKind(OpenEnum):
    """What kind of payment method it is."""

    CARD = "card"
    BANK_ACCOUNT = "bank_account"
    OTHER = "other"


class CaptureState(OpenEnum):
    """How a visit to the processor's hosted page stands."""

    OPEN = "open"
    COMPLETED = "completed"
    CANCELED = "canceled"
    EXPIRED = "expired"
    OTHER = "other"


class PaymentState(OpenEnum):
    """How a payment stands. Only `SUCCEEDED` is paid."""

    REQUIRES_ACTION = "requires_action"
    PROCESSING = "processing"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELED = "canceled"
    OTHER = "other"


class PaymentOrigin(OpenEnum):
    """Who started a payment."""

    CUSTOMER = "customer"
    AUTOPAY = "autopay"
    SCHEDULED = "scheduled"
    OFFICE = "office"
    OTHER = "other"


class FailureCode(OpenEnum):
    """Why a payment failed."""

    CARD_DECLINED = "card_declined"
    INSUFFICIENT_FUNDS = "insufficient_funds"
    EXPIRED_CARD = "expired_card"
    PROCESSING_ERROR = "processing_error"
    AUTHENTICATION_FAILED = "authentication_failed"
    ACCOUNT_CLOSED = "account_closed"
    DEBIT_NOT_AUTHORIZED = "debit_not_authorized"
    OTHER = "other"


class Settlement(OpenEnum):
    """Whether a payment is settled at once or days later."""

    IMMEDIATE = "immediate"
    DELAYED = "delayed"
    OTHER = "other"


class SettleOutcome(OpenEnum):
    """What became of an idempotency key whose answer was lost."""

    FOUND = "found"
    NEVER_RECEIVED = "never_received"
    OTHER = "other"


class AutopayTiming(OpenEnum):
    """On which day AutoPay charges."""

    ON_DUE_DATE = "on_due_date"
    DAYS_BEFORE = "days_before"
    DAY_OF_MONTH = "day_of_month"
    OTHER = "other"


class AutopayEnd(OpenEnum):
    """Why AutoPay is off."""

    PAYMENT_FAILED = "payment_failed"
    METHOD_UNUSABLE = "method_unusable"
    METHOD_REMOVED = "method_removed"
    TURNED_OFF = "turned_off"
    ATTEMPTS_FAILED = "attempts_failed"
    OTHER = "other"


class ContactRole(OpenEnum):
    """What someone is on the account."""

    PRIMARY = "primary"
    BILLING = "billing"
    TECHNICAL = "technical"
    OTHER = "other"


class PhoneLabel(OpenEnum):
    """What kind of phone a number is."""

    MOBILE = "mobile"
    HOME = "home"
    WORK = "work"
    OTHER = "other"


class Topic(OpenEnum):
    """What a phone or an email is notified of."""

    INVOICES = "invoices"
    PAYMENTS = "payments"
    APPOINTMENTS = "appointments"
    OUTAGES = "outages"
    MARKETING = "marketing"
    OTHER = "other"


class ProblemCode(OpenEnum):
    """Why the portal refused; the client's sentences are chosen by it."""

    INVALID_CREDENTIALS = "invalid_credentials"
    TOO_MANY_ATTEMPTS = "too_many_attempts"
    INVALID_REFRESH_TOKEN = "invalid_refresh_token"  # noqa: S105
    REFRESH_TOKEN_REUSED = "refresh_token_reused"  # noqa: S105
    INVALID_TOKEN = "invalid_token"  # noqa: S105
    TOKEN_EXPIRED = "token_expired"  # noqa: S105
    CONFIRMATION_REQUIRED = "confirmation_required"
    FORBIDDEN = "forbidden"
    NOT_FOR_REPS = "not_for_reps"
    NOT_FOR_CUSTOMERS = "not_for_customers"
    FEATURE_UNAVAILABLE = "feature_unavailable"
    NOT_FOUND = "not_found"
    INVALID_REQUEST = "invalid_request"
    PRECONDITION_REQUIRED = "precondition_required"
    STALE = "stale"
    RATE_LIMITED = "rate_limited"
    INTERNAL = "internal"
    UNAVAILABLE = "unavailable"
    BODY_TOO_LARGE = "body_too_large"
    CARD_NUMBER_REFUSED = "card_number_refused"
    AMOUNT_TOO_SMALL = "amount_too_small"
    AMOUNT_TOO_LARGE = "amount_too_large"
    INVOICE_NOT_OPEN = "invoice_not_open"
    INVOICE_PROCESSING = "invoice_processing"
    PAYMENT_METHOD_UNAVAILABLE = "payment_method_unavailable"
    DUPLICATE_PAYMENT = "duplicate_payment"
    PAYMENT_NOT_CANCELABLE = "payment_not_cancelable"
    PROCESSOR_UNAVAILABLE = "processor_unavailable"
    RECEIPT_UNAVAILABLE = "receipt_unavailable"
    AUTOPAY_EXISTS = "autopay_exists"
    AUTOPAY_OFF = "autopay_off"
    AUTOPAY_WAITING = "autopay_waiting"
    CONSENT_CHANGED = "consent_changed"
    AMOUNT_CHANGED = "amount_changed"
    TYPED_NAME_REQUIRED = "typed_name_required"
    METHOD_IN_USE_BY_AUTOPAY = "method_in_use_by_autopay"
    IDEMPOTENCY_KEY_MISSING = "idempotency_key_missing"
    IDEMPOTENCY_KEY_REUSED = "idempotency_key_reused"
    IDEMPOTENCY_IN_PROGRESS = "idempotency_in_progress"
    IDEMPOTENCY_KEY_ABANDONED = "idempotency_key_abandoned"
    LAST_PRIMARY_CONTACT = "last_primary_contact"
    TOO_MANY_CONTACTS = "too_many_contacts"
    TOO_MANY_REACHES = "too_many_reaches"
    RESTORE_EXPIRED = "restore_expired"
    PHONE_INVALID = "phone_invalid"
    PHONE_ALREADY_THERE = "phone_already_there"
    EMAIL_INVALID = "email_invalid"
    EMAIL_ALREADY_THERE = "email_already_there"
    CODE_WRONG = "code_wrong"
    CODE_EXPIRED = "code_expired"
    NOT_AVAILABLE = "not_available"
    CHOICE_INVALID = "choice_invalid"
    SLOT_REQUIRED = "slot_required"
    SLOT_TAKEN = "slot_taken"
    CANNOT_RESCHEDULE = "cannot_reschedule"
    QUOTE_CHANGED = "quote_changed"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105
    PASSWORD_TOO_SHORT = "password_too_short"  # noqa: S105
    PASSWORD_TOO_LONG = "password_too_long"  # noqa: S105
    PASSWORD_COMMON = "password_common"  # noqa: S105
    PASSWORD_PERSONAL = "password_personal"  # noqa: S105
    PASSWORD_SAME = "password_same"  # noqa: S105
    SESSION_CURRENT = "session_current"
    SECURITY_CODE_NOT_SET = "security_code_not_set"
    CODE_TRIVIAL = "code_trivial"
    OWN_EMAIL = "own_email"
    NOTE_HAS_LINK = "note_has_link"
    ALREADY_INVITED = "already_invited"
    TICKET_CLOSED = "ticket_closed"
    TOO_MANY_ATTACHMENTS = "too_many_attachments"
    ATTACHMENT_TOO_LARGE = "attachment_too_large"
    ATTACHMENT_TYPE_REFUSED = "attachment_type_refused"
    ATTACHMENT_UNKNOWN = "attachment_unknown"
    CODE_USED = "code_used"
    ENTRY_EXPIRED = "entry_expired"
    USERNAME_INVALID = "username_invalid"
    USERNAME_TAKEN = "username_taken"
    SECOND_STEP_REQUIRED = "second_step_required"
    CHALLENGE_EXPIRED = "challenge_expired"
    TWO_STEP_ON = "two_step_on"
    TWO_STEP_OFF = "two_step_off"
    TWO_STEP_NOT_BEGUN = "two_step_not_begun"
    DAY_UNAVAILABLE = "day_unavailable"
    TOO_MANY_SCHEDULED = "too_many_scheduled"
    SCHEDULED_PAYMENT_OVER = "scheduled_payment_over"
    ARRANGEMENT_EXISTS = "arrangement_exists"
    ARRANGEMENT_CHANGED = "arrangement_changed"
    TOO_MANY_STREAMS = "too_many_streams"
    OTHER = "other"
