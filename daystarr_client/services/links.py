"""Opening web pages, and emails to write, for the customer."""

from typing import Protocol
from urllib.parse import quote

from daystarr_client.api.addresses import safe_web_address


class Browser(Protocol):
    """What opens a web page."""

    def open(self, address: str) -> bool:
        """Open a page; say whether the system took it."""
        ...


class Links:
    """Opens only what may be opened: https, or http on this machine."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser

    def open(self, address: str) -> bool:
        """Open a page; False when its address is refused or no browser took it."""
        return safe_web_address(address) is not None and self._browser.open(address)

    def write(self, to: str, subject: str, body: str) -> bool:
        """Begin an email in the customer's own mail program, which they send themselves; False when there is none.

        Whatever the texts hold, it is an email to `to` and to nobody else.
        """
        address = f"mailto:{quote(to, safe='@')}?subject={quote(subject, safe='')}&body={quote(body, safe='')}"
        return self._browser.open(address)
