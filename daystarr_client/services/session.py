"""Who is signed in: signing in, staying signed in over restarts, being signed out."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from enum import Enum
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Protocol, TypeAlias

from PySide6.QtCore import QObject, Signal

from daystarr_client.api.enums import ProblemCode, Role
from daystarr_client.api.errors import Forbidden, Invalid, PortalError, SecondStepRequired, Unreachable
from daystarr_client.api.errors import SignedOut as SignedOutError
from daystarr_client.device.this_computer import device_name
from daystarr_client.services.calls import PortalCalls
from daystarr_client.tasks import Done, Failed, Outcome, Surprise, Task

if TYPE_CHECKING:
    from daystarr_client.api.models import Session
    from daystarr_client.api.portal import Portal


class WhyOut(Enum):
    """Why nobody is signed in."""

    START = "start"
    BY_CHOICE = "by_choice"
    ENDED = "ended"
    CODE_TOO_LATE = "code_too_late"
    NOT_A_CUSTOMER = "not_a_customer"


@dataclass(frozen=True, slots=True)
class Out:
    """Nobody is signed in. `error` is what the last attempt ended with."""

    why: WhyOut = WhyOut.START
    error: "PortalError | Surprise | None" = None


@dataclass(frozen=True, slots=True)
class SigningIn:
    """A username and a password are on their way to the portal."""


@dataclass(frozen=True, slots=True)
class Restoring:
    """An earlier sign-in is being taken up. `waiting` when the portal cannot be reached for it."""

    waiting: bool = False


@dataclass(frozen=True, slots=True)
class In:
    """Somebody is signed in."""

    session: "Session"


@dataclass(frozen=True, slots=True)
class SecondStep:
    """The password was right, and a code is needed too: `challenge` goes with it. `error` is how the last one ended."""

    challenge: str = field(repr=False)
    busy: bool = False
    error: "PortalError | Surprise | None" = None


State: TypeAlias = Out | SigningIn | SecondStep | Restoring | In


class TokenStore(Protocol):
    """Keeps a refresh token with the person's other secrets. Each call may take a moment: never on the UI thread."""

    def load(self) -> str | None:
        """Give the token kept, None when there is none or it cannot be had."""
        ...

    def save(self, token: str) -> bool:
        """Keep a token; say whether that worked."""
        ...

    def delete(self) -> None:
        """Forget the token."""
        ...


class SessionService(QObject):
    """Knows who is signed in. Passwords pass through and are kept nowhere."""

    changed = Signal()
    # The sign-in works, but it could not be kept for the next start.
    not_kept = Signal()

    def __init__(self, calls: PortalCalls, store: TokenStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._store = store
        self._state: State = Out()
        self._keep = False
        self._store_empty = False
        self._clock: tuple[datetime, float] | None = None
        self._renewing: Task | None = None
        self._restoring: Task | None = None
        self._given_up = Event()
        calls.signed_out.connect(self.on_ended)

    @property
    def state(self) -> State:
        """Who is signed in, or what is under way."""
        return self._state

    @property
    def kept(self) -> bool:
        """Whether this sign-in is kept for the next start."""
        return self._keep

    def now(self) -> datetime:
        """The portal's time, UTC; this machine's own before the portal has told it."""
        if self._clock is None:
            return datetime.now(UTC)
        told, at = self._clock
        return told + timedelta(seconds=monotonic() - at)

    def sign_in(self, username: str, password: str, *, keep: bool) -> None:
        """Sign in; `keep` it for the next start."""
        if isinstance(self._state, (SigningIn, In)):
            return
        self._keep = keep

        def call(portal: "Portal") -> "Session":
            portal.auth.sign_in(username, password, device_name())
            return portal.session.get()

        self._drop_restoring()
        self._become(SigningIn())
        self._calls.run(call, self._on_session)

    def give_code(self, code: str) -> None:
        """Finish signing in with a code of the authenticator app, or a recovery code."""
        if not isinstance(state := self._state, SecondStep) or state.busy:
            return

        def call(portal: "Portal") -> "Session":
            portal.auth.second_step(state.challenge, code)
            return portal.session.get()

        self._become(replace(state, busy=True, error=None))
        self._calls.run(call, self._on_second_step)

    def leave_second_step(self) -> None:
        """Go back to the password, unless a code is on its way."""
        if isinstance(self._state, SecondStep) and not self._state.busy:
            self._become(Out())

    def register(
        self, ticket: str, username: str, password: str, done: "Callable[[Outcome[Session | None]], None]"
    ) -> None:
        """Make a sign-in and be signed in, not kept for the next start.

        `done` hears how it went: None when the sign-in was made, and being signed in with it did not work.
        """

        def call(portal: "Portal") -> "Session | None":
            portal.registration.complete(ticket, username, password, device_name())
            try:
                return portal.session.get()
            except PortalError:
                return None

        def finish(outcome: "Outcome[Session | None]") -> None:
            done(outcome)
            match outcome:
                case Done(value=session) if session is not None:
                    self._on_session(Done(session))
                case _:
                    pass

        self._drop_restoring()
        self._keep = False
        self._calls.run(call, finish)

    def restore(self) -> None:
        """Take up the sign-in kept from last time, if there is one."""
        self._drop_restoring()
        self._keep = True
        self._become(Restoring())
        given_up = self._given_up = Event()
        self._restoring = self._calls.run(lambda portal: self._restore(portal, given_up), self._on_restored)

    def stop_restoring(self) -> None:
        """Sign in with a password instead."""
        if isinstance(self._state, Restoring):
            self._drop_restoring()
            self._become(Out())

    def retry(self) -> None:
        """The portal is back: go on with what could not be done."""
        match self._state:
            case Restoring(waiting=True):
                self.restore()
            case In():
                self.renew()
            case _:
                pass

    def renew(self) -> None:
        """Ask again who is signed in: features and the day may have changed."""
        if isinstance(self._state, In):
            self._drop_renewing()
            self._renewing = self._calls.run(lambda portal: portal.session.get(), self._on_renewed, quiet=True)

    def sign_out(self) -> None:
        """Sign out here at once, and at the portal as soon as it answers."""
        self._calls.run(lambda portal: portal.auth.sign_out(), lambda _: None, quiet=True)
        self._become(Out(WhyOut.BY_CHOICE))

    def on_ended(self) -> None:
        """The portal says that the sign-in is over."""
        if isinstance(self._state, In):
            self._become(Out(WhyOut.ENDED))

    def keep_token(self, token: str | None) -> None:
        """Keep the newest refresh token, or forget it. Called on the threads that talk to the portal."""
        if token is not None and self._keep:
            self._store_empty = False
            if not self._store.save(token):
                self.not_kept.emit()
        else:
            self.forget_kept()

    def forget_kept(self) -> None:
        """Forget what an earlier sign-in may have left, unless this one is kept. Takes a moment: on a thread."""
        if not self._store_empty:
            self._store.delete()
            self._store_empty = True

    def _restore(self, portal: "Portal", given_up: Event) -> "Session | None":
        token = self._store.load()
        if token is None:
            return None
        portal.auth.restore(token, given_up=given_up.is_set)
        return portal.session.get()

    def _on_restored(self, outcome: "Outcome[Session | None]") -> None:
        if not isinstance(self._state, Restoring):
            return
        match outcome:
            case Done(value=session):
                if session is None:
                    self._become(Out())
                else:
                    self._on_session(Done(session))
            case Failed(error=SignedOutError()):
                self._become(Out(WhyOut.ENDED))
            case Failed(error=Unreachable()):
                self._become(Restoring(waiting=True))
            case Failed(error=error):
                self._become(Out(error=error))

    def _on_session(self, outcome: "Outcome[Session]") -> None:
        match outcome:
            case Done(value=session) if session.user.role is Role.CUSTOMER:
                self._set_clock(session)
                self._become(In(session))
            case Done():
                self._calls.run(lambda portal: portal.auth.sign_out(), lambda _: None, quiet=True)
                self._become(Out(WhyOut.NOT_A_CUSTOMER))
            case Failed(error=Forbidden()):
                self._become(Out(WhyOut.NOT_A_CUSTOMER))
            case Failed(error=SecondStepRequired(challenge=challenge)):
                self._become(SecondStep(challenge))
            case Failed(error=error):
                self._become(Out(error=error))

    def _on_second_step(self, outcome: "Outcome[Session]") -> None:
        if not isinstance(state := self._state, SecondStep):
            return
        match outcome:
            case Failed(error=Invalid(code=ProblemCode.CHALLENGE_EXPIRED) | SignedOutError()):
                self._become(Out(WhyOut.CODE_TOO_LATE))
            case Failed(error=Forbidden()) | Done():
                self._on_session(outcome)
            case Failed(error=error):
                self._become(replace(state, busy=False, error=error))

    def _on_renewed(self, outcome: "Outcome[Session]") -> None:
        match (self._state, outcome):
            case (In(session=now), Done(value=session)) if _same_person(now, session):
                self._set_clock(session)
                self._become(In(session))
            case _:
                pass

    def _set_clock(self, session: "Session") -> None:
        self._clock = (session.server_time, monotonic())

    def _drop_restoring(self) -> None:
        # The thread may still wait for the keyring or the portal: it must change nothing once it goes on.
        self._given_up.set()
        if self._restoring is not None:
            self._restoring.cancel()
            self._restoring = None

    def _drop_renewing(self) -> None:
        if self._renewing is not None:
            self._renewing.cancel()
            self._renewing = None

    def _become(self, state: State) -> None:
        if not isinstance(state, In):
            self._drop_renewing()
        if state != self._state:
            self._state = state
            self.changed.emit()


def _same_person(one: "Session", other: "Session") -> bool:
    return (one.user.id, one.account.id) == (other.user.id, other.account.id)
