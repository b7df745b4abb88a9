"""The client and the portal's own description of itself agree, both ways."""

import ast
import inspect
import json
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from daystarr_client.api import transport
from daystarr_client.api.answers import ProblemDetails
from daystarr_client.api.enums import InvoiceFilter, PaymentFilter, ProblemCode
from daystarr_client.api.errors import PortalError
from daystarr_client.api.portal import Portal
from daystarr_client.api.transport import Answer, Outgoing
from daystarr_portal.app import create_app
from daystarr_portal.config import Settings
from tests.contract.operations import Operation
from tests.contract.registry import OPERATIONS
from tests.contract.schemas import Comparison
from tests.fakes.portal_answers import tokens

PORTAL = Path(__file__).resolve().parents[2] / "daystarr_portal"
KNOWN_AREAS = (
    "accounts",
    "appointments",
    "arrangements",
    "auth",
    "autopay",
    "billing",
    "calendar",
    "changes",
    "contacts",
    "core",
    "documents",
    "entry",
    "orders",
    "own_sign_in",
    "payments",
    "referrals",
    "scheduled",
    "security",
    "services",
    "two_step",
    "tickets",
)

# What the portal says and the client has no use for.
DELIBERATELY_UNUSED = {
    "Tokens.token_type",
    "ProblemDetails.type",
    "ProblemDetails.title",
    "ProblemDetails.status",
    "ProblemDetails.detail",
}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return create_app(Settings(database_url="sqlite://", secret="not a secret")).openapi()


def deliberately_unused(model: str) -> set[str]:
    return {field for field in DELIBERATELY_UNUSED if field.startswith(f"{model}.")}


class _Recorded(PortalError):
    """Raised instead of an answer."""


def recorded(operation: Operation, monkeypatch: pytest.MonkeyPatch) -> Outgoing:
    """What the operation would send."""
    signing_in = Answer(200, "application/json", {}, json.dumps(tokens(1)).encode())
    sent: list[Outgoing] = []

    def send(_self: object, out: Outgoing, _deadline: float, access_token: str | None) -> Answer:
        if operation.resource != "auth" and out.path.startswith("/v1/auth/"):
            return signing_in
        sent.append(out)
        assert (access_token is None) is operation.public
        raise _Recorded

    def stream(self: object, out: Outgoing, access_token: str | None, *_seconds: float) -> Answer:
        return send(self, out, 0.0, access_token)

    def sign_in(*_arguments: object) -> Answer:
        return signing_in

    portal = Portal("http://localhost")
    signed_in_first = operation.resource == "auth" and not operation.public
    if signed_in_first:
        monkeypatch.setattr(transport.Transport, "send", sign_in)
        portal.auth.sign_in("a", "b")
    monkeypatch.setattr(transport.Transport, "send", send)
    monkeypatch.setattr(transport.Transport, "stream", stream)
    if not operation.public and not signed_in_first:
        portal.auth.sign_in("a", "b")
    with pytest.raises(_Recorded):
        operation.call(portal)
    portal.close()
    return sent[0]


def test_every_method_of_every_resource_is_held_to_the_contract() -> None:
    portal = Portal("http://localhost")
    methods = {
        f"{attribute}.{name}"
        for attribute, resource in vars(portal).items()
        if not attribute.startswith("_")
        for name, _ in inspect.getmembers(resource, inspect.ismethod)
        if not name.startswith("_")
    }
    portal.close()
    assert methods == {str(operation) for operation in OPERATIONS}


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_every_call_is_one_the_portal_describes(
    operation: Operation, document: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = recorded(operation, monkeypatch)
    assert out.method == operation.method
    assert re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", operation.path), out.path)
    described = document["paths"][operation.path][operation.method.lower()]
    declared = {parameter["name"]: parameter for parameter in described.get("parameters", [])}
    asked = {name for name, value in (out.params or {}).items() if value is not None}
    assert asked <= {name for name, parameter in declared.items() if parameter["in"] == "query"}
    needed = {name for name, parameter in declared.items() if parameter["in"] == "query" and parameter.get("required")}
    assert needed <= asked
    assert ("Idempotency-Key" in declared) is operation.keyed is (out.idempotency_key is not None)
    assert ("If-Match" in declared) is operation.edits is (out.if_match is not None)
    assert ("X-Confirmation" in declared) is operation.confirmed is (out.confirmation is not None)
    assert ("security" in described) is not operation.public
    if out.upload is not None:
        assert set(described["requestBody"]["content"]) == {"multipart/form-data"}
    elif "requestBody" in described:
        schema = described["requestBody"]["content"]["application/json"]["schema"]
        jsonschema_rs.validator_for({**schema, "components": document["components"]}).validate(out.body)
    else:
        assert out.body is None


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
def test_every_call_is_answered_the_way_the_client_expects(operation: Operation, document: dict[str, Any]) -> None:
    answers = document["paths"][operation.path][operation.method.lower()]["responses"]
    assert {status for status in answers if status.startswith("2")} == {str(operation.status)}
    content = answers[str(operation.status)].get("content", {})
    assert set(content) == ({operation.media_type} if operation.media_type else set[str]())
    refusals = [answer for status, answer in answers.items() if not status.startswith("2")]
    assert all(set(answer["content"]) == {"application/problem+json"} for answer in refusals)
    if operation.answer is not None:
        expected = operation.answer.model_json_schema()
        comparison = Comparison(expected, document)
        promised = content["application/json"]["schema"]
        differences = list(comparison.differences(expected, promised, operation.answer.__name__))
        assert differences == []
        assert comparison.unused == deliberately_unused(operation.answer.__name__)


def test_refusals_are_described_as_the_client_reads_them(document: dict[str, Any]) -> None:
    promised = document["components"]["schemas"]["ProblemDetails"]
    expected = ProblemDetails.model_json_schema()
    comparison = Comparison(expected, document)
    differences = list(comparison.differences(expected, promised, "ProblemDetails"))
    assert differences == ["ProblemDetails.code: any text, where the client knows words"]
    assert comparison.unused == deliberately_unused("ProblemDetails")


@pytest.mark.parametrize(("path", "known"), [("/v1/invoices", InvoiceFilter), ("/v1/payments", PaymentFilter)])
def test_every_filter_of_a_list_is_one_the_portal_knows(
    document: dict[str, Any], path: str, known: type[StrEnum]
) -> None:
    parameters = document["paths"][path]["get"]["parameters"]
    state = next(parameter["schema"] for parameter in parameters if parameter["name"] == "state")
    if "$ref" in state:
        state = document["components"]["schemas"][state["$ref"].rpartition("/")[2]]
    assert set(state["enum"]) == {str(member) for member in known}


def problem_codes(tree: ast.AST) -> Iterator[str]:
    """The codes of the problems that a piece of the portal raises."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        position = {"Problem": 1, "conflict": 0, "rate_limited": 1}.get(name)
        chosen = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
        if position is not None and len(node.args) > position:
            chosen.append(node.args[position])
        yield from (part.value for part in chosen if isinstance(part, ast.Constant) and isinstance(part.value, str))


def test_every_reason_the_portal_gives_is_known_to_the_client() -> None:
    codes = {
        code
        for area in KNOWN_AREAS
        for file in (PORTAL / area).rglob("*.py")
        for code in problem_codes(ast.parse(file.read_text(encoding="utf-8")))
    }
    assert len(codes) > 15
    assert not {code for code in codes if ProblemCode(code) is ProblemCode.OTHER}


@pytest.mark.parametrize(
    ("change", "difference"),
    [
        ({"enum": ["a", "b", "c"]}, "['c'] on one side only"),
        ({"enum": ["a"]}, "['b'] on one side only"),
        ({"type": "string"}, "any text"),
    ],
)
def test_a_comparison_sees_words_that_differ(change: dict[str, Any], difference: str) -> None:
    client = {"type": "string", "enum": ["a", "b", "other"]}
    assert difference in next(Comparison({}, {}).differences(client, change, "X"))


def test_a_comparison_sees_fields_that_differ() -> None:
    client = {
        "type": "object",
        "properties": {
            "kept": {"type": "string"},
            "gone": {"type": "string"},
            "loose": {"type": "string"},
            "empty": {"type": "string"},
            "day": {"type": "string", "format": "date"},
        },
        "required": ["kept", "loose"],
    }
    server = {
        "type": "object",
        "properties": {
            "kept": {"type": "integer"},
            "loose": {"type": "string"},
            "empty": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "day": {"type": "string", "format": "date-time"},
            "new": {"type": "string"},
        },
        "required": ["kept"],
    }
    comparison = Comparison({}, {})
    assert list(comparison.differences(client, server, "X")) == [
        "X.kept: type integer, where the client expects string",
        "X.gone: not promised",
        "X.loose: not always there",
        "X.empty: may be null",
        "X.day: format date-time, where the client expects date",
    ]
    assert comparison.unused == {"X.new"}
