"""The security page: what it says at every moment, and that nothing secret stays in sight."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, cast

import pytest

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_trust import SecurityAction
from daystarr_client.api.errors import (
    BadAnswer,
    Conflict,
    Forbidden,
    Invalid,
    InvalidCredentials,
    PortalError,
    RateLimited,
    TimedOut,
    Unreachable,
)
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.confirmation import ConfirmationService
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.services.paged_lists import Paged
from daystarr_client.services.security import SecurityService
from daystarr_client.tasks import Surprise
from daystarr_client.viewmodels.security import SecurityViewModel
from daystarr_client.viewmodels.security_flow import SecurityFlow
from daystarr_client.viewmodels.security_sheet_view import left, security_sheet_view, trouble_words
from daystarr_client.viewmodels.security_state import (
    SHOWN_S,
    Asking,
    Changing,
    CodeProblem,
    OneCall,
    PageState,
    Purpose,
    Shown,
    What,
    code_problem,
    trouble_of,
)
from daystarr_client.viewmodels.security_view import SecurityView, security_view
from daystarr_client.viewmodels.toasts import Toasts
from tests.fakes.billing import NOW
from tests.fakes.devices import FakeClipboard
from tests.fakes.hand_tasks import HandTasks
from tests.fakes.home import ENGLISH, facts
from tests.fakes.security import CODE, Clocks, CodePortal, a_live_one, a_state, an_event

AGAIN, MAKE = "Make another one", "Make a one-call code"
NEEDS_PASSWORD = Forbidden(ProblemCode.CONFIRMATION_REQUIRED)


def view(page: PageState | None = None, state: Any = None, clock: float = 0.0, *events: Any) -> SecurityView:
    return security_view(
        Loadable(value=state or a_state(), as_of=NOW),
        Loadable(value=Paged(events), as_of=NOW),
        page or PageState(),
        facts(),
        clock,
    )


@pytest.mark.parametrize(
    ("clock", "shown", "code", "countdown"),
    [
        (0.0, True, CODE, "Hides by itself in 0:30"),
        (0.1, True, CODE, "Hides by itself in 0:30"),
        (1.0, True, CODE, "Hides by itself in 0:29"),
        (29.5, True, CODE, "Hides by itself in 0:01"),
        (30.0, False, "••••••", ""),
        (99.0, False, "••••••", ""),
    ],
)
def test_the_code_hides_by_itself_whatever_else_happens(clock: float, shown: bool, code: str, countdown: str) -> None:
    shown_view = view(PageState(shown=Shown(CODE, SHOWN_S)), None, clock)
    assert (shown_view.shown, shown_view.code, shown_view.countdown) == (shown, code, countdown)
    assert shown_view.spoken == ("4 1 7 2 6 3" if shown else "Your security code, hidden")


@pytest.mark.parametrize(
    ("made", "alive", "code", "title", "button"),
    [
        (None, None, "", "", MAKE),
        (OneCall("064213", NOW + dt.timedelta(minutes=15)), None, "064213", "Good until 10:57 AM, 15:00 left", AGAIN),
        (OneCall("064213", NOW + dt.timedelta(seconds=7.9)), None, "064213", "Good until 10:42 AM, 0:07 left", AGAIN),
        (OneCall("064213", NOW), None, "", "", MAKE),
        (None, 14, "", "A code is good until 10:56 AM, 14:00 left", AGAIN),
        (None, -1, "", "", MAKE),
    ],
)
def test_a_one_call_code_says_how_long_it_is_good(
    made: OneCall | None, alive: int | None, code: str, title: str, button: str
) -> None:
    state = a_state(one_call=None if alive is None else a_live_one(alive))
    one_call = view(PageState(one_call=made), state).one_call
    assert (one_call.code, one_call.title, one_call.button) == (code, title, button)


def test_the_log_says_what_happened_who_did_it_and_when() -> None:
    rows = view(
        None,
        None,
        0.0,
        an_event(SecurityAction.ASKED_BY_REP, by="Kim"),
        an_event(SecurityAction.CONFIRMED, by="Kim", minutes_ago=1),
        an_event(SecurityAction.OTHER, by="", minutes_ago=60 * 24 * 400),
    ).rows
    assert [(row.what, row.who) for row in rows] == [
        ("Support asked for the code", "Kim · today, 10:42 AM"),
        ("The code was confirmed on a call", "Kim · today, 10:41 AM"),
        ("Something else happened to the code", "Somebody · Nov 1, 2025, 11:42 AM"),
    ]
    assert len({row.key for row in rows}) == 3


def test_a_hostile_name_stays_on_its_line() -> None:
    row = view(None, None, 0.0, an_event(by="<img src='http://evil.example/x.png'>\u202e\n" * 500)).rows[0]
    assert "\n" not in row.spoken
    assert "\u202e" not in row.spoken
    assert len(row.who) < 100


def test_the_page_has_its_four_states() -> None:
    def page(code: Any, log: Any = None) -> SecurityView:
        return security_view(code, log or Loadable(), PageState(), facts(), 0.0)

    assert (page(Loadable()).phase, page(Loadable()).log_phase) == ("loading", "loading")
    failed = page(Loadable(problem=ProblemKind.BROKEN), Loadable(problem=ProblemKind.BROKEN))
    assert (failed.phase, failed.can_retry, failed.log_phase) == ("failed", True, "failed")
    assert failed.log_problem
    stale = page(Loadable(value=a_state(), as_of=NOW, problem=ProblemKind.OFFLINE))
    assert (stale.phase, stale.stale) == ("ready", "Not up to date: as of today, 10:42 AM.")
    unset = page(Loadable(value=a_state(set=False, length=0, changed_at=None), as_of=NOW))
    assert (unset.is_set, unset.code, unset.changed_text) == (False, "", "")


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", CodeProblem.MISSING),
        ("12a4", CodeProblem.NOT_DIGITS),
        ("٣٤٥٦", CodeProblem.NOT_DIGITS),
        ("123", CodeProblem.LENGTH),
        ("123456789", CodeProblem.LENGTH),
        ("7305", None),
        ("73051846", None),
    ],
)
def test_a_new_code_is_checked_at_its_field(typed: str, problem: CodeProblem | None) -> None:
    assert code_problem(typed) is problem


@pytest.mark.parametrize(("seconds", "words"), [(-3, "0:00"), (0.2, "0:01"), (59.5, "1:00"), (899, "14:59")])
def test_time_that_is_left_is_written_like_a_clock(seconds: float, words: str) -> None:
    assert left(seconds) == words


@pytest.mark.parametrize(
    ("error", "what", "title"),
    [
        (InvalidCredentials(ProblemCode.WRONG_PASSWORD), What.WRONG_PASSWORD, None),
        (RateLimited(ProblemCode.TOO_MANY_ATTEMPTS, retry_after=300), What.LOCKED, "Too many wrong passwords"),
        (RateLimited(ProblemCode.RATE_LIMITED), What.BUSY, "Too many requests"),
        (Unreachable(), What.UNREACHABLE, "The portal cannot be reached"),
        (TimedOut(may_have_happened=True), What.UNSURE, "No answer from the portal"),
        (Conflict(ProblemCode.SECURITY_CODE_NOT_SET), What.NOT_SET, "There is no security code"),
        (BadAnswer(), What.BROKEN, "The portal had a problem"),
        (Surprise("REF123"), What.BROKEN, "The portal had a problem"),
    ],
)
def test_what_went_wrong_says_what_to_do(error: PortalError | Surprise, what: What, title: str | None) -> None:
    trouble = trouble_of(error, 1000)
    assert trouble.what is what
    if title is not None:
        said = trouble_words(trouble, "989-720-6000", 1000)
        assert said.title == title
        assert "%" not in said.body


def test_a_lockout_counts_down_and_ends_by_itself() -> None:
    trouble = trouble_of(RateLimited(ProblemCode.TOO_MANY_ATTEMPTS, retry_after=300), 1000)
    state = Asking(Purpose.SHOW, trouble=trouble)

    def at(clock: float) -> tuple[str, bool]:
        shown = security_sheet_view(state, "989-720-6000", clock, is_set=True)
        return shown.notice.body, shown.buttons[-1].usable

    assert at(1001) == ("Try again in 4:59. If you forgot your password, call us at 989-720-6000.", False)
    assert at(1300) == ("", True)


# What is done, from press to press


class House:
    """The page over a portal, with clocks that a test turns."""

    def __init__(self) -> None:
        self.tasks = HandTasks()
        self.clocks = Clocks()
        self.portal = CodePortal(self.clocks)
        self.calls = PortalCalls(cast(Any, self.tasks), lambda: cast(Any, self.portal))
        self.copied = FakeClipboard()
        confirmation = ConfirmationService(self.calls, clock=self.clocks)
        service = SecurityService(self.calls, confirmation, self.clocks.now)
        self.flow = SecurityFlow(service, confirmation, self.copied, Toasts(), self.clocks.now, clock=self.clocks)
        self.page = SecurityViewModel(service, self.flow, facts(formats=ENGLISH, now=self.clocks.now))
        self.page.opened()
        self.tasks.end_all()

    @property
    def sheet(self) -> Any:
        return self.page.sheet_view_model.state

    def show(self) -> None:
        """Show the code, with the password where it is asked for."""
        self.page.reveal()
        if self.sheet.open:
            self.page.sheet_view_model.confirm("right")
        self.tasks.end_all()

    def fail(self, error: PortalError | Surprise) -> None:
        """What was asked last fails."""
        self.tasks.take()[-1].fail(error)
        self.tasks.end_all()


@pytest.fixture
def house(qapp: object) -> Iterator[House]:
    del qapp
    made = House()
    yield made
    made.page.left()
    made.calls.close()


def test_the_password_is_asked_for_only_when_it_was_not_given_within_five_minutes(house: House) -> None:
    house.page.reveal()
    assert (house.sheet.step, house.page.state.shown) == ("password", False)
    house.page.sheet_view_model.confirm("right")
    house.tasks.end_all()
    assert (house.sheet.open, house.page.state.code) == (False, CODE)
    house.page.hide()
    house.clocks.seconds += 290
    house.page.reveal()
    house.tasks.end_all()
    assert house.page.state.code == CODE
    house.page.hide()
    house.clocks.seconds += 10
    house.page.reveal()
    assert house.sheet.step == "password"
    assert house.portal.asked == ["confirm right", "reveal proof", "reveal proof"]


def test_a_proof_that_the_portal_does_not_take_any_more_leads_back_to_the_password(house: House) -> None:
    house.show()
    house.page.hide()
    house.page.reveal()
    house.fail(NEEDS_PASSWORD)
    assert (house.sheet.step, house.page.state.doing) == ("password", "")
    house.page.sheet_view_model.confirm("right")
    house.tasks.end_all()
    assert house.page.state.code == CODE


def test_the_code_goes_after_thirty_seconds_and_when_the_page_is_left(house: House) -> None:
    house.show()
    house.clocks.seconds += SHOWN_S
    house.page.tick()
    assert (house.page.state.shown, house.flow.page.shown) == (False, None)
    house.show()
    house.page.left()
    assert (house.page.state.shown, house.flow.page.shown) == (False, None)


def test_a_code_that_arrives_after_the_page_was_left_is_not_shown(house: House) -> None:
    house.show()
    house.page.hide()
    house.page.reveal()
    house.page.left()
    house.tasks.end_all()
    assert (house.page.state.shown, house.page.state.doing) == (False, "")


def test_only_what_is_in_sight_is_copied_and_only_on_a_press(house: House) -> None:
    house.page.copy()
    house.page.copyOneCall()
    house.show()
    assert house.copied.copied == []
    house.page.copy()
    house.page.makeOneCall()
    house.tasks.end_all()
    house.page.copyOneCall()
    assert house.copied.copied == [CODE, "064213"]


def test_a_one_call_code_is_shown_once_until_it_ends(house: House) -> None:
    house.show()
    house.page.makeOneCall()
    house.tasks.end_all()
    assert house.page.state.one_call.code == "064213"
    house.clocks.seconds += 15 * 60
    house.page.tick()
    assert (house.page.state.one_call.code, house.flow.page.one_call) == ("", None)


def test_a_wrong_password_is_said_at_its_field_and_gone_with_the_next_key(house: House) -> None:
    house.page.reveal()
    sheet = house.page.sheet_view_model
    sheet.confirm("")
    assert house.sheet.password_error == "Enter your password."
    sheet.confirm("wrong")
    house.fail(InvalidCredentials(ProblemCode.WRONG_PASSWORD))
    assert house.sheet.password_error == "This is not your password. Check it and try again."
    sheet.passwordEdited()
    assert house.sheet.password_error == ""


def test_a_code_that_is_easy_to_guess_stays_in_its_field(house: House) -> None:
    house.show()
    house.page.change()
    sheet = house.page.sheet_view_model
    sheet.type("12 34")
    sheet.save()
    house.fail(Invalid(ProblemCode.CODE_TRIVIAL))
    assert (house.sheet.code, house.sheet.code_error) == (
        "1234",
        "This code is too easy to guess. Choose another one.",
    )
    sheet.type("730518")
    assert house.sheet.code_error == ""
    sheet.save()
    house.tasks.end_all()
    assert (house.sheet.open, house.portal.code, house.page.state.shown) == (False, "730518", False)


def test_a_new_code_survives_the_end_of_the_five_minutes(house: House) -> None:
    house.show()
    house.page.change()
    sheet = house.page.sheet_view_model
    sheet.type("730518")
    house.clocks.seconds += 400
    sheet.save()
    house.fail(NEEDS_PASSWORD)
    assert house.sheet.step == "password"
    sheet.confirm("right")
    house.tasks.end_all()
    assert (house.sheet.open, house.portal.code) == (False, "730518")


@pytest.mark.parametrize("error", [Unreachable(), TimedOut(may_have_happened=True), BadAnswer(), Surprise("REF")])
def test_a_new_code_stays_typed_whatever_goes_wrong(house: House, error: PortalError | Surprise) -> None:
    house.show()
    house.page.change()
    house.page.sheet_view_model.type("730518")
    house.page.sheet_view_model.save()
    house.fail(error)
    assert (house.sheet.code, house.sheet.busy) == ("730518", False)
    assert house.sheet.notice.body


def test_one_press_asks_once(house: House) -> None:
    house.show()
    house.page.hide()
    house.page.reveal()
    house.page.reveal()
    house.page.makeOneCall()
    house.tasks.end_all()
    assert house.portal.asked.count("reveal proof") == 2
    assert "one call proof" not in house.portal.asked


def test_what_cannot_be_shown_now_is_said_on_the_page(house: House) -> None:
    house.show()
    house.page.hide()
    house.page.reveal()
    house.fail(Unreachable())
    assert house.page.state.notice.title == "The portal cannot be reached"
    house.show()
    assert house.page.state.notice.title == ""


def test_nothing_secret_is_in_what_is_written_down_about_states() -> None:
    assert CODE not in repr(Shown(CODE, 1.0))
    assert "064213" not in repr(OneCall("064213", NOW))
    assert "730518" not in repr(Changing("730518"))
