"""The contact sheet, for QML."""

from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from daystarr_client.services.contacts import ContactsService
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.contact_flow import ContactFlow
from daystarr_client.viewmodels.contact_sheet_rows import ContactSheetView, MergeRow, PickRow, TickRow
from daystarr_client.viewmodels.contact_sheet_view import contact_sheet_view
from daystarr_client.viewmodels.contact_state import Confirming
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.rows import RowsModel

TICK_MS: Final = 1_000


@qml_type
class ContactSheetViewModel(ViewModel[ContactSheetView]):
    """Shows what is being done to a contact and takes what the person does.

    `attention` names the field that the keyboard should go to.
    """

    changed = Signal()
    attention = Signal(str, arguments=["name"])

    open = state_property(bool, "open", changed)
    step = state_property(str, "step", changed)
    form = state_property(str, "form", changed)
    title = state_property(str, "title", changed)
    subtitle = state_property(str, "subtitle", changed)
    notice = state_property(dict[str, Any], "notice", changed)
    texts = state_property(dict[str, Any], "texts", changed)
    errors = state_property(dict[str, Any], "errors", changed)
    hint = state_property(str, "hint", changed)
    good = state_property(bool, "good", changed)
    cursor = state_property(int, "cursor", changed)
    label = state_property(str, "label", changed)
    removal = state_property(str, "removal", changed)
    said = state_property(str, "said", changed)
    resend = state_property(str, "resend", changed)
    canResend = state_property(bool, "can_resend", changed)
    ticks = object_property(RowsModel[TickRow], "tick_rows")
    picks = object_property(RowsModel[PickRow], "pick_rows")
    merges = object_property(RowsModel[MergeRow], "merge_rows")
    buttons = object_property(RowsModel[Button], "button_rows")

    def __init__(self, flow: ContactFlow, contacts: ContactsService, phone: str, parent: QObject | None = None) -> None:
        super().__init__(ContactSheetView(), parent)
        self._flow = flow
        self._contacts = contacts
        self._phone = phone
        self.tick_rows = RowsModel(TickRow, "key", self)
        self.pick_rows = RowsModel(PickRow, "key", self)
        self.merge_rows = RowsModel(MergeRow, "key", self)
        self.button_rows = RowsModel(Button, "key", self)
        self._countdown = QTimer(self)
        self._countdown.setInterval(TICK_MS)
        self._countdown.timeout.connect(self._draw)
        flow.changed.connect(self._draw)
        flow.attention.connect(self.attention)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._draw()

    @Slot(str)
    def press(self, button: str) -> None:
        """A button at the foot of the sheet."""
        self._flow.press(button)

    @Slot()
    def close(self) -> None:
        """Close the sheet, unless something typed would be lost or something is on its way."""
        self._flow.close()

    @Slot(str)
    def pick(self, contact_id: str) -> None:
        """Whose it is."""
        self._flow.pick(contact_id)

    @Slot(str, str)
    def type(self, name: str, text: str) -> None:
        """What stands in a field now."""
        self._flow.type(name, text)

    @Slot(str, int)
    def typeWhere(self, text: str, cursor: int) -> None:
        """What stands in the field of the number or the address now; `cursor` says afterwards where it belongs."""
        self._flow.type_where(text, cursor)

    @Slot(str)
    def left(self, name: str) -> None:
        """The keyboard left a field."""
        self._flow.left(name)

    @Slot(str, bool)
    def tick(self, name: str, on: bool) -> None:
        """A box was ticked or not."""
        self._flow.tick(name, on=on)

    @Slot(str)
    def chooseLabel(self, label: str) -> None:
        """The kind of phone."""
        self._flow.choose_label(label)

    @Slot()
    def useServiceAddress(self) -> None:
        """Mail goes where the service is."""
        self._flow.use_service_address()

    @Slot(str, bool)
    def keep(self, part: str, mine: bool) -> None:
        """In a conflict: what was typed here, or what somebody else made it."""
        self._flow.keep(part, mine=mine)

    @Slot(str)
    def typeCode(self, text: str) -> None:
        """What stands in the field of the code now."""
        self._flow.type_code(text)

    @Slot()
    def sendAgain(self) -> None:
        """Send another code."""
        self._flow.send_again()

    @Slot()
    def _draw(self) -> None:
        state = self._flow.state
        view = contact_sheet_view(state, self._contacts.contacts, self._phone, self._flow.clock)
        self.tick_rows.set_rows(view.ticks)
        self.pick_rows.set_rows(view.picks)
        self.merge_rows.set_rows(view.merges)
        self.button_rows.set_rows(view.buttons)
        self.show(view)
        counting = isinstance(state, Confirming) and not view.can_resend
        if counting is not self._countdown.isActive():
            (self._countdown.start if counting else self._countdown.stop)()
