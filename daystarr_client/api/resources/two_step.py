"""Two-step sign-in with an authenticator app."""

from daystarr_client.api.caller import Caller
from daystarr_client.api.models_people import RecoveryCodes, TwoStepBegun, TwoStepState

PATH = "/v1/two-step"


class TwoStepResource:
    """`/v1/two-step`. What asks for the password raises `Invalid` (`WRONG_PASSWORD`), `RateLimited` after too many."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(self) -> TwoStepState:
        """Whether it is on."""
        return self._caller.get(TwoStepState, PATH)

    def begin(self, password: str) -> TwoStepBegun:
        """A secret for the app; nothing changes until `confirm`. Raises `Conflict` (`TWO_STEP_ON`)."""
        return self._caller.post(TwoStepBegun, f"{PATH}/begin", {"password": password})

    def confirm(self, code: str) -> RecoveryCodes:
        """Turn it on with a code that the app shows.

        Raises `Invalid` (`CODE_WRONG`), `RateLimited`, `Conflict` (`TWO_STEP_NOT_BEGUN`: begin again).
        """
        return self._caller.post(RecoveryCodes, f"{PATH}/confirm", {"code": code})

    def renew_recovery_codes(self, password: str) -> RecoveryCodes:
        """Other recovery codes; the ones before are worthless. Raises `Conflict` (`TWO_STEP_OFF`)."""
        return self._caller.post(RecoveryCodes, f"{PATH}/recovery-codes", {"password": password})

    def turn_off(self, password: str) -> TwoStepState:
        """Turn it off. Raises `Invalid` (`PASSWORD_TOO_SHORT`: choose a longer one first), `Conflict`."""
        return self._caller.post(TwoStepState, f"{PATH}/turn-off", {"password": password})
