"""The way to the portal: its address may become known late, and its client is made only when first needed."""

from collections.abc import Callable
from threading import Condition
from time import monotonic
from typing import TYPE_CHECKING

from daystarr_client.api.errors import Closed, TimedOut, Unreachable

if TYPE_CHECKING:
    from daystarr_client.api.portal import Portal

PATIENCE_S = 90.0


class PortalDoor:
    """Gives the client of the portal, on any thread but the UI's: it waits until the portal's address is known."""

    def __init__(self, keep_token: Callable[[str | None], None], patience: float = PATIENCE_S) -> None:
        """`keep_token` is called with each new refresh token; `patience` is in seconds."""
        self._keep_token = keep_token
        self._patience = patience
        self._lock = Condition()
        self._address: str | None = None
        self._portal: Portal | None = None
        self._closed = False
        self._failures = 0

    def open(self, address: str) -> None:
        """Say where the portal is. Another address than before is a program error: tokens never change origin."""
        with self._lock:
            if self._address not in {None, address}:
                raise ValueError("the portal has moved")
            self._address = address
            self._lock.notify_all()

    def fail(self) -> None:
        """Say that the portal did not come up this time: whoever waits need not wait on."""
        with self._lock:
            self._failures += 1
            self._lock.notify_all()

    def __call__(self) -> "Portal":
        """Give the portal's client. Raises `Unreachable`, `TimedOut` or `Closed`."""
        until = monotonic() + self._patience
        with self._lock:
            failures = self._failures
            while self._address is None and not self._closed:
                if not self._lock.wait(max(0.0, until - monotonic())):
                    raise TimedOut
                if self._failures > failures:
                    raise Unreachable
            if self._closed or self._address is None:
                raise Closed
            if self._portal is None:
                from daystarr_client.api.portal import Portal

                self._portal = Portal(self._address, on_tokens_changed=self._keep_token)
            return self._portal

    def close(self) -> None:
        """Give up everything under way."""
        with self._lock:
            self._closed = True
            portal = self._portal
            self._lock.notify_all()
        if portal is not None:
            portal.close()
