"""Payments of every account, for a rep: looked up, and given back."""

import hashlib
from dataclasses import dataclass
from http import HTTPStatus
from typing import assert_never

from sqlalchemy import select

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.auth.principal import Rep
from daystarr_portal.core.database import Database
from daystarr_portal.core.money import usd
from daystarr_portal.core.problems import FieldProblem, Problem, conflict, invalid
from daystarr_portal.payments import idempotency, reversals, views
from daystarr_portal.payments.idempotency import Answer
from daystarr_portal.payments.refunding import Obstacle, Refunding, Wanted
from daystarr_portal.payments.schemas import PaymentState
from daystarr_portal.payments.tables import PaymentReversalRow, PaymentRow
from daystarr_portal.processors.reversals import ReversalKind
from daystarr_portal.support.schemas import RefundOrder, RefundReason, RefundState, SupportPayment, SupportRefund


@dataclass(frozen=True)
class SupportService:
    """What a rep may see and do. Who did it is kept with it."""

    database: Database
    refunding: Refunding

    def payment(self, number: str) -> SupportPayment:
        """The payment with this confirmation number. Raises `Problem` 404."""
        with self.database.read() as session:
            row = session.scalars(
                select(PaymentRow).where(PaymentRow.confirmation_number == number.strip().upper())
            ).one_or_none()
            if row is None:
                raise _no_such_payment()
            account = accounts.account(session, row.account_id)
            went_back = reversals.of_payment(session, row.account_id, row.id)
            left = reversals.refundable_minor(row, went_back) if row.state == PaymentState.SUCCEEDED else 0
            return SupportPayment(
                account_number=account.number,
                account_name=account.name,
                payment=views.payments_of(session, row.account_id, [row])[0],
                refunds=[_refund(one) for one in went_back if one.kind == ReversalKind.REFUND],
                refundable=usd(left),
            )

    def refund(self, rep: Rep, number: str, order: RefundOrder, key: str) -> Answer:
        """Give money of a payment back, once for each key of this rep.

        Raises `Problem`: 404, 409 `payment_not_refundable` or `refund_too_large`, 422 for another currency or
        `idempotency_key_reused`.
        """
        if order.amount is not None and order.amount.currency != "USD":
            raise invalid(FieldProblem(pointer="/amount/currency", detail="Payments are in USD."))
        refunded = self.refunding.refund(
            Wanted(
                confirmation_number=number,
                amount_minor=order.amount.amount_minor if order.amount else None,
                key=_own(rep, key),
                asked_by=rep.name[:100],
                user_id=rep.user_id,
                because=order.reason,
                note=order.note,
            )
        )
        if isinstance(refunded, Obstacle):
            raise _refusal(refunded)
        with self.database.read() as session:
            row = session.get_one(PaymentReversalRow, refunded.id)
        return Answer(HTTPStatus.CREATED, _refund(row).model_dump_json().encode(), refunded.replayed)


def _refund(row: PaymentReversalRow) -> SupportRefund:
    return SupportRefund(
        id=row.id,
        state=RefundState(row.state),
        amount=usd(row.amount_minor),
        reason=RefundReason(row.asked_because) if row.asked_because else None,
        note=row.note,
        asked_by=row.asked_by,
        created_at=row.created_at,
    )


def _own(rep: Rep, key: str) -> str:
    """A key that only this rep can send again."""
    return "rep_" + hashlib.sha256(f"{rep.user_id}\n{key}".encode()).hexdigest()


def _no_such_payment() -> Problem:
    return Problem(HTTPStatus.NOT_FOUND, "not_found", "There is no such payment.")


def _refusal(obstacle: Obstacle) -> Problem:
    match obstacle:
        case Obstacle.NO_SUCH_PAYMENT:
            return _no_such_payment()
        case Obstacle.NOT_PAID | Obstacle.OTHER_PROCESSOR:
            return conflict("payment_not_refundable", obstacle.value)
        case Obstacle.TOO_MUCH:
            return conflict("refund_too_large", obstacle.value)
        case Obstacle.KEY_REUSED:
            return idempotency.reused()
        case _:
            assert_never(obstacle)
