"""What stands on a statement, as data for its template."""

from collections.abc import Mapping
from datetime import date

from daystarr_portal.billing.statements import Statement, StatementEntry
from daystarr_portal.core.formats import days_text, money_text
from daystarr_portal.documents.content import Letterhead
from daystarr_portal.documents.fonts import printable

_KINDS = {
    "invoice": "invoice_row",
    "payment": "payment_row",
    "refund": "refund_row",
    "return": "return_row",
    "chargeback": "chargeback_row",
    "reinstatement": "reinstatement_row",
}


def statement_content(head: Letterhead, statement: Statement, made_on: date) -> Mapping[str, object]:
    """Every entry with the balance after it, and the balance at the end as the one thing to know."""
    words = head.words
    heading = words("statement")
    days = days_text(statement.first, statement.last, words.language)
    closing = statement.closing_minor
    state = "due" if closing > 0 else "paid"
    note = words("you_owe") if closing > 0 else words("we_owe") if closing < 0 else words("nothing_due")
    return head.content(heading, f"{heading} {days}", words("statement_for")) | {
        "facts": [
            {"label": words("period_covered"), "value": days},
            {"label": words("made_on"), "value": head.day(made_on)},
        ],
        "headline": {
            "state": state,
            "title": words("balance_on", date=head.day(statement.last)),
            "body": note,
            "amount": money_text(closing),
        },
        "entries": {
            "title": words("entries"),
            "heads": [words("date"), words("description"), words("amount"), words("balance")],
            "rows": [_row(head, entry) for entry in statement.entries],
            "none": words("no_entries"),
        },
        "sums": [
            {"label": words("opening"), "amount": money_text(statement.opening_minor), "strong": False},
            {"label": words("charges"), "amount": money_text(statement.charges_minor), "strong": False},
            {"label": words("credits_total"), "amount": money_text(statement.credits_minor), "strong": False},
            {"label": words("closing"), "amount": money_text(closing), "strong": True},
        ],
        "help": {"title": words("about_statement"), "sentences": [words("statement_note")]},
    }


def _row(head: Letterhead, entry: StatementEntry) -> list[str]:
    key = _KINDS.get(entry.kind)
    if key and entry.number:
        text = head.words(key, number=printable(entry.number))
    else:
        text = printable(entry.memo) or head.words("adjustment_row")
    return [head.day(entry.on), text, money_text(entry.amount_minor), money_text(entry.balance_minor)]
