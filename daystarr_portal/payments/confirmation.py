"""The number by which customer and support speak of a payment."""

import random

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"  # nothing that reads like something else on the phone


def confirmation_number(source: random.Random) -> str:
    """Something to read out on the phone: `DS-7K2MQ-9XB4T`."""
    groups = ("".join(source.choices(_ALPHABET, k=5)) for _ in range(2))
    return "-".join(("DS", *groups))
