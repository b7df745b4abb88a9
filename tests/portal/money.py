"""Customers with bills to pay, and a payment processor that fails on command."""

import itertools
from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import func, select
from starlette.testclient import TestClient

from daystarr_portal.accounts.brand import read_brand
from daystarr_portal.accounts.tables import AccountRow, UserRow
from daystarr_portal.app import create_app
from daystarr_portal.auth.passwords import Passwords
from daystarr_portal.billing.tables import AllocationRow, InvoiceLineRow, InvoiceRow, LedgerEntryRow
from daystarr_portal.config import Settings
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentRow
from daystarr_portal.processors.base import (
    Capture,
    Charge,
    ChargePage,
    ChargeRequest,
    MethodKind,
    ProcessorUnavailableError,
    Reader,
)
from daystarr_portal.processors.events import Event
from daystarr_portal.processors.reversals import RefundRequest, Reversal
from daystarr_portal.processors.sandbox.numbers import ROUTING_NUMBER
from daystarr_portal.processors.sandbox.setup import build_sandbox
from daystarr_portal.processors.sandbox.tables import SandboxChargeRow, SandboxReversalRow
from daystarr_portal.seed import DEMO_PASSWORD
from tests.portal.harness import Customer, ManualClock, Portal

VISA = "4242424242424242"
MASTERCARD = "5555555555554444"
DECLINES = "4000000000000002"
ASKS = "4000002500003155"
BANK = "000123456789"
BANK_WITHOUT_FUNDS = "000222222227"
BANK_CLOSED = "000111111113"

_numbers = itertools.count(700_000)


class CrashError(RuntimeError):
    """The server dies at this point, as far as the request is concerned."""


class Faults:
    """A processor that does what another does, except where it is told to fail; kept calls say what was asked."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self.before: list[Exception] = []
        self.after: list[Exception] = []
        self.charges: list[ChargeRequest] = []
        self.refunds: list[RefundRequest] = []
        self.during: Callable[[], object] = lambda: None
        self.trouble_with: set[str] = set()

    @property
    def name(self) -> str:
        return self._inner.name

    def ensure_customer(self, account_id: str) -> str:
        return self._inner.ensure_customer(account_id)

    def create_capture_session(self, customer: str, language: str) -> Capture:
        return self._call(lambda: self._inner.create_capture_session(customer, language))

    def get_capture(self, ref: str) -> Capture:
        return self._call(lambda: self._inner.get_capture(ref))

    def cancel_capture(self, ref: str) -> Capture:
        return self._call(lambda: self._inner.cancel_capture(ref))

    def create_payment(self, request: ChargeRequest) -> Charge:
        self.charges.append(request)
        if request.idempotency_key in self.trouble_with:
            raise RuntimeError("a mistake of ours")
        return self._call(lambda: self._inner.create_payment(request))

    def get_payment(self, ref: str) -> Charge:
        return self._call(lambda: self._inner.get_payment(ref))

    def find_payment(self, idempotency_key: str) -> Charge | None:
        return self._call(lambda: self._inner.find_payment(idempotency_key))

    def cancel_payment(self, ref: str) -> Charge:
        return self._call(lambda: self._inner.cancel_payment(ref))

    def readers(self) -> Sequence[Reader]:
        return self._inner.readers()

    def create_reader_capture(self, reader: str, customer: str) -> Capture:
        return self._call(lambda: self._inner.create_reader_capture(reader, customer))

    def refund(self, request: RefundRequest) -> Reversal:
        self.refunds.append(request)
        return self._call(lambda: self._inner.refund(request))

    def list_payments(self, since: datetime, page: str | None = None) -> ChargePage:
        return self._call(lambda: self._inner.list_payments(since, page))

    def parse_webhook(self, body: bytes, headers: Mapping[str, str]) -> Event:
        return self._inner.parse_webhook(body, headers)

    def expected_settlement(self, kind: MethodKind, now: datetime) -> datetime | None:
        return self._inner.expected_settlement(kind, now)

    def _call(self, work: Callable[[], Any]) -> Any:
        if self.before:
            raise self.before.pop(0)
        self.during()
        done = work()
        if self.after:
            raise self.after.pop(0)
        return done


def gone() -> ProcessorUnavailableError:
    """The connection to the processor broke."""
    return ProcessorUnavailableError("connection lost")


@dataclass
class FaultyPortal:
    """A portal whose processor fails on command."""

    portal: Portal
    faults: Faults


@contextmanager
def faulty_portal_on(settings: Settings, clock: ManualClock | None = None) -> Generator[FaultyPortal]:
    """A portal on a database that is ready, with a processor that can be broken."""
    clock = clock or ManualClock()
    sandbox = build_sandbox(settings, clock, read_brand(settings.brand_file).brand)
    assert sandbox is not None
    faults = Faults(sandbox.processor)
    app = create_app(settings, clock, faults)
    with TestClient(app, raise_server_exceptions=False) as client:
        yield FaultyPortal(Portal(app, client, clock, settings), faults)
    sandbox.database.close()


@dataclass(frozen=True)
class Household:
    """A customer of their own, with nothing on the account until the test puts it there."""

    portal: Portal
    account_id: str
    username: str
    customer: Customer

    def invoice(
        self,
        total_minor: int = 7499,
        due_in: int = 7,
        *,
        lines: Sequence[tuple[str, str, int]] | None = None,
        paid_minor: int = 0,
        void: bool = False,
    ) -> str:
        """An invoice due so many days from now, with its ledger entry; answers its id."""
        today = self.portal.clock().date()
        due = today + timedelta(days=due_in)
        issued = due - timedelta(days=21)
        row = InvoiceRow(
            id=new_id("inv"),
            account_id=self.account_id,
            number=str(next(_numbers)),
            issued_on=issued,
            due_on=due,
            period_start=issued,
            period_end=issued + timedelta(days=29),
            summary="Fiber 500",
            total_minor=total_minor,
            paid_minor=0,
            voided_on=today if void else None,
        )
        with writing(self.portal) as session:
            session.add(row)
            session.flush()
            for position, (kind, description, amount) in enumerate(lines or [("recurring", "Fiber 500", total_minor)]):
                line = InvoiceLineRow(
                    invoice_id=row.id, position=position, kind=kind, description=description, amount_minor=amount
                )
                session.add(line)
            self._enter(session, "invoice", total_minor, row.id)
            if void:
                self._enter(session, "adjustment", -total_minor, row.id)
            if paid_minor:
                row.paid_minor = paid_minor
                row.paid_on = today if paid_minor == total_minor else None
                self._enter(session, "adjustment", -paid_minor, row.id)
                allocation = AllocationRow(
                    id=new_id("alc"),
                    account_id=self.account_id,
                    invoice_id=row.id,
                    amount_minor=paid_minor,
                    applied_on=today,
                )
                session.add(allocation)
        return row.id

    def method(self, number: str = VISA, *, save: bool = True) -> str:
        """A card or bank account, entered on the hosted page; answers its id."""
        opened = self.customer.post(
            "/v1/payment-methods/captures", json={"save": save}, headers={"Idempotency-Key": new_id("key")}
        ).json()
        page = opened["url"].removeprefix(self.portal.settings.public_url)
        done = self.portal.client.post(page, data=form(number))
        assert done.status_code == 200, done.text
        capture = self.customer.get(f"/v1/payment-methods/captures/{opened['id']}").json()
        assert capture["state"] == "completed", capture
        return capture["payment_method"]["id"]

    def request(
        self, method_id: str, amount_minor: int, invoice_ids: Sequence[str] = (), **more: Any
    ) -> dict[str, Any]:
        """The body of a payment."""
        return {
            "payment_method_id": method_id,
            "amount": {"amount_minor": amount_minor, "currency": "USD"},
            "invoice_ids": list(invoice_ids),
            "save_payment_method": False,
            "set_up_recurring": False,
            **more,
        }

    def pay(
        self,
        method_id: str,
        amount_minor: int,
        invoice_ids: Sequence[str] = (),
        key: str | None = None,
        **more: Any,
    ) -> Any:
        """A payment; answers the response."""
        body = self.request(method_id, amount_minor, invoice_ids, **more)
        return self.customer.post("/v1/payments", json=body, headers={"Idempotency-Key": key or new_id("key")})

    def paid(self, *arguments: Any, **more: Any) -> dict[str, Any]:
        """A payment that is accepted; answers it."""
        answer = self.pay(*arguments, **more)
        assert answer.status_code == 201, answer.text
        return answer.json()

    def bills(self) -> dict[str, Any]:
        """What is to pay."""
        return self.customer.get("/v1/bills").json()

    def payment(self, payment_id: str) -> dict[str, Any]:
        """A payment as it stands."""
        return self.customer.get(f"/v1/payments/{payment_id}").json()

    def payments(self) -> list[dict[str, Any]]:
        """All payments, newest first."""
        return self.customer.get("/v1/payments?page_size=200").json()["items"]

    def sign_in_again(self) -> "Household":
        """The same household with a fresh token, after the clock moved."""
        return Household(self.portal, self.account_id, self.username, self.portal.sign_in(self.username))

    def _enter(self, session: Any, kind: str, amount_minor: int, invoice_id: str) -> None:
        entry = LedgerEntryRow(
            id=new_id("led"),
            account_id=self.account_id,
            kind=kind,
            amount_minor=amount_minor,
            posted_at=self.portal.clock(),
            invoice_id=invoice_id,
        )
        session.add(entry)


def form(number: str) -> dict[str, str]:
    """The hosted page's form, filled in."""
    if len(number) == 12:
        return {"kind": "bank_account", "name": "Pat Doe", "routing": ROUTING_NUMBER, "account": number}
    return {
        "kind": "card",
        "number": number,
        "expiry": "12/29",
        "code": "123",
        "name": "Pat Doe",
        "postal": "48867",
    }


def household(portal: Portal, language: str = "en") -> Household:
    """A new customer, signed in."""
    account_id, username = new_id("acc"), f"pat-{new_id('x')[2:10]}@example.com"
    with writing(portal) as session:
        model = session.scalars(select(UserRow).where(UserRow.username == "nora@example.com")).one_or_none()
        account = AccountRow(
            id=account_id,
            number=f"{next(_numbers):011}",
            kind="residential",
            name="Pat Doe",
            status="active",
            language=language,
            street="1 Elm St",
            city="Owosso",
            region="MI",
            postal_code="48867",
            created_on=date(2026, 1, 1),
        )
        session.add(account)
        session.flush()
        user = UserRow(
            id=new_id("usr"),
            account_id=account_id,
            role="customer",
            username=username,
            email=username,
            display_name="Pat Doe",
            password_hash=model.password_hash if model else hash_of_the_demo(),
            password_changed_at=portal.clock(),
            created_at=portal.clock(),
        )
        session.add(user)
    return Household(portal, account_id, username, portal.sign_in(username))


@cache
def hash_of_the_demo() -> str:
    """The hash of the demo's password, for a database without the demo."""
    return Passwords().hash(DEMO_PASSWORD)


@contextmanager
def writing(portal: Portal) -> Generator[Any]:
    """A transaction on the portal's database, beside the app."""
    database = Database(portal.settings.database_url)
    try:
        with database.write() as session:
            yield session
    finally:
        database.close()


@dataclass(frozen=True)
class Books:
    """What the portal and the processor each hold of one account, in cents."""

    ledger_minor: int
    open_minor: int
    credit_minor: int
    succeeded_minor: int
    posted_minor: int
    charged_minor: int
    charges: int
    payments: int = field(default=0)
    gone_minor: int = field(default=0)
    taken_minor: int = field(default=0)


def books_of(home: Household) -> Books:
    """Both sides of the books, read from the databases themselves."""
    with writing(home.portal) as session:
        ledger = session.scalar(
            select(func.sum(LedgerEntryRow.amount_minor)).where(LedgerEntryRow.account_id == home.account_id)
        )
        posted = session.scalar(
            select(func.sum(LedgerEntryRow.amount_minor)).where(
                LedgerEntryRow.account_id == home.account_id, LedgerEntryRow.kind == "payment"
            )
        )
        gone = session.scalar(
            select(func.sum(LedgerEntryRow.amount_minor)).where(
                LedgerEntryRow.account_id == home.account_id, LedgerEntryRow.reversal_id.is_not(None)
            )
        )
        invoices = session.scalars(select(InvoiceRow).where(InvoiceRow.account_id == home.account_id)).all()
        payments = session.scalars(select(PaymentRow).where(PaymentRow.account_id == home.account_id)).all()
        allocated = session.execute(
            select(AllocationRow.invoice_id, func.sum(AllocationRow.amount_minor))
            .where(AllocationRow.account_id == home.account_id)
            .group_by(AllocationRow.invoice_id)
        )
        shares = {invoice_id: int(amount) for invoice_id, amount in allocated}
        tokens = set(
            session.scalars(
                select(PaymentMethodRow.processor_token).where(PaymentMethodRow.account_id == home.account_id)
            )
        )
    for invoice in invoices:
        assert invoice.paid_minor == shares.get(invoice.id, 0), "what an invoice says is paid is what was allocated"
        assert (invoice.paid_on is not None) == (0 < invoice.total_minor == invoice.paid_minor)
    charges = sandbox_charges(home.portal, tokens)
    reversals = sandbox_reversals(home.portal, [row.id for row in charges])
    succeeded = sum(payment.amount_minor for payment in payments if payment.state == "succeeded")
    open_minor = sum(row.total_minor - row.paid_minor for row in invoices if row.voided_on is None)
    return Books(
        ledger_minor=int(ledger or 0),
        open_minor=open_minor,
        credit_minor=open_minor - int(ledger or 0),
        succeeded_minor=succeeded,
        posted_minor=-int(posted or 0),
        charged_minor=sum(row.amount_minor for row in charges if row.state == "succeeded"),
        charges=len(charges),
        payments=len(payments),
        gone_minor=int(gone or 0),
        taken_minor=sum(row.amount_minor for row in reversals if row.state != "failed"),
    )


def sandbox_charges(portal: Portal, tokens: Collection[str]) -> Sequence[SandboxChargeRow]:
    """The charges of these methods in the sandbox's own books."""
    assert portal.settings.sandbox_url is not None
    database = Database(portal.settings.sandbox_url)
    try:
        with database.read() as session:
            return session.scalars(select(SandboxChargeRow).where(SandboxChargeRow.token.in_(tokens))).all()
    finally:
        database.close()


def sandbox_reversals(portal: Portal, charges: Collection[str]) -> Sequence[SandboxReversalRow]:
    """What went back of these charges in the sandbox's own books."""
    assert portal.settings.sandbox_url is not None
    database = Database(portal.settings.sandbox_url)
    try:
        with database.read() as session:
            return session.scalars(select(SandboxReversalRow).where(SandboxReversalRow.charge_id.in_(charges))).all()
    finally:
        database.close()


def charges_of(home: Household) -> Sequence[SandboxChargeRow]:
    """The charges of a household in the sandbox's own books."""
    with writing(home.portal) as session:
        tokens = session.scalars(
            select(PaymentMethodRow.processor_token).where(PaymentMethodRow.account_id == home.account_id)
        ).all()
    return sandbox_charges(home.portal, set(tokens))


def assert_balanced(home: Household) -> Books:
    """The portal's ledger says what the processor's books say, and nothing was charged twice."""
    books = books_of(home)
    assert books.posted_minor == books.succeeded_minor == books.charged_minor
    assert books.gone_minor == books.taken_minor
    assert books.credit_minor >= 0
    return books
