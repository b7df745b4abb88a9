"""What can be in a cell of an imported file, each kind with a plain sentence for what cannot."""

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from ipaddress import ip_address
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import AfterValidator, BeforeValidator, Field

from daystarr_portal.auth.passwords import normal_username
from daystarr_portal.contacts.reach import email_address, phone_number
from daystarr_portal.core.card_numbers import holds_card_number
from daystarr_portal.core.text import Line

LARGEST_MINOR = 100_000_000
_ACCOUNT_NUMBER = re.compile(r"[0-9]{11}")
_ARGON2ID = re.compile(r"\$argon2id\$v=19\$m=[0-9]+,t=[0-9]+,p=[0-9]+\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+")


def _cents(value: object) -> int:
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        raise ValueError("Must be an amount in dollars such as 74.99.") from None
    minor = amount * 100
    if not amount.is_finite() or minor != minor.to_integral_value():
        raise ValueError("Must be an amount in dollars with at most two decimals, such as 74.99.")
    if abs(minor) > LARGEST_MINOR:
        raise ValueError("Must be less than $1,000,000.00.")
    return int(minor)


def _not_a_card(value: str) -> str:
    if holds_card_number(value):
        raise ValueError("Looks like a card number, which must not be stored.")
    return value


def _account_number(value: str) -> str:
    if not _ACCOUNT_NUMBER.fullmatch(value):
        raise ValueError("Must be the 11 digits of an account number.")
    return value


def _email(value: str) -> str:
    address = email_address(value)
    if address is None:
        raise ValueError("Must be an email address.")
    return address


def _phone(value: str) -> str:
    number = phone_number(value)
    if number is None:
        raise ValueError("Must be a phone number with its area code.")
    return number


def _time_zone(value: str) -> str:
    if value not in available_timezones():
        raise ValueError("Must be a time zone such as America/Detroit.")
    return value


def _last4(value: str) -> str:
    if not re.fullmatch(r"[0-9]{4}", value):
        raise ValueError("Must be the last four digits.")
    return value


def _ip_address(value: str) -> str:
    try:
        return str(ip_address(value))
    except ValueError:
        raise ValueError("Must be an IP address such as 198.51.100.7.") from None


def _argon2id(value: str) -> str:
    if not _ARGON2ID.fullmatch(value):
        raise ValueError("Must be an argon2id hash such as $argon2id$v=19$m=19456,t=2,p=1$...$...")
    return value


def _day(value: object) -> date:
    try:
        return datetime.strptime(str(value), "%Y-%m-%d").date()  # noqa: DTZ007  # a day has no zone
    except ValueError:
        raise ValueError("Must be a date such as 2026-11-22.") from None


def _instant(value: object) -> datetime:
    try:
        instant = datetime.fromisoformat(str(value))
    except ValueError:
        instant = None
    if instant is None or instant.tzinfo is None:
        raise ValueError("Must be a date and time with its offset, such as 2026-11-22T08:00:00-05:00.")
    return instant


def _yes_or_no(value: object) -> bool:
    match str(value).lower():
        case "yes":
            return True
        case "no":
            return False
        case _:
            raise ValueError("Must be yes or no.")


Shown = Annotated[Line, AfterValidator(_not_a_card)]
Cents = Annotated[int, BeforeValidator(_cents)]
AccountNumber = Annotated[str, AfterValidator(_account_number)]
Email = Annotated[str, Field(max_length=254), AfterValidator(_email)]
Phone = Annotated[str, AfterValidator(_phone)]
Username = Annotated[Shown, Field(max_length=254), AfterValidator(normal_username)]
TimeZone = Annotated[str, AfterValidator(_time_zone)]
IpAddress = Annotated[str, AfterValidator(_ip_address)]
Last4 = Annotated[str, AfterValidator(_last4)]
Day = Annotated[date, BeforeValidator(_day)]
Instant = Annotated[datetime, BeforeValidator(_instant)]
PasswordHash = Annotated[str, Field(max_length=200), AfterValidator(_argon2id)]
YesOrNo = Annotated[bool, BeforeValidator(_yes_or_no)]
Text16 = Annotated[Shown, Field(max_length=16)]
Text20 = Annotated[Shown, Field(max_length=20)]
Text32 = Annotated[Shown, Field(max_length=32)]
Text100 = Annotated[Shown, Field(max_length=100)]
Text200 = Annotated[Shown, Field(max_length=200)]
Text400 = Annotated[Shown, Field(max_length=400)]
Token = Annotated[Shown, Field(max_length=128)]
