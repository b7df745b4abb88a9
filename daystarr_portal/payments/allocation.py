"""Which invoices a payment pays, and how much of each: pure arithmetic in cents."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Bill:
    """An invoice that can take money: `open_minor` is what it wants, `coming_minor` what others bring it already."""

    invoice_id: str
    open_minor: int
    coming_minor: int = 0


@dataclass(frozen=True)
class Share:
    """What one invoice gets of a payment, and what it wants after that."""

    invoice_id: str
    amount_minor: int
    remaining_minor: int


@dataclass(frozen=True)
class Split:
    """A payment, divided: the shares and the credit add up to its amount."""

    shares: tuple[Share, ...]
    credit_minor: int


def split(amount_minor: int, bills: Sequence[Bill], chosen: Collection[str] = ()) -> Split:
    """Divide a payment: the chosen invoices first, then the others, each in the order given (oldest first).

    What no invoice wants is credit.
    """
    picked = frozenset(chosen)
    ordered = [*_only(bills, picked), *(bill for bill in bills if bill.invoice_id not in picked)]
    left = amount_minor
    shares: list[Share] = []
    for bill in ordered:
        amount = min(left, bill.open_minor)
        if amount > 0:
            shares.append(Share(bill.invoice_id, amount, bill.open_minor - amount))
            left -= amount
    return Split(tuple(shares), left)


def _only(bills: Iterable[Bill], ids: frozenset[str]) -> list[Bill]:
    return [bill for bill in bills if bill.invoice_id in ids]


def settle_split(amount_minor: int, planned: Sequence[tuple[str, int]], bills: Sequence[Bill]) -> Split:
    """Divide a payment whose money has come: as planned where the invoices still want it, then oldest first.

    Invoices may have been paid or voided since the plan was made. Beyond the plan, what is already on its way to an
    invoice is left to those who bring it.
    """
    wanted = {bill.invoice_id: bill.open_minor for bill in bills}
    given: dict[str, int] = {}
    left = amount_minor
    for invoice_id, amount in planned:
        share = min(left, amount, wanted.get(invoice_id, 0))
        if share > 0:
            given[invoice_id] = share
            left -= share
    for bill in bills:
        share = min(left, bill.open_minor - bill.coming_minor - given.get(bill.invoice_id, 0))
        if share > 0:
            given[bill.invoice_id] = given.get(bill.invoice_id, 0) + share
            left -= share
    return Split(tuple(Share(key, amount, wanted[key] - amount) for key, amount in given.items()), left)
