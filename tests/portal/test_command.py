"""The command `daystarr-portal`, run as people run it."""

import json
import os
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from daystarr_portal.core.database import Database
from daystarr_portal.core.facts import is_demo
from daystarr_portal.migrate import newest_revision, revision_of
from daystarr_portal.seed import DEMO_PASSWORD
from tests.portal.test_import import PASSWORD, _provider, _write

ROOT = Path(__file__).parents[2]
SECRET = "Zt4vQ8nLw2XkR7yB5mHs9pDc3gFj6aTe"
NOW = "2026-12-06T15:42:00Z"


def _environment(**variables: str) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("DAYSTARR_")}
    return {**clean, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", **variables}


def _run(*arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "daystarr_portal", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=_environment(**variables),
    )


@dataclass(frozen=True)
class Serving:
    """A server that runs: where, and what it has logged so far."""

    process: "subprocess.Popen[str]"
    url: str
    log: Path

    def end(self) -> str:
        """Let it end, as its parent does by going away; answers what else it printed."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        printed = self.process.stdout.read()
        self.process.wait(timeout=60)
        return printed


@contextmanager
def serving(*arguments: str, **variables: str) -> Generator[Serving]:
    """A server on a free port; it ends with the block."""
    with (
        tempfile.NamedTemporaryFile("w+", suffix=".log", encoding="utf-8") as log,
        subprocess.Popen(
            [sys.executable, "-m", "daystarr_portal", "serve", "--port", "0", "--exit-with-stdin", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            env=_environment(**variables),
        ) as process,
    ):
        assert process.stdout
        line = process.stdout.readline()
        assert line, Path(log.name).read_text(encoding="utf-8")
        ready = json.loads(line)
        assert ready["ready"] is True
        running = Serving(process, ready["url"], Path(log.name))
        yield running
        if process.poll() is None:
            running.end()


def call(url: str, body: Mapping[str, str] | None = None, token: str = "") -> Any:
    request = urllib.request.Request(url, json.dumps(body).encode() if body else None)
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.loads(answer.read())


def _account_name(url: str, username: str, password: str) -> str:
    tokens = call(f"{url}/v1/auth/sign-in", {"username": username, "password": password})
    return str(call(f"{url}/v1/session", token=tokens["access_token"])["account"]["name"])


def test_the_demo_needs_nothing_but_a_folder_and_keeps_what_it_made(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    with serving("--demo", str(folder), "--now", NOW) as server:
        tokens = call(f"{server.url}/v1/auth/sign-in", {"username": "maria@example.com", "password": DEMO_PASSWORD})
        assert call(f"{server.url}/v1/session", token=tokens["access_token"])["today"] == "2026-12-06"
    secret = (folder / "secrets.json").read_text(encoding="utf-8")

    with serving("--demo", str(folder), "--now", NOW) as server:
        assert call(f"{server.url}/v1/session", token=tokens["access_token"])["user"]["display_name"] == "Maria Lopez"
    assert (folder / "secrets.json").read_text(encoding="utf-8") == secret
    if sys.platform != "win32":
        assert (folder / "secrets.json").stat().st_mode & 0o777 == 0o600


def test_the_server_ends_with_the_program_that_started_it(tmp_path: Path) -> None:
    with serving("--demo", str(tmp_path)) as server:
        assert server.process.poll() is None
    assert server.process.returncode == 0


def test_the_log_is_json_and_standard_output_only_says_ready(tmp_path: Path) -> None:
    with serving("--demo", str(tmp_path)) as server:
        _account_name(server.url, "maria@example.com", DEMO_PASSWORD)
        assert server.end() == ""
        lines = [json.loads(line) for line in server.log.read_text(encoding="utf-8").splitlines()]
    assert {"request"} <= {line["event"] for line in lines}
    assert "maria" not in json.dumps(lines)


@pytest.mark.parametrize(
    ("secret", "complaint"),
    [
        ("", "Set DAYSTARR_PORTAL_SECRET to a secret of your own"),
        ("short", "too easy to guess"),
        ("a" * 40, "too easy to guess"),
        ("changeme-changeme-changeme-changeme-0123456789", "too easy to guess"),
    ],
)
def test_a_deployed_server_refuses_a_secret_that_is_none(tmp_path: Path, secret: str, complaint: str) -> None:
    refused = _run(
        "serve",
        f"--database=sqlite:///{tmp_path / 'portal.db'}",
        DAYSTARR_PORTAL_SECRET=secret,
        DAYSTARR_PORTAL_PUBLIC_URL="https://portal.example.com",
    )

    assert refused.returncode == 2
    assert complaint in refused.stderr
    assert secret == "" or secret not in refused.stderr
    assert refused.stdout == ""


@pytest.mark.parametrize(
    ("public_url", "complaint"),
    [
        ("", "Set DAYSTARR_PORTAL_PUBLIC_URL to the address"),
        ("portal.example.com", "Set DAYSTARR_PORTAL_PUBLIC_URL to the address"),
        ("http://portal.example.com", "must begin with https://"),
    ],
)
def test_a_deployed_server_refuses_an_unsafe_address(tmp_path: Path, public_url: str, complaint: str) -> None:
    refused = _run(
        "serve",
        f"--database=sqlite:///{tmp_path / 'portal.db'}",
        DAYSTARR_PORTAL_SECRET=SECRET,
        DAYSTARR_PORTAL_PUBLIC_URL=public_url,
    )

    assert (refused.returncode, complaint in refused.stderr) == (2, True)


def test_a_deployed_server_refuses_a_demo_database_and_an_old_one(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'portal.db'}"
    deployed = {"DAYSTARR_PORTAL_SECRET": SECRET, "DAYSTARR_PORTAL_PUBLIC_URL": "https://portal.example.com"}
    old = _run("serve", "--database", url, **deployed)
    assert (old.returncode, "run daystarr-portal upgrade first" in old.stderr) == (2, True)

    assert _run("seed", "--database", url).returncode == 0
    demo = _run("serve", "--database", url, **deployed)
    assert (demo.returncode, "holds demo data" in demo.stderr) == (2, True)


def test_a_providers_data_is_imported_and_served(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'portal.db'}"
    folder = _write(tmp_path / "data", _provider())
    imported = _run("import", str(folder), DAYSTARR_PORTAL_DATABASE=url)
    assert imported.returncode == 0, imported.stderr
    assert "accounts.csv: 2\n" in imported.stdout

    with serving(
        DAYSTARR_PORTAL_DATABASE=url,
        DAYSTARR_PORTAL_SECRET=SECRET,
        DAYSTARR_PORTAL_PUBLIC_URL="https://portal.example.com",
    ) as server:
        assert _account_name(server.url, "bob", PASSWORD) == "Bob"


def test_an_import_names_what_is_wrong_and_keeps_nothing(tmp_path: Path) -> None:
    tables = _provider()
    tables["invoices.csv"][0]["due_on"] = "soon"
    url = f"sqlite:///{tmp_path / 'portal.db'}"
    refused = _run("import", str(_write(tmp_path / "data", tables)), "--database", url)

    assert refused.returncode == 1
    assert refused.stderr == (
        "invoices.csv, line 2, due_on: Must be a date such as 2026-11-22.\nNothing was imported: 1 to correct.\n"
    )
    database = Database(url)
    assert revision_of(database) == newest_revision()
    database.close()


def test_an_import_into_demo_data_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'portal.db'}"
    assert _run("seed", "--database", url, "--as-of", "2026-12-06").returncode == 0
    refused = _run("import", str(_write(tmp_path / "data", _provider())), "--database", url)

    assert (refused.returncode, "holds demo data" in refused.stderr) == (2, True)
    again = _run("seed", "--database", url)
    assert (again.returncode, "holds data already" in again.stderr) == (2, True)
    database = Database(url)
    assert is_demo(database)
    database.close()


def test_the_openapi_document_needs_no_database() -> None:
    printed = _run("openapi")

    document = json.loads(printed.stdout)
    assert document["openapi"].startswith("3.1")
    assert "/v1/session" in document["paths"]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["serve", "--now", NOW],
        ["serve", "--now", "noon", "--demo", "x"],
        ["serve"],
        ["import", "/nowhere", "--database", "sqlite://"],
        ["serve", "--demo", "x", "--database", "sqlite://"],
    ],
)
def test_wrong_use_is_explained_without_a_traceback(arguments: list[str]) -> None:
    refused = _run(*arguments)

    assert refused.returncode == 2
    assert "Traceback" not in refused.stderr
    assert "daystarr-portal" in refused.stderr
