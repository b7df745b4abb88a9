"""The security code of the account: whether there is one, showing and changing it, codes for one call, the log."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import Forbidden
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.confirmation import ConfirmationService
from daystarr_client.services.fetched import Fetched
from daystarr_client.services.loadable import Loadable
from daystarr_client.services.paged_lists import Paged, PagedLists
from daystarr_client.tasks import Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models import Page
    from daystarr_client.api.models_security import OneCallCode, RevealedCode, SecurityCodeState, SecurityEvent
    from daystarr_client.api.portal import Portal

T = TypeVar("T")
CodeState: TypeAlias = "Loadable[SecurityCodeState]"


class SecurityService(QObject):
    """Knows what can be known of the code; the code itself passes through and is kept nowhere."""

    changed = Signal()

    def __init__(
        self,
        calls: PortalCalls,
        confirmation: ConfirmationService,
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        """`now` is the portal's time."""
        super().__init__(parent)
        self._calls = calls
        self._confirmation = confirmation
        self._code: Fetched[SecurityCodeState] = Fetched(
            calls, lambda portal: portal.security.state(), lambda _: now(), self.changed.emit
        )
        self.log: PagedLists[None, SecurityEvent] = PagedLists(calls, _events, None, now, self)
        self.log.changed.connect(self.changed)

    @property
    def code(self) -> CodeState:
        """Whether there is a code, as far as known."""
        return self._code.state

    @property
    def listed(self) -> "Loadable[Paged[SecurityEvent]]":
        """What happened to the code, as far as known, newest first."""
        return self.log.listed

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch everything again."""
        self._code.refresh(quiet=quiet)
        self.log.refresh(quiet=quiet)

    def reveal(self, done: "Callable[[Outcome[RevealedCode]], None]") -> Task:
        """Ask for the code itself."""
        return self._confirmed(lambda portal, proof: portal.security.reveal(proof), done)

    def change(self, code: str, done: "Callable[[Outcome[SecurityCodeState]], None]") -> Task:
        """Set another code."""
        return self._confirmed(lambda portal, proof: portal.security.change(proof, code), done)

    def create_one_call(self, done: "Callable[[Outcome[OneCallCode]], None]") -> Task:
        """Make a code for one call."""
        return self._confirmed(lambda portal, proof: portal.security.create_one_call(proof), done)

    def _confirmed(self, call: "Callable[[Portal, str], T]", done: Callable[[Outcome[T]], None]) -> Task:
        proof = self._confirmation.proof

        def finish(outcome: Outcome[T]) -> None:
            match outcome:
                case Failed(error=error) if needs_password(error):
                    self._confirmation.forget()
                case _:
                    self.refresh(quiet=True)  # what was done is in the log, and may be although nobody heard of it
            done(outcome)

        return self._calls.run(lambda portal: call(portal, proof), finish)


def _events(portal: "Portal", _: None, size: int, token: str | None) -> "Page[SecurityEvent]":
    return portal.security.log(page_size=size, page_token=token)


def needs_password(error: object) -> bool:
    """Whether the portal wants the password first."""
    return isinstance(error, Forbidden) and error.code is ProblemCode.CONFIRMATION_REQUIRED
