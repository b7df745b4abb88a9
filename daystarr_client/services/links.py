"""Opening web pages for the customer."""

from typing import Protocol

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
