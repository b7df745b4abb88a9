"""Holds the ledger against the processor's books, both ways: what was charged and is not posted, and the reverse."""

import logging
import secrets
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.logs import log
from daystarr_portal.payments import posting, reversals
from daystarr_portal.payments.confirmation import confirmation_number
from daystarr_portal.payments.reversing import has_news
from daystarr_portal.payments.schemas import PaymentOrigin, PaymentState
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentReversalRow, PaymentRow
from daystarr_portal.processors.base import (
    BookedCharge,
    PaymentProcessor,
    ProcessorUnavailableError,
    Settling,
    Succeeded,
)

_logger = logging.getLogger(__name__)


class Difference(StrEnum):
    """What the two sides do not agree on and nobody can put right by himself."""

    NOBODYS = "charge_of_no_account"  # the processor charged a method that no account has
    AMOUNT = "different_amount"
    NOT_CHARGED = "posted_but_not_charged"  # the ledger has a payment that the processor does not
    NOT_GONE = "posted_but_not_gone_back"  # the ledger has a refund, return or dispute that the processor does not


@dataclass(frozen=True)
class Finding:
    """One difference; `payment_id` is ours, `processor_ref` the processor's name for it."""

    difference: Difference
    payment_id: str | None
    processor_ref: str | None


@dataclass
class BooksCompared:
    """What one pass over the books did: charges looked at, payments learned of, taken over, and what does not agree."""

    charges: int = 0
    learned: int = 0
    adopted: int = 0
    findings: list[Finding] = field(default_factory=list[Finding])

    def as_json(self) -> dict[str, Any]:
        """For a machine to read."""
        return asdict(self)


class Bookkeeping:
    """One pass at a time over the books of one processor; several passes at once do no harm."""

    def __init__(self, database: Database, clock: Clock, processor: PaymentProcessor) -> None:
        self._database = database
        self._clock = clock
        self._processor = processor

    def compare(self, since: datetime) -> BooksCompared:
        """Compare everything made, or gone back, since then. Raises `ProcessorUnavailableError`."""
        compared = BooksCompared()
        seen: set[str] = set()
        page: str | None = None
        while True:
            part = self._processor.list_payments(since, page)
            for booked in part.items:
                seen.add(booked.charge.ref)
                self._hold_against(booked, compared)
            page = part.next_page
            if page is None:
                break
        self._look_for_the_rest(since, seen, compared)
        for finding in compared.findings:
            _logger.error("the books do not agree", extra={"fields": {**asdict(finding)}})
        return compared

    def _hold_against(self, booked: BookedCharge, compared: BooksCompared) -> None:
        compared.charges += 1
        charge = booked.charge
        with self._database.read() as session:
            payment = self._payment_of(session, booked)
            if payment is not None:
                gone = _gone(reversals.of_payment(session, payment.account_id, payment.id))
                known = not self._is_news(session, payment, booked)
            else:
                gone, known = frozenset[str](), False
        if payment is None:
            if isinstance(charge.outcome, Succeeded | Settling):
                self._adopt(booked, compared)
            return
        if (payment.amount_minor, payment.currency) != (booked.amount_minor, booked.currency):
            compared.findings.append(Finding(Difference.AMOUNT, payment.id, charge.ref))
            return
        if gone - {reversal.ref for reversal in charge.reversals}:
            compared.findings.append(Finding(Difference.NOT_GONE, payment.id, charge.ref))
        if not known:
            self._post(payment, booked)
            compared.learned += 1

    def _is_news(self, session: Session, payment: PaymentRow, booked: BookedCharge) -> bool:
        given_up = payment.state in {PaymentState.FAILED, PaymentState.CANCELED}
        return (
            posting.is_news(payment, booked.charge)
            or has_news(session, payment, booked.charge.reversals)
            or (given_up and isinstance(booked.charge.outcome, Succeeded))
        )

    def _post(self, payment: PaymentRow, booked: BookedCharge) -> None:
        with self._database.write() as session:
            account = accounts.locked_account(session, payment.account_id)
            row = session.get_one(PaymentRow, payment.id)
            posting.correct(session, row, booked.charge, account.time_zone, self._clock())
        log(_logger, "payment learned from the books", payment_id=payment.id)

    def _adopt(self, booked: BookedCharge, compared: BooksCompared) -> None:
        """Money was taken, and there is no payment here: it is the customer's, so it is written down."""
        with self._database.read() as session:
            method = session.scalars(
                select(PaymentMethodRow).where(
                    PaymentMethodRow.processor == self._processor.name,
                    PaymentMethodRow.processor_token == booked.token,
                )
            ).one_or_none()
        if method is None:
            compared.findings.append(Finding(Difference.NOBODYS, None, booked.charge.ref))
            return
        now = self._clock()
        with self._database.write() as session:
            account = accounts.locked_account(session, method.account_id)
            if self._payment_of(session, booked) is not None:
                return
            payment = PaymentRow(
                id=_own_id(booked.charge.key),
                account_id=account.id,
                confirmation_number=confirmation_number(secrets.SystemRandom()),
                amount_minor=booked.amount_minor,
                currency=booked.currency,
                state=PaymentState.PROCESSING,
                payment_method_id=method.id,
                method_kind=method.kind,
                method_brand=method.brand,
                method_last4=method.last4,
                origin=PaymentOrigin.OFFICE,
                processor=self._processor.name,
                processor_ref=booked.charge.ref,
                created_at=booked.created_at,
            )
            session.add(payment)
            session.flush()
            posting.record(session, payment, booked.charge, account.time_zone, now)
        compared.adopted += 1
        _logger.error("a charge without a payment was taken over", extra={"fields": {"payment_id": payment.id}})

    def _payment_of(self, session: Session, booked: BookedCharge) -> PaymentRow | None:
        return session.scalars(
            select(PaymentRow).where(
                PaymentRow.processor == self._processor.name,
                (PaymentRow.processor_ref == booked.charge.ref) | (PaymentRow.id == booked.charge.key),
            )
        ).first()

    def _look_for_the_rest(self, since: datetime, seen: set[str], compared: BooksCompared) -> None:
        """Payments posted here that the list did not have: asked for one by one."""
        with self._database.read() as session:
            payments = session.scalars(
                select(PaymentRow).where(
                    PaymentRow.processor == self._processor.name,
                    PaymentRow.state == PaymentState.SUCCEEDED,
                    PaymentRow.created_at >= since,
                )
            ).all()
        for payment in payments:
            if payment.processor_ref not in seen and not self._is_charged(payment):
                compared.findings.append(Finding(Difference.NOT_CHARGED, payment.id, payment.processor_ref))

    def _is_charged(self, payment: PaymentRow) -> bool:
        try:
            found = self._processor.find_payment(payment.id)
        except ProcessorUnavailableError:
            return True  # nobody knows: the next pass asks again
        return found is not None and isinstance(found.outcome, Succeeded)


def _gone(rows: Iterable[PaymentReversalRow]) -> frozenset[str]:
    return frozenset(row.processor_ref for row in rows if reversals.is_gone(row) and row.processor_ref is not None)


def _own_id(key: str) -> str:
    """The id the payment had when it was sent, where it looks like one of ours."""
    return key if key.startswith("pay_") and len(key) <= 40 else new_id("pay")
