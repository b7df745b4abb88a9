"""Sets AutoPay up together with a payment: agreed to at the press, begun when the payment is accepted."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from daystarr_portal.auth.principal import Principal
from daystarr_portal.autopay import repository
from daystarr_portal.autopay.consent import ConsentText
from daystarr_portal.autopay.schedule import Timing
from daystarr_portal.autopay.tables import AutopayAuthorizationRow, AutopayRow
from daystarr_portal.core.ids import new_id


@dataclass(frozen=True)
class Agreement:
    """Who agreed to what, where."""

    who: Principal
    text: ConsentText
    channel: str = "portal"


def agree(session: Session, agreement: Agreement, payment_method_id: str, payment_id: str, now: datetime) -> None:
    """Write down the agreement and an AutoPay on the due date that waits for its payment."""
    who = agreement.who
    autopay = AutopayRow(
        id=new_id("apy"),
        account_id=who.account_id,
        payment_method_id=payment_method_id,
        payment_id=payment_id,
        timing=Timing.ON_DUE_DATE,
        days_before=None,
        day_of_month=None,
        limit_minor=None,
        created_at=now,
        started_at=None,
        ended_at=None,
        end_reason=None,
    )
    session.add(autopay)
    session.flush()
    session.add(
        AutopayAuthorizationRow(
            id=new_id("aut"),
            autopay_id=autopay.id,
            account_id=who.account_id,
            user_id=who.user_id,
            sign_in_session_id=who.session_id,
            text=agreement.text.text,
            text_version=agreement.text.version,
            text_sha256=agreement.text.sha256,
            language=agreement.text.language,
            channel=agreement.channel,
            payment_method_id=payment_method_id,
            timing=Timing.ON_DUE_DATE,
            days_before=None,
            day_of_month=None,
            limit_minor=None,
            typed_name=None,
            agreed_at=now,
            superseded_at=None,
            revoked_at=None,
        )
    )


def begin(session: Session, account_id: str, payment_id: str, now: datetime) -> None:
    """Switch on the AutoPay that this payment sets up, if it does."""
    row = repository.set_up_by(session, account_id, payment_id)
    if row is not None and row.started_at is None:
        row.started_at = now


def give_up(session: Session, account_id: str, payment_id: str, now: datetime, *, method_unusable: bool) -> None:
    """The payment failed: end the AutoPay that waited for it, or one begun with a method that cannot be charged."""
    row = repository.set_up_by(session, account_id, payment_id)
    if row is not None and (row.started_at is None or method_unusable):
        row.ended_at = now
        row.end_reason = "method_unusable" if method_unusable else "payment_failed"
