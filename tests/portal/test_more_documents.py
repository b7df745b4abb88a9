"""Archives, statements and documents by email, through HTTP."""

import io
import zipfile
from datetime import timedelta
from typing import Any

import pytest

from daystarr_portal.contacts.tables import ContactEmailRow, ContactRow
from tests.portal.harness import Portal
from tests.portal.money import BANK, DECLINES, Household, household
from tests.portal.post_office import PostOffice
from tests.portal.rows import put, switch
from tests.portal.test_documents import _assert_accessible, _text


@pytest.fixture
def post_office(portal: Portal) -> PostOffice:
    return PostOffice(portal)


def archive(home: Household, *ids: str) -> Any:
    return home.customer.get("/v1/invoices/archive", params={"ids": list(ids)})


UNHEARD_OF = [("9999-12-30", "9999-12-31"), ("0001-01-01", "0001-01-02")]


def statement(home: Household, first: str = "2026-11-01", last: str = "2026-12-31") -> Any:
    return home.customer.get(f"/v1/statement?from={first}&to={last}")


def contact(home: Household, name: str, *, billing: bool, address: str, verified: bool = True) -> None:
    now = home.portal.clock()
    row = ContactRow(
        id=f"con_{name}",
        account_id=home.account_id,
        name=name,
        is_primary=not billing,
        is_billing=billing,
        created_at=now,
    )
    put(home.portal, row)
    email = ContactEmailRow(
        id=f"cem_{name}",
        contact_id=row.id,
        account_id=home.account_id,
        address=address,
        notify=[],
        verified_at=now if verified else None,
        created_at=now,
    )
    put(home.portal, email)


class TestArchive:
    """Several invoices as one ZIP file."""

    def test_it_has_each_invoice_once_as_the_very_same_pdf(self, home: Household) -> None:
        ids = [home.invoice(1000 + index, index) for index in range(3)]

        answer = archive(home, *ids, ids[0])

        assert answer.status_code == 200, answer.text
        assert answer.headers["Content-Type"] == "application/zip"
        assert answer.headers["Content-Disposition"] == 'attachment; filename="DayStarr-invoices.zip"'
        with zipfile.ZipFile(io.BytesIO(answer.content)) as opened:
            assert opened.testzip() is None
            names = opened.namelist()
            contents = [opened.read(name) for name in names]
        numbers = [home.customer.get(f"/v1/invoices/{invoice}").json()["number"] for invoice in ids]
        assert names == [f"DayStarr-invoice-{number}.pdf" for number in numbers]
        for number, content in zip(numbers, contents, strict=True):
            assert f"Invoice {number}" in _text(content)

    def test_one_that_is_not_there_or_another_customers_gives_nothing(self, home: Household) -> None:
        own, foreign = home.invoice(), household(home.portal).invoice()

        for ids in ((own, "inv_nothing"), (own, foreign)):
            answer = archive(home, *ids)
            assert (answer.status_code, answer.json()["code"]) == (404, "not_found")

    @pytest.mark.parametrize("count", [0, 201])
    def test_it_has_at_least_one_and_at_most_two_hundred(self, home: Household, count: int) -> None:
        assert archive(home, *(f"inv_{index}" for index in range(count))).status_code == 422


class TestStatement:
    """Everything that changed the balance, as a PDF."""

    def test_it_has_every_entry_and_the_balance_before_and_after(self, home: Household) -> None:
        home.invoice(1000, paid_minor=0)
        home.portal.clock.advance(days=1)
        home = home.sign_in_again()
        second = home.invoice(2500)
        payment = home.paid(home.method(), 500, [second])

        answer = statement(home, "2026-12-07", "2026-12-07")

        assert answer.status_code == 200, answer.text
        assert answer.headers["Content-Type"] == "application/pdf"
        text = _text(answer.content)
        number = home.customer.get(f"/v1/invoices/{second}").json()["number"]
        for part in (
            "Account statement",
            "Pat Doe",
            f"Invoice {number} $25.00 $35.00",
            f"Payment {payment['confirmation_number']} -$5.00 $30.00",
            "Balance before $10.00",
            "Charges $25.00",
            "Payments and credits -$5.00",
            "Balance after $30.00",
            "Balance on December 7, 2026",
        ):
            assert part in text, part

    def test_a_day_is_a_day_of_the_account(self, home: Household) -> None:
        home.portal.clock.advance(hours=11)  # 02:42 on the 7th in Greenwich, 21:42 on the 6th in Owosso
        home = home.sign_in_again()
        home.invoice(1000)

        assert "Balance after $10.00" in _text(statement(home, "2026-12-06", "2026-12-06").content)
        assert "Nothing was billed or paid" in _text(statement(home, "2026-12-07", "2026-12-08").content)

    def test_what_is_on_its_way_is_not_in_it(self, home: Household) -> None:
        home.paid(home.method(BANK), 1000, [home.invoice(1000)])

        text = _text(statement(home).content)

        assert "Balance after $10.00" in text
        assert "one on its way is not in it yet" in text

    @pytest.mark.parametrize("language", ["en", "es"])
    def test_everyone_can_read_it(self, portal: Portal, language: str) -> None:
        home = household(portal, language)
        home.paid(home.method(), 5000, [home.invoice(1000)])

        content = statement(home).content

        _assert_accessible(content, language)
        assert ("Estado de cuenta" if language == "es" else "your credit for the next bill") in _text(content)

    def test_three_years_of_the_demo_balance(self, portal: Portal) -> None:
        customer = portal.sign_in("olivia@example.com")
        answer = customer.get("/v1/statement?from=2024-01-01&to=2026-12-06")

        balance = customer.get("/v1/bills").json()["balance"]["amount_minor"]
        assert f"Balance after ${balance // 100:,}.{balance % 100:02}" in _text(answer.content)
        assert "Balance before $0.00" in _text(answer.content)

    @pytest.mark.parametrize(
        ("first", "last"),
        [("2026-12-02", "2026-12-01"), ("2020-01-01", "2026-12-01"), ("x", "2026-12-01"), *UNHEARD_OF],
    )
    def test_days_that_are_none_or_too_many_are_refused(self, home: Household, first: str, last: str) -> None:
        assert statement(home, first, last).status_code == 422


class TestMail:
    """Invoices and receipts to the email on file."""

    def test_an_invoice_goes_to_the_confirmed_billing_email_with_its_pdf(
        self, home: Household, post_office: PostOffice
    ) -> None:
        invoice = home.invoice(7499)
        contact(home, "primary", billing=False, address="primary@example.com")
        contact(home, "billing", billing=True, address="bills@example.com")

        answer = home.customer.post(f"/v1/invoices/{invoice}/email")

        assert (answer.status_code, answer.json()) == (202, {"sent_to": "b•••@example.com"})
        (mail,) = post_office.mails("bills@example.com")
        assert "$74.99" in mail.text
        assert "December 13, 2026" in mail.text
        ((name, media_type, content),) = mail.attachments
        number = home.customer.get(f"/v1/invoices/{invoice}").json()["number"]
        assert (name, media_type) == (f"DayStarr-invoice-{number}.pdf", "application/pdf")
        assert f"Invoice {number}" in _text(content)

    def test_an_email_that_is_not_confirmed_gets_nothing(self, home: Household, post_office: PostOffice) -> None:
        invoice = home.invoice()
        contact(home, "billing", billing=True, address="bills@example.com", verified=False)

        first = home.customer.post(f"/v1/invoices/{invoice}/email").json()["sent_to"]
        contact(home, "primary", billing=False, address="primary@example.com")
        second = home.customer.post(f"/v1/invoices/{invoice}/email").json()["sent_to"]

        assert (first, second) == ("p•••@example.com", "p•••@example.com")
        assert {mail.to for mail in post_office.mails()} == {home.username, "primary@example.com"}

    def test_a_receipt_is_sent_and_none_for_a_payment_that_failed(
        self, home: Household, post_office: PostOffice
    ) -> None:
        payment = home.paid(home.method(), 2000)
        failed = home.paid(home.method(DECLINES), 2000)

        assert home.customer.post(f"/v1/payments/{payment['id']}/email").status_code == 202
        refused = home.customer.post(f"/v1/payments/{failed['id']}/email")

        assert (refused.status_code, refused.json()["code"]) == (409, "receipt_unavailable")
        (mail,) = post_office.mails(home.username)
        assert payment["confirmation_number"] in mail.subject
        assert "$20.00" in mail.text

    def test_so_many_an_hour(self, home: Household) -> None:
        path = f"/v1/invoices/{home.invoice()}/email"
        for _ in range(20):
            assert home.customer.post(path).status_code == 202

        answer = home.customer.post(path)

        assert (answer.status_code, answer.json()["code"]) == (429, "rate_limited")
        assert 0 < int(answer.headers["Retry-After"]) <= timedelta(hours=1).total_seconds()
        home.portal.clock.advance(minutes=61)
        assert home.sign_in_again().customer.post(path).status_code == 202

    def test_nobody_sends_what_is_anothers(self, home: Household, post_office: PostOffice) -> None:
        other = household(home.portal)
        invoice, payment = home.invoice(), home.paid(home.method(), 2000)

        assert other.customer.post(f"/v1/invoices/{invoice}/email").status_code == 404
        assert other.customer.post(f"/v1/payments/{payment['id']}/email").status_code == 404
        assert post_office.mails() == []


def test_where_the_pages_are_off_nothing_of_them_answers(home: Household) -> None:
    invoice, payment = home.invoice(), home.paid(home.method(), 2000)
    for feature in ("invoices", "payment_receipts"):
        switch(home.portal, home.username, feature, enabled=False)

    for answer in (
        archive(home, invoice),
        statement(home),
        home.customer.post(f"/v1/invoices/{invoice}/email"),
        home.customer.post(f"/v1/payments/{payment['id']}/email"),
    ):
        assert (answer.status_code, answer.json()["code"]) == (403, "feature_unavailable")
