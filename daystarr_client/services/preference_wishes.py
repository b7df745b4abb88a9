"""What a person wishes to change of their preferences, and what becomes of it when somebody else was faster."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias, assert_never

from daystarr_client.api.enums import Topic
from daystarr_client.api.enums_people import Language

if TYPE_CHECKING:
    from daystarr_client.api.bodies_preferences import PreferencesChange
    from daystarr_client.api.models_preferences import Preferences


@dataclass(frozen=True, slots=True)
class WishLanguage:
    """Be written to in this language."""

    language: Language


@dataclass(frozen=True, slots=True)
class WishPaper:
    """Have bills on paper, or no longer; `fee_minor` is what a bill on paper was said to cost."""

    on: bool
    fee_minor: int


@dataclass(frozen=True, slots=True)
class WishTopic:
    """Be written to about this, or no longer."""

    topic: Topic
    on: bool


Wish: TypeAlias = WishLanguage | WishPaper | WishTopic


class Fate(Enum):
    """What became of a wish."""

    SAVED = "saved"
    ALREADY = "already"  # it was changed to the same in another place
    CLASHED = "clashed"  # it was changed to something else in another place, which stays
    DEARER = "dearer"  # it costs something else than was said, so it was not done


@dataclass(frozen=True, slots=True)
class Edited:
    """The preferences after a wish."""

    preferences: "Preferences"
    fate: Fate


def fate_of(wish: Wish, seen: "Preferences | None", now: "Preferences") -> Fate:
    """What becomes of a wish that was made looking at `seen`, while it is `now`; None where nothing was seen."""
    if isinstance(wish, WishPaper) and wish.on and not now.paper_bills and wish.fee_minor != _fee(now):
        return Fate.DEARER
    if seen is None or _value(wish, seen) == _value(wish, now):
        return Fate.SAVED
    return Fate.ALREADY if _value(wish, now) == _wished(wish) else Fate.CLASHED


def change_of(wish: Wish, now: "Preferences") -> "PreferencesChange":
    """What to send: of everything as it is now, only what was wished changes."""
    from daystarr_client.api.bodies_preferences import PreferencesChange

    match wish:
        case WishLanguage(language):
            return PreferencesChange(language=language)
        case WishPaper(on=on):
            return PreferencesChange(paper_bills=on)
        case WishTopic(topic, on):
            others = tuple(one for one in now.notify if one is not topic and one is not Topic.OTHER)
            return PreferencesChange(notify=(*others, topic) if on else others)
        case _:
            assert_never(wish)


def with_wish(wish: Wish, preferences: "Preferences") -> "Preferences":
    """The preferences as they are shown while a wish is on its way."""
    change = change_of(wish, preferences).as_json()
    match wish:
        case WishLanguage(language):
            return preferences.model_copy(update={"language": language})
        case WishPaper(on=on):
            return preferences.model_copy(update={"paper_bills": on})
        case WishTopic():
            return preferences.model_copy(update={"notify": tuple(Topic(name) for name in change["notify"])})
        case _:
            assert_never(wish)


def _fee(preferences: "Preferences") -> int:
    return preferences.paper_bill_fee.amount_minor


def _wished(wish: Wish) -> object:
    return wish.language if isinstance(wish, WishLanguage) else wish.on


def _value(wish: Wish, preferences: "Preferences") -> object:
    match wish:
        case WishLanguage():
            return preferences.language
        case WishPaper():
            return preferences.paper_bills
        case WishTopic(topic):
            return topic in preferences.notify
        case _:
            assert_never(wish)
