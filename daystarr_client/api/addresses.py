"""Which addresses the client may talk to or hand to a browser."""

import ipaddress
from urllib.parse import SplitResult, urlsplit

LONGEST = 2000


def is_loopback(host: str) -> bool:
    """Whether this host name or address is this very machine."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def safe_web_address(text: str) -> SplitResult | None:
    """The parts of an https address, or of an http one of this machine; None for everything else."""
    if len(text) > LONGEST or not text.isascii() or not text.isprintable() or set(text) & set(" \\\"'<>`{}|^"):
        return None
    try:
        parts = urlsplit(text)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if not host or parts.username is not None or parts.password is not None or port == 0:
        return None
    if parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host)):
        return parts
    return None
