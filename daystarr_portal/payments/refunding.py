"""Gives money of a payment back: written down before the processor hears of it, given once, followed until known."""

import logging
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.logs import log
from daystarr_portal.payments import reversals
from daystarr_portal.payments.reversing import record_reversals, refuse
from daystarr_portal.payments.schemas import PaymentState
from daystarr_portal.payments.tables import PaymentReversalRow, PaymentRow
from daystarr_portal.processors.base import PaymentProcessor, ProcessorRefusedError, ProcessorUnavailableError
from daystarr_portal.processors.reversals import RefundRequest, Reversal, ReversalKind, ReversalState

_logger = logging.getLogger(__name__)


class Obstacle(Enum):
    """Why a refund is not even asked for."""

    NO_SUCH_PAYMENT = "There is no such payment."
    NOT_PAID = "The payment has not succeeded: there is nothing to give back."
    TOO_MUCH = "That is more than is left of the payment."
    OTHER_PROCESSOR = "The payment was made with another processor than the one set up here."
    KEY_REUSED = "This key was used for another refund."


@dataclass(frozen=True)
class Wanted:
    """Money to give back: all that is left of the payment where `amount_minor` is None; once for each `key`.

    `user_id` is the rep's, where one asks, with `because` one word for why and a `note` for their colleagues.
    """

    confirmation_number: str
    amount_minor: int | None
    key: str
    asked_by: str
    user_id: str | None = None
    because: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Refunded:
    """A refund as it stands: `state` is `asked` while nobody knows whether the processor has heard of it."""

    id: str
    confirmation_number: str
    amount_minor: int
    state: str
    replayed: bool = field(default=False, compare=False)


class Refunding:
    """Refunds of every account, for the provider's own people and the background."""

    def __init__(self, database: Database, clock: Clock, processor: PaymentProcessor) -> None:
        self._database = database
        self._clock = clock
        self._processor = processor

    def refund(self, wanted: Wanted) -> Refunded | Obstacle:
        """Give money back, once for each key, however often it is asked for."""
        with self._database.read() as session:
            found = _by_number(session, wanted.confirmation_number)
        if found is None:
            return Obstacle.NO_SUCH_PAYMENT
        now = self._clock()
        with self._database.write() as session:
            accounts.locked_account(session, found.account_id)
            payment = session.get_one(PaymentRow, found.id)
            known = _by_key(session, wanted.key)
            row = self._row(session, payment, wanted, known, now)
            if isinstance(row, Obstacle):
                return row
        if row.state == reversals.ASKED:
            self._ask(row)
        with self._database.read() as session:
            row = session.get_one(PaymentReversalRow, row.id)
        log(_logger, "refund", reversal_id=row.id, payment_id=row.payment_id, state=row.state)
        return Refunded(row.id, payment.confirmation_number, row.amount_minor, row.state, known is not None)

    def follow(self) -> int:
        """Ask again for refunds whose answer was lost, under the same key; answers how many became known."""
        with self._database.read() as session:
            rows = reversals.asked(session, self._processor.name)
        known = 0
        for row in rows:
            try:
                known += self._ask(row)
            except Exception:
                _logger.exception("refund not followed", extra={"fields": {"reversal_id": row.id}})
        return known

    def _row(
        self, session: Session, payment: PaymentRow, wanted: Wanted, known: PaymentReversalRow | None, now: datetime
    ) -> PaymentReversalRow | Obstacle:
        if known is not None:
            same = known.payment_id == payment.id and wanted.amount_minor in {None, known.amount_minor}
            told = (known.user_id, known.asked_because, known.note) == (wanted.user_id, wanted.because, wanted.note)
            return known if same and told else Obstacle.KEY_REUSED
        if payment.processor != self._processor.name:
            return Obstacle.OTHER_PROCESSOR
        left = reversals.refundable_minor(payment, reversals.of_payment(session, payment.account_id, payment.id))
        amount = left if wanted.amount_minor is None else wanted.amount_minor
        if payment.state != PaymentState.SUCCEEDED:
            return Obstacle.NOT_PAID
        if not 0 < amount <= left:
            return Obstacle.TOO_MUCH
        row = PaymentReversalRow(
            id=new_id("rfd"),
            account_id=payment.account_id,
            payment_id=payment.id,
            kind=ReversalKind.REFUND,
            amount_minor=amount,
            currency=payment.currency,
            state=reversals.ASKED,
            processor=payment.processor,
            request_key=wanted.key,
            asked_by=wanted.asked_by,
            user_id=wanted.user_id,
            asked_because=wanted.because,
            note=wanted.note,
            created_at=now,
        )
        session.add(row)
        return row

    def _ask(self, row: PaymentReversalRow) -> bool:
        with self._database.read() as session:
            payment = session.get_one(PaymentRow, row.payment_id)
        try:
            answer = self._processor.refund(RefundRequest(row.id, payment.processor_ref or "", row.amount_minor))
        except ProcessorRefusedError:
            answer = None
        except ProcessorUnavailableError:
            _logger.warning("refund outcome unknown", extra={"fields": {"reversal_id": row.id}})
            return False
        self._record(row, answer)
        return True

    def _record(self, row: PaymentReversalRow, answer: Reversal | None) -> None:
        now = self._clock()
        with self._database.write() as session:
            account = accounts.locked_account(session, row.account_id)
            payment = session.get_one(PaymentRow, row.payment_id)
            if answer is not None:
                record_reversals(session, payment, [answer], account.time_zone, now)
                return
            kept = session.get_one(PaymentReversalRow, row.id)
            if kept.state == reversals.ASKED:
                refuse(kept, now)


def _by_key(session: Session, key: str) -> PaymentReversalRow | None:
    return session.scalars(select(PaymentReversalRow).where(PaymentReversalRow.request_key == key)).one_or_none()


def _by_number(session: Session, confirmation_number: str) -> PaymentRow | None:
    number = confirmation_number.strip().upper()
    return session.scalars(select(PaymentRow).where(PaymentRow.confirmation_number == number)).one_or_none()


def has_failed(refunded: Refunded) -> bool:
    """Whether nothing was given back, nor will be."""
    return refunded.state == ReversalState.FAILED
