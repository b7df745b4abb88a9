"""Paper bills and emails in the user settings, as they are shown: pure functions of what is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import Topic
from daystarr_client.api.enums_people import Language
from daystarr_client.services.preference_wishes import Fate, Wish, WishLanguage, WishPaper, WishTopic, with_wish
from daystarr_client.viewmodels.card import CardFacts, CardView, in_phase
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.settings_trouble import Trouble, trouble_words
from daystarr_client.viewmodels.wording import fill

if TYPE_CHECKING:
    from daystarr_client.api.models import Money
    from daystarr_client.api.models_preferences import Preferences
    from daystarr_client.services.loadable import Loadable

translate = QCoreApplication.translate

PAPER, LANGUAGE = "paper", "language"


@dataclass(frozen=True, slots=True)
class TopicRow:
    """Something to be written about, or not."""

    key: str
    title: str
    text: str
    on: bool
    busy: bool


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """A language that emails can be written in."""

    code: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferencesView(CardView):
    """Both cards. `paper_terms` is what is said before paper is agreed to; empty while it is not asked about."""

    stale: str = ""
    paper_on: bool = False
    paper_text: str = ""
    paper_since: str = ""
    paper_question: str = ""
    paper_terms: str = ""
    paper_agree: str = ""
    paper_notice: Said = SILENCE
    languages: tuple[LanguageChoice, ...] = ()
    topics: tuple[TopicRow, ...] = ()
    mail_notice: Said = SILENCE


@dataclass(frozen=True, slots=True)
class Doings:
    """What the person is about: wishes on their way by name, the fee they are asked to agree to, what went wrong."""

    wishes: Mapping[str, Wish]
    asked_fee: "Money | None" = None
    paper_trouble: Trouble | None = None
    mail_trouble: Trouble | None = None
    paper_fate: Fate = Fate.SAVED
    mail_fate: Fate = Fate.SAVED


def name_of(wish: Wish) -> str:
    """The name of what a wish is about."""
    match wish:
        case WishPaper():
            return PAPER
        case WishLanguage():
            return LANGUAGE
        case WishTopic(topic=topic):
            return topic.value


def preferences_view(
    preferences: "Loadable[Preferences]", doings: Doings, facts: CardFacts, clock: float
) -> PreferencesView:
    """What is shown at `clock`, as if every wish on its way were fulfilled."""
    known = preferences.value
    if known is None:
        return in_phase(PreferencesView(), preferences, facts.phone, asked=False)
    shown = known
    for wish in doings.wishes.values():
        shown = with_wish(wish, shown)
    stale = ""
    if preferences.stale and preferences.as_of is not None:
        text = translate("Settings", "Not up to date: as of %1.")
        stale = fill(text, facts.formats.moment(preferences.as_of, facts.today))
    fee = facts.formats.money(known.paper_bill_fee)
    asked = facts.formats.money(doings.asked_fee) if doings.asked_fee is not None else ""
    view = PreferencesView(
        stale=stale,
        paper_on=shown.paper_bills,
        paper_text=_paper_text(fee, on=shown.paper_bills),
        paper_since=_paper_since(known, facts) if PAPER not in doings.wishes else "",
        paper_question=translate("Settings", "Turn on paper bills?") if asked else "",
        paper_terms=_terms(known, asked, facts) if asked else "",
        paper_agree=fill(translate("Settings", "Turn on for %1 per bill"), asked) if asked else "",
        paper_notice=_fate_words(doings.paper_fate, fee) or trouble_words(doings.paper_trouble, facts.phone, clock),
        languages=_languages(shown.language),
        topics=tuple(
            TopicRow(topic.value, *_topic_words(topic), on=topic in shown.notify, busy=topic.value in doings.wishes)
            for topic in known.offered
            if topic is not Topic.OTHER
        ),
        mail_notice=_fate_words(doings.mail_fate, fee) or trouble_words(doings.mail_trouble, facts.phone, clock),
    )
    return in_phase(view, preferences, facts.phone, asked=False)


def saved_words(wish: Wish, fate: Fate) -> str:
    """The short message after a wish; empty where there is more to say than a short message."""
    match (fate, wish):
        case (Fate.ALREADY, _):
            return translate("Settings", "This had been changed in another place already.")
        case (Fate.SAVED, WishPaper(on=True)):
            return translate("Settings", "Paper bills are on. We confirm it by email.")
        case (Fate.SAVED, WishPaper()):
            return translate("Settings", "Paper bills are off. We confirm it by email.")
        case (Fate.SAVED, WishLanguage(language=Language.SPANISH)):
            return translate("Settings", "We write to you in Spanish from now on.")
        case (Fate.SAVED, WishLanguage()):
            return translate("Settings", "We write to you in English from now on.")
        case (Fate.SAVED, WishTopic(topic=topic, on=on)):
            return _topic_saved(topic, on=on)
        case _:
            return ""


def _paper_text(fee: str, *, on: bool) -> str:
    if on:
        text = translate("Settings", "Each bill comes by mail too, and costs %1 more. It stays here and in your email.")
    else:
        text = translate("Settings", "Your bills are here and in your email. On paper, each bill costs %1 more.")
    return fill(text, fee)


def _paper_since(known: "Preferences", facts: CardFacts) -> str:
    since = known.paper_bills_since
    if since is None:
        return ""
    day = facts.formats.long_day(since.astimezone(facts.formats.zone).date())
    if known.paper_bills:
        return fill(translate("Settings", "Turned on %1."), day)
    return fill(translate("Settings", "Turned off %1."), day)


def _terms(known: "Preferences", fee: str, facts: CardFacts) -> str:
    if known.next_bill_on is None:
        text = translate(
            "Settings",
            "Our billing adds %1 to each bill on paper, from your next bill on. We confirm it by email, and you can "
            "turn it off here at any time.",
        )
        return fill(text, fee)
    text = translate(
        "Settings",
        "Our billing adds %1 to each bill on paper, from your bill of %2 on. We confirm it by email, and you can turn "
        "it off here at any time.",
    )
    return fill(text, fee, facts.formats.long_day(known.next_bill_on))


def _fate_words(fate: Fate, fee: str) -> Said | None:
    match fate:
        case Fate.DEARER:
            body = translate(
                "Settings", "A bill on paper costs %1 now. Nothing was turned on. If you agree, turn it on again."
            )
            return Said("due", translate("Settings", "The price has changed"), fill(body, fee))
        case Fate.CLASHED:
            body = translate(
                "Settings", "Your change was not saved, and you see what was chosen there. Change it again if you like."
            )
            return Said("due", translate("Settings", "This was changed in another place"), body)
        case Fate.SAVED | Fate.ALREADY:
            return None


def _languages(spoken: Language) -> tuple[LanguageChoice, ...]:
    # Each in its own words, as everywhere else
    names = {Language.ENGLISH: "English", Language.SPANISH: "Español"}
    return tuple(LanguageChoice(language.value, name, language is spoken) for language, name in names.items())


def _topic_words(topic: Topic) -> tuple[str, str]:
    match topic:
        case Topic.PAYMENTS:
            text = translate(
                "Settings", "The receipt of each payment, also of AutoPay, refunds, and a card that will expire."
            )
            return translate("Settings", "Payments"), text
        case Topic.APPOINTMENTS:
            return translate("Settings", "Appointments"), translate(
                "Settings", "When a visit was moved to another time."
            )
        case Topic.INVOICES:
            return translate("Settings", "Invoices"), translate("Settings", "When there is a new bill.")
        case Topic.OUTAGES:
            return translate("Settings", "Outages"), translate("Settings", "When your service is down, and up again.")
        case _:
            return translate("Settings", "Offers and news"), translate("Settings", "Now and then, what is new with us.")


def _topic_saved(topic: Topic, *, on: bool) -> str:
    name = _topic_words(topic)[0]
    if on:
        return fill(translate("Settings", "Emails are on: %1"), name)
    return fill(translate("Settings", "Emails are off: %1"), name)
