"""The security page as it is shown: a pure function of what is known and of the time."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums_trust import SecurityAction
from daystarr_client.viewmodels.card import CardFacts, CardView, in_phase
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.security_sheet_view import left, trouble_words
from daystarr_client.viewmodels.security_state import OneCall, PageState
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_security import SecurityCodeState, SecurityEvent
    from daystarr_client.services.loadable import Loadable, ProblemKind
    from daystarr_client.services.paged_lists import Paged

translate = QCoreApplication.translate
_DOT: Final = "•"


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something that happened to the code."""

    key: str
    status: str
    icon: str
    what: str
    who: str
    spoken: str


@dataclass(frozen=True, slots=True)
class OneCallView:
    """The code for one call: `code` only right after it was made."""

    button: str = ""
    code: str = ""
    spoken: str = ""
    title: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityView(CardView):
    """The page. `code` is dots until it is shown; `spoken` is how it is read aloud."""

    stale: str = ""
    is_set: bool = False
    shown: bool = False
    code: str = ""
    spoken: str = ""
    countdown: str = ""
    changed_text: str = ""
    notice: Said = SILENCE
    doing: str = ""
    one_call: OneCallView = OneCallView()
    log_phase: str = "loading"
    log_problem: str = ""
    log_empty: bool = False
    more: str = ""
    more_problem: str = ""
    rows: tuple[EventRow, ...] = ()


def security_view(
    code: "Loadable[SecurityCodeState]",
    log: "Loadable[Paged[SecurityEvent]]",
    page: PageState,
    facts: CardFacts,
    clock: float,
    *,
    loading_more: bool = False,
    more_problem: "ProblemKind | None" = None,
) -> SecurityView:
    """The page at `clock` (of what is shown for a while) and `facts.now()`."""
    state = code.value
    shown = page.shown.code if page.shown and page.shown.until > clock else ""
    events = log.value.items if log.value else ()
    view = SecurityView(
        stale=_stale(code, facts),
        is_set=state is not None and state.set,
        shown=bool(shown),
        code=shown or _DOT * (state.length if state else 0),
        spoken=_spelled(shown) if shown else translate("Security", "Your security code, hidden"),
        countdown=fill(translate("Security", "Hides by itself in %1"), left(page.shown.until - clock))
        if page.shown and shown
        else "",
        changed_text=_changed(state, facts),
        notice=trouble_words(page.trouble, facts.phone, clock),
        doing=page.doing.value if page.doing else "",
        one_call=_one_call(page.one_call, state, facts),
        log_phase="ready" if log.value else "failed" if log.problem else "loading",
        log_problem=problem_sentence(log.problem, facts.phone) if log.failed and log.problem else "",
        log_empty=log.value is not None and not events,
        more=_more(log, loading_more=loading_more, failed=more_problem is not None),
        more_problem=problem_sentence(more_problem, facts.phone) if more_problem else "",
        rows=tuple(_row(event, facts) for event in events),
    )
    return in_phase(view, code, facts.phone, asked=False)


def _spelled(code: str) -> str:
    return " ".join(code)


def _stale(code: "Loadable[SecurityCodeState]", facts: CardFacts) -> str:
    if not code.stale or code.as_of is None:
        return ""
    text = translate("Security", "Not up to date: as of %1.")
    return fill(text, facts.formats.moment(code.as_of, facts.today))


def _changed(state: "SecurityCodeState | None", facts: CardFacts) -> str:
    if state is None or not state.set or state.changed_at is None:
        return ""
    text = translate("Security", "Last changed on %1")
    return fill(text, facts.formats.day_and_year(state.changed_at.astimezone(facts.formats.zone).date()))


def _one_call(made: OneCall | None, state: "SecurityCodeState | None", facts: CardFacts) -> OneCallView:
    now = facts.now()
    again = translate("Security", "Make another one")
    if made is not None and made.expires_at > now:
        title = fill(translate("Security", "Good until %1, %2 left"), *_until(made.expires_at, facts))
        text = translate("Security", "It is shown only now, and stops working once it was used.")
        return OneCallView(again, made.code, _spelled(made.code), title, text)
    alive = state.one_call.expires_at if state is not None and state.one_call is not None else now
    if alive > now:
        title = fill(translate("Security", "A code is good until %1, %2 left"), *_until(alive, facts))
        text = translate("Security", "It was shown once. If you did not keep it, make another one; this one then ends.")
        return OneCallView(again, title=title, text=text)
    return OneCallView(translate("Security", "Make a one-call code"))


def _until(instant: datetime, facts: CardFacts) -> tuple[str, str]:
    return facts.formats.time(instant), left(int((instant - facts.now()).total_seconds()))


def _more(log: "Loadable[Paged[SecurityEvent]]", *, loading_more: bool, failed: bool) -> str:
    if log.value is None or log.value.next_token is None:
        return ""
    return "loading" if loading_more else "failed" if failed else "more"


def _row(event: "SecurityEvent", facts: CardFacts) -> EventRow:
    status, icon, what = _action(event.action)
    name = one_line(event.by, 60) or translate("Security", "Somebody")
    who = fill(translate("Security", "%1 · %2"), name, facts.formats.moment(event.at, facts.today))
    return EventRow(event.id, status, icon, what, who, f"{what}. {who}")


def _action(action: SecurityAction) -> tuple[str, str, str]:
    match action:
        case SecurityAction.REVEALED:
            return "scheduled", "eye-outline", translate("Security", "The code was shown")
        case SecurityAction.CHANGED:
            return "due", "pencil-outline", translate("Security", "The code was changed")
        case SecurityAction.ONE_CALL_CREATED:
            return "visit", "phone-lock-outline", translate("Security", "A one-call code was made")
        case SecurityAction.ASKED_BY_REP:
            return "scheduled", "account-question-outline", translate("Security", "Support asked for the code")
        case SecurityAction.CONFIRMED:
            return "paid", "check", translate("Security", "The code was confirmed on a call")
        case SecurityAction.OTHER:
            return "neutral", "information-outline", translate("Security", "Something else happened to the code")
        case _:
            assert_never(action)
