"""Follows every payment without an outcome until it has one, whatever was lost on the way."""

import logging
from dataclasses import dataclass
from datetime import timedelta

from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.payments import repository
from daystarr_portal.payments.captures import CaptureService
from daystarr_portal.payments.charging import Charging

UNDER_WAY = timedelta(seconds=10)
"""How long a payment without an answer is left to the request that made it."""

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

    def reconcile(self) -> Reconciled:
        """Ask the processor about everything in flight. What cannot be settled is logged, and left for later."""
        self._captures.reconcile()
        with self._database.read() as session:
            payments = repository.in_flight(session)
        learned = 0
        for payment in payments:
            try:
                if payment.processor_ref is not None:
                    learned += self._charging.refresh(payment)
                elif not timedelta() <= self._clock() - payment.created_at < UNDER_WAY:
                    learned += self._charging.recover(payment)
            except Exception:
                _logger.exception("payment not reconciled", extra={"fields": {"payment_id": payment.id}})
        return Reconciled(len(payments), learned)
