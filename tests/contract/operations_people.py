"""Every call the client can make about people's own sign-in."""

from daystarr_client.api.models import Page
from daystarr_client.api.models_people import PasswordVerdict, SessionsEnded, SignedInSession
from tests.contract.operations import Operation

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
]
