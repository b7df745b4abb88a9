"""How often the processor is asked about what it has anyway: often at first, then seldom, for it tells by itself."""

from datetime import datetime, timedelta

from daystarr_portal.core.clock import Clock

MOST_REMEMBERED = 50_000


class Pace:
    """Whether it is time to ask again. What began less than `fresh` ago is always due, the rest every `seldom`.

    It remembers in this process only: whoever starts anew asks once about everything.
    """

    def __init__(self, clock: Clock, fresh: timedelta, seldom: timedelta) -> None:
        self._clock = clock
        self._fresh = fresh
        self._seldom = seldom
        self._asked: dict[str, datetime] = {}

    def is_due(self, ref: str, began: datetime) -> bool:
        """Whether to ask about `ref` now; answering yes counts as asking."""
        now = self._clock()
        last = self._asked.get(ref)
        if last is not None and now - began >= self._fresh and timedelta() <= now - last < self._seldom:
            return False
        if len(self._asked) >= MOST_REMEMBERED:
            self._asked = {one: at for one, at in self._asked.items() if timedelta() <= now - at < self._seldom}
        self._asked[ref] = now
        return True
