"""Two-step sign-in in the settings: each step in words, and what becomes of it when an answer is bad or never comes."""

from collections.abc import Iterator
from typing import Any, cast

import pytest

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import Invalid, PortalError, RateLimited, TimedOut, Unreachable
from daystarr_client.api.models_people import TwoStepState
from daystarr_client.device.pdf import pages_of
from daystarr_client.device.print_dialog import PrintEnd, PrintEnded
from daystarr_client.services.documents import DocumentsService
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.services.two_step import TwoStepService
from daystarr_client.tasks import Surprise
from daystarr_client.viewmodels.printing import PrintingViewModel
from daystarr_client.viewmodels.qr_code import QrCode
from daystarr_client.viewmodels.settings_trouble import trouble_of
from daystarr_client.viewmodels.two_step import TwoStepViewModel
from daystarr_client.viewmodels.two_step_flow import TwoStepFlow
from daystarr_client.viewmodels.two_step_sheet_view import TwoStepSheetView, two_step_sheet_view
from daystarr_client.viewmodels.two_step_state import Asking, Closed, Codes, Pairing, Purpose, Why
from daystarr_client.viewmodels.two_step_view import TwoStepView, two_step_view
from tests.fakes.billing import NOW
from tests.fakes.devices import FakeClipboard, FakeDialog, FakeDownloads, FakePrinting
from tests.fakes.home import facts
from tests.fakes.own_sign_in import CODE, CODES, PASSWORD, SECRET, SignInHouse

PHONE = "989-720-6000"


def card(*, on: bool, left: int = 10, **changes: Any) -> TwoStepView:
    state = TwoStepState(on=on, since=NOW if on else None, recovery_codes_left=left)
    return two_step_view(Loadable(value=state, as_of=NOW, **changes), facts())


def sheet(state: Any, clock: float = 0.0) -> TwoStepSheetView:
    return two_step_sheet_view(state, PHONE, clock)


@pytest.mark.parametrize(
    ("left", "says", "few"),
    [
        (10, "10 recovery code(s) can still be used.", False),
        (4, "4 recovery code(s) can still be used.", False),
        (3, "3 recovery code(s) can still be used.", True),
        (
            0,
            "You have no recovery codes left. Make new ones, so that you can sign in without your phone.",
            True,
        ),
    ],
)
def test_the_card_says_how_many_recovery_codes_are_left(left: int, says: str, few: bool) -> None:
    shown = card(on=True, left=left)
    assert (shown.on, shown.chip, shown.since) == (True, "On", "On since December 6.")
    assert (shown.codes_left, shown.few) == (says, few)


def test_the_card_has_its_states() -> None:
    assert two_step_view(Loadable(), facts()).phase == "loading"
    failed = two_step_view(Loadable(problem=ProblemKind.BROKEN), facts())
    assert (failed.phase, failed.can_retry) == ("failed", True)
    off = card(on=False, left=0)
    assert (off.on, off.chip, off.codes_left) == (False, "Off", "")
    assert card(on=True, problem=ProblemKind.BROKEN).stale == "Not up to date: as of today, 10:42 AM."


@pytest.mark.parametrize(
    ("purpose", "title", "button", "kind"),
    [
        (Purpose.SET_UP, "Set up two-step sign-in", "Continue", "primary"),
        (Purpose.RENEW, "New recovery codes", "Make new codes", "primary"),
        (Purpose.TURN_OFF, "Turn two-step sign-in off", "Turn it off", "danger"),
    ],
)
def test_the_password_is_asked_for_with_what_it_is_for(purpose: Purpose, title: str, button: str, kind: str) -> None:
    shown = sheet(Asking(purpose))
    assert (shown.open, shown.step, shown.title) == (True, "password", title)
    assert (shown.buttons[-1].text, shown.buttons[-1].kind) == (button, kind)
    assert shown.progress == ("Step 1 of 3" if purpose is Purpose.SET_UP else "")


@pytest.mark.parametrize(
    ("state", "error", "title"),
    [
        (Asking(Purpose.SET_UP, missing=True), "Enter your password.", ""),
        (
            Asking(Purpose.SET_UP, trouble=trouble_of(Invalid(ProblemCode.WRONG_PASSWORD), 0)),
            "This is not your password. Check it and try again.",
            "",
        ),
        (
            Asking(Purpose.TURN_OFF, trouble=trouble_of(Invalid(ProblemCode.PASSWORD_TOO_SHORT), 0)),
            "",
            "Your password is too short on its own",
        ),
        (Asking(Purpose.SET_UP, Why.TOO_LATE), "", "This took too long"),
        (Asking(Purpose.RENEW, Why.CODES_LOST), "", "Two-step sign-in is on"),
        (Asking(Purpose.RENEW, trouble=trouble_of(Unreachable(), 0)), "", "The portal cannot be reached"),
    ],
)
def test_what_is_wrong_with_the_password_is_said_where_it_belongs(state: Asking, error: str, title: str) -> None:
    shown = sheet(state)
    assert (shown.password_error, shown.notice.title) == (error, title)


@pytest.mark.parametrize(
    ("error", "at_field", "title", "usable"),
    [
        (
            Invalid(ProblemCode.CODE_WRONG),
            "This code is not right, or is too old. Enter the one that your app shows now.",
            "",
            True,
        ),
        (Invalid(), "This is not a code. Enter the 6 digits that your app shows now.", "", True),
        (RateLimited(ProblemCode.TOO_MANY_ATTEMPTS, retry_after=3600), "", "Too many wrong attempts", False),
        (TimedOut(may_have_happened=True), "", "No answer from the portal", True),
        (Surprise("A1B2"), "", "The portal had a problem", True),
    ],
)
def test_what_is_wrong_with_a_code_is_said_where_it_belongs(
    error: PortalError | Surprise, at_field: str, title: str, usable: bool
) -> None:
    shown = sheet(Pairing(SECRET, QrCode(), trouble=trouble_of(error, 0)), 1.0)
    assert (shown.code_error, shown.notice.title, shown.buttons[-1].usable) == (at_field, title, usable)


def test_no_secret_is_in_what_a_log_may_write_of_a_state() -> None:
    for state in (Pairing(SECRET, QrCode(), typed=CODE), Codes(CODES, renewed=True)):
        written = f"{state!r} {sheet(state)!r}"
        assert SECRET not in written
        assert CODES[0] not in written
        assert CODE not in written


class House(SignInHouse):
    """The section over a portal in this process."""

    def __init__(self, downloads: FakeDownloads) -> None:
        super().__init__()
        self.clipboard = FakeClipboard()
        service = TwoStepService(cast(Any, self.tasks), self.calls, downloads, lambda: NOW)
        self.dialog = FakeDialog()
        documents = DocumentsService(
            cast(Any, self.tasks), self.calls, downloads, FakePrinting(self.dialog, ["Front desk"])
        )
        self.printing = PrintingViewModel(documents, self.toasts)
        self.flow = TwoStepFlow(
            service,
            self.clipboard,
            self.toasts,
            self.printing.start,
            "DayStarr",
            "maria@example.com",
            clock=lambda: 0.0,
        )
        self.printing.begun.connect(self.flow.printing_begun)
        self.page = TwoStepViewModel(service, self.flow, facts())
        self.page.opened()
        self.tasks.end_all()

    @property
    def sheet(self) -> Any:
        return self.page.sheet_view_model

    def pair(self) -> None:
        """Come to where the app is given its key."""
        self.page.setUp()
        self.sheet.givePassword(PASSWORD)
        self.tasks.end_all()
        assert self.sheet.state.step == "app"

    def give(self, code: str) -> None:
        """Type a code and give it."""
        self.sheet.type(code)
        self.sheet.giveCode()


@pytest.fixture
def house(qapp: object, tmp_path: Any) -> Iterator[House]:
    del qapp
    made = House(FakeDownloads(tmp_path))
    yield made
    made.page.left()
    made.calls.close()


def test_it_is_set_up_with_the_password_and_a_code_and_hands_recovery_codes_out(house: House) -> None:
    house.pair()
    assert house.sheet.state.key == SECRET
    assert house.sheet.state.qr.size > 0
    house.sheet.copyKey()
    assert house.clipboard.copied == [SECRET.replace(" ", "")]
    house.give("123 456")
    house.tasks.end_all()
    assert house.portal.asked == ["begin", f"confirm {CODE}"]
    assert (house.sheet.state.step, house.sheet.state.codes) == ("codes", CODES)
    assert (house.page.state.on, house.page.state.chip) == (True, "On")


def test_recovery_codes_that_nobody_kept_are_asked_about_before_they_go(house: House, tmp_path: Any) -> None:
    house.pair()
    house.give(CODE)
    house.tasks.end_all()
    house.sheet.close()
    assert house.sheet.state.notice.title == "Have you kept your codes?"
    house.sheet.close()  # Esc there means no
    assert (house.sheet.state.open, house.sheet.state.notice.title) == (True, "")
    house.sheet.saveCodes()
    house.tasks.end_all()
    (file,) = tmp_path.iterdir()
    assert file.name == "DayStarr recovery codes.txt"
    assert all(code in file.read_text("utf-8") for code in CODES)
    house.sheet.close()
    assert (house.sheet.state.open, house.sheet.state.codes) == (False, ())


def test_a_file_that_cannot_be_saved_is_not_taken_for_kept(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(FakeDownloads, "save", full)
    house.pair()
    house.give(CODE)
    house.tasks.end_all()
    house.sheet.saveCodes()
    house.tasks.end_all()
    assert house.said[-1] == "The file could not be saved. Free some disk space, then try again."
    house.sheet.close()
    assert house.sheet.state.open


def test_recovery_codes_are_printed_and_left_in_no_file(house: House, tmp_path: Any) -> None:
    house.pair()
    house.give(CODE)
    house.tasks.end_all()
    house.sheet.printCodes()
    house.sheet.printCodes()
    assert house.sheet.state.printing
    house.tasks.end_all()
    assert not house.sheet.state.printing
    ((pdf, title),) = house.dialog.asked
    (page,) = pages_of(pdf, 400).pages
    assert title == "DayStarr recovery codes"
    assert all(code in page.text for code in CODES)
    assert "maria@example.com" in page.text
    house.dialog.told(PrintEnded(PrintEnd.SENT))
    house.sheet.close()
    assert (house.sheet.state.open, house.printing.state.open) == (False, False)
    assert list(tmp_path.iterdir()) == []
    assert not any(code in said for said in house.said for code in CODES)


def test_codes_that_were_not_printed_in_the_end_are_not_taken_for_kept(house: House) -> None:
    house.pair()
    house.give(CODE)
    house.tasks.end_all()
    house.sheet.printCodes()
    house.tasks.end_all()
    house.dialog.told(PrintEnded(PrintEnd.LEFT))
    house.sheet.close()
    assert house.sheet.state.notice.title == "Have you kept your codes?"


def test_codes_lost_on_the_way_are_made_anew(house: House) -> None:
    house.pair()
    house.give(CODE)
    house.portal.confirm(CODE)  # the portal took it, and the answer never came
    house.fail(TimedOut(may_have_happened=True))
    assert house.sheet.state.notice.title == "No answer from the portal"
    house.sheet.giveCode()
    house.tasks.end_all()
    assert (house.sheet.state.step, house.sheet.state.notice.title) == ("password", "Two-step sign-in is on")
    house.sheet.givePassword(PASSWORD)
    house.tasks.end_all()
    assert house.sheet.state.codes == CODES[::-1]


def test_a_key_that_was_waited_with_too_long_leads_back_to_the_password(house: House) -> None:
    house.pair()
    house.portal.begun = False
    house.give(CODE)
    house.tasks.end_all()
    assert (house.sheet.state.step, house.sheet.state.notice.title) == ("password", "This took too long")


def test_a_wrong_code_stays_to_be_mended_and_an_empty_one_is_not_sent(house: House) -> None:
    house.pair()
    house.sheet.giveCode()
    assert house.sheet.state.code_error == "Enter the 6 digits that your app shows now."
    house.give("000000")
    house.sheet.giveCode()
    assert len(house.tasks.started) == 1
    house.tasks.end_all()
    assert (house.sheet.state.code, bool(house.sheet.state.code_error)) == ("000000", True)
    house.sheet.type("0000001")
    assert house.sheet.state.code_error == ""


def test_what_is_on_its_way_is_waited_for(house: House) -> None:
    house.pair()
    house.give(CODE)
    house.sheet.close()
    assert house.sheet.state.open  # the codes would be lost
    house.tasks.end_all()
    assert house.sheet.state.codes == CODES


def test_nothing_secret_stays_when_the_page_is_left(house: House) -> None:
    house.pair()
    house.page.left()
    assert isinstance(house.flow.state, Closed)
    assert (house.sheet.state.open, house.sheet.state.key, house.sheet.state.qr.size) == (False, "", 0)


def test_it_is_turned_off_with_the_password(house: House) -> None:
    house.portal.on = True
    house.page.refresh()
    house.tasks.end_all()
    house.page.turnOff()
    house.sheet.givePassword("")
    assert house.sheet.state.password_error == "Enter your password."
    house.sheet.givePassword("not mine")
    house.tasks.end_all()
    assert house.sheet.state.password_error == "This is not your password. Check it and try again."
    house.sheet.passwordEdited()
    assert house.sheet.state.password_error == ""
    house.sheet.givePassword(PASSWORD)
    house.tasks.end_all()
    assert (house.sheet.state.open, house.page.state.on) == (False, False)
    assert house.said == ["Two-step sign-in is off"]


@pytest.mark.parametrize(
    ("on", "start", "says"),
    [
        (True, "setUp", "Two-step sign-in is on already"),
        (False, "turnOff", "Two-step sign-in is off"),
        (False, "renew", "Two-step sign-in is off"),
    ],
)
def test_what_was_done_elsewhere_in_the_meantime_is_told(house: House, on: bool, start: str, says: str) -> None:
    house.portal.on = on
    getattr(house.page, start)()
    house.sheet.givePassword(PASSWORD)
    house.tasks.end_all()
    assert (house.sheet.state.open, house.said, house.page.state.on) == (False, [says], on)
