"""Passwords, kept as argon2id."""

import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

NO_PASSWORD = "-"  # noqa: S105
"""Kept for someone who has not chosen a password yet: none signs them in."""


class Passwords:
    """Hashes and checks passwords; a check takes the same time whether or not there is a user."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
        self._nobody = self._hasher.hash("nobody has this password")

    def hash(self, password: str) -> str:
        """The argon2id hash to keep."""
        return self._hasher.hash(normal_password(password))

    def check(self, kept: str | None, password: str) -> bool:
        """Whether `password` is the one kept; with none to compare with, False after just as long."""
        stored = self._nobody if kept is None or kept == NO_PASSWORD else kept
        try:
            self._hasher.verify(stored, normal_password(password))
        except (VerificationError, InvalidHashError):
            return False
        return stored is kept

    def outdated(self, kept: str) -> bool:
        """Whether a hash was made with weaker settings than today's."""
        return self._hasher.check_needs_rehash(kept)


def normal_username(username: str) -> str:
    """The form usernames are kept and looked up in."""
    return unicodedata.normalize("NFKC", username).strip().casefold()


def normal_password(password: str) -> str:
    """The form passwords are hashed and counted in: NFKC, so that every keyboard's way to type one is the same."""
    return unicodedata.normalize("NFKC", password)
