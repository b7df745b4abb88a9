"""Short secrets in the database: sealed where they must be read again, digested where they only have to be checked."""

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


class Sealer:
    """Seals and digests with keys derived from the server's secret, one for each purpose.

    A code of six digits has too few possibilities for a plain hash: without the server's secret these say nothing.
    """

    def __init__(self, secret: str, purpose: str) -> None:
        self._fernet = Fernet(base64.urlsafe_b64encode(_derive(secret, purpose, "seal")))
        self._digest_key = _derive(secret, purpose, "digest")

    def seal(self, content: bytes) -> bytes:
        """Encrypted and signed."""
        return self._fernet.encrypt(content)

    def open(self, sealed: bytes) -> bytes:
        """What was sealed. Raises `cryptography.fernet.InvalidToken` where it was not sealed with this secret."""
        return self._fernet.decrypt(sealed)

    def digest(self, *parts: str) -> str:
        """A keyed digest, 64 hexadecimal digits; the parts say what the value belongs to."""
        return hmac.new(self._digest_key, "\x1f".join(parts).encode(), hashlib.sha256).hexdigest()

    def matches(self, kept: str, *parts: str) -> bool:
        """Whether `kept` is the digest of these parts, in a time that does not tell how much of it is."""
        return hmac.compare_digest(kept, self.digest(*parts))


def _derive(secret: str, purpose: str, use: str) -> bytes:
    return HKDF(SHA256(), 32, salt=None, info=f"daystarr-portal {purpose} {use}".encode()).derive(secret.encode())
