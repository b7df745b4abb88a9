"""Registering and getting back in: what is said at every moment, for everything that can be the case."""

from dataclasses import replace
from typing import Any

import pytest

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_people import PasswordFault
from daystarr_client.api.errors import (
    Conflict,
    Invalid,
    PortalError,
    RateLimited,
    ServerFault,
    TimedOut,
    Unreachable,
)
from daystarr_client.api.models_people import PasswordVerdict
from daystarr_client.services.entry import EntryKind
from daystarr_client.services.session import Out, SecondStep
from daystarr_client.tasks import Surprise
from daystarr_client.viewmodels.entry_state import (
    Choosing,
    Closed,
    Code,
    EntryState,
    Finished,
    Missing,
    Trouble,
    What,
    Who,
    missing_of,
    trouble_of,
)
from daystarr_client.viewmodels.entry_view import EntryView, entry_view
from daystarr_client.viewmodels.password_judge import Judged, strength_view
from daystarr_client.viewmodels.second_step import second_step_view
from daystarr_client.viewmodels.sign_in_state import Note

PHONE = "989-720-6000"
REGISTER = Who(EntryKind.REGISTER, number="100-0004 0019", email="peter@example.com")
RESET = Who(EntryKind.RESET, username="maria")
CODE = Code(RESET, "entry", 15, resend_at=130.0)
CHOOSING = Choosing(REGISTER, "ticket", "peter@example.com")


def view(state: EntryState, clock: float = 100.0, judged: Judged | None = None) -> EntryView:
    return entry_view(state, judged or Judged(), PHONE, clock)


def verdict(fault: PasswordFault | None, strength: int) -> PasswordVerdict:
    return PasswordVerdict(acceptable=fault is None, fault=fault, strength=strength, shortest=15, longest=256)


@pytest.mark.parametrize(
    ("state", "step", "progress", "title", "go"),
    [
        (Closed(), "", "", "", ""),
        (REGISTER, "who", "Step 1 of 3", "Register", "Send the code"),
        (RESET, "who", "Step 1 of 3", "Forgot your password?", "Send the code"),
        (CODE, "code", "Step 2 of 3", "Check your email", "Continue"),
        (CHOOSING, "choose", "Step 3 of 3", "Choose how you sign in", "Register and sign in"),
        (replace(CHOOSING, who=RESET), "choose", "Step 3 of 3", "Choose a new password", "Save the password"),
        (Finished(EntryKind.RESET, "maria"), "done", "", "Your password is changed", "Sign in"),
        (Finished(EntryKind.REGISTER, "maria"), "done", "", "You are registered", "Sign in"),
    ],
)
def test_each_step_says_where_it_is_and_what_comes_next(
    state: EntryState, step: str, progress: str, title: str, go: str
) -> None:
    shown = view(state)
    assert (shown.step, shown.progress, shown.title, shown.go) == (step, progress, title, go)
    assert shown.open == bool(step)


@pytest.mark.parametrize(
    ("who", "missing"),
    [
        (REGISTER, ()),
        (replace(REGISTER, number="1000004001"), (Missing.NUMBER,)),
        (replace(REGISTER, number="100000400190"), (Missing.NUMBER,)),
        (replace(REGISTER, email="peter"), (Missing.EMAIL,)),
        (replace(REGISTER, email="@example.com", number=""), (Missing.NUMBER, Missing.EMAIL)),
        (RESET, ()),
        (replace(RESET, username="  "), (Missing.USERNAME,)),
    ],
)
def test_what_cannot_be_right_is_known_before_anything_is_sent(who: Who, missing: tuple[Missing, ...]) -> None:
    assert missing_of(who) == missing


@pytest.mark.parametrize(
    ("clock", "sending", "text", "can"),
    [
        (100.0, False, "Send another code in 30 s", False),
        (129.5, False, "Send another code in 1 s", False),
        (130.0, False, "Send another code", True),
        (140.0, True, "Send another code", False),
    ],
)
def test_another_code_may_be_asked_for_after_half_a_minute(clock: float, sending: bool, text: str, can: bool) -> None:
    shown = view(replace(CODE, sending=sending), clock)
    assert (shown.resend, shown.can_resend) == (text, can)


def test_nobody_is_told_whether_somebody_exists() -> None:
    assert view(CODE).text.startswith("If we know maria, a code is on its way")
    assert view(replace(CODE, who=REGISTER)).text.startswith("If this account number and peter@example.com belong")
    assert view(replace(CODE, again=True)).text.startswith("We sent another code. Only the newest one works")


@pytest.mark.parametrize(
    ("error", "what", "until"),
    [
        (Invalid(ProblemCode.CODE_WRONG), What.CODE_WRONG, 0),
        (Invalid(ProblemCode.CODE_EXPIRED), What.CODE_EXPIRED, 0),
        (Invalid(ProblemCode.CODE_USED), What.CODE_USED, 0),
        (Invalid(ProblemCode.ENTRY_EXPIRED), What.TOO_LATE, 0),
        (Invalid(ProblemCode.USERNAME_INVALID), What.USERNAME_INVALID, 0),
        (Conflict(ProblemCode.USERNAME_TAKEN), What.USERNAME_TAKEN, 0),
        (Invalid(ProblemCode.PASSWORD_COMMON), What.PASSWORD, 0),
        (Invalid(), What.BROKEN, 0),
        (RateLimited(ProblemCode.TOO_MANY_ATTEMPTS, retry_after=300), What.LOCKED, 400),
        (RateLimited(ProblemCode.RATE_LIMITED, retry_after=20), What.WAIT, 120),
        (RateLimited(), What.WAIT, 160),
        (Unreachable(), What.UNREACHABLE, 0),
        (TimedOut(may_have_happened=True), What.UNSURE, 0),
        (ServerFault(), What.BROKEN, 100 + 60),
        (Surprise("ref"), What.BROKEN, 0),
    ],
)
def test_each_error_is_one_thing_that_can_be_acted_on(error: PortalError | Surprise, what: What, until: float) -> None:
    trouble = trouble_of(error, 100.0)
    assert trouble.what is what
    if what in {What.LOCKED, What.WAIT}:
        assert trouble.until == until


@pytest.mark.parametrize(
    ("state", "what", "where", "says"),
    [
        (CODE, What.CODE_WRONG, "code", "This is not the code we sent."),
        (CODE, What.CODE_EXPIRED, "code", "too old"),
        (CODE, What.CODE_USED, "code", "used already"),
        (CODE, What.LOCKED, "code", "Too many wrong codes."),
        (CHOOSING, What.USERNAME_TAKEN, "username", "Somebody else has this username."),
        (CHOOSING, What.USERNAME_INVALID, "username", "at least 3 characters"),
    ],
)
def test_what_is_wrong_with_a_field_stands_at_the_field(state: Any, what: What, where: str, says: str) -> None:
    shown = view(replace(state, trouble=Trouble(what)))
    assert says in shown.errors[where]
    assert shown.note == Note()


@pytest.mark.parametrize("state", [REGISTER, CODE, CHOOSING], ids=["who", "code", "choose"])
@pytest.mark.parametrize(
    ("trouble", "title"),
    [
        (Trouble(What.UNREACHABLE), "The portal cannot be reached"),
        (Trouble(What.UNSURE), "No answer from the portal"),
        (Trouble(What.WAIT, 400.0), "Too many requests"),
        (Trouble(What.WAIT, 99.0), ""),
        (Trouble(What.TOO_LATE), "This cannot be finished any more"),
        (Trouble(What.BROKEN, reference="R1"), "The portal had a problem"),
    ],
)
def test_what_concerns_the_whole_step_stands_above_it(state: Any, trouble: Trouble, title: str) -> None:
    shown = view(replace(state, trouble=trouble))
    assert shown.note.title == title
    assert shown.errors == {}
    assert "%" not in shown.note.body
    if trouble.reference:
        assert "R1" in shown.note.body


@pytest.mark.parametrize(
    ("judged", "level", "status", "words"),
    [
        (Judged(), 0, "", ""),
        (Judged(3), 1, "overdue", "3 of 15 characters"),
        (Judged(14), 2, "overdue", "14 of 15 characters"),
        (Judged(15), 2, "neutral", "Long enough"),
        (Judged(300), 1, "overdue", "Use at most 256 characters."),
        (Judged(20, verdict=verdict(None, 4)), 4, "paid", "Strong password"),
        (Judged(20, verdict=verdict(None, 3)), 3, "paid", "Good password"),
        (Judged(9, shortest=8, verdict=verdict(None, 2)), 2, "due", "Good enough together with your code"),
        (Judged(20, verdict=verdict(PasswordFault.COMMON, 0)), 1, "overdue", "too easy to guess"),
        (Judged(20, verdict=verdict(PasswordFault.PERSONAL, 4)), 2, "overdue", "others know of you"),
        (Judged(20, verdict=verdict(PasswordFault.OTHER, 4)), 2, "overdue", "cannot be used"),
    ],
)
def test_the_strength_is_a_word_and_not_colour_alone(judged: Judged, level: int, status: str, words: str) -> None:
    shown = strength_view(judged)
    assert (shown.level, shown.status) == (level, status)
    assert words in shown.words
    assert shown.rules.startswith(f"At least {judged.shortest} characters.")


@pytest.mark.parametrize("fault", list(PasswordFault))
def test_a_password_refused_when_saved_is_told_at_its_field(fault: PasswordFault) -> None:
    shown = view(replace(CHOOSING, trouble=Trouble(What.PASSWORD, fault=fault)))
    assert shown.errors["password"]
    assert "%" not in shown.errors["password"]


@pytest.mark.parametrize(
    ("state", "missing", "changed", "lock_s", "error", "title", "can"),
    [
        (SecondStep("c"), False, False, 0.0, "", "", True),
        (SecondStep("c"), True, False, 0.0, "Enter the code", "", True),
        (SecondStep("c", error=Invalid(ProblemCode.CODE_WRONG)), False, False, 0.0, "This code is not right", "", True),
        (SecondStep("c", error=Invalid(ProblemCode.CODE_WRONG)), False, True, 0.0, "", "", True),
        (SecondStep("c", error=Invalid()), False, False, 0.0, "This is not a code.", "", True),
        (SecondStep("c", error=RateLimited()), False, False, 3500.0, "", "Too many wrong codes", False),
        (SecondStep("c", error=Unreachable()), False, False, 0.0, "", "The portal cannot be reached", True),
        (SecondStep("c", error=ServerFault()), False, False, 0.0, "", "The portal had a problem", True),
        (SecondStep("c", error=Surprise("r")), False, False, 0.0, "", "The portal had a problem", True),
    ],
)
def test_the_second_step_says_what_was_wrong_with_the_code(
    state: SecondStep, missing: bool, changed: bool, lock_s: float, error: str, title: str, can: bool
) -> None:
    shown = second_step_view(state, PHONE, missing=missing, changed_since=changed, lock_s=lock_s)
    assert shown.open
    assert error in shown.error
    assert bool(error) == bool(shown.error)
    assert (shown.note.title, shown.can_submit) == (title, can)


def test_without_a_second_step_nothing_is_asked() -> None:
    assert not second_step_view(Out(), PHONE, missing=False, changed_since=False, lock_s=0).open
