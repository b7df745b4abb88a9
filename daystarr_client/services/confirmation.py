"""The password given again, for what a passer-by at an open screen must not do."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from daystarr_client.services.calls import PortalCalls
from daystarr_client.tasks import Done, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.models_security import Proof

# A proof that ends while it travels would be refused
MARGIN_S: Final = 5.0


class ConfirmationService(QObject):
    """Keeps the portal's proof that the password was given, for as long as it is good. The password is kept nowhere."""

    def __init__(
        self, calls: PortalCalls, parent: QObject | None = None, *, clock: Callable[[], float] = monotonic
    ) -> None:
        """`clock` is in seconds, and never goes back."""
        super().__init__(parent)
        self._calls = calls
        self._clock = clock
        self._proof = ""
        self._good_until = 0.0

    @property
    def proof(self) -> str:
        """What to show the portal; empty when the password has to be given first."""
        return self._proof if self._clock() < self._good_until else ""

    def confirm(self, password: str, done: "Callable[[Outcome[Proof]], None]") -> Task:
        """Give the password."""
        asked_at = self._clock()

        def finish(outcome: "Outcome[Proof]") -> None:
            if isinstance(outcome, Done):
                self._proof = outcome.value.proof
                self._good_until = asked_at + outcome.value.expires_in - MARGIN_S
            done(outcome)

        return self._calls.run(lambda portal: portal.auth.confirm_password(password), finish)

    def forget(self) -> None:
        """The portal did not take the proof: the password has to be given again."""
        self._proof = ""
