"""Numbers that people read out: short, and not telling how many there were before."""

import secrets
from collections.abc import Callable


def free_number(prefix: str, digits: int, taken: Callable[[str], bool]) -> str:
    """A number such as `S0482913` that is not taken yet."""
    while True:
        number = f"{prefix}{secrets.randbelow(10**digits):0{digits}}"
        if not taken(number):
            return number
