"""Moving a visit, for QML: a sheet over any page."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from daystarr_client.services.appointments import AppointmentsService, MoveResult, Offer
from daystarr_client.tasks import Outcome, Task
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.cart_rows import DayRow
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.reschedule_state import (
    Choosing,
    Closed,
    Confirming,
    Opening,
    State,
    Unsure,
    chosen,
    moved,
    offered,
    went_on,
)
from daystarr_client.viewmodels.reschedule_view import RescheduleView, reschedule_view
from daystarr_client.viewmodels.rows import RowsModel

DAYS_SHOWN: Final = 6


@qml_type
class RescheduleViewModel(ViewModel[RescheduleView]):
    """Shows the visit that is being moved. `visits_changed` tells that the calendar is not up to date any more."""

    changed = Signal()
    visits_changed = Signal()
    open = state_property(bool, "open", changed)
    step = state_property(str, "step", changed)
    title = state_property(str, "title", changed)
    subtitle = state_property(str, "subtitle", changed)
    closable = state_property(bool, "closable", changed)
    notice = state_property(str, "notice", changed)
    noticeStatus = state_property(str, "notice_status", changed)
    moreDays = state_property(str, "more_days", changed)
    before = state_property(str, "before", changed)
    after = state_property(str, "after", changed)
    address = state_property(str, "address", changed)
    note = state_property(str, "note", changed)
    status = state_property(str, "status", changed)
    saidTitle = state_property(str, "said_title", changed)
    said = state_property(str, "said", changed)
    days = object_property(RowsModel[DayRow], "day_rows")
    buttons = object_property(RowsModel[Button], "button_rows")

    def __init__(self, appointments: AppointmentsService, facts: CardFacts, parent: QObject | None = None) -> None:
        super().__init__(RescheduleView(), parent)
        self._appointments = appointments
        self._facts = facts
        self._move: State = Closed()
        self._days_shown = DAYS_SHOWN
        self._task: Task | None = None
        self.day_rows = RowsModel(DayRow, "key", self)
        self.button_rows = RowsModel(Button, "key", self)

    def start(self, visit_id: str) -> None:
        """Look for another time for a visit; nothing is moved by it."""
        self._days_shown = DAYS_SHOWN
        self._enter(Opening(visit_id))

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._draw()

    @Slot(str)
    def chooseTime(self, slot_id: str) -> None:
        """One of the times."""
        if isinstance(self._move, Choosing):
            self._enter(chosen(self._move, slot_id))

    @Slot()
    def showMoreDays(self) -> None:
        """Show some more of the days with free times."""
        self._days_shown += DAYS_SHOWN
        self._draw()

    @Slot(str)
    def press(self, button: str) -> None:
        """A button at the foot of the sheet."""
        match self._move, button:
            case _, "close":
                self.close()
            case Choosing() as choosing, "next":
                self._enter(went_on(choosing))
            case Confirming(sending=False) as confirming, "back":
                self._enter(Choosing(confirming.offer, confirming.slot))
            case Confirming(sending=False) as confirming, "move":
                self._enter(replace(confirming, sending=True, notice=None))
                self._task = self._appointments.move(confirming.offer.visit, confirming.slot, self._on_moved)
            case ((Opening(visit_id=visit_id) | Unsure(visit_id=visit_id)), "retry"):
                self._enter(Opening(visit_id))
            case _:
                pass

    @Slot()
    def close(self) -> None:
        """Close the sheet, unless the portal is being asked right now."""
        if isinstance(self._move, Confirming) and self._move.sending:
            return
        if self._task:
            self._task.cancel()
        self._enter(Closed())

    def _on_offered(self, outcome: Outcome[Offer]) -> None:
        if isinstance(self._move, Opening):
            self._enter(offered(self._move, outcome))

    def _on_moved(self, outcome: Outcome[MoveResult]) -> None:
        if isinstance(self._move, Confirming):
            after = moved(self._move, outcome)
            self._enter(after)
            if not isinstance(after, Confirming):
                self.visits_changed.emit()

    def _enter(self, state: State) -> None:
        self._move = state
        self._draw()
        if isinstance(state, Opening) and state.problem is None:
            self._task = self._appointments.fetch(state.visit_id, self._on_offered)

    def _draw(self) -> None:
        if isinstance(self._move, Closed):
            self.show(replace(self.state, open=False))  # what was there stays while the sheet fades out
            return
        view = reschedule_view(self._move, self._facts, self._days_shown)
        self.day_rows.set_rows(view.days)
        self.button_rows.set_rows(view.buttons)
        self.show(view)
