"""The refresh token in the keyring of the operating system.

The back end is chosen here, by platform: a keyringrc.cfg in the home folder could name one that writes plain text.
Windows holds about 1,280 characters: nothing but the refresh token is kept.
"""

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "DayStarr Portal"
_PROBE = "probe"


def _troubles() -> tuple[type[Exception], ...]:
    # `keyring` lets through some of what the operating system's own keyring says.
    usual = (RuntimeError, ImportError, OSError)
    try:
        from keyring.errors import KeyringError

        if sys.platform == "win32":
            pywintypes: Any = import_module("win32ctypes.pywin32.pywintypes")
            return (*usual, KeyringError, pywintypes.error)
        if sys.platform == "darwin":
            return (*usual, KeyringError)
        from jeepney import DBusErrorResponse
        from secretstorage.exceptions import SecretStorageException
    except ImportError:
        # Then there is no back end either.
        return usual
    return (*usual, KeyringError, SecretStorageException, DBusErrorResponse)


class KeyringStore:
    """Keeps one refresh token under `name`, which tells portals apart.

    Each call may take a while: not for the UI thread.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def available(self) -> bool:
        """Whether this computer has a keyring that can be used."""
        try:
            self._backend().get_password(SERVICE, _PROBE)
        except _troubles():
            return False
        return True

    def load(self) -> str | None:
        """Give the token kept, None when there is none or the keyring cannot be used."""
        try:
            return self._backend().get_password(SERVICE, self._name)
        except _troubles():
            return None

    def save(self, token: str) -> bool:
        """Keep a token; say whether that worked."""
        try:
            self._backend().set_password(SERVICE, self._name, token)
        except _troubles():
            return False
        return True

    def delete(self) -> None:
        """Forget the token. One that is not there, or a keyring that cannot be used, is fine."""
        try:
            self._backend().delete_password(SERVICE, self._name)
        except _troubles():
            return

    @staticmethod
    def _backend() -> "KeyringBackend":
        # Raises RuntimeError where the platform's back end is not usable.
        if sys.platform == "win32":
            from keyring.backends.Windows import WinVaultKeyring as Backend
        elif sys.platform == "darwin":
            from keyring.backends.macOS import Keyring as Backend
        else:
            from keyring.backends.SecretService import Keyring as Backend
        if not Backend.viable:
            raise RuntimeError("no keyring")
        return Backend()
