"""What the sandbox writes down: captured methods, and every charge exactly once."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.direct import put, seen_one
from daystarr_portal.processors.bank_days import SETTLING_DAYS, add_business_days
from daystarr_portal.processors.base import ChargeRequest, FailureCode, MethodKind, ProcessorRefusedError
from daystarr_portal.processors.sandbox.moving import (
    advance,
    beginning,
    end,
    ended,
    fails_with,
    is_due,
    plans_due,
    tell,
)
from daystarr_portal.processors.sandbox.numbers import Behavior
from daystarr_portal.processors.sandbox.reversing import SandboxReversals
from daystarr_portal.processors.sandbox.tables import (
    Books,
    SandboxCaptureRow,
    SandboxChargeRow,
    SandboxEventRow,
    SandboxMethodRow,
    SandboxPlanRow,
    SandboxReaderCaptureRow,
    SandboxReversalRow,
)

CAPTURE_LASTS = timedelta(minutes=30)
ACTION_LASTS = timedelta(minutes=15)
_BY_KEY = select(SandboxChargeRow).where(SandboxChargeRow.idempotency_key == bindparam("idempotency_key"))
_METHOD = select(SandboxMethodRow).where(SandboxMethodRow.token == bindparam("token"))
_ALL_ROWS = (
    SandboxEventRow,
    SandboxReversalRow,
    SandboxPlanRow,
    SandboxReaderCaptureRow,
    SandboxChargeRow,
    SandboxCaptureRow,
    SandboxMethodRow,
)


@dataclass(frozen=True)
class EnteredMethod:
    """What remains of the form on the hosted page once its number was recognized."""

    kind: MethodKind
    brand: str
    last4: str
    exp_month: int | None
    exp_year: int | None
    behavior: Behavior


class SandboxBooks:
    """The sandbox's database. `ach_settle` replaces the four business days of a bank payment."""

    def __init__(self, database: Database, clock: Clock, ach_settle: timedelta | None = None) -> None:
        self.database = database
        self._clock = clock
        self._ach_settle = ach_settle
        self.reversals = SandboxReversals(database, clock)
        with database.write() as session:
            Books.metadata.create_all(session.connection())

    def load(
        self,
        methods: Sequence[SandboxMethodRow],
        charges: Sequence[SandboxChargeRow],
        reversals: Sequence[SandboxReversalRow] = (),
    ) -> None:
        """Begin with the history of a demo, in place of whatever is in the books."""
        with self.database.write() as session:
            for table in _ALL_ROWS:
                session.execute(delete(table))
            session.add_all(methods)
            session.flush()
            session.add_all(charges)
            session.flush()
            session.add_all(reversals)

    def open_capture(self, customer: str, language: str) -> SandboxCaptureRow:
        """A new visit to the hosted page."""
        row = self.new_capture(customer, language)
        with self.database.write() as session:
            session.add(row)
        return row

    def new_capture(self, customer: str, language: str) -> SandboxCaptureRow:
        """A capture, to be put into the books."""
        now = self._clock()
        return SandboxCaptureRow(
            id=f"sbx_cap_{secrets.token_hex(16)}",
            customer=customer,
            language=language,
            state="open",
            token=None,
            created_at=now,
            expires_at=now + CAPTURE_LASTS,
        )

    def capture(self, ref: str) -> tuple[SandboxCaptureRow, SandboxMethodRow | None] | None:
        """A visit and what was entered, or None for an address that never was one."""
        with self.database.read() as session:
            row = session.get(SandboxCaptureRow, ref)
            if row is None:
                return None
            return row, session.get(SandboxMethodRow, row.token) if row.token else None

    def complete_capture(self, ref: str, entered: EnteredMethod) -> None:
        """Keep what was entered, unless the visit is over."""
        now = self._clock()
        with self.database.write() as session:
            row = session.get(SandboxCaptureRow, ref, with_for_update=True)
            if row is None or row.state != "open" or row.expires_at <= now:
                return
            method = SandboxMethodRow(
                token=f"sbx_pm_{secrets.token_hex(16)}",
                customer=row.customer,
                kind=entered.kind,
                brand=entered.brand,
                last4=entered.last4,
                exp_month=entered.exp_month,
                exp_year=entered.exp_year,
                behavior=entered.behavior,
                created_at=now,
            )
            session.add(method)
            session.flush()
            row.state = "completed"
            row.token = method.token
            tell(session, "capture", ref, now)

    def cancel_capture(self, ref: str) -> None:
        """End a visit that is not finished."""
        with self.database.write() as session:
            row = session.get(SandboxCaptureRow, ref, with_for_update=True)
            if row is not None and row.state == "open":
                row.state = "canceled"
                tell(session, "capture", ref, self._clock())

    def charge(self, request: ChargeRequest) -> tuple[SandboxChargeRow, Behavior | None]:
        """The charge of this key, and what its method does where it was made just now: then nothing has happened since.

        Raises `ProcessorRefusedError` for an unknown token, `ValueError` for a key used for something else.
        """
        behavior = None
        try:
            with self.database.write() as session:
                row = _by_key(session, request.idempotency_key)
                if row is None:
                    row, behavior = self._new_charge(session, request)
        except IntegrityError:  # another process was faster with the same key
            behavior = None
            with self.database.read() as session:
                row = _by_key(session, request.idempotency_key)
        if row is None or (row.token, row.amount_minor, row.currency) != (
            request.token,
            request.amount_minor,
            request.currency,
        ):
            raise ValueError("this key belongs to another charge")
        if behavior is None or is_due(row, self._clock()):
            return self._current(row), behavior
        return row, behavior

    def charge_by_ref(self, ref: str) -> SandboxChargeRow | None:
        """A charge as it stands now."""
        with self.database.read() as session:
            row = session.get(SandboxChargeRow, ref)
        return self._current(row) if row else None

    def charge_by_key(self, idempotency_key: str) -> SandboxChargeRow | None:
        """The charge made with this key, as it stands now."""
        with self.database.read() as session:
            row = _by_key(session, idempotency_key)
        return self._current(row) if row else None

    def charge_by_action(self, action_key: str) -> tuple[SandboxChargeRow, SandboxMethodRow] | None:
        """The charge that a confirm page is about, and its method."""
        with self.database.read() as session:
            row = session.scalars(
                select(SandboxChargeRow).where(SandboxChargeRow.action_key == action_key)
            ).one_or_none()
            method = session.get_one(SandboxMethodRow, row.token) if row else None
        return (self._current(row), method) if row and method else None

    def method(self, token: str) -> SandboxMethodRow:
        """A captured method. Raises `sqlalchemy.exc.NoResultFound` for an unknown token."""
        with self.database.read() as session:
            return session.get_one(SandboxMethodRow, token)

    def charges(self) -> Sequence[SandboxChargeRow]:
        """Every charge, oldest first: what an audit compares the ledger with."""
        with self.database.read() as session:
            return session.scalars(select(SandboxChargeRow).order_by(SandboxChargeRow.created_at)).all()

    def confirm(self, action_key: str, *, approved: bool) -> None:
        """The customer's answer on the confirm page; only the first one counts."""
        now = self._clock()
        with self.database.write() as session:
            row = session.scalars(
                select(SandboxChargeRow).where(SandboxChargeRow.action_key == action_key).with_for_update()
            ).one_or_none()
            if row is None:
                return
            advance(session, row, now)
            if row.state == "needs_action":
                row.failure_code = None if approved else FailureCode.AUTHENTICATION_FAILED
                end(session, row, "succeeded" if approved else "declined", now)

    def cancel_charge(self, ref: str) -> SandboxChargeRow | None:
        """Give up a charge that waits for the customer; answers how the charge stands then."""
        now = self._clock()
        with self.database.write() as session:
            row = session.get(SandboxChargeRow, ref, with_for_update=True)
            if row is not None:
                advance(session, row, now)
                if row.state == "needs_action":
                    end(session, row, "canceled", now)
            return row

    def settles_at(self, kind: MethodKind, now: datetime) -> datetime | None:
        """When a charge made now is settled; None for at once."""
        if kind is MethodKind.CARD:
            return None
        return now + self._ach_settle if self._ach_settle is not None else add_business_days(now, SETTLING_DAYS)

    def _new_charge(self, session: Session, request: ChargeRequest) -> tuple[SandboxChargeRow, Behavior]:
        method = seen_one(session, _METHOD, {"token": request.token})
        if method is None or request.customer not in {None, method.customer}:
            raise ProcessorRefusedError("this customer has no such token")
        now = self._clock()
        behavior = Behavior(method.behavior)
        settles_at = self.settles_at(MethodKind(method.kind), now)
        needs_action = behavior is Behavior.NEEDS_ACTION and request.present
        state, code = beginning(behavior, settles_at, present=request.present)
        row = SandboxChargeRow(
            id=f"sbx_pay_{secrets.token_hex(16)}",
            idempotency_key=request.idempotency_key,
            token=request.token,
            amount_minor=request.amount_minor,
            currency=request.currency,
            language=request.language,
            state=state,
            failure_code=code,
            fails_with=fails_with(behavior),
            action_key=secrets.token_hex(24) if needs_action else None,
            created_at=now,
            settles_at=settles_at,
            action_expires_at=now + ACTION_LASTS if needs_action else None,
        )
        put(session, row)
        if state != "settling":
            ended(session, row, behavior, now)
        return row, behavior

    def catch_up(self) -> None:
        """Let happen whatever should have happened by now."""
        now = self._clock()
        with self.database.read() as session:
            due = session.scalars(
                select(SandboxChargeRow.id).where(
                    or_(
                        (SandboxChargeRow.state == "settling") & (SandboxChargeRow.settles_at <= now),
                        (SandboxChargeRow.state == "needs_action") & (SandboxChargeRow.action_expires_at <= now),
                        SandboxChargeRow.id.in_(select(SandboxPlanRow.charge_id).where(SandboxPlanRow.at <= now)),
                    )
                )
            ).all()
        for charge_id in due:
            self._move(charge_id, now)

    def _current(self, row: SandboxChargeRow) -> SandboxChargeRow:
        """The charge at this moment: time may have settled, ended or reversed it."""
        now = self._clock()
        with self.database.read() as session:
            moved = is_due(row, now) or bool(plans_due(session, now, row.id))
        return self._move(row.id, now) if moved else row

    def _move(self, charge_id: str, now: datetime) -> SandboxChargeRow:
        with self.database.write() as session:
            fresh = session.get_one(SandboxChargeRow, charge_id, with_for_update=True)
            advance(session, fresh, now)
        return fresh


def _by_key(session: Session, idempotency_key: str) -> SandboxChargeRow | None:
    return seen_one(session, _BY_KEY, {"idempotency_key": idempotency_key})
