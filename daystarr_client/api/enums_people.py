"""The words of the Portal API about the people who sign in. One this version does not know becomes `OTHER`."""

from daystarr_client.api.enums import OpenEnum


class PasswordFault(OpenEnum):
    """What is wrong with a password that somebody thinks of."""

    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    COMMON = "common"
    PERSONAL = "personal"
    OTHER = "other"


class Language(OpenEnum):
    """A language that emails and documents are written in."""

    ENGLISH = "en"
    SPANISH = "es"
    OTHER = "other"
