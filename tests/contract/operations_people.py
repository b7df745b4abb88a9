"""Every call the client can make about people's own sign-in."""

from daystarr_client.api.bodies_preferences import PreferencesChange
from daystarr_client.api.enums import Topic
from daystarr_client.api.enums_people import Language
from daystarr_client.api.models import Page, Tokens
from daystarr_client.api.models_changes import Changes
from daystarr_client.api.models_people import (
    EntryStarted,
    EntryVerified,
    PasswordVerdict,
    RecoveryCodes,
    SessionsEnded,
    SignedInSession,
    TwoStepBegun,
    TwoStepState,
)
from daystarr_client.api.models_preferences import Preferences
from tests.contract.operations import Operation

CHANGE = PreferencesChange(Language.SPANISH, paper_bills=False, notify=(Topic.PAYMENTS, Topic.OUTAGES))

OPERATIONS = [
    Operation(
        "password",
        "check",
        "POST",
        "/v1/password/check",
        lambda portal: portal.password.check("a password", "maria", second_step=True),
        PasswordVerdict,
        public=True,
    ),
    Operation(
        "password",
        "change",
        "POST",
        "/v1/password",
        lambda portal: portal.password.change("the old one", "the new one", end_other_sessions=False),
        SessionsEnded,
    ),
    Operation("sessions", "list", "GET", "/v1/sessions", lambda portal: portal.sessions.list(), Page[SignedInSession]),
    Operation(
        "sessions",
        "end",
        "DELETE",
        "/v1/sessions/{session_id}",
        lambda portal: portal.sessions.end("ses_1"),
        None,
        204,
        media_type=None,
    ),
    Operation(
        "sessions",
        "end_others",
        "POST",
        "/v1/sessions/end-others",
        lambda portal: portal.sessions.end_others(),
        SessionsEnded,
    ),
    Operation(
        "registration",
        "start",
        "POST",
        "/v1/registration",
        lambda portal: portal.registration.start("400 1234 5678", "maria@example.com"),
        EntryStarted,
        201,
        public=True,
    ),
    Operation(
        "registration",
        "verify",
        "POST",
        "/v1/registration/verify",
        lambda portal: portal.registration.verify("entry", "123456"),
        EntryVerified,
        public=True,
    ),
    Operation(
        "registration",
        "complete",
        "POST",
        "/v1/registration/complete",
        lambda portal: portal.registration.complete("ticket", "maria", "a password", "Maria's PC"),
        Tokens,
        201,
        public=True,
    ),
    Operation(
        "password_reset",
        "start",
        "POST",
        "/v1/password-reset",
        lambda portal: portal.password_reset.start("maria"),
        EntryStarted,
        201,
        public=True,
    ),
    Operation(
        "password_reset",
        "verify",
        "POST",
        "/v1/password-reset/verify",
        lambda portal: portal.password_reset.verify("entry", "123456"),
        EntryVerified,
        public=True,
    ),
    Operation(
        "password_reset",
        "complete",
        "POST",
        "/v1/password-reset/complete",
        lambda portal: portal.password_reset.complete("ticket", "a password"),
        None,
        204,
        media_type=None,
        public=True,
    ),
    Operation(
        "auth",
        "second_step",
        "POST",
        "/v1/auth/second-step",
        lambda portal: portal.auth.second_step("challenge", "123456"),
        Tokens,
        public=True,
    ),
    Operation("two_step", "get", "GET", "/v1/two-step", lambda portal: portal.two_step.get(), TwoStepState),
    Operation(
        "two_step",
        "begin",
        "POST",
        "/v1/two-step/begin",
        lambda portal: portal.two_step.begin("a password"),
        TwoStepBegun,
    ),
    Operation(
        "two_step",
        "confirm",
        "POST",
        "/v1/two-step/confirm",
        lambda portal: portal.two_step.confirm("123456"),
        RecoveryCodes,
    ),
    Operation(
        "two_step",
        "renew_recovery_codes",
        "POST",
        "/v1/two-step/recovery-codes",
        lambda portal: portal.two_step.renew_recovery_codes("a password"),
        RecoveryCodes,
    ),
    Operation(
        "two_step",
        "turn_off",
        "POST",
        "/v1/two-step/turn-off",
        lambda portal: portal.two_step.turn_off("a password"),
        TwoStepState,
    ),
    Operation("preferences", "get", "GET", "/v1/preferences", lambda portal: portal.preferences.get(), Preferences),
    *(
        Operation(
            "preferences",
            "change",
            "PATCH",
            "/v1/preferences",
            lambda portal, change=change: portal.preferences.change('"prf_1"', change),
            Preferences,
            edits=True,
        )
        for change in (CHANGE, PreferencesChange())
    ),
    Operation("events", "changes", "GET", "/v1/changes", lambda portal: portal.events.changes("7"), Changes),
    Operation(
        "events",
        "listen",
        "GET",
        "/v1/events",
        lambda portal: portal.events.listen("7"),
        None,
        media_type="text/event-stream",
    ),
]
