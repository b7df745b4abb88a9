"""Money, dates, times and names as people read them. Nothing else in the program formats them.

Short dates of es_US read 31/1/2026, which is the first of a month to half of its readers: months are always spelt.
"""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Final, Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

# By language: day, day with year, day in full, day with weekday, month, day with its month spelt
_PATTERNS: Final = {
    "en": ("MMM d", "MMM d, yyyy", "MMMM d, yyyy", "dddd, MMMM d", "MMMM yyyy", "MMMM d"),
    "es": ("d MMM", "d MMM yyyy", "d 'de' MMMM 'de' yyyy", "dddd, d 'de' MMMM", "MMMM 'de' yyyy", "d 'de' MMMM"),
}
_EXACT = 2**53
_USUAL_ZONE: Final = "America/Detroit"
_SYMBOLS: Final = {"USD": "$"}
_BRANDS: Final = {
    "visa": "Visa",
    "mastercard": "Mastercard",
    "amex": "American Express",
    "american_express": "American Express",
    "discover": "Discover",
    "diners": "Diners Club",
    "jcb": "JCB",
    "unionpay": "UnionPay",
}


class MoneyLike(Protocol):
    """An amount as the API carries it."""

    @property
    def amount_minor(self) -> int: ...

    @property
    def currency(self) -> str: ...


class MethodLike(Protocol):
    """A payment method as far as its name goes; `kind` is an enum or a plain string."""

    @property
    def kind(self) -> object: ...

    @property
    def brand(self) -> str | None: ...

    @property
    def last4(self) -> str: ...


@dataclass(frozen=True)
class Formats:
    """Writes values for one language and one time zone (the account's)."""

    locale: QLocale
    zone: tzinfo

    def money(self, amount: MoneyLike) -> str:
        """$74.99, -$5.00, $25,000.00."""
        return self.minor(amount.amount_minor, amount.currency)

    def minor(self, amount_minor: int, currency: str = "USD") -> str:
        """Write an amount given in cents."""
        symbol = _SYMBOLS.get(currency, f"{currency}\u00a0")
        sign = "-" if amount_minor < 0 else ""
        if abs(amount_minor) < _EXACT:
            return sign + self.locale.toCurrencyString(abs(amount_minor) / 100, symbol, 2)
        # Past what a double holds exactly
        whole, cents = divmod(abs(amount_minor), 100)
        return f"{sign}{symbol}{whole:,}{self.locale.decimalPoint()}{cents:02}"

    def day(self, day: date) -> str:
        """Dec 13: where the year is plain."""
        return self._write(day, 0)

    def day_and_year(self, day: date) -> str:
        """Dec 13, 2026."""
        return self._write(day, 1)

    def day_near(self, day: date, today: date) -> str:
        """Dec 13 within this year, Dec 13, 2025 in another."""
        return self.day(day) if day.year == today.year else self.day_and_year(day)

    def long_day(self, day: date) -> str:
        """December 13, 2026."""
        return self._write(day, 2)

    def spelt(self, day: date, today: date) -> str:
        """December 13 within this year, December 13, 2025 in another."""
        return self._write(day, 5) if day.year == today.year else self.long_day(day)

    def weekday(self, day: date) -> str:
        """Sunday, December 13."""
        return self._write(day, 3)

    def month(self, day: date) -> str:
        """December 2026, within a sentence."""
        return self._write(day, 4)

    def days(self, first: date, last: date) -> str:
        """Nov 22 – Dec 21, with years when they differ."""
        write = self.day if first.year == last.year else self.day_and_year
        return f"{write(first)} – {write(last)}"

    def time(self, instant: datetime) -> str:
        """10:42 AM, on the account's clock."""
        local = instant.astimezone(self.zone)
        return self.locale.toString(QTime(local.hour, local.minute), "h:mm Ap")

    def hours(self, start: datetime, end: datetime) -> str:
        """9–11 AM, 11:30 AM – 1 PM, on the account's clock."""
        first, last = start.astimezone(self.zone), end.astimezone(self.zone)
        same_half = (first.hour < 12) == (last.hour < 12)
        opening = self._hour(first, half=not same_half)
        return f"{opening}–{self._hour(last)}" if same_half else f"{opening} – {self._hour(last)}"

    def hour(self, instant: datetime) -> str:
        """9 AM, 11:30 AM, on the account's clock."""
        return self._hour(instant.astimezone(self.zone))

    def moment(self, instant: datetime, today: date) -> str:
        """Say when: "today, 10:42 AM", or "Dec 5, 10:42 AM"."""
        local = instant.astimezone(self.zone).date()
        if local == today:
            return QCoreApplication.translate("Formats", "today, %1").replace("%1", self.time(instant))
        return f"{self.day_near(local, today)}, {self.time(instant)}"

    def deadline(self, instant: datetime, today: date) -> str:
        """December 9, 8 AM, on the account's clock, within a sentence."""
        local = instant.astimezone(self.zone)
        hour = self._hour(local).replace(" ", "\u00a0")
        return f"{self.spelt(local.date(), today)}, {hour}"

    def number(self, value: int) -> str:
        """1,234."""
        return self.locale.toString(value) if abs(value) < 2**62 else str(value)

    def weekday_names(self) -> tuple[str, ...]:
        """Short names of the days, in the order of this language's week."""
        first = self.first_weekday()
        names = (self.locale.dayName((first - 1 + at) % 7 + 1, QLocale.FormatType.ShortFormat) for at in range(7))
        return tuple(alone(name) for name in names)

    def first_weekday(self) -> int:
        """The day the week begins with, 1 for Monday to 7 for Sunday."""
        return self.locale.firstDayOfWeek().value

    def _write(self, day: date, which: int) -> str:
        pattern = _PATTERNS.get(self.language, _PATTERNS["en"])[which]
        return self.locale.toString(QDate(day.year, day.month, day.day), pattern)

    def _hour(self, local: datetime, *, half: bool = True) -> str:
        pattern = "h" if local.minute == 0 else "h:mm"
        # A lone "h" means 24 hours to QLocale: write the half of the day and take it off again.
        text = self.locale.toString(QTime(local.hour, local.minute), f"{pattern} Ap")
        return text if half else text.split(" ")[0]

    @property
    def language(self) -> str:
        """The language's code: en, es."""
        return self.locale.name().split("_")[0]

    @property
    def portal_language(self) -> str | None:
        """The language's code where the portal writes in it too."""
        return self.language if self.language in _PATTERNS else None


def method_name(method: MethodLike) -> str:
    """Visa •••• 4242, Bank account •••• 6789."""
    kind = str(getattr(method.kind, "value", method.kind))
    if kind == "bank_account":
        text = QCoreApplication.translate("Formats", "Bank account •••• %1")
        return text.replace("%1", method.last4)
    brand = method.brand or ""
    name = _BRANDS.get(brand.lower().replace(" ", "_"), brand.replace("_", " ").title())
    if not name:
        return QCoreApplication.translate("Formats", "Card •••• %1").replace("%1", method.last4)
    return f"{name} •••• {method.last4}"


def alone(text: str) -> str:
    """A date as a heading: Spanish writes days and months small within a sentence only."""
    return text[:1].upper() + text[1:]


def initials(name: str) -> str:
    """ML for Maria Lopez: the first letters of the first and the last word."""
    words = [word for word in name.split() if word[0].isalnum()]
    chosen = words[:1] + words[-1:] if len(words) > 1 else words
    return "".join(word[0].upper() for word in chosen)


def formats_for(locale: QLocale, time_zone: str) -> Formats:
    """The formats of an account; a time zone this machine does not know becomes the provider's."""
    try:
        zone = ZoneInfo(time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = ZoneInfo(_USUAL_ZONE)
    return Formats(locale, zone)
