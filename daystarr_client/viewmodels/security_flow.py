"""What is done on the security page: asks for the password only when it is needed, and lets nothing stay in sight."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from daystarr_client.api.enums import ProblemCode
from daystarr_client.device.clipboard import Clipboard
from daystarr_client.services.confirmation import ConfirmationService
from daystarr_client.services.security import SecurityService, needs_password
from daystarr_client.tasks import Done, Failed, Outcome, Task
from daystarr_client.viewmodels.security_state import (
    SHOWN_S,
    Asking,
    Changing,
    Closed,
    CodeProblem,
    OneCall,
    PageState,
    Purpose,
    SheetState,
    Shown,
    code_problem,
    trouble_of,
)
from daystarr_client.viewmodels.toasts import Toasts

if TYPE_CHECKING:
    from daystarr_client.api.errors import PortalError
    from daystarr_client.api.models_security import OneCallCode, Proof, RevealedCode, SecurityCodeState
    from daystarr_client.tasks import Surprise

translate = QCoreApplication.translate


class SecurityFlow(QObject):
    """One thing at a time. `attention` names what the keyboard should go to; "again" is the password asked for anew."""

    changed = Signal()
    attention = Signal(str)

    def __init__(
        self,
        security: SecurityService,
        confirmation: ConfirmationService,
        clipboard: Clipboard,
        toasts: Toasts,
        now: Callable[[], datetime],
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """`now` is the portal's time; `clock` is in seconds, and never goes back."""
        super().__init__(parent)
        self._security = security
        self._confirmation = confirmation
        self._clipboard = clipboard
        self._toasts = toasts
        self._now = now
        self._clock = clock
        self._page = PageState()
        self._sheet: SheetState = Closed()
        self._task: Task | None = None

    @property
    def page(self) -> PageState:
        """What the page is at."""
        return self._page

    @property
    def sheet(self) -> SheetState:
        """Where the sheet is."""
        return self._sheet

    @property
    def clock(self) -> float:
        """Now, on the clock of what is shown for a while."""
        return self._clock()

    # What the person does

    def start(self, purpose: Purpose) -> None:
        """Show the code, change it, or make one for a call; the password comes first where it was not given lately."""
        if self._page.doing is not None or not isinstance(self._sheet, Closed):
            return
        self._page = replace(self._page, trouble=None)
        if self._confirmation.proof:
            self._go(purpose)
        else:
            self._become(Asking(purpose))

    def hide(self) -> None:
        """The code goes out of sight."""
        self._page = replace(self._page, shown=None)
        self.changed.emit()

    def copy(self) -> None:
        """Put the code that is in sight on the clipboard."""
        if self._page.shown is not None:
            self._clipboard.copy(self._page.shown.code)
            self._toasts.say(lambda: translate("Security", "Your security code is copied"), "content-copy")

    def copy_one_call(self) -> None:
        """Put the code for one call on the clipboard."""
        if self._page.one_call is not None:
            self._clipboard.copy(self._page.one_call.code)
            self._toasts.say(lambda: translate("Security", "The one-call code is copied"), "content-copy")

    def confirm(self, password: str) -> None:
        """The password, as typed."""
        if not isinstance(state := self._sheet, Asking) or state.busy:
            return
        if not password:
            self._become(replace(state, missing=True, trouble=None))
            self.attention.emit("password")
            return
        self._become(replace(state, busy=True, missing=False, trouble=None))
        self._task = self._confirmation.confirm(password, self._on_confirmed)

    def password_edited(self) -> None:
        """Another password is being typed: what was said about the one before is not true of it."""
        if isinstance(state := self._sheet, Asking) and not state.busy and (state.missing or state.trouble):
            self._become(replace(state, missing=False, trouble=None))

    def type(self, text: str) -> None:
        """What stands in the field of the new code now."""
        if isinstance(state := self._sheet, Changing) and not state.busy and text != state.typed:
            self._become(replace(state, typed=text, problem=None))

    def save(self) -> None:
        """Set the new code."""
        if not isinstance(state := self._sheet, Changing) or state.busy:
            return
        typed = "".join(state.typed.split())
        problem = code_problem(typed)
        if problem is not None:
            self._become(replace(state, problem=problem, trouble=None))
            self.attention.emit("code")
            return
        self._become(Changing(typed, busy=True))
        self._task = self._security.change(typed, self._on_changed)

    def close(self) -> None:
        """Close the sheet, unless a new code is on its way."""
        if isinstance(self._sheet, Changing) and self._sheet.busy:
            return
        self._drop()
        self._become(Closed())

    def leave(self) -> None:
        """The page goes out of sight: nothing secret stays."""
        self._drop()
        self._page = PageState()
        self._become(Closed())

    def tick(self) -> None:
        """Time went by."""
        page = self._page
        if page.shown is not None and page.shown.until <= self._clock():
            page = replace(page, shown=None)
        if page.one_call is not None and page.one_call.expires_at <= self._now():
            page = replace(page, one_call=None)
        if page != self._page:
            self._page = page
            self.changed.emit()

    # What becomes of it

    def _go(self, purpose: Purpose) -> None:
        if purpose is Purpose.CHANGE:
            self._become(Changing())
            return
        self._page = replace(self._page, doing=purpose, trouble=None)
        self._become(Closed())
        if purpose is Purpose.SHOW:
            self._task = self._security.reveal(self._on_revealed)
        else:
            self._task = self._security.create_one_call(self._on_one_call)

    def _on_confirmed(self, outcome: "Outcome[Proof]") -> None:
        if not isinstance(state := self._sheet, Asking):
            return
        match outcome:
            case Done():
                self._go(state.purpose)
                if isinstance(self._sheet, Changing) and state.typed:
                    self._become(Changing(state.typed))
                    self.save()
            case Failed(error=error):
                self._become(replace(state, busy=False, trouble=trouble_of(error, self._clock())))
                self.attention.emit("password")

    def _on_revealed(self, outcome: "Outcome[RevealedCode]") -> None:
        match outcome:
            case Done(value=revealed):
                self._page = replace(self._page, doing=None, shown=Shown(revealed.code, self._clock() + SHOWN_S))
                self.changed.emit()
            case Failed(error=error):
                self._not_done(Purpose.SHOW, error)

    def _on_one_call(self, outcome: "Outcome[OneCallCode]") -> None:
        match outcome:
            case Done(value=made):
                self._page = replace(self._page, doing=None, one_call=OneCall(made.code, made.expires_at))
                self.changed.emit()
            case Failed(error=error):
                self._not_done(Purpose.ONE_CALL, error)

    def _not_done(self, purpose: Purpose, error: "PortalError | Surprise") -> None:
        if needs_password(error):
            self._page = replace(self._page, doing=None)
            self._become(Asking(purpose))
            self.attention.emit("again")
        else:
            self._page = replace(self._page, doing=None, trouble=trouble_of(error, self._clock()))
            self.changed.emit()

    def _on_changed(self, outcome: "Outcome[SecurityCodeState]") -> None:
        if not isinstance(state := self._sheet, Changing):
            return
        match outcome:
            case Done():
                self._page = replace(self._page, shown=None)
                self._become(Closed())
                self._toasts.say(
                    lambda: translate("Security", "Your security code was changed"), "check-circle-outline"
                )
            case Failed(error=error) if needs_password(error):
                self._become(Asking(Purpose.CHANGE, state.typed))
                self.attention.emit("again")
            case Failed(error=error) if getattr(error, "code", None) is ProblemCode.CODE_TRIVIAL:
                self._become(replace(state, busy=False, problem=CodeProblem.TOO_EASY))
                self.attention.emit("code")
            case Failed(error=error):
                self._become(replace(state, busy=False, trouble=trouble_of(error, self._clock())))
                self.attention.emit("notice")

    def _drop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _become(self, state: SheetState) -> None:
        self._sheet = state
        self.changed.emit()
