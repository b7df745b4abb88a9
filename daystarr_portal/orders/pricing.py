"""Prices a cart for an account: the same cart on the same day gives the same quote, and the same hash."""

import hashlib
from dataclasses import dataclass

from sqlalchemy.orm import Session

from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.appointments.book import AppointmentBook, slot_taken
from daystarr_portal.appointments.schemas import VisitKind
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.money import usd
from daystarr_portal.orders import repository
from daystarr_portal.orders.catalogue import Had, Picked, pick
from daystarr_portal.orders.quote import Priced, price
from daystarr_portal.orders.schemas import Cart, FirstBill, FirstBillLine, Quote, QuoteLine
from daystarr_portal.services import repository as services
from daystarr_portal.services.tables import PlanRow


@dataclass(frozen=True)
class PricedCart:
    """A cart that can be ordered, with its prices."""

    picked: list[Picked]
    priced: Priced
    quote: Quote

    @property
    def needs_visit(self) -> bool:
        """Whether someone has to come for any of it."""
        return any(one.plan.needs_visit for one in self.picked)


class Pricing:
    """Knows what an account can add, and what a cart costs it."""

    def __init__(self, clock: Clock, book: AppointmentBook) -> None:
        self._clock = clock
        self._book = book

    def offered(self, session: Session, account: AccountRow) -> tuple[list[PlanRow], Had]:
        """What customers like this one can add, and what the account has already."""
        rows = services.had(session, account.id)
        had = Had(
            active=account.status == "active",
            postal_code=account.postal_code,
            kinds={row.kind for row in rows},
            plan_ids={row.plan_id for row in rows if row.plan_id is not None},
        )
        return services.offered_plans(session, account.kind), had

    def price(self, session: Session, account: AccountRow, cart: Cart) -> PricedCart:
        """Price a cart. Raises `Problem`: 422 `not_available` or `choice_invalid`, 409 `slot_taken`."""
        plans, had = self.offered(session, account)
        picked = pick(cart.items, plans, had)
        starts_on = local_date(self._clock(), account.time_zone)
        if cart.slot_id is not None:
            slot = self._book.slot(session, account, VisitKind.INSTALL, cart.slot_id)
            if slot is None:
                raise slot_taken()
            starts_on = local_date(slot.starts_at, account.time_zone)
        costs = [cost for one in picked for cost in one.costs]
        priced = price(costs, starts_on, repository.last_billed(session, account.id))
        return PricedCart(picked, priced, _quote(cart, priced))


def _quote(cart: Cart, priced: Priced) -> Quote:
    lines = [
        QuoteLine(description=line.description, amount=usd(line.amount_minor), recurring=line.recurring)
        for line in priced.lines
    ]
    bill = priced.first_bill
    quote = Quote(
        lines=lines,
        monthly_total=usd(priced.monthly_minor),
        once_total=usd(priced.once_minor),
        first_bill=FirstBill(
            period_start=bill.period.start,
            period_end=bill.period.end,
            due_on=bill.due_on,
            lines=[
                FirstBillLine(
                    kind=line.kind,
                    description=line.description,
                    amount=usd(line.amount_minor),
                    period_start=line.period_start,
                    period_end=line.period_end,
                )
                for line in bill.lines
            ],
            total=usd(bill.total_minor),
        ),
        quote_hash="",
    )
    asked = Cart(items=cart.items, slot_id=cart.slot_id)
    text = f"{asked.model_dump_json()}\n{quote.model_dump_json()}"
    digest = hashlib.sha256(text.encode()).hexdigest()
    return quote.model_copy(update={"quote_hash": f"quo_{digest[:32]}"})  # as opaque as any other id
