"""The tokens of the sign-in under way: one renewal at a time, however many calls need it."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from daystarr_client.api.errors import Closed, Invalid, PortalError, SignedOut, TimedOut, Unreachable
from daystarr_client.api.models import Tokens

_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Access:
    """An access token. `sign_in` counts sign-ins, so that no call ever goes on as somebody else."""

    token: str = field(repr=False)
    sign_in: int


@dataclass
class _Renewal:
    """A renewal under way; whoever waits for it looks at `failure` when it is over."""

    refresh_token: str = field(repr=False)
    sign_in: int
    over: threading.Event = field(default_factory=threading.Event)
    failure: PortalError | None = None


class SessionTokens:
    """Holds access and refresh token; safe to use from any thread."""

    def __init__(self, on_changed: Callable[[str | None], None] | None = None) -> None:
        self._on_changed = on_changed
        self._lock = threading.Lock()
        self._telling = threading.Lock()
        self._sign_in = 0
        self._access: Access | None = None
        self._refresh_token: str | None = None
        self._renewal: _Renewal | None = None

    @property
    def present(self) -> bool:
        """Whether there is anything to call the portal with."""
        with self._lock:
            return self._access is not None or self._refresh_token is not None

    def replace(self, tokens: Tokens) -> None:
        """Somebody signed in."""
        with self._lock:
            self._begin_sign_in()
            self._take(tokens)
        self._tell()

    def restore(self, refresh_token: str, given_up: Callable[[], bool]) -> None:
        """Somebody comes back with a refresh token kept from before.

        Raises `Closed`, and changes nothing, when that was given up meanwhile: somebody else may be signed in.
        """
        with self._lock:
            if given_up():
                raise Closed
            self._begin_sign_in()
            self._refresh_token = refresh_token

    def take_out(self) -> "SessionTokens":
        """Nobody is signed in any more; gives the tokens there were, to say goodbye to the portal with."""
        taken = SessionTokens()
        with self._lock:
            taken._access = self._access and Access(self._access.token, taken._sign_in)
            taken._refresh_token = self._refresh_token
            self._begin_sign_in()
        self._tell()
        return taken

    def access(self) -> Access | None:
        """The access token to use; None when there is a refresh token only, which `renew` then turns into one.

        Raises `SignedOut`.
        """
        with self._lock:
            if self._access is None and self._refresh_token is None:
                raise SignedOut
            return self._access

    def renew(self, refused: Access | None, ask: Callable[[str], Tokens], deadline: float) -> Access:
        """The access token to use in place of the `refused` one, until `deadline` (an instant of `time.monotonic`).

        Of any number of threads that come at the same time one calls `ask` with the refresh token, and the others
        share what it gets. Raises what `ask` raises, `SignedOut` once the portal refuses the refresh token, or
        `TimedOut`.
        """
        while True:
            with self._lock:
                self._check_same_person(refused)
                if self._access is not None and self._access != refused:
                    return self._access
                if self._refresh_token is None:
                    self._begin_sign_in()
                    break
                renewal, leads = self._renewal, False
                if renewal is None or renewal.sign_in != self._sign_in:
                    renewal, leads = _Renewal(self._refresh_token, self._sign_in), True
                    self._renewal = renewal
            if leads:
                self._carry_out(renewal, ask)
            elif not renewal.over.wait(max(0.0, deadline - time.monotonic())):
                raise TimedOut
            failure = renewal.failure
            if failure is not None and (leads or not isinstance(failure, TimedOut)):
                raise type(failure)(failure.code, request_id=failure.request_id)
            # Renewed, or the leader's own time ran out while there may be some left here: look again.
        self._tell()
        raise SignedOut

    def end(self, refused: Access) -> None:
        """The portal refused even a renewed access token: this sign-in is over."""
        with self._lock:
            if self._sign_in != refused.sign_in:
                return
            self._begin_sign_in()
        self._tell()

    def _carry_out(self, renewal: _Renewal, ask: Callable[[str], Tokens]) -> None:
        renewal.failure = Unreachable()  # what the others see should `ask` fail in a way nobody foresaw
        try:
            try:
                tokens = ask(renewal.refresh_token)
            except (SignedOut, Invalid) as error:
                renewal.failure = SignedOut(error.code, request_id=error.request_id)
                self._conclude(renewal, None)
            except PortalError as error:
                renewal.failure = error
            else:
                renewal.failure = None if self._conclude(renewal, tokens) else SignedOut()
        finally:
            with self._lock:
                if self._renewal is renewal:
                    self._renewal = None
            renewal.over.set()

    def _conclude(self, renewal: _Renewal, tokens: Tokens | None) -> bool:
        with self._lock:
            if self._sign_in != renewal.sign_in:
                return False
            if tokens is None:
                self._begin_sign_in()
            else:
                self._take(tokens)
        self._tell()
        return True

    def _tell(self) -> None:
        # One at a time, and always what holds now: the last thing told is the last thing that happened.
        if self._on_changed is not None:
            with self._telling:
                with self._lock:
                    refresh_token = self._refresh_token
                try:
                    self._on_changed(refresh_token)
                except Exception as error:  # noqa: BLE001 - whoever calls the portal has nothing to do with keeping
                    # Its words may hold the token
                    _logger.error("the refresh token could not be kept or forgotten: %s", type(error).__name__)

    def _check_same_person(self, refused: Access | None) -> None:
        if refused is not None and refused.sign_in != self._sign_in:
            raise SignedOut

    def _begin_sign_in(self) -> None:
        self._sign_in += 1
        self._access = None
        self._refresh_token = None

    def _take(self, tokens: Tokens) -> None:
        self._access = Access(tokens.access_token, self._sign_in)
        self._refresh_token = tokens.refresh_token
