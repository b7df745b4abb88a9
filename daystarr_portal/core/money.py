"""Money as integers of the currency's minor unit."""

from pydantic import StrictInt

from daystarr_portal.core.schema import Schema

USD = "USD"


class Money(Schema):
    """An amount of money: `amount_minor` is in minor units (cents), never a fraction."""

    amount_minor: StrictInt
    currency: str


def usd(amount_minor: int) -> Money:
    """US dollars from cents."""
    return Money(amount_minor=amount_minor, currency=USD)
