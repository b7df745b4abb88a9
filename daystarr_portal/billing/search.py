"""What people type to find an invoice: its number, or an amount."""

import re

from sqlalchemy import ColumnElement, false, or_

from daystarr_portal.billing.tables import InvoiceRow

_NUMBER = re.compile(r"#?\s*(\d{1,20})")
_AMOUNT = re.compile(r"\$?\s*(\d{1,3}(?:,\d{3})+|\d{1,8})(?:\.(\d{0,2}))?")


def found_by(query: str) -> ColumnElement[bool]:
    """The condition on invoices that a search finds: the start of a number, or (the start of) an amount in dollars."""
    typed = query.strip()
    conditions: list[ColumnElement[bool]] = []
    number = _NUMBER.fullmatch(typed)
    if number:
        conditions.append(InvoiceRow.number.startswith(number[1], autoescape=True))
    amounts = amount_range(typed)
    if amounts:
        conditions.append(InvoiceRow.total_minor.between(*amounts))
    return or_(*conditions) if conditions else false()


def amount_range(typed: str) -> tuple[int, int] | None:
    """The least and the most cents that start like this amount: `74` is 74.00 to 74.99, `74.9` is 74.90 to 74.99."""
    match = _AMOUNT.fullmatch(typed)
    if match is None:
        return None
    cents = match[2] or ""
    least = int(match[1].replace(",", "")) * 100 + int(cents.ljust(2, "0"))
    return least, least + 10 ** (2 - len(cents)) - 1
