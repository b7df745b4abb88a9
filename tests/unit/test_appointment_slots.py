"""Which times are offered for a visit."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from daystarr_portal.appointments.schemas import VisitKind
from daystarr_portal.appointments.slots import Busy, SlotPolicy, Window, offered_slots

DETROIT = "America/Detroit"
INSTALL = VisitKind.INSTALL
ONE_A_DAY = SlotPolicy(
    windows=dict.fromkeys(range(7), (Window(time(8), time(10)),)), crews=1, notice_days=dict.fromkeys(VisitKind, 0)
)


def test_a_visit_at_eight_stays_at_eight_when_the_clocks_change() -> None:
    slots = offered_slots(ONE_A_DAY, INSTALL, DETROIT, date(2026, 10, 30), date(2026, 10, 31), date(2026, 11, 2), [])

    assert [slot.starts_at.hour for slot in slots] == [12, 13, 13]  # UTC: summer time ends on November 1
    assert {slot.starts_at.astimezone(ZoneInfo(DETROIT)).hour for slot in slots} == {8}


def test_a_crew_that_is_out_during_any_part_of_a_window_is_not_free() -> None:
    day = date(2026, 12, 8)
    nine = datetime(2026, 12, 8, 14, 59, tzinfo=UTC)
    overlapping, touching = (
        Busy(nine, nine + timedelta(hours=1)),
        Busy(nine + timedelta(minutes=1), nine.max.replace(tzinfo=UTC)),
    )

    assert offered_slots(ONE_A_DAY, INSTALL, DETROIT, day, day, day, [overlapping]) == []
    assert len(offered_slots(ONE_A_DAY, INSTALL, DETROIT, day, day, day, [touching])) == 1


@given(
    today=st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    first=st.integers(-60, 60),
    length=st.integers(0, 60),
    crews=st.integers(1, 3),
)
def test_what_is_offered_is_in_order_in_range_and_apart(today: date, first: int, length: int, crews: int) -> None:
    policy = SlotPolicy(crews=crews)
    start = today + timedelta(days=first)
    end = start + timedelta(days=length)

    slots = offered_slots(policy, INSTALL, DETROIT, today, start, end, [])

    days = [slot.starts_at.astimezone(ZoneInfo(DETROIT)).date() for slot in slots]
    assert all(max(start, today + timedelta(days=2)) <= day <= min(end, today + timedelta(days=42)) for day in days)
    assert all(one.ends_at <= other.starts_at for one, other in pairwise(slots))
    assert len({slot.id for slot in slots}) == len(slots)
    if slots:
        taken = [Busy(slots[0].starts_at, slots[0].ends_at)] * crews
        assert offered_slots(policy, INSTALL, DETROIT, today, start, end, taken) == slots[1:]
