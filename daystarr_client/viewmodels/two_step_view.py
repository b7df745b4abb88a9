"""Two-step sign-in as it is shown in the settings: a pure function of what is known."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from daystarr_client.viewmodels.card import CardFacts, CardView, in_phase
from daystarr_client.viewmodels.wording import fill

if TYPE_CHECKING:
    from daystarr_client.api.models_people import TwoStepState
    from daystarr_client.services.loadable import Loadable

translate = QCoreApplication.translate
FEW: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoStepView(CardView):
    """The card. `codes_left` is about the recovery codes, `few` when there are too few."""

    stale: str = ""
    on: bool = False
    chip: str = ""
    since: str = ""
    codes_left: str = ""
    few: bool = False


def two_step_view(known: "Loadable[TwoStepState]", facts: CardFacts) -> TwoStepView:
    """What is shown."""
    stale = ""
    if known.stale and known.as_of is not None:
        text = translate("Settings", "Not up to date: as of %1.")
        stale = fill(text, facts.formats.moment(known.as_of, facts.today))
    state = known.value
    if state is None or not state.on:
        view = TwoStepView(stale=stale, chip=translate("Settings", "Off"))
        return in_phase(view, known, facts.phone, asked=False)
    since = ""
    if state.since is not None:
        day = state.since.astimezone(facts.formats.zone).date()
        since = fill(translate("Settings", "On since %1."), facts.formats.spelt(day, facts.today))
    view = TwoStepView(
        stale=stale,
        on=True,
        chip=translate("Settings", "On"),
        since=since,
        codes_left=_left(state.recovery_codes_left),
        few=state.recovery_codes_left <= FEW,
    )
    return in_phase(view, known, facts.phone, asked=False)


def _left(count: int) -> str:
    if count == 0:
        return translate(
            "Settings", "You have no recovery codes left. Make new ones, so that you can sign in without your phone."
        )
    return translate("Settings", "%n recovery code(s) can still be used.", "", count)
