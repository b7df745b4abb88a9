"""What can go wrong with one press of Pay, and how it is made to."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Final, assert_never

from tests.chaos_proxy import DropAnswer, Fault, Html, Reset, Truncate
from tests.faults.controls import REQUESTS
from tests.faults.payer import Asked, Payer
from tests.faults.processes import Window
from tests.faults.world import World

PAY: Final = "/v1/payments"
SETTLE: Final = "/v1/payments/settle"
REFRESH: Final = "/v1/auth/refresh"


class Network(Enum):
    """Between client and server."""

    LOST_REQUEST = "the request is lost"
    LOST_ANSWER = "the answer is lost"
    CUT_ANSWER = "the answer is cut off"
    WIFI_PAGE = "a page of the hotel's wifi comes instead"


class People(Enum):
    """What customers do."""

    DOUBLE_PRESS = "pressed twice"
    SECOND_WINDOW = "pressed in two windows at once"
    TOKEN_EXPIRED = "the sign-in has to be renewed first"


class Far(Enum):
    """Between server and processor."""

    BEFORE = "the processor cannot be reached"
    AFTER = "the processor's answer is lost"


class Death(Enum):
    """Processes that end."""

    WINDOW = "the client is killed"
    SERVER = "the server is killed"


Trouble = Network | People | Far | Death
TROUBLES: Final[tuple[Trouble | None, ...]] = (None, *Network, *People, *Far, *Death)
_FAULTS: Final[dict[Network, Fault]] = {
    Network.LOST_REQUEST: Reset(),
    Network.LOST_ANSWER: DropAnswer(),
    Network.CUT_ANSWER: Truncate(40),
    Network.WIFI_PAGE: Html(502),
}


@dataclass(frozen=True)
class Pressing:
    """Pay is about to be pressed at `window` by `press`, while `trouble` happens.

    It happens `times` times where it can happen more than once. A process dies at the so many-th `step`.
    """

    world: World
    payer: Payer
    window: Window
    press: Callable[[Window], Asked]
    times: int
    step: int

    def suffer(self, trouble: Trouble | None) -> tuple[list[Asked], bool]:
        """Press Pay; answers the presses, each with something told, and whether the trouble did happen."""
        match trouble:
            case None:
                return [self._heard()], False
            case Network():
                rule = self.world.proxy.add(_FAULTS[trouble], method="POST", path=PAY, times=self.times)
                return [self._heard()], rule.hits > 0
            case People():
                return self._people(trouble)
            case Far():
                before = trouble is Far.BEFORE
                self.world.controls.lose_charges(before=self.times * before, after=self.times * (not before))
                return [self._heard()], self.world.controls.trouble_left < self.times
            case Death.WINDOW:
                return [self._killed()], True
            case Death.SERVER:
                return self._server_killed()
            case _:
                assert_never(trouble)

    def _heard(self) -> Asked:
        asked = self.press(self.window)
        self.payer.hears(asked)
        return asked

    def _people(self, trouble: People) -> tuple[list[Asked], bool]:
        if trouble is People.TOKEN_EXPIRED:
            self.world.clock.advance(minutes=11)
            rule = self.world.proxy.add(DropAnswer(), method="POST", path=REFRESH, times=1)
            asked = [self._heard()]
            return asked, rule.hits > 0
        windows = self.payer.windows if trouble is People.SECOND_WINDOW else [self.window, self.window]
        both = [self.press(at) for at in windows]
        for asked in both:
            self.payer.hears(asked)
        return both, True

    def _killed(self) -> Asked:
        """The client dies once the portal has answered, or at any moment on the way there."""
        if self.step % 2:
            rule = self.world.proxy.add(DropAnswer(), method="POST", path=PAY)
            asked = self.press(self.window)
            self.payer.listens_until(lambda: rule.hit.is_set() or bool(asked.told))
        else:
            asked = self.press(self.window)
            time.sleep(self.step * 0.002)
        self.window.kill()
        return asked

    def _server_killed(self) -> tuple[list[Asked], bool]:
        self.world.controls.die_at(self.step, REQUESTS)
        asked = self.press(self.window)
        self.payer.listens_until(lambda: not self.world.server.is_alive or asked.last not in {"", "unsure"})
        self.world.controls.spare()
        if self.world.server.is_alive:
            return [asked], False
        self.world.server.dies()
        self.payer.hears(asked)
        return [asked], True
