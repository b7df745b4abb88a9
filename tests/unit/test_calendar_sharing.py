"""The calendar in other programs: files of it, and the secret address they read."""

import datetime as dt
from pathlib import Path

import pytest

from daystarr_client.api.errors import PortalError, ServerFault, Unreachable
from daystarr_client.api.models_calendar import Feed, FeedState
from daystarr_client.services.calendar_sharing import CalendarSharingService
from daystarr_client.services.calls import PortalCalls
from daystarr_client.viewmodels.calendar_sharing import CalendarSharingViewModel
from daystarr_client.viewmodels.toasts import Toasts
from tests.fakes.billing import NOW
from tests.fakes.devices import FakeClipboard, FakeDownloads
from tests.fakes.hand_tasks import HandTasks
from tests.fakes.home import FACTS

FILE = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


class Desk:
    """The sheet over a portal that has at most one address."""

    def __init__(self, folder: Path, host: str = "https://portal.example.com") -> None:
        self.calendar = self
        self.host = host
        self.made = 0
        self.since: dt.datetime | None = None
        self.refusal: PortalError | None = None
        self.lost = False
        self.asked: list[tuple[dt.date, dt.date, str | None]] = []
        self.said: list[str] = []
        self.tasks = HandTasks()
        self.copied = FakeClipboard()
        self.folder = FakeDownloads(folder)
        toasts = Toasts()
        toasts.said.connect(self._hear)
        calls = PortalCalls(self.tasks, lambda: self)  # pyright: ignore[reportArgumentType]
        service = CalendarSharingService(calls, lambda: NOW, self.folder, self.copied)
        self.sheet = CalendarSharingViewModel(service, FACTS, toasts, "DayStarr")

    def _hear(self, text: str, _icon: str) -> None:
        self.said.append(text)

    def feed(self) -> FeedState:
        return FeedState(active=self.since is not None, created_at=self.since)

    def make_feed(self) -> Feed:
        if self.refusal is not None and not self.lost:
            raise self.refusal
        self.made += 1
        self.since = NOW + dt.timedelta(minutes=self.made)
        if self.refusal is not None:
            raise self.refusal
        return Feed(url=f"{self.host}/v1/calendar/feeds/secret{self.made}.ics", created_at=self.since)

    def revoke_feed(self) -> None:
        if self.refusal is not None and not self.lost:
            raise self.refusal
        self.since = None
        if self.refusal is not None:
            raise self.refusal

    def export(self, first: dt.date, last: dt.date, entry_id: str | None = None) -> bytes:
        if self.refusal is not None:
            raise self.refusal
        self.asked.append((first, last, entry_id))
        return FILE

    def open(self) -> CalendarSharingViewModel:
        self.sheet.start()
        self.tasks.end_all()
        return self.sheet


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "Downloads")


def test_an_address_is_made_shown_copied_and_drawn_as_a_code(desk: Desk) -> None:
    desk.sheet.start()
    assert desk.sheet.state.phase == "loading"
    desk.tasks.end_all()
    assert (desk.sheet.state.phase, desk.sheet.state.place) == ("ready", "none")
    desk.sheet.make()
    assert desk.sheet.state.doing == "make"
    desk.sheet.make()
    desk.tasks.end_all()
    state = desk.sheet.state
    assert (state.place, state.doing, desk.made) == ("shown", "", 1)
    assert state.address == "https://portal.example.com/v1/calendar/feeds/secret1.ics"
    assert state.code.size > 20
    assert state.note == ""
    desk.sheet.copy()
    assert desk.copied.copied == [state.address]


def test_an_address_of_this_computer_says_that_no_phone_reaches_it(tmp_path: Path) -> None:
    desk = Desk(tmp_path, "http://127.0.0.1:8400")
    desk.open().make()
    desk.tasks.end_all()
    assert desk.sheet.state.note == "This demo's address works on this computer alone, not on your phone."


def test_a_new_address_is_asked_about_first_and_replaces_the_one_in_use(desk: Desk) -> None:
    desk.open().make()
    desk.tasks.end_all()
    desk.sheet.make()
    assert (desk.sheet.state.asking, desk.made) == ("renew", 1)
    desk.sheet.keep()
    assert desk.sheet.state.asking == ""
    desk.sheet.make()
    desk.sheet.confirm()
    desk.tasks.end_all()
    assert desk.sheet.state.address.endswith("secret2.ics")
    assert desk.sheet.state.asking == ""


def test_an_address_is_turned_off_only_after_a_yes(desk: Desk) -> None:
    desk.open().make()
    desk.tasks.end_all()
    desk.sheet.revoke()
    assert (desk.sheet.state.asking, desk.since is None) == ("revoke", False)
    desk.sheet.confirm()
    desk.tasks.end_all()
    assert (desk.sheet.state.place, desk.sheet.state.address, desk.since) == ("none", "", None)
    desk.sheet.copy()
    assert desk.copied.copied == []


def test_an_address_made_elsewhere_is_known_to_be_there_but_not_what_it_is(desk: Desk) -> None:
    desk.since = NOW
    state = desk.open().state
    assert (state.place, state.address, state.code.size) == ("hidden", "", 0)
    assert state.about == (
        "An address is in use since today, 10:42 AM. It was shown once; make a new one to see one again."
    )


def test_an_address_replaced_elsewhere_is_not_shown_as_if_it_worked(desk: Desk) -> None:
    desk.open().make()
    desk.tasks.end_all()
    desk.make_feed()
    desk.sheet.close()
    assert desk.open().state.place == "hidden"


def test_the_address_stays_known_while_the_program_runs(desk: Desk) -> None:
    desk.open().make()
    desk.tasks.end_all()
    desk.sheet.close()
    assert not desk.sheet.state.open
    assert desk.open().state.place == "shown"


@pytest.mark.parametrize("lost", [False, True])
def test_what_failed_is_told_and_the_truth_is_asked_for_again(desk: Desk, *, lost: bool) -> None:
    desk.open()
    desk.refusal, desk.lost = ServerFault(may_have_happened=lost), lost
    desk.sheet.make()
    desk.tasks.end_all()
    assert desk.sheet.state.trouble_text.startswith("The portal had a problem.")
    assert desk.sheet.state.place == ("hidden" if lost else "none")


def test_a_sheet_that_cannot_learn_whether_there_is_an_address_still_gives_the_file(desk: Desk) -> None:
    desk.sheet.start()
    for work in desk.tasks.take():
        work.fail(Unreachable())
    assert (desk.sheet.state.phase, desk.sheet.state.can_retry) == ("failed", True)
    desk.sheet.saveFile()
    desk.tasks.end_all()
    assert desk.said == ["Saved as DayStarr calendar.ics in Downloads"]
    desk.sheet.retry()
    desk.tasks.end_all()
    assert desk.sheet.state.phase == "ready"


def test_the_whole_calendar_is_saved_or_opened_as_a_file(desk: Desk) -> None:
    desk.open().saveFile()
    assert desk.sheet.state.doing == "save"
    desk.tasks.end_all()
    desk.sheet.openFile()
    desk.tasks.end_all()
    (first, last, entry), _ = desk.asked
    assert (first, last, entry) == (dt.date(2026, 6, 7), dt.date(2027, 6, 6), None)
    assert (last - first).days < 400
    assert [file.read_bytes() for file in desk.folder.opened] == [FILE]
    assert desk.folder.opened[0].name == "DayStarr calendar (2).ics"
    assert desk.said[1] == "Handed to your calendar program; DayStarr calendar (2).ics is in Downloads"


def test_one_entry_is_handed_to_the_calendar_program(desk: Desk) -> None:
    day = dt.date(2026, 12, 13)
    desk.sheet.add_entry("due_1", day, "Invoice 1087")
    desk.tasks.end_all()
    assert desk.asked == [(day, day, "due_1")]
    assert desk.folder.opened[0].name == "Invoice 1087, Dec 13, 2026.ics"
    assert not desk.sheet.state.open


def test_where_no_program_opens_it_the_file_is_kept_and_said_where(desk: Desk) -> None:
    desk.folder.opens = False
    desk.sheet.add_entry("due_1", dt.date(2026, 12, 13), "../../\u202eevil")
    desk.tasks.end_all()
    assert desk.said == ["Saved as evil, Dec 13, 2026.ics in Downloads. Open it with your calendar program."]
    assert desk.folder.opened[0].parent.name == "Downloads"


def test_a_file_that_cannot_be_had_or_kept_says_what_to_do(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", "utf-8")
    desk = Desk(blocked)
    desk.open().saveFile()
    desk.tasks.end_all()
    desk.refusal = Unreachable()
    desk.sheet.saveFile()
    desk.tasks.end_all()
    assert desk.said[0].startswith("The file could not be saved.")
    assert desk.said[1].startswith("The portal cannot be reached.")
    assert desk.sheet.state.doing == ""


def test_an_address_on_its_way_is_not_asked_for_twice_by_closing_and_opening_again(desk: Desk) -> None:
    desk.open().make()
    desk.sheet.close()
    desk.sheet.start()
    assert desk.sheet.state.doing == "make"
    desk.sheet.make()
    desk.tasks.end_all()
    assert (desk.made, desk.sheet.state.address[-11:]) == (1, "secret1.ics")


def test_closing_midway_and_another_language_lose_nothing(desk: Desk) -> None:
    desk.open().make()
    desk.sheet.close()
    desk.tasks.end_all()
    assert not desk.sheet.state.open
    before = desk.open().state
    desk.sheet.retranslate()
    assert desk.sheet.state == before
    assert before.place == "shown"
