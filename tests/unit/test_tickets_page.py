"""Tickets: what the page says, and that nothing written or picked is lost or sent twice."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_trust import TicketAuthor, TicketCategory, TicketFilter, TicketState
from daystarr_client.api.errors import (
    BadAnswer,
    Conflict,
    FeatureUnavailable,
    Invalid,
    PortalError,
    RateLimited,
    ServerFault,
    TimedOut,
    Unreachable,
)
from daystarr_client.device.downloads import DownloadsFolder
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.services.paged_lists import Paged
from daystarr_client.services.ticket_files import (
    LARGEST,
    OtherKind,
    Read,
    TooLarge,
    Unreadable,
    media_type_of,
    name_to_keep,
    read,
)
from daystarr_client.services.tickets import TicketsService
from daystarr_client.tasks import Surprise
from daystarr_client.viewmodels.ticket_compose import TicketCompose
from daystarr_client.viewmodels.ticket_words import size_words, trouble_words
from daystarr_client.viewmodels.tickets import TicketsViewModel
from daystarr_client.viewmodels.tickets_state import Draft, What, trouble_of
from daystarr_client.viewmodels.tickets_view import ticket_row, ticket_view, tickets_view
from daystarr_client.viewmodels.toasts import Toasts
from tests.fakes.billing import NOW
from tests.fakes.devices import FakePicker
from tests.fakes.hand_tasks import HandTasks
from tests.fakes.home import ENGLISH, facts
from tests.fakes.tickets import PNG, OneTicket, a_file, a_message, a_ticket

HOSTILE = "<img src='http://evil.example/x.png'>\u202e\u2028" * 400


@pytest.mark.parametrize(
    ("state", "chip"),
    [
        (TicketState.OPEN, "We are on it"),
        (TicketState.WAITING_FOR_YOU, "Your answer needed"),
        (TicketState.CLOSED, "Closed"),
        (TicketState.OTHER, "Ask us"),
    ],
)
def test_a_ticket_says_whose_turn_it_is_in_a_word_and_a_shape(state: TicketState, chip: str) -> None:
    row = ticket_row(a_ticket(state=state), facts())
    assert (row.chip, bool(row.icon)) == (chip, True)
    assert row.subtitle == "T4104 · Internet · today, 10:42 AM"
    assert row.spoken == f"Weak Wi-Fi. {chip}. T4104 · Internet · today, 10:42 AM"


@pytest.mark.parametrize(
    ("state", "title", "action"),
    [
        (TicketFilter.ALL, "No tickets yet", "New ticket"),
        (TicketFilter.OPEN, "Nothing is open", "Show all tickets"),
        (TicketFilter.CLOSED, "Nothing was closed yet", "Show all tickets"),
    ],
)
def test_a_list_with_nothing_in_it_says_what_to_do(state: TicketFilter, title: str, action: str) -> None:
    view = tickets_view(state, Loadable(value=Paged(), as_of=NOW), facts())
    assert (view.phase, view.title, view.action) == ("empty", title, action)


def test_the_list_has_its_four_states() -> None:
    assert tickets_view(TicketFilter.ALL, Loadable(), facts()).phase == "loading"
    failed = tickets_view(TicketFilter.ALL, Loadable(problem=ProblemKind.BROKEN), facts())
    assert (failed.phase, failed.action) == ("failed", "Try again")
    listed = Loadable(value=Paged((a_ticket(),)), as_of=NOW, problem=ProblemKind.OFFLINE)
    stale = tickets_view(TicketFilter.ALL, cast(Any, listed), facts())
    assert (stale.phase, stale.stale) == ("ready", "Not up to date: as of today, 10:42 AM.")


def test_a_conversation_says_who_wrote_what() -> None:
    ticket = a_ticket(
        a_message("Slow.\n\tAlways.", TicketAuthor.CUSTOMER, name="Elena", files=(a_file(),)), a_message(number=2)
    )
    view = ticket_view(None, Loadable(value=ticket, as_of=NOW), Draft(), facts(), "tkt_1")
    mine, theirs = view.messages
    assert (mine.mine, mine.who, mine.body) == (True, "Elena", "Slow.\n\tAlways.")
    assert (mine.files[0].name, mine.files[0].note) == ("router.png", "40 KB")
    assert theirs.spoken == "From us. Jordan, today, 10:42 AM: Where does it stand?"
    assert (view.can_write, view.can_close, view.over) == (True, True, "")


def test_a_closed_ticket_takes_nothing_more() -> None:
    ticket = a_ticket(state=TicketState.CLOSED)
    view = ticket_view(None, Loadable(value=ticket, as_of=NOW), Draft(), facts(), "tkt_1")
    assert (view.can_write, view.can_close) == (False, False)
    assert view.over


def test_hostile_text_is_only_text() -> None:
    ticket = a_ticket(a_message(HOSTILE, name=HOSTILE, files=(a_file(filename=HOSTILE),)), subject=HOSTILE)
    view = ticket_view(None, Loadable(value=ticket, as_of=NOW), Draft(), facts(), "tkt_1")
    (message,) = view.messages
    for text in (view.title, message.who, message.body, message.files[0].name, message.spoken):
        assert not set(text) & {"\u202e", "\u2028"}
    assert len(message.files[0].name) <= 80
    assert len(message.body) <= 10_000


@pytest.mark.parametrize(
    ("error", "what"),
    [
        (Conflict(ProblemCode.TICKET_CLOSED), What.CLOSED),
        (Invalid(ProblemCode.CARD_NUMBER_REFUSED), What.CARD_NUMBER),
        (Conflict(ProblemCode.TOO_MANY_ATTACHMENTS), What.TOO_MANY_FILES),
        (Invalid(ProblemCode.ATTACHMENT_TOO_LARGE), What.FILE_TOO_LARGE),
        (Invalid(ProblemCode.BODY_TOO_LARGE), What.FILE_TOO_LARGE),
        (Invalid(ProblemCode.ATTACHMENT_TYPE_REFUSED), What.FILE_KIND),
        (Invalid(ProblemCode.ATTACHMENT_UNKNOWN), What.FILES_GONE),
        (FeatureUnavailable(), What.SWITCHED_OFF),
        (RateLimited(retry_after=7200), What.WAIT),
        (ServerFault(may_have_happened=True), What.UNSURE),
        (Unreachable(), What.UNREACHABLE),
        (Invalid(), What.REFUSED),
        (BadAnswer(), What.BROKEN),
        (Surprise("REF1"), What.BROKEN),
    ],
)
def test_whatever_goes_wrong_has_a_sentence(error: PortalError | Surprise, what: What) -> None:
    trouble = trouble_of(error, "a.zip")
    assert trouble.what is what
    said = trouble_words(trouble, "989-720-6000")
    assert said.title
    assert "%" not in said.title + said.body


@pytest.mark.parametrize(("size", "words"), [(0, "1 KB"), (40_400, "40 KB"), (4_900_000, "4.9 MB")])
def test_sizes_are_written_in_round_numbers(size: int, words: str) -> None:
    assert size_words(size, ENGLISH) == words


# Files of this computer


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"%PDF-1.7", "application/pdf"),
        ("Größe".encode(), "text/plain"),
        (b"MZ\x90\x00", None),
        (b"PK\x03\x04\x00", None),
        (b"\xff\xfe\x00", None),
        (b"", None),
    ],
)
def test_files_are_taken_for_what_they_are(content: bytes, media_type: str | None) -> None:
    assert media_type_of(content) == media_type


def test_a_file_is_read_when_it_can_be_sent(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    assert read(file) == Unreadable("a.png")
    file.write_bytes(PNG)
    assert read(file) == Read("a.png", PNG)
    file.write_bytes(b"")
    assert read(file) == OtherKind("a.png")
    file.write_bytes(PNG + bytes(LARGEST))
    assert read(file) == TooLarge("a.png")
    assert read(tmp_path) == Unreadable(tmp_path.name)


@pytest.mark.parametrize(
    ("name", "content", "kept"),
    [
        ("photo.png", PNG, "photo.png"),
        ("photo.JPEG", PNG, "photo.png"),
        ("invoice.pdf.exe", PNG, "invoice.pdf.exe.png"),
        ("run.bat", b"text", "run.bat.txt"),
        ("", b"text", ".txt"),
        ("strange", b"\x00", "strange.bin"),
    ],
)
def test_a_file_is_kept_with_the_ending_of_what_it_is(name: str, content: bytes, kept: str) -> None:
    assert name_to_keep(name, content) == kept


# What is done, from press to press


class House:
    """The page over a portal with one ticket."""

    def __init__(self, folder: Path) -> None:
        self.tasks = HandTasks()
        self.portal = OneTicket()
        self.picker = FakePicker()
        self.said: list[str] = []
        self.folder = folder
        self.calls = PortalCalls(cast(Any, self.tasks), lambda: cast(Any, self.portal))
        self.toasts = toasts = Toasts()
        toasts.said.connect(self._hear)
        self.service = TicketsService(
            cast(Any, self.tasks), self.calls, DownloadsFolder(folder / "Downloads"), lambda: NOW
        )
        compose = TicketCompose(self.service, self.picker, toasts)
        self.page = TicketsViewModel(self.service, compose, facts(), toasts)
        self.page.opened()
        self.tasks.end_all()
        self.ticket = self.page.ticket_view_model

    def _hear(self, text: str, _icon: str) -> None:
        self.said.append(text)

    def attach(self, name: str = "router.png", content: bytes = PNG) -> None:
        """Pick a file."""
        self.picker.file = self.folder / name
        self.picker.file.write_bytes(content)
        self.ticket.pick()
        self.tasks.end_all()

    def fail(self, error: PortalError | Surprise) -> None:
        """What was asked last fails."""
        self.tasks.take()[-1].fail(error)
        self.tasks.end_all()


@pytest.fixture
def house(qapp: object, tmp_path: Path) -> Iterator[House]:
    del qapp
    made = House(tmp_path)
    yield made
    made.page.left()
    made.calls.close()


def test_an_answer_goes_out_with_its_files_first(house: House) -> None:
    house.attach()
    house.attach("log.txt", b"text")
    house.ticket.type(" It is slow. ")
    house.ticket.send()
    house.ticket.send()
    house.ticket.type("not now")
    house.tasks.end_all()
    assert house.portal.uploaded == ["router.png", "log.txt"]
    assert house.portal.sent == [("It is slow.", ("att_1", "att_2"))]
    assert (house.ticket.state.text, house.ticket.state.files, house.ticket.state.sending) == ("", (), False)
    assert house.ticket.state.messages[-1].body == "It is slow."


def test_nothing_is_sent_without_words(house: House) -> None:
    house.attach()
    house.ticket.type("   ")
    house.ticket.send()
    assert house.ticket.state.text_error == "Write what you want to tell us."
    assert not house.tasks.started
    house.ticket.type("x")
    assert house.ticket.state.text_error == ""


@pytest.mark.parametrize(
    ("name", "content", "title"),
    [
        ("big.png", PNG + bytes(LARGEST), "This file is too large"),
        ("a.zip", b"PK\x03\x04\x00", "This file cannot be sent"),
        ("empty.txt", b"", "This file cannot be sent"),
    ],
)
def test_a_file_that_cannot_be_sent_is_told_before_anything_goes_out(
    house: House, name: str, content: bytes, title: str
) -> None:
    house.ticket.type("Look")
    house.attach(name, content)
    assert (house.ticket.state.notice.title, house.ticket.state.files) == (title, ())
    assert name in house.ticket.state.notice.body
    assert house.ticket.state.text == "Look"


def test_choosing_no_file_changes_nothing(house: House) -> None:
    house.ticket.pick()
    assert (house.picker.asked, house.ticket.state.reading_file) == (1, False)


def test_a_file_can_be_taken_away_again_and_only_so_many_fit(house: House) -> None:
    for at in range(10):
        house.attach(f"{at}.png")
    house.ticket.pick()
    assert (house.picker.asked, house.ticket.state.notice.title) == (10, "No more files fit here")
    house.ticket.removeFile(house.ticket.state.files[0].key)
    assert len(house.ticket.state.files) == 9


def test_an_upload_that_fails_keeps_everything_and_is_not_sent_again_once_it_went_out(house: House) -> None:
    house.attach("one.png")
    house.attach("two.png")
    house.ticket.type("Look")
    house.ticket.send()
    house.tasks.take()[0].end()
    house.fail(Unreachable())
    state = house.ticket.state
    assert (state.text, len(state.files), state.sending) == ("Look", 2, False)
    assert state.notice.title == "The portal cannot be reached"
    assert [file.note for file in state.files] == ["Sent", "2 KB"]
    house.ticket.send()
    house.tasks.end_all()
    assert house.portal.uploaded == ["one.png", "two.png"]
    assert house.portal.sent == [("Look", ("att_1", "att_2"))]


@pytest.mark.parametrize("seen_first", [False, True])
def test_an_answer_nobody_is_sure_of_is_not_written_twice(house: House, seen_first: bool) -> None:
    house.ticket.type("Look")
    house.ticket.send()
    house.portal.say("Look", TicketAuthor.CUSTOMER)  # it arrived, and its answer did not
    house.tasks.take()[0].fail(TimedOut(may_have_happened=True))
    assert house.ticket.state.notice.title == "No answer from the portal"
    if seen_first:
        house.page.look_again()
        house.tasks.end_all()
        assert house.ticket.state.text == ""
    else:
        house.ticket.send()
        house.tasks.end_all()
    assert house.portal.sent == []
    assert [message.body for message in house.ticket.state.messages][-1] == "Look"
    assert len(house.ticket.state.messages) == 2


def test_files_the_portal_forgot_go_out_again(house: House) -> None:
    house.attach()
    house.ticket.type("Look")
    house.ticket.send()
    house.tasks.take()[0].end()
    house.fail(Invalid(ProblemCode.ATTACHMENT_UNKNOWN))
    assert house.ticket.state.notice.title == "Your files have to be sent again"
    house.ticket.send()
    house.tasks.end_all()
    assert house.portal.uploaded == ["router.png", "router.png"]
    assert house.portal.sent == [("Look", ("att_2",))]


def test_what_the_other_side_writes_appears_and_is_told(house: House) -> None:
    house.ticket.type("half a sent")
    house.portal.say("We come tomorrow.", TicketAuthor.SUPPORT)
    house.page.look_again()
    house.tasks.end_all()
    assert house.ticket.state.messages[-1].body == "We come tomorrow."
    assert house.said == ["We answered ticket T4104"]
    assert house.ticket.state.text == "half a sent"
    house.page.retranslate()
    assert house.ticket.state.text == "half a sent"


def test_a_ticket_is_closed_only_after_a_question(house: House) -> None:
    house.page.closeTicket()
    sheet = house.page.sheet_view_model
    assert (sheet.state.step, sheet.state.subtitle) == ("close", "Weak Wi-Fi")
    sheet.press("close")
    assert (sheet.state.open, house.portal.now.state) == (False, TicketState.WAITING_FOR_YOU)
    house.page.closeTicket()
    sheet.press("end")
    sheet.close()
    assert sheet.state.open
    house.tasks.end_all()
    assert (sheet.state.open, house.ticket.state.chip) == (False, "Closed")


def new_ticket(house: House) -> Any:
    house.page.write()
    sheet = house.page.sheet_view_model
    sheet.typeSubject("No dial tone")
    sheet.choose("phone")
    sheet.typeBody("Since today.")
    return sheet


def test_a_new_ticket_is_checked_at_its_fields(house: House) -> None:
    house.page.write()
    sheet = house.page.sheet_view_model
    sheet.press("send")
    assert sheet.state.subject_error == "Say in a few words what it is about."
    assert sheet.state.category_error == "Choose what it is about."
    assert sheet.state.body_error == "Write what you want to tell us."
    assert not house.tasks.started


def test_a_new_ticket_is_opened_once_and_shown(house: House) -> None:
    sheet = new_ticket(house)
    sheet.press("send")
    sheet.press("send")
    house.tasks.end_all()
    assert len(house.portal.opened) == 1
    assert (sheet.state.open, house.page.state.selected, house.ticket.state.title) == (False, "tkt_new", "No dial tone")
    assert house.portal.now.category is TicketCategory.PHONE


def test_a_new_ticket_nobody_is_sure_of_is_sent_again_as_the_same(house: House) -> None:
    sheet = new_ticket(house)
    sheet.press("send")
    (first,) = house.tasks.take()
    first.task.work()
    first.fail(TimedOut(may_have_happened=True))
    assert (sheet.state.fixed, sheet.state.buttons[-1].text) == (True, "Send again")
    sheet.typeBody("something else")
    sheet.press("send")
    house.fail(Unreachable())
    assert sheet.state.fixed
    sheet.press("send")
    house.tasks.end_all()
    assert len(house.portal.opened) == 2
    assert len(set(house.portal.opened)) == 1


def test_another_new_ticket_is_another_press(house: House) -> None:
    sheet = new_ticket(house)
    sheet.press("send")
    house.fail(Invalid(ProblemCode.CARD_NUMBER_REFUSED))
    assert sheet.state.notice.title == "This looks like a card number"
    assert (sheet.state.body, sheet.state.fixed) == ("Since today.", False)
    sheet.typeBody("Since this morning.")
    sheet.press("send")
    house.tasks.end_all()
    assert len(house.portal.opened) == 1


def test_what_is_written_is_not_thrown_away_unasked(house: House) -> None:
    sheet = new_ticket(house)
    sheet.close()
    assert sheet.state.notice.title == "Your ticket is not sent"
    sheet.press("stay")
    assert sheet.state.body == "Since today."
    sheet.close()
    sheet.press("discard")
    assert not sheet.state.open


def test_a_file_is_looked_at_and_kept_under_a_harmless_name(house: House) -> None:
    hostile = "../../run\u202etxt.exe"
    house.portal.now = a_ticket(a_message(files=(a_file(filename=hostile),)))
    house.page.look_again()
    house.tasks.end_all()
    house.page.look("att_1")
    house.tasks.end_all()
    file = house.page.file_view_model
    assert (file.state.title, file.state.text) == ("../../runtxt.exe", "just text")
    file.save()
    house.tasks.end_all()
    (kept,) = (house.folder / "Downloads").iterdir()
    assert kept.name == "run txt.exe.txt" or kept.suffix == ".txt"
    assert kept.read_bytes() == b"just text"
    assert house.said[-1].startswith("Saved as ")


def test_a_file_taken_off_a_message_can_be_put_back_where_it_was(house: House) -> None:
    for name in ("one.png", "two.png", "three.png"):
        house.attach(name)
    house.ticket.removeFile(house.ticket.state.files[1].key)
    assert [file.name for file in house.ticket.state.files] == ["one.png", "three.png"]
    assert house.said[-1] == "two.png is not sent with it"
    house.toasts.undo()
    house.toasts.undo()
    assert [file.name for file in house.ticket.state.files] == ["one.png", "two.png", "three.png"]


def test_a_file_taken_off_a_message_that_was_sent_since_stays_off(house: House) -> None:
    house.attach()
    house.ticket.removeFile(house.ticket.state.files[0].key)
    house.ticket.type("It works again.")
    house.ticket.send()
    house.tasks.end_all()
    house.toasts.undo()
    assert not house.ticket.state.files


def test_a_file_that_cannot_be_had_says_so_and_can_be_tried_again(house: House) -> None:
    house.portal.now = a_ticket(a_message(files=(a_file(),)))
    house.page.look_again()
    house.tasks.end_all()
    house.page.look("att_1")
    house.fail(Unreachable())
    file = house.page.file_view_model
    assert file.state.problem
    assert not file.state.can_save
    file.retry()
    house.tasks.end_all()
    assert file.state.text == "just text"
    file.close()
    assert not file.state.open
