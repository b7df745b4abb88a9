"""Getting in for the first time, and back in after forgetting the password: a code by email, then a password."""

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, assert_never

from daystarr_client.services.calls import PortalCalls
from daystarr_client.tasks import Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models_people import EntryStarted, EntryVerified


class EntryKind(Enum):
    """Why somebody cannot sign in."""

    REGISTER = "register"
    RESET = "reset"


class EntryService:
    """Asks the portal. Codes, tickets and passwords pass through and are kept nowhere."""

    def __init__(self, calls: PortalCalls) -> None:
        self._calls = calls

    def start_registration(self, number: str, email: str, done: "Callable[[Outcome[EntryStarted]], None]") -> Task:
        """Have a code sent to an email address of an account."""
        return self._calls.run(lambda portal: portal.registration.start(number, email), done)

    def start_reset(self, username: str, done: "Callable[[Outcome[EntryStarted]], None]") -> Task:
        """Have a code sent to whom a username or an email address belongs to."""
        return self._calls.run(lambda portal: portal.password_reset.start(username), done)

    def verify(self, kind: EntryKind, entry: str, code: str, done: "Callable[[Outcome[EntryVerified]], None]") -> Task:
        """Give the code that was sent."""
        match kind:
            case EntryKind.REGISTER:
                return self._calls.run(lambda portal: portal.registration.verify(entry, code), done)
            case EntryKind.RESET:
                return self._calls.run(lambda portal: portal.password_reset.verify(entry, code), done)
            case _:
                assert_never(kind)

    def complete_reset(self, ticket: str, password: str, done: Callable[[Outcome[None]], None]) -> Task:
        """Set another password."""
        return self._calls.run(lambda portal: portal.password_reset.complete(ticket, password), done)
