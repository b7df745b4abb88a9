"""Which invoices money is taken from when a part of a payment goes back: pure arithmetic in cents."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Held:
    """What an invoice holds of a payment, or of the account's credit where `payment_id` is None."""

    invoice_id: str
    payment_id: str | None
    amount_minor: int


@dataclass(frozen=True)
class TakenBack:
    """What goes back: the parts and what comes out of the credit add up to it."""

    parts: tuple[Held, ...]
    from_credit_minor: int


def take_back(amount_minor: int, free_minor: int, held: Sequence[Held]) -> TakenBack:
    """Divide what goes back: first what no invoice needed, then what invoices hold, in the order given.

    What neither has is taken out of the credit all the same: the balance shows it.
    """
    left = amount_minor - min(amount_minor, max(0, free_minor))
    parts: list[Held] = []
    for one in held:
        amount = min(left, one.amount_minor)
        if amount > 0:
            parts.append(Held(one.invoice_id, one.payment_id, amount))
            left -= amount
    return TakenBack(tuple(parts), amount_minor - sum(part.amount_minor for part in parts))
