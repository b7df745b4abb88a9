"""What goes back of charges: refunds asked for, and what banks and customers take by themselves."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select, tuple_
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.processors.base import ProcessorRefusedError
from daystarr_portal.processors.reversals import RefundRequest, ReversalKind, ReversalReason, ReversalState
from daystarr_portal.processors.sandbox.moving import (
    REFUND_TAKES,
    advance,
    decide,
    left_of,
    plan,
    reversals_of,
    take_back,
)
from daystarr_portal.processors.sandbox.numbers import Behavior
from daystarr_portal.processors.sandbox.tables import SandboxChargeRow, SandboxMethodRow, SandboxReversalRow


class SandboxReversals:
    """The part of the sandbox's books about money that went back."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def of(self, charge_id: str) -> Sequence[SandboxReversalRow]:
        """What went back of a charge, in the order it happened."""
        with self._database.read() as session:
            return reversals_of(session, charge_id)

    def refund(self, request: RefundRequest) -> SandboxReversalRow:
        """Give money back, once for each key.

        Raises `ProcessorRefusedError` for more than is left, `ValueError` for a key used for something else.
        """
        try:
            with self._database.write() as session:
                row = session.get(SandboxChargeRow, request.ref, with_for_update=True)
                reversal = _by_key(session, request.idempotency_key) or self._new_refund(session, row, request)
        except IntegrityError:  # another process was faster with the same key
            with self._database.read() as session:
                reversal = _by_key(session, request.idempotency_key)
        if reversal is None or (reversal.charge_id, reversal.amount_minor) != (request.ref, request.amount_minor):
            raise ValueError("this key belongs to another refund")
        return reversal

    def take(self, ref: str, kind: ReversalKind, reason: ReversalReason, amount_minor: int | None = None) -> None:
        """A bank or a customer takes money back: all that is left of a charge, or `amount_minor` of it."""
        now = self._clock()
        with self._database.write() as session:
            row = session.get_one(SandboxChargeRow, ref, with_for_update=True)
            advance(session, row, now)
            amount = min(left_of(session, row), amount_minor or row.amount_minor)
            if amount > 0:
                open_dispute = kind is ReversalKind.CHARGEBACK
                state = ReversalState.PENDING if open_dispute else ReversalState.SUCCEEDED
                take_back(session, row, kind, amount, now, state=state, reason=reason)

    def decide_dispute(self, ref: str, *, won: bool) -> None:
        """End every open dispute of a charge; won means that the money is the provider's again."""
        now = self._clock()
        with self._database.write() as session:
            session.get_one(SandboxChargeRow, ref, with_for_update=True)
            for reversal in reversals_of(session, ref):
                if reversal.kind == ReversalKind.CHARGEBACK and reversal.state == ReversalState.PENDING:
                    decide(session, reversal, ReversalState.FAILED if won else ReversalState.SUCCEEDED, now)

    def list(self, since: datetime, after: tuple[datetime, str] | None, limit: int) -> Sequence[SandboxChargeRow]:
        """Charges made since then or of which money went back since then, oldest first, after a place in the list."""
        changed = select(SandboxReversalRow.charge_id).where(SandboxReversalRow.changed_at >= since)
        statement = select(SandboxChargeRow).where(
            (SandboxChargeRow.created_at >= since) | SandboxChargeRow.id.in_(changed)
        )
        if after is not None:
            statement = statement.where(tuple_(SandboxChargeRow.created_at, SandboxChargeRow.id) > after)
        with self._database.read() as session:
            return session.scalars(
                statement.order_by(SandboxChargeRow.created_at, SandboxChargeRow.id).limit(limit)
            ).all()

    def total_minor(self) -> int:
        """All that went back and did not come again, in cents: what an audit compares the ledger with."""
        with self._database.read() as session:
            return int(
                session.scalar(
                    select(func.coalesce(func.sum(SandboxReversalRow.amount_minor), 0)).where(
                        SandboxReversalRow.state != ReversalState.FAILED
                    )
                )
                or 0
            )

    def _new_refund(self, session: Session, row: SandboxChargeRow | None, request: RefundRequest) -> SandboxReversalRow:
        if row is None:
            raise ProcessorRefusedError("there is no such payment")
        now = self._clock()
        advance(session, row, now)
        if not 0 < request.amount_minor <= left_of(session, row):
            raise ProcessorRefusedError("there is not so much left of this payment")
        behavior = Behavior(session.get_one(SandboxMethodRow, row.token).behavior)
        later = behavior in {Behavior.REFUNDS_LATER, Behavior.REFUND_FAILS}
        state = ReversalState.PENDING if later else ReversalState.SUCCEEDED
        key = request.idempotency_key
        reversal = take_back(session, row, ReversalKind.REFUND, request.amount_minor, now, state=state, key=key)
        if later:
            plan(session, row.id, ReversalKind.REFUND, now + REFUND_TAKES, reversal_id=reversal.id)
        return reversal


def _by_key(session: Session, key: str) -> SandboxReversalRow | None:
    return session.scalars(select(SandboxReversalRow).where(SandboxReversalRow.idempotency_key == key)).one_or_none()
