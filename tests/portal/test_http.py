"""What holds for every request: problems, references, headers, limits, logs."""

import io
import json
import logging
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pydantic import ValidationError

from daystarr_portal.config import RateLimits, Settings
from daystarr_portal.core.logs import FIELDS, JsonLines
from daystarr_portal.core.money import Money
from daystarr_portal.core.schema import Schema
from tests.portal.harness import Portal, portal_on

SIGN_IN = "/v1/auth/sign-in"
VISA = "4242 4242 4242 4242"


def _problem(answer: Any, status: int, code: str) -> dict[str, Any]:
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem: dict[str, Any] = answer.json()
    assert set(problem) == {"type", "title", "status", "detail", "code", "request_id", "errors"}
    assert (problem["status"], problem["code"]) == (status, code)
    assert problem["request_id"] == answer.headers["X-Request-Id"]
    return problem


def test_every_answer_has_a_reference_of_its_own_and_protects_itself(portal: Portal) -> None:
    first, second = portal.client.get("/v1/health"), portal.client.get("/nothing")

    assert first.headers["X-Request-Id"] != second.headers["X-Request-Id"]
    for answer in (first, second):
        assert len(answer.headers["X-Request-Id"]) == 12
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
        assert answer.headers["Cache-Control"] == "no-store"
        assert "Strict-Transport-Security" not in answer.headers


def test_behind_https_browsers_are_told_to_stay_there(settings: Settings) -> None:
    with portal_on(replace(settings, public_url="https://portal.example")) as portal:
        assert portal.client.get("/v1/health").headers["Strict-Transport-Security"] == "max-age=31536000"


@pytest.mark.parametrize("path", ["/", "/v1", "/v1/nothing", "/v1/session/", "/docs", "/v1/%00"])
def test_an_unknown_address_is_a_problem_not_a_page(portal: Portal, path: str) -> None:
    _problem(portal.client.get(path), 404, "not_found")


def test_a_wrong_method_says_which_is_right(portal: Portal) -> None:
    answer = portal.client.delete("/v1/health")

    _problem(answer, 405, "method_not_allowed")
    assert answer.headers["Allow"] == "GET"


def test_wrong_fields_are_named_with_pointers_and_not_quoted(portal: Portal) -> None:
    body = {"username": "", "device_name": "x" * 101, "remember/me~": True}
    problem = _problem(portal.client.post(SIGN_IN, json=body), 422, "invalid_request")

    assert [error["pointer"] for error in problem["errors"]] == [
        "/username",
        "/password",
        "/device_name",
        "/remember~1me~0",
    ]
    assert "x" * 101 not in json.dumps(problem)


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'"text"', b"\xff\xfe", b"null", b"[" * 30_000, b'{"username": ' + b"9" * 5000 + b"}"]
)
def test_a_body_that_is_no_json_object_is_refused_in_plain_words(portal: Portal, body: bytes) -> None:
    answer = portal.client.post(SIGN_IN, content=body, headers={"Content-Type": "application/json"})

    _problem(answer, 422, "invalid_request")


@pytest.mark.parametrize("text", ["a\x00b", "\ud800"])
def test_text_that_no_database_can_keep_is_refused(portal: Portal, text: str) -> None:
    body = json.dumps({"username": text, "password": "x"}).encode()
    answer = portal.client.post(SIGN_IN, content=body, headers={"Content-Type": "application/json"})

    _problem(answer, 422, "invalid_request")


def test_a_nul_in_the_query_is_refused(portal: Portal) -> None:
    _problem(portal.client.get("/v1/health?x=%00"), 422, "invalid_request")


@pytest.mark.parametrize("content_type", ["application/json", "application/json; charset=utf-8", "", "text/plain"])
def test_a_card_number_is_refused_without_being_repeated(
    portal: Portal, content_type: str, caplog: pytest.LogCaptureFixture
) -> None:
    body = json.dumps({"username": "maria@example.com", "password": "x", "device_name": VISA}).encode()
    with caplog.at_level(logging.DEBUG):
        answer = portal.client.post(SIGN_IN, content=body, headers={"Content-Type": content_type})

    assert answer.status_code == 422
    assert answer.json()["code"] == ("invalid_request" if content_type == "text/plain" else "card_number_refused")
    assert "4242" not in answer.text
    assert not any(VISA[4:] in f"{record.getMessage()} {record.__dict__}" for record in caplog.records)


def test_a_card_number_is_refused_in_a_query_and_in_a_key_too(portal: Portal, caplog: pytest.LogCaptureFixture) -> None:
    customer = portal.sign_in()
    digits = VISA.replace(" ", "")
    with caplog.at_level(logging.DEBUG):
        answers = [
            customer.get(f"/v1/invoices?query={digits}"),
            customer.get(f"/v1/payments?query={VISA}"),
            customer.get(f"/v1/invoices?{digits}=x"),
            customer.post("/v1/payment-methods/captures", json={"save": True}, headers={"Idempotency-Key": digits}),
        ]

    for answer in answers:
        assert (answer.status_code, answer.json()["code"]) == (422, "card_number_refused")
        assert "4242" not in answer.text
    ours = [record for record in caplog.records if record.name.startswith("daystarr_portal")]
    assert not any("4242" in JsonLines().format(record) for record in ours)


def test_every_address_that_takes_a_body_refuses_a_card_number(portal: Portal) -> None:
    customer = portal.sign_in()
    asked = 0
    for path, operations in portal.client.get("/v1/openapi.json").json()["paths"].items():
        for method, operation in operations.items():
            if "application/json" not in operation.get("requestBody", {}).get("content", {}):
                continue
            place = "/".join("x" if part.startswith("{") else part for part in path.split("/"))
            answer = customer.request(method.upper(), place, json={"x": ["y", {"z": f"it is {VISA}"}]})
            assert (answer.status_code, answer.json()["code"]) == (422, "card_number_refused"), path
            assert "4242" not in answer.text
            asked += 1
    assert asked > 30


def test_logs_never_hold_a_card_number_whoever_writes_it() -> None:
    record = logging.LogRecord("some.library", logging.ERROR, "", 0, "charging %s", (VISA,), None)
    setattr(record, FIELDS, {"note": f"card {VISA}", "number": int(VISA.replace(" ", "")), "many": [VISA], "count": 7})

    written = json.loads(JsonLines().format(record))

    assert "4242" not in json.dumps(written)
    assert written["count"] == 7


def test_a_long_body_is_refused_before_it_is_read_to_its_end(portal: Portal) -> None:
    _problem(portal.client.post(SIGN_IN, json={"username": "x" * 70_000}), 413, "body_too_large")
    endless = (b"x" * 1000 for _ in range(1000))
    _problem(portal.client.post(SIGN_IN, content=endless), 413, "body_too_large")


def test_who_asks_too_often_is_told_when_to_come_back(settings: Settings) -> None:
    with portal_on(replace(settings, rate_limits=RateLimits(requests=5, sign_ins=100))) as portal:
        answers = [portal.client.get("/v1/brand") for _ in range(6)]

        assert [answer.status_code for answer in answers] == [200] * 5 + [429]
        _problem(answers[-1], 429, "rate_limited")
        assert 1 <= int(answers[-1].headers["Retry-After"]) <= 60
        assert portal.client.get("/v1/health").status_code == 200


def test_one_address_cannot_try_many_usernames(settings: Settings) -> None:
    with portal_on(replace(settings, rate_limits=RateLimits(requests=100, sign_ins=4))) as portal:
        answers = [
            portal.client.post(SIGN_IN, json={"username": f"someone{number}@example.com", "password": "x"})
            for number in range(5)
        ]

    assert [answer.status_code for answer in answers] == [401] * 4 + [429]
    assert answers[-1].json()["code"] == "too_many_attempts"


def test_a_surprise_is_one_plain_sentence_with_a_reference_and_a_trace_in_the_log(
    portal: Portal, caplog: pytest.LogCaptureFixture
) -> None:
    @portal.app.get("/v1/broken")
    def broken() -> None:
        raise RuntimeError("secret of Maria Lopez")

    problem = _problem(portal.client.get("/v1/broken"), 500, "internal")

    assert "Maria" not in json.dumps(problem)
    written = [json.loads(JsonLines().format(record)) for record in caplog.records if record.levelno >= logging.ERROR]
    assert [line["request_id"] for line in written] == [problem["request_id"]]
    assert written[0]["error"] == "RuntimeError"
    assert written[0]["stack"][-1].endswith("broken")
    assert "Maria" not in json.dumps(written)


def test_the_access_log_says_what_and_how_long_and_not_who(portal: Portal, caplog: pytest.LogCaptureFixture) -> None:
    customer = portal.sign_in()
    with caplog.at_level(logging.INFO, "daystarr_portal"):
        answer = customer.get("/v1/session?name=maria")

    lines = [json.loads(JsonLines().format(record)) for record in caplog.records]
    asked = answer.headers["X-Request-Id"]
    (line,) = [line for line in lines if line["event"] == "request" and line["request_id"] == asked]
    assert (line["method"], line["status"]) == ("GET", 200)
    assert line["route"].endswith("/session")
    assert set(line) == {"at", "level", "event", "request_id", "method", "route", "status", "ms"}


def test_log_lines_stay_lines() -> None:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    record = logging.LogRecord("x", logging.INFO, "", 0, "two\nlines “quoted”", (), None)
    setattr(record, FIELDS, {"more": "a\nb"})
    handler.emit(record)

    assert stream.getvalue().count("\n") == 1
    assert json.loads(stream.getvalue())["event"] == "two\nlines “quoted”"


@hypothesis_settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    body=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    )
)
def test_no_json_whatever_breaks_the_server(portal: Portal, body: Any) -> None:
    content = json.dumps(body).encode()
    answer = portal.client.post(SIGN_IN, content=content, headers={"Content-Type": "application/json"})

    assert answer.status_code in {401, 422, 429}


class _Body(Schema):
    count: int | None = None
    chosen: bool = False
    amounts: list[Money] = []
    on: date | None = None


@pytest.mark.parametrize(
    "body",
    [
        {"count": "1"},
        {"count": 1.0},
        {"count": True},
        {"chosen": 0},
        {"chosen": "yes"},
        {"amounts": [{"amount_minor": "100", "currency": "USD"}]},
        {"amounts": [{"amount_minor": 0.5, "currency": "USD"}]},
        {"unknown": 1},
    ],
)
def test_a_body_takes_nothing_for_what_it_is_not(body: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        _Body.model_validate(body)


def test_a_body_takes_what_json_says() -> None:
    read = _Body.model_validate(
        {"count": 1, "chosen": True, "amounts": [{"amount_minor": 100, "currency": "USD"}], "on": "2026-12-06"}
    )
    assert (read.count, read.chosen, read.amounts[0].amount_minor, read.on) == (1, True, 100, date(2026, 12, 6))
