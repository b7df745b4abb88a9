"""How good a new password is, said while it is typed."""

import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_people import PasswordFault
from daystarr_client.services.passwords import PasswordCheck
from daystarr_client.tasks import Done, Outcome, Task
from daystarr_client.viewmodels.wording import fill

if TYPE_CHECKING:
    from daystarr_client.api.models_people import PasswordVerdict

translate = QCoreApplication.translate
PAUSE_MS: Final = 300
SHORTEST: Final = 15
SHORTEST_WITH_CODE: Final = 8
LONGEST: Final = 256
STEPS: Final = 4


@dataclass(frozen=True, slots=True)
class Judged:
    """What is known of a password: its `length` in characters, and the portal's verdict once there is one."""

    length: int = 0
    shortest: int = SHORTEST
    longest: int = LONGEST
    verdict: "PasswordVerdict | None" = None


@dataclass(frozen=True, slots=True)
class Strength:
    """The bar below a new password: how many of four parts are filled, in which status, and what that means."""

    level: int = 0
    status: str = ""
    words: str = ""
    rules: str = ""


@dataclass(frozen=True, slots=True)
class _Question:
    """What is being typed."""

    password: str = field(repr=False)
    username: str
    second_step: bool


class PasswordJudge(QObject):
    """Asks the portal once the person pauses; an answer about an earlier password is never shown."""

    changed = Signal()

    def __init__(self, check: PasswordCheck, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._check = check
        self._judged = Judged()
        self._question: _Question | None = None
        self._task: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.ask)

    @property
    def judged(self) -> Judged:
        """What is known of the password being typed."""
        return self._judged

    def begin(self, shortest: int, longest: int) -> None:
        """A new password is to be typed, of so many characters."""
        self.forget()
        self._judged = Judged(shortest=shortest, longest=longest)

    def typed(self, password: str, username: str) -> None:
        """What stands in the field now."""
        self._drop()
        length = len(unicodedata.normalize("NFKC", password))
        self._judged = replace(self._judged, length=length, verdict=None)
        if self._judged.shortest <= length <= self._judged.longest:
            self._question = _Question(password, username, second_step=self._judged.shortest < SHORTEST)
            self._pause.start()
        self.changed.emit()

    def forget(self) -> None:
        """Nothing is typed any more."""
        self._drop()
        self._judged = replace(self._judged, length=0, verdict=None)
        self.changed.emit()

    @Slot()
    def ask(self) -> None:
        """Ask the portal, without waiting any longer."""
        self._pause.stop()
        question, self._question = self._question, None
        if question is not None:
            self._task = self._check.judge(
                question.password, question.username, self._on_verdict, second_step=question.second_step
            )

    def _on_verdict(self, outcome: "Outcome[PasswordVerdict]") -> None:
        # Without an answer the bar says what can be said here; the portal decides when the password is saved.
        if isinstance(outcome, Done):
            self._judged = replace(self._judged, verdict=outcome.value)
            self.changed.emit()

    def _drop(self) -> None:
        self._pause.stop()
        self._question = None
        if self._task is not None:
            self._task.cancel()
            self._task = None


def strength_view(judged: Judged) -> Strength:
    """The bar and its words."""
    rules = fill(
        translate(
            "Passwords", "At least %1 characters. A few words that nobody would put together are easy to remember."
        ),
        str(judged.shortest),
    )
    if judged.length == 0:
        return Strength(rules=rules)
    if judged.length < judged.shortest:
        text = fill(translate("Passwords", "%1 of %2 characters"), str(judged.length), str(judged.shortest))
        return Strength(1 if judged.length * 2 < judged.shortest else 2, "overdue", text, rules)
    if judged.length > judged.longest:
        return Strength(1, "overdue", fault_sentence(PasswordFault.TOO_LONG, judged), rules)
    if judged.verdict is None:
        return Strength(2, "neutral", translate("Passwords", "Long enough"), rules)
    if judged.verdict.fault is not None:
        level = min(max(judged.verdict.strength, 1), 2)
        return Strength(level, "overdue", fault_sentence(judged.verdict.fault, judged), rules)
    return _good(judged.verdict.strength, rules)


def _good(strength: int, rules: str) -> Strength:
    if strength >= STEPS:
        return Strength(STEPS, "paid", translate("Passwords", "Strong password"), rules)
    if strength >= STEPS - 1:
        return Strength(STEPS - 1, "paid", translate("Passwords", "Good password"), rules)
    return Strength(2, "due", translate("Passwords", "Good enough together with your code"), rules)


def fault_sentence(fault: PasswordFault, judged: Judged) -> str:
    """What is wrong with a password, and what to do."""
    match fault:
        case PasswordFault.TOO_SHORT:
            return fill(translate("Passwords", "Use at least %1 characters."), str(judged.shortest))
        case PasswordFault.TOO_LONG:
            return fill(translate("Passwords", "Use at most %1 characters."), str(judged.longest))
        case PasswordFault.COMMON:
            return translate("Passwords", "This is too easy to guess. Add words that nobody would expect.")
        case PasswordFault.PERSONAL:
            return translate(
                "Passwords", "This has names or numbers in it that others know of you or of us. Choose other words."
            )
        case PasswordFault.OTHER:
            return translate("Passwords", "This password cannot be used. Choose another one.")
        case _:
            assert_never(fault)


def refused_fault(code: ProblemCode) -> PasswordFault | None:
    """What the portal found wrong with a password when it was to be saved; None when that was not the reason."""
    return {
        ProblemCode.PASSWORD_TOO_SHORT: PasswordFault.TOO_SHORT,
        ProblemCode.PASSWORD_TOO_LONG: PasswordFault.TOO_LONG,
        ProblemCode.PASSWORD_COMMON: PasswordFault.COMMON,
        ProblemCode.PASSWORD_PERSONAL: PasswordFault.PERSONAL,
    }.get(code)
