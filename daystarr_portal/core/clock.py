"""Time, as a collaborator."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

Clock = Callable[[], datetime]
"""Answers the present instant, aware, in UTC."""


def system_clock() -> datetime:
    """The present instant by the machine's clock, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class StartedAt:
    """A clock that starts at a given instant and then runs on: for demos and pictures."""

    start: datetime
    offset: timedelta

    @classmethod
    def at(cls, start: datetime) -> "StartedAt":
        """A clock that shows `start` (aware) now."""
        return cls(start, start - system_clock())

    def __call__(self) -> datetime:
        return system_clock() + self.offset


def local_date(instant: datetime, time_zone: str) -> date:
    """The calendar day of `instant` in an account's time zone (an IANA name)."""
    return instant.astimezone(ZoneInfo(time_zone)).date()
