"""How often one address may do one thing."""

import math
import time
from collections.abc import Callable

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter
from starlette.requests import Request

from daystarr_portal.core.http import client_address, rate_limited

Allow = Callable[[str], int]
"""Counts one more request from an address; answers 0, or after how many seconds it may ask again."""


class Throttles:
    """Counts kept in this process; each worker has its own. (The lockout of sign-in is in the database instead.)"""

    def __init__(self) -> None:
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    def per_minute(self, name: str, times: int) -> Allow:
        """At most `times` a minute for each address."""
        item = RateLimitItemPerMinute(times, namespace=name)

        def allow(address: str) -> int:
            if self._limiter.hit(item, address):
                return 0
            reset = self._limiter.get_window_stats(item, address).reset_time
            return max(1, math.ceil(reset - time.time()))

        return allow


def throttled(allow: Allow, code: str = "rate_limited") -> Callable[[Request], None]:
    """The dependency that counts a request and raises `Problem` 429 `code` where it is one too many."""

    def throttle(request: Request) -> None:
        if wait := allow(client_address(request.scope)):
            raise rate_limited(wait, code)

    return throttle
