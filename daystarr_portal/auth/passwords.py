"""Passwords, kept as argon2id."""

import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError


class Passwords:
    """Hashes and checks passwords; a check takes the same time whether or not there is a user."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
        self._nobody = self._hasher.hash("nobody has this password")

    def hash(self, password: str) -> str:
        """The argon2id hash to keep."""
        return self._hasher.hash(_normal(password))

    def check(self, kept: str | None, password: str) -> bool:
        """Whether `password` is the one kept; with nothing kept (no such user), False after just as long."""
        try:
            self._hasher.verify(kept or self._nobody, _normal(password))
        except (VerificationError, InvalidHashError):
            return False
        return kept is not None

    def outdated(self, kept: str) -> bool:
        """Whether a hash was made with weaker settings than today's."""
        return self._hasher.check_needs_rehash(kept)


def normal_username(username: str) -> str:
    """The form usernames are kept and looked up in."""
    return unicodedata.normalize("NFKC", username).strip().casefold()


def _normal(password: str) -> str:
    return unicodedata.normalize("NFC", password)
