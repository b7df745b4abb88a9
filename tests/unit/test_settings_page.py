"""User settings: what is said of the password and the sessions at every moment, and that nothing secret stays."""

import datetime as dt
from collections.abc import Iterator
from typing import Any, cast

import pytest

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import Invalid, PortalError, RateLimited, ServerFault, TimedOut, Unreachable
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.services.own_sessions import OwnSessionsService
from daystarr_client.services.passwords import OwnPassword, PasswordCheck
from daystarr_client.services.two_step import TwoStepService
from daystarr_client.tasks import Surprise
from daystarr_client.viewmodels.password_change import PasswordChangeViewModel
from daystarr_client.viewmodels.password_change_view import (
    ChangeState,
    Missing,
    PasswordChangeView,
    password_change_view,
)
from daystarr_client.viewmodels.password_judge import Judged, PasswordJudge
from daystarr_client.viewmodels.sessions import SessionsViewModel
from daystarr_client.viewmodels.sessions_view import SessionsView, sessions_view
from daystarr_client.viewmodels.settings_trouble import trouble_of
from tests.fakes.billing import NOW
from tests.fakes.devices import FakeDownloads
from tests.fakes.home import facts
from tests.fakes.own_sign_in import NEW, PASSWORD, SignInHouse, a_session

PHONE = "989-720-6000"


def refused(code: ProblemCode) -> Invalid:
    return Invalid(code)


def view(error: PortalError | Surprise, clock: float = 100.0) -> PasswordChangeView:
    return password_change_view(ChangeState(trouble=trouble_of(error, 100.0)), Judged(shortest=15), PHONE, clock)


@pytest.mark.parametrize(
    ("code", "current", "new"),
    [
        (ProblemCode.WRONG_PASSWORD, "This is not your password. Check it and try again.", ""),
        (ProblemCode.PASSWORD_SAME, "", "This is the password you have now. Choose another one."),
        (ProblemCode.PASSWORD_TOO_SHORT, "", "Use at least 15 characters."),
        (ProblemCode.PASSWORD_TOO_LONG, "", "Use at most 256 characters."),
        (ProblemCode.PASSWORD_COMMON, "", "This is too easy to guess. Add words that nobody would expect."),
        (
            ProblemCode.PASSWORD_PERSONAL,
            "",
            "This has names or numbers in it that others know of you or of us. Choose other words.",
        ),
    ],
)
def test_what_is_wrong_with_a_password_is_said_at_its_field(code: ProblemCode, current: str, new: str) -> None:
    shown = view(refused(code))
    assert (shown.current_error, shown.new_error, shown.notice.body) == (current, new, "")


@pytest.mark.parametrize(
    ("error", "title", "body"),
    [
        (Unreachable(), "The portal cannot be reached", "Check your internet connection, then try again. Nothing was"),
        (TimedOut(may_have_happened=True), "No answer from the portal", "We cannot tell whether your password was"),
        (ServerFault(may_have_happened=True), "No answer from the portal", "We cannot tell whether your password was"),
        (
            RateLimited(ProblemCode.TOO_MANY_ATTEMPTS, retry_after=900),
            "Too many wrong attempts",
            "To keep your account safe, try again in 15 min. If you need help, call us at 989-720-6000.",
        ),
        (RateLimited(retry_after=20), "Too many requests", "Wait 1 min, then try again."),
        (Surprise("A1B2"), "The portal had a problem", "Try again. If it stays, call us at 989-720-6000 and tell us"),
        (Invalid(), "The portal had a problem", "Try again. If it stays, call us at 989-720-6000."),
    ],
)
def test_what_else_goes_wrong_is_said_above_the_fields(error: PortalError | Surprise, title: str, body: str) -> None:
    shown = view(error)
    assert (shown.current_error, shown.new_error) == ("", "")
    assert (shown.notice.title, shown.notice.body[: len(body)]) == (title, body)


@pytest.mark.parametrize(("clock", "usable"), [(100.0, False), (999.0, False), (1000.0, True)])
def test_after_too_many_guesses_it_waits_as_long_as_the_portal_says(clock: float, usable: bool) -> None:
    shown = view(RateLimited(ProblemCode.TOO_MANY_ATTEMPTS, retry_after=900), clock)
    assert shown.usable is usable
    assert bool(shown.notice.body) is not usable


@pytest.mark.parametrize(
    ("missing", "current", "new"),
    [
        ((Missing.CURRENT,), "Enter your current password.", ""),
        ((Missing.NEW,), "", "Enter a new password."),
        ((Missing.CURRENT, Missing.NEW), "Enter your current password.", "Enter a new password."),
    ],
)
def test_an_empty_field_is_named(missing: tuple[Missing, ...], current: str, new: str) -> None:
    shown = password_change_view(ChangeState(missing), Judged(), PHONE, 0.0)
    assert (shown.current_error, shown.new_error) == (current, new)


def listed(*sessions: Any, **changes: Any) -> SessionsView:
    return sessions_view(Loadable(value=sessions, as_of=NOW, **changes), (), None, facts(), 0.0)


def test_each_session_says_where_it_is_and_when_it_was_used_and_begun() -> None:
    here, there, nameless = listed(
        a_session(1),
        a_session(2, last_used_at=NOW - dt.timedelta(days=400)),
        a_session(3, device_name=" ", address=""),
    ).rows
    assert (here.title, here.used, here.begun) == (
        "Windows, PC1",
        "Used today, 10:41 AM, from 192.0.2.1",
        "Signed in Dec 5, 10:42 AM",
    )
    assert (here.current, here.spoken[:22]) == (True, "Windows, PC1, this one")
    assert (there.used, there.end_name) == ("Used Nov 1, 2025, 11:42 AM, from 192.0.2.2", "Sign out on Windows, PC2")
    assert (nameless.title, nameless.used) == ("A device without a name", "Used today, 10:39 AM")


def test_a_hostile_name_of_a_device_stays_on_its_line() -> None:
    row = listed(a_session(2, device_name="<img src='http://evil.example/x.png'>\u202e\n" * 5)).rows[0]
    assert "\n" not in row.spoken
    assert "\u202e" not in row.spoken
    assert len(row.title) <= 80


def test_the_list_has_its_four_states() -> None:
    assert sessions_view(Loadable(), (), None, facts(), 0.0).phase == "loading"
    failed = sessions_view(Loadable(problem=ProblemKind.OFFLINE), (), None, facts(), 0.0)
    assert (failed.phase, failed.can_retry) == ("failed", True)
    assert failed.problem.startswith("The portal cannot be reached.")
    alone = listed(a_session(1))
    assert (alone.others, alone.alone) == (False, "You are signed in nowhere else.")
    stale = listed(a_session(1), a_session(2), problem=ProblemKind.BROKEN)
    assert (stale.others, stale.alone, stale.stale) == (True, "", "Not up to date: as of today, 10:42 AM.")


class House(SignInHouse):
    """The two sections over a portal in this process."""

    def __init__(self, downloads: FakeDownloads) -> None:
        super().__init__()
        self.seconds = 1000.0
        self.two_step = TwoStepService(cast(Any, self.tasks), self.calls, downloads, lambda: NOW)
        self.own = OwnSessionsService(self.calls, lambda: NOW)
        self.judge = PasswordJudge(PasswordCheck(self.calls))
        self.password = PasswordChangeViewModel(
            OwnPassword(self.calls),
            self.judge,
            self.two_step,
            self.own,
            "maria@example.com",
            PHONE,
            self.toasts,
            clock=lambda: self.seconds,
        )
        self.sessions = SessionsViewModel(self.own, facts(), self.toasts, clock=lambda: self.seconds)
        self.attention: list[str] = []
        self.password.attention.connect(self.attention.append)
        self.emptied: list[bool] = []
        self.password.emptied.connect(lambda: self.emptied.append(True))


@pytest.fixture
def house(qapp: object, tmp_path: Any) -> Iterator[House]:
    del qapp
    made = House(FakeDownloads(tmp_path))
    yield made
    made.password.left()
    made.calls.close()


@pytest.mark.parametrize(
    ("end_others", "says"),
    [
        (False, "Your password is changed"),
        (True, "Your password is changed, and you are signed out in 2 other place(s)"),
    ],
)
def test_a_changed_password_leaves_empty_fields_and_ends_what_was_asked_for(
    house: House, end_others: bool, says: str
) -> None:
    house.password.save(PASSWORD, NEW, end_others)
    assert house.password.state.busy
    house.tasks.end_all()
    assert house.portal.asked == [f"change {end_others}"]
    assert (house.said, len(house.emptied)) == ([says], 1)
    assert len(house.sessions.session_rows.rows) == (1 if end_others else 3)


def test_the_keyboard_goes_to_the_field_that_is_to_blame(house: House) -> None:
    house.password.save("", NEW, False)
    house.password.save(PASSWORD, "", False)
    house.password.save("not mine", NEW, False)
    house.tasks.end_all()
    house.password.save(PASSWORD, PASSWORD, False)
    house.tasks.end_all()
    assert house.attention == ["current", "new", "current", "new"]
    assert house.emptied == []


def test_what_is_typed_stays_and_a_press_goes_out_once_whatever_the_network_does(house: House) -> None:
    house.password.save(PASSWORD, NEW, False)
    house.password.save(PASSWORD, NEW, False)
    assert len(house.tasks.started) == 1
    house.fail(Unreachable())
    assert (house.emptied, house.password.state.busy) == ([], False)
    assert house.password.state.notice.title == "The portal cannot be reached"
    house.password.save(PASSWORD, NEW, False)
    house.tasks.end_all()
    assert house.said == ["Your password is changed"]


def test_what_was_said_goes_when_another_one_is_typed_but_a_wait_stays(house: House) -> None:
    house.password.save("not mine", NEW, False)
    house.tasks.end_all()
    house.password.currentTyped()
    assert house.password.state.current_error == ""
    house.password.save("not mine", NEW, False)
    house.fail(RateLimited(ProblemCode.TOO_MANY_ATTEMPTS, retry_after=60))
    house.password.currentTyped()
    house.password.newTyped("x")
    assert not house.password.state.usable
    house.password.save(PASSWORD, NEW, False)
    assert house.tasks.take() == []
    house.seconds += 60
    house.password.retranslate()
    assert house.password.state.usable


def test_eight_characters_will_do_where_signing_in_takes_a_code(house: House) -> None:
    again: list[bool] = []
    house.password.judgeAgain.connect(lambda: again.append(True))
    house.password.newTyped("ninechars")
    assert house.password.state.strength.words == "9 of 15 characters"
    house.portal.on = True
    house.two_step.refresh()
    house.tasks.end_all()
    assert again == [True]
    assert house.password.state.strength.rules.startswith("At least 8 characters.")
    house.password.newTyped("ninechars")
    house.judge.ask()
    house.tasks.end_all()
    assert house.portal.asked[-1] == "check ninechars maria@example.com True"
    assert house.password.state.strength.words == "Strong password"


def test_leaving_the_page_empties_the_fields_and_forgets_what_was_typed(house: House) -> None:
    house.password.newTyped(NEW)
    house.password.left()
    house.judge.ask()
    assert house.tasks.take() == []
    assert (len(house.emptied), house.password.state.strength.level) == (1, 0)


def test_one_session_is_ended_or_all_of_the_others(house: House) -> None:
    house.sessions.opened()
    house.tasks.end_all()
    house.sessions.end("ses_1")  # this very one
    assert house.tasks.take() == []
    house.sessions.end("ses_2")
    assert [row.busy for row in house.sessions.session_rows.rows] == [False, True, False]
    house.sessions.end("ses_2")
    assert len(house.tasks.started) == 1
    house.tasks.end_all()
    assert [row.key for row in house.sessions.session_rows.rows] == ["ses_1", "ses_3"]
    house.sessions.endOthers()
    house.tasks.end_all()
    assert not house.sessions.state.others
    assert house.said == ["You are signed out on Windows, PC2", "You are signed out in 1 other place(s)"]
    house.sessions.endOthers()
    assert house.tasks.take() == []


def test_a_session_that_ended_by_itself_counts_as_ended(house: House) -> None:
    house.sessions.opened()
    house.tasks.end_all()
    gone = house.portal.open.pop(1)
    house.sessions.end(gone.id)
    house.tasks.end_all()
    assert house.said == ["You are signed out on Windows, PC2"]
    assert [row.key for row in house.sessions.session_rows.rows] == ["ses_1", "ses_3"]


def test_a_session_that_could_not_be_ended_says_so_and_can_be_tried_again(house: House) -> None:
    house.sessions.opened()
    house.tasks.end_all()
    house.sessions.end("ses_2")
    house.fail(TimedOut(may_have_happened=True))
    assert house.sessions.state.notice.title == "No answer from the portal"
    assert [row.busy for row in house.sessions.session_rows.rows] == [False, False, False]
    house.sessions.end("ses_2")
    assert house.sessions.state.notice.title == ""


def test_a_wait_that_is_over_is_not_spoken_of_any_more(house: House) -> None:
    house.sessions.opened()
    house.tasks.end_all()
    house.sessions.end("ses_2")
    house.fail(RateLimited(retry_after=20))
    assert house.sessions.state.notice.body == "Wait 1 min, then try again."
    house.seconds += 20
    house.sessions.retranslate()
    assert house.sessions.state.notice.body == ""
