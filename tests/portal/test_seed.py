"""The demo data holds together and shows everything the portal can show."""

from collections.abc import Generator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from daystarr_portal.accounts.brand import read_brand
from daystarr_portal.accounts.tables import AccountRow, UserRow
from daystarr_portal.billing.tables import AllocationRow, InvoiceLineRow, InvoiceRow, LedgerEntryRow
from daystarr_portal.config import BRAND_FILE
from daystarr_portal.core.clock import system_clock
from daystarr_portal.core.database import Base, Database
from daystarr_portal.migrate import upgrade
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentRow, PaymentTargetRow
from daystarr_portal.processors.sandbox.books import SandboxBooks
from daystarr_portal.seed import DEMO_PASSWORD, DemoPlan, NotEmptyError, seed
from tests.portal.harness import TODAY, Portal

BRAND = read_brand(BRAND_FILE).brand


@pytest.fixture
def session(database_url: str) -> Generator[Session]:
    database = Database(database_url)
    with database.read() as opened:
        yield opened
    database.close()


def _seeded(folder: Path, number: int = 1, as_of: date = TODAY) -> Database:
    folder.mkdir(exist_ok=True)
    database = Database(f"sqlite:///{folder / 'portal.db'}")
    upgrade(database)
    seed(database, None, DemoPlan(number, as_of, BRAND))
    return database


def _account_id(session: Session, username: str) -> str:
    account_id = session.scalar(select(UserRow.account_id).where(UserRow.username == username))
    assert account_id is not None
    return account_id


def _invoices(session: Session, username: str) -> list[InvoiceRow]:
    statement = select(InvoiceRow).where(InvoiceRow.account_id == _account_id(session, username))
    return list(session.scalars(statement.order_by(InvoiceRow.issued_on.desc())))


def test_every_ledger_balances(session: Session) -> None:
    for account_id in session.scalars(select(AccountRow.id)):
        ledger = session.scalar(
            select(func.coalesce(func.sum(LedgerEntryRow.amount_minor), 0)).where(
                LedgerEntryRow.account_id == account_id
            )
        )
        due = session.scalars(
            select(func.coalesce(func.sum(InvoiceRow.total_minor - InvoiceRow.paid_minor), 0)).where(
                InvoiceRow.account_id == account_id, InvoiceRow.voided_on.is_(None)
            )
        ).one()
        credit = _credit(session, account_id)
        assert credit >= 0
        assert ledger == due - credit


def _credit(session: Session, account_id: str) -> int:
    """Money that came and paid nothing yet, reckoned without the ledger's payments."""
    paid = session.scalars(
        select(PaymentRow.amount_minor).where(PaymentRow.account_id == account_id, PaymentRow.state == "succeeded")
    )
    given = session.scalars(
        select(LedgerEntryRow.amount_minor).where(
            LedgerEntryRow.account_id == account_id,
            LedgerEntryRow.kind.in_(("adjustment", "refund")),
            LedgerEntryRow.invoice_id.is_(None),
        )
    )
    used = session.scalars(select(AllocationRow.amount_minor).where(AllocationRow.account_id == account_id))
    return sum(paid) - sum(given) - sum(used)


def test_invoices_add_up_and_are_due_after_21_days(session: Session) -> None:
    lines = dict(
        session.execute(
            select(InvoiceLineRow.invoice_id, func.sum(InvoiceLineRow.amount_minor)).group_by(InvoiceLineRow.invoice_id)
        ).all()
    )
    applied = dict(
        session.execute(
            select(AllocationRow.invoice_id, func.sum(AllocationRow.amount_minor)).group_by(AllocationRow.invoice_id)
        ).all()
    )
    for invoice in session.scalars(select(InvoiceRow)):
        assert lines[invoice.id] == invoice.total_minor > 0
        assert applied.get(invoice.id, 0) == invoice.paid_minor
        assert (invoice.paid_on is not None) == (invoice.paid_minor == invoice.total_minor)
        assert (invoice.due_on - invoice.issued_on).days == 21
        assert invoice.issued_on < TODAY


def test_every_payment_is_posted_once_when_it_succeeded_and_never_otherwise(session: Session) -> None:
    posted = dict(
        session.execute(
            select(LedgerEntryRow.payment_id, LedgerEntryRow.amount_minor).where(LedgerEntryRow.kind == "payment")
        ).all()
    )
    for payment in session.scalars(select(PaymentRow)):
        expected = -payment.amount_minor if payment.state == "succeeded" else None
        assert posted.get(payment.id) == expected
        assert (payment.failure_code is not None) == (payment.state == "failed")


def test_there_is_everything_to_show(session: Session) -> None:
    assert session.scalar(select(func.count()).select_from(AccountRow)) == 47
    kinds = dict(session.execute(select(AccountRow.kind, func.count()).group_by(AccountRow.kind)).all())
    assert min(kinds["residential"], kinds["business"]) >= 12
    assert set(session.scalars(select(AccountRow.status).distinct())) == {"active", "suspended", "closed"}
    line_kinds = set(session.scalars(select(InvoiceLineRow.kind).distinct()))
    assert line_kinds == {"recurring", "one_time", "proration", "credit", "tax", "fee"}
    states = set(session.scalars(select(PaymentRow.state).distinct()))
    assert states == {"succeeded", "processing", "failed", "canceled"}
    entries = set(session.scalars(select(LedgerEntryRow.kind).distinct()))
    assert entries == {"invoice", "payment", "refund", "adjustment"}
    assert session.scalar(select(func.count()).where(InvoiceRow.voided_on.is_not(None))) == 2
    expired = PaymentMethodRow.exp_year * 12 + PaymentMethodRow.exp_month < TODAY.year * 12 + TODAY.month
    assert session.scalar(select(func.count()).where(expired, PaymentMethodRow.saved)) == 1
    for table in ("appointments", "contacts", "tickets", "referrals", "services", "promotions", "equipment", "plans"):
        assert session.scalar(select(func.count()).select_from(Base.metadata.tables[table])), table


def test_maria_owes_invoice_1087_in_a_week(session: Session) -> None:
    newest, *older = _invoices(session, "maria@example.com")

    assert (newest.number, newest.due_on, newest.total_minor, newest.paid_minor) == (
        "1087",
        date(2026, 12, 13),
        7499,
        0,
    )
    assert (newest.period_start, newest.period_end) == (date(2026, 11, 22), date(2026, 12, 21))
    assert len(older) == 23
    assert [invoice.total_minor for invoice in older[:4]] == [7499, 7999, 7499, 7499]
    assert all(invoice.paid_on for invoice in older)


def test_mark_owes_nothing_and_has_no_saved_method(session: Session) -> None:
    assert all(invoice.paid_on for invoice in _invoices(session, "mark@example.com"))
    account_id = _account_id(session, "mark@example.com")
    saved = select(func.count()).where(PaymentMethodRow.account_id == account_id, PaymentMethodRow.saved)
    assert session.scalar(saved) == 0


def test_olivia_is_late_with_three_bills_one_of_them_nearly_paid(session: Session) -> None:
    unpaid = [invoice for invoice in _invoices(session, "olivia@example.com") if invoice.paid_on is None]

    assert len(unpaid) == 3
    assert all(invoice.due_on < TODAY for invoice in unpaid)
    assert [invoice.total_minor - invoice.paid_minor == 2000 for invoice in unpaid] == [False, False, True]


def test_the_machine_shop_has_a_bank_payment_on_its_way(session: Session) -> None:
    account_id = _account_id(session, "machine@example.com")
    newest = session.scalars(
        select(PaymentRow).where(PaymentRow.account_id == account_id).order_by(PaymentRow.created_at.desc())
    ).first()

    assert newest is not None
    assert (newest.state, newest.method_kind, newest.origin) == ("processing", "bank_account", "autopay")
    target = session.scalars(select(PaymentTargetRow).where(PaymentTargetRow.payment_id == newest.id)).one()
    assert target.amount_minor == newest.amount_minor


def test_nora_has_nothing_yet(session: Session) -> None:
    assert _invoices(session, "nora@example.com") == []


def test_the_same_number_and_day_make_the_same_customers(tmp_path: Path) -> None:
    first, again, other = (_seeded(tmp_path / name, number) for name, number in (("a", 1), ("b", 1), ("c", 2)))

    assert _everything(first) == _everything(again)
    assert _everything(first) != _everything(other)
    for database in (first, again, other):
        database.close()


def _everything(database: Database) -> dict[str, list[tuple[object, ...]]]:
    with database.read() as session:
        return {
            table.name: sorted(
                tuple(map(repr, row))
                for row in session.execute(
                    select(*(column for column in table.columns if column.name != "password_hash"))
                )
            )
            for table in Base.metadata.sorted_tables
            if len(table.columns) > 1
        }


@pytest.mark.parametrize("as_of", [date(2024, 2, 29), date(2025, 3, 31), date(2027, 1, 1), date(2026, 11, 1)])
def test_any_day_will_do(tmp_path: Path, as_of: date) -> None:
    database = _seeded(tmp_path, as_of=as_of)

    with database.read() as session:
        newest = _invoices(session, "maria@example.com")[0]
        assert newest.number == "1087"
        assert (newest.due_on - as_of).days == 7
        test_every_ledger_balances(session)
    database.close()


def test_the_sandbox_knows_every_payment_and_method_of_the_demo(tmp_path: Path) -> None:
    database, sandbox = Database(f"sqlite:///{tmp_path}/portal.db"), Database(f"sqlite:///{tmp_path}/sandbox.db")
    upgrade(database)
    books = SandboxBooks(sandbox, system_clock)
    seed(database, books, DemoPlan(1, TODAY, BRAND))

    with database.read() as session:
        payments = session.execute(select(PaymentRow.processor_ref, PaymentRow.id, PaymentRow.amount_minor)).all()
    charged = [(row.id, row.idempotency_key, row.amount_minor) for row in books.charges()]
    assert sorted(charged) == sorted(payments)
    database.close()
    sandbox.close()


def test_demo_data_never_goes_over_other_data(tmp_path: Path) -> None:
    database = _seeded(tmp_path)
    with pytest.raises(NotEmptyError):
        seed(database, None, DemoPlan(1, TODAY, BRAND))
    database.close()


def test_a_large_account_has_ten_thousand_invoices_that_balance(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/portal.db")
    upgrade(database)
    seed(database, None, DemoPlan(1, TODAY, BRAND, large=True))

    with database.read() as session:
        account_id = _account_id(session, "large@example.com")
        assert session.scalar(select(func.count()).where(InvoiceRow.account_id == account_id)) == 10_000
        assert session.scalar(select(func.count()).where(PaymentRow.account_id == account_id)) == 5_000
        assert _invoices(session, "maria@example.com")[0].number == "1087"
        test_every_ledger_balances(session)
    database.close()


def test_marias_security_code_can_be_shown_to_her(portal: Portal) -> None:
    maria = portal.sign_in("maria@example.com")
    proof = maria.post("/v1/auth/confirm-password", json={"password": DEMO_PASSWORD}).json()["proof"]

    answer = maria.post("/v1/security-code/reveal", headers={"X-Confirmation": proof})

    assert answer.json() == {"code": "417263"}
