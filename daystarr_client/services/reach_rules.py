"""Phone numbers and email addresses: written while they are typed, and told from what is none.

The libraries behind are large, and the first call loads them: call `load` on a thread before anything else here.
"""

from dataclasses import dataclass
from typing import Final

HOME_REGION: Final = "US"
_HOME_CODE: Final = 1
_DIALED: Final = frozenset("+0123456789")
_BETWEEN: Final = frozenset(" ()-./\u00a0")


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a field, and before which of its characters the cursor is."""

    text: str
    cursor: int


def load() -> None:
    """Load the libraries; it takes a tenth of a second."""
    as_typed("+1", 2)
    number_of("9897206000")
    address_of("a@example.com")


def as_typed(text: str, cursor: int) -> Typed:
    """A phone number as far as it is typed, in its usual form. The cursor stays behind the same digit.

    What no phone number can begin with is left as it is.
    """
    import phonenumbers

    dialed = [character for character in text if character in _DIALED]
    if not dialed or "+" in dialed[1:] or not set(text) <= _DIALED | _BETWEEN:
        return Typed(text, cursor)
    formatter = phonenumbers.AsYouTypeFormatter(HOME_REGION)
    written = ""
    for character in dialed:
        written = formatter.input_digit(character)
    if cursor >= len(text):
        return Typed(written, len(written))
    before = sum(character in _DIALED for character in text[:cursor])
    return Typed(written, _after(written, before))


def number_of(text: str) -> str | None:
    """The number in E.164 form (`+19897206000`); None for what cannot be dialed, or has an extension."""
    import phonenumbers

    try:
        number = phonenumbers.parse(text, HOME_REGION)
    except phonenumbers.NumberParseException:
        return None
    if number.extension or not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def written_number(number: str) -> str:
    """An E.164 number as people write it here: with its country only where that is another one."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, HOME_REGION)
    except phonenumbers.NumberParseException:
        return number
    home = parsed.country_code == _HOME_CODE
    form = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, form)


def address_of(text: str) -> str | None:
    """The email address in its normal form; None for what is none. Nothing is asked of the network."""
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(text.strip(), check_deliverability=False, allow_smtputf8=False).normalized
    except EmailNotValidError:
        return None


def _after(written: str, count: int) -> int:
    """The place right behind the first `count` characters that are dialed."""
    seen = 0
    for at, character in enumerate(written):
        if seen == count:
            return at
        seen += character in _DIALED
    return len(written)
