"""The page about the security code, and its sheet."""

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from daystarr_client.services.security import SecurityService
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.security_flow import SecurityFlow
from daystarr_client.viewmodels.security_sheet_view import SecuritySheetView, security_sheet_view
from daystarr_client.viewmodels.security_state import Purpose
from daystarr_client.viewmodels.security_view import EventRow, SecurityView, security_view

TICK_MS: Final = 500


@qml_type
class SecuritySheetViewModel(ViewModel[SecuritySheetView]):
    """Asks for the password or a new code. `attention` names the field that the keyboard should go to."""

    changed = Signal()
    attention = Signal(str, arguments=["name"])

    open = state_property(bool, "open", changed)
    step = state_property(str, "step", changed)
    title = state_property(str, "title", changed)
    subtitle = state_property(str, "subtitle", changed)
    notice = state_property(dict[str, Any], "notice", changed)
    passwordError = state_property(str, "password_error", changed)
    code = state_property(str, "code", changed)
    codeError = state_property(str, "code_error", changed)
    busy = state_property(bool, "busy", changed)
    buttons = object_property(RowsModel[Button], "button_rows")

    def __init__(self, flow: SecurityFlow, parent: QObject | None = None) -> None:
        super().__init__(SecuritySheetView(), parent)
        self._flow = flow
        self.button_rows = RowsModel(Button, "key", self)
        flow.attention.connect(self.attention)

    @Slot()
    def close(self) -> None:
        """Close the sheet."""
        self._flow.close()

    @Slot(str)
    def confirm(self, password: str) -> None:
        """The password, as typed; it is kept nowhere."""
        self._flow.confirm(password)

    @Slot()
    def passwordEdited(self) -> None:
        """Another password is being typed."""
        self._flow.password_edited()

    @Slot(str)
    def type(self, text: str) -> None:
        """What stands in the field of the new code now."""
        self._flow.type(text)

    @Slot()
    def save(self) -> None:
        """Set the new code."""
        self._flow.save()

    def draw(self, view: SecuritySheetView) -> None:
        """Show the sheet; what fades out keeps its shape, without what was typed."""
        if not view.open:
            self.show(replace(self.state, open=False, code=""))
            return
        self.button_rows.set_rows(view.buttons)
        self.show(view)


@qml_type
class SecurityViewModel(ViewModel[SecurityView]):
    """The page. What is shown for a while goes by itself, and all of it when the page is left."""

    changed = Signal()
    phase = state_property(str, "phase", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)
    stale = state_property(str, "stale", changed)
    isSet = state_property(bool, "is_set", changed)
    shown = state_property(bool, "shown", changed)
    code = state_property(str, "code", changed)
    spoken = state_property(str, "spoken", changed)
    countdown = state_property(str, "countdown", changed)
    changedText = state_property(str, "changed_text", changed)
    notice = state_property(dict[str, Any], "notice", changed)
    doing = state_property(str, "doing", changed)
    oneCall = state_property(dict[str, Any], "one_call", changed)
    logPhase = state_property(str, "log_phase", changed)
    logProblem = state_property(str, "log_problem", changed)
    logEmpty = state_property(bool, "log_empty", changed)
    more = state_property(str, "more", changed)
    moreProblem = state_property(str, "more_problem", changed)
    rows = object_property(RowsModel[EventRow], "event_rows")
    sheet = object_property(SecuritySheetViewModel, "sheet_view_model")

    def __init__(
        self, security: SecurityService, flow: SecurityFlow, facts: CardFacts, parent: QObject | None = None
    ) -> None:
        super().__init__(SecurityView(), parent)
        self._security = security
        self._flow = flow
        self._facts = facts
        self.event_rows = RowsModel(EventRow, "key", self)
        self.sheet_view_model = SecuritySheetViewModel(flow, self)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self.tick)
        security.changed.connect(self.retranslate)
        flow.changed.connect(self.retranslate)

    def opened(self) -> None:
        """The page comes into sight: fetch it the first time, renew it without a word after that."""
        self._security.refresh(quiet=self._security.code.value is not None)
        self._clock.start()

    def left(self) -> None:
        """The page goes out of sight."""
        self._clock.stop()
        self._flow.leave()

    def refresh(self) -> None:
        """Fetch again, keeping what is shown."""
        self._security.refresh()

    @Slot()
    def tick(self) -> None:
        """Time went by."""
        self._flow.tick()
        self.retranslate()

    @Slot()
    def retry(self) -> None:
        """Fetch again after that failed."""
        self._security.refresh()

    @Slot()
    def reveal(self) -> None:
        """Show the code."""
        self._flow.start(Purpose.SHOW)

    @Slot()
    def hide(self) -> None:
        """Hide it again."""
        self._flow.hide()

    @Slot()
    def copy(self) -> None:
        """Copy the code that is shown."""
        self._flow.copy()

    @Slot()
    def change(self) -> None:
        """Set another code."""
        self._flow.start(Purpose.CHANGE)

    @Slot()
    def makeOneCall(self) -> None:
        """Make a code for one call."""
        self._flow.start(Purpose.ONE_CALL)

    @Slot()
    def copyOneCall(self) -> None:
        """Copy the code for one call."""
        self._flow.copy_one_call()

    @Slot()
    def showMore(self) -> None:
        """Fetch what happened before."""
        self._security.log.more()

    @Slot()
    def retryLog(self) -> None:
        """Fetch the log again after that failed."""
        self._security.log.refresh()

    @Slot()
    def retranslate(self) -> None:
        """Show everything again, in the language of now."""
        security, flow = self._security, self._flow
        view = security_view(
            security.code,
            security.listed,
            flow.page,
            self._facts,
            flow.clock,
            loading_more=security.log.loading_more,
            more_problem=security.log.more_problem,
        )
        self.event_rows.set_rows(view.rows)
        self.show(view)
        self.sheet_view_model.draw(security_sheet_view(flow.sheet, self._facts.phone, flow.clock, is_set=view.is_set))
