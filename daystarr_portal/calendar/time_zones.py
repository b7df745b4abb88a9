"""Describes a time zone inside a calendar file, for the days that the file is about (RFC 5545, 3.6.5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)
_NONE = timedelta()


@dataclass(frozen=True)
class _Observance:
    """From `onset` on (the clock on the wall before the change) the zone is `after` from UTC, called `name`."""

    onset: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool


def described(name: str, first: date, last: date) -> "Timezone":
    """The VTIMEZONE of an IANA zone, right for every instant of the days from `first` to `last`."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", name)
    for observance in _observances(ZoneInfo(name), first - _DAY, last + _DAY):
        part = TimezoneDaylight() if observance.summer else TimezoneStandard()
        part.add("dtstart", observance.onset)
        part.add("tzoffsetfrom", observance.before)
        part.add("tzoffsetto", observance.after)
        part.add("tzname", observance.name)
        zone.add_component(part)
    return zone


def _observances(zone: ZoneInfo, first: date, last: date) -> Iterator[_Observance]:
    instant = datetime.combine(first, time(), UTC)
    yield _at(zone, instant, _offset(zone, instant))
    end = datetime.combine(last, time(), UTC)
    while instant < end:
        following = instant + _DAY
        if _offset(zone, instant) != _offset(zone, following):
            yield _at(zone, _change_between(zone, instant, following), _offset(zone, instant))
        instant = following


def _change_between(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    before = _offset(zone, low)
    while high - low > _SECOND:
        middle = (low + (high - low) / 2).replace(microsecond=0)
        low, high = (middle, high) if _offset(zone, middle) == before else (low, middle)
    return high


def _at(zone: ZoneInfo, instant: datetime, before: timedelta) -> _Observance:
    local = instant.astimezone(zone)
    return _Observance(
        onset=instant.replace(tzinfo=None) + before,
        before=before,
        after=_offset(zone, instant),
        name=local.tzname() or "",
        summer=bool(local.dst()),
    )


def _offset(zone: ZoneInfo, instant: datetime) -> timedelta:
    return instant.astimezone(zone).utcoffset() or _NONE
