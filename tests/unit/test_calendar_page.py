"""The calendar page: its three views, its filters, and what it says where there is nothing."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from daystarr_client.api.enums import CalendarKind, CalendarStatus
from daystarr_client.api.models import Calendar, CalendarEntry
from daystarr_client.services.calendar import CalendarService
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.viewmodels.calendar_entries import entry_view
from daystarr_client.viewmodels.calendar_month import EntryDoors
from daystarr_client.viewmodels.calendar_page import CalendarPageViewModel
from daystarr_client.viewmodels.calendar_page_view import CalendarPageView, Sight, agenda_list, kind_rows, page_view
from daystarr_client.viewmodels.calendar_week import MOST_SHOWN, week_days, week_title
from daystarr_client.viewmodels.month_view import Entries, day_details, entries_by_day
from tests.fakes.billing import NOW
from tests.fakes.hand_tasks import HandTasks
from tests.fakes.home import ENGLISH, FACTS, SPANISH, TODAY, a_due_date, a_month, a_visit, an_autopay_run, facts

DECEMBER, JANUARY = dt.date(2026, 12, 1), dt.date(2027, 1, 1)
DUE, TICKET = CalendarKind.INVOICE_DUE, CalendarKind.TICKET_VISIT
READY: Loadable[Calendar] = Loadable(a_month(), NOW)
BROKEN: Loadable[Calendar] = Loadable(problem=ProblemKind.BROKEN)


def entries(*items: CalendarEntry, **options: Any) -> Entries:
    return entries_by_day(a_month(*items), ENGLISH, **options)


def view(
    sight: Sight, *items: CalendarEntry, parts: list[Loadable[Calendar]] | None = None, **changes: Any
) -> CalendarPageView:
    known = entries(*items, kinds=sight.kinds)
    found = parts or [READY] * len(sight.months)
    return page_view(sight, found, lambda month: known if month == DECEMBER else {}, facts(**changes))


MONTH = Sight("month", TODAY, DECEMBER)
WEEK = Sight("week", TODAY, DECEMBER)
AGENDA = Sight("agenda", TODAY, DECEMBER)


# What AutoPay will pay


def due_with_autopay(status: CalendarStatus = CalendarStatus.DUE) -> CalendarEntry:
    return a_due_date(status=status).model_copy(update={"autopay_on": dt.date(2026, 12, 13)})


def test_what_autopay_will_pay_says_so_in_word_and_shape() -> None:
    plain, told = entry_view(a_due_date(), ENGLISH), entry_view(due_with_autopay(), ENGLISH, tells_autopay=True)
    assert (told.status, told.icon, told.state) == ("scheduled", "calendar-clock", "AutoPay scheduled")
    assert told.label.split("\x9c") == ["#1087 AutoPay scheduled", "#1087 AutoPay", "#1087"]
    assert told.lines == ("$74.99 is due on this day.", "AutoPay pays it on Sunday, December 13.")
    assert (plain.icon, plain.state) != (told.icon, told.state)
    assert told.pay_id == "inv_1087"


def test_paid_due_overdue_processing_and_autopay_all_differ_in_word_and_shape() -> None:
    statuses = (CalendarStatus.DUE, CalendarStatus.PAID, CalendarStatus.OVERDUE, CalendarStatus.PROCESSING)
    shown = [entry_view(a_due_date(status=status), ENGLISH, tells_autopay=True) for status in statuses]
    shown.append(entry_view(due_with_autopay(), ENGLISH, tells_autopay=True))
    assert len({one.icon for one in shown}) == len({one.state for one in shown}) == 5


def test_the_home_page_shows_what_is_due_as_due_and_tells_of_autopay_in_the_details() -> None:
    shown = entry_view(due_with_autopay(), ENGLISH)
    assert (shown.status, shown.state, shown.label.split("\x9c")[0]) == ("due", "Due", "#1087 Due")
    assert shown.lines[-1] == "AutoPay pays it on Sunday, December 13."


def test_what_is_overdue_stays_overdue_even_if_autopay_pays_it_later() -> None:
    shown = entry_view(due_with_autopay(CalendarStatus.OVERDUE), ENGLISH, tells_autopay=True)
    assert (shown.status, shown.state) == ("overdue", "Overdue")


def test_a_paid_bill_stays_on_its_day() -> None:
    paid = entries(a_due_date(status=CalendarStatus.PAID))[dt.date(2026, 12, 13)]
    assert [(one.state, one.pay_id, one.invoice_id) for one in paid] == [("Paid", "", "inv_1087")]


# Where entries lead


@pytest.mark.parametrize(
    ("entry", "moves"),
    [
        (a_visit(19), True),
        (a_visit(19, kind=TICKET), True),
        (a_visit(19, kind=CalendarKind.APPOINTMENT), True),
        (a_visit(19, status=CalendarStatus.CANCELED), False),
        (a_visit(19, status=CalendarStatus.DONE), False),
        (a_visit(19, None), False),
        (a_visit(2), False),
        (a_due_date(19), False),
    ],
)
def test_visits_to_come_can_be_moved(entry: CalendarEntry, *, moves: bool) -> None:
    (shown,) = day_details(entry.date, [entry_view(entry, ENGLISH)], FACTS).entries
    assert (shown.move_id == entry.id) is moves


# The views


def test_the_month_and_the_week_and_the_agenda_say_what_they_show() -> None:
    month, week, agenda = view(MONTH, a_visit()), view(WEEK, a_visit()), view(AGENDA, a_visit())
    assert (month.title, month.next_text) == ("December 2026", "Next month")
    assert (week.title, week.next_text) == ("Dec 6 – Dec 12, 2026", "Next week")
    assert (agenda.title, agenda.next_text) == ("December 2026 – February 2027", "Next 3 months")
    assert month.at_today
    assert week.at_today
    assert agenda.at_today
    assert not view(replace(WEEK, focus=dt.date(2026, 12, 13))).at_today


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (dt.date(2026, 12, 31), "Dec 27, 2026 – Jan 2, 2027"),
        (dt.date(2027, 3, 14), "Mar 14 – Mar 20, 2027"),
        (dt.date(2026, 11, 1), "Nov 1 – Nov 7, 2026"),
    ],
)
def test_a_week_is_named_by_its_days(day: dt.date, title: str) -> None:
    assert week_title(day, ENGLISH) == title
    assert week_title(day, SPANISH)


def test_a_week_has_seven_days_also_over_the_change_of_clocks() -> None:
    for day in (dt.date(2026, 11, 1), dt.date(2027, 3, 14)):
        days = week_days(day, {}, FACTS)
        assert len({one.key for one in days}) == 7
        assert [one.focused for one in days].count(True) == 1


def test_visits_say_the_hour_on_the_clocks_of_the_account_before_and_after_they_change() -> None:
    before = a_visit().model_copy(
        update={
            "date": dt.date(2027, 3, 13),
            "starts_at": dt.datetime(2027, 3, 13, 14, tzinfo=dt.UTC),
            "ends_at": dt.datetime(2027, 3, 13, 16, tzinfo=dt.UTC),
        }
    )
    after = before.model_copy(
        update={
            "date": dt.date(2027, 3, 14),
            "starts_at": dt.datetime(2027, 3, 14, 13, tzinfo=dt.UTC),
            "ends_at": dt.datetime(2027, 3, 14, 15, tzinfo=dt.UTC),
        }
    )
    assert [entry_view(one, ENGLISH).lines[0] for one in (before, after)] == ["9–11 AM", "9–11 AM"]


def test_a_day_of_the_week_shows_its_first_entries_and_says_how_many_more_there_are() -> None:
    many = [a_due_date(13, number=str(at)) for at in range(MOST_SHOWN + 3)]
    sunday = week_days(dt.date(2026, 12, 13), entries(*many), FACTS)[0]
    assert (len(sunday.entries), sunday.more) == (MOST_SHOWN, "+3 more")
    assert sunday.spoken.startswith("Sunday, December 13. 15 entries.")


def test_the_agenda_has_each_month_under_its_name_once() -> None:
    months = {DECEMBER: entries(a_visit(2), a_due_date(13)), JANUARY: {dt.date(2027, 1, 4): ()}}
    later = a_visit().model_copy(update={"date": dt.date(2027, 2, 3)})
    months[dt.date(2027, 2, 1)] = entries(later)
    rows = agenda_list(AGENDA, lambda month: months[month], FACTS)
    assert [row.month_title for row in rows] == ["December 2026", "", "February 2027"]


# Nothing, and not all of it


def test_nothing_leads_on_back_or_to_everything() -> None:
    assert view(MONTH).nothing == "Nothing is scheduled in December 2026."
    assert view(MONTH).nothing_action == "Next month"
    assert view(replace(MONTH, focus=dt.date(2026, 6, 1))).nothing_action == "Go to today"
    filtered = view(replace(AGENDA, kinds=frozenset({DUE, TICKET})), a_visit())
    assert filtered.nothing == "Nothing of this kind in December 2026 – February 2027: Ticket visits and Invoices due."
    assert filtered.nothing_action == "Show everything"
    assert view(WEEK, a_visit(2)).nothing
    assert not view(WEEK, a_visit(8)).nothing


def test_months_are_written_large_as_a_heading_and_small_within_a_sentence_in_spanish() -> None:
    shown = view(AGENDA, formats=SPANISH)
    assert shown.title == "Diciembre de 2026 – febrero de 2027"
    assert "diciembre de 2026" in shown.nothing
    rows = agenda_list(AGENDA, lambda _: entries(a_visit()), facts(formats=SPANISH))
    assert rows[0].month_title == "Diciembre de 2026"


def test_a_month_that_is_missing_from_the_agenda_is_named() -> None:
    shown = view(AGENDA, a_visit(), parts=[READY, BROKEN, BROKEN])
    assert (shown.phase, shown.late_text) == ("ready", "January 2027 – February 2027 could not be loaded.")
    assert not view(AGENDA, parts=[READY, BROKEN, READY]).nothing


def test_a_calendar_that_could_not_be_had_or_renewed_says_so() -> None:
    failed = view(MONTH, parts=[BROKEN])
    assert (failed.phase, failed.can_retry) == ("failed", True)
    assert not view(MONTH, parts=[Loadable(problem=ProblemKind.DENIED)]).can_retry
    assert view(MONTH, parts=[Loadable()]).phase == "loading"
    stale = view(MONTH, parts=[replace(READY, problem=ProblemKind.BROKEN)])
    assert "as of" in stale.stale_text
    assert not view(MONTH, parts=[replace(READY, problem=ProblemKind.OFFLINE)]).stale_text


def test_all_kinds_can_be_chosen() -> None:
    rows = kind_rows({DUE})
    assert [row.key for row in rows if row.chosen] == ["invoice_due"]
    assert [row.key for row in kind_rows(()) if row.chosen] == [""]
    assert len({row.icon_name for row in rows}) == len(rows)


def test_only_chosen_kinds_are_shown_and_unknown_ones_when_nothing_is_chosen() -> None:
    odd = a_visit(4, kind=CalendarKind.OTHER)
    assert set(entries(a_visit(2), a_due_date(13), odd)) == {dt.date(2026, 12, day) for day in (2, 4, 13)}
    assert set(entries(a_visit(2), a_due_date(13), odd, kinds={DUE})) == {dt.date(2026, 12, 13)}


# The page in use


class Page:
    """The page over answers that come when a test says so."""

    def __init__(self, *items: CalendarEntry) -> None:
        self.tasks = HandTasks()
        self.asked: list[tuple[dt.date, dt.date]] = []
        calls = PortalCalls(self.tasks, lambda: self)  # pyright: ignore[reportArgumentType]
        self.calendar = self
        self.items = items
        self.went: list[tuple[str, Any]] = []
        doors = EntryDoors(
            lambda invoice: self.went.append(("see", invoice)),
            lambda visit: self.went.append(("move", visit)),
            lambda entry, day, title: self.went.append(("add", (entry, day, title))),
        )
        self.service = CalendarService(calls, lambda: NOW)
        self.page = CalendarPageViewModel(self.service, _NoSharing(), FACTS, self.pay, doors)  # pyright: ignore[reportArgumentType]

    def get(self, first: dt.date, last: dt.date) -> Calendar:
        self.asked.append((first, last))
        return a_month(*(item for item in self.items if first <= item.date <= last))

    def pay(self, invoice_ids: tuple[str, ...], **_: Any) -> None:
        self.went.append(("pay", invoice_ids))

    def open(self) -> CalendarPageViewModel:
        self.page.opened()
        self.tasks.end_all()
        return self.page


class _NoSharing:
    def retranslate(self) -> None:
        pass


ALL = (a_visit(2), a_due_date(13), an_autopay_run(13), a_visit(19, (13, 15), kind=TICKET))


def test_the_week_moves_by_weeks_and_keeps_the_day_of_the_week() -> None:
    page = Page(*ALL).open()
    page.setMode("week")
    page.next()
    assert page.state.title == "Dec 13 – Dec 19, 2026"
    assert [len(day.entries) for day in page.week_rows.rows] == [2, 0, 0, 0, 0, 0, 1]
    page.next()
    page.next()
    assert page.state.title == "Dec 27, 2026 – Jan 2, 2027"
    page.showToday()
    assert page.state.at_today


def test_a_week_over_the_end_of_a_month_is_whole() -> None:
    late = a_visit().model_copy(update={"date": dt.date(2027, 1, 2)})
    page = Page(late).open()
    page.setMode("week")
    page.month_view_model.go(dt.date(2026, 12, 30))
    assert [len(day.entries) for day in page.week_rows.rows] == [0, 0, 0, 0, 0, 0, 1]


def test_the_agenda_asks_for_three_months_and_moves_by_three() -> None:
    stage = Page(*ALL)
    page = stage.open()
    page.setMode("agenda")
    stage.tasks.end_all()
    assert len(page.agenda_rows.rows) == 4
    page.next()
    stage.tasks.end_all()
    assert page.state.title == "March 2027 – May 2027"
    assert page.state.nothing_action == "Go to today"
    page.actOnNothing()
    assert page.state.title == "December 2026 – February 2027"


def test_opening_a_day_leaves_the_agenda_where_it_is() -> None:
    stage = Page(*ALL)
    page = stage.open()
    page.setMode("agenda")
    page.month_view_model.openDay("2027-02-03")
    assert page.state.title == "December 2026 – February 2027"
    assert page.month_view_model.state.details_open


def test_kinds_are_chosen_together_and_taken_back() -> None:
    page = Page(*ALL).open()
    page.chooseKind("invoice_due")
    page.chooseKind("autopay")
    cells = {day.key: len(day.entries) for day in page.month_view_model.day_rows.rows if day.entries}
    assert cells == {"2026-12-13": 2}
    page.chooseKind("autopay")
    page.setMode("agenda")
    assert [row.title for row in page.agenda_rows.rows] == ["Invoice 1087"]
    page.chooseKind("appointment")
    page.chooseKind("invoice_due")
    page.actOnNothing()
    assert not page.state.filtered
    assert len(page.agenda_rows.rows) == 4


def test_entries_lead_to_paying_the_invoice_another_time_and_another_calendar() -> None:
    stage = Page(*ALL)
    month = stage.open().month_view_model
    month.openDay("2026-12-13")
    month.addEntry("due_13_1087", "Invoice 1087")
    assert month.state.details_open
    month.seeInvoice("inv_1087")
    assert not month.state.details_open
    month.payBill("inv_1087")
    month.moveVisit("visit_ticket_visit_19")
    assert stage.went == [
        ("add", ("due_13_1087", dt.date(2026, 12, 13), "Invoice 1087")),
        ("see", "inv_1087"),
        ("pay", ("inv_1087",)),
        ("move", "visit_ticket_visit_19"),
    ]


def test_what_changed_is_fetched_again_only_once_somebody_has_looked() -> None:
    stage = Page(*ALL)
    elsewhere = dt.date(2026, 6, 1)
    stage.service.refresh(elsewhere, quiet=True)
    assert len(stage.tasks.started) == 1
    stage.tasks.end_all()
    stage.open()
    before = list(stage.asked)
    stage.service.refresh(elsewhere, quiet=True)
    assert all(work.quiet for work in stage.tasks.started)
    stage.tasks.end_all()
    assert any(first <= DECEMBER <= last for first, last in stage.asked[len(before) :])


def test_another_language_shows_the_same_view_without_asking_again() -> None:
    stage = Page(*ALL)
    page = stage.open()
    page.setMode("week")
    page.chooseKind("invoice_due")
    stage.tasks.end_all()
    asked, before = len(stage.asked), page.state
    page.retranslate()
    assert (len(stage.asked), page.state) == (asked, before)
