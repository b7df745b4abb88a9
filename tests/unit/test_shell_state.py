"""Where one is and was, and what the menus offer."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from daystarr_client.api.enums import FeatureName
from daystarr_client.services.connection import Reach
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.pages import CALENDAR, HOME, INVOICES, MENU
from daystarr_client.viewmodels.shell_state import LONGEST_TRAIL, Navigation, menu_rows, offline_sentence

EVERYTHING = set(FeatureName)
NOW = datetime(2026, 12, 6, 15, 42, tzinfo=UTC)
FORMATS = Formats(QLocale("en_US"), ZoneInfo("America/Detroit"))


def test_back_goes_the_way_one_came_and_ends_at_home() -> None:
    there = Navigation().to("invoices").to("contacts")
    assert there.back().current == "invoices"
    assert there.back().back().current == HOME
    assert there.back().back().back().current == HOME


def test_going_where_one_is_leaves_no_step() -> None:
    assert Navigation().to(HOME) == Navigation()
    assert Navigation().to("invoices").to("invoices").trail == (HOME,)


@given(st.lists(st.sampled_from([HOME, "invoices", "contacts"]), max_size=200))
def test_the_way_back_never_grows_without_end(pages: list[str]) -> None:
    navigation = Navigation()
    for page in pages:
        navigation = navigation.to(page)
    assert len(navigation.trail) <= LONGEST_TRAIL
    for _ in range(LONGEST_TRAIL + 1):
        navigation = navigation.back()
    assert navigation.current in {HOME, "invoices", "contacts"}


def test_a_page_is_offered_when_it_is_built_and_the_portal_offers_it() -> None:
    offered = EVERYTHING - {FeatureName.INVOICES}
    rows = {row.name: row for row in menu_rows(MENU, {CALENDAR, INVOICES}, offered, CALENDAR)}
    assert rows["calendar"].available
    assert rows["calendar"].current
    assert not rows["invoices"].available
    assert rows["invoices"].note == "Not available yet"
    assert not rows["contacts"].available
    assert menu_rows(MENU, set(), EVERYTHING)[0].note == "Not available yet"


def test_what_is_shown_while_the_portal_is_away_says_since_when() -> None:
    seen = NOW - timedelta(minutes=12)
    assert offline_sentence(Reach.OFFLINE, seen, FORMATS, NOW).startswith(
        "The portal cannot be reached. What you see is as of today, 10:30 AM."
    )
    assert "Dec 5, 10:42 AM" in offline_sentence(Reach.OFFLINE, NOW - timedelta(days=1), FORMATS, NOW)
    assert offline_sentence(Reach.ONLINE, seen, FORMATS, NOW) == ""
    assert offline_sentence(Reach.UNKNOWN, seen, FORMATS, NOW) == ""
