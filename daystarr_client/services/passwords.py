"""Passwords: whether one will do, and changing one's own. They pass through and are kept nowhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from daystarr_client.services.calls import PortalCalls
from daystarr_client.tasks import Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models_people import PasswordVerdict


class PasswordCheck:
    """Asks the portal what it thinks of a password."""

    def __init__(self, calls: PortalCalls) -> None:
        self._calls = calls

    def judge(
        self, password: str, username: str, done: "Callable[[Outcome[PasswordVerdict]], None]", *, second_step: bool
    ) -> Task:
        """`second_step` is whether signing in takes a code too: then shorter ones will do."""
        return self._calls.run(
            lambda portal: portal.password.check(password, username, second_step=second_step), done, quiet=True
        )
