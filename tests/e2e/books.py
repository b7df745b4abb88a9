"""What the processor's own books and the portal's ledger say of a payment, which is told by its amount in cents."""

import sqlite3
from contextlib import closing
from typing import Any

from tests.server_process import ServerProcess


def rows(server: ServerProcess, file: str, query: str, *values: object) -> list[Any]:
    """The first column of what a database of the server answers."""
    with closing(sqlite3.connect(f"{(server.folder / file).as_uri()}?mode=ro", uri=True)) as books:
        return [row[0] for row in books.execute(query, values)]


def charges(server: ServerProcess, amount_minor: int) -> list[str]:
    """The states of the charges of this amount in the processor's own books."""
    return rows(server, "sandbox.db", "SELECT state FROM sandbox_charges WHERE amount_minor = ?", amount_minor)


def posted(server: ServerProcess, amount_minor: int) -> int:
    """How often this amount was paid according to the portal's ledger."""
    query = "SELECT id FROM ledger_entries WHERE kind = 'payment' AND amount_minor = ?"
    return len(rows(server, "portal.db", query, -amount_minor))


def paid_once(server: ServerProcess, amount_minor: int) -> bool:
    """Whether it was charged and posted, each once."""
    return charges(server, amount_minor) == ["succeeded"] and posted(server, amount_minor) == 1


def never_paid(server: ServerProcess, amount_minor: int) -> bool:
    """Whether it was neither charged nor posted."""
    return charges(server, amount_minor) == [] and posted(server, amount_minor) == 0
