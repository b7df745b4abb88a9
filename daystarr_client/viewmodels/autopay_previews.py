"""Asks what terms would do, a moment after they were chosen; an answer about other terms never arrives."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from daystarr_client.services.autopay import AutopayService
from daystarr_client.tasks import Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.bodies_autopay import AutopayTerms
    from daystarr_client.api.models_autopay import AutopayPreview

DEBOUNCE_MS: Final = 250


class AutopayPreviews(QObject):
    """One question at a time, always about what is wanted now."""

    arrived = Signal(object, object)  # the terms, and the outcome

    def __init__(
        self, autopay: AutopayService, parent: QObject | None = None, *, debounce_ms: int = DEBOUNCE_MS
    ) -> None:
        super().__init__(parent)
        self._autopay = autopay
        self._wanted: AutopayTerms | None = None
        self._task: Task | None = None
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(debounce_ms)
        self._debounce.timeout.connect(self._ask)

    def want(self, terms: "AutopayTerms | None", *, at_once: bool) -> None:
        """Ask about these terms, `at_once` or once they have stayed a moment; None asks nothing."""
        if terms == self._wanted:
            return
        self._wanted = terms
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if terms is None:
            self._debounce.stop()
        else:
            self._debounce.start(0 if at_once else self._debounce.interval())

    @Slot()
    def _ask(self) -> None:
        if (terms := self._wanted) is not None:
            self._task = self._autopay.preview(terms, lambda outcome: self._on_answer(terms, outcome))

    def _on_answer(self, terms: "AutopayTerms", outcome: "Outcome[AutopayPreview]") -> None:
        if terms == self._wanted:
            self._wanted = self._task = None
            self.arrived.emit(terms, outcome)
