"""Whatever a portal, or something in its place, answers: one of our errors, never a crash and never its words."""

import gzip
import json
from collections.abc import Callable
from typing import Any, cast

import pytest

from daystarr_client.api import errors
from daystarr_client.api.bodies import PaymentRequest
from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.portal import Portal
from daystarr_client.api.retries import Retries
from tests.fakes import portal_answers as good
from tests.fakes.fake_portal import (
    REQUEST_ID,
    FakePortal,
    Reply,
    cut_short,
    html,
    json_reply,
    problem,
    raw,
    reply,
    reset,
    whole_answer,
)

ONE_TRY = Retries(attempts=1)
REQUEST = PaymentRequest("pm_1", 7499)
GOOD = json.dumps(good.BILLS).encode()
WHOLE = whole_answer(GOOD)


def bills_with(**changes: object) -> Reply:
    return json_reply({**good.BILLS, **changes})


def bare(status: int) -> Reply:
    return reply(b"", status, None)


BAD_ANSWERS: dict[str, Reply] = {
    "html": html(),
    "html, refused": html(403),
    "html, unauthorized": html(401),
    "html, not found": html(404),
    "html called json": reply(b"<html></html>"),
    "json called html": reply(GOOD, content_type="text/html"),
    "json called nothing": reply(GOOD, content_type=None),
    "empty": reply(b""),
    "no content": bare(204),
    "partial content": reply(GOOD, 206),
    "accepted": reply(GOOD, 202),
    "not modified": bare(304),
    "json that ends": reply(GOOD[:-40]),
    "json that ends with the connection": cut_short(
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n" + GOOD[:-40]
    ),
    "json and more": reply(GOOD + b"}"),
    "json of another shape": json_reply([1, 2, 3]),
    "json null": json_reply(None),
    "json, nothing of it ours": json_reply({"hello": "world"}),
    "utf-16": reply(GOOD.decode().encode("utf-16")),
    "not utf-8": reply(GOOD.replace(b"Fiber", b"Fib\xe9r")),
    "deep nesting": reply(b"[" * 100_000),
    "a number without end": reply(GOOD.replace(b"7499", b"9" * 100_000)),
    "a NaN amount": reply(GOOD.replace(b"7499", b"NaN")),
    "a fraction of a cent": reply(GOOD.replace(b"7499", b"7499.5")),
    "an amount as text": reply(GOOD.replace(b"7499", b'"7499"')),
    "an amount beyond reason": reply(GOOD.replace(b"7499", b"9000000000000000000")),
    "a currency that is none": bills_with(balance={"amount_minor": 1, "currency": "<b>"}),
    "an instant without zone": bills_with(as_of="2026-12-06T15:42:00"),
    "an instant as a number": bills_with(as_of=1_800_000_000),
    "an instant outside of time": bills_with(as_of="9999-12-31T23:59:59-23:59"),
    "a date as an instant": bills_with(oldest_due_on="2026-12-13T00:00:00Z"),
    "a date of Rome": bills_with(oldest_due_on="0044-03-15"),
    "yes instead of true": bills_with(any_overdue="yes"),
    "a missing field": json_reply({name: value for name, value in good.BILLS.items() if name != "balance"}),
    "an id that is a path": bills_with(items=[{**good.INVOICE_SUMMARY, "id": "../../etc"}]),
    "a text of 30 MB": json_reply({**good.BILLS, "padding": "x" * 30_000_000}),
    "a redirect": reply(b"", 302, None, {"Location": "https://elsewhere.example/v1/bills"}),
    "a redirect to itself": reply(b"", 307, None, {"Location": "/v1/bills"}),
    "compressed rubbish": raw(whole_answer(b"no gzip", headers={"Content-Encoding": "gzip"})),
    "a problem that is none": reply(b'{"code": 7}', 404, "application/problem+json"),
    "an odd refusal": problem(418, "teapot"),
}


@pytest.mark.parametrize("answer", BAD_ANSWERS.values(), ids=BAD_ANSWERS.keys())
def test_an_answer_that_makes_no_sense_is_a_bad_answer(
    server: FakePortal, signed_in: Portal, kept: list[str | None], answer: Reply
) -> None:
    server.on("/v1/bills", answer)
    with pytest.raises(errors.BadAnswer):
        signed_in.bills.get()
    assert server.count("/v1/bills") == 1
    assert kept == ["refresh-1"]  # still signed in


BROKEN: dict[str, Reply] = {
    "reset": reset,
    "hung up": cut_short(b""),
    "half a status line": cut_short(b"HTTP/1."),
    "half the headers": cut_short(WHOLE[:60]),
    "half the body": cut_short(WHOLE[:-100]),
    "half a chunk": cut_short(
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n{"
    ),
    "chunks that are none": cut_short(
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"
    ),
    "another protocol": cut_short(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "a header without end": cut_short(b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 200_000),
    "headers without end": cut_short(b"HTTP/1.1 200 OK\r\n" + b"X-More: 1\r\n" * 5_000),
}


@pytest.mark.parametrize("answer", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_answer_is_no_answer(server: FakePortal, connect: Callable[..., Portal], answer: Reply) -> None:
    portal = connect(retries=ONE_TRY)
    portal.auth.sign_in("maria@example.com", "x")
    server.on("/v1/bills", answer)
    with pytest.raises(errors.Unreachable) as caught:
        portal.bills.get()
    assert caught.value.may_have_happened


REFUSALS: list[tuple[int, str, type[errors.PortalError], ProblemCode]] = [
    (400, "idempotency_key_missing", errors.Invalid, ProblemCode.IDEMPOTENCY_KEY_MISSING),
    (403, "forbidden", errors.Forbidden, ProblemCode.FORBIDDEN),
    (403, "feature_unavailable", errors.FeatureUnavailable, ProblemCode.FEATURE_UNAVAILABLE),
    (404, "not_found", errors.NotFound, ProblemCode.NOT_FOUND),
    (409, "autopay_exists", errors.Conflict, ProblemCode.AUTOPAY_EXISTS),
    (409, "invoice_processing", errors.Conflict, ProblemCode.INVOICE_PROCESSING),
    (409, "a_reason_of_tomorrow", errors.Conflict, ProblemCode.OTHER),
    (412, "stale", errors.Stale, ProblemCode.STALE),
    (428, "precondition_required", errors.Conflict, ProblemCode.PRECONDITION_REQUIRED),
    (422, "amount_too_large", errors.Invalid, ProblemCode.AMOUNT_TOO_LARGE),
    (422, "card_number_refused", errors.Invalid, ProblemCode.CARD_NUMBER_REFUSED),
]


@pytest.mark.parametrize(("status", "code", "kind", "known_as"), REFUSALS)
def test_a_refusal_is_told_apart_by_status_and_code(
    server: FakePortal, signed_in: Portal, status: int, code: str, kind: type[errors.PortalError], known_as: ProblemCode
) -> None:
    server.on("/v1/payments", problem(status, code))
    with pytest.raises(errors.PortalError) as caught:
        signed_in.payments.pay(REQUEST, "k")
    assert type(caught.value) is kind
    assert caught.value.code is known_as
    assert caught.value.request_id == REQUEST_ID
    assert not caught.value.may_have_happened
    assert server.count("/v1/payments") == 1


def test_what_is_wrong_is_known_by_its_place(server: FakePortal, signed_in: Portal) -> None:
    server.on("/v1/payments/preview", problem(422, "invalid_request", errors=[{"pointer": "/amount", "detail": "no"}]))
    with pytest.raises(errors.Invalid) as caught:
        signed_in.payments.preview(REQUEST)
    assert list(caught.value.errors) == ["/amount"]


def test_no_error_repeats_the_words_of_the_portal(server: FakePortal, signed_in: Portal) -> None:
    for status in (400, 403, 404, 409, 412, 418, 422, 429, 500, 503):
        server.on("/v1/payments/preview", problem(status, "x", errors=[{"pointer": "/a", "detail": "SERVER WORDS"}]))
        with pytest.raises(errors.PortalError) as caught:
            signed_in.payments.preview(REQUEST)
        assert "SERVER" not in str(caught.value) + repr(caught.value)
        assert REQUEST_ID in str(caught.value)


@pytest.mark.parametrize("text", ["<b>x</b>", "a b", "", "x" * 65, "\u202egnp.exe"])
def test_a_reference_number_that_is_none_is_left_out(server: FakePortal, signed_in: Portal, text: str) -> None:
    body = json.dumps({"code": "not_found", "request_id": text}).encode()
    server.on("/v1/bills", reply(body, 404, "application/problem+json"))
    with pytest.raises(errors.NotFound) as caught:
        signed_in.bills.get()
    assert caught.value.request_id is None


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_fault_of_the_server_is_not_known_to_have_done_nothing(
    server: FakePortal, connect: Callable[..., Portal], status: int
) -> None:
    portal = connect(retries=ONE_TRY)
    portal.auth.sign_in("maria@example.com", "x")
    for answer in (problem(status, "internal"), html(status)):
        server.on("/v1/payments", answer)
        with pytest.raises(errors.ServerFault) as caught:
            portal.payments.pay(REQUEST, "k")
        assert caught.value.may_have_happened
        assert caught.value.request_id == REQUEST_ID


def test_a_bad_answer_to_a_payment_leaves_its_outcome_open(server: FakePortal, signed_in: Portal) -> None:
    server.on("/v1/payments", json_reply({"paid": True}, 201))
    with pytest.raises(errors.BadAnswer) as caught:
        signed_in.payments.pay(REQUEST, "k")
    assert caught.value.may_have_happened


DOCUMENTS: dict[str, Reply] = {
    "html": html(),
    "html called pdf": reply(b"<html>", content_type="application/pdf"),
    "pdf called something": reply(b"%PDF-1.7", content_type="application/octet-stream"),
    "empty": reply(b"", content_type="application/pdf"),
    "40 MB": reply(b"%PDF-" + bytes(40 * 1024 * 1024), content_type="application/pdf"),
}


@pytest.mark.parametrize("answer", DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_what_is_no_pdf_document_is_a_bad_answer(server: FakePortal, signed_in: Portal, answer: Reply) -> None:
    server.on("/v1/invoices/inv_1/pdf", answer)
    with pytest.raises(errors.BadAnswer):
        signed_in.invoices.pdf("inv_1")


def test_a_document_may_have_ten_megabytes(server: FakePortal, signed_in: Portal) -> None:
    document = b"%PDF-1.7" + bytes(10 * 1024 * 1024)
    server.on("/v1/invoices/inv_1/pdf", reply(document, content_type="application/pdf"))
    assert signed_in.invoices.pdf("inv_1") == document


def test_a_short_answer_that_unpacks_without_end_is_refused(server: FakePortal, portal: Portal) -> None:
    bomb = gzip.compress(bytes(200 * 1024 * 1024))
    assert len(bomb) < 300_000
    server.on("/v1/brand", raw(whole_answer(bomb, headers={"Content-Encoding": "gzip"})))
    with pytest.raises(errors.BadAnswer):
        portal.brand.get()


def test_no_token_follows_a_redirect(server: FakePortal, signed_in: Portal) -> None:
    with FakePortal() as elsewhere:
        elsewhere.on("/v1/bills", json_reply(good.BILLS))
        for status in (301, 302, 303, 307, 308):
            server.on("/v1/bills", reply(b"", status, None, {"Location": f"{elsewhere.url}/v1/bills"}))
            with pytest.raises(errors.BadAnswer):
                signed_in.bills.get()
        assert elsewhere.received == []


def test_cookies_are_not_kept(server: FakePortal, portal: Portal) -> None:
    server.on("/v1/brand", json_reply(good.BRAND, headers={"Set-Cookie": "trace=1; Path=/"}))
    portal.brand.get()
    portal.brand.get()
    assert all("cookie" not in request.headers for request in server.received)


def grown(value: Any) -> Any:
    """The same with a new field in every object."""
    if isinstance(value, dict):
        known = cast("dict[str, Any]", value)
        return {"new_field": {"a": [1]}, **{name: grown(inner) for name, inner in known.items()}}
    return [grown(inner) for inner in cast("list[Any]", value)] if isinstance(value, list) else value


def test_new_words_and_new_fields_are_taken_in_stride(server: FakePortal, signed_in: Portal) -> None:
    payment = grown({**good.PAYMENT, "state": "teleported", "failure_code": "moon_phase", "origin": "office"})
    server.on("/v1/payments/pay_1", json_reply(payment))
    answer = signed_in.payments.get("pay_1")
    assert (answer.state, answer.failure_code, answer.origin) == ("other", "other", "office")
