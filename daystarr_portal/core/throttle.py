"""How often one address may do one thing."""

import math
import time
from collections.abc import Callable

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

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
