"""Passwords: whether one will do, and changing one's own. They pass through and are kept nowhere."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from daystarr_client.services.calls import PortalCalls
from daystarr_client.tasks import Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models_people import PasswordVerdict, SessionsEnded


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


class OwnPassword:
    """The password of who is signed in."""

    def __init__(self, calls: PortalCalls) -> None:
        self._calls = calls

    def change(
        self, current: str, new: str, done: "Callable[[Outcome[SessionsEnded]], None]", *, end_other_sessions: bool
    ) -> Task:
        """Change it; the other sessions end with it where that is wanted."""
        return self._calls.run(
            lambda portal: portal.password.change(current, new, end_other_sessions=end_other_sessions), done
        )
