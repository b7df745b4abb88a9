"""Holds three sides against each other: the processor's books, the portal's ledger, and what the customer knows."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from sqlalchemy import func, select

from daystarr_portal.billing.tables import InvoiceRow, LedgerEntryRow
from daystarr_portal.payments.audit import audit
from daystarr_portal.payments.tables import PaymentReversalRow, PaymentRow, PaymentTargetRow
from tests.faults.office import FAR_BACK
from tests.faults.payer import Payer, doubles, payments_of_keys, untruths
from tests.faults.world import World
from tests.portal.money import books_of, charges_of

OVER: Final = {"succeeded", "failed", "canceled"}


def judge(world: World, payers: Iterable[Payer]) -> None:
    """Count what is lost, doubled or unbalanced, and raise AssertionError with all of it where there is anything."""
    lost: list[str] = []
    doubled: list[str] = []
    unbalanced: list[str] = []
    for payer in payers:
        _judge_account(world, payer, lost, doubled, unbalanced)
    unbalanced += [str(breach) for breach in audit(world.database).breaches]
    compared = world.books.work.bookkeeping.compare(world.clock() - FAR_BACK)
    unbalanced += [str(finding) for finding in compared.findings]
    lost += [f"{compared.learned} learned of only from the books"] if compared.learned else []
    lost += [f"{compared.adopted} charges without a payment"] if compared.adopted else []
    world.tally.lost += len(lost)
    world.tally.doubled += len(doubled)
    world.tally.unbalanced += len(unbalanced)
    assert (lost, doubled, unbalanced) == ([], [], []), f"lost {lost}, doubled {doubled}, unbalanced {unbalanced}"


def _judge_account(world: World, payer: Payer, lost: list[str], doubled: list[str], unbalanced: list[str]) -> None:
    home = payer.home
    charges = charges_of(home)
    with world.database.read() as session:
        payments = session.scalars(select(PaymentRow).where(PaymentRow.account_id == home.account_id)).all()
        posted = Counter(
            session.scalars(
                select(LedgerEntryRow.payment_id).where(
                    LedgerEntryRow.account_id == home.account_id, LedgerEntryRow.kind == "payment"
                )
            )
        )
        for_bills = session.execute(
            select(PaymentTargetRow.invoice_id, func.count(), func.max(InvoiceRow.total_minor))
            .join(PaymentRow, PaymentRow.id == PaymentTargetRow.payment_id)
            .join(InvoiceRow, InvoiceRow.id == PaymentTargetRow.invoice_id)
            .where(
                PaymentRow.account_id == home.account_id,
                PaymentRow.origin == "autopay",
                PaymentRow.state == "succeeded",
            )
            .group_by(PaymentTargetRow.invoice_id)
            .having(func.sum(PaymentTargetRow.amount_minor) > func.max(InvoiceRow.total_minor))
        ).all()
        has_reversals = bool(
            session.scalar(
                select(func.count(PaymentReversalRow.id)).where(PaymentReversalRow.account_id == home.account_id)
            )
        )
    by_key = Counter(row.idempotency_key for row in charges)
    states = {row.idempotency_key: row.state for row in charges}
    live = {row.idempotency_key for row in charges if row.state == "succeeded"}
    known = {payment.id for payment in payments}
    lost += [f"a charge of {row.amount_minor} is nobody's" for row in charges if row.idempotency_key not in known]
    for payment in payments:
        charge, entries = states.get(payment.id), posted.get(payment.id, 0)
        if payment.state not in OVER:
            lost.append(f"{payment.id} is still {payment.state}")
        elif (payment.state == "succeeded") != (charge == "succeeded") or entries != int(charge == "succeeded"):
            side = doubled if entries > 1 else lost
            side.append(f"{payment.id} is {payment.state}, its charge {charge}, posted {entries} times")
    doubled += [f"{key} was charged {times} times" for key, times in by_key.items() if times > 1]
    if not has_reversals:  # what a return has opened again is rightly charged again
        doubled += [f"AutoPay charged {invoice_id} {times} times" for invoice_id, times, _total in for_bills]
    keys = payments_of_keys(world.database, home.account_id, payer.asked)
    lost += untruths(payer, keys, states)
    doubled += doubles(payer, keys, live)
    books = books_of(home)
    if not books.posted_minor == books.succeeded_minor == books.charged_minor:
        unbalanced.append(f"{home.account_id}: {books}")
    if books.gone_minor != books.taken_minor or books.credit_minor < 0:
        unbalanced.append(f"{home.account_id}: {books}")
    bills = home.sign_in_again().bills()
    shown = [bills[name]["amount_minor"] for name in ("balance", "amount_due", "credit")]
    if shown != [books.ledger_minor, books.open_minor, books.credit_minor]:
        unbalanced.append(f"{home.account_id}: shown {shown}, {books}")
