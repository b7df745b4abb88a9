"""Signing in and out."""

from collections.abc import Callable
from contextlib import suppress

from daystarr_client.api.caller import Caller
from daystarr_client.api.errors import SignedOut
from daystarr_client.api.models import Tokens
from daystarr_client.api.models_security import Proof
from daystarr_client.api.tokens import SessionTokens


class AuthResource:
    """`/v1/auth`. The tokens stay inside; a refresh token to keep is handed to `on_tokens_changed`."""

    def __init__(self, caller: Caller, tokens: SessionTokens) -> None:
        self._caller = caller
        self._tokens = tokens

    @property
    def signed_in(self) -> bool:
        """Whether there are tokens to call the portal with."""
        return self._tokens.present

    def sign_in(self, username: str, password: str, device_name: str | None = None) -> None:
        """Sign in; every other call is made as this person from now on.

        Raises `InvalidCredentials`, `SecondStepRequired` with the challenge for `second_step`, `RateLimited` after too
        many attempts, `Invalid`, or any other `PortalError`.
        """
        body = {"username": username, "password": password}
        if device_name is not None:
            body["device_name"] = device_name
        self._tokens.replace(self._caller.post(Tokens, "/v1/auth/sign-in", body, public=True))

    def second_step(self, challenge: str, code: str) -> None:
        """Finish signing in with a code of the authenticator app, or a recovery code.

        Raises `Invalid` (`CODE_WRONG`, or `CHALLENGE_EXPIRED`: sign in again), `RateLimited` after too many attempts.
        """
        body = {"challenge": challenge, "code": code}
        self._tokens.replace(self._caller.post(Tokens, "/v1/auth/second-step", body, public=True))

    def restore(self, refresh_token: str, *, given_up: Callable[[], bool] = lambda: False) -> None:
        """Take up an earlier sign-in by the refresh token kept from it.

        Raises `SignedOut` when the portal has ended it; on any other `PortalError` it may be tried again.
        Once `given_up` it changes nothing any more, whoever is signed in by then, and raises `Closed`.
        """
        self._tokens.restore(refresh_token, given_up)
        self._caller.renew()

    def confirm_password(self, password: str) -> Proof:
        """Give the password again, for what needs that.

        Raises `InvalidCredentials`, `RateLimited` after too many attempts, or any other `PortalError`.
        """
        return self._caller.post(Proof, "/v1/auth/confirm-password", {"password": password})

    def sign_out(self) -> None:
        """Forget the tokens here at once, then have the portal end the sign-in.

        Whoever signs in while the portal is still being told stays signed in. Raises `PortalError` when the portal
        could not be told.
        """
        leaving = self._caller.speaking_for(self._tokens.take_out())
        with suppress(SignedOut):
            leaving.post_for_nothing("/v1/auth/sign-out")
