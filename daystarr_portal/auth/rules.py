"""Which passwords will do: long ones that nobody would try first. How they are composed is nobody's business."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.auth.passwords import normal_password
from daystarr_portal.core.problems import FieldProblem, Problem, invalid

SHORTEST = 15
SHORTEST_WITH_SECOND_STEP = 8
LONGEST = 256
_OWN_PART = 8  # so much must be left once words that others know are taken away
_LOOKED_AT = 72  # zxcvbn takes no more, and nothing behind them makes the beginning easier to guess
_STRONG_ENOUGH = 3  # at least 10^8 guesses
_STRONG_ENOUGH_WITH_SECOND_STEP = 2  # at least 10^6, and a code that cannot be guessed beside it
_SPANISH = ("contraseña", "contrasena", "clave", "secreto", "tequiero", "teamo", "hola", "amor", "familia", "internet")
_WORD = re.compile(r"[^\W_]+")


class Fault(StrEnum):
    """What is wrong with a password."""

    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    COMMON = "common"
    PERSONAL = "personal"


_CODES = {
    Fault.TOO_SHORT: "password_too_short",
    Fault.TOO_LONG: "password_too_long",
    Fault.COMMON: "password_common",
    Fault.PERSONAL: "password_personal",
}


@dataclass(frozen=True)
class Verdict:
    """What there is to say about a password; `strength` is 0 (guessed at once) to 4 (not in this life)."""

    strength: int
    fault: Fault | None


@dataclass(frozen=True)
class PasswordRules:
    """Judges passwords; `company` are words of the provider that everyone tries."""

    company: Collection[str]

    def judge(self, password: str, *, second_step: bool, personal: Collection[str] = ()) -> Verdict:
        """The verdict; `personal` are words that others know of whose password it is."""
        password = normal_password(password)
        if len(password) > LONGEST:
            return Verdict(0, Fault.TOO_LONG)
        known = [word for text in (*self.company, *personal) for word in _words(text)]
        strength = _strength(password, known)
        if len(password) < shortest(second_step=second_step):
            return Verdict(strength, Fault.TOO_SHORT)
        if len(_without(password, known)) < _OWN_PART:
            return Verdict(min(strength, 1), Fault.PERSONAL)
        enough = _STRONG_ENOUGH_WITH_SECOND_STEP if second_step else _STRONG_ENOUGH
        return Verdict(strength, Fault.COMMON if strength < enough else None)

    def problem(self, password: str, pointer: str, *, second_step: bool, personal: Collection[str]) -> Problem | None:
        """The refusal of a password that will not do, about the field at `pointer`.

        422: `password_too_short`, `password_too_long`, `password_common` or `password_personal`.
        """
        fault = self.judge(password, second_step=second_step, personal=personal).fault
        if fault is None:
            return None
        return invalid(FieldProblem(pointer=pointer, detail="Choose another password."), code=_CODES[fault])


def shortest(*, second_step: bool) -> int:
    """How many characters a password has at least."""
    return SHORTEST_WITH_SECOND_STEP if second_step else SHORTEST


def words_about(account: AccountRow, *own: str) -> tuple[str, ...]:
    """What others know of someone: their account, and names and addresses of their own."""
    return (*own, account.name, account.number, account.street, account.city)


def _words(text: str) -> list[str]:
    """A text and the words in it, as they are compared; short ones are in every password."""
    folded = normal_password(text).casefold()
    return [word for word in {folded, *_WORD.findall(folded)} if len(word) >= 4]


def _without(password: str, known: Collection[str]) -> str:
    left = password.casefold()
    for word in sorted(known, key=len, reverse=True):
        left = left.replace(word, "")
    return left


def _strength(password: str, known: Collection[str]) -> int:
    if not password:
        return 0
    from zxcvbn import zxcvbn

    return int(zxcvbn(password[:_LOOKED_AT], user_inputs=[*known, *_SPANISH])["score"])
