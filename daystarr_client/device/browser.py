"""The system's web browser."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


class SystemBrowser:
    """Opens pages for the customer in their own browser. Whoever calls it has checked the address."""

    def open(self, address: str) -> bool:
        """Open a page; say whether the system took it."""
        return QDesktopServices.openUrl(QUrl(address))
