"""The emails that the demo on this computer would have sent, to be read in the program."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from daystarr_client.services.demo_mail import DemoMailService
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.demo_mail_view import DemoMailView, LetterRow, demo_mail_view
from daystarr_client.viewmodels.formats import formats_for
from daystarr_client.viewmodels.rows import RowsModel

DEMO_ZONE = "America/Detroit"


@qml_type
class DemoMailViewModel(ViewModel[DemoMailView]):
    """The list, and the one that is read. `offered` only where the portal is the demo."""

    changed = Signal()
    open = state_property(bool, "open", changed)
    phase = state_property(str, "phase", changed)
    letterTitle = state_property(str, "letter_title", changed)
    letterTo = state_property(str, "letter_to", changed)
    letterSent = state_property(str, "letter_sent", changed)
    letterText = state_property(str, "letter_text", changed)
    letterAttached = state_property(str, "letter_attached", changed)
    rows = object_property(RowsModel[LetterRow], "letter_rows")
    offered = object_property(bool, "is_offered")

    def __init__(
        self, mail: DemoMailService, locale: QLocale, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(DemoMailView(), parent)
        self._mail = mail
        self._formats = formats_for(locale, DEMO_ZONE)
        self._now = now
        self._open = False
        self._reading = ""
        self.is_offered = mail.offered
        self.letter_rows = RowsModel(LetterRow, "key", self)
        mail.changed.connect(self.retranslate)

    @Slot()
    def start(self) -> None:
        """Show the list."""
        if self._mail.offered:
            self._open, self._reading = True, ""
            self._mail.start()
            self.retranslate()

    @Slot()
    def close(self) -> None:
        """Read no more."""
        self._open = False
        self._mail.stop()
        self.retranslate()

    @Slot(str)
    def read(self, key: str) -> None:
        """Read one of them; an empty key leads back to the list."""
        self._reading = key
        self.retranslate()

    @Slot()
    def retranslate(self) -> None:
        """Show everything again, in the language of now."""
        today = self._now().astimezone(self._formats.zone).date()
        view = demo_mail_view(self._mail.letters, self._reading, self._formats, today, is_open=self._open)
        if self._open:
            self.letter_rows.set_rows(view.rows)
        self.show(view)
