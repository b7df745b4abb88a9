"""Which times are offered for a visit: a pure function of the policy, the calendar and what is booked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from daystarr_portal.appointments.schemas import VisitKind


@dataclass(frozen=True)
class Window:
    """From when to when on a day someone may come, by the clock on the wall."""

    start: time
    end: time


@dataclass(frozen=True)
class Slot:
    """A time that can be chosen."""

    id: str
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Busy:
    """A visit already agreed, whoever's it is."""

    starts_at: datetime
    ends_at: datetime


WEEKDAY = (
    Window(time(8), time(10)),
    Window(time(10), time(12)),
    Window(time(13), time(15)),
    Window(time(15), time(17)),
)
SATURDAY = (Window(time(9), time(11)), Window(time(11), time(13)))


def _usual_week() -> Mapping[int, Sequence[Window]]:
    return dict.fromkeys(range(5), WEEKDAY) | {5: SATURDAY, 6: ()}


def _usual_notice() -> Mapping[VisitKind, int]:
    return {VisitKind.INSTALL: 2, VisitKind.APPOINTMENT: 1, VisitKind.TICKET_VISIT: 1}


@dataclass(frozen=True)
class SlotPolicy:
    """When the provider's crews come: windows by weekday (0 is Monday), and how many crews there are.

    A visit is agreed at least `notice_days` of its kind and at most `horizon_days` ahead.
    `closed` are (month, day) of every year.
    """

    windows: Mapping[int, Sequence[Window]] = field(default_factory=_usual_week)
    crews: int = 2
    notice_days: Mapping[VisitKind, int] = field(default_factory=_usual_notice)
    horizon_days: int = 42
    closed: frozenset[tuple[int, int]] = frozenset({(1, 1), (7, 4), (12, 24), (12, 25)})


def offered_slots(
    policy: SlotPolicy, kind: VisitKind, time_zone: str, today: date, first: date, last: date, busy: Sequence[Busy]
) -> list[Slot]:
    """The slots from `first` to `last` (inclusive), in order, that a crew is free for all of."""
    day = max(first, today + timedelta(days=policy.notice_days[kind]))
    end = min(last, today + timedelta(days=policy.horizon_days))
    offered: list[Slot] = []
    while day <= end:
        if (day.month, day.day) not in policy.closed:
            for window in policy.windows.get(day.weekday(), ()):
                slot = _slot(day, window, ZoneInfo(time_zone))
                if (
                    sum(visit.starts_at < slot.ends_at and visit.ends_at > slot.starts_at for visit in busy)
                    < policy.crews
                ):
                    offered.append(slot)
        day += timedelta(days=1)
    return offered


def _slot(day: date, window: Window, zone: ZoneInfo) -> Slot:
    starts_at = datetime.combine(day, window.start, zone).astimezone(UTC)
    ends_at = datetime.combine(day, window.end, zone).astimezone(UTC)
    return Slot(f"slot_{starts_at:%Y%m%dT%H%MZ}", starts_at, ends_at)
