"""A portal that keeps a security code, and clocks that a test turns."""

import datetime as dt
from typing import Any

from daystarr_client.api.enums_trust import SecurityAction
from daystarr_client.api.models import Page
from daystarr_client.api.models_security import (
    OneCallCode,
    OneCallState,
    Proof,
    RevealedCode,
    SecurityCodeState,
    SecurityEvent,
)
from tests.fakes.billing import NOW

CODE = "417263"
JSON_STATE: dict[str, Any] = {"set": True, "changed_at": "2024-12-03T05:00:00Z", "length": 6, "one_call": None}


def a_state(**changes: Any) -> SecurityCodeState:
    values: dict[str, Any] = {
        "set": True,
        "changed_at": dt.datetime(2024, 12, 3, 17, tzinfo=dt.UTC),
        "length": 6,
        **changes,
    }
    return SecurityCodeState(**values)


def a_live_one(minutes: float = 15) -> OneCallState:
    return OneCallState(expires_at=NOW + dt.timedelta(minutes=minutes))


def an_event(
    action: SecurityAction = SecurityAction.REVEALED, *, by: str = "Maria Lopez", minutes_ago: int = 0
) -> SecurityEvent:
    at = NOW - dt.timedelta(minutes=minutes_ago)
    return SecurityEvent(id=f"sev_{action}_{minutes_ago}", at=at, action=action, by=by)


class Clocks:
    """The portal's clock, and the one of this machine that never goes back."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def now(self) -> dt.datetime:
        return NOW + dt.timedelta(seconds=self.seconds - 1000)

    def __call__(self) -> float:
        return self.seconds


class CodePortal:
    """Answers about one account's code; `asked` is what was called, with which proof."""

    def __init__(self, clocks: Clocks) -> None:
        self.clocks = clocks
        self.asked: list[str] = []
        self.code = CODE
        self.events: tuple[SecurityEvent, ...] = ()
        self.auth = self
        self.security = self

    def confirm_password(self, password: str) -> Proof:
        self.asked.append(f"confirm {password}")
        return Proof(proof="proof", expires_in=300)

    def state(self) -> SecurityCodeState:
        return a_state(length=len(self.code))

    def reveal(self, proof: str) -> RevealedCode:
        self.asked.append(f"reveal {proof}")
        return RevealedCode(code=self.code)

    def change(self, proof: str, code: str) -> SecurityCodeState:
        self.asked.append(f"change {proof}")
        self.code = code
        return self.state()

    def create_one_call(self, proof: str) -> OneCallCode:
        self.asked.append(f"one call {proof}")
        return OneCallCode(code="064213", expires_at=self.clocks.now() + dt.timedelta(minutes=15))

    def log(self, *, page_size: int, page_token: str | None) -> Page[SecurityEvent]:
        del page_size, page_token
        return Page[SecurityEvent](items=self.events)
