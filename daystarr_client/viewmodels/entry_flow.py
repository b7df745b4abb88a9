"""Leads somebody in for the first time, or back in after forgetting the password, step by step."""

from collections.abc import Callable
from dataclasses import replace
from math import ceil
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from daystarr_client.device.settings import SettingsFile
from daystarr_client.services.entry import EntryKind, EntryService
from daystarr_client.services.session import SessionService
from daystarr_client.tasks import Done, Failed, Outcome, Task
from daystarr_client.viewmodels.entry_state import (
    RESEND_S,
    Choosing,
    Closed,
    Code,
    EntryState,
    Finished,
    Missing,
    Trouble,
    What,
    Who,
    missing_of,
    trouble_of,
)
from daystarr_client.viewmodels.password_judge import PasswordJudge

if TYPE_CHECKING:
    from daystarr_client.api.errors import PortalError
    from daystarr_client.api.models import Session
    from daystarr_client.api.models_people import EntryStarted, EntryVerified
    from daystarr_client.tasks import Surprise


class EntryFlow(QObject):
    """One step at a time. `attention` names the field that the keyboard should go to, `left` who can sign in now."""

    changed = Signal()
    attention = Signal(str)
    left = Signal(str)

    def __init__(
        self,
        entry: EntryService,
        session: SessionService,
        judge: PasswordJudge,
        settings: SettingsFile,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """`clock` is in seconds, and never goes back."""
        super().__init__(parent)
        self._entry = entry
        self._session = session
        self._settings = settings
        self._clock = clock
        self._state: EntryState = Closed()
        self._typed = {kind: Who(kind) for kind in EntryKind}
        self._task: Task | None = None
        self.judge = judge
        judge.changed.connect(self.changed)

    @property
    def state(self) -> EntryState:
        """Where the person is."""
        return self._state

    @property
    def clock(self) -> float:
        """Now, on the clock of what has to wait."""
        return self._clock()

    # What the person does

    def start(self, kind: EntryKind, username: str = "") -> None:
        """Begin; what was typed earlier is still there. `username` is what stands on the sign-in page."""
        who = self._typed[kind]
        if kind is EntryKind.RESET and username:
            who = replace(who, username=username)
        self._become(replace(who, missing=(), busy=False, trouble=None))

    def type(self, name: str, text: str) -> None:
        """What stands in a field now; what was said about it before is not true any more."""
        match self._state:
            case Who(busy=False) as who:
                self._become(replace(who, **{name: text}, missing=_without(who.missing, name), trouble=None))
            case Code(busy=False) as code:
                self._become(replace(code, typed=text, missing=False, trouble=None))
            case Choosing(busy=False) as choosing:
                self._become(replace(choosing, username=text, missing=_without(choosing.missing, name), trouble=None))
            case _:
                pass

    def password_typed(self, password: str) -> None:
        """What stands in the field of the new password now; it is kept until the portal has judged it."""
        if isinstance(state := self._state, Choosing) and not state.busy:
            self._become(replace(state, missing=_without(state.missing, "password"), trouble=None))
            self.judge.typed(password, state.username)

    def go(self, password: str = "") -> None:
        """Go on; `password` is the new one, where there is one."""
        match self._state:
            case Who(busy=False) as who:
                self._send(who)
            case Code(busy=False) as code:
                self._verify(code)
            case Choosing(busy=False) as choosing:
                self._complete(choosing, password)
            case Finished(username=username):
                self._leave(username)
            case _:
                pass

    def send_again(self) -> None:
        """Have another code sent."""
        if not isinstance(state := self._state, Code) or state.busy or state.sending:
            return
        if state.resend_at <= self._clock():
            self._become(replace(state, sending=True, trouble=None))
            self._task = self._ask(state.who, self._on_sent_again)

    def back(self) -> None:
        """Go to the step before; a password that is on its way is waited for."""
        match self._state:
            case Choosing(busy=True) | Closed():
                pass
            case Who():
                self._leave("")
            case Finished(username=username):
                self._leave(username)
            case Code(who=who) | Choosing(who=who):
                self._drop()
                self.judge.forget()
                self._become(replace(who, busy=False, trouble=None))

    # What becomes of it

    def _send(self, who: Who) -> None:
        missing = missing_of(who)
        self._become(replace(who, missing=missing, busy=not missing, trouble=None))
        if missing:
            self.attention.emit(missing[0].value)
        else:
            self._task = self._ask(who, self._on_started)

    def _ask(self, who: Who, done: "Callable[[Outcome[EntryStarted]], None]") -> Task:
        if who.kind is EntryKind.REGISTER:
            return self._entry.start_registration(who.number.strip(), who.email.strip(), done)
        return self._entry.start_reset(who.username.strip(), done)

    def _on_started(self, outcome: "Outcome[EntryStarted]") -> None:
        if not isinstance(who := self._state, Who):
            return
        match outcome:
            case Done(value=started):
                who = replace(who, busy=False)
                minutes = max(1, ceil(started.expires_in / 60))
                self._become(Code(who, started.entry, minutes, self._clock() + RESEND_S))
            case Failed(error=error):
                self._become(replace(who, busy=False, trouble=self._trouble(error)))

    def _on_sent_again(self, outcome: "Outcome[EntryStarted]") -> None:
        if not isinstance(code := self._state, Code):
            return
        match outcome:
            case Done(value=started):
                self._become(
                    replace(
                        code,
                        entry=started.entry,
                        resend_at=self._clock() + RESEND_S,
                        typed="",
                        again=True,
                        sending=False,
                    )
                )
                self.attention.emit("code")
            case Failed(error=error):
                self._become(replace(code, sending=False, trouble=self._trouble(error)))

    def _verify(self, code: Code) -> None:
        typed = "".join(code.typed.split())
        if code.sending:
            return
        self._become(replace(code, missing=not typed, busy=bool(typed), trouble=None))
        if typed:
            self._task = self._entry.verify(code.who.kind, code.entry, typed, self._on_verified)
        else:
            self.attention.emit("code")

    def _on_verified(self, outcome: "Outcome[EntryVerified]") -> None:
        if not isinstance(code := self._state, Code):
            return
        match outcome:
            case Done(value=verified):
                self.judge.begin(verified.shortest, verified.longest)
                self._become(Choosing(code.who, verified.ticket, verified.username))
            case Failed(error=error):
                self._become(replace(code, busy=False, trouble=self._trouble(error)))
                self.attention.emit("code")

    def _complete(self, state: Choosing, password: str) -> None:
        missing = [Missing.USERNAME] if not state.username.strip() else []
        missing += [Missing.PASSWORD] if not password else []
        self._become(replace(state, missing=tuple(missing), busy=not missing, trouble=None))
        if missing:
            self.attention.emit(missing[0].value)
        elif state.who.kind is EntryKind.REGISTER:
            self._session.register(state.ticket, state.username.strip(), password, self._on_registered)
        else:
            self._task = self._entry.complete_reset(state.ticket, password, self._on_completed)

    def _on_registered(self, outcome: "Outcome[Session | None]") -> None:
        match outcome:
            case Done(value=session) if session is not None:
                self._settings.remember(username=session.user.username)
                self._forget()
                self._become(Closed())
            case Done():
                self._finish()
            case Failed(error=error):
                self._not_completed(error)

    def _on_completed(self, outcome: Outcome[None]) -> None:
        match outcome:
            case Done():
                self._finish()
            case Failed(error=error):
                self._not_completed(error)

    def _finish(self) -> None:
        if isinstance(state := self._state, Choosing):
            self._forget()
            self._become(Finished(state.who.kind, state.username.strip()))

    def _not_completed(self, error: "PortalError | Surprise") -> None:
        if not isinstance(state := self._state, Choosing):
            return
        trouble = self._trouble(error)
        self._become(replace(state, busy=False, trouble=trouble))
        wrong_name = trouble.what in {What.USERNAME_INVALID, What.USERNAME_TAKEN}
        self.attention.emit("username" if wrong_name else "password")

    def _leave(self, username: str) -> None:
        self._drop()
        self._become(Closed())
        self.left.emit(username)

    def _forget(self) -> None:
        self.judge.forget()
        self._typed = {kind: Who(kind) for kind in EntryKind}

    def _trouble(self, error: "PortalError | Surprise") -> Trouble:
        return trouble_of(error, self._clock())

    def _drop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _become(self, state: EntryState) -> None:
        if isinstance(state, Who):
            self._typed[state.kind] = state
        if state != self._state:
            self._state = state
            self.changed.emit()


def _without(missing: tuple[Missing, ...], name: str) -> tuple[Missing, ...]:
    return tuple(one for one in missing if one.value != name)
