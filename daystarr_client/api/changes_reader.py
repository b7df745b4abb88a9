"""Hears of changes on the account: from a stream where there is a way for one, by asking now and then where not."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from pydantic import ValidationError

from daystarr_client.api.enums_changes import ChangeTopic
from daystarr_client.api.errors import BadAnswer, Closed, PortalError, RetryLater, SignedOut, Unreachable
from daystarr_client.api.event_stream import StreamEvent, events_in
from daystarr_client.api.fields import Model
from daystarr_client.api.models_changes import Change, Hello
from daystarr_client.api.resources.events import EventsResource
from daystarr_client.api.transport import ByteStream

_logger = logging.getLogger(__name__)
_M = TypeVar("_M", bound=Model)


@dataclass(frozen=True)
class Hint:
    """What to read again; with `everything` more than `topics` says. `OTHER` is what this version does not know yet."""

    topics: frozenset[ChangeTopic] = frozenset()
    everything: bool = False


@dataclass(frozen=True)
class Pace:
    """When to try what, in seconds.

    After `give_up` streams in a row that told nothing, or broke before `steady` was over, the portal is asked instead,
    until it was out of reach for a while, or for `stream_again`.
    """

    again: float = 0.5
    steady: float = 5.0
    ask: float = 4.0
    give_up: int = 2
    stream_again: float = 300.0


PACE = Pace()


class ChangesReader:
    """Tells each change once and misses none: whichever way it is heard of, it goes on after the last cursor."""

    def __init__(
        self,
        events: EventsResource,
        tell: Callable[[Hint], None],
        pace: Pace = PACE,
        *,
        tell_reach: Callable[[bool], None] | None = None,
    ) -> None:
        """`tell_reach` is called with whether the portal can be reached, as often as that is found out."""
        self._events = events
        self._tell = tell
        self._tell_reach = tell_reach
        self._pace = pace
        self._reached = True
        self._stopped = threading.Event()
        self._lock = threading.Lock()
        self._stream: ByteStream | None = None
        self._cursor: str | None = None

    def run(self, cursor: str | None = None) -> None:
        """Listen until `stop`, or until the portal's client is closed; `tell` is called in this thread.

        `cursor` is that of the session: without one only what changes from now on is told. Raises `SignedOut`.
        """
        self._cursor = cursor
        silent = 0
        while not self._stopped.is_set():
            if silent < self._pace.give_up:
                began = time.monotonic()
                worked = self._listen() and time.monotonic() - began >= self._pace.steady
                silent = 0 if worked else silent + 1
                self._ask()
                self._wait(self._pace.again)
            else:
                self._ask_until(time.monotonic() + self._pace.stream_again)
                silent = self._pace.give_up - 1

    def stop(self) -> None:
        """Have `run` end; from any thread. Nothing is told any more."""
        self._stopped.set()
        with self._lock:
            if self._stream is not None:
                self._stream.cut()

    def _listen(self) -> bool:
        """Read one stream to its end; whether anything was heard from it."""
        heard = False
        try:
            stream = self._events.listen(self._cursor)
            self._use(stream)
            try:
                for event in events_in(stream.body()):
                    heard = self._take(event) or heard
            finally:
                self._use(None)
                stream.close()
        except PortalError as error:
            self._bear(error)
        return heard

    def _ask_until(self, end: float) -> None:
        while not self._stopped.is_set() and time.monotonic() < end:
            lost = not self._reached
            wait = self._ask()
            if lost and self._reached:
                return
            self._wait(max(self._pace.ask, wait))

    def _ask(self) -> float:
        """Ask once what changed; answers how long the portal wants to be left alone."""
        if self._stopped.is_set():
            return 0.0
        try:
            changes = self._events.changes(self._cursor)
        except PortalError as error:
            self._bear(error)
            self._say_reach(reached=not isinstance(error, Unreachable))
            return (error.retry_after or 0.0) if isinstance(error, RetryLater) else 0.0
        self._say_reach(reached=True)
        self._cursor = changes.cursor
        self._say(frozenset(changes.topics), everything=changes.reset)
        return 0.0

    def _take(self, event: StreamEvent) -> bool:
        match event.kind:
            case "hello":
                self._say_reach(reached=True)
                hello = _read(Hello, event)
                if hello.reset or self._cursor is None:
                    self._cursor = _number(event)
                self._say(frozenset(), everything=hello.reset)
            case "change":
                number, change = _number(event), _read(Change, event)
                if self._cursor is None or int(number) > int(self._cursor):
                    self._cursor = number
                    self._say(frozenset({change.topic}))
            case _:
                return False
        return True

    def _say(self, topics: frozenset[ChangeTopic], *, everything: bool = False) -> None:
        if (topics or everything) and not self._stopped.is_set():
            self._tell(Hint(topics, everything))

    def _say_reach(self, *, reached: bool) -> None:
        self._reached = reached
        if self._tell_reach is not None and not self._stopped.is_set():
            self._tell_reach(reached)

    def _bear(self, error: PortalError) -> None:
        if isinstance(error, SignedOut) and not self._stopped.is_set():
            raise error
        if isinstance(error, Closed):
            self._stopped.set()
        _logger.debug("listening for changes: %s", error)

    def _wait(self, seconds: float) -> None:
        if seconds:
            self._stopped.wait(seconds)

    def _use(self, stream: ByteStream | None) -> None:
        with self._lock:
            self._stream = stream
        if stream is not None and self._stopped.is_set():
            stream.cut()


def _number(event: StreamEvent) -> str:
    if not (event.id.isascii() and event.id.isdecimal() and len(event.id) <= 18):
        raise BadAnswer
    return event.id


def _read(model: type[_M], event: StreamEvent) -> _M:
    try:
        return model.model_validate_json(event.data)
    except ValidationError:
        raise BadAnswer from None
