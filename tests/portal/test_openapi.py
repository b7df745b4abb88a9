"""The OpenAPI document says what the server does, refusals included."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from daystarr_portal.app import create_app
from daystarr_portal.config import Settings
from daystarr_portal.seed import DEMO_PASSWORD
from tests.portal.harness import Portal
from tests.portal.test_command import call, serving

ROOT = Path(__file__).parents[2]
PUBLIC = {
    ("get", "/v1/health"),
    ("get", "/v1/brand"),
    ("post", "/v1/auth/sign-in"),
    ("post", "/v1/auth/refresh"),
    ("post", "/v1/auth/second-step"),
    ("post", "/v1/support/sign-in"),
    ("post", "/v1/password/check"),
    ("post", "/v1/registration"),
    ("post", "/v1/registration/verify"),
    ("post", "/v1/registration/complete"),
    ("post", "/v1/password-reset"),
    ("post", "/v1/password-reset/verify"),
    ("post", "/v1/password-reset/complete"),
    ("get", "/v1/calendar/feeds/{secret}.ics"),
}
PROBLEM = {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return create_app(Settings(database_url="sqlite://", secret="unused")).openapi()


def _operations(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (method, path, operation)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    ]


def test_every_refusal_is_a_problem(document: dict[str, Any]) -> None:
    for method, path, operation in _operations(document):
        for status, response in operation["responses"].items():
            if int(status) >= 400:
                assert response["content"] == {"application/problem+json": PROBLEM}, (method, path, status)


def test_every_operation_says_what_it_needs_and_how_it_refuses(document: dict[str, Any]) -> None:
    for method, path, operation in _operations(document):
        where = (method, path)
        refusals = {status for status in operation["responses"] if int(status) >= 400}
        assert {"429", "500", "503"} <= refusals, where
        assert bool(operation.get("security")) == (where not in PUBLIC), where
        if operation.get("security"):
            assert {"401", "403"} <= refusals, where
        if "requestBody" in operation:
            assert {"413", "422"} <= refusals, where
        if "{" in path:
            assert "404" in refusals, where


def test_every_operation_is_described_and_named_once(document: dict[str, Any]) -> None:
    names = [operation["operationId"] for _, _, operation in _operations(document)]

    assert sorted(names) == sorted(set(names))
    for method, path, operation in _operations(document):
        assert operation["description"].endswith("."), (method, path)


def test_bodies_refuse_what_they_do_not_know(document: dict[str, Any]) -> None:
    for name, schema in document["components"]["schemas"].items():
        if schema.get("type") == "object" and not name.startswith("Body_"):  # a form, with a file
            assert schema.get("additionalProperties") is False, name
    assert "HTTPValidationError" not in document["components"]["schemas"]


def test_the_server_publishes_the_same_document(portal: Portal, document: dict[str, Any]) -> None:
    assert portal.client.get("/v1/openapi.json").json() == json.loads(json.dumps(document))


def test_a_wrong_method_names_all_the_right_ones(portal: Portal) -> None:
    assert portal.client.put("/v1/contacts").headers["Allow"] == "GET, POST"


@pytest.mark.parametrize(
    ("phases", "examples"),
    [
        pytest.param("fuzzing", "2", id="quick"),
        pytest.param(
            "examples,coverage,fuzzing,stateful",
            "60",
            id="thorough",
            marks=[pytest.mark.slow, pytest.mark.timeout(3600)],
        ),
    ],
)
def test_schemathesis_finds_nothing_to_say(tmp_path: Path, phases: str, examples: str) -> None:
    with serving("--demo", str(tmp_path), "--now", "2026-12-06T15:42:00Z") as server:
        tokens = call(f"{server.url}/v1/auth/sign-in", {"username": "maria@example.com", "password": DEMO_PASSWORD})
        found = subprocess.run(
            [
                str(Path(sys.executable).with_name("st")),
                f"--config-file={ROOT / 'schemathesis.toml'}",
                "run",
                f"{server.url}/v1/openapi.json",
                f"--header=Authorization: Bearer {tokens['access_token']}",
                "--exclude-path=/v1/auth/sign-out",
                "--exclude-path=/v1/events",
                "--checks=all",
                f"--phases={phases}",
                f"--max-examples={examples}",
                "--seed=1",
                "--suppress-health-check=all",
                "--no-color",
            ],
            capture_output=True,
            text=True,
            check=False,
            cwd=tmp_path,
            env={**os.environ, "PYTHONWARNINGS": ""},
        )
    assert found.returncode == 0, found.stdout[found.stdout.find(" FAILURES ") :][:12_000] + found.stderr[-2000:]
