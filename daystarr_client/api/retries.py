"""Whether a failed attempt is worth another one, and when."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from daystarr_client.api.errors import Closed, PortalError, RetryLater, Unreachable, Untrusted


@dataclass(frozen=True)
class Retries:
    """Full jitter: each wait is anything from nothing to a bound that doubles, in seconds.

    `chance` answers numbers from 0 to 1.
    """

    attempts: int = 4
    first: float = 0.25
    longest: float = 4.0
    chance: Callable[[], float] = random.random

    def wait(self, error: PortalError, made: int) -> float | None:
        """Seconds to wait after this error of attempt number `made`; None when another attempt would not help.

        Never shorter than the portal asked for.
        """
        if made >= self.attempts or isinstance(error, Closed | Untrusted):
            return None
        if not isinstance(error, Unreachable | RetryLater):
            return None
        jitter = self.chance() * min(self.longest, self.first * 2 ** (made - 1))
        asked = error.retry_after if isinstance(error, RetryLater) else None
        return jitter if asked is None else asked + jitter
