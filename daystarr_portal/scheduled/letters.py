"""What is written to customers about payments they scheduled, in the transaction that makes it true."""

from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.core.formats import date_text, money_text
from daystarr_portal.documents.texts import Words, method_text
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind
from daystarr_portal.messages.wording_money import why_skipped
from daystarr_portal.payments.tables import PaymentMethodRow
from daystarr_portal.scheduled.tables import ScheduledPaymentRow


class ScheduledLetters:
    """Writes to the address that bills go to."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters

    def scheduled(self, session: Session, account: AccountRow, row: ScheduledPaymentRow) -> None:
        """It was scheduled."""
        self._write(session, account, row, Kind.PAYMENT_SCHEDULED)

    def skipped(self, session: Session, account: AccountRow, row: ScheduledPaymentRow) -> None:
        """It was not made, and why."""
        why = why_skipped(account.language, row.reason or "")
        self._write(session, account, row, Kind.SCHEDULED_SKIPPED, why=why)

    def failed(self, session: Session, account: AccountRow, row: ScheduledPaymentRow) -> None:
        """It was made and did not go through."""
        self._write(session, account, row, Kind.SCHEDULED_FAILED)

    def _write(
        self, session: Session, account: AccountRow, row: ScheduledPaymentRow, kind: Kind, *, why: str = ""
    ) -> None:
        method = session.get_one(PaymentMethodRow, row.payment_method_id)
        self._letters.write(
            session,
            account,
            kind,
            amount=money_text(row.amount_minor),
            date=date_text(row.pay_on, account.language),
            method=method_text(Words(account.language), method.kind, method.brand, method.last4),
            why=why,
        )
