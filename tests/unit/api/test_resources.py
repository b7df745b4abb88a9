"""Each resource asks the right thing and answers its model."""

import gzip
import json
import tomllib
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from daystarr_client.api import enums, models, models_autopay, models_scheduled
from daystarr_client.api.bodies import PaymentRequest
from daystarr_client.api.bodies_contacts import Person, Phone
from daystarr_client.api.errors import BadAnswer, NotFound, ServerFault, Stale
from daystarr_client.api.portal import Portal
from tests.fakes import portal_answers as good
from tests.fakes.contacts import JSON_CONTACT
from tests.fakes.fake_portal import FakePortal, Reply, json_reply, problem, raw, reply, whole_answer

ROOT = Path(__file__).resolve().parents[3]
PAGE = {"items": [good.INVOICE_SUMMARY], "next_page_token": None}
REQUEST = PaymentRequest("pm_1", 7499, invoice_ids=("inv_1",))
PDF = b"%PDF-1.7 ..."


READS: list[tuple[str, object, Callable[[Portal], object], type]] = [
    ("/v1/health", good.HEALTH, lambda portal: portal.health.get(), models.Health),
    ("/v1/brand", good.BRAND, lambda portal: portal.brand.get(), models.Brand),
    ("/v1/session", good.SESSION, lambda portal: portal.session.get(), models.Session),
    (
        "/v1/calendar",
        good.CALENDAR,
        lambda portal: portal.calendar.get(date(2026, 12, 1), date(2026, 12, 31)),
        models.Calendar,
    ),
    ("/v1/invoices", PAGE, lambda portal: portal.invoices.list(), models.Page),
    ("/v1/invoices/inv_1", good.INVOICE, lambda portal: portal.invoices.get("inv_1"), models.Invoice),
    ("/v1/bills", good.BILLS, lambda portal: portal.bills.get(), models.Bills),
    (
        "/v1/payment-methods",
        {"items": [good.PAYMENT_METHOD], "next_page_token": None},
        lambda portal: portal.payment_methods.list(),
        models.Page,
    ),
    (
        "/v1/payment-methods/captures",
        good.CAPTURE,
        lambda portal: portal.captures.start("k", save=True),
        models.Capture,
    ),
    (
        "/v1/payment-methods/captures/cap_1",
        good.CAPTURE,
        lambda portal: portal.captures.get("cap_1"),
        models.Capture,
    ),
    (
        "/v1/payment-methods/captures/cap_1/cancel",
        good.CAPTURE,
        lambda portal: portal.captures.cancel("cap_1"),
        models.Capture,
    ),
    ("/v1/payments/preview", good.PREVIEW, lambda portal: portal.payments.preview(REQUEST), models.PaymentPreview),
    ("/v1/payments", good.PAYMENT, lambda portal: portal.payments.pay(REQUEST, "k"), models.Payment),
    ("/v1/payments/settle", good.SETTLED, lambda portal: portal.payments.settle("k"), models_scheduled.Settled),
    (
        "/v1/payments",
        {"items": [good.PAYMENT], "next_page_token": None},
        lambda portal: portal.payments.list(),
        models.Page,
    ),
    ("/v1/payments/pay_1", good.PAYMENT, lambda portal: portal.payments.get("pay_1"), models.Payment),
    ("/v1/autopay", good.AUTOPAY, lambda portal: portal.autopay.get(), models_autopay.Autopay),
]


@pytest.mark.parametrize(("path", "answer", "call", "model"), READS)
def test_every_answer_becomes_its_model(
    server: FakePortal, signed_in: Portal, path: str, answer: object, call: Callable[[Portal], object], model: type
) -> None:
    server.on(path, json_reply(answer))
    assert isinstance(call(signed_in), model)
    assert server.count(path) == 1


def test_reading_goes_with_the_access_token_and_public_reading_without(server: FakePortal, signed_in: Portal) -> None:
    server.on("/v1/bills", json_reply(good.BILLS))
    server.on("/v1/brand", json_reply(good.BRAND))
    signed_in.bills.get()
    signed_in.brand.get()
    assert server.requests("/v1/bills")[0].headers["authorization"] == "Bearer access-1"
    assert "authorization" not in server.requests("/v1/brand")[0].headers


def test_bills_say_what_is_owed_in_cents_and_in_aware_instants(server: FakePortal, signed_in: Portal) -> None:
    server.on("/v1/bills", json_reply(good.BILLS))
    bills = signed_in.bills.get()
    assert bills.amount_due == models.Money(amount_minor=7499, currency="USD")
    assert bills.as_of == datetime(2026, 12, 6, 15, 42, tzinfo=UTC)
    assert bills.items[0].due_on == date(2026, 12, 13)
    assert bills.items[0].state is enums.InvoiceState.OPEN


def test_a_list_of_invoices_is_asked_for_by_state_year_and_words(server: FakePortal, signed_in: Portal) -> None:
    server.on("/v1/invoices", json_reply(PAGE))
    signed_in.invoices.list(enums.InvoiceFilter.OVERDUE, year=2026, query="10 87&x=1", page_size=7, page_token="t/=")
    assert server.requests("/v1/invoices")[0].target == (
        "/v1/invoices?state=overdue&year=2026&query=10+87%26x%3D1&page_size=7&page_token=t%2F%3D"
    )


def test_words_searched_for_may_be_any_text(server: FakePortal, signed_in: Portal) -> None:
    server.on("/v1/invoices", json_reply(PAGE))
    signed_in.invoices.list(query="\ud800 né \x00 🌟")
    assert server.count("/v1/invoices") == 1


def test_all_invoices_are_walked_through_page_by_page(server: FakePortal, signed_in: Portal) -> None:
    pages = [
        {"items": [{**good.INVOICE_SUMMARY, "id": f"inv_{number}"}], "next_page_token": token}
        for number, token in ((1, "a"), (2, "b"), (3, None))
    ]
    server.on("/v1/invoices", *map(json_reply, pages))
    assert [invoice.id for invoice in signed_in.invoices.iterate(year=2026)] == ["inv_1", "inv_2", "inv_3"]
    assert [request.target.rpartition("page_size=")[2] for request in server.requests("/v1/invoices")] == [
        "200",
        "200&page_token=a",
        "200&page_token=b",
    ]


def test_walking_through_payments_ends_when_a_page_token_comes_again(server: FakePortal, signed_in: Portal) -> None:
    server.on("/v1/payments", json_reply({"items": [good.PAYMENT], "next_page_token": "again"}))
    assert len(list(signed_in.payments.iterate())) == 2


def test_the_first_page_of_a_long_list_is_all_that_is_fetched_for_its_first_item(
    server: FakePortal, signed_in: Portal
) -> None:
    server.on("/v1/payments", json_reply({"items": [good.PAYMENT], "next_page_token": "more"}))
    next(signed_in.payments.iterate())
    assert server.count("/v1/payments") == 1


def test_a_payment_is_sent_as_it_was_chosen_with_its_key(server: FakePortal, signed_in: Portal) -> None:
    server.on("/v1/payments", json_reply(good.PAYMENT, 201))
    request = PaymentRequest("pm_1", 7499, "USD", ("inv_1", "inv_2"), True, True, "2026-01")
    payment = signed_in.payments.pay(request, "key-1")
    sent = server.requests("/v1/payments")[0]
    assert sent.headers["idempotency-key"] == "key-1"
    assert sent.headers["content-type"] == "application/json"
    assert sent.json() == {
        "payment_method_id": "pm_1",
        "amount": {"amount_minor": 7499, "currency": "USD"},
        "invoice_ids": ["inv_1", "inv_2"],
        "save_payment_method": True,
        "set_up_recurring": True,
        "recurring_text_version": "2026-01",
    }
    assert payment.state is enums.PaymentState.SUCCEEDED
    assert payment.confirmation_number == "DS-7KQ2M9"


def test_previewing_and_settling_carry_no_key_in_their_headers(server: FakePortal, signed_in: Portal) -> None:
    server.on("/v1/payments/preview", json_reply(good.PREVIEW))
    server.on("/v1/payments/settle", json_reply({"outcome": "never_received"}))
    signed_in.payments.preview(REQUEST)
    settled = signed_in.payments.settle("key-1")
    assert settled.outcome is enums.SettleOutcome.NEVER_RECEIVED
    assert settled.payment is None
    assert "idempotency-key" not in server.requests("/v1/payments/preview")[0].headers
    assert server.requests("/v1/payments/settle")[0].json() == {"idempotency_key": "key-1"}


def test_documents_come_as_the_bytes_of_a_pdf(server: FakePortal, signed_in: Portal) -> None:
    server.on("/v1/invoices/inv_1/pdf", reply(PDF, content_type="application/pdf"))
    server.on("/v1/payments/pay_1/receipt", reply(PDF, content_type="application/pdf"))
    assert signed_in.invoices.pdf("inv_1") == PDF
    assert signed_in.payments.receipt("pay_1") == PDF


def test_a_change_names_the_version_it_is_made_to(server: FakePortal, signed_in: Portal) -> None:
    server.on("/v1/contacts/con_1", json_reply(JSON_CONTACT), reply(b"", 204, None))
    server.on("/v1/contacts/con_1/phones", json_reply(JSON_CONTACT, 201))
    contact = signed_in.contacts.change("con_1", '"con_1.1"', Person("Maria"))
    assert contact.phones[1].label is enums.PhoneLabel.OTHER
    signed_in.contacts.add_phone("con_1", contact.etag, Phone("+19897206001", enums.PhoneLabel.HOME))
    signed_in.contacts.remove("con_1", contact.etag)
    sent = [*server.requests("/v1/contacts/con_1"), *server.requests("/v1/contacts/con_1/phones")]
    assert [(request.method, request.headers["if-match"]) for request in sent] == [
        ("PATCH", '"con_1.1"'),
        ("DELETE", '"con_1.1"'),
        ("POST", '"con_1.1"'),
    ]
    assert sent[0].json() == {"name": "Maria", "roles": [], "mailing_address": None}


@pytest.mark.parametrize("answer", [problem(412, "stale"), problem(500, "internal")])
def test_a_change_goes_out_once_only(server: FakePortal, signed_in: Portal, answer: Reply) -> None:
    server.on("/v1/contacts/con_1", answer)
    with pytest.raises((Stale, ServerFault)):
        signed_in.contacts.change("con_1", '"con_1.1"', Person("Maria"))
    assert server.count("/v1/contacts/con_1") == 1


@pytest.mark.parametrize("etag", ['"a\r\nX: 1"', '""', "a", '"é"', '"' + "a" * 300 + '"'])
def test_a_version_that_could_not_be_sent_back_is_refused(server: FakePortal, signed_in: Portal, etag: str) -> None:
    server.on("/v1/contacts/con_1", json_reply({**JSON_CONTACT, "etag": etag}))
    with pytest.raises(BadAnswer):
        signed_in.contacts.get("con_1")


@pytest.mark.parametrize("identifier", ["", ".", "..", "a/b", "a?b", "a#b", "a b", "ä", "%2e%2e", "x" * 200, "inv_1\n"])
def test_what_cannot_be_an_identifier_is_not_found_without_asking(
    server: FakePortal, signed_in: Portal, identifier: str
) -> None:
    asked = len(server.received)
    for call in (signed_in.invoices.get, signed_in.invoices.pdf, signed_in.payments.get, signed_in.captures.cancel):
        with pytest.raises(NotFound):
            call(identifier)
    assert len(server.received) == asked


def test_a_portal_below_a_path_is_asked_there(server: FakePortal, connect: Callable[..., Portal]) -> None:
    server.on("/customers/portal/v1/brand", json_reply(good.BRAND))
    assert connect(f"{server.url}/customers/portal/").brand.get().short_name == "DayStarr"


def test_the_device_is_named_only_when_it_has_a_name(server: FakePortal, portal: Portal) -> None:
    portal.auth.sign_in("maria@example.com", "pass word\u00e9\U0001f511", "Maria's PC")
    portal.auth.sign_in("maria@example.com", "x")
    first, second = (request.json() for request in server.requests("/v1/auth/sign-in"))
    expected: dict[str, Any] = {
        "username": "maria@example.com",
        "password": "pass word\u00e9\U0001f511",
        "device_name": "Maria's PC",
    }
    assert first == expected
    assert "device_name" not in second


def test_answers_may_be_compressed(server: FakePortal, portal: Portal) -> None:
    body = gzip.compress(json.dumps(good.BRAND).encode())
    server.on("/v1/brand", raw(whole_answer(body, headers={"Content-Encoding": "gzip"})))
    assert portal.brand.get().name == "DayStarr Communications"


def test_the_portal_is_told_which_version_of_the_client_asks(server: FakePortal, portal: Portal) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    server.on("/v1/health", json_reply(good.HEALTH))
    portal.health.get()
    agent = server.requests("/v1/health")[0].headers["user-agent"]
    assert agent.startswith(f"DayStarrClient/{project['version']} ")
