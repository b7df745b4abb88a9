"""Each day of the calendar says what happens on it, short in its cell and in full in its details."""

import datetime as dt
from typing import Any

import pytest

from daystarr_client.api.enums import CalendarKind, CalendarStatus
from daystarr_client.api.models import CalendarEntry
from daystarr_client.viewmodels.calendar_entries import entry_view, in_order, legend
from daystarr_client.viewmodels.month_view import (
    MOST_LISTED,
    DayView,
    agenda_rows,
    day_details,
    day_views,
    entries_by_day,
    month_view,
)
from tests.fakes.home import ENGLISH, FACTS, SPANISH, TODAY, a_due_date, a_month, a_visit, an_autopay_run, facts

DECEMBER = dt.date(2026, 12, 1)
TICKET = CalendarKind.TICKET_VISIT
MARIA = a_month(
    a_visit(2, (9, 11), status=CalendarStatus.DONE),
    a_due_date(13),
    an_autopay_run(13),
    a_visit(19, (13, 15), kind=TICKET),
)


def cells(*entries: CalendarEntry, capacity: int = 3, **changes: Any) -> dict[str, DayView]:
    known = entries_by_day(a_month(*entries), ENGLISH)
    return {day.key: day for day in day_views(DECEMBER, TODAY, known, facts(**changes), capacity)}


@pytest.mark.parametrize(
    ("entry", "labels", "status", "icon"),
    [
        (a_visit(), ["Install 9–11 AM", "Install 9 AM", "Install"], "visit", "home-map-marker"),
        (
            a_visit(19, (13, 15), kind=TICKET),
            ["Ticket visit 1–3 PM", "Ticket 1–3 PM", "Ticket 1 PM", "Ticket"],
            "visit",
            "wrench-outline",
        ),
        (
            a_visit(3, (11, 13), kind=CalendarKind.APPOINTMENT),
            ["Appointment 11 AM – 1 PM", "Visit 11 AM – 1 PM", "Visit 11 AM", "Visit"],
            "visit",
            "home-map-marker",
        ),
        (a_visit(3, None), ["Install"], "visit", "home-map-marker"),
        (a_visit(status=CalendarStatus.CANCELED), ["Canceled: Install", "Canceled"], "neutral", "cancel"),
        (a_due_date(), ["#1087 Due", "Due"], "due", "alert-circle-outline"),
        (a_due_date(status=CalendarStatus.PARTIALLY_PAID), ["#1087 Due", "Due"], "due", "alert-circle-outline"),
        (a_due_date(status=CalendarStatus.PAID), ["#1087 Paid", "Paid"], "paid", "check"),
        (a_due_date(status=CalendarStatus.OVERDUE), ["#1087 Overdue", "Overdue"], "overdue", "alert"),
        (
            a_due_date(status=CalendarStatus.PROCESSING),
            ["#1087 Processing", "Processing"],
            "processing",
            "progress-clock",
        ),
        (a_due_date(status=CalendarStatus.OTHER), ["#1087 Invoice", "Invoice"], "neutral", "receipt-text-outline"),
        (a_due_date(number=None), ["Due"], "due", "alert-circle-outline"),
        (an_autopay_run(), ["AutoPay · Visa", "AutoPay"], "scheduled", "autorenew"),
        (an_autopay_run(method=None), ["AutoPay"], "scheduled", "autorenew"),
        (a_visit(kind=CalendarKind.OTHER), ["Event"], "neutral", "information-outline"),
    ],
)
def test_an_entry_is_short_in_its_cell(entry: CalendarEntry, labels: list[str], status: str, icon: str) -> None:
    shown = entry_view(entry, ENGLISH)
    assert shown.label.split("\x9c") == labels
    assert (shown.status, shown.icon) == (status, icon)


def test_due_paid_overdue_and_processing_differ_in_word_and_shape() -> None:
    states = (CalendarStatus.DUE, CalendarStatus.PAID, CalendarStatus.OVERDUE, CalendarStatus.PROCESSING)
    shown = [entry_view(a_due_date(status=status), ENGLISH) for status in states]
    assert len({view.icon for view in shown}) == len({view.label for view in shown}) == 4


@pytest.mark.parametrize(
    ("entry", "title", "state", "lines"),
    [
        (
            a_visit(status=CalendarStatus.DONE, note="Bring the router."),
            "Install",
            "Done",
            ("9–11 AM", "1 Main St, Owosso", "Bring the router."),
        ),
        (a_visit(3, None, address=None), "Install", "Scheduled", ("The time is not set yet.",)),
        (a_due_date(), "Invoice 1087", "Due", ("$74.99 is due on this day.",)),
        (
            a_due_date(status=CalendarStatus.PAID),
            "Invoice 1087",
            "Paid",
            ("$74.99 was due on this day. It is paid.",),
        ),
        (
            a_due_date(status=CalendarStatus.OVERDUE),
            "Invoice 1087",
            "Overdue",
            ("$74.99 was due on this day and is not paid yet.",),
        ),
        (
            a_due_date(status=CalendarStatus.PROCESSING),
            "Invoice 1087",
            "Payment processing",
            ("$74.99 is due on this day. A payment for it is processing.",),
        ),
        (
            an_autopay_run(),
            "AutoPay",
            "Scheduled",
            ("We will charge $74.99 to Visa •••• 4242 for invoice 1087.",),
        ),
    ],
)
def test_the_details_say_it_in_full_words(entry: CalendarEntry, title: str, state: str, lines: tuple[str, ...]) -> None:
    shown = entry_view(entry, ENGLISH)
    assert (shown.title, shown.state, shown.lines) == (title, state, lines)


@pytest.mark.parametrize(
    ("status", "payable"),
    [
        (CalendarStatus.DUE, True),
        (CalendarStatus.PARTIALLY_PAID, True),
        (CalendarStatus.OVERDUE, True),
        (CalendarStatus.PAID, False),
        (CalendarStatus.PROCESSING, False),
        (CalendarStatus.OTHER, False),
    ],
)
def test_only_a_bill_that_wants_money_can_be_paid_from_its_day(status: CalendarStatus, payable: bool) -> None:
    assert bool(entry_view(a_due_date(status=status), ENGLISH).pay_id) is payable


def test_a_day_begins_with_visits_in_their_order_and_ends_with_autopay() -> None:
    early, late, unset = a_visit(13, (8, 9), entry_id="b"), a_visit(13, (15, 16), entry_id="a"), a_visit(13, None)
    due, run = a_due_date(13), an_autopay_run(13)
    assert in_order([run, due, unset, late, early]) == [early, late, unset, due, run]


def test_the_month_has_its_neighbours_days_and_marks_today() -> None:
    shown = cells(*MARIA.items)
    assert next(iter(shown)) == "2026-11-29"
    assert list(shown)[-1] == "2027-01-02"
    assert [day.key for day in shown.values() if day.today] == ["2026-12-06"]
    assert [day.key for day in shown.values() if not day.in_month] == [
        "2026-11-29",
        "2026-11-30",
        "2027-01-01",
        "2027-01-02",
    ]


def test_entries_of_neighbouring_days_are_shown_too() -> None:
    entry = a_visit().model_copy(update={"date": dt.date(2027, 1, 2)})
    assert cells(entry)["2027-01-02"].entries


@pytest.mark.parametrize(
    ("count", "capacity", "shown", "more"),
    [(3, 3, 3, ""), (4, 3, 2, "+2 more"), (2, 1, 0, "+2"), (1, 1, 1, ""), (2, 0, 0, "+2")],
)
def test_what_does_not_fit_into_a_cell_is_counted(count: int, capacity: int, shown: int, more: str) -> None:
    entries = [a_visit(13, (8, 9), entry_id=f"v{at}") for at in range(count)]
    day = cells(*entries, capacity=capacity)["2026-12-13"]
    assert (len(day.entries), day.more) == (shown, more)


def test_a_small_cell_has_one_dot_for_each_look() -> None:
    entries = [a_visit(13, entry_id="a"), a_visit(13, entry_id="b"), a_due_date(13), an_autopay_run(13)]
    assert cells(*entries)["2026-12-13"].dots == ("visit", "due", "scheduled")


def test_a_screen_reader_hears_the_whole_day() -> None:
    shown = cells(*MARIA.items)
    assert shown["2026-12-06"].spoken == "Today, Sunday, December 6. Nothing scheduled"
    assert shown["2026-12-13"].spoken == (
        "Sunday, December 13. 2 entries. Invoice 1087. Due. $74.99 is due on this day. "
        "AutoPay. Scheduled. We will charge $74.99 to Visa •••• 4242 for invoice 1087"
    )
    assert shown["2026-12-02"].spoken.startswith("Wednesday, December 2. 1 entry. Install. Done. 9–11 AM")


def test_the_list_of_a_month_leaves_out_its_neighbours() -> None:
    outside = a_visit().model_copy(update={"date": dt.date(2027, 1, 2), "id": "outside"})
    rows = agenda_rows(DECEMBER, entries_by_day(a_month(*MARIA.items, outside), ENGLISH), FACTS)
    assert [(row.weekday, row.number, row.title, row.opens_day) for row in rows] == [
        ("Wed", "2", "Install", True),
        ("Sun", "13", "Invoice 1087", True),
        ("Sun", "13", "AutoPay", False),
        ("Sat", "19", "Ticket visit", True),
    ]
    assert len({row.key for row in rows}) == len(rows)


def test_an_empty_month_says_so_and_a_full_one_does_not() -> None:
    assert month_view(DECEMBER, {}, FACTS, None).empty_text == "Nothing is scheduled in December 2026."
    assert month_view(DECEMBER, entries_by_day(MARIA, ENGLISH), FACTS, None).empty_text == ""


def test_the_details_of_a_day_hold_every_entry() -> None:
    known = entries_by_day(MARIA, ENGLISH)
    day = dt.date(2026, 12, 13)
    shown = day_details(day, known[day], FACTS)
    assert shown.title == "Sunday, December 13"
    assert [entry.title for entry in shown.entries] == ["Invoice 1087", "AutoPay"]
    nothing = day_details(TODAY, (), FACTS)
    assert (nothing.subtitle, nothing.empty_text) == ("Today", "Nothing is scheduled on this day.")


def test_the_week_begins_as_the_language_has_it() -> None:
    assert month_view(DECEMBER, {}, FACTS, None).weekdays[0] == "Sun"
    spanish = month_view(DECEMBER, {}, facts(formats=SPANISH), None)
    assert spanish.title == "Diciembre de 2026"
    assert len(spanish.weekdays) == 7


def test_visits_are_at_the_clock_of_the_account_on_both_sides_of_the_change_to_summer_time() -> None:
    for day, utc_hour in ((dt.date(2026, 3, 7), 14), (dt.date(2026, 3, 8), 13)):
        start = dt.datetime(day.year, day.month, day.day, utc_hour, tzinfo=dt.UTC)
        entry = a_visit().model_copy(update={"starts_at": start, "ends_at": start + dt.timedelta(hours=2)})
        assert entry_view(entry, ENGLISH).lines[0] == "9–11 AM"


def test_the_legend_explains_every_look_that_matters() -> None:
    explained = {item.status for item in legend()}
    shown = {entry_view(entry, ENGLISH).status for entry in MARIA.items}
    assert shown | {"paid", "overdue"} <= explained


def test_hostile_text_stays_on_its_line() -> None:
    entry = a_visit(note="<img src='x.png'>\u202e\n" + "z" * 10_000, address="\x9c" * 300)
    shown = entry_view(entry, ENGLISH)
    assert shown.label.count("\x9c") == 2
    assert all("\n" not in line and "\u202e" not in line and len(line) <= 600 for line in shown.lines)
    numbered = entry_view(a_due_date(number="9" * 200), ENGLISH)
    assert len(numbered.label) < 60


def test_a_month_and_a_day_with_ten_thousand_entries_stay_readable() -> None:
    known = entries_by_day(a_month(*(a_visit(13, entry_id=f"v{at}") for at in range(10_000))), ENGLISH)
    assert len(agenda_rows(DECEMBER, known, FACTS)) == MOST_LISTED
    assert month_view(DECEMBER, known, FACTS, None).agenda_more
    details = day_details(dt.date(2026, 12, 13), known[dt.date(2026, 12, 13)], FACTS)
    assert (len(details.entries), details.more_text) == (MOST_LISTED, "And 9,940 more")
