"""Sets AutoPay up together with a payment: agreed to at the press, begun when the payment is accepted."""

from datetime import datetime

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.features import Feature, is_on
from daystarr_portal.autopay import records, repository
from daystarr_portal.autopay.records import Agreement
from daystarr_portal.autopay.schedule import Timing
from daystarr_portal.autopay.tables import AutopayRow
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.problems import FieldProblem, conflict, feature_unavailable, invalid
from daystarr_portal.processors.base import MethodKind

__all__ = ["Agreement", "agree", "begin", "check", "give_up", "new_autopay", "signature"]


def check(session: Session, account_id: str) -> None:
    """Whether AutoPay can be set up. Raises `Problem`: 403 `feature_unavailable`, 409 `autopay_exists`."""
    if not is_on(Feature.RECURRING_PAYMENTS, accounts.feature_overrides(session, account_id)):
        raise feature_unavailable()
    if repository.not_ended(session, account_id) is not None:
        raise conflict("autopay_exists", "AutoPay is on already, or is being set up. Change it on the home page.")


def signature(kind: MethodKind, typed: str | None, pointer: str) -> str | None:
    """The name typed under an agreement. Raises `Problem` 422 `typed_name_required` where a bank debit has none."""
    name = " ".join(typed.split()) if typed else ""
    if kind is MethodKind.BANK_ACCOUNT and not name:
        detail = "A bank debit is agreed to by typing one's name."
        raise invalid(FieldProblem(pointer=pointer, detail=detail), code="typed_name_required")
    return name or None


def new_autopay(account_id: str, payment_method_id: str, payment_id: str | None, now: datetime) -> AutopayRow:
    """An AutoPay on the due date that has not begun."""
    return AutopayRow(
        id=new_id("apy"),
        account_id=account_id,
        payment_method_id=payment_method_id,
        payment_id=payment_id,
        timing=Timing.ON_DUE_DATE,
        days_before=None,
        day_of_month=None,
        limit_minor=None,
        version=1,
        created_at=now,
        started_at=None,
        paused_until=None,
        ended_at=None,
        end_reason=None,
        end_told_at=None,
    )


def agree(session: Session, agreement: Agreement, payment_method_id: str, payment_id: str, now: datetime) -> None:
    """Write down the agreement and an AutoPay that waits for its payment."""
    autopay = new_autopay(agreement.who.account_id, payment_method_id, payment_id, now)
    session.add(autopay)
    session.flush()
    records.write_down(session, autopay, agreement, payment_method_id, payment_id, now)


def begin(session: Session, account_id: str, payment_id: str, now: datetime) -> None:
    """Put into effect what was agreed to with this payment, where anything was: AutoPay, or a change of it."""
    row = repository.agreed_with(session, account_id, payment_id)
    if row is None or row.effective_at is not None or row.revoked_at is not None:
        return
    records.put_into_effect(session, session.get_one(AutopayRow, row.autopay_id), row, now)


def give_up(session: Session, account_id: str, payment_id: str, now: datetime, *, method_unusable: bool) -> None:
    """The payment failed: forget what waited for it; AutoPay ends where its method cannot be charged at all."""
    row = repository.agreed_with(session, account_id, payment_id)
    if row is None or row.revoked_at is not None:
        return
    autopay = session.get_one(AutopayRow, row.autopay_id)
    if autopay.ended_at is not None:
        return
    if row.effective_at is None and autopay.started_at is not None:
        row.revoked_at = now
        autopay.version += 1
    elif row.effective_at is None:
        records.end(session, autopay, "method_unusable" if method_unusable else "payment_failed", now)
    elif method_unusable and row.superseded_at is None:
        records.end(session, autopay, "method_unusable", now)
