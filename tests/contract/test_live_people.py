"""People's own sign-in, through a real portal server."""

from collections.abc import Callable

import pytest

from daystarr_client.api import errors
from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_people import PasswordFault
from daystarr_client.api.portal import Portal
from tests.server_process import DEMO_PASSWORD

NEW_PASSWORD = "violet bicycles cross the river"


def test_a_password_is_judged_before_it_is_chosen(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal()
    assert portal.password.check("monkey").fault is PasswordFault.TOO_SHORT
    verdict = portal.password.check(NEW_PASSWORD)
    assert (verdict.acceptable, verdict.fault, verdict.strength) == (True, None, 4)
    assert (verdict.shortest, verdict.longest) == (15, 256)
    assert portal.password.check("x", second_step=True).shortest == 8


def test_the_password_is_changed_and_the_other_sessions_end(open_portal: Callable[..., Portal]) -> None:
    here, there = open_portal("mark"), open_portal("mark")
    with pytest.raises(errors.Invalid) as wrong:
        here.password.change("not the password", NEW_PASSWORD)
    assert wrong.value.code is ProblemCode.WRONG_PASSWORD
    assert set(wrong.value.errors) == {"/current_password"}
    assert here.password.change(DEMO_PASSWORD, NEW_PASSWORD).ended == 1
    with pytest.raises(errors.SignedOut):
        there.session.get()
    assert here.session.get().user.display_name
    with pytest.raises(errors.InvalidCredentials):
        open_portal("mark")


def test_sessions_are_listed_and_ended(open_portal: Callable[..., Portal]) -> None:
    here, there, elsewhere = open_portal("maria"), open_portal("maria"), open_portal("maria")
    mine, *others = here.sessions.list().items
    assert (mine.current, mine.device_name, mine.address) == (True, "a test", "127.0.0.1")
    assert len(others) == 2
    with pytest.raises(errors.Conflict) as refused:
        here.sessions.end(mine.id)
    assert refused.value.code is ProblemCode.SESSION_CURRENT
    here.sessions.end(next(session.id for session in there.sessions.list().items if session.current))
    with pytest.raises(errors.SignedOut):
        there.session.get()
    assert here.sessions.end_others().ended == 1
    with pytest.raises(errors.SignedOut):
        elsewhere.session.get()
    assert [session.current for session in here.sessions.list().items] == [True]
