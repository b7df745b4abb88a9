"""What the client sends about preferences, as a plain frozen dataclass."""

from dataclasses import dataclass
from typing import Any

from daystarr_client.api.enums import Topic
from daystarr_client.api.enums_people import Language


@dataclass(frozen=True)
class PreferencesChange:
    """What to change; what is None stays as it is."""

    language: Language | None = None
    paper_bills: bool | None = None
    notify: tuple[Topic, ...] | None = None

    def as_json(self) -> dict[str, Any]:
        """The body of the request."""
        body: dict[str, Any] = {}
        if self.language is not None:
            body["language"] = self.language.value
        if self.paper_bills is not None:
            body["paper_bills"] = self.paper_bills
        if self.notify is not None:
            body["notify"] = [topic.value for topic in self.notify]
        return body
