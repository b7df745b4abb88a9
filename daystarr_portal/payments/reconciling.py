"""Follows every payment without an outcome until it has one, whatever was lost on the way."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.payments import repository, reversals
from daystarr_portal.payments.captures import CaptureService
from daystarr_portal.payments.charging import Charging
from daystarr_portal.payments.pacing import Pace
from daystarr_portal.payments.tables import PaymentRow

UNDER_WAY = timedelta(seconds=10)
"""How long a payment without an answer is left to the request that made it."""
FRESH, SELDOM = timedelta(hours=1), timedelta(minutes=5)
"""A bank payment is in flight for days and a dispute for months, and the processor tells of both by itself."""

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Reconciled:
    """What one pass found: payments looked at, and those of them it learned something about."""

    checked: int
    learned: int


class Reconciling:
    """One pass at a time over the payments in flight; several passes at once do no harm."""

    def __init__(self, database: Database, clock: Clock, charging: Charging, captures: CaptureService) -> None:
        self._database = database
        self._clock = clock
        self._charging = charging
        self._captures = captures
        self._payment_pace = Pace(clock, FRESH, SELDOM)
        self._dispute_pace = Pace(clock, FRESH, SELDOM)

    def reconcile(self) -> Reconciled:
        """Ask the processor about everything in flight. What cannot be settled is logged, and left for later."""
        self._captures.reconcile()
        with self._database.read() as session:
            found = repository.in_flight(session)
        payments = [payment for payment in found if self._payment_pace.is_due(payment.id, payment.created_at)]
        return Reconciled(len(payments), self._each(payments, self._look_after))

    def follow_reversals(self) -> Reconciled:
        """Ask the processor about every refund and dispute that has not ended."""
        with self._database.read() as session:
            found = reversals.unsettled(session, self._charging.processor)
        payments = [payment for payment, went_back in found if self._dispute_pace.is_due(payment.id, went_back)]
        return Reconciled(len(payments), self._each(payments, self._charging.refresh))

    def _look_after(self, payment: PaymentRow) -> bool:
        if payment.processor_ref is not None:
            return self._charging.refresh(payment)
        if timedelta() <= self._clock() - payment.created_at < UNDER_WAY:
            return False
        return self._charging.recover(payment)

    def _each(self, payments: Sequence[PaymentRow], work: Callable[[PaymentRow], bool]) -> int:
        learned = 0
        for payment in payments:
            try:
                learned += work(payment)
            except Exception:
                _logger.exception("payment not reconciled", extra={"fields": {"payment_id": payment.id}})
        return learned
