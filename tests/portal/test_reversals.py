"""Refunds, returned bank payments and disputes: each is in the ledger once, opens what it had paid, and is told."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.messages.tables import MessageRow
from daystarr_portal.money_work import Office
from daystarr_portal.payments.audit import audit
from daystarr_portal.payments.refunding import Obstacle, Refunded, Refunding, Wanted
from daystarr_portal.processors.base import ProcessorRefusedError
from daystarr_portal.processors.reversals import ReversalKind, ReversalReason
from daystarr_portal.processors.sandbox.setup import Sandbox
from tests.portal.harness import Portal
from tests.portal.money import (
    BANK,
    VISA,
    CrashError,
    FaultyPortal,
    Household,
    books_of,
    gone,
)
from tests.portal.rows import writing

REFUNDS_LATER, REFUND_FAILS, DISPUTED = "4000000000007726", "4000000000008880", "4000000000000259"
RETURNED = "000555555559"


@pytest.fixture
def portal(faulty: FaultyPortal) -> Portal:
    return faulty.portal


@pytest.fixture
def refunding(faulty: FaultyPortal) -> Iterator[Refunding]:
    """Refunds through the processor that fails on command."""
    database = Database(faulty.portal.settings.database_url)
    yield Refunding(database, faulty.portal.clock, faulty.faults)
    database.close()


def test_a_refund_opens_the_invoice_again_and_is_on_the_payment(home: Household, office: Office) -> None:
    invoice = home.invoice(7499)
    payment = home.paid(home.method(VISA), 7499, [invoice])

    refunded = refund(office, payment, 2000)

    assert (refunded.state, refunded.amount_minor) == ("succeeded", 2000)
    shown = home.payment(payment["id"])
    assert [(part["kind"], part["state"], part["amount"]["amount_minor"]) for part in shown["reversals"]] == [
        ("refund", "succeeded", 2000)
    ]
    assert shown["state"] == "succeeded"
    assert shown["reversed_amount"]["amount_minor"] == 2000
    assert [share["amount"]["amount_minor"] for share in shown["allocations"]] == [5499]
    assert shown["credit"]["amount_minor"] == 0
    bills = home.bills()
    assert (bills["balance"]["amount_minor"], bills["amount_due"]["amount_minor"]) == (2000, 2000)
    assert (bills["items"][0]["id"], bills["items"][0]["paid_on"]) == (invoice, None)
    assert_sound(home)


def test_what_no_invoice_needed_is_given_back_first(home: Household, office: Office) -> None:
    invoice = home.invoice(5000)
    payment = home.paid(home.method(VISA), 7000, [invoice])

    refund(office, payment, 1500)

    bills = home.bills()
    assert bills["items"] == []
    assert bills["credit"]["amount_minor"] == 500
    assert home.payment(payment["id"])["credit"]["amount_minor"] == 500
    refund(office, payment)
    assert home.bills()["amount_due"]["amount_minor"] == 5000
    assert home.bills()["credit"]["amount_minor"] == 0
    assert_sound(home)


def test_never_more_than_was_paid_goes_back(home: Household, office: Office) -> None:
    payment = home.paid(home.method(VISA), 7499, [home.invoice(7499)])
    declined = home.paid(home.method("4000000000000002"), 1000)

    refund(office, payment, 7000)

    for wanted, obstacle in [
        (Wanted(payment["confirmation_number"], 500, "k1", "Pat"), Obstacle.TOO_MUCH),
        (Wanted(payment["confirmation_number"], 0, "k2", "Pat"), Obstacle.TOO_MUCH),
        (Wanted(payment["confirmation_number"], -500, "k3", "Pat"), Obstacle.TOO_MUCH),
        (Wanted(declined["confirmation_number"], None, "k4", "Pat"), Obstacle.NOT_PAID),
        (Wanted("DS-NONE", None, "k5", "Pat"), Obstacle.NO_SUCH_PAYMENT),
    ]:
        assert office.work.refunding.refund(wanted) is obstacle
    assert home.payment(payment["id"])["reversed_amount"]["amount_minor"] == 7000
    assert_sound(home)


def test_a_key_gives_back_once(home: Household, office: Office, sandbox: Sandbox) -> None:
    payment = home.paid(home.method(VISA), 7499)
    wanted = Wanted(payment["confirmation_number"], 1000, "the-key", "Pat")

    first, again = office.work.refunding.refund(wanted), office.work.refunding.refund(wanted)

    assert first == again
    other = Wanted(payment["confirmation_number"], 999, "the-key", "Pat")
    assert office.work.refunding.refund(other) is Obstacle.KEY_REUSED
    assert len(charge_of(sandbox, payment).reversals) == 1
    assert_sound(home)


@pytest.mark.parametrize("lost", ["before", "after", "crash before", "crash after"])
def test_a_refund_whose_answer_was_lost_is_made_once_and_found_out(
    faulty: FaultyPortal, home: Household, sandbox: Sandbox, refunding: Refunding, lost: str
) -> None:
    payment = home.paid(home.method(VISA), 7499, [home.invoice(7499)])
    error = CrashError() if "crash" in lost else gone()
    (faulty.faults.before if "before" in lost else faulty.faults.after).append(error)

    wanted = Wanted(payment["confirmation_number"], None, "k", "Pat")
    if "crash" in lost:
        with pytest.raises(CrashError):
            refunding.refund(wanted)
    else:
        asked = refunding.refund(wanted)
        assert isinstance(asked, Refunded)
        assert asked.state == "asked"
    shown = home.payment(payment["id"])
    assert [part["state"] for part in shown["reversals"]] == ["pending"]
    assert shown["reversed_amount"]["amount_minor"] == 0, "nothing is told that is not confirmed"
    assert home.bills()["items"] == []

    for _pass in range(2):
        faulty.portal.work("reconcile")

    assert home.payment(payment["id"])["reversed_amount"]["amount_minor"] == 7499
    assert [part.amount_minor for part in charge_of(sandbox, payment).reversals] == [7499]
    assert home.bills()["amount_due"]["amount_minor"] == 7499
    assert_sound(home)


def test_a_refund_the_processor_refuses_changes_nothing(
    faulty: FaultyPortal, home: Household, refunding: Refunding
) -> None:
    payment = home.paid(home.method(VISA), 7499, [home.invoice(7499)])
    faulty.faults.before.append(ProcessorRefusedError("no"))

    refunded = refunding.refund(Wanted(payment["confirmation_number"], None, "k", "Pat"))

    assert isinstance(refunded, Refunded)
    assert refunded.state == "failed"
    assert home.bills()["items"] == []
    assert letters(home) == []
    assert_sound(home)


def test_a_refund_that_does_not_arrive_pays_the_invoice_again(home: Household, office: Office) -> None:
    invoice = home.invoice(7499)
    payment = home.paid(home.method(REFUND_FAILS), 7499, [invoice])
    assert refund(office, payment).state == "pending"
    assert home.bills()["amount_due"]["amount_minor"] == 7499
    assert letters(home) == ["refund"]

    home.portal.clock.advance(days=1)
    home.portal.work("reconcile")
    home = home.sign_in_again()

    assert home.bills()["items"] == []
    shown = home.payment(payment["id"])
    assert [part["state"] for part in shown["reversals"]] == ["failed"]
    assert shown["reversed_amount"]["amount_minor"] == 0
    assert [share["invoice_id"] for share in shown["allocations"]] == [invoice]
    assert letters(home) == ["refund", "reversal_undone"]
    assert_sound(home)


def test_a_slow_refund_counts_at_once_and_ends_well(home: Household, office: Office) -> None:
    payment = home.paid(home.method(REFUNDS_LATER), 7499)
    assert refund(office, payment, 100).state == "pending"

    home.portal.clock.advance(days=1)
    home.portal.work("reconcile")

    shown = home.sign_in_again().payment(payment["id"])
    assert [part["state"] for part in shown["reversals"]] == ["succeeded"]
    assert letters(home) == ["refund"]


def test_a_bank_payment_returned_days_after_it_came_opens_the_bill(home: Household) -> None:
    invoice = home.invoice(7499)
    payment = home.paid(home.method(RETURNED), 7499, [invoice])
    home.portal.clock.advance(days=5)
    home.portal.work("reconcile")
    assert home.sign_in_again().bills()["items"] == []

    home.portal.clock.advance(days=3)
    home.portal.work("sandbox webhooks")
    home = home.sign_in_again()

    bills = home.bills()
    assert [bill["id"] for bill in bills["items"]] == [invoice]
    shown = home.payment(payment["id"])
    assert [(part["kind"], part["reason"]) for part in shown["reversals"]] == [("return", "debit_not_authorized")]
    home.portal.work("reconcile")
    assert letters(home) == ["payment_returned"]
    assert_sound(home)


def test_a_return_nobody_was_told_of_is_found_in_the_books(home: Household) -> None:
    payment = home.paid(home.method(RETURNED), 7499, [home.invoice(7499)])
    home.portal.clock.advance(days=5)
    home.portal.work("reconcile")
    home.portal.clock.advance(days=3)

    home.portal.work("reconcile books")

    assert home.sign_in_again().payment(payment["id"])["reversed_amount"]["amount_minor"] == 7499
    assert letters(home) == ["payment_returned"]
    assert_sound(home)


@pytest.mark.parametrize("won", [True, False])
def test_a_disputed_card_payment(home: Household, sandbox: Sandbox, won: bool) -> None:
    invoice = home.invoice(7499)
    payment = home.paid(home.method(VISA), 7499, [invoice])
    ref = charge_of(sandbox, payment).ref

    sandbox.books.reversals.take(ref, ReversalKind.CHARGEBACK, ReversalReason.FRAUDULENT)
    home.portal.work("sandbox webhooks")
    assert home.bills()["amount_due"]["amount_minor"] == 7499
    assert letters(home) == ["payment_disputed"]
    home.portal.clock.advance(minutes=1)
    sandbox.books.reversals.decide_dispute(ref, won=won)
    home.portal.work("reconcile")

    assert home.bills()["amount_due"]["amount_minor"] == (0 if won else 7499)
    shown = home.payment(payment["id"])
    assert [(part["kind"], part["state"]) for part in shown["reversals"]] == [
        ("chargeback", "failed" if won else "succeeded")
    ]
    assert letters(home) == ["payment_disputed"] + (["reversal_undone"] if won else [])
    assert_sound(home)


def test_it_is_told_in_plain_words_and_stands_on_the_receipt(home: Household, office: Office) -> None:
    payment = home.paid(home.method(VISA), 7499, [home.invoice(7499)])
    refund(office, payment, 2000)

    office.work.letters.tell()
    home.portal.work("messages")

    files = sorted(home.portal.settings.outbox.glob("*refund*.eml")) if home.portal.settings.outbox else []
    assert len(files) == 1
    letter = message_from_bytes(files[0].read_bytes(), policy=default)
    text = letter.get_content()
    assert letter["To"] == home.username
    assert letter["Subject"] == "We refunded $20.00"
    assert f"$20.00 of your payment {payment['confirmation_number']} back to Visa ending in 4242" in flat(text)
    assert "balance is now $20.00" in flat(text)
    pdf = home.customer.get(f"/v1/payments/{payment['id']}/receipt").content
    read = flat("".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages))
    for part in ("part of it went back", "Refunded to Visa ending in 4242", "-$20.00", "$54.99"):
        assert part in read


def test_a_statement_names_what_went_back(home: Household, office: Office) -> None:
    payment = home.paid(home.method(REFUND_FAILS), 7499, [home.invoice(7499)])
    refund(office, payment)
    home.portal.clock.advance(days=1)
    home.portal.work("reconcile")
    home = home.sign_in_again()

    pdf = home.customer.get("/v1/statement?from=2026-11-01&to=2026-12-31")
    assert pdf.status_code == 200, pdf.text
    read = flat("".join(page.extract_text() for page in PdfReader(BytesIO(pdf.content)).pages))
    number = payment["confirmation_number"]
    assert f"Refund of payment {number}" in read
    assert f"Payment {number} received again" in read


class TestCredit:
    """What was paid ahead."""

    def test_the_next_invoice_is_paid_by_itself(self, home: Household) -> None:
        payment = home.paid(home.method(VISA), 10_000)
        assert home.bills()["credit"]["amount_minor"] == 10_000

        invoice = home.invoice(7499)
        home.portal.work("apply credit")

        bills = home.bills()
        assert (bills["items"], bills["credit"]["amount_minor"]) == ([], 2501)
        paid = home.customer.get(f"/v1/invoices/{invoice}").json()
        assert (paid["state"], paid["payments"][0]["payment_id"]) == ("paid", payment["id"])
        assert home.payment(payment["id"])["credit"]["amount_minor"] == 2501
        assert_sound(home)

    def test_a_bill_on_which_a_payment_is_on_its_way_is_left_to_it(self, home: Household) -> None:
        invoice = home.invoice(7499)
        home.paid(home.method(BANK), 7499, [invoice])
        home.paid(home.method(VISA), 3000)

        home.portal.work("apply credit")

        assert home.bills()["credit"]["amount_minor"] == 3000
        assert home.bills()["amount_due"]["amount_minor"] == 7499

    def test_credit_pays_a_bill_whose_payment_failed(self, home: Household) -> None:
        invoice = home.invoice(7499)
        home.paid(home.method("000222222227"), 7499, [invoice])
        home.paid(home.method(VISA), 3000)

        home.portal.clock.advance(days=5)
        home.portal.work("reconcile")
        home = home.sign_in_again()

        assert home.bills()["amount_due"]["amount_minor"] == 4499
        assert_sound(home)

    def test_the_demo_has_none_waiting(self, home: Household) -> None:
        before = sound(home)

        home.portal.work("apply credit")

        assert sound(home) == before


def refund(office: Office, payment: dict[str, Any], amount_minor: int | None = None) -> Refunded:
    refunded = office.work.refunding.refund(Wanted(payment["confirmation_number"], amount_minor, new_id("k"), "Pat"))
    assert isinstance(refunded, Refunded), refunded
    return refunded


def charge_of(sandbox: Sandbox, payment: dict[str, Any]) -> Any:
    found = sandbox.processor.find_payment(payment["id"])
    assert found is not None
    return found


def letters(home: Household) -> list[str]:
    """What was written to the household about money, in order."""
    home.portal.work("reconcile")
    with writing(home.portal) as session:
        rows = session.scalars(
            select(MessageRow)
            .where(MessageRow.account_id == home.account_id)
            .order_by(MessageRow.created_at, MessageRow.id)
        ).all()
    return [row.kind for row in rows]


def sound(home: Household) -> Any:
    database = Database(home.portal.settings.database_url)
    try:
        found = audit(database)
    finally:
        database.close()
    assert found.breaches == ()
    return found


def assert_sound(home: Household) -> None:
    sound(home)
    books_of(home)


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)
