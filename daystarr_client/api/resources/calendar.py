"""What happens when, and the calendar for other programs."""

from datetime import date

from daystarr_client.api.caller import Caller
from daystarr_client.api.models import Calendar
from daystarr_client.api.models_calendar import Feed, FeedState

FEED = "/v1/calendar/feed"


class CalendarResource:
    """`/v1/calendar`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(self, from_date: date, to_date: date) -> Calendar:
        """Everything from `from_date` to `to_date`, both included: at most 100 days."""
        params = {"from": from_date.isoformat(), "to": to_date.isoformat()}
        return self._caller.get(Calendar, "/v1/calendar", params)

    def export(self, from_date: date, to_date: date, entry_id: str | None = None) -> bytes:
        """A calendar file of these days, at most 400, or of one entry on them. Raises `NotFound` without that one."""
        params = {"from": from_date.isoformat(), "to": to_date.isoformat(), "entry": entry_id}
        return self._caller.get_calendar_file("/v1/calendar/export.ics", params)

    def feed(self) -> FeedState:
        """Whether there is an address at which other programs read the calendar."""
        return self._caller.get(FeedState, FEED)

    def make_feed(self) -> Feed:
        """A new address; the one before stops working."""
        return self._caller.post(Feed, FEED)

    def revoke_feed(self) -> None:
        """Let the address stop working."""
        self._caller.delete(FEED)
