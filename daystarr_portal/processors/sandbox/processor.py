"""The sandbox as a payment processor."""

import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from daystarr_portal.core.clock import Clock
from daystarr_portal.core.pages import decode_position, encode_position
from daystarr_portal.processors.base import (
    BookedCharge,
    Canceled,
    Capture,
    CaptureCanceled,
    CaptureCompleted,
    CapturedMethod,
    CaptureExpired,
    CaptureOpen,
    CaptureOutcome,
    Charge,
    ChargeOutcome,
    ChargePage,
    ChargeRequest,
    Declined,
    FailureCode,
    MethodKind,
    NeedsAction,
    ProcessorUnavailableError,
    Reader,
    Settling,
    Succeeded,
)
from daystarr_portal.processors.events import Event
from daystarr_portal.processors.reversals import (
    RefundRequest,
    Reversal,
    ReversalKind,
    ReversalReason,
    ReversalState,
)
from daystarr_portal.processors.sandbox.books import SandboxBooks
from daystarr_portal.processors.sandbox.numbers import Behavior
from daystarr_portal.processors.sandbox.reading import READERS, SandboxReaders
from daystarr_portal.processors.sandbox.tables import (
    SandboxCaptureRow,
    SandboxChargeRow,
    SandboxMethodRow,
    SandboxReversalRow,
)
from daystarr_portal.processors.sandbox.telling import Signer, event_of

NAME = "sandbox"
PAGE = 100


class SandboxProcessor:
    """Answers like a processor across the network would, some test numbers only after `slow_seconds`.

    `public_url` is the origin under which the customer's browser finds the hosted pages. A customer's name here is the
    id of our account.
    """

    def __init__(
        self,
        books: SandboxBooks,
        readers: SandboxReaders,
        signer: Signer,
        clock: Clock,
        public_url: str,
        slow_seconds: float = 6.0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._books = books
        self._readers = readers
        self._signer = signer
        self._clock = clock
        self._public_url = public_url
        self._slow_seconds = slow_seconds
        self._sleep = sleep

    @property
    def name(self) -> str:
        """The processor's name, kept with every token and payment of it."""
        return NAME

    def ensure_customer(self, account_id: str) -> str:
        """The sandbox's name for an account of ours."""
        return account_id

    def create_capture_session(self, customer: str, language: str) -> Capture:
        """Open a hosted page on which `customer` enters a card or a bank account."""
        return self._capture(self._books.open_capture(customer, language), None)

    def readers(self) -> Sequence[Reader]:
        """The simulated readers; test cards are held to them at `/sandbox/readers/...`."""
        return READERS

    def create_reader_capture(self, reader: str, customer: str) -> Capture:
        """Ask for a card at a reader. Raises `ProcessorRefusedError` for one unknown, offline or busy."""
        return self._capture(self._readers.ask(reader, customer), None)

    def get_capture(self, ref: str) -> Capture:
        """How far a visit to the hosted page has come. Raises `ProcessorUnavailableError` for one it has lost."""
        found = self._books.capture(ref)
        if found is None:
            raise ProcessorUnavailableError("there is no such capture")
        return self._capture(*found)

    def cancel_capture(self, ref: str) -> Capture:
        """Close a hosted page; a visit already finished stays finished."""
        self._books.cancel_capture(ref)
        return self.get_capture(ref)

    def create_payment(self, request: ChargeRequest) -> Charge:
        """Charge a payment method, once for all calls with the same key. Raises `ProcessorRefusedError` too."""
        row, behavior = self._books.charge(request)
        if behavior is None:
            return self._charge(row)
        if behavior is Behavior.SLOW:
            self._sleep(self._slow_seconds)
        return Charge(row.id, self._outcome(row), row.idempotency_key)

    def get_payment(self, ref: str) -> Charge:
        """What has become of a payment. Raises `ProcessorUnavailableError` for one it has lost."""
        return self._charge(_found(self._books.charge_by_ref(ref)))

    def find_payment(self, idempotency_key: str) -> Charge | None:
        """The payment made with this key, or None where the sandbox never heard of it."""
        row = self._books.charge_by_key(idempotency_key)
        return self._charge(row) if row else None

    def cancel_payment(self, ref: str) -> Charge:
        """Give up a payment that waits for the customer; any other stays as it is."""
        return self._charge(_found(self._books.cancel_charge(ref)))

    def refund(self, request: RefundRequest) -> Reversal:
        """Give money of a payment back, once for all calls with the same key. Raises `ProcessorRefusedError` too."""
        return _reversal(self._books.reversals.refund(request))

    def list_payments(self, since: datetime, page: str | None = None) -> ChargePage:
        """The payments made since then, and those of which money went back since then."""
        self._books.catch_up()
        rows = self._books.reversals.list(since, decode_position(page) if page else None, PAGE + 1)
        shown = rows[:PAGE]
        last = shown[-1] if len(rows) > PAGE else None
        items = tuple(self._booked(row) for row in shown)
        return ChargePage(items, encode_position(last.created_at, last.id) if last else None)

    def parse_webhook(self, body: bytes, headers: Mapping[str, str]) -> Event:
        """What a message is about. Raises `WebhookRefusedError`."""
        self._signer.check(body, headers)
        return event_of(body)

    def expected_settlement(self, kind: MethodKind, now: datetime) -> datetime | None:
        """When a payment made now would be the provider's; None for at once."""
        return self._books.settles_at(kind, now)

    def _capture(self, row: SandboxCaptureRow, method: SandboxMethodRow | None) -> Capture:
        at_reader = self._readers.is_reader(row.id)
        url = None if at_reader else f"{self._public_url}/sandbox/captures/{row.id}"
        return Capture(row.id, url, row.expires_at, _capture_outcome(row, method, self._clock()))

    def _charge(self, row: SandboxChargeRow) -> Charge:
        reversals = tuple(_reversal(reversal) for reversal in self._books.reversals.of(row.id))
        return Charge(row.id, self._outcome(row), row.idempotency_key, reversals)

    def _booked(self, row: SandboxChargeRow) -> BookedCharge:
        customer = self._books.method(row.token).customer
        return BookedCharge(self._charge(row), row.token, customer, row.amount_minor, row.currency, row.created_at)

    def _outcome(self, row: SandboxChargeRow) -> ChargeOutcome:
        match row.state:
            case "succeeded":
                return Succeeded()
            case "settling" if row.settles_at is not None:
                return Settling(row.settles_at)
            case "needs_action":
                return NeedsAction(f"{self._public_url}/sandbox/confirm/{row.action_key}")
            case "declined":
                return Declined(FailureCode(row.failure_code or FailureCode.PROCESSING_ERROR))
            case "canceled":
                return Canceled()
            case unknown:
                raise ValueError(f"the books hold a charge in the state {unknown}")


def _capture_outcome(row: SandboxCaptureRow, method: SandboxMethodRow | None, now: datetime) -> CaptureOutcome:
    if method is not None:
        return CaptureCompleted(
            CapturedMethod(
                token=method.token,
                kind=MethodKind(method.kind),
                brand=method.brand,
                last4=method.last4,
                exp_month=method.exp_month,
                exp_year=method.exp_year,
                customer=method.customer,
            )
        )
    if row.state == "canceled":
        return CaptureCanceled()
    return CaptureOpen() if now < row.expires_at else CaptureExpired()


def _found(row: SandboxChargeRow | None) -> SandboxChargeRow:
    if row is None:
        raise ProcessorUnavailableError("there is no such payment")
    return row


def _reversal(row: SandboxReversalRow) -> Reversal:
    return Reversal(
        ref=row.id,
        kind=ReversalKind(row.kind),
        amount_minor=row.amount_minor,
        state=ReversalState(row.state),
        at=row.created_at,
        reason=ReversalReason(row.reason) if row.reason else None,
        key=row.idempotency_key,
    )
