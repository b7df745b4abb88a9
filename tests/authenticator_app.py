"""An authenticator app (RFC 6238), written from the standard and nothing else."""

import base64
import hashlib
import hmac


class AuthenticatorApp:
    """Shows codes of a secret as the portal hands it out, in base 32, with or without blanks."""

    def __init__(self, secret: str) -> None:
        plain = secret.replace(" ", "")
        self._secret = base64.b32decode(plain + "=" * (-len(plain) % 8))

    def code(self, at: float) -> str:
        """The code at an instant, in seconds since 1970, by the clock of the portal."""
        step = int(at) // 30
        digest = hmac.new(self._secret, step.to_bytes(8, "big"), hashlib.sha1).digest()
        offset = digest[-1] & 15
        number = int.from_bytes(digest[offset : offset + 4], "big") & 0x7FFFFFFF
        return f"{number % 1_000_000:06}"
