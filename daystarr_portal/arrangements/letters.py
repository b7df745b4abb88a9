"""What is written to customers about arrangements, in the transaction that makes it true."""

from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.arrangements.offers import Offer
from daystarr_portal.arrangements.tables import ArrangementRow
from daystarr_portal.core.formats import date_text, money_text
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind


class ArrangementLetters:
    """Writes to the address that bills go to."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters

    def made(self, session: Session, account: AccountRow, row: ArrangementRow, offer: Offer) -> None:
        """What was agreed to."""
        parts = "\n".join(
            f"- {date_text(part.pay_on, account.language)}: {money_text(part.amount_minor)}" for part in offer.parts
        )
        kind = Kind.PLAN_MADE if row.kind == "plan" else Kind.PROMISE_MADE
        self._letters.write(session, account, kind, parts=parts, total=money_text(row.total_minor))

    def broken(self, session: Session, account: AccountRow, row: ArrangementRow) -> None:
        """It was not kept."""
        total, until = money_text(row.total_minor), date_text(row.ends_on, account.language)
        self._letters.write(session, account, Kind.ARRANGEMENT_BROKEN, total=total, date=until)
