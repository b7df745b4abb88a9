"""Where no payment processor is set up: nothing can be paid, and nothing is ever charged."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Never

from daystarr_portal.processors.base import (
    Charge,
    ChargePage,
    ChargeRequest,
    MethodKind,
    ProcessorRefusedError,
    ProcessorUnavailableError,
    Reader,
)
from daystarr_portal.processors.events import WebhookRefusedError
from daystarr_portal.processors.reversals import RefundRequest


class NoProcessor:
    """Refuses every payment, and answers nothing else."""

    @property
    def name(self) -> str:
        """A name that no token was ever kept under."""
        return "none"

    def ensure_customer(self, account_id: str) -> Never:
        """There are no customers."""
        raise _unavailable()

    def create_capture_session(self, customer: str, language: str) -> Never:
        """There is no hosted page."""
        raise _unavailable()

    def readers(self) -> Sequence[Reader]:
        """There are no readers."""
        return ()

    def create_reader_capture(self, reader: str, customer: str) -> Never:
        """There are no readers."""
        raise ProcessorRefusedError("no payment processor is set up")

    def get_capture(self, ref: str) -> Never:
        """There are no captures."""
        raise _unavailable()

    def cancel_capture(self, ref: str) -> Never:
        """There are no captures."""
        raise _unavailable()

    def create_payment(self, request: ChargeRequest) -> Never:
        """Nothing is charged, ever."""
        raise ProcessorRefusedError("no payment processor is set up")

    def get_payment(self, ref: str) -> Never:
        """There are no payments."""
        raise _unavailable()

    def find_payment(self, idempotency_key: str) -> Charge | None:
        """Whether an earlier processor had this payment cannot be known here."""
        raise _unavailable()

    def cancel_payment(self, ref: str) -> Never:
        """There are no payments."""
        raise _unavailable()

    def refund(self, request: RefundRequest) -> Never:
        """There are no payments."""
        raise _unavailable()

    def list_payments(self, since: datetime, page: str | None = None) -> ChargePage:
        """There are no books to look into."""
        raise _unavailable()

    def parse_webhook(self, body: bytes, headers: Mapping[str, str]) -> Never:
        """Nobody has anything to tell."""
        raise WebhookRefusedError("no payment processor is set up")

    def expected_settlement(self, kind: MethodKind, now: datetime) -> datetime | None:
        """Nothing is ever settled later."""
        return None


def _unavailable() -> ProcessorUnavailableError:
    return ProcessorUnavailableError("no payment processor is set up")
