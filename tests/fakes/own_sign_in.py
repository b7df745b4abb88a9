"""A portal that knows one person's password, sessions and second step."""

import datetime as dt
from typing import Any, cast

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import Conflict, Invalid, NotFound, PortalError
from daystarr_client.api.models import Page
from daystarr_client.api.models_people import (
    PasswordVerdict,
    RecoveryCodes,
    SessionsEnded,
    SignedInSession,
    TwoStepBegun,
    TwoStepState,
)
from daystarr_client.services.calls import PortalCalls
from daystarr_client.tasks import Surprise
from daystarr_client.viewmodels.toasts import Toasts
from tests.fakes.billing import NOW
from tests.fakes.hand_tasks import HandTasks

PASSWORD, NEW = "sunny-owosso-fiber", "violet bicycles cross the river"
SECRET = "ABCD EFGH IJKL MNOP"
URL = "otpauth://totp/DayStarr:maria?secret=ABCDEFGHIJKLMNOP"
CODE = "123456"
CODES = tuple(f"AAAA{at}-BBBB{at}" for at in range(10))


def a_session(number: int = 1, **changes: Any) -> SignedInSession:
    values: dict[str, Any] = {
        "id": f"ses_{number}",
        "device_name": f"Windows, PC{number}",
        "address": f"192.0.2.{number}",
        "created_at": NOW - dt.timedelta(days=number),
        "last_used_at": NOW - dt.timedelta(minutes=number),
        "current": number == 1,
        **changes,
    }
    return SignedInSession(**values)


class SignInPortal:
    """Answers as the portal would; `asked` is what was called."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.on = False
        self.left = 10
        self.begun = False
        self.open = [a_session(1), a_session(2), a_session(3)]
        self.password = self.two_step = self.sessions = self

    # Passwords

    def check(self, password: str, username: str, *, second_step: bool) -> PasswordVerdict:
        self.asked.append(f"check {password} {username} {second_step}")
        return PasswordVerdict(acceptable=True, fault=None, strength=4, shortest=8 if second_step else 15, longest=256)

    def change(self, current: str, new: str, *, end_other_sessions: bool) -> SessionsEnded:
        self.asked.append(f"change {end_other_sessions}")
        self._check_password(current)
        if new == current:
            raise Invalid(ProblemCode.PASSWORD_SAME)
        return self.end_others() if end_other_sessions else SessionsEnded(ended=0)

    # Sessions

    def list(self) -> Page[SignedInSession]:
        return Page[SignedInSession](items=tuple(self.open))

    def end(self, session_id: str) -> None:
        self.asked.append(f"end {session_id}")
        if all(one.id != session_id for one in self.open):
            raise NotFound(ProblemCode.NOT_FOUND)
        self.open = [one for one in self.open if one.id != session_id]

    def end_others(self) -> SessionsEnded:
        ended = len(self.open) - 1
        self.open = self.open[:1]
        return SessionsEnded(ended=ended)

    # The second step

    def get(self) -> TwoStepState:
        return TwoStepState(on=self.on, since=NOW if self.on else None, recovery_codes_left=self.left if self.on else 0)

    def begin(self, password: str) -> TwoStepBegun:
        self.asked.append("begin")
        self._check_password(password)
        if self.on:
            raise Conflict(ProblemCode.TWO_STEP_ON)
        self.begun = True
        return TwoStepBegun(secret=SECRET, url=URL, expires_in=900)

    def confirm(self, code: str) -> RecoveryCodes:
        self.asked.append(f"confirm {code}")
        if self.on:
            raise Conflict(ProblemCode.TWO_STEP_ON)
        if not self.begun:
            raise Conflict(ProblemCode.TWO_STEP_NOT_BEGUN)
        if code != CODE:
            raise Invalid(ProblemCode.CODE_WRONG)
        self.on = True
        return RecoveryCodes(codes=CODES)

    def renew_recovery_codes(self, password: str) -> RecoveryCodes:
        self.asked.append("renew")
        self._check_password(password)
        self._require_on()
        return RecoveryCodes(codes=CODES[::-1])

    def turn_off(self, password: str) -> TwoStepState:
        self.asked.append("off")
        self._check_password(password)
        self._require_on()
        self.on = False
        return self.get()

    def _check_password(self, password: str) -> None:
        if password != PASSWORD:
            raise Invalid(ProblemCode.WRONG_PASSWORD)

    def _require_on(self) -> None:
        if not self.on:
            raise Conflict(ProblemCode.TWO_STEP_OFF)


class SignInHouse:
    """Something over such a portal; `said` is what the toasts said."""

    def __init__(self) -> None:
        self.portal = SignInPortal()
        self.tasks = HandTasks()
        self.calls = PortalCalls(cast(Any, self.tasks), lambda: cast(Any, self.portal))
        self.toasts = Toasts()
        self.said: list[str] = []
        self.toasts.said.connect(self._hear)

    def fail(self, error: PortalError | Surprise) -> None:
        """What was asked last fails."""
        self.tasks.take()[-1].fail(error)
        self.tasks.end_all()

    def _hear(self, text: str, _icon: str) -> None:
        self.said.append(text)
