"""The SMTP server that emails leave through, as `DAYSTARR_PORTAL_SMTP_*` variables name it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

SMTP = "DAYSTARR_PORTAL_SMTP_"
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_ADDRESS = re.compile(r"[^@\s<>]+@[^@\s<>]+")


class ConfigurationError(Exception):
    """The server was asked to start in a way it must not; the message says what to change."""


class Security(StrEnum):
    """How the way to the server is protected; `NONE` is for a server on the same machine."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


_PORTS = {Security.STARTTLS: 587, Security.TLS: 465, Security.NONE: 25}


@dataclass(frozen=True)
class SmtpServer:
    """Where emails are handed in. `seconds` is how long one may take in all, less than another worker waits for it."""

    host: str
    port: int
    security: Security = Security.STARTTLS
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    seconds: float = 60.0


def smtp_server(environment: Mapping[str, str]) -> SmtpServer | None:
    """The server, or None where none is named. Raises `ConfigurationError` for what cannot be meant."""
    host = environment.get(SMTP + "HOST")
    if not host:
        return None
    try:
        security = Security(environment.get(SMTP + "SECURITY", Security.STARTTLS))
    except ValueError:
        raise ConfigurationError(f"{SMTP}SECURITY is starttls, tls or none.") from None
    if security is Security.NONE and host not in _LOOPBACK:
        raise ConfigurationError(f"{SMTP}SECURITY is none for a server on this machine only: emails hold codes.")
    port = environment.get(SMTP + "PORT", str(_PORTS[security]))
    if not (port.isascii() and port.isdecimal() and 0 < int(port) < 65_536):
        raise ConfigurationError(f"{SMTP}PORT is a number from 1 to 65535.")
    username, password = environment.get(SMTP + "USER") or None, environment.get(SMTP + "PASSWORD") or None
    if (username is None) is not (password is None):
        raise ConfigurationError(f"Set {SMTP}USER and {SMTP}PASSWORD both, or neither.")
    return SmtpServer(host, int(port), security, username, password)


def smtp_sender(environment: Mapping[str, str]) -> str | None:
    """The address that emails come from, where one is named. Raises `ConfigurationError` for what is no address."""
    sender = environment.get(SMTP + "FROM") or None
    if sender is not None and not _ADDRESS.fullmatch(sender):
        raise ConfigurationError(f"{SMTP}FROM is an email address alone, such as no-reply@example.com.")
    return sender
