"""What the sign-in page says, for everything that can be the case."""

from dataclasses import replace

import pytest

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import (
    BadAnswer,
    Invalid,
    InvalidCredentials,
    PortalError,
    RateLimited,
    ServerFault,
    Unreachable,
)
from daystarr_client.services.connection import Reach
from daystarr_client.services.session import Out, Restoring, SigningIn, WhyOut
from daystarr_client.tasks import Surprise
from daystarr_client.viewmodels.sign_in_state import Note, SignInFacts, sign_in_view, wait_sentence

PHONE = "989-720-6000"
WRONG = SignInFacts(session=Out(error=InvalidCredentials()))


def test_nothing_is_said_before_anything_happened() -> None:
    view = sign_in_view(SignInFacts(), PHONE)
    assert view.note == Note()
    assert (view.username_error, view.password_error, view.password_hint, view.keep_hint) == ("", "", "", "")
    assert view.can_submit
    assert not view.busy


def test_while_signing_in_the_button_is_busy() -> None:
    assert sign_in_view(SignInFacts(session=SigningIn()), PHONE).busy


@pytest.mark.parametrize(
    ("facts", "username", "password"),
    [
        (WRONG, "", "do not match"),
        (replace(WRONG, changed_since=True), "", ""),
        (replace(WRONG, password_missing=True), "", "Enter your password."),
        (replace(WRONG, username_missing=True), "Enter your email", ""),
        (SignInFacts(username_missing=True, password_missing=True), "Enter your email", "Enter your password."),
        (SignInFacts(session=Out(error=Invalid(errors={"/username": "SERVER WORDS"}))), "does not look like", ""),
        (SignInFacts(session=Out(error=Invalid(errors={"/password": "SERVER WORDS"}))), "", "cannot be used"),
        (SignInFacts(session=Out(error=Invalid())), "", "cannot be used"),
        (SignInFacts(session=Out(error=ServerFault())), "", ""),
    ],
)
def test_what_is_wrong_is_said_at_its_field(facts: SignInFacts, username: str, password: str) -> None:
    view = sign_in_view(facts, PHONE)
    for text, words in ((view.username_error, username), (view.password_error, password)):
        assert words in text
        assert bool(text) == bool(words)
        assert "SERVER WORDS" not in text


@pytest.mark.parametrize(
    ("facts", "status", "title"),
    [
        (SignInFacts(lock_s=290.0), "due", "Too many attempts"),
        (SignInFacts(reach=Reach.OFFLINE), "due", "The portal cannot be reached"),
        (SignInFacts(reach=Reach.ONLINE), "", ""),
        (SignInFacts(session=Out(WhyOut.NOT_A_CUSTOMER)), "scheduled", "This is a support sign-in"),
        (SignInFacts(session=Out(WhyOut.NOT_A_CUSTOMER), changed_since=True), "", ""),
        (SignInFacts(session=Out(WhyOut.ENDED)), "scheduled", "You have been signed out"),
        (SignInFacts(session=Out(WhyOut.BY_CHOICE)), "", ""),
        (SignInFacts(session=Out(error=ServerFault())), "overdue", "The portal had a problem"),
        (SignInFacts(session=Out(error=BadAnswer())), "overdue", "The portal had a problem"),
        (SignInFacts(session=Out(error=ServerFault()), changed_since=True), "", ""),
        (SignInFacts(session=Out(error=RateLimited())), "", ""),
        (SignInFacts(session=Out(error=Unreachable())), "", ""),
        (WRONG, "", ""),
    ],
)
def test_what_concerns_the_whole_page_is_said_above_it(facts: SignInFacts, status: str, title: str) -> None:
    note = sign_in_view(facts, PHONE).note
    assert (note.status, note.title) == (status, title)
    assert bool(note.body) == bool(title)


@pytest.mark.parametrize(
    "error",
    [ServerFault(ProblemCode.INTERNAL, request_id="REQ7"), Surprise("REQ7")],
)
def test_a_problem_of_the_portal_comes_with_its_reference(error: PortalError | Surprise) -> None:
    body = sign_in_view(SignInFacts(session=Out(error=error)), PHONE).note.body
    assert "REQ7" in body
    assert PHONE in body


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "Wait a minute"), (60, "Wait a minute"), (61, "Wait 2 minutes"), (900, "Wait 15 minutes")],
)
def test_a_wait_is_rounded_up_to_minutes(seconds: float, words: str) -> None:
    assert wait_sentence(seconds, PHONE).startswith(words)
    assert PHONE in wait_sentence(seconds, PHONE)


def test_the_button_waits_as_long_as_the_portal_asks() -> None:
    assert not sign_in_view(SignInFacts(lock_s=0.5), PHONE).can_submit
    assert sign_in_view(SignInFacts(lock_s=0.0), PHONE).can_submit


def test_a_sign_in_being_taken_up_says_what_it_waits_for() -> None:
    assert sign_in_view(SignInFacts(session=Restoring()), PHONE).restoring_text == "Signing you in."
    waiting = sign_in_view(SignInFacts(session=Restoring(waiting=True), reach=Reach.OFFLINE), PHONE)
    assert "as soon as the portal answers" in waiting.restoring_text


def test_a_slow_start_of_the_portal_is_told_until_it_answers() -> None:
    assert "starting" in sign_in_view(SignInFacts(slow_start=True), PHONE).starting_text
    assert not sign_in_view(SignInFacts(slow_start=True, reach=Reach.ONLINE), PHONE).starting_text
    assert not sign_in_view(SignInFacts(), PHONE).starting_text
