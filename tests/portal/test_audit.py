"""`daystarr-portal audit`: whatever is wrong with a cent is found, and nothing else is."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from daystarr_portal.billing.tables import AllocationRow, InvoiceLineRow, InvoiceRow, LedgerEntryRow
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.payments.audit import Rule, audit
from daystarr_portal.payments.tables import PaymentReversalRow, PaymentRow
from tests.portal.commands import run
from tests.portal.harness import Portal
from tests.portal.money import VISA, Household, household
from tests.portal.rows import writing


@pytest.fixture
def home(portal: Portal) -> Household:
    """Someone with a bill, a payment of another bill, and credit."""
    home = household(portal)
    home.invoice(7499)
    home.paid(home.method(VISA), 9000, [home.invoice(5000)])
    portal.work("apply credit")
    return home


def test_the_demo_balances(portal: Portal, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("audit", "--database", portal.settings.database_url) == 0

    assert capsys.readouterr().out.endswith("Everything balances.\n")


def test_it_says_what_it_looked_at_for_machines(home: Household, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("audit", "--database", home.portal.settings.database_url, "--json") == 0

    found = json.loads(capsys.readouterr().out)
    assert found["breaches"] == []
    assert found["accounts"] > 5
    assert found["payments"] > 50
    with writing(home.portal) as session:
        assert found["sum_minor"] == sum(session.scalars(select(LedgerEntryRow.amount_minor)))


def a_cent_more_on_an_invoice(session: Any, home: Household) -> None:
    session.execute(
        update(InvoiceRow)
        .where(InvoiceRow.account_id == home.account_id)
        .values(total_minor=InvoiceRow.total_minor + 1)
    )


def an_invoice_out_of_the_ledger(session: Any, home: Household) -> None:
    session.execute(
        delete(LedgerEntryRow).where(LedgerEntryRow.account_id == home.account_id, LedgerEntryRow.kind == "invoice")
    )


def a_cent_less_paid(session: Any, home: Household) -> None:
    session.execute(
        update(InvoiceRow)
        .where(InvoiceRow.account_id == home.account_id, InvoiceRow.paid_minor > 0)
        .values(paid_minor=InvoiceRow.paid_minor - 1)
    )


def a_paid_day_lost(session: Any, home: Household) -> None:
    session.execute(update(InvoiceRow).where(InvoiceRow.account_id == home.account_id).values(paid_on=None))


def a_payment_out_of_the_ledger(session: Any, home: Household) -> None:
    session.execute(
        delete(LedgerEntryRow).where(LedgerEntryRow.account_id == home.account_id, LedgerEntryRow.kind == "payment")
    )


def a_posted_payment_that_failed(session: Any, home: Household) -> None:
    session.execute(update(PaymentRow).where(PaymentRow.account_id == home.account_id).values(state="failed"))


def a_payment_spent_twice(session: Any, home: Household) -> None:
    row = session.scalars(select(AllocationRow).where(AllocationRow.account_id == home.account_id)).first()
    session.add(
        AllocationRow(
            id=new_id("alc"),
            account_id=home.account_id,
            invoice_id=row.invoice_id,
            payment_id=row.payment_id,
            amount_minor=9000,
            applied_on=row.applied_on,
        )
    )


def a_refund_out_of_the_ledger(session: Any, home: Household) -> None:
    _refund(session, home, 100)


def more_refunded_than_paid(session: Any, home: Household) -> None:
    _refund(session, home, 9001)


def an_entry_of_a_stranger(session: Any, home: Household) -> None:
    stranger = session.scalars(select(InvoiceRow).where(InvoiceRow.account_id != home.account_id)).first()
    session.add(
        LedgerEntryRow(
            id=new_id("led"),
            account_id=home.account_id,
            kind="adjustment",
            amount_minor=0,
            posted_at=home.portal.clock(),
            invoice_id=stranger.id,
        )
    )


def an_allocation_of_a_stranger(session: Any, home: Household) -> None:
    session.execute(
        update(AllocationRow)
        .where(AllocationRow.account_id == home.account_id)
        .values(
            account_id=session.scalars(
                select(PaymentRow.account_id).where(PaymentRow.account_id != home.account_id)
            ).first()
        )
    )


def a_line_lost(session: Any, home: Household) -> None:
    invoices = select(InvoiceRow.id).where(InvoiceRow.account_id == home.account_id)
    session.execute(delete(InvoiceLineRow).where(InvoiceLineRow.invoice_id.in_(invoices)))


def an_entry_from_nowhere(session: Any, home: Household) -> None:
    session.add(
        LedgerEntryRow(
            id=new_id("led"), account_id=home.account_id, kind="refund", amount_minor=5, posted_at=home.portal.clock()
        )
    )


@pytest.mark.parametrize(
    ("damage", "rule"),
    [
        (a_line_lost, Rule.INVOICE_LINES),
        (a_cent_more_on_an_invoice, Rule.INVOICE_POSTED),
        (an_invoice_out_of_the_ledger, Rule.INVOICE_POSTED),
        (a_cent_less_paid, Rule.INVOICE_PAID),
        (a_paid_day_lost, Rule.INVOICE_PAID_ON),
        (a_payment_out_of_the_ledger, Rule.PAYMENT_POSTED),
        (a_posted_payment_that_failed, Rule.PAYMENT_NOT_POSTED),
        (a_payment_spent_twice, Rule.PAYMENT_SPENT),
        (a_refund_out_of_the_ledger, Rule.REVERSAL_POSTED),
        (more_refunded_than_paid, Rule.REVERSED),
        (an_entry_of_a_stranger, Rule.STRANGE_ENTRY),
        (an_allocation_of_a_stranger, Rule.STRANGE_ALLOCATION),
        (an_entry_from_nowhere, Rule.BALANCE),
    ],
)
def test_each_damage_is_named(
    home: Household,
    damage: Callable[[Any, Household], None],
    rule: Rule,
    capsys: pytest.CaptureFixture[str],
) -> None:
    url = home.portal.settings.database_url
    with writing(home.portal) as session:
        damage(session, home)

    database = Database(url)
    found = audit(database)
    database.close()

    assert rule in {breach.rule for breach in found.breaches}
    assert run("audit", "--database", url) == 1
    said = capsys.readouterr().out
    assert f"{rule}: account " in said
    assert said.endswith("to look into.\n")


def _refund(session: Any, home: Household, amount_minor: int) -> None:
    """A refund that is said to be in the ledger, and is not."""
    payment = session.scalars(select(PaymentRow).where(PaymentRow.account_id == home.account_id)).first()
    now = home.portal.clock()
    session.add(
        PaymentReversalRow(
            id=new_id("rfd"),
            account_id=home.account_id,
            payment_id=payment.id,
            kind="refund",
            amount_minor=amount_minor,
            state="succeeded",
            processor="sandbox",
            created_at=now,
            posted_at=now,
        )
    )
