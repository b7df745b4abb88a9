"""The records of what a customer agreed to: written once, superseded, revoked, and kept for two years after."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from daystarr_portal.auth.principal import Principal
from daystarr_portal.auth.tables import SignInSessionRow
from daystarr_portal.autopay import repository
from daystarr_portal.autopay.consent import ConsentText
from daystarr_portal.autopay.tables import AutopayAuthorizationRow, AutopayRow
from daystarr_portal.core.clock import system_clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.two_step.tables import TwoStepRow

KEPT_FOR = timedelta(days=2 * 366)


@dataclass(frozen=True)
class Agreement:
    """Who agreed to what, where."""

    who: Principal
    text: ConsentText
    channel: str = "portal"
    kiosk_id: str | None = None
    typed_name: str | None = None


def write_down(
    session: Session, autopay: AutopayRow, agreement: Agreement, method_id: str, payment_id: str | None, now: datetime
) -> AutopayAuthorizationRow:
    """Write an agreement down; with a payment it waits for that."""
    who, text, schedule = agreement.who, agreement.text, agreement.text.schedule
    signed_in = session.get(SignInSessionRow, who.session_id)
    row = AutopayAuthorizationRow(
        id=new_id("aut"),
        autopay_id=autopay.id,
        account_id=who.account_id,
        user_id=who.user_id,
        sign_in_session_id=who.session_id,
        signed_in_with=_signed_in_with(session, signed_in),
        signed_in_at=signed_in.created_at if signed_in else None,
        text=text.text,
        text_version=text.version,
        text_sha256=text.sha256(method_id),
        language=text.language,
        channel=agreement.channel,
        kiosk_id=agreement.kiosk_id,
        payment_method_id=method_id,
        timing=schedule.timing,
        days_before=schedule.days_before,
        day_of_month=schedule.day_of_month,
        limit_minor=schedule.limit_minor,
        at_once_minor=text.at_once_minor,
        payment_id=payment_id,
        typed_name=agreement.typed_name,
        agreed_at=now,
        effective_at=None,
        superseded_at=None,
        revoked_at=None,
        copied_at=None,
    )
    session.add(row)
    session.flush()
    return row


def _signed_in_with(session: Session, signed_in: SignInSessionRow | None) -> str:
    """With a code of an app too, where the user had that on when they signed in."""
    second = session.get(TwoStepRow, signed_in.user_id) if signed_in else None
    if signed_in is None or second is None or second.confirmed_at is None:
        return "password"
    return "password+code" if second.confirmed_at <= signed_in.created_at else "password"


def put_into_effect(session: Session, autopay: AutopayRow, row: AutopayAuthorizationRow, now: datetime) -> None:
    """From now on the AutoPay rests on this authorization, and does what it says."""
    before = repository.authorization(session, autopay.account_id, autopay.id)
    if before is not None:
        before.superseded_at = now
    row.effective_at = now
    autopay.payment_method_id = row.payment_method_id
    autopay.timing = row.timing
    autopay.days_before = row.days_before
    autopay.day_of_month = row.day_of_month
    autopay.limit_minor = row.limit_minor
    autopay.started_at = autopay.started_at or now
    autopay.version += 1


def end(session: Session, autopay: AutopayRow, reason: str, now: datetime) -> None:
    """End an AutoPay, and revoke what it rests on and what it waits for."""
    autopay.ended_at = now
    autopay.end_reason = reason
    autopay.version += 1
    session.execute(
        update(AutopayAuthorizationRow)
        .where(
            AutopayAuthorizationRow.account_id == autopay.account_id,
            AutopayAuthorizationRow.autopay_id == autopay.id,
            AutopayAuthorizationRow.superseded_at.is_(None),
            AutopayAuthorizationRow.revoked_at.is_(None),
        )
        .values(revoked_at=now)
    )


def purge(database: Database, now: datetime) -> int:
    """Delete the records of AutoPays that ended two years ago; answers of how many.

    By the machine's clock too: the database does not delete earlier, whatever a demo takes for today.
    """
    with database.write() as session:
        old = repository.ended_before(session, min(now, system_clock()) - KEPT_FOR)
        session.execute(delete(AutopayAuthorizationRow).where(AutopayAuthorizationRow.autopay_id.in_(old)))
    return len(old)
