"""AutoPay the way the API shows it."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.autopay import repository
from daystarr_portal.autopay.proposing import Now, Proposal, chargeable_bills, standing_of
from daystarr_portal.autopay.schedule import PlannedCharge, Tries, planned_charges, turn_off_by
from daystarr_portal.autopay.schemas import (
    Autopay,
    AutopayPreview,
    ChargeNow,
    Consent,
    EndReason,
    LeftOut,
    NextCharge,
)
from daystarr_portal.autopay.tables import AutopayRow
from daystarr_portal.core.clock import local_date
from daystarr_portal.core.etags import etag_of
from daystarr_portal.core.money import usd
from daystarr_portal.payments import methods
from daystarr_portal.payments.schemas import Settlement
from daystarr_portal.payments.tables import PaymentMethodRow
from daystarr_portal.processors.base import MethodKind


def autopay_of(session: Session, account: AccountRow, now: datetime) -> Autopay:
    """The AutoPay of an account."""
    row = repository.not_ended(session, account.id)
    waiting = repository.waiting(session, account.id, row.id) if row else None
    if row is None or row.started_at is None:
        ended = repository.last_ended(session, account.id)
        return Autopay(
            enabled=False,
            etag=etag(row) if row else None,
            method=None,
            timing=None,
            days_before=None,
            day_of_month=None,
            limit=None,
            next_charge=None,
            paused_until=None,
            waiting_for=waiting.payment_id if waiting else None,
            ended_because=EndReason(ended.end_reason) if ended and ended.end_reason else None,
            as_of=now,
        )
    today = local_date(now, account.time_zone)
    method = session.get_one(PaymentMethodRow, row.payment_method_id)
    charges = charges_to_come(session, row, today)
    schedule = repository.schedule_of(row)
    paused = row.paused_until is not None and row.paused_until >= today
    tried = repository.tries(session, row, account.time_zone)
    return Autopay(
        enabled=True,
        etag=etag(row),
        method=methods.method_of(method, today, used_by_autopay=True),
        timing=schedule.timing,
        days_before=schedule.days_before,
        day_of_month=schedule.day_of_month,
        limit=None if schedule.limit_minor is None else usd(schedule.limit_minor),
        next_charge=next_charge(charges[0], MethodKind(method.kind), tried) if charges else None,
        paused_until=row.paused_until if paused else None,
        waiting_for=waiting.payment_id if waiting else None,
        ended_because=None,
        as_of=now,
    )


def etag(row: AutopayRow) -> str:
    """The entity tag of an AutoPay as it is now."""
    return etag_of(row.id, row.version)


def charges_to_come(session: Session, row: AutopayRow, today: date) -> list[PlannedCharge]:
    """What an AutoPay charges for the bills there are, soonest first."""
    zone = accounts.account(session, row.account_id).time_zone
    agreed = repository.authorization(session, row.account_id, row.id)
    agreed_on = local_date(agreed.agreed_at if agreed else row.created_at, zone)
    return planned_charges(
        repository.schedule_of(row),
        chargeable_bills(session, row.account_id),
        today,
        standing_of(row, agreed_on, zone),
        repository.tries(session, row, zone),
    )


def next_charge(charge: PlannedCharge, kind: MethodKind, tried: dict[str, Tries]) -> NextCharge:
    """One planned charge."""
    failures = [len(tried[bill.invoice_id].failed_on) for bill in charge.bills if bill.invoice_id in tried]
    return NextCharge(
        date=charge.on,
        amount=usd(charge.amount_minor),
        invoice_ids=[bill.invoice_id for bill in charge.bills],
        invoice_numbers=[bill.number for bill in charge.bills],
        attempt=max(failures, default=0) + 1,
        left_over=usd(sum(bill.open_minor for bill in charge.bills) - charge.amount_minor),
        after_due=any(bill.due_on < charge.on for bill in charge.bills),
        turn_off_by=turn_off_by(charge.on, bank_account=kind is MethodKind.BANK_ACCOUNT),
    )


def preview_of(proposal: Proposal, settles_on: date | None) -> AutopayPreview:
    """What terms would do; `settles_on` is when a charge made now arrives, None for at once."""
    method, schedule, consent = proposal.method, proposal.schedule, proposal.consent
    kind, charge = MethodKind(method.kind), proposal.next_charge
    left = proposal.left_out
    return AutopayPreview(
        method=methods.summary_of(method),
        timing=schedule.timing,
        days_before=schedule.days_before,
        day_of_month=schedule.day_of_month,
        limit=None if schedule.limit_minor is None else usd(schedule.limit_minor),
        changes_method=proposal.changes_method,
        next_charge=next_charge(charge, kind, {}) if charge else None,
        at_once=_charge_now(proposal.at_once, settles_on),
        pay_now=_charge_now(proposal.pay_now, settles_on),
        left_out=LeftOut(
            amount=usd(sum(bill.open_minor for bill in left)), invoice_numbers=[bill.number for bill in left]
        )
        if left
        else None,
        consent=Consent(
            text=consent.text,
            text_version=consent.version,
            language=consent.language,
            id=consent.id(method.id),
            typed_name_required=kind is MethodKind.BANK_ACCOUNT,
        ),
    )


def _charge_now(charge: Now | None, settles_on: date | None) -> ChargeNow | None:
    if charge is None:
        return None
    return ChargeNow(
        amount=usd(charge.amount_minor),
        invoice_ids=[bill.invoice_id for bill in charge.bills],
        invoice_numbers=[bill.number for bill in charge.bills],
        settlement=Settlement.IMMEDIATE if settles_on is None else Settlement.DELAYED,
        expected_on=settles_on,
    )
