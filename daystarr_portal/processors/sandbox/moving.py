"""How time moves a charge: it settles, ends, is returned or disputed, and each change is to be told."""

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.core.direct import put
from daystarr_portal.processors.base import FailureCode
from daystarr_portal.processors.reversals import ReversalKind, ReversalReason, ReversalState
from daystarr_portal.processors.sandbox.numbers import Behavior
from daystarr_portal.processors.sandbox.tables import (
    SandboxChargeRow,
    SandboxEventRow,
    SandboxMethodRow,
    SandboxPlanRow,
    SandboxReversalRow,
)

TAKEN_BACK_AFTER = timedelta(days=2)
"""How long after its success a charge is returned or disputed, where its test number says so."""
REFUND_TAKES = timedelta(days=1)

_DECLINES = {
    Behavior.CARD_DECLINED: FailureCode.CARD_DECLINED,
    Behavior.INSUFFICIENT_FUNDS: FailureCode.INSUFFICIENT_FUNDS,
    Behavior.EXPIRED_CARD: FailureCode.EXPIRED_CARD,
    Behavior.PROCESSING_ERROR: FailureCode.PROCESSING_ERROR,
}
_FAILS_WITH = {
    Behavior.FAILS_LATER: FailureCode.INSUFFICIENT_FUNDS,
    Behavior.CLOSED_LATER: FailureCode.ACCOUNT_CLOSED,
}
_TAKEN_BACK = {
    Behavior.RETURNED_AFTERWARDS: (ReversalKind.RETURN, ReversalReason.DEBIT_NOT_AUTHORIZED),
    Behavior.DISPUTED: (ReversalKind.CHARGEBACK, ReversalReason.FRAUDULENT),
}


def beginning(behavior: Behavior, settles_at: datetime | None, *, present: bool) -> tuple[str, FailureCode | None]:
    """The state a charge is in from the first moment, and why where it is declined."""
    if behavior in _DECLINES:
        return "declined", _DECLINES[behavior]
    if behavior is Behavior.NEEDS_ACTION:
        return ("needs_action", None) if present else ("declined", FailureCode.AUTHENTICATION_FAILED)
    return "succeeded" if settles_at is None else "settling", None


def fails_with(behavior: Behavior) -> FailureCode | None:
    """How a settling charge will end, where not well."""
    return _FAILS_WITH.get(behavior)


def tell(session: Session, subject: str, ref: str, now: datetime) -> None:
    """Note that the portal has to hear of a change."""
    event_id = f"sbx_evt_{secrets.token_hex(16)}"
    put(session, SandboxEventRow(id=event_id, subject=subject, ref=ref, created_at=now, delivered_at=None))


def is_due(row: SandboxChargeRow, now: datetime) -> bool:
    """Whether time has settled or ended a charge, and its row does not say so yet."""
    due = {"settling": row.settles_at, "needs_action": row.action_expires_at}.get(row.state)
    return due is not None and due <= now


def advance(session: Session, row: SandboxChargeRow, now: datetime) -> None:
    """Bring a charge that the caller has locked to this moment."""
    if is_due(row, now):
        if row.state == "needs_action":
            end(session, row, "canceled", now)
        elif row.fails_with is None:
            end(session, row, "succeeded", row.settles_at or now)
        else:
            row.failure_code = row.fails_with
            end(session, row, "declined", now)
    session.flush()
    for plan in plans_due(session, now, row.id):
        _carry_out(session, row, plan, now)
    session.flush()


def end(session: Session, row: SandboxChargeRow, state: str, now: datetime) -> None:
    """Give a charge its outcome."""
    row.state = state
    ended(session, row, Behavior(session.get_one(SandboxMethodRow, row.token).behavior), now)


def ended(session: Session, row: SandboxChargeRow, behavior: Behavior, now: datetime) -> None:
    """What follows from the outcome of a charge."""
    tell(session, "payment", row.id, now)
    if row.state == "succeeded" and behavior in _TAKEN_BACK:
        kind, reason = _TAKEN_BACK[behavior]
        plan(session, row.id, kind, now + TAKEN_BACK_AFTER, reason=reason)


def plan(
    session: Session,
    charge_id: str,
    kind: ReversalKind,
    at: datetime,
    *,
    reason: ReversalReason | None = None,
    reversal_id: str | None = None,
) -> None:
    """Let something happen to a charge by itself; for a refund, that `reversal_id` ends."""
    session.add(
        SandboxPlanRow(
            id=f"sbx_plan_{secrets.token_hex(16)}",
            charge_id=charge_id,
            kind=kind,
            reversal_id=reversal_id,
            reason=reason,
            at=at,
        )
    )


def plans_due(session: Session, now: datetime, charge_id: str) -> Sequence[SandboxPlanRow]:
    """What should have happened to a charge by now."""
    return session.scalars(
        select(SandboxPlanRow)
        .where(SandboxPlanRow.charge_id == charge_id, SandboxPlanRow.at <= now)
        .order_by(SandboxPlanRow.at, SandboxPlanRow.id)
    ).all()


def reversals_of(session: Session, charge_id: str) -> Sequence[SandboxReversalRow]:
    """What went back of a charge, in the order it happened."""
    return session.scalars(
        select(SandboxReversalRow)
        .where(SandboxReversalRow.charge_id == charge_id)
        .order_by(SandboxReversalRow.created_at, SandboxReversalRow.id)
    ).all()


def left_of(session: Session, row: SandboxChargeRow) -> int:
    """What of a charge has not gone back, in cents."""
    if row.state != "succeeded":
        return 0
    gone = (part for part in reversals_of(session, row.id) if part.state != ReversalState.FAILED)
    return row.amount_minor - sum(part.amount_minor for part in gone)


def take_back(
    session: Session,
    row: SandboxChargeRow,
    kind: ReversalKind,
    amount_minor: int,
    now: datetime,
    *,
    state: ReversalState = ReversalState.SUCCEEDED,
    reason: ReversalReason | None = None,
    key: str | None = None,
) -> SandboxReversalRow:
    """Money of a charge goes back."""
    reversal = SandboxReversalRow(
        id=f"sbx_rev_{secrets.token_hex(16)}",
        charge_id=row.id,
        idempotency_key=key,
        kind=kind,
        amount_minor=amount_minor,
        state=state,
        reason=reason,
        created_at=now,
        changed_at=now,
    )
    session.add(reversal)
    tell(session, "payment", row.id, now)
    return reversal


def decide(session: Session, reversal: SandboxReversalRow, state: ReversalState, now: datetime) -> None:
    """How a reversal ends."""
    reversal.state = state
    reversal.changed_at = now
    tell(session, "payment", reversal.charge_id, now)


def _carry_out(session: Session, row: SandboxChargeRow, due: SandboxPlanRow, now: datetime) -> None:
    session.delete(due)
    now = min(now, due.at)
    if due.reversal_id is not None:
        behavior = Behavior(session.get_one(SandboxMethodRow, row.token).behavior)
        failed = behavior is Behavior.REFUND_FAILS
        state = ReversalState.FAILED if failed else ReversalState.SUCCEEDED
        decide(session, session.get_one(SandboxReversalRow, due.reversal_id), state, now)
        return
    left = left_of(session, row)
    if left > 0:
        kind = ReversalKind(due.kind)
        state = ReversalState.PENDING if kind is ReversalKind.CHARGEBACK else ReversalState.SUCCEEDED
        take_back(session, row, kind, left, now, state=state, reason=ReversalReason(due.reason or "other"))
