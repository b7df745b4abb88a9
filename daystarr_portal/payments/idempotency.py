"""Idempotency keys: what a key was first used for, and the answer it got. The caller holds the account's lock."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus

from sqlalchemy import and_, bindparam, delete, or_, select, update
from sqlalchemy.orm import Session

from daystarr_portal.core.direct import fetch, put, seen_one
from daystarr_portal.core.problems import Problem, conflict
from daystarr_portal.core.schema import Schema
from daystarr_portal.payments.tables import IdempotencyKeyRow, PaymentRow

INTERRUPTED_AFTER = timedelta(seconds=30)
CLOCKS_DIFFER_BY = timedelta(seconds=30)
"""How far the clocks of two servers on one database may be apart; anything more is a clock that was set back."""
DUPLICATE_WITHIN = timedelta(minutes=2)
DONE_KEPT = timedelta(days=60)
ABANDONED_KEPT = timedelta(days=730)
HEADER = "Idempotency-Key"
REPLAYED_HEADER = "Idempotency-Replayed"


@dataclass(frozen=True)
class Answer:
    """What a request was answered with, ready to be sent again."""

    status: int
    body: bytes
    replayed: bool


@dataclass(frozen=True)
class Fresh:
    """The key was never seen."""


@dataclass(frozen=True)
class Interrupted:
    """The key was seen, and whoever worked on it is gone; `payment_id` is what they had begun."""

    payment_id: str | None


Claim = Fresh | Answer | Interrupted

_KEY = select(IdempotencyKeyRow).where(
    IdempotencyKeyRow.account_id == bindparam("account_id"), IdempotencyKeyRow.key == bindparam("key")
)
_TWINS = (
    select(IdempotencyKeyRow.created_at, PaymentRow.processor_ref)
    .join(PaymentRow, PaymentRow.id == IdempotencyKeyRow.payment_id)
    .where(
        IdempotencyKeyRow.account_id == bindparam("account_id"),
        IdempotencyKeyRow.fingerprint == bindparam("fingerprint"),
        PaymentRow.state.not_in(("failed", "canceled")),
    )
)
_ANSWER = (
    update(IdempotencyKeyRow)
    .where(
        IdempotencyKeyRow.account_id == bindparam("of_account"),
        IdempotencyKeyRow.payment_id == bindparam("of_payment"),
        IdempotencyKeyRow.state == "running",
    )
    .values(state="done", response_status=bindparam("status"), response_body=bindparam("body"))
)


def fingerprint_of(operation: str, request: Schema) -> str:
    """What tells one request from another: the same for the same method, path and meaning of the body."""
    return hashlib.sha256(f"{operation}\n{request.model_dump_json()}".encode()).hexdigest()


def required(key: str | None) -> str:
    """The key of a request. Raises `Problem` 400 `idempotency_key_missing`."""
    if not key:
        raise Problem(
            HTTPStatus.BAD_REQUEST, "idempotency_key_missing", f"Send a header {HEADER} with a key of your own making."
        )
    return key


def claim(session: Session, account_id: str, key: str, fingerprint: str, now: datetime) -> Claim:
    """Whether a key is free, was answered, or lies where its request was cut off.

    Raises `Problem`: 422 `idempotency_key_reused`, 409 `idempotency_key_abandoned` or `idempotency_in_progress`.
    """
    row = seen_one(session, _KEY, {"account_id": account_id, "key": key})
    if row is None:
        return Fresh()
    if row.state == "abandoned":
        raise conflict("idempotency_key_abandoned", "This key was given up. Use a new one.")
    if row.fingerprint != fingerprint:
        raise reused()
    if row.state == "done":
        return Answer(row.response_status or HTTPStatus.OK, row.response_body or b"", replayed=True)
    if is_running(row, now):
        raise in_progress()
    return Interrupted(row.payment_id)


def find(session: Session, account_id: str, key: str) -> IdempotencyKeyRow | None:
    """What is known of a key."""
    return session.scalars(_KEY, {"account_id": account_id, "key": key}).one_or_none()


def is_running(row: IdempotencyKeyRow, now: datetime) -> bool:
    """Whether someone may still be working on a key's request; nobody is where the clock was set back since."""
    return row.state == "running" and -CLOCKS_DIFFER_BY <= now - row.created_at < INTERRUPTED_AFTER


def start(
    session: Session, account_id: str, key: str, fingerprint: str, now: datetime, payment_id: str | None = None
) -> None:
    """Write a fresh key down, before anything outside is asked."""
    put(session, _row(account_id, key, fingerprint, "running", now, payment_id))


def abandon(session: Session, account_id: str, key: str, now: datetime) -> None:
    """Make sure that a key nobody has used never will be."""
    put(session, _row(account_id, key, "", "abandoned", now, None))


def finish(row: IdempotencyKeyRow, status: int, body: bytes) -> None:
    """Keep the answer for whoever asks again."""
    row.state = "done"
    row.response_status = status
    row.response_body = body


def purge(session: Session, now: datetime) -> None:
    """Delete keys that nobody will send again.

    Never one that is being worked on, nor one of a payment, however old: whoever asks what became of it must not be
    told that it was never received. A key that was given up is kept long, for the request may still be on its way.
    """
    session.execute(
        delete(IdempotencyKeyRow).where(
            IdempotencyKeyRow.payment_id.is_(None),
            or_(
                and_(IdempotencyKeyRow.state == "done", IdempotencyKeyRow.created_at < now - DONE_KEPT),
                and_(IdempotencyKeyRow.state == "abandoned", IdempotencyKeyRow.created_at < now - ABANDONED_KEPT),
            ),
        )
    )


def finish_of(session: Session, account_id: str, payment_id: str, status: int, body: bytes) -> None:
    """Keep the answer with the key of a payment, where it has one that has no answer."""
    values = {"of_account": account_id, "of_payment": payment_id, "status": status, "body": body}
    session.connection().execute(_ANSWER, values)


def has_twin(session: Session, account_id: str, fingerprint: str, now: datetime) -> bool:
    """Whether the very same payment was asked for moments ago, or has no outcome yet, under another key."""
    twins = fetch(session, _TWINS, {"account_id": account_id, "fingerprint": fingerprint})
    return any(reference is None or now - created_at < DUPLICATE_WITHIN for created_at, reference in twins)


def reused() -> Problem:
    """422: the key belongs to another request."""
    return Problem(
        HTTPStatus.UNPROCESSABLE_ENTITY, "idempotency_key_reused", "This key was used for a different request."
    )


def in_progress() -> Problem:
    """409: the first request with this key is still being worked on."""
    return Problem(
        HTTPStatus.CONFLICT,
        "idempotency_in_progress",
        "The first request with this key is still running. Ask again.",
        headers={"Retry-After": "1"},
    )


def _row(
    account_id: str, key: str, fingerprint: str, state: str, now: datetime, payment_id: str | None
) -> IdempotencyKeyRow:
    return IdempotencyKeyRow(
        account_id=account_id,
        key=key,
        fingerprint=fingerprint,
        state=state,
        payment_id=payment_id,
        response_status=None,
        response_body=None,
        created_at=now,
    )
