"""Moving a visit: what the portal's answers mean, and what the sheet says."""

from dataclasses import dataclass, field

import pytest

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import Conflict, NotFound, PortalError, ServerFault, Stale, Unreachable
from daystarr_client.api.models import Page
from daystarr_client.api.models_appointments import Appointment, Slot
from daystarr_client.services.appointments import AppointmentsService
from daystarr_client.services.calls import PortalCalls
from daystarr_client.viewmodels.reschedule import RescheduleViewModel
from tests.fakes.appointments import a_visit_to_move
from tests.fakes.hand_tasks import HandTasks
from tests.fakes.home import FACTS
from tests.fakes.orders import SLOTS, a_slot

CHOSEN = SLOTS[1]


@dataclass
class Book:
    """The portal's appointments, with what to raise instead of moving or of reading again."""

    visit: Appointment = field(default_factory=a_visit_to_move)
    refusal: PortalError | None = None
    happens: bool = False
    gone: bool = False
    silent: bool = False
    free: tuple[Slot, ...] = SLOTS
    moves: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    def get(self, _: str) -> Appointment:
        if self.gone:
            raise NotFound
        if self.silent:
            raise Unreachable
        return self.visit

    def slots(self, _: str) -> Page[Slot]:
        return Page[Slot](items=self.free)

    def reschedule(self, _: str, etag: str, slot_id: str) -> Appointment:
        self.moves.append((etag, slot_id))
        slot = next(slot for slot in SLOTS if slot.id == slot_id)
        if self.refusal is None or self.happens:
            self.visit = a_visit_to_move(slot, 2)
        if self.refusal is not None:
            raise self.refusal
        return self.visit


class Desk:
    """The sheet over such a book."""

    def __init__(self, book: Book) -> None:
        self.appointments = book
        self.tasks = HandTasks()
        calls = PortalCalls(self.tasks, lambda: self)  # pyright: ignore[reportArgumentType]
        self.sheet = RescheduleViewModel(AppointmentsService(calls), FACTS)
        self.told = 0
        self.sheet.visits_changed.connect(self._tell)

    def _tell(self) -> None:
        self.told += 1

    def at_confirming(self) -> RescheduleViewModel:
        self.sheet.start("apt_1")
        self.tasks.end_all()
        self.sheet.chooseTime(CHOSEN.id)
        self.sheet.press("next")
        return self.sheet

    def moved(self) -> RescheduleViewModel:
        self.at_confirming().press("move")
        self.tasks.end_all()
        return self.sheet


def buttons(sheet: RescheduleViewModel) -> list[str]:
    return [button.key for button in sheet.button_rows.rows]


def test_a_visit_moves_from_the_version_seen_to_the_time_chosen() -> None:
    book = Book()
    desk = Desk(book)
    sheet = desk.at_confirming()
    assert (sheet.state.before, sheet.state.after) == (
        "Saturday, December 12, 8–10 AM",
        "Tuesday, December 8, 10 AM – 12 PM",
    )
    assert (sheet.state.address, sheet.state.note) == ("120 Main St, Owosso", "Weak Wi-Fi")
    sheet.press("move")
    assert not sheet.state.closable
    sheet.close()
    sheet.press("move")
    desk.tasks.end_all()
    assert book.moves == [('"apt_1.1"', CHOSEN.id)]
    assert (sheet.state.step, sheet.state.said_title) == ("said", "The visit is moved")
    assert "Tuesday, December 8, 10 AM – 12 PM" in sheet.state.said
    assert desk.told == 1


def test_continuing_without_a_time_asks_for_one() -> None:
    desk = Desk(Book())
    desk.sheet.start("apt_1")
    assert desk.sheet.state.step == "loading"
    desk.tasks.end_all()
    desk.sheet.press("next")
    assert (desk.sheet.state.step, desk.sheet.state.notice) == ("choose", "Choose a time for us to come.")
    desk.sheet.chooseTime(CHOSEN.id)
    assert desk.sheet.state.notice == ""
    assert [choice.key for day in desk.sheet.day_rows.rows for choice in day.times if choice.chosen] == [CHOSEN.id]


def test_going_back_keeps_the_time_chosen_and_more_days_can_be_shown() -> None:
    sheet = Desk(Book()).at_confirming()
    sheet.press("back")
    assert any(choice.chosen for day in sheet.day_rows.rows for choice in day.times)
    assert len(sheet.day_rows.rows) == 6
    sheet.showMoreDays()
    assert (len(sheet.day_rows.rows), sheet.state.more_days) == (8, "")


def test_a_time_that_somebody_else_took_leads_back_to_the_times_as_they_are_now() -> None:
    desk = Desk(Book(refusal=Conflict(ProblemCode.SLOT_TAKEN)))
    sheet = desk.moved()
    assert sheet.state.step == "choose"
    assert sheet.state.notice.startswith("Somebody else just took that time.")
    assert not any(choice.chosen for day in sheet.day_rows.rows for choice in day.times)


def test_a_visit_that_somebody_else_changed_is_shown_as_it_is_now_and_moves_from_there() -> None:
    book = Book(refusal=Stale(ProblemCode.STALE))
    desk = Desk(book)
    sheet = desk.at_confirming()
    book.visit = a_visit_to_move(a_slot(15, 13), 7)
    sheet.press("move")
    desk.tasks.end_all()
    assert sheet.state.step == "choose"
    assert sheet.state.notice.startswith("Somebody else changed this visit")
    assert sheet.state.subtitle == "Now: Tuesday, December 15, 8–10 AM"
    book.refusal = None
    sheet.chooseTime(CHOSEN.id)
    sheet.press("next")
    sheet.press("move")
    desk.tasks.end_all()
    assert book.moves[-1] == ('"apt_1.7"', CHOSEN.id)
    assert sheet.state.said_title == "The visit is moved"


def test_somebody_else_who_chose_the_same_time_is_no_conflict() -> None:
    sheet = Desk(Book(refusal=Stale(ProblemCode.STALE), happens=True)).moved()
    assert sheet.state.said_title == "The visit is moved"


@pytest.mark.parametrize(
    ("book", "title"),
    [
        (Book(refusal=Conflict(ProblemCode.CANNOT_RESCHEDULE)), "This visit cannot be moved online"),
        (Book(refusal=NotFound()), "This visit is no longer there"),
    ],
)
def test_a_refusal_says_what_to_do(book: Book, title: str) -> None:
    sheet = Desk(book).moved()
    assert (sheet.state.step, sheet.state.said_title) == ("said", title)
    assert "989-720-6000" in sheet.state.said
    assert buttons(sheet) == ["close"]


@pytest.mark.parametrize(("happens", "step"), [(True, "said"), (False, "confirm")])
def test_an_answer_that_was_lost_is_looked_for(*, happens: bool, step: str) -> None:
    sheet = Desk(Book(refusal=Unreachable(may_have_happened=True), happens=happens)).moved()
    assert sheet.state.step == step
    assert sheet.state.said_title == ("The visit is moved" if happens else "")
    assert bool(sheet.state.notice) is not happens


def test_an_answer_that_stays_lost_is_not_called_a_failure() -> None:
    book = Book(refusal=ServerFault(may_have_happened=True))
    desk = Desk(book)
    sheet = desk.at_confirming()
    book.silent = True
    sheet.press("move")
    desk.tasks.end_all()
    assert sheet.state.said_title == "We do not know yet whether the visit was moved"
    book.silent = False
    sheet.press("retry")
    desk.tasks.end_all()
    assert sheet.state.step == "choose"


def test_what_never_left_this_computer_can_be_tried_again_with_the_same_time() -> None:
    book = Book(refusal=Unreachable())
    desk = Desk(book)
    sheet = desk.moved()
    assert (sheet.state.step, sheet.state.notice_status) == ("confirm", "overdue")
    assert "Nothing was moved" in sheet.state.notice
    book.refusal = None
    sheet.press("move")
    desk.tasks.end_all()
    assert sheet.state.said_title == "The visit is moved"


@pytest.mark.parametrize(
    ("book", "title", "keys"),
    [
        (Book(silent=True), "The times could not be loaded", ["close", "retry"]),
        (Book(gone=True), "This visit is no longer there", ["close"]),
        (Book(a_visit_to_move(can_reschedule=False)), "This visit cannot be moved online", ["close"]),
        (Book(free=()), "No other times online", ["close"]),
    ],
)
def test_a_visit_without_times_says_why(book: Book, title: str, keys: list[str]) -> None:
    desk = Desk(book)
    desk.sheet.start("apt_1")
    desk.tasks.end_all()
    assert desk.sheet.state.said_title == title
    assert buttons(desk.sheet) == keys


def test_closing_forgets_times_that_come_late_and_another_language_keeps_the_choice() -> None:
    desk = Desk(Book())
    desk.sheet.start("apt_1")
    desk.sheet.close()
    desk.tasks.end_all()
    assert not desk.sheet.state.open
    sheet = desk.at_confirming()
    before = sheet.state
    sheet.retranslate()
    assert sheet.state == before
