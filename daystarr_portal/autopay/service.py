"""Answers how AutoPay stands."""

from datetime import date

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.auth.principal import Principal
from daystarr_portal.autopay import repository
from daystarr_portal.autopay.schedule import ChargeableBill, PlannedCharge, planned_charges
from daystarr_portal.autopay.schemas import Authorization, Autopay, NextCharge
from daystarr_portal.autopay.tables import AutopayRow
from daystarr_portal.billing import repository as billing
from daystarr_portal.billing.states import amount_due
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.money import usd
from daystarr_portal.core.problems import not_found
from daystarr_portal.payments import methods
from daystarr_portal.payments.tables import PaymentMethodRow


class AutopayService:
    """The AutoPay of the caller's account."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def autopay(self, who: Principal) -> Autopay:
        """Whether AutoPay is on, how it charges, and what it charges next."""
        now = self._clock()
        with self._database.read() as session:
            today = local_date(now, accounts.account(session, who.account_id).time_zone)
            row = repository.active(session, who.account_id)
            if row is None:
                return Autopay(
                    enabled=False,
                    method=None,
                    timing=None,
                    days_before=None,
                    day_of_month=None,
                    limit=None,
                    next_charge=None,
                    as_of=now,
                )
            method = session.get_one(PaymentMethodRow, row.payment_method_id)
            charges = charges_to_come(session, row, today)
        schedule = repository.schedule_of(row)
        return Autopay(
            enabled=True,
            method=methods.method_of(method, today, used_by_autopay=True),
            timing=schedule.timing,
            days_before=schedule.days_before,
            day_of_month=schedule.day_of_month,
            limit=None if schedule.limit_minor is None else usd(schedule.limit_minor),
            next_charge=_next_charge(charges[0]) if charges else None,
            as_of=now,
        )

    def authorization(self, who: Principal) -> Authorization:
        """What the customer agreed to. Raises `Problem` 404 while AutoPay is off."""
        with self._database.read() as session:
            autopay = repository.active(session, who.account_id)
            row = repository.authorization(session, who.account_id, autopay.id) if autopay else None
            if row is None:
                raise not_found()
            method = session.get_one(PaymentMethodRow, row.payment_method_id)
        return Authorization(
            text=row.text,
            text_version=row.text_version,
            language=row.language,
            agreed_at=row.agreed_at,
            method=methods.summary_of(method),
            typed_name=row.typed_name,
        )


def charges_to_come(session: Session, row: AutopayRow, today: date) -> list[PlannedCharge]:
    """What an AutoPay charges for the bills there are, soonest first."""
    processing = billing.processing_amounts(session, row.account_id)
    bills = [
        ChargeableBill(
            invoice_id=invoice.id,
            number=invoice.number,
            issued_on=invoice.issued_on,
            due_on=invoice.due_on,
            open_minor=amount_due(invoice) - processing.get(invoice.id, 0),
        )
        for invoice in billing.open_invoices(session, row.account_id)
    ]
    return planned_charges(repository.schedule_of(row), bills, today)


def _next_charge(charge: PlannedCharge) -> NextCharge:
    return NextCharge(
        date=charge.on,
        amount=usd(charge.amount_minor),
        invoice_ids=[bill.invoice_id for bill in charge.bills],
        invoice_numbers=[bill.number for bill in charge.bills],
    )
