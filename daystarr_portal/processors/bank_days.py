"""How long banks take."""

from datetime import datetime, timedelta

SETTLING_DAYS = 4  # business days of a bank payment


def add_business_days(start: datetime, days: int) -> datetime:
    """The same hour, so many working days later; Saturdays and Sundays do not count."""
    day = start
    left = days
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < 5
    return day
