"""People's own sign-in, through a real portal server."""

from collections.abc import Callable

import pytest

from daystarr_client.api import errors
from daystarr_client.api.bodies_preferences import PreferencesChange
from daystarr_client.api.enums import ProblemCode, Topic
from daystarr_client.api.enums_people import Language, PasswordFault
from daystarr_client.api.portal import Portal
from tests.authenticator_app import AuthenticatorApp
from tests.outbox_folder import code_sent_to, other_than
from tests.server_process import DEMO_PASSWORD, ServerProcess

PETER = "peter.lindqvist@example.com"
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


def test_someone_signs_in_for_the_first_time(open_portal: Callable[..., Portal], server: ServerProcess) -> None:
    kept: list[str | None] = []
    portal = open_portal(on_tokens_changed=kept.append)
    started = portal.registration.start("1000 0040 019", PETER.upper())
    code = code_sent_to(server.folder / "outbox", PETER)
    with pytest.raises(errors.Invalid) as wrong:
        portal.registration.verify(started.entry, other_than(code))
    assert wrong.value.code is ProblemCode.CODE_WRONG
    verified = portal.registration.verify(started.entry, code)
    assert (verified.username, verified.shortest) == (PETER, 15)
    with pytest.raises(errors.Invalid) as again:
        portal.registration.verify(started.entry, code)
    assert again.value.code is ProblemCode.CODE_USED
    with pytest.raises(errors.Invalid) as foreign:
        portal.registration.complete(verified.ticket, "maria@example.com", NEW_PASSWORD)
    assert foreign.value.code is ProblemCode.USERNAME_INVALID
    portal.registration.complete(verified.ticket, "peter.l", NEW_PASSWORD, "Peter's PC")
    assert portal.session.get().user.username == "peter.l"
    assert len(kept) == 1


def test_a_forgotten_password_is_replaced(open_portal: Callable[..., Portal], server: ServerProcess) -> None:
    there, portal = open_portal("olivia"), open_portal()
    started = portal.password_reset.start("olivia@example.com")
    verified = portal.password_reset.verify(started.entry, code_sent_to(server.folder / "outbox", "olivia@example.com"))
    assert verified.username == "olivia@example.com"
    with pytest.raises(errors.Invalid) as common:
        portal.password_reset.complete(verified.ticket, "passwordpassword")
    assert common.value.code is ProblemCode.PASSWORD_COMMON
    portal.password_reset.complete(verified.ticket, NEW_PASSWORD)
    with pytest.raises(errors.Invalid) as expired:
        portal.password_reset.complete(verified.ticket, NEW_PASSWORD)
    assert expired.value.code is ProblemCode.ENTRY_EXPIRED
    with pytest.raises(errors.SignedOut):
        there.session.get()
    portal.auth.sign_in("olivia@example.com", NEW_PASSWORD)
    assert portal.session.get().user.username == "olivia@example.com"


def test_signing_in_takes_a_code_of_the_app(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("nora")
    assert not portal.two_step.get().on
    begun = portal.two_step.begin(DEMO_PASSWORD)
    app = AuthenticatorApp(begun.secret)
    assert begun.secret.replace(" ", "") in begun.url
    shown = app.code(portal.session.get().server_time.timestamp())
    with pytest.raises(errors.Invalid) as wrong:
        portal.two_step.confirm(other_than(shown))
    assert wrong.value.code is ProblemCode.CODE_WRONG
    codes = portal.two_step.confirm(shown).codes
    assert (portal.two_step.get().on, portal.two_step.get().recovery_codes_left) == (True, 10)

    signing_in = open_portal()
    with pytest.raises(errors.SecondStepRequired) as required:
        signing_in.auth.sign_in("nora@example.com", DEMO_PASSWORD, "a test")
    assert not signing_in.auth.signed_in
    assert 0 < required.value.expires_in <= 300
    with pytest.raises(errors.Invalid) as refused:
        signing_in.auth.second_step(required.value.challenge, "AAAAA-AAAAA")
    assert refused.value.code is ProblemCode.CODE_WRONG
    signing_in.auth.second_step(required.value.challenge, codes[0])
    assert signing_in.session.get().user.username == "nora@example.com"

    assert len(portal.two_step.renew_recovery_codes(DEMO_PASSWORD).codes) == 10
    assert not portal.two_step.turn_off(DEMO_PASSWORD).on
    with pytest.raises(errors.Conflict) as off:
        portal.two_step.turn_off(DEMO_PASSWORD)
    assert off.value.code is ProblemCode.TWO_STEP_OFF
    open_portal("nora")


def test_preferences_are_changed_in_the_version_that_was_seen(open_portal: Callable[..., Portal]) -> None:
    mine, theirs = open_portal("machine"), open_portal("machine")
    before = mine.preferences.get()
    assert (before.language, before.paper_bills, before.paper_bill_fee.amount_minor) == (Language.ENGLISH, True, 500)
    assert before.next_bill_on is not None
    after = mine.preferences.change(before.etag, PreferencesChange(Language.SPANISH, paper_bills=False))
    assert (after.language, after.paper_bills, after.notify) == (Language.SPANISH, False, before.notify)
    with pytest.raises(errors.Stale):
        theirs.preferences.change(before.etag, PreferencesChange(notify=()))
    assert theirs.preferences.change(after.etag, PreferencesChange(notify=(Topic.OUTAGES,))).notify == (Topic.OUTAGES,)
    assert not mine.session.get().account.paper_bills
