"""How much one payment can be."""

SMALLEST_MINOR = 100
LARGEST_MINOR = 2_500_000


def smallest_payment(open_minor: int) -> int:
    """The least that can be paid, in cents, where `open_minor` is owed: a dollar, or all of it if that is less."""
    return min(SMALLEST_MINOR, open_minor) if open_minor > 0 else SMALLEST_MINOR
