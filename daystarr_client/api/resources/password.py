"""The password of the person signed in, and whether one that somebody thinks of will do."""

from daystarr_client.api.caller import Caller
from daystarr_client.api.models_people import PasswordVerdict, SessionsEnded


class PasswordResource:
    """`/v1/password`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def check(self, password: str, username: str = "", *, second_step: bool = False) -> PasswordVerdict:
        """Whether a password will do, and how strong it is; nobody need be signed in.

        `second_step` says whether signing in takes a code too: then shorter ones will do.
        """
        body = {"password": password, "username": username, "second_step": second_step}
        return self._caller.post(PasswordVerdict, "/v1/password/check", body, public=True)

    def change(self, current: str, new: str, *, end_other_sessions: bool = True) -> SessionsEnded:
        """Change the password. Raises `Invalid` with the code of what is wrong, or `RateLimited`."""
        body = {"current_password": current, "new_password": new, "end_other_sessions": end_other_sessions}
        return self._caller.post(SessionsEnded, "/v1/password", body)
