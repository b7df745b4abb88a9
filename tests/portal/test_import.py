"""A provider brings its data: all of it appears, or nothing does and every bad line is named."""

import csv
import re
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from daystarr_portal.auth.passwords import Passwords
from daystarr_portal.billing.tables import LedgerEntryRow
from daystarr_portal.config import Settings
from daystarr_portal.core.database import Database
from daystarr_portal.importer import Imported, Refused, import_folder
from daystarr_portal.importer.records import RECORDS
from daystarr_portal.tables import all_tables
from tests.portal.harness import NOW, Portal, portal_on

PASSWORD = "long enough to be one"
PASSWORD_HASH = Passwords().hash(PASSWORD)
GUIDE = Path(__file__).parents[2] / "docs" / "import.md"
Cells = dict[str, str]
Tables = dict[str, list[Cells]]


def _provider() -> Tables:
    """Two customers: Ada owes one invoice and paid another; Bob has a credit after a refund and a void invoice."""
    place = {"street": "1 Main St", "city": "Owosso", "region": "MI", "postal_code": "48867"}
    account = {"kind": "residential", "created_on": "2020-01-31", **place}
    month = {"period_start": "2026-11-22", "period_end": "2026-12-21", "summary": "Fiber 500"}
    paid = {"origin": "customer", "method_kind": "card", "method_brand": "visa", "method_last4": "4242"}
    return {
        "accounts.csv": [
            {"number": "20000000001", "name": "Ada “Quote” O’Neill, Jr.", **account},
            {"number": "20000000002", "name": "Bob", "language": "es", "paper_bills": "yes", **account},
        ],
        "users.csv": [
            {
                "account_number": "20000000001",
                "username": "Ada@Example.com",
                "email": "ada@example.com",
                "display_name": "Ada",
                "password_hash": PASSWORD_HASH,
            },
            {
                "account_number": "20000000002",
                "username": "bob",
                "email": "bob@example.com",
                "display_name": "Bob",
                "initial_password": PASSWORD,
            },
            {
                "account_number": "20000000002",
                "username": "eve",
                "email": "eve@example.com",
                "display_name": "Eve",
            },
        ],
        "services.csv": [
            {
                "account_number": "20000000001",
                "name": "Fiber 500",
                "kind": "internet",
                "state": "active",
                "price": "74.99",
                "down_mbps": "500",
                "up_mbps": "500",
                "static_ip": "198.51.100.7",
                "started_on": "2020-02-01",
                **place,
            }
        ],
        "contacts.csv": [
            {
                "account_number": "20000000001",
                "name": "Ada",
                "primary": "yes",
                "phone": "989-720-6000",
                "email": "ada@example.com",
            }
        ],
        "appointments.csv": [
            {
                "account_number": "20000000001",
                "kind": "install",
                "status": "scheduled",
                "starts_at": "2026-12-09T09:00:00-05:00",
                "ends_at": "2026-12-09T11:00:00-05:00",
                "address": "1 Main St, Owosso",
            }
        ],
        "payment_methods.csv": [
            {
                "account_number": "20000000001",
                "kind": "card",
                "brand": "visa",
                "last4": "4242",
                "exp_month": "8",
                "exp_year": "2028",
                "processor": "stripe",
                "processor_token": "pm_1",
                "created_at": "2026-01-01T00:00:00Z",
            }
        ],
        "invoices.csv": [
            {
                "number": "500",
                "account_number": "20000000001",
                "issued_on": "2026-10-22",
                "due_on": "2026-11-12",
                "total": "74.99",
                **month,
            },
            {
                "number": "501",
                "account_number": "20000000001",
                "issued_on": "2026-11-22",
                "due_on": "2026-12-13",
                "total": "69.99",
                **month,
            },
            {
                "number": "502",
                "account_number": "20000000002",
                "issued_on": "2026-11-22",
                "due_on": "2026-12-13",
                "total": "10.00",
                "voided_on": "2026-11-23",
                **month,
            },
        ],
        "invoice_lines.csv": [
            {"invoice_number": "500", "position": "1", "kind": "recurring", "description": "Fiber", "amount": "74.99"},
            {"invoice_number": "501", "position": "1", "kind": "recurring", "description": "Fiber", "amount": "74.99"},
            {"invoice_number": "501", "position": "2", "kind": "credit", "description": "Sorry", "amount": "-5.00"},
            {"invoice_number": "502", "position": "1", "kind": "one_time", "description": "Oops", "amount": "10"},
        ],
        "payments.csv": [
            {
                "confirmation_number": "A1",
                "account_number": "20000000001",
                "amount": "70.00",
                "paid_at": "2026-11-10T12:00:00-05:00",
                **paid,
            },
            {
                "confirmation_number": "B1",
                "account_number": "20000000002",
                "amount": "50.00",
                "paid_at": "2026-11-10T12:00:00-05:00",
                **paid,
            },
            {
                "confirmation_number": "B2",
                "account_number": "20000000002",
                "amount": "50.00",
                "paid_at": "2026-11-11T12:00:00-05:00",
                "state": "failed",
                "failure_code": "card_declined",
                **paid,
            },
        ],
        "allocations.csv": [
            {"confirmation_number": "A1", "invoice_number": "500", "amount": "70.00", "applied_on": "2026-11-10"},
            {"confirmation_number": "", "invoice_number": "500", "amount": "4.99", "applied_on": "2026-11-12"},
        ],
        "adjustments.csv": [
            {
                "account_number": "20000000001",
                "kind": "adjustment",
                "amount": "-4.99",
                "posted_at": "2026-11-12T00:00:00-05:00",
                "memo": "Goodwill",
            },
            {
                "account_number": "20000000002",
                "kind": "refund",
                "amount": "20.00",
                "posted_at": "2026-11-12T00:00:00-05:00",
                "memo": "Refund",
                "confirmation_number": "B1",
            },
        ],
    }


def _write(folder: Path, tables: Tables) -> Path:
    folder.mkdir(exist_ok=True)
    for name, rows in tables.items():
        columns = list(dict.fromkeys(column for row in rows for column in row))
        with (folder / name).open("w", encoding="utf-8-sig", newline="") as opened:
            writer = csv.DictWriter(opened, columns, restval="")
            writer.writeheader()
            writer.writerows(rows)
    return folder


@pytest.fixture
def database(empty_database_url: str) -> Generator[Database]:
    opened = Database(empty_database_url)
    yield opened
    opened.close()


@pytest.fixture
def imported(database: Database, empty_database_url: str, settings: Settings, tmp_path: Path) -> Generator[Portal]:
    outcome = import_folder(database, _write(tmp_path / "data", _provider()), NOW)
    assert isinstance(outcome, Imported)
    with portal_on(replace(settings, database_url=empty_database_url, demo=False)) as portal:
        yield portal


def _findings(database: Database, folder: Path) -> list[str]:
    before = _rows(database)
    outcome = import_folder(database, folder, NOW)
    assert isinstance(outcome, Refused)
    assert _rows(database) == before
    return [str(finding) for finding in outcome.findings]


def _rows(database: Database) -> dict[str, int]:
    with database.read() as session:
        return {
            table.name: int(session.scalar(select(func.count()).select_from(table)) or 0)
            for table in all_tables().sorted_tables
        }


def test_imported_customers_sign_in_and_see_their_bills(imported: Portal) -> None:
    ada = imported.sign_in("ada@example.com", PASSWORD)

    session = ada.get("/v1/session").json()
    assert (session["account"]["number"], session["account"]["name"]) == ("20000000001", "Ada “Quote” O’Neill, Jr.")
    bills = ada.get("/v1/bills").json()
    assert [bill["number"] for bill in bills["items"]] == ["501"]
    assert bills["amount_due"] == {"amount_minor": 6999, "currency": "USD"}
    (newest, older) = ada.get("/v1/invoices").json()["items"]
    assert (newest["number"], newest["state"]) == ("501", "open")
    assert (older["state"], older["paid_on"]) == ("paid", "2026-11-12")
    assert [payment["confirmation_number"] for payment in ada.get("/v1/payments").json()["items"]] == ["A1"]
    assert [method["last4"] for method in ada.get("/v1/payment-methods").json()["items"]] == ["4242"]


def test_an_initial_password_works_and_no_password_lets_nobody_in(imported: Portal) -> None:
    bob = imported.sign_in("BOB", PASSWORD)

    assert bob.get("/v1/session").json()["account"]["language"] == "es"
    assert bob.get("/v1/bills").json()["credit"] == {"amount_minor": 3000, "currency": "USD"}
    for guess in ("-", "", PASSWORD):
        answer = imported.client.post("/v1/auth/sign-in", json={"username": "eve", "password": guess})
        assert answer.status_code in {401, 422}


@pytest.mark.usefixtures("imported")
def test_the_imported_ledger_balances(database: Database) -> None:
    with database.read() as session:
        total = session.scalar(select(func.sum(LedgerEntryRow.amount_minor)))
    assert total == 6999 - 3000


@pytest.mark.usefixtures("imported")
def test_importing_twice_doubles_nothing(database: Database, tmp_path: Path) -> None:
    findings = _findings(database, tmp_path / "data")

    assert "accounts.csv, line 2, number: Is in the database already." in findings
    assert "users.csv, line 3, username: Is in the database already." in findings
    assert "invoices.csv, line 4, number: Is in the database already." in findings
    assert "payments.csv, line 2, confirmation_number: Is in the database already." in findings
    assert "payment_methods.csv, line 2, processor_token: Is in the database already." in findings


BAD_CELLS: list[tuple[str, int, Cells, str]] = [
    ("accounts.csv", 0, {"number": "123"}, "number: Must be the 11 digits of an account number."),
    ("accounts.csv", 0, {"name": ""}, "name: A value is needed."),
    ("accounts.csv", 0, {"name": "x" * 201}, "name: Can have at most 200 characters."),
    ("accounts.csv", 0, {"kind": "other"}, "kind: Must be 'residential' or 'business'."),
    ("accounts.csv", 0, {"created_on": "11/22/2026"}, "created_on: Must be a date such as 2026-11-22."),
    ("accounts.csv", 0, {"created_on": "1700000000"}, "created_on: Must be a date such as 2026-11-22."),
    ("accounts.csv", 0, {"created_on": "2026-02-30"}, "created_on: Must be a date such as 2026-11-22."),
    ("accounts.csv", 1, {"paper_bills": "maybe"}, "paper_bills: Must be yes or no."),
    ("accounts.csv", 0, {"time_zone": "Michigan"}, "time_zone: Must be a time zone such as America/Detroit."),
    ("accounts.csv", 0, {"name": "4242 4242 4242 4242"}, "name: Looks like a card number, which must not be stored."),
    ("accounts.csv", 0, {"name": "a\x07b"}, "name: Text here is one line, without control characters."),
    ("accounts.csv", 1, {"number": "20000000001"}, "number: Is the same as in line 2."),
    ("users.csv", 0, {"account_number": "20000000009"}, "account_number: There is no such account in accounts.csv."),
    ("users.csv", 0, {"email": "ada@"}, "email: Must be an email address."),
    ("users.csv", 0, {"password_hash": "md5:abc"}, "password_hash: Must be an argon2id hash"),
    ("users.csv", 1, {"initial_password": "short"}, "initial_password: Must have at least 15 characters."),
    ("users.csv", 0, {"initial_password": PASSWORD}, "initial_password: Give a hash or an initial password, not both."),
    ("users.csv", 1, {"username": "ADA@example.COM"}, "username: Is the same as in line 2."),
    ("services.csv", 0, {"started_on": ""}, "started_on: A value is needed unless the service is pending."),
    ("services.csv", 0, {"ended_on": "2026-01-01"}, "ended_on: An ended service has this date, and no other has it."),
    ("services.csv", 0, {"price": "-1"}, "price: Cannot be negative."),
    ("services.csv", 0, {"static_ip": "300.1.1.1"}, "static_ip: Must be an IP address"),
    ("services.csv", 0, {"down_mbps": "fast"}, "down_mbps: Must be a whole number."),
    ("contacts.csv", 0, {"phone": "911"}, "phone: Must be a phone number with its area code."),
    ("contacts.csv", 0, {"primary": ""}, "primary: The contact needs at least one role."),
    ("contacts.csv", 0, {"primary": "", "billing": "yes"}, "primary: One contact of the account must be the primary"),
    ("appointments.csv", 0, {"starts_at": "2026-12-09T09:00"}, "starts_at: Must be a date and time with its offset"),
    ("appointments.csv", 0, {"ends_at": "2026-12-09T09:00:00-05:00"}, "ends_at: Is not after starts_at."),
    ("payment_methods.csv", 0, {"exp_month": ""}, "exp_month: A value is needed for a card."),
    ("payment_methods.csv", 0, {"exp_month": "13"}, "exp_month: Must be at most 12."),
    ("payment_methods.csv", 0, {"last4": "42424242"}, "last4: Must be the last four digits."),
    ("payment_methods.csv", 0, {"processor_token": "4242424242424242"}, "processor_token: Looks like a card number"),
    ("invoices.csv", 1, {"total": "69.98"}, "total: The lines add up to $69.99."),
    ("invoices.csv", 1, {"total": "$69.99"}, "total: Must be an amount in dollars such as 74.99."),
    ("invoices.csv", 1, {"total": "69.999"}, "total: Must be an amount in dollars with at most two decimals"),
    ("invoices.csv", 1, {"total": "NaN"}, "total: Must be an amount in dollars"),
    ("invoices.csv", 1, {"total": "1e12"}, "total: Must be less than $1,000,000.00."),
    ("invoices.csv", 1, {"due_on": "2026-11-21"}, "due_on: Is before issued_on."),
    ("invoices.csv", 1, {"number": "777"}, "number: The invoice has no lines in invoice_lines.csv."),
    ("invoice_lines.csv", 0, {"invoice_number": "999"}, "invoice_number: There is no such invoice in invoices.csv."),
    ("invoice_lines.csv", 2, {"position": "1"}, "position: Is the same as in line 3."),
    ("invoice_lines.csv", 0, {"period_start": "2026-11-22"}, "period_end: Give both days of the period, or neither."),
    ("payments.csv", 0, {"amount": "0"}, "amount: Must be more than nothing."),
    ("payments.csv", 0, {"paid_at": "2027-01-01T00:00:00Z"}, "paid_at: Is in the future."),
    ("payments.csv", 0, {"failure_code": "card_declined"}, "failure_code: A failed payment has one, and no other has"),
    ("allocations.csv", 0, {"amount": "70.01"}, "amount: More than the payment's $70.00 is used."),
    ("allocations.csv", 1, {"amount": "5.00"}, "amount: More than the invoice's $74.99 is paid of it."),
    ("allocations.csv", 0, {"invoice_number": "502"}, "invoice_number: The invoice is voided"),
    ("allocations.csv", 0, {"confirmation_number": "B2"}, "confirmation_number: The payment failed: it paid nothing."),
    (
        "allocations.csv",
        0,
        {"confirmation_number": "B1"},
        "confirmation_number: The payment and the invoice are",
    ),
    ("allocations.csv", 0, {"confirmation_number": "ZZ"}, "confirmation_number: There is no such payment"),
    ("adjustments.csv", 1, {"amount": "50.01"}, "amount: Is more than the payment's $50.00."),
    ("adjustments.csv", 1, {"amount": "-1"}, "amount: A refund or a return is positive."),
    ("adjustments.csv", 1, {"confirmation_number": "A1"}, "confirmation_number: The payment is of another account."),
    ("adjustments.csv", 0, {"amount": "0.00"}, "amount: Must not be nothing."),
]


@pytest.mark.parametrize(("file", "index", "changed", "expected"), BAD_CELLS)
def test_a_bad_cell_is_named_and_nothing_is_imported(
    sqlite_database: Database, tmp_path: Path, file: str, index: int, changed: Cells, expected: str
) -> None:
    tables = _provider()
    tables[file][index].update(changed)

    findings = _findings(sqlite_database, _write(tmp_path / "data", tables))

    where = f"{file}, line {index + 2}, "
    assert any(finding.startswith(f"{where}{expected}") for finding in findings), findings
    assert len(findings) <= 3, "other lines are blamed too"


@pytest.fixture
def sqlite_database(sqlite_templates: Path, tmp_path: Path) -> Generator[Database]:
    (tmp_path / "portal.db").write_bytes((sqlite_templates / "empty.db").read_bytes())
    opened = Database(f"sqlite:///{tmp_path / 'portal.db'}")
    yield opened
    opened.close()


def test_an_account_cannot_pay_with_money_that_never_came(sqlite_database: Database, tmp_path: Path) -> None:
    tables = _provider()
    del tables["adjustments.csv"][0]

    assert _findings(sqlite_database, _write(tmp_path / "data", tables)) == [
        "accounts.csv, line 2, number: The account's invoices are paid with $4.99 more than came in."
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "line 1: Is empty: its first line names the columns."),
        (b"number,kind\n", "line 1, city: This column is missing."),
        (b"number,number\n", "line 1, number: Is named more than once."),
        (b"number,shoe_size\n", "line 1, shoe_size: Is no column of this file: number, kind"),
        (b"number,kind\n\xff\xfe,x\n", "line 1: Is not a text file in UTF-8."),
        (b'number,"kind\nxx,yy\n', "line 1: Is not well-formed CSV: check its quotes. What follows was not read."),
        (None, "line 1: Is missing."),
    ],
)
def test_a_bad_file_is_named(sqlite_database: Database, tmp_path: Path, content: bytes | None, expected: str) -> None:
    if content is not None:
        (tmp_path / "accounts.csv").write_bytes(content)

    findings = _findings(sqlite_database, tmp_path)

    assert any(finding.startswith(f"accounts.csv, {expected}") for finding in findings), findings


def test_a_row_of_the_wrong_length_and_a_strange_file_are_named(sqlite_database: Database, tmp_path: Path) -> None:
    folder = _write(tmp_path / "data", _provider())
    (folder / "subscribers.csv").write_text("x\n", encoding="utf-8")
    with (folder / "accounts.csv").open("a", encoding="utf-8") as opened:
        opened.write("one,two\n")

    findings = _findings(sqlite_database, folder)

    assert findings[0].startswith("accounts.csv, line 4: Has 2 cells; the header names")
    assert findings[1].startswith("subscribers.csv, line 1: Is none of the files to import: accounts.csv")


def test_lines_are_counted_as_an_editor_does(sqlite_database: Database, tmp_path: Path) -> None:
    tables = _provider()
    folder = _write(tmp_path / "data", tables)
    text = (folder / "accounts.csv").read_text(encoding="utf-8-sig").splitlines()
    text[1] = text[1].replace("Owosso", '"Owosso\r\n\r\nsecond"')
    (folder / "accounts.csv").write_text("\r\n".join([*text[:2], "", text[2].replace("es", "xx")]), encoding="utf-8")

    findings = _findings(sqlite_database, folder)

    assert "accounts.csv, line 2, city: Text here is one line, without control characters." in findings
    assert "accounts.csv, line 6, language: Must be 'en' or 'es'." in findings


def test_the_guide_names_every_file_and_column() -> None:
    sections: dict[str, Any] = {}
    for part in GUIDE.read_text(encoding="utf-8").split("\n### ")[1:]:
        cells = re.findall(r"^\| (`[^|]*) \|", part, re.MULTILINE)
        sections[part.split(":")[0]] = [name for cell in cells for name in re.findall(r"`([a-z0-9_]+)`", cell)]

    assert {name: sorted(columns) for name, columns in sections.items()} == {
        kind.FILE: sorted(kind.model_fields) for kind in RECORDS
    }
