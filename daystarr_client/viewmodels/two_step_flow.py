"""Sets two-step sign-in up, hands out recovery codes, turns it off; keeps no secret longer than its step."""

from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.api.enums import ProblemCode
from daystarr_client.device.clipboard import Clipboard
from daystarr_client.services.documents import Kept, Saving
from daystarr_client.services.two_step import TwoStepService
from daystarr_client.tasks import Done, Failed, Outcome, Surprise, Task
from daystarr_client.viewmodels.qr_code import qr_code
from daystarr_client.viewmodels.settings_trouble import Trouble, trouble_of, waits
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.two_step_state import Asking, Closed, Codes, Pairing, Purpose, SheetState, Why
from daystarr_client.viewmodels.two_step_words import codes_file_text, codes_title
from daystarr_client.viewmodels.wording import fill

if TYPE_CHECKING:
    from daystarr_client.api.errors import PortalError
    from daystarr_client.api.models_people import RecoveryCodes, TwoStepBegun, TwoStepState

translate = QCoreApplication.translate


class PrintOut(Protocol):
    """Prints a document."""

    def __call__(self, called: Callable[[], str], pdf: bytes, sent: Callable[[], None]) -> None:
        """`called` is its name in the language of now; `sent` hears that a printer has it."""
        ...


class TwoStepFlow(QObject):
    """One step at a time. `attention` names what the keyboard should go to."""

    changed = Signal()
    attention = Signal(str)

    def __init__(
        self,
        two_step: TwoStepService,
        clipboard: Clipboard,
        toasts: Toasts,
        print_out: PrintOut,
        brand: str,
        username: str,
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """`brand` and `username` stand above recovery codes; `clock` is in seconds, and never goes back."""
        super().__init__(parent)
        self._two_step = two_step
        self._clipboard = clipboard
        self._toasts = toasts
        self._print_out = print_out
        self._brand = brand
        self._username = username
        self._clock = clock
        self._state: SheetState = Closed()
        self._task: Task | None = None

    @property
    def state(self) -> SheetState:
        """Where the sheet is."""
        return self._state

    @property
    def clock(self) -> float:
        """Now, on the clock of what has to wait."""
        return self._clock()

    # What the person does

    def start(self, purpose: Purpose) -> None:
        """Begin; the password comes first."""
        if isinstance(self._state, Closed):
            self._become(Asking(purpose))

    def give_password(self, password: str) -> None:
        """The password, as typed."""
        if not isinstance(state := self._state, Asking) or state.busy or waits(state.trouble, self._clock()):
            return
        self._become(replace(state, missing=not password, busy=bool(password), trouble=None))
        if not password:
            self.attention.emit("password")
        elif state.purpose is Purpose.SET_UP:
            self._task = self._two_step.begin(password, self._on_begun)
        elif state.purpose is Purpose.RENEW:
            self._task = self._two_step.renew_recovery_codes(password, self._on_renewed)
        else:
            self._task = self._two_step.turn_off(password, self._on_turned_off)

    def password_edited(self) -> None:
        """Another password is being typed: what was said about the one before is not true of it."""
        if isinstance(state := self._state, Asking) and not state.busy:
            self._become(replace(state, missing=False, trouble=self._lasting(state.trouble)))

    def type(self, text: str) -> None:
        """What stands in the field of the code now."""
        if isinstance(state := self._state, Pairing) and not state.busy and text != state.typed:
            self._become(replace(state, typed=text, missing=False, trouble=self._lasting(state.trouble)))

    def give_code(self) -> None:
        """Turn it on with the code that was typed."""
        if not isinstance(state := self._state, Pairing) or state.busy or waits(state.trouble, self._clock()):
            return
        typed = "".join(state.typed.split())
        self._become(replace(state, missing=not typed, busy=bool(typed), trouble=None))
        if typed:
            self._task = self._two_step.confirm(typed, self._on_confirmed)
        else:
            self.attention.emit("code")

    def copy_key(self) -> None:
        """Put the key for the app on the clipboard."""
        if isinstance(self._state, Pairing):
            self._clipboard.copy("".join(self._state.secret.split()))
            self._toasts.say(lambda: translate("Settings", "The key is copied"), "content-copy")

    def copy_codes(self) -> None:
        """Put the recovery codes on the clipboard."""
        if isinstance(state := self._state, Codes):
            self._clipboard.copy("\n".join(state.codes))
            self._become(replace(state, kept=True, leaving=False))
            self._toasts.say(lambda: translate("Settings", "Your recovery codes are copied"), "content-copy")

    def save_codes(self) -> None:
        """Keep the recovery codes in a file."""
        if isinstance(state := self._state, Codes) and not state.saving:
            self._become(replace(state, saving=True))
            text = codes_file_text(state.codes, self._brand, self._username)
            self._task = self._two_step.keep(f"{codes_title(self._brand)}.txt", text, self._on_saved)

    def print_codes(self) -> None:
        """Print the recovery codes."""
        if isinstance(state := self._state, Codes) and not state.printing:
            self._become(replace(state, printing=True))
            text = codes_file_text(state.codes, self._brand, self._username)
            self._task = self._two_step.paper(codes_title(self._brand), text, self._on_paper)

    @Slot()
    def printing_begun(self) -> None:
        """The person is asked where to print."""
        if isinstance(state := self._state, Codes):
            self._become(replace(state, printing=False))

    def close(self) -> None:
        """Close the sheet; recovery codes that nobody kept are asked about first."""
        match self._state:
            case Codes(kept=False, leaving=False) as codes:
                self._become(replace(codes, leaving=True))
                self.attention.emit("stay")
            case Codes(leaving=True) as codes:
                self.stay()
            case Asking(busy=True, purpose=Purpose.RENEW | Purpose.TURN_OFF) | Pairing(busy=True):
                pass  # what becomes of it has to be seen
            case _:
                self.leave()

    def stay(self) -> None:
        """Go on looking at the recovery codes."""
        if isinstance(state := self._state, Codes):
            self._become(replace(state, leaving=False))
            self.attention.emit("codes")

    def leave(self) -> None:
        """Close whatever is open: nothing secret stays."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._become(Closed())

    # What becomes of it

    def _on_begun(self, outcome: "Outcome[TwoStepBegun]") -> None:
        match outcome:
            case Done(value=begun):
                self._become(Pairing(begun.secret, qr_code(begun.url)))
            case Failed(error=error):
                self._not_with_password(error)

    def _on_renewed(self, outcome: "Outcome[RecoveryCodes]") -> None:
        match outcome:
            case Done(value=codes):
                self._become(Codes(codes.codes, renewed=True))
                self.attention.emit("codes")
            case Failed(error=error):
                self._not_with_password(error)

    def _on_turned_off(self, outcome: "Outcome[TwoStepState]") -> None:
        match outcome:
            case Done():
                self._end(translate("Settings", "Two-step sign-in is off"))
            case Failed(error=error):
                self._not_with_password(error)

    def _not_with_password(self, error: "PortalError | Surprise") -> None:
        if not isinstance(state := self._state, Asking):
            return
        match _code(error):
            case ProblemCode.TWO_STEP_ON:
                self._two_step.refresh(quiet=True)
                self._end(translate("Settings", "Two-step sign-in is on already"))
            case ProblemCode.TWO_STEP_OFF:
                self._end(translate("Settings", "Two-step sign-in is off"))
            case _:
                self._become(replace(state, busy=False, trouble=trouble_of(error, self._clock())))
                self.attention.emit("password")

    def _on_confirmed(self, outcome: "Outcome[RecoveryCodes]") -> None:
        if not isinstance(state := self._state, Pairing):
            return
        match outcome:
            case Done(value=codes):
                self._become(Codes(codes.codes, renewed=False))
                self.attention.emit("codes")
            case Failed(error=error):
                match _code(error):
                    case ProblemCode.TWO_STEP_ON:  # an answer that never came brought the codes
                        self._become(Asking(Purpose.RENEW, Why.CODES_LOST))
                    case ProblemCode.TWO_STEP_NOT_BEGUN:
                        self._become(Asking(Purpose.SET_UP, Why.TOO_LATE))
                    case _:
                        self._become(replace(state, busy=False, trouble=trouble_of(error, self._clock())))
                        self.attention.emit("code")

    def _on_saved(self, outcome: Outcome[Saving]) -> None:
        if not isinstance(state := self._state, Codes):
            return
        match outcome:
            case Done(value=Kept(file=file)):
                self._become(replace(state, saving=False, kept=True, leaving=False))
                self._toasts.say(lambda: fill(translate("Settings", "Saved as %1"), file.name), "download-outline")
            case _:
                self._become(replace(state, saving=False))
                text = translate("Settings", "The file could not be saved. Free some disk space, then try again.")
                self._toasts.say(text, "alert-circle-outline")

    def _on_paper(self, outcome: Outcome[bytes]) -> None:
        if not isinstance(state := self._state, Codes):
            return
        match outcome:
            case Done(value=pdf):
                self._print_out(lambda: codes_title(self._brand), pdf, self._on_printed)
            case Failed():
                self._become(replace(state, printing=False))
                text = translate("Settings", "The codes could not be printed. Save or copy them instead.")
                self._toasts.say(text, "alert-circle-outline")

    def _on_printed(self) -> None:
        if isinstance(state := self._state, Codes):
            self._become(replace(state, kept=True, leaving=False))

    def _end(self, text: str) -> None:
        self._become(Closed())
        self._toasts.say(text, "information-outline")

    def _lasting(self, trouble: Trouble | None) -> Trouble | None:
        return trouble if waits(trouble, self._clock()) else None

    def _become(self, state: SheetState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()


def _code(error: "PortalError | Surprise") -> ProblemCode:
    return ProblemCode.OTHER if isinstance(error, Surprise) else error.code
