"""Getting back in after forgetting the password."""

from daystarr_client.api.caller import Caller
from daystarr_client.api.models_people import EntryStarted, EntryVerified


class PasswordResetResource:
    """`/v1/password-reset`: `start`, `verify` with the code that was sent, `complete`. Nobody need be signed in."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def start(self, username: str) -> EntryStarted:
        """Have a code sent to whom a username or an email address belongs to; the same answer when there is nobody.

        Raises `RateLimited`, or any other `PortalError`.
        """
        return self._caller.post(EntryStarted, "/v1/password-reset", {"username": username}, public=True)

    def verify(self, entry: str, code: str) -> EntryVerified:
        """Give the code. Raises `Invalid` (`CODE_WRONG`, `CODE_EXPIRED`, `CODE_USED`), `RateLimited` after too many."""
        body = {"entry": entry, "code": code}
        return self._caller.post(EntryVerified, "/v1/password-reset/verify", body, public=True)

    def complete(self, ticket: str, new_password: str) -> None:
        """Set another password; every session of the person ends.

        Raises `Invalid` (`ENTRY_EXPIRED`, `PASSWORD_...`).
        """
        body = {"ticket": ticket, "new_password": new_password}
        self._caller.post_for_nothing("/v1/password-reset/complete", body, public=True)
