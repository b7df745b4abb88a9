"""What is written to customers about AutoPay, each thing once, in the transaction that makes it true."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.autopay import repository
from daystarr_portal.autopay.consent import method_name
from daystarr_portal.autopay.schedule import PlannedCharge, turn_off_by
from daystarr_portal.autopay.tables import AutopayNoticeRow
from daystarr_portal.core.clock import local_date
from daystarr_portal.core.formats import date_text, instant_text, money_text
from daystarr_portal.messages import wording_autopay as words
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentRow
from daystarr_portal.processors.base import MethodKind


class AutopayLetters:
    """Writes to whom it concerns. The caller holds the account."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters

    def copies(self, session: Session, account: AccountRow, now: datetime) -> None:
        """A copy of every authorization in effect that none was sent of."""
        for row in repository.to_copy(session, account.id):
            row.copied_at = now
            self._write(
                session,
                account,
                Kind.AUTOPAY_AGREED,
                at=instant_text(row.agreed_at, account.time_zone, account.language),
                text=row.text,
                signed=words.signed_text(account.language, row.typed_name),
                version=row.text_version,
                record=row.id,
                sha256=row.text_sha256,
            )

    def ends(self, session: Session, account: AccountRow, now: datetime) -> None:
        """Every end of AutoPay that was not told; one that never began is no news."""
        for row in repository.ends_to_tell(session, account.id):
            row.end_told_at = now
            if row.started_at is not None and row.ended_at is not None:
                self._write(
                    session,
                    account,
                    Kind.AUTOPAY_ENDED,
                    at=instant_text(row.ended_at, account.time_zone, account.language),
                    why=words.why_ended(account.language, row.end_reason or ""),
                )

    def upcoming(
        self, session: Session, account: AccountRow, method: PaymentMethodRow, charge: PlannedCharge, now: datetime
    ) -> bool:
        """A charge that is coming, unless all its bills were announced before."""
        new = [
            said_once(session, account.id, "upcoming", f"{method.id} {bill.invoice_id}", now) for bill in charge.bills
        ]
        if not any(new):
            return False
        sure_by = turn_off_by(charge.on, bank_account=method.kind == MethodKind.BANK_ACCOUNT)
        stop_by = max(sure_by, local_date(now, account.time_zone))
        self._write(
            session,
            account,
            Kind.AUTOPAY_UPCOMING,
            amount=money_text(charge.amount_minor),
            day=date_text(charge.on, account.language),
            method=_method(account, method.kind, method.brand, method.last4),
            bills=words.bills_text(account.language, [bill.number for bill in charge.bills]),
            stop_by=date_text(stop_by, account.language),
        )
        return True

    def retry(self, session: Session, account: AccountRow, payment: PaymentRow, numbers: list[str], day: date) -> None:
        """A payment that AutoPay made failed, and is tried again on a day."""
        self._write(
            session,
            account,
            Kind.AUTOPAY_RETRY,
            day=date_text(day, account.language),
            why=words.why_failed(account.language, payment.failure_code),
            **payment_words(account, payment, numbers),
        )

    def card_expires(self, session: Session, account: AccountRow, method: PaymentMethodRow, last_day: date) -> None:
        """The card that AutoPay charges is about to expire."""
        name = _method(account, method.kind, method.brand, method.last4)
        self._write(session, account, Kind.CARD_EXPIRES, day=date_text(last_day, account.language), method=name)

    def _write(self, session: Session, account: AccountRow, kind: Kind, **values: str) -> None:
        self._letters.write(session, account, kind, attachments=(), **values)


def said_once(session: Session, account_id: str, kind: str, subject: str, now: datetime) -> bool:
    """Whether this is said for the first time, and from now on was said. The caller holds the account's lock."""
    if session.get(AutopayNoticeRow, (account_id, kind, subject)) is not None:
        return False
    session.add(AutopayNoticeRow(account_id=account_id, kind=kind, subject=subject, said_at=now))
    return True


def payment_words(account: AccountRow, payment: PaymentRow, numbers: list[str]) -> dict[str, str]:
    """How much was charged, to what, and for which bills."""
    return {
        "amount": money_text(payment.amount_minor),
        "method": _method(account, payment.method_kind, payment.method_brand, payment.method_last4),
        "bills": words.bills_text(account.language, numbers),
    }


def _method(account: AccountRow, kind: str, brand: str, last4: str) -> str:
    return method_name(account.language, MethodKind(kind), brand, last4)
