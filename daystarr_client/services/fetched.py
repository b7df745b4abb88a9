"""One thing that a service fetches and holds, fetched again whenever it may have changed."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Generic, TypeVar

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.portal import Portal

T = TypeVar("T")
Changed = TypeVar("Changed")


class Fetched(Generic[T]):
    """What the portal answered last. A fetch that a later one overtook changes nothing."""

    def __init__(
        self,
        calls: PortalCalls,
        ask: "Callable[[Portal], T]",
        as_of: Callable[[T], datetime],
        changed: Callable[[], None],
    ) -> None:
        """`ask` is called on a thread; `as_of` gives the portal's time of a value; `changed` hears of another state."""
        self._calls = calls
        self._ask = ask
        self._as_of = as_of
        self._changed = changed
        self._state: Loadable[T] = Loadable()
        self._fetch: Task | None = None

    @property
    def state(self) -> Loadable[T]:
        """What is known."""
        return self._state

    def refresh(self, *, quiet: bool = False) -> None:
        """Fetch it again, as the portal has it from now on. `quiet` shows no progress."""
        self._drop_fetch()
        self._show(self._state.started())
        self._fetch = self._calls.run(self._ask, self._on_fetched, quiet=quiet)

    def put(self, value: T, *, overtakes: bool = False) -> None:
        """Hold a value that came another way. One that `overtakes` drops the fetch under way, which may be older."""
        if overtakes:
            self._drop_fetch()
        self._show(self._state.loaded(value, self._as_of(value)))

    def change(self, call: "Callable[[Portal], Changed]", done: Callable[[Outcome[Changed]], None]) -> Task:
        """Change something at the portal, and fetch again whatever came of it, before `done` hears of it."""

        def finish(outcome: Outcome[Changed]) -> None:
            self.refresh(quiet=True)  # also after a failure: it may have happened although nobody heard of it
            done(outcome)

        return self._calls.run(call, finish)

    def _drop_fetch(self) -> None:
        if self._fetch is not None:
            self._fetch.cancel()
            self._fetch = None

    def _on_fetched(self, outcome: Outcome[T]) -> None:
        self._fetch = None
        match outcome:
            case Done(value=value):
                self.put(value)
            case Failed(error=error):
                self._show(self._state.failed_with(problem_of(error)))

    def _show(self, state: Loadable[T]) -> None:
        if state != self._state:
            self._state = state
            self._changed()
