"""The code a caller confirms before support gives out or changes certain things."""

from daystarr_client.api.caller import Caller
from daystarr_client.api.models import Page
from daystarr_client.api.models_security import OneCallCode, RevealedCode, SecurityCodeState, SecurityEvent

PATH = "/v1/security-code"


class SecurityResource:
    """`/v1/security-code`.

    What takes a `proof` (of `auth.confirm_password`) raises `Forbidden` with the code `CONFIRMATION_REQUIRED` when the
    password has to be given again.
    """

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def state(self) -> SecurityCodeState:
        """Whether there is a code, without showing it."""
        return self._caller.get(SecurityCodeState, PATH)

    def reveal(self, proof: str) -> RevealedCode:
        """The code itself. Raises `Conflict` where none is set."""
        return self._caller.confirmed(RevealedCode, "POST", f"{PATH}/reveal", proof)

    def change(self, proof: str, code: str) -> SecurityCodeState:
        """Set another code of 4 to 8 digits. Raises `Invalid` for one that is too easy to guess."""
        return self._caller.confirmed(SecurityCodeState, "PUT", PATH, proof, {"code": code})

    def create_one_call(self, proof: str) -> OneCallCode:
        """Make a code that is good for one call; the one before is good no more."""
        return self._caller.confirmed(OneCallCode, "POST", f"{PATH}/one-call", proof)

    def log(self, *, page_size: int = 50, page_token: str | None = None) -> Page[SecurityEvent]:
        """Who asked for the code, saw it or changed it, newest first; `page_size` is 1 to 200."""
        params = {"page_size": page_size, "page_token": page_token}
        return self._caller.get(Page[SecurityEvent], f"{PATH}/log", params)
