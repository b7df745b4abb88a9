"""Calendar files that other programs read."""

from datetime import UTC, date, datetime, time, timedelta
from io import StringIO
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from daystarr_portal.calendar.files import Publication, calendar_file
from daystarr_portal.calendar.schemas import CalendarEntry, EntryKind, EntryStatus
from daystarr_portal.calendar.time_zones import described
from daystarr_portal.core.money import usd

ZONES = ["America/Detroit", "America/Phoenix", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"]
NOW = datetime(2026, 12, 6, 15, 42, tzinfo=UTC)
FIRST, LAST = date(2026, 1, 1), date(2027, 12, 31)


def publication(**changes: Any) -> Publication:
    values: dict[str, Any] = {
        "owner": "acc_1",
        "provider": "DayStarr",
        "domain": "daystarr.net",
        "time_zone": "America/Detroit",
        "language": "en",
        "made_at": NOW,
        "details": False,
        **changes,
    }
    return Publication(**values)


def visit(starts_at: datetime, **changes: Any) -> CalendarEntry:
    values: dict[str, Any] = {
        "id": "apt_1",
        "kind": EntryKind.INSTALL,
        "date": starts_at.date(),
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(hours=2),
        "status": EntryStatus.SCHEDULED,
        "address": "120 Main St; Owosso, MI",
        "note": "Bring a ladder\nEND:VEVENT",
        **changes,
    }
    return CalendarEntry(**values)


DUE = CalendarEntry(
    id="due_1",
    kind=EntryKind.INVOICE_DUE,
    date=date(2026, 12, 13),
    status=EntryStatus.PAID,
    invoice_number="1087",
    amount=usd(7499),
)


def written(*entries: CalendarEntry, **changes: Any) -> Any:
    return Calendar.from_ical(calendar_file(entries, FIRST, LAST, publication(**changes)))


@pytest.mark.parametrize("name", ZONES)
def test_a_described_zone_agrees_with_the_real_one_every_hour_of_two_years(name: str) -> None:
    calendar = Calendar()
    calendar.add_component(described(name, FIRST, LAST))
    read: Any = tzical(StringIO(calendar.to_ical().decode())).get()
    real = ZoneInfo(name)

    instant = datetime.combine(FIRST, time(), UTC)
    while instant.date() <= LAST:
        local = instant.astimezone(real)
        assert local.replace(tzinfo=read).utcoffset() == local.utcoffset(), local
        instant += timedelta(minutes=30)


def test_summer_time_begins_at_two_on_the_wall() -> None:
    text = described("America/Detroit", date(2026, 3, 1), date(2026, 3, 31)).to_ical().decode()

    assert "DTSTART:20260308T020000\r\nTZNAME:EDT\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400" in text


@pytest.mark.parametrize(
    ("starts_at", "local"),
    [
        (datetime(2026, 12, 19, 18, tzinfo=UTC), "20261219T130000"),
        (datetime(2026, 7, 19, 17, tzinfo=UTC), "20260719T130000"),
        (datetime(2026, 11, 1, 14, tzinfo=UTC), "20261101T090000"),
    ],
)
def test_a_visit_is_at_its_hour_on_the_wall_in_winter_and_in_summer(starts_at: datetime, local: str) -> None:
    text = calendar_file([visit(starts_at)], FIRST, LAST, publication()).decode()

    assert f"DTSTART;TZID=America/Detroit:{local}\r\n" in text
    calendar: Any = Calendar.from_ical(text)
    (event,) = calendar.walk("VEVENT")
    assert event["DTSTART"].dt == starts_at
    assert event["DTEND"].dt == starts_at + timedelta(hours=2)


def test_a_due_date_is_a_whole_day_that_blocks_nothing_and_says_paid() -> None:
    calendar = written(DUE)

    (event,) = calendar.walk("VEVENT")
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 12, 13), date(2026, 12, 14))
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["SUMMARY"] == "DayStarr: Invoice 1087 due (paid)"
    assert not calendar.walk("VTIMEZONE")


def test_a_feed_has_no_amount_address_or_note_and_a_saved_file_has_them() -> None:
    entries = [DUE, visit(NOW)]

    feed = calendar_file(entries, FIRST, LAST, publication()).decode()
    file = calendar_file(entries, FIRST, LAST, publication(details=True)).decode()

    for secret in ("74.99", "Main St", "ladder", "acc_1"):
        assert secret not in feed
    assert "$74.99" in file
    _, event = Calendar.from_ical(file).walk("VEVENT")
    assert event["LOCATION"] == "120 Main St; Owosso, MI"
    assert event["DESCRIPTION"] == "Bring a ladder\nEND:VEVENT"


def test_an_event_keeps_its_identity_and_two_accounts_never_share_one() -> None:
    first, later, other = (
        written(visit(NOW)).walk("VEVENT")[0]["UID"],
        written(visit(NOW + timedelta(days=1)), made_at=NOW + timedelta(hours=1)).walk("VEVENT")[0]["UID"],
        written(visit(NOW), owner="acc_2").walk("VEVENT")[0]["UID"],
    )

    assert first == later != other


def test_a_canceled_visit_is_canceled_there_too_and_words_are_spanish_where_asked() -> None:
    (event,) = written(visit(NOW, status=EntryStatus.CANCELED), language="es-US").walk("VEVENT")

    assert event["STATUS"] == "CANCELLED"
    assert event["SUMMARY"] == "DayStarr: Instalación (cancelada)"


@settings(max_examples=50)
@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_breaks_out_of_its_field(address: str, note: str) -> None:
    entry = visit(NOW, address=address or None, note=note or None)
    text = calendar_file([entry, DUE], FIRST, LAST, publication(details=True))

    assert len(Calendar.from_ical(text).walk("VEVENT")) == 2
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
