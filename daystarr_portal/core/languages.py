"""The languages that customers are written to in."""

from enum import StrEnum


class Language(StrEnum):
    """A language that emails and documents are written in."""

    ENGLISH = "en"
    SPANISH = "es"
