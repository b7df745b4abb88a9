"""Requests that are done in one transaction, once for each idempotency key."""

from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus
from typing import assert_never

from sqlalchemy.orm import Session

from daystarr_portal.core.schema import Schema
from daystarr_portal.payments.idempotency import (
    Answer,
    Fresh,
    Interrupted,
    claim,
    find,
    finish,
    in_progress,
    start,
)


def once(
    session: Session, account_id: str, key: str, fingerprint: str, now: datetime, work: Callable[[], Schema]
) -> Answer:
    """Do `work` and keep its answer (201) with the key, or answer what was answered before.

    The caller holds the account's lock, so a key is never half done: where `work` raises, the key is as if never sent.
    Raises `Problem` like `claim`, and what `work` raises.
    """
    claimed = claim(session, account_id, key, fingerprint, now)
    match claimed:
        case Answer():
            return claimed
        case Interrupted():
            raise in_progress()
        case Fresh():
            start(session, account_id, key, fingerprint, now)
            session.flush()
            body = work().model_dump_json().encode()
            row = find(session, account_id, key)
            assert row is not None
            finish(row, HTTPStatus.CREATED, body)
            return Answer(HTTPStatus.CREATED, body, replayed=False)
        case _:
            assert_never(claimed)
