"""Phone numbers and email addresses: what is one, and the one form each is kept in."""

import phonenumbers
from email_validator import EmailNotValidError, validate_email

HOME_REGION = "US"


def phone_number(text: str) -> str | None:
    """The number in E.164 form (`+19897206000`), or None for what is no number that could be dialed.

    A number without a country code is one of the United States. Extensions cannot be kept, so they are refused.
    """
    try:
        number = phonenumbers.parse(text, HOME_REGION)
    except phonenumbers.NumberParseException:
        return None
    if number.extension or not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def email_address(text: str) -> str | None:
    """The address in its normal form, or None for what is no address; nothing is asked of the network."""
    try:
        return validate_email(text.strip(), check_deliverability=False, allow_smtputf8=False).normalized
    except EmailNotValidError:
        return None


def masked_email(address: str) -> str:
    """Enough of an address to recognize one's own: `m•••@example.com`."""
    name, _, domain = address.rpartition("@")
    return f"{name[:1]}•••@{domain}"
