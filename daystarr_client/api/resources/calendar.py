"""What happens when."""

from datetime import date

from daystarr_client.api.caller import Caller
from daystarr_client.api.models import Calendar


class CalendarResource:
    """`/v1/calendar`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(self, from_date: date, to_date: date) -> Calendar:
        """Everything from `from_date` to `to_date`, both included: at most 100 days."""
        params = {"from": from_date.isoformat(), "to": to_date.isoformat()}
        return self._caller.get(Calendar, "/v1/calendar", params)
