"""Money and dates the way people read them, in English and in the Spanish of the United States."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

_MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
}  # fmt: skip


def money_text(amount_minor: int) -> str:
    """US dollars from cents: `$1,234.50`, `-$5.00`."""
    sign = "-" if amount_minor < 0 else ""
    return f"{sign}${abs(amount_minor) // 100:,}.{abs(amount_minor) % 100:02}"


def date_text(day: date, language: str) -> str:
    """A day with its month spelled: `December 13, 2026`, `13 de diciembre de 2026`."""
    if _spoken(language) == "es":
        return f"{day.day} de {_MONTHS['es'][day.month - 1]} de {day.year}"
    return f"{_MONTHS['en'][day.month - 1]} {day.day}, {day.year}"


def days_text(start: date, end: date, language: str) -> str:
    """From one day to another, briefly: `Nov 22 – Dec 21, 2026`, `22 nov – 21 dic 2026`."""
    first = _brief(start, language, with_year=start.year != end.year)
    return f"{first} – {_brief(end, language, with_year=True)}"


def time_text(instant: datetime, time_zone: str) -> str:
    """The time of day in a time zone: `1:00 PM`."""
    local = instant.astimezone(ZoneInfo(time_zone))
    return f"{(local.hour - 1) % 12 + 1}:{local.minute:02} {'AM' if local.hour < 12 else 'PM'}"


def instant_text(instant: datetime, time_zone: str, language: str) -> str:
    """Day and time in a time zone: `December 13, 2026, 1:00 PM`."""
    return f"{date_text(instant.astimezone(ZoneInfo(time_zone)).date(), language)}, {time_text(instant, time_zone)}"


def span_text(starts_at: datetime, ends_at: datetime, time_zone: str, language: str) -> str:
    """Day, from and to: `December 13, 2026, 1:00 PM – 3:00 PM`."""
    return f"{instant_text(starts_at, time_zone, language)} – {time_text(ends_at, time_zone)}"


def _brief(day: date, language: str, *, with_year: bool) -> str:
    spoken = "es" if _spoken(language) == "es" else "en"
    month = _MONTHS[spoken][day.month - 1][:3]
    if spoken == "es":
        return f"{day.day} {month} {day.year}" if with_year else f"{day.day} {month}"
    return f"{month} {day.day}, {day.year}" if with_year else f"{month} {day.day}"


def _spoken(language: str) -> str:
    return language.split("-", maxsplit=1)[0]
