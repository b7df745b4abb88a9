"""Tells everyone who listens to this process what changed on their account, in whichever process it did."""

import asyncio
import json
import logging
import threading
from collections import Counter
from collections.abc import AsyncGenerator
from http import HTTPStatus

from daystarr_portal.auth.principal import Principal
from daystarr_portal.changes import repository
from daystarr_portal.core.database import Database
from daystarr_portal.core.problems import Problem

MOST_FOR_A_USER = 8
HEARTBEAT = 2.0
LONGEST = 3600.0
_logger = logging.getLogger(__name__)


class Listener:
    """One open stream. It waits in the event loop, and holds no thread; what it was not told yet is kept by topic."""

    def __init__(self, who: Principal, cursor: int) -> None:
        self.who = who
        self.cursor = cursor
        self.ended: str | None = None
        self._loop = asyncio.get_running_loop()
        self._ready = asyncio.Event()
        self._lock = threading.Lock()
        self._waiting: dict[str, int] = {}

    def tell(self, changes: list[tuple[int, str]]) -> None:
        """Changes in order; from any thread."""
        with self._lock:
            for number, topic in changes:
                if number > self.cursor:
                    self.cursor = number
                    self._waiting[topic] = number
        self._wake()

    def end(self, reason: str) -> None:
        """No more; from any thread."""
        self.ended = reason
        self._wake()

    async def events(self, *, reset: bool, heartbeat: float, longest: float) -> AsyncGenerator[str]:
        """The stream, as `text/event-stream`; it ends with the session, with the server, or after `longest` seconds."""
        yield "retry: 2000\n" + _event("hello", self.cursor, {"reset": reset})
        over = self._loop.time() + longest
        while self.ended is None and self._loop.time() < over:
            try:
                async with asyncio.timeout(heartbeat):
                    await self._ready.wait()
            except TimeoutError:
                yield ": nothing new\n\n"
            self._ready.clear()
            for number, topic in self._take():
                yield _event("change", number, {"topic": topic})
        if self.ended is not None:
            yield _event("end", None, {"reason": self.ended})

    def _take(self) -> list[tuple[int, str]]:
        with self._lock:
            taken = sorted((number, topic) for topic, number in self._waiting.items())
            self._waiting.clear()
        return taken

    def _wake(self) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._ready.set)


class Hub:
    """Asks the database every `seconds` for everyone who listens, in one thread, and only while somebody does."""

    def __init__(self, database: Database, seconds: float) -> None:
        self._database = database
        self._seconds = seconds
        self._lock = threading.Lock()
        self._listeners: set[Listener] = set()
        self._thread: threading.Thread | None = None
        self._closing = threading.Event()

    def join(self, who: Principal, cursor: int) -> Listener:
        """Begin to listen. Raises `Problem` 429 `too_many_streams`."""
        with self._lock:
            if Counter(listener.who.user_id for listener in self._listeners)[who.user_id] >= MOST_FOR_A_USER:
                raise Problem(
                    HTTPStatus.TOO_MANY_REQUESTS,
                    "too_many_streams",
                    "This user listens in too many places.",
                    headers={"Retry-After": "60"},
                )
            listener = Listener(who, cursor)
            self._listeners.add(listener)
            if self._thread is None and not self._closing.is_set():
                self._thread = threading.Thread(target=self._run, name="changes", daemon=True)
                self._thread.start()
        if self._closing.is_set():
            listener.end("server_closing")
        return listener

    def leave(self, listener: Listener) -> None:
        """Listen no more."""
        with self._lock:
            self._listeners.discard(listener)

    def close(self) -> None:
        """End every stream, so that the server can end."""
        self._closing.set()
        with self._lock:
            listeners, thread = list(self._listeners), self._thread
        for listener in listeners:
            listener.end("server_closing")
        if thread is not None:
            thread.join(timeout=5.0)

    def look(self) -> None:
        """Tell everyone what is new, and end the streams of sessions that have ended."""
        with self._lock:
            listeners = list(self._listeners)
        if not listeners:
            return
        with self._database.read() as session:
            live = repository.live_sessions(session, {listener.who.session_id for listener in listeners})
            heads = repository.heads(session, {listener.who.account_id for listener in listeners})
            for account_id, newest in heads.items():
                behind = [one for one in listeners if one.who.account_id == account_id and one.cursor < newest]
                if behind:
                    rows = repository.after(session, account_id, min(one.cursor for one in behind))
                    for listener in behind:
                        listener.tell([(row.id, row.topic) for row in rows])
        for listener in listeners:
            if listener.who.session_id not in live:
                listener.end("session_ended")

    def _run(self) -> None:
        while not self._closing.is_set():
            try:
                self.look()
            except Exception:
                _logger.exception("changes could not be looked for")
            self._closing.wait(self._seconds)
            with self._lock:
                if not self._listeners:
                    self._thread = None
                    return


def _event(kind: str, number: int | None, data: dict[str, object]) -> str:
    said = "" if number is None else f"id: {number}\n"
    return f"{said}event: {kind}\ndata: {json.dumps(data)}\n\n"
