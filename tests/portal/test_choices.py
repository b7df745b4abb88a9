"""What customers choose to be written about is what they are written about, and the rest comes in any case."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import select

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.accounts.brand import read_brand
from daystarr_portal.config import BRAND_FILE, Settings
from daystarr_portal.contacts.schemas import Topic
from daystarr_portal.contacts.tables import ContactEmailRow, ContactRow
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.messages.choices import ALWAYS, CHOSEN, OFFERED
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.message import Kind
from daystarr_portal.messages.outbox import Outbox, Sender
from daystarr_portal.messages.wording import choice_text
from daystarr_portal.payments.tables import PaymentRow
from tests.portal.autopay import with_autopay
from tests.portal.harness import Portal
from tests.portal.money import BANK, DECLINES, Household, faulty_portal_on, gone, household
from tests.portal.post_office import Mail, PostOffice
from tests.portal.rows import writing


def choose(home: Household, *topics: str) -> None:
    etag = home.customer.get("/v1/preferences").json()["etag"]
    answer = home.customer.request(
        "PATCH", "/v1/preferences", json={"notify": list(topics)}, headers={"If-Match": etag}
    )
    assert answer.status_code == 200, answer.text


def contact(home: Household, address: str, *topics: str, verified: bool = True) -> str:
    """Another person on the account, with an email address."""
    with writing(home.portal) as session:
        now = home.portal.clock()
        row = ContactRow(id=new_id("con"), account_id=home.account_id, name="Ann Lee", created_at=now)
        session.add(row)
        session.flush()
        session.add(
            ContactEmailRow(
                id=new_id("cem"),
                contact_id=row.id,
                account_id=home.account_id,
                address=address,
                notify=list(topics),
                verified_at=now if verified else None,
                created_at=now,
            )
        )
    return address


def written(home: Household, to: str | None = None) -> list[Mail]:
    home.portal.work("receipts")
    return PostOffice(home.portal).mails(to)


def test_of_every_letter_it_is_said_whether_it_is_chosen() -> None:
    assert set(CHOSEN) | set(ALWAYS) == set(Kind), "Say in messages/choices.py which choice a new letter belongs to."
    assert not set(CHOSEN) & set(ALWAYS)
    assert OFFERED == (Topic.PAYMENTS, Topic.APPOINTMENTS)
    for topic in OFFERED:
        assert choice_text("en", topic) != choice_text("es", topic)


def test_a_letter_that_is_chosen_cannot_be_sent_past_the_choice(home: Household) -> None:
    database = Database(home.portal.settings.database_url)
    brand = read_brand(BRAND_FILE).brand
    outbox = Outbox(database, home.portal.clock, Sealer("only-for-tests", "messages"), Sender(brand.name, brand.email))
    letters = Letters(outbox, brand)
    with database.write() as session:
        account = accounts.account(session, home.account_id)
        with pytest.raises(ValueError, match="appointment_moved"):
            letters.email(session, account, Kind.APPOINTMENT_MOVED, home.username, at="today")
    database.close()


def test_the_receipt_comes_by_itself_once_with_the_pdf(home: Household) -> None:
    payment = home.paid(home.method(), 7499, [home.invoice(7499)])

    (mail,) = written(home, home.username)

    assert mail.subject == "We received your payment of $74.99"
    assert payment["confirmation_number"] in mail.text
    assert "Visa ending in 4242" in mail.text
    assert "under Notifications and email" in mail.text
    ((name, media_type, content),) = mail.attachments
    assert (name.endswith(f"-receipt-{payment['confirmation_number']}.pdf"), media_type) == (True, "application/pdf")
    assert content.startswith(b"%PDF")
    home.portal.work("reconcile")
    assert written(home, home.username) == [mail]


def test_in_spanish_where_emails_are(portal: Portal) -> None:
    home = household(portal, language="es")
    home.paid(home.method(), 1000)

    (mail,) = written(home, home.username)

    assert mail.subject == "Recibimos su pago de $10.00"
    assert "El recibo va adjunto" in mail.text
    assert "en Notificaciones y correo" in mail.text


def test_it_goes_to_everyone_who_chose_payments_and_to_no_one_else(home: Household) -> None:
    ann = contact(home, "ann@example.com", "payments", "outages")
    contact(home, "tech@example.com", "appointments")
    contact(home, "unconfirmed@example.com", "payments", verified=False)
    contact(home, ann.upper(), "payments")
    home.paid(home.method(), 1000)

    assert sorted(mail.to.casefold() for mail in written(home)) == sorted([ann, home.username])


def test_who_does_not_want_it_is_not_written_to_and_not_later_either(home: Household) -> None:
    choose(home, "appointments")
    home.paid(home.method(), 1000)
    assert written(home, home.username) == []

    choose(home, "payments")

    assert written(home, home.username) == []


def test_a_bank_payment_has_its_receipt_when_the_money_is_there_and_a_declined_one_none(home: Household) -> None:
    home.paid(home.method(BANK), 2500)
    home.pay(home.method(DECLINES), 1000)
    assert written(home, home.username) == []

    home.portal.clock.advance(days=8)
    home.portal.work("reconcile")

    assert [mail.subject for mail in written(home, home.username)] == ["We received your payment of $25.00"]


def test_a_payment_whose_answer_was_lost_and_that_was_sent_again_has_one_receipt(settings: Settings) -> None:
    with faulty_portal_on(settings) as faulty:
        home = household(faulty.portal)
        method = home.method()
        faulty.faults.after = [gone()]
        body = home.request(method, 1000)
        for _ in range(2):
            home.customer.post("/v1/payments", json=body, headers={"Idempotency-Key": "the-same-key-twice"})
        home.portal.clock.advance(minutes=5)
        home.portal.work("reconcile")
        home.portal.work("reconcile")

        assert [mail.subject for mail in written(home, home.username)] == ["We received your payment of $10.00"]


def test_many_workers_send_one(home: Household) -> None:
    home.paid(home.method(), 1000)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(home.portal.work, ["receipts"] * 4))

    assert len(PostOffice(home.portal).mails(home.username)) == 1


def test_a_receipt_that_waited_for_days_is_no_news_any_more(home: Household) -> None:
    home.paid(home.method(), 1000)
    home.portal.clock.advance(days=4)

    assert written(home, home.username) == []
    with writing(home.portal) as session:
        assert session.scalars(select(PaymentRow).where(PaymentRow.receipt_due_at.is_not(None))).all() == []


def test_what_law_or_safety_needs_comes_whatever_was_chosen(home: Household) -> None:
    choose(home)
    home.invoice(7499, due_in=7)
    with_autopay(home, home.method())
    home.portal.work("autopay")
    answer: Any = home.customer.post("/v1/contacts", json={"name": "Ann Lee"})
    assert answer.status_code == 201

    subjects = [mail.subject for mail in written(home, home.username)]

    assert sorted(subjects) == [
        "AutoPay will charge $74.99 on December 13, 2026",
        "Your AutoPay authorization",
        "Your contact information was changed",
    ]
    assert not any("You can change that" in mail.text for mail in written(home, home.username))
