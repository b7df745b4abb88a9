"""Paper bills and emails in the settings: what is said, what is asked first, and what two windows do to each other."""

import json
from collections.abc import Callable
from typing import Any, cast

import pytest

from daystarr_client.api.enums import ProblemCode, Topic
from daystarr_client.api.enums_people import Language
from daystarr_client.api.errors import Stale, Unreachable
from daystarr_client.api.models_preferences import Preferences
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.services.preference_wishes import (
    Fate,
    Wish,
    WishLanguage,
    WishPaper,
    WishTopic,
    change_of,
    fate_of,
)
from daystarr_client.services.preferences import PreferencesService
from daystarr_client.viewmodels.preferences import PreferencesViewModel
from daystarr_client.viewmodels.preferences_view import Doings, PreferencesView, preferences_view
from daystarr_client.viewmodels.settings_trouble import Trouble, What
from daystarr_client.viewmodels.toasts import Toasts
from tests.fakes.billing import NOW
from tests.fakes.hand_tasks import HandTasks
from tests.fakes.home import SPANISH, facts
from tests.fakes.portal_answers import PREFERENCES

PAPER_ON, PAPER_OFF = WishPaper(on=True, fee_minor=500), WishPaper(on=False, fee_minor=500)


def prefs(**changed: Any) -> Preferences:
    return Preferences.model_validate_json(json.dumps({**PREFERENCES, **changed}))


def view(known: Preferences | None = None, doings: Doings | None = None, **more: Any) -> PreferencesView:
    loadable = Loadable(value=known or prefs(), as_of=NOW)
    return preferences_view(loadable, doings or Doings({}), facts(**more), 0.0)


def test_what_paper_costs_comes_from_the_portal_and_is_said_before_and_after() -> None:
    dear = prefs(paper_bill_fee={"amount_minor": 725, "currency": "USD"})
    assert view(dear).paper_text == "Your bills are here and in your email. On paper, each bill costs $7.25 more."
    on = view(dear.model_copy(update={"paper_bills": True}))
    assert on.paper_text == "Each bill comes by mail too, and costs $7.25 more. It stays here and in your email."
    asked = view(dear, Doings({}, asked_fee=dear.paper_bill_fee))
    assert asked.paper_question == "Turn on paper bills?"
    assert "Our billing adds $7.25 to each bill on paper, from your bill of December 22, 2026 on." in asked.paper_terms
    assert asked.paper_agree == "Turn on for $7.25 per bill"
    unknown = prefs(next_bill_on=None)
    assert "from your next bill on" in view(unknown, Doings({}, asked_fee=unknown.paper_bill_fee)).paper_terms


@pytest.mark.parametrize(
    ("paper", "since", "said"),
    [
        (True, "2026-12-01T03:00:00Z", "Turned on November 30, 2026."),
        (False, "2026-12-01T15:00:00Z", "Turned off December 1, 2026."),
        (True, None, ""),
    ],
)
def test_since_when_is_the_day_where_the_account_is(paper: bool, since: str | None, said: str) -> None:
    assert view(prefs(paper_bills=paper, paper_bills_since=since)).paper_since == said


def test_there_is_a_switch_for_each_thing_the_portal_writes_about_and_no_other() -> None:
    rows = view(prefs(notify=["payments", "outages"])).topics
    assert [(row.key, row.on) for row in rows] == [("payments", True), ("appointments", False)]
    more = view(prefs(offered=["invoices", "payments", "appointments", "outages", "marketing", "weather"])).topics
    assert [row.title for row in more] == ["Invoices", "Payments", "Appointments", "Outages", "Offers and news"]


def test_a_wish_on_its_way_is_shown_as_fulfilled() -> None:
    wishes: dict[str, Wish] = {
        "paper": PAPER_ON,
        "language": WishLanguage(Language.SPANISH),
        "payments": WishTopic(Topic.PAYMENTS, on=False),
    }
    shown = view(None, Doings(wishes))
    assert shown.paper_on
    assert [(choice.code, choice.chosen) for choice in shown.languages] == [("en", False), ("es", True)]
    assert [(row.key, row.on, row.busy) for row in shown.topics] == [
        ("payments", False, True),
        ("appointments", True, False),
    ]


def test_trouble_is_told_in_the_card_it_is_about() -> None:
    trouble = Trouble(What.UNREACHABLE, ProblemCode.OTHER)
    paper, mail = view(None, Doings({}, paper_trouble=trouble)), view(None, Doings({}, mail_trouble=trouble))
    assert (paper.paper_notice.title, paper.mail_notice.title) == ("The portal cannot be reached", "")
    assert (mail.paper_notice.title, mail.mail_notice.title) == ("", "The portal cannot be reached")
    dearer = view(None, Doings({}, paper_fate=Fate.DEARER)).paper_notice
    assert "A bill on paper costs $5.00 now. Nothing was turned on." in dearer.body
    assert view(None, Doings({}, mail_fate=Fate.CLASHED)).mail_notice.title == "This was changed in another place"


def test_loading_failed_and_stale() -> None:
    def phase(loadable: Any) -> tuple[str, bool]:
        shown = preferences_view(loadable, Doings({}), facts(), 0.0)
        return shown.phase, shown.can_retry

    assert phase(Loadable()) == ("loading", False)
    assert phase(Loadable(problem=ProblemKind.OFFLINE)) == ("failed", True)
    assert phase(Loadable(problem=ProblemKind.DENIED)) == ("failed", False)
    old = Loadable(value=prefs(), as_of=NOW, problem=ProblemKind.BROKEN)
    assert preferences_view(old, Doings({}), facts(), 0.0).stale == "Not up to date: as of today, 10:42 AM."


def test_days_are_written_in_the_language() -> None:
    known = prefs(paper_bills=True, paper_bills_since="2026-12-01T15:00:00Z")
    assert "1 de diciembre de 2026" in view(known, formats=SPANISH).paper_since


@pytest.mark.parametrize(
    ("wish", "now", "fate"),
    [
        (PAPER_ON, {"language": "es", "notify": []}, Fate.SAVED),
        (PAPER_ON, {"paper_bills": True}, Fate.ALREADY),
        (PAPER_ON, {"paper_bill_fee": {"amount_minor": 600, "currency": "USD"}}, Fate.DEARER),
        (PAPER_OFF, {"paper_bill_fee": {"amount_minor": 600, "currency": "USD"}}, Fate.SAVED),
        (WishLanguage(Language.SPANISH), {"paper_bills": True}, Fate.SAVED),
        (WishLanguage(Language.SPANISH), {"language": "es"}, Fate.ALREADY),
        (WishLanguage(Language.SPANISH), {"language": "fr"}, Fate.CLASHED),
        (WishTopic(Topic.PAYMENTS, on=False), {"notify": ["payments"]}, Fate.SAVED),
        (WishTopic(Topic.PAYMENTS, on=False), {"notify": ["appointments"]}, Fate.ALREADY),
    ],
)
def test_what_becomes_of_a_wish_when_somebody_else_was_faster(wish: Wish, now: dict[str, Any], fate: Fate) -> None:
    assert fate_of(wish, prefs(), prefs(**now)) is fate


@pytest.mark.parametrize(
    ("wish", "sent"),
    [
        (PAPER_ON, {"paper_bills": True}),
        (WishLanguage(Language.SPANISH), {"language": "es"}),
        (WishTopic(Topic.PAYMENTS, on=False), {"notify": ["outages"]}),
        (WishTopic(Topic.MARKETING, on=True), {"notify": ["payments", "outages", "marketing"]}),
    ],
)
def test_only_what_was_wished_is_sent_and_topics_of_others_stay(wish: Wish, sent: dict[str, Any]) -> None:
    assert change_of(wish, prefs(notify=["payments", "outages"])).as_json() == sent


class PreferencesPortal:
    """Preferences that can be changed by others, in versions."""

    def __init__(self) -> None:
        self.known = prefs()
        self.sent: list[dict[str, Any]] = []
        self.meanwhile: list[Callable[[], None]] = []
        self.preferences = self

    def get(self) -> Preferences:
        return self.known

    def change(self, etag: str, change: Any) -> Preferences:
        if self.meanwhile:
            self.meanwhile.pop()()
        if etag != self.known.etag:
            raise Stale(ProblemCode.STALE)
        self.sent.append(change.as_json())
        return self.put(**change.as_json())

    def put(self, **fields: Any) -> Preferences:
        kept = self.known.model_dump(mode="json")
        self.known = prefs(**{**kept, **fields, "etag": f'"prf_{len(self.sent) + 7}{len(str(fields))}"'})
        return self.known


class Desk:
    """The view-model over preferences that a test may change behind its back."""

    def __init__(self) -> None:
        self.tasks = HandTasks()
        self.portal = PreferencesPortal()

        calls = PortalCalls(cast(Any, self.tasks), lambda: cast(Any, self.portal))
        self.service = PreferencesService(calls, lambda: NOW)
        self.toasts = Toasts()
        self.said: list[str] = []
        self.toasts.said.connect(self._hear)
        self.page = PreferencesViewModel(self.service, facts(), self.toasts, clock=lambda: 0.0)
        self.page.opened()
        self.tasks.end_all()

    def _hear(self, text: str, _icon: str) -> None:
        self.said.append(text)

    def end(self) -> None:
        """Let everything under way end."""
        self.tasks.end_all()


def test_paper_is_turned_on_only_after_the_fee_was_agreed_to() -> None:
    desk = Desk()
    desk.page.setPaper(True)
    desk.end()
    assert (desk.portal.sent, desk.page.state.paper_on) == ([], False)
    assert desk.page.state.paper_agree == "Turn on for $5.00 per bill"

    desk.page.leavePaper()
    desk.page.agreeToPaper()
    assert (desk.page.state.paper_question, desk.tasks.started) == ("", [])

    desk.page.setPaper(True)
    desk.page.agreeToPaper()
    assert desk.page.state.paper_on
    desk.end()
    assert desk.portal.sent == [{"paper_bills": True}]
    assert desk.said == ["Paper bills are on. We confirm it by email."]

    desk.page.setPaper(False)
    desk.end()
    assert desk.portal.sent[1:] == [{"paper_bills": False}]
    assert desk.said[1:] == ["Paper bills are off. We confirm it by email."]


def test_two_windows_lose_nothing_of_each_other_where_they_touch_different_things() -> None:
    desk = Desk()
    desk.portal.put(language="es", notify=["payments", "appointments", "outages", "marketing"])

    desk.page.setTopic("payments", False)
    desk.end()

    assert desk.portal.known.language is Language.SPANISH
    assert desk.portal.known.notify == (Topic.APPOINTMENTS, Topic.OUTAGES, Topic.MARKETING)
    assert desk.page.state.mail_notice.title == ""
    assert [(choice.code, choice.chosen) for choice in desk.page.state.languages] == [("en", False), ("es", True)]


def test_who_was_slower_with_the_same_thing_is_told() -> None:
    desk = Desk()
    desk.portal.put(notify=["appointments"])
    desk.page.setTopic("payments", False)
    desk.end()
    assert (desk.said, desk.portal.sent) == (["This had been changed in another place already."], [])

    desk.portal.put(language="fr")
    desk.page.chooseLanguage("es")
    desk.end()
    assert desk.page.state.mail_notice.title == "This was changed in another place"
    assert desk.portal.sent == []


def test_another_fee_than_the_one_agreed_to_turns_nothing_on() -> None:
    desk = Desk()
    desk.page.setPaper(True)
    desk.portal.put(paper_bill_fee={"amount_minor": 650, "currency": "USD"})

    desk.page.agreeToPaper()
    desk.end()

    assert (desk.portal.sent, desk.page.state.paper_on, desk.said) == ([], False, [])
    assert "costs $6.50 now. Nothing was turned on." in desk.page.state.paper_notice.body
    desk.page.setPaper(True)
    assert desk.page.state.paper_agree == "Turn on for $6.50 per bill"


def test_somebody_who_is_always_faster_is_not_chased_for_ever() -> None:
    desk = Desk()
    desk.portal.meanwhile = [lambda at=at: desk.portal.put(paper_bills=at % 2 == 0) and None for at in range(9)]
    desk.page.setTopic("payments", False)
    desk.end()
    assert desk.portal.sent == []
    assert desk.page.state.mail_notice.title == "The portal had a problem"
    assert desk.page.topic_rows.rows[0].on


def test_what_failed_goes_back_and_is_told_and_leaving_the_page_forgets_it() -> None:
    desk = Desk()
    desk.page.setTopic("payments", False)
    desk.page.setTopic("payments", True)  # not while the first is on its way
    (work,) = desk.tasks.take()
    work.fail(Unreachable())
    assert desk.page.topic_rows.rows[0].on
    assert desk.page.state.mail_notice.title == "The portal cannot be reached"
    desk.page.setPaper(True)
    desk.page.left()
    assert (desk.page.state.mail_notice.title, desk.page.state.paper_question) == ("", "")


def test_another_language_shows_everything_again_and_asks_nobody() -> None:
    desk = Desk()
    desk.page.setPaper(True)
    before = desk.page.state
    desk.tasks.take()
    desk.page.retranslate()
    assert (desk.page.state, desk.tasks.started) == (before, [])
