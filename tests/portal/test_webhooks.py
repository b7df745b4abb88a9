"""Messages of the processor: late, twice, in any order, forged; and the books that are held against the ledger."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select, update

from daystarr_portal.billing.tables import AllocationRow, LedgerEntryRow
from daystarr_portal.core.ids import new_id
from daystarr_portal.money_work import Office
from daystarr_portal.payments.bookkeeping import BooksCompared, Difference
from daystarr_portal.payments.tables import (
    IdempotencyKeyRow,
    PaymentMethodRow,
    PaymentRow,
    PaymentTargetRow,
    ProcessorEventRow,
)
from daystarr_portal.processors.base import ChargeRequest
from daystarr_portal.processors.reversals import RefundRequest
from daystarr_portal.processors.sandbox.setup import Sandbox
from tests.portal.harness import Portal
from tests.portal.money import (
    ASKS,
    BANK,
    VISA,
    FaultyPortal,
    Household,
    assert_balanced,
    gone,
)
from tests.portal.rows import writing
from tests.portal.test_reversals import assert_sound

WEBHOOK = "/webhooks/sandbox"


@pytest.fixture
def portal(faulty: FaultyPortal) -> Portal:
    return faulty.portal


def send(home: Household, body: bytes, headers: dict[str, str]) -> int:
    return home.portal.client.post(WEBHOOK, content=body, headers=headers).status_code


def messages(sandbox: Sandbox) -> list[tuple[bytes, dict[str, str]]]:
    return [sandbox.telling.message(event) for event in sandbox.telling.waiting()]


def test_a_settled_payment_is_posted_when_it_is_told(home: Household, sandbox: Sandbox) -> None:
    home.paid(home.method(BANK), 7499, [home.invoice(7499)])
    home.portal.clock.advance(days=5)
    home = home.sign_in_again()

    assert {send(home, *message) for message in messages(sandbox)} == {204}

    assert home.bills()["items"] == []
    assert_balanced(home)


def test_messages_in_any_order_and_number_post_once(home: Household, sandbox: Sandbox) -> None:
    home.paid(home.method(BANK), 7499, [home.invoice(7499)])
    payment = home.paid(home.method(VISA), 500)
    found = sandbox.processor.find_payment(payment["id"])
    assert found is not None
    sandbox.processor.refund(RefundRequest("made elsewhere", found.ref, 200))
    home.portal.clock.advance(days=5)
    home = home.sign_in_again()
    told = messages(sandbox)

    for message in [*reversed(told), *told, told[0]]:
        assert send(home, *message) == 204

    assert home.payment(payment["id"])["reversed_amount"]["amount_minor"] == 200
    assert home.bills()["balance"]["amount_minor"] == -300
    assert_sound(home)


def test_copies_at_the_same_moment_post_once(home: Household, sandbox: Sandbox) -> None:
    payment = home.paid(home.method(VISA), 500)
    found = sandbox.processor.find_payment(payment["id"])
    assert found is not None
    sandbox.processor.refund(RefundRequest("made elsewhere", found.ref, 200))
    told = messages(sandbox)

    def send_one(message: tuple[bytes, dict[str, str]]) -> int:
        return send(home, *message)

    with ThreadPoolExecutor(4) as pool:
        statuses = list(pool.map(send_one, told * 4))

    assert set(statuses) == {204}
    assert home.payment(payment["id"])["reversed_amount"]["amount_minor"] == 200
    assert_sound(home)


def test_a_message_that_cannot_be_checked_now_is_asked_for_again(
    faulty: FaultyPortal, home: Household, sandbox: Sandbox
) -> None:
    payment = home.paid(home.method(BANK), 7499, [home.invoice(7499)])
    home.portal.clock.advance(days=5)
    home = home.sign_in_again()
    charge = sandbox.processor.find_payment(payment["id"])
    assert charge is not None
    message = next(sandbox.telling.message(event) for event in sandbox.telling.waiting() if event.ref == charge.ref)
    faulty.faults.before.append(gone())

    assert send(home, *message) == 503
    assert send(home, *message) == 204

    assert home.bills()["items"] == []


def test_a_message_before_the_answer_is_no_harm(faulty: FaultyPortal, home: Household, sandbox: Sandbox) -> None:
    """It comes while the request that charges has not heard the outcome itself."""
    invoice, method = home.invoice(7499), home.method(VISA)
    faulty.faults.after.append(gone())
    payment = home.paid(method, 7499, [invoice], key="k")
    assert payment["state"] == "processing"

    assert {send(home, *message) for message in messages(sandbox)} == {204}

    assert home.payment(payment["id"])["state"] == "succeeded"
    assert home.pay(method, 7499, [invoice], key="k").json()["id"] == payment["id"]
    assert_balanced(home)


def test_forged_changed_old_and_senseless_messages_do_nothing(home: Household, sandbox: Sandbox) -> None:
    home.paid(home.method(ASKS), 500)
    body, headers = messages(sandbox)[0]

    assert send(home, body + b" ", headers) == 400
    assert send(home, body, {}) == 400
    assert send(home, body, {"sandbox-signature": "t=1,v1=0"}) == 400
    assert send(home, body, {"sandbox-signature": "t=x,v1="}) == 400
    assert send(home, json.dumps({"id": "x"}).encode(), headers) == 400
    home.portal.clock.advance(minutes=6)
    assert send(home, body, headers) == 400
    with writing(home.portal) as session:
        assert session.scalars(select(ProcessorEventRow)).all() == []
    assert home.portal.client.post("/webhooks/other", content=body).status_code == 404


def test_old_messages_are_forgotten(home: Household, sandbox: Sandbox) -> None:
    home.paid(home.method(VISA), 500)
    assert {send(home, *message) for message in messages(sandbox)} == {204}

    home.portal.clock.advance(days=61)
    home.portal.work("purge payments")

    with writing(home.portal) as session:
        assert session.scalars(select(ProcessorEventRow)).all() == []


class TestBooks:
    """`daystarr-portal reconcile`, both ways."""

    def test_both_sides_of_the_demo_agree(self, office: Office, home: Household) -> None:
        compared = compare(office, days=900)

        assert compared.charges > 50
        assert (compared.learned, compared.adopted, compared.findings) == (0, 0, [])

    def test_a_charge_that_the_ledger_lost_is_taken_over_once(
        self, office: Office, home: Household, faulty: FaultyPortal
    ) -> None:
        """As after a restored backup: money was taken, and nobody here knows of it."""
        invoice = home.invoice(7499)
        payment = home.paid(home.method(VISA), 7499, [invoice])
        forget(home, payment["id"])
        assert home.bills()["amount_due"]["amount_minor"] == 7499

        assert compare(office).adopted == 1
        assert compare(office).adopted == 0

        assert home.bills()["items"] == []
        (found,) = home.payments()
        assert (found["id"], found["state"], found["origin"]) == (payment["id"], "succeeded", "office")
        assert_sound(home)
        assert_balanced(home)

    def test_a_charge_of_nobodys_method_is_reported(self, office: Office, home: Household, sandbox: Sandbox) -> None:
        home.paid(home.method(VISA), 500)
        with writing(home.portal) as session:
            token = session.scalars(
                select(PaymentMethodRow.processor_token).where(PaymentMethodRow.account_id == home.account_id)
            ).one()
        charge = sandbox.processor.create_payment(ChargeRequest("of someone else", token, 100, "USD", "en"))
        with writing(home.portal) as session:
            session.execute(
                update(PaymentMethodRow)
                .values(processor_token=new_id("gone"))
                .where(PaymentMethodRow.processor_token == token)
            )

        findings = compare(office).findings

        assert [(found.difference, found.processor_ref) for found in findings] == [(Difference.NOBODYS, charge.ref)]

    def test_a_payment_given_up_here_that_was_charged_there_is_posted(self, office: Office, home: Household) -> None:
        invoice = home.invoice(7499)
        payment = home.paid(home.method(VISA), 7499, [invoice])
        forget(home, payment["id"], keep_failed=True)

        assert compare(office).learned == 1

        assert home.payment(payment["id"])["state"] == "succeeded"
        assert home.bills()["items"] == []
        assert_sound(home)

    def test_what_is_posted_and_was_never_charged_is_reported(
        self, office: Office, home: Household, sandbox: Sandbox
    ) -> None:
        payment = home.paid(home.method(VISA), 7499)
        with writing(home.portal) as session:
            row = session.get_one(PaymentRow, payment["id"])
            twin = PaymentRow(
                **{
                    column.name: getattr(row, column.name)
                    for column in PaymentRow.__table__.columns
                    if column.name not in {"id", "processor_ref", "confirmation_number"}
                },
                id=new_id("pay"),
                processor_ref="made up",
                confirmation_number="DS-MADE-UP",
            )
            session.add(twin)

        findings = compare(office).findings

        assert [found.difference for found in findings] == [Difference.NOT_CHARGED]
        assert findings[0].payment_id == twin.id

    def test_another_amount_is_reported(self, office: Office, home: Household) -> None:
        payment = home.paid(home.method(VISA), 7499)
        with writing(home.portal) as session:
            session.get_one(PaymentRow, payment["id"]).amount_minor = 7498

        assert [found.difference for found in compare(office).findings] == [Difference.AMOUNT]


def compare(office: Office, days: int = 3) -> BooksCompared:
    return office.work.bookkeeping.compare(office.work.clock() - timedelta(days=days))


def forget(home: Household, payment_id: str, *, keep_failed: bool = False) -> None:
    """Undo a payment behind the server's back, as a restored backup would."""
    with writing(home.portal) as session:
        from daystarr_portal.billing.tables import InvoiceRow

        session.execute(delete(LedgerEntryRow).where(LedgerEntryRow.payment_id == payment_id))
        session.execute(delete(AllocationRow).where(AllocationRow.payment_id == payment_id))
        session.execute(
            update(InvoiceRow).where(InvoiceRow.account_id == home.account_id).values(paid_minor=0, paid_on=None)
        )
        row: Any = session.get_one(PaymentRow, payment_id)
        if keep_failed:
            row.state, row.failure_code, row.processor_ref = "failed", "processing_error", None
            return
        session.execute(delete(PaymentTargetRow).where(PaymentTargetRow.payment_id == payment_id))
        session.execute(delete(IdempotencyKeyRow).where(IdempotencyKeyRow.payment_id == payment_id))
        session.delete(row)
