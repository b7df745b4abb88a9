"""Short messages that come and go by themselves."""

from PySide6.QtCore import QObject, Signal

from daystarr_client.viewmodels.base import qml_type


@qml_type
class Toasts(QObject):
    """Says a short message at the bottom of the window."""

    said = Signal(str, str, arguments=["text", "icon"])

    def say(self, text: str, icon: str = "information-outline") -> None:
        """Show a message for a few seconds. `icon` is a name of ui/style/icons.txt."""
        self.said.emit(text, icon)
