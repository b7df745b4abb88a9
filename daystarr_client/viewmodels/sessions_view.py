"""Where somebody is signed in, as it is shown: a pure function of what is known."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from daystarr_client.viewmodels.card import CardFacts, CardView, in_phase
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.settings_trouble import Trouble, trouble_words
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_people import SignedInSession
    from daystarr_client.services.loadable import Loadable

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One place. `current` is this one, which has no button; `end_name` is what the button of another is called."""

    key: str
    title: str
    used: str
    begun: str
    spoken: str
    current: bool
    end_name: str
    busy: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionsView(CardView):
    """The card. `alone` is a sentence where there is no other place, `others` whether there is one."""

    stale: str = ""
    notice: Said = SILENCE
    alone: str = ""
    others: bool = False
    ending_others: bool = False
    rows: tuple[SessionRow, ...] = ()


def sessions_view(
    sessions: "Loadable[tuple[SignedInSession, ...]]",
    ending: Collection[str],
    trouble: Trouble | None,
    facts: CardFacts,
    clock: float,
    *,
    ending_others: bool = False,
) -> SessionsView:
    """What is shown at `clock`; `ending` are the sessions being ended."""
    found = sessions.value or ()
    others = any(not one.current for one in found)
    stale = ""
    if sessions.stale and sessions.as_of is not None:
        text = translate("Settings", "Not up to date: as of %1.")
        stale = fill(text, facts.formats.moment(sessions.as_of, facts.today))
    view = SessionsView(
        stale=stale,
        notice=trouble_words(trouble, facts.phone, clock),
        alone="" if others else translate("Settings", "You are signed in nowhere else."),
        others=others,
        ending_others=ending_others,
        rows=tuple(_row(one, facts, busy=ending_others or one.id in ending) for one in found),
    )
    return in_phase(view, sessions, facts.phone, asked=False)


def _row(one: "SignedInSession", facts: CardFacts, *, busy: bool) -> SessionRow:
    title = one_line(one.device_name, 80) or translate("Settings", "A device without a name")
    address = one_line(one.address, 60)
    text = translate("Settings", "Used %1, from %2") if address else translate("Settings", "Used %1")
    used = fill(text, facts.formats.moment(one.last_used_at, facts.today), address)
    begun = fill(translate("Settings", "Signed in %1"), facts.formats.moment(one.created_at, facts.today))
    where = fill(translate("Settings", "%1, this one"), title) if one.current else title
    return SessionRow(
        key=one.id,
        title=title,
        used=used,
        begun=begun,
        spoken=f"{where}. {used}. {begun}",
        current=one.current,
        end_name=fill(translate("Settings", "Sign out on %1"), title),
        busy=busy and not one.current,
    )
