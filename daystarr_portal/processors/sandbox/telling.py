"""The sandbox's messages to the portal: signed, told again until they are taken."""

import hashlib
import hmac
import json
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from sqlalchemy import select

from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.processors.events import (
    CaptureChanged,
    Event,
    NothingToUs,
    PaymentChanged,
    Subject,
    WebhookRefusedError,
)
from daystarr_portal.processors.sandbox.books import SandboxBooks
from daystarr_portal.processors.sandbox.tables import SandboxEventRow

SIGNATURE_HEADER = "sandbox-signature"
BELIEVED_FOR = timedelta(minutes=5)
BATCH = 100
_logger = logging.getLogger(__name__)


class Signer:
    """Signs and checks messages the way processors do: over the time and the raw body."""

    def __init__(self, secret: str, clock: Clock) -> None:
        self._key = hashlib.sha256(f"daystarr-portal sandbox webhooks {secret}".encode()).digest()
        self._clock = clock

    def headers(self, body: bytes) -> dict[str, str]:
        """The headers of a message sent now."""
        at = str(int(self._clock().timestamp()))
        return {SIGNATURE_HEADER: f"t={at},v1={self._mac(at, body)}"}

    def check(self, body: bytes, headers: Mapping[str, str]) -> None:
        """Raises `WebhookRefusedError` for a signature that is missing, wrong, or too old."""
        parts = dict(part.split("=", 1) for part in headers.get(SIGNATURE_HEADER, "").split(",") if "=" in part)
        at, given = parts.get("t", ""), parts.get("v1", "")
        if (
            not at.isascii()
            or not at.isdecimal()
            or not hmac.compare_digest(given.encode(), self._mac(at, body).encode())
        ):
            raise WebhookRefusedError("the signature is not ours")
        if abs(self._clock().timestamp() - int(at)) > BELIEVED_FOR.total_seconds():
            raise WebhookRefusedError("the message is too old")

    def _mac(self, at: str, body: bytes) -> str:
        return hmac.new(self._key, at.encode() + b"." + body, hashlib.sha256).hexdigest()


def message_of(event: SandboxEventRow) -> bytes:
    """What is sent of an event: what changed, and nothing of how it is now."""
    return json.dumps({"id": event.id, "type": f"{event.subject}.changed", "ref": event.ref}).encode()


def event_of(body: bytes) -> Event:
    """What a message whose signature is right is about."""
    content = json.loads(body)
    return Event(str(content["id"]), _subject(str(content["type"]), str(content["ref"])))


def _subject(kind: str, ref: str) -> Subject:
    match kind:
        case "payment.changed":
            return PaymentChanged(ref)
        case "capture.changed":
            return CaptureChanged(ref)
        case _:
            return NothingToUs()


class Telling:
    """Brings what happened in the books to whoever takes the messages."""

    def __init__(self, database: Database, books: SandboxBooks, clock: Clock, signer: Signer) -> None:
        self._database = database
        self._books = books
        self._clock = clock
        self._signer = signer

    def waiting(self) -> Sequence[SandboxEventRow]:
        """The events nobody has taken yet, oldest first."""
        self._books.catch_up()
        with self._database.read() as session:
            return session.scalars(
                select(SandboxEventRow)
                .where(SandboxEventRow.delivered_at.is_(None))
                .order_by(SandboxEventRow.created_at, SandboxEventRow.id)
                .limit(BATCH)
            ).all()

    def message(self, event: SandboxEventRow) -> tuple[bytes, dict[str, str]]:
        """The body and the headers of an event, signed now."""
        body = message_of(event)
        return body, self._signer.headers(body)

    def deliver(self, take: Callable[[bytes, Mapping[str, str]], int]) -> int:
        """Hand over what is waiting; `take` answers a status. Answers how many were taken."""
        taken = 0
        for event in self.waiting():
            body, headers = self.message(event)
            if take(body, headers) >= 300:
                _logger.warning("webhook not taken", extra={"fields": {"event_id": event.id}})
                continue
            with self._database.write() as session:
                session.get_one(SandboxEventRow, event.id).delivered_at = self._clock()
            taken += 1
        return taken
