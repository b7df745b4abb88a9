"""Adding services: the catalogue, quotes and orders."""

from datetime import datetime

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.appointments.book import AppointmentBook
from daystarr_portal.appointments.schemas import VisitKind
from daystarr_portal.auth.principal import Principal
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.numbers import free_number
from daystarr_portal.core.pages import Page, decode_position, encode_position
from daystarr_portal.core.problems import FieldProblem, Problem, conflict, invalid, not_found
from daystarr_portal.orders import repository
from daystarr_portal.orders.catalogue import Picked, unavailable
from daystarr_portal.orders.letters import OrderLetters
from daystarr_portal.orders.pricing import Pricing
from daystarr_portal.orders.schemas import (
    Cart,
    CatalogueItem,
    Order,
    OrderRequest,
    OrderState,
    Quote,
)
from daystarr_portal.orders.tables import OrderItemRow, OrderLineRow, OrderRow
from daystarr_portal.orders.views import item_view, order_view
from daystarr_portal.payments.idempotency import Answer, fingerprint_of
from daystarr_portal.payments.once import once
from daystarr_portal.services.schemas import ServiceState
from daystarr_portal.services.tables import ServiceRow

PLACE = "POST /v1/orders"


class OrderService:
    """Takes orders. An order adds services; it never ends one."""

    def __init__(
        self, database: Database, clock: Clock, pricing: Pricing, book: AppointmentBook, letters: OrderLetters
    ) -> None:
        self._database = database
        self._clock = clock
        self._pricing = pricing
        self._book = book
        self._letters = letters

    def catalogue(self, who: Principal) -> Page[CatalogueItem]:
        """What can be added at this address, and what not and why."""
        with self._database.read() as session:
            account = accounts.account(session, who.account_id)
            plans, had = self._pricing.offered(session, account)
        return Page(items=[item_view(plan, unavailable(plan, had)) for plan in plans])

    def quote(self, who: Principal, cart: Cart) -> Quote:
        """What a cart costs. Raises `Problem`: 422 `not_available` or `choice_invalid`, 409 `slot_taken`."""
        with self._database.read() as session:
            return self._pricing.price(session, accounts.account(session, who.account_id), cart).quote

    def place(self, who: Principal, request: OrderRequest, key: str) -> Answer:
        """Order what was quoted: an order, pending services, and an appointment where someone has to come.

        Raises `Problem`: like `quote`, 409 `quote_changed`, 422 `slot_required`, and those of idempotency keys.
        """
        with self._database.write() as session:
            account = accounts.locked_account(session, who.account_id)
            now = self._clock()
            return once(
                session,
                account.id,
                key,
                fingerprint_of(PLACE, request),
                now,
                lambda: self._place(session, account, who, request, now),
            )

    def orders(self, who: Principal, page_size: int, page_token: str | None) -> Page[Order]:
        """The account's orders, newest first."""
        after = decode_position(page_token) if page_token else None
        with self._database.read() as session:
            rows = repository.orders(session, who.account_id, after, page_size + 1)
            shown = rows[:page_size]
            visits = repository.appointments(session, who.account_id, shown)
        now = self._clock()
        return Page(
            items=[order_view(row, visits.get(row.appointment_id or ""), now) for row in shown],
            next_page_token=(encode_position(shown[-1].created_at, shown[-1].id) if len(rows) > page_size else None),
        )

    def order(self, who: Principal, order_id: str) -> Order:
        """One order. Raises `Problem` 404."""
        with self._database.read() as session:
            row = repository.order(session, who.account_id, order_id)
            if row is None:
                raise not_found()
            visits = repository.appointments(session, who.account_id, [row])
        return order_view(row, visits.get(row.appointment_id or ""), self._clock())

    def _place(
        self, session: Session, account: AccountRow, who: Principal, request: OrderRequest, now: datetime
    ) -> Order:
        cart = self._pricing.price(session, account, request)
        if cart.quote.quote_hash != request.quote_hash:
            raise conflict("quote_changed", "The price is not the one that was quoted. Look at the new one.")
        if cart.needs_visit and request.slot_id is None:
            raise _slot_required()
        row = OrderRow(
            id=new_id("ord"),
            account_id=account.id,
            user_id=who.user_id,
            number=free_number("S", 7, lambda number: repository.number_taken(session, number)),
            state=OrderState.PLACED,
            quote_hash=cart.quote.quote_hash,
            created_at=now,
            items=[],
            lines=[
                OrderLineRow(
                    position=position,
                    description=line.description,
                    amount_minor=line.amount_minor,
                    recurring=line.recurring,
                )
                for position, line in enumerate(cart.priced.lines, start=1)
            ],
        )
        visit = None
        if request.slot_id is not None:
            note = ", ".join(one.plan.name for one in cart.picked)[:400]
            visit = self._book.book(session, account, VisitKind.INSTALL, request.slot_id, _address(account), note)
            session.flush()
            row.state, row.appointment_id = OrderState.SCHEDULED, visit.id
        for position, one in enumerate(cart.picked, start=1):
            service = _pending(account, one)
            session.add(service)
            session.flush()
            chosen = {option: choice.id for option, choice in one.choices.items()}
            row.items.append(
                OrderItemRow(position=position, plan_id=one.plan.id, service_id=service.id, choices=chosen)
            )
        session.add(row)
        session.flush()
        self._letters.placed(session, account, who, row, cart.priced, visit)
        return order_view(row, visit, now)


def _pending(account: AccountRow, one: Picked) -> ServiceRow:
    return ServiceRow(
        id=new_id("svc"),
        account_id=account.id,
        plan_id=one.plan.id,
        name=one.plan.name,
        kind=one.plan.kind,
        state=ServiceState.PENDING,
        street=account.street,
        city=account.city,
        region=account.region,
        postal_code=account.postal_code,
        down_mbps=one.plan.down_mbps,
        up_mbps=one.plan.up_mbps,
        price_minor=one.monthly_minor,
    )


def _address(account: AccountRow) -> str:
    return f"{account.street}, {account.city}, {account.region} {account.postal_code}"


def _slot_required() -> Problem:
    detail = "Someone has to come for this: choose a time."
    return invalid(FieldProblem(pointer="/slot_id", detail=detail), code="slot_required")
