"""The section of the settings about two-step sign-in, and its sheet."""

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from daystarr_client.services.two_step import TwoStepService
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.qr_code import QrCode
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.two_step_flow import TwoStepFlow
from daystarr_client.viewmodels.two_step_sheet_view import TwoStepSheetView, two_step_sheet_view
from daystarr_client.viewmodels.two_step_state import Purpose
from daystarr_client.viewmodels.two_step_view import TwoStepView, two_step_view

TICK_MS: Final = 1_000


@qml_type
class TwoStepSheetViewModel(ViewModel[TwoStepSheetView]):
    """Leads through it. `attention` names what the keyboard should go to."""

    changed = Signal()
    attention = Signal(str, arguments=["name"])

    open = state_property(bool, "open", changed)
    step = state_property(str, "step", changed)
    progress = state_property(str, "progress", changed)
    title = state_property(str, "title", changed)
    subtitle = state_property(str, "subtitle", changed)
    notice = state_property(dict[str, Any], "notice", changed)
    passwordError = state_property(str, "password_error", changed)
    qr = state_property(dict[str, Any], "qr", changed)
    key = state_property(str, "key", changed)
    code = state_property(str, "code", changed)
    codeError = state_property(str, "code_error", changed)
    codes = state_property(list[str], "codes", changed)
    busy = state_property(bool, "busy", changed)
    saving = state_property(bool, "saving", changed)
    printing = state_property(bool, "printing", changed)
    buttons = object_property(RowsModel[Button], "button_rows")

    def __init__(self, flow: TwoStepFlow, phone: str, parent: QObject | None = None) -> None:
        super().__init__(TwoStepSheetView(), parent)
        self._flow = flow
        self._phone = phone
        self.button_rows = RowsModel(Button, "key", self)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.retranslate)
        flow.changed.connect(self.retranslate)
        flow.attention.connect(self.attention)

    @Slot()
    def close(self) -> None:
        """Close the sheet, or ask first."""
        self._flow.close()

    @Slot(str)
    def givePassword(self, password: str) -> None:
        """The password, as typed; it is kept nowhere."""
        self._flow.give_password(password)

    @Slot()
    def passwordEdited(self) -> None:
        """Another password is being typed."""
        self._flow.password_edited()

    @Slot(str)
    def type(self, text: str) -> None:
        """What stands in the field of the code now."""
        self._flow.type(text)

    @Slot()
    def giveCode(self) -> None:
        """Turn it on."""
        self._flow.give_code()

    @Slot()
    def copyKey(self) -> None:
        """Copy the key for the app."""
        self._flow.copy_key()

    @Slot()
    def copyCodes(self) -> None:
        """Copy the recovery codes."""
        self._flow.copy_codes()

    @Slot()
    def saveCodes(self) -> None:
        """Keep the recovery codes in a file."""
        self._flow.save_codes()

    @Slot()
    def printCodes(self) -> None:
        """Print the recovery codes."""
        self._flow.print_codes()

    @Slot(str)
    def press(self, key: str) -> None:
        """A button that needs nothing typed."""
        match key:
            case "stay":
                self._flow.stay()
            case "leave":
                self._flow.leave()
            case "verify":
                self._flow.give_code()
            case _:
                self._flow.close()

    @Slot()
    def retranslate(self) -> None:
        """Show everything again, in the language of now; what fades out keeps its shape, without any secret."""
        view = two_step_sheet_view(self._flow.state, self._phone, self._flow.clock)
        if view.open != self._tick.isActive():
            self._tick.start() if view.open else self._tick.stop()
        if view.open:
            self.button_rows.set_rows(view.buttons)
            self.show(view)
        else:
            self.show(replace(self.state, open=False, qr=QrCode(), key="", code="", codes=()))


@qml_type
class TwoStepViewModel(ViewModel[TwoStepView]):
    """The card."""

    changed = Signal()
    phase = state_property(str, "phase", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)
    stale = state_property(str, "stale", changed)
    on = state_property(bool, "on", changed)
    chip = state_property(str, "chip", changed)
    since = state_property(str, "since", changed)
    codesLeft = state_property(str, "codes_left", changed)
    few = state_property(bool, "few", changed)
    sheet = object_property(TwoStepSheetViewModel, "sheet_view_model")

    def __init__(
        self, two_step: TwoStepService, flow: TwoStepFlow, facts: CardFacts, parent: QObject | None = None
    ) -> None:
        super().__init__(TwoStepView(), parent)
        self._two_step = two_step
        self._flow = flow
        self._facts = facts
        self.sheet_view_model = TwoStepSheetViewModel(flow, facts.phone, self)
        two_step.changed.connect(self.retranslate)
        self.retranslate()

    def opened(self) -> None:
        """The page comes into sight."""
        self._two_step.refresh(quiet=self._two_step.known.value is not None)

    def refresh(self) -> None:
        """Fetch again, keeping what is shown."""
        self._two_step.refresh()

    def left(self) -> None:
        """The page goes out of sight: nothing secret stays."""
        self._flow.leave()

    @Slot()
    def retry(self) -> None:
        """Fetch again after that failed."""
        self._two_step.refresh()

    @Slot()
    def setUp(self) -> None:
        """Set it up."""
        self._flow.start(Purpose.SET_UP)

    @Slot()
    def renew(self) -> None:
        """Make other recovery codes."""
        self._flow.start(Purpose.RENEW)

    @Slot()
    def turnOff(self) -> None:
        """Turn it off."""
        self._flow.start(Purpose.TURN_OFF)

    @Slot()
    def retranslate(self) -> None:
        """Show everything again, in the language of now."""
        self.show(two_step_view(self._two_step.known, self._facts))
        self.sheet_view_model.retranslate()
