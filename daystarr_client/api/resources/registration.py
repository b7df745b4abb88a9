"""Signing in for the first time."""

from daystarr_client.api.caller import Caller
from daystarr_client.api.models import Tokens
from daystarr_client.api.models_people import EntryStarted, EntryVerified
from daystarr_client.api.tokens import SessionTokens


class RegistrationResource:
    """`/v1/registration`: `start`, `verify` with the code that was sent, `complete`. Nobody need be signed in."""

    def __init__(self, caller: Caller, tokens: SessionTokens) -> None:
        self._caller = caller
        self._tokens = tokens

    def start(self, account_number: str, email: str) -> EntryStarted:
        """Have a code sent to an email address on the account. The answer is the same when something is wrong.

        Raises `RateLimited`, or any other `PortalError`.
        """
        body = {"account_number": account_number, "email": email}
        return self._caller.post(EntryStarted, "/v1/registration", body, public=True)

    def verify(self, entry: str, code: str) -> EntryVerified:
        """Give the code. Raises `Invalid` (`CODE_WRONG`, `CODE_EXPIRED`, `CODE_USED`), `RateLimited` after too many."""
        return self._caller.post(EntryVerified, "/v1/registration/verify", {"entry": entry, "code": code}, public=True)

    def complete(self, ticket: str, username: str, password: str, device_name: str = "") -> None:
        """Choose a username and a password; every other call is made as this person from now on.

        Raises `Invalid` (`ENTRY_EXPIRED`, `USERNAME_INVALID`, `PASSWORD_...`), `Conflict` (`USERNAME_TAKEN`).
        """
        body = {"ticket": ticket, "username": username, "password": password, "device_name": device_name}
        self._tokens.replace(self._caller.post(Tokens, "/v1/registration/complete", body, public=True))
