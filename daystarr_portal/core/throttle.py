"""How often one address may do one thing."""

import math
import threading
import time
from collections.abc import Callable

from starlette.requests import Request

from daystarr_portal.core.http import client_address, rate_limited

Allow = Callable[[str], int]
"""Counts one more request from an address; answers 0, or after how many seconds it may ask again."""
MINUTE = 60.0
FEW = 10_000
"""So many addresses are remembered without a look at which of them have served their minute."""


def per_minute(times: int, now: Callable[[], float] = time.monotonic) -> Allow:
    """At most `times` for each address in a minute that begins with its first.

    Counted in this process; each worker has its own counts. (The lockout of sign-in is in the database instead.)
    """
    lock = threading.Lock()
    counts: dict[str, tuple[float, int]] = {}
    full = FEW

    def allow(address: str) -> int:
        nonlocal counts, full
        with lock:
            at = now()
            until, count = counts.get(address, (at, 0))
            if until <= at:
                until, count = at + MINUTE, 0
            counts[address] = (until, count + 1)
            if len(counts) >= full:
                counts = {one: kept for one, kept in counts.items() if kept[0] > at}
                full = max(FEW, 2 * len(counts))
        return 0 if count < times else max(1, math.ceil(until - at))

    return allow


def throttled(allow: Allow, code: str = "rate_limited") -> Callable[[Request], None]:
    """The dependency that counts a request and raises `Problem` 429 `code` where it is one too many."""

    def throttle(request: Request) -> None:
        if wait := allow(client_address(request.scope)):
            raise rate_limited(wait, code)

    return throttle
