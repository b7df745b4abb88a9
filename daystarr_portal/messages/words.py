"""The words of one message, before its values are put in."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """Subject and body of one kind of message; a text message has no subject."""

    subject: str
    body: str

    def filled(self, **values: str) -> "Wording":
        """The same with its placeholders replaced. Raises `KeyError` for one that has no value."""
        return Wording(self.subject.format_map(values), self.body.format_map(values))
