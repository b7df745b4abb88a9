"""The search: what it shows for what is typed, when it asks the portal, and where it leads."""

import datetime as dt
from types import SimpleNamespace
from typing import Any, cast

import pytest

from daystarr_client.api.enums import FeatureName
from daystarr_client.api.errors import Unreachable
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.invoice_finder import Found, InvoiceFinder, InvoiceQuestion
from daystarr_client.services.loadable import ProblemKind
from daystarr_client.viewmodels.pages import ACTIONS, MENU, PAGES
from daystarr_client.viewmodels.search import SearchViewModel
from daystarr_client.viewmodels.search_entries import Offer, entries
from daystarr_client.viewmodels.search_invoices import picked
from daystarr_client.viewmodels.search_match import Entry
from daystarr_client.viewmodels.search_view import Results, SearchRow, results, settled, stepped
from daystarr_client.viewmodels.shell_state import menu_rows
from tests.fakes.billing import a_bill
from tests.fakes.hand_tasks import HandTasks
from tests.fakes.home import FACTS

NONE = frozenset[str]()
JANUARY = a_bill("1088", issued_on=dt.date(2026, 12, 22))
DECEMBER = a_bill("1087", issued_on=dt.date(2026, 11, 22))
NOVEMBER = a_bill("1086", issued_on=dt.date(2026, 10, 22))
ONE = Found(InvoiceQuestion(text="1087"), (DECEMBER,))


def one_tongue(_: str, text: str) -> tuple[str, ...]:
    return (text,)


def an_offer(*off: FeatureName) -> Offer:
    offered = set(FeatureName) - set(off)
    return Offer(
        menu=menu_rows(MENU, PAGES, offered),
        actions=menu_rows(ACTIONS, {entry.name for entry in ACTIONS}, offered),
        can_pay=True,
        can_recur=True,
    )


KNOWN: tuple[Entry, ...] = entries(an_offer(FeatureName.TICKETS), one_tongue)


def shown(typed: str, found: Found | None = None, *, soon: bool = False) -> Results:
    return results(typed, KNOWN, NONE, found or Found(), FACTS, soon=soon)


def test_an_empty_search_suggests_the_usual_things() -> None:
    view = shown("  ")
    assert view.heading == "Suggestions"
    assert [row.title for row in view.rows][:3] == ["Pay your bills", "Set up AutoPay", "Invoices"]
    assert [row.kind for row in view.rows][:3] == ["Action", "Action", "Page"]


def test_an_invoice_found_says_when_how_much_and_how_it_stands() -> None:
    row = shown("1087", ONE).rows[-1]
    assert row == SearchRow(
        key="invoice:inv_1087",
        title="Invoice 1087",
        subtitle="Nov 22, 2026 · $74.99 · Due Dec 13",
        icon="file-document-outline",
        kind="Invoice",
        available=True,
        spoken="Invoice 1087, Nov 22, 2026, $74.99, Due Dec 13",
    )


def test_what_is_switched_off_is_shown_but_not_selected() -> None:
    view = shown("tickets")
    row = view.rows[0]
    assert (row.title, row.subtitle, row.available) == ("Tickets", "Not available yet", False)
    assert row.spoken == "Tickets, Not available yet"
    assert settled(view.rows[:1], "") == ""


@pytest.mark.parametrize(
    ("found", "soon", "looking", "note", "empty", "can_retry"),
    [
        (Found(), False, False, "", "Nothing found", False),
        (Found(), True, True, "", "", False),
        (Found(InvoiceQuestion(text="9"), looking=True), False, True, "", "", False),
        (Found(InvoiceQuestion(text="9")), False, False, "", "Nothing found", False),
        (Found(InvoiceQuestion(text="9"), problem=ProblemKind.OFFLINE), False, False, "cannot be reached", "", True),
        (Found(InvoiceQuestion(text="9"), problem=ProblemKind.BUSY), False, False, "is busy", "", True),
        (Found(InvoiceQuestion(text="9"), problem=ProblemKind.BROKEN), False, False, "had a problem", "", True),
        (Found(InvoiceQuestion(text="9"), problem=ProblemKind.DENIED), False, False, "cannot look for", "", False),
        (Found(InvoiceQuestion(text="9"), problem=ProblemKind.SIGNED_OUT), False, False, "signed out", "", False),
    ],
)
def test_nothing_found_is_said_only_when_that_is_known(
    found: Found, soon: bool, looking: bool, note: str, empty: str, can_retry: bool
) -> None:
    view = shown("zzzz", found, soon=soon)
    assert not view.rows
    assert (view.looking, view.empty_title, view.can_retry) == (looking, empty, can_retry)
    assert note in view.note
    assert bool(view.note) == bool(note)


def test_pages_are_found_though_invoices_are_not() -> None:
    view = shown("invoices", Found(InvoiceQuestion(text="9"), problem=ProblemKind.OFFLINE))
    assert view.rows[0].title == "Invoices"
    assert view.note


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        (InvoiceQuestion(text="10"), ["1088", "1087", "1086"]),
        (InvoiceQuestion(month=12), ["1088", "1087"]),  # dated then, then due then
        (InvoiceQuestion(month=12, day=22), ["1088"]),
        (InvoiceQuestion(month=12, day=13), ["1087"]),
        (InvoiceQuestion(year=2027, month=1), ["1088"]),  # due then
        (InvoiceQuestion(year=2025, month=12), []),
    ],
)
def test_a_month_means_what_is_dated_or_due_in_it(question: InvoiceQuestion, numbers: list[str]) -> None:
    found = picked((JANUARY, DECEMBER, NOVEMBER), question, 5)
    assert [invoice.number for invoice in found] == numbers


def a_row(key: str, *, available: bool = True) -> SearchRow:
    return SearchRow(key, key, "", "wifi", "Page", available, key)


@pytest.mark.parametrize(
    ("selected", "step", "after"),
    [("a", 1, "c"), ("c", 1, "d"), ("d", 1, "a"), ("a", -1, "d"), ("", 1, "a"), ("b", 1, "a"), ("", -1, "d")],
)
def test_arrows_go_around_past_what_cannot_be_chosen(selected: str, step: int, after: str) -> None:
    rows = [a_row("a"), a_row("b", available=False), a_row("c"), a_row("d")]
    assert stepped(rows, selected, step) == after
    assert stepped([a_row("b", available=False)], selected, step) == ""


@pytest.mark.parametrize(("selected", "after"), [("c", "c"), ("b", "a"), ("gone", "a"), ("", "a")])
def test_the_line_selected_stays_while_it_can_be_chosen(selected: str, after: str) -> None:
    assert settled([a_row("a"), a_row("b", available=False), a_row("c")], selected) == after


# The view-model


class Portal:
    """Answers each search with what a test put there, and remembers what was asked."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.items: dict[str, tuple[Any, ...]] = {"1087": (DECEMBER,), "1086": (NOVEMBER,)}

    def list(self, **asked: Any) -> Any:
        self.asked.append(asked)
        text = asked.get("query")
        return SimpleNamespace(items=self.items.get(text, ()) if text else (JANUARY, DECEMBER, NOVEMBER))


class Doors:
    """Remembers where it was led."""

    def __init__(self) -> None:
        self.went: list[str] = []
        self.now = an_offer(FeatureName.TICKETS)

    def offer(self) -> Offer:
        return self.now

    def go(self, key: str) -> None:
        self.went.append(key)

    def invoice(self, invoice_id: str) -> None:
        self.went.append(f"invoice {invoice_id}")


class House:
    """A search over a portal that answers when the test says so."""

    def __init__(self, *, with_invoices: bool = True) -> None:
        self.tasks = HandTasks()
        self.portal = Portal()
        self.doors = Doors()
        whole = cast(Any, SimpleNamespace(invoices=self.portal))
        calls = PortalCalls(cast(Any, self.tasks), lambda: whole)
        self.finder = InvoiceFinder(calls)
        self.search = SearchViewModel(self.finder if with_invoices else None, self.doors, FACTS, one_tongue)
        self.search.start()

    def pause(self) -> None:
        """The typing pauses."""
        self.search._timer.timeout.emit()

    def titles(self) -> list[str]:
        return [row.title for row in self.search.search_rows.rows]


@pytest.fixture
def house(qapp: object) -> House:
    del qapp
    return House()


def test_the_portal_is_asked_once_the_typing_pauses(house: House) -> None:
    for at in range(1, 5):
        house.search.type("1087"[:at])
    assert not house.tasks.started
    assert house.search.state.looking

    house.pause()
    house.tasks.end_all()

    assert [asked["query"] for asked in house.portal.asked] == ["1087"]
    assert house.titles() == ["Invoice 1087"]
    assert not house.search.state.looking


def test_words_of_a_page_are_not_sent_to_the_portal(house: House) -> None:
    house.search.type("contacts")
    assert not house.search.state.looking
    assert not house.search._timer.isActive()
    assert house.titles()[0] == "Contacts"


def test_an_answer_that_comes_late_does_not_replace_the_one_asked_for_last(house: House) -> None:
    house.search.type("1086")
    house.pause()
    (early,) = house.tasks.take()
    house.search.type("1087")
    house.pause()
    house.tasks.end_all()

    early.end()

    assert house.titles() == ["Invoice 1087"]


def test_a_portal_out_of_reach_is_said_and_trying_again_helps(house: House) -> None:
    house.search.type("1087")
    house.pause()
    house.tasks.take()[0].fail(Unreachable())
    assert "cannot be reached" in house.search.state.note
    assert house.search.state.can_retry

    house.search.retry()
    house.tasks.end_all()

    assert not house.search.state.note
    assert house.titles() == ["Invoice 1087"]


def test_enter_goes_where_is_selected_and_closes(house: House) -> None:
    house.search.type("contacts")
    house.search.enter()
    assert house.doors.went == ["contacts"]
    assert not house.search.state.open


def test_enter_pressed_before_the_answer_goes_to_what_is_found(house: House) -> None:
    house.search.type("1087")
    house.search.enter()
    assert not house.doors.went
    house.tasks.end_all()
    assert house.doors.went == ["invoice inv_1087"]


def test_enter_pressed_before_an_answer_is_forgotten_when_something_else_is_typed(house: House) -> None:
    house.search.type("1087")
    house.search.enter()
    house.search.type("1086")
    house.pause()
    house.tasks.end_all()
    assert not house.doors.went
    assert house.titles() == ["Invoice 1086"]


def test_what_is_switched_off_is_not_opened(house: House) -> None:
    house.search.type("tickets")
    house.search.choose("tickets")
    house.search.select("tickets")
    assert house.search.state.open
    assert not house.doors.went
    assert house.search.state.selected != "tickets"


def test_arrows_say_the_line_they_come_to(house: House) -> None:
    said: list[str] = []
    house.search.moved.connect(said.append)
    house.search.move(1)
    assert said == ["Set up AutoPay, Action"]
    assert house.search.state.selected == "autopay"


def test_it_opens_empty_each_time_and_knows_what_is_offered_then(house: House) -> None:
    house.search.type("1087")
    house.pause()
    house.search.close()
    house.tasks.end_all()
    house.doors.now = an_offer()

    house.search.start()

    assert house.search.state.typed == ""
    assert house.search.state.heading == "Suggestions"
    house.search.type("tickets")
    assert house.search.search_rows.rows[0].available


def test_another_language_keeps_what_is_typed_and_found_and_asks_nobody(house: House) -> None:
    house.search.type("1087")
    house.pause()
    house.tasks.end_all()
    asked = len(house.portal.asked)

    house.search.retranslate()

    assert house.search.state.typed == "1087"
    assert house.titles() == ["Invoice 1087"]
    assert len(house.portal.asked) == asked


@pytest.mark.usefixtures("qapp")
def test_where_invoices_are_switched_off_the_portal_is_not_asked() -> None:
    house = House(with_invoices=False)
    house.search.type("1087")
    assert not house.search._timer.isActive()
    assert house.search.state.empty_title == "Nothing found"
    house.search.enter()
    assert not house.tasks.started


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("1087", [{"query": "1087", "page_size": 10}]),
        ("2025", [{"query": "2025", "page_size": 10}, {"year": 2025, "page_size": 10}]),
        ("december", [{"year": None, "page_size": 200}]),
        ("jan 2026", [{"year": 2026, "page_size": 200}, {"year": 2025, "page_size": 10}]),
    ],
)
def test_what_the_portal_is_asked(house: House, typed: str, asked: list[dict[str, Any]]) -> None:
    house.search.type(typed)
    house.pause()
    house.tasks.end_all()
    assert house.portal.asked == asked
