"""What is written about an order: to the customer, and to the office that carries it out."""

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.appointments.tables import AppointmentRow
from daystarr_portal.auth.principal import Principal
from daystarr_portal.core.formats import money_text, span_text
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind
from daystarr_portal.messages.wording import visit_text
from daystarr_portal.orders.quote import Priced
from daystarr_portal.orders.tables import OrderRow


class OrderLetters:
    """Writes them in the transaction that places the order."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters

    def placed(
        self,
        session: Session,
        account: AccountRow,
        who: Principal,
        order: OrderRow,
        priced: Priced,
        visit: AppointmentRow | None,
    ) -> None:
        """Confirm an order to who placed it, and hand it to the office."""
        lines = "\n".join(f"- {line.description}: {money_text(line.amount_minor)}" for line in priced.lines)
        span = ""
        if visit is not None:
            span = span_text(visit.starts_at, visit.ends_at, account.time_zone, account.language)
        self._letters.email(
            session,
            account,
            Kind.ORDER_PLACED,
            accounts.user(session, account.id, who.user_id).email,
            number=order.number,
            lines=lines,
            monthly=money_text(priced.monthly_minor),
            once=money_text(priced.once_minor),
            visit=visit_text(account.language, span),
        )
        self._letters.to_office(
            session,
            Kind.ORDER_RECEIVED,
            number=order.number,
            account_number=account.number,
            lines=lines,
            visit=visit_text("en", span),
        )
