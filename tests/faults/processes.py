"""Real processes that a test starts, kills and starts again, quickly: forked from one that has it all loaded."""

import multiprocessing
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from daystarr_portal.config import Settings
from daystarr_portal.serve import listen
from tests.faults import office, serving, window
from tests.faults.tally import Tally
from tests.faults.window import News, Person

PATIENCE: Final = 120.0
"""Seconds after which nothing will come any more, however busy this machine is."""

_forks = multiprocessing.get_context("forkserver")
_forks.set_forkserver_preload([office.__name__, serving.__name__, window.__name__])


class Child:
    """A process; it says something once it is ready. One that is the `parent` of others ends only after them."""

    def __init__(self, tally: Tally, target: Callable[..., None], *arguments: Any, parent: bool = False) -> None:
        self._tally = tally
        self._parent = parent
        self.connection, theirs = _forks.Pipe()
        self._process = _forks.Process(target=target, args=(theirs, *arguments), daemon=not parent)
        self._process.start()
        theirs.close()
        self.receive()

    @property
    def is_alive(self) -> bool:
        """Whether it still runs."""
        return self._process.is_alive()

    @property
    def pid(self) -> int:
        """The number of its process."""
        assert self._process.pid
        return self._process.pid

    def receive(self, patience: float = PATIENCE) -> Any:
        """The next thing it says. Raises `TimeoutError`, and `EOFError` where it is dead."""
        if not self.connection.poll(patience):
            raise TimeoutError("a process says nothing")
        return self.connection.recv()

    def dies(self) -> None:
        """Wait for the end that it is about to meet."""
        self._process.join(PATIENCE)
        assert not self.is_alive, "the process lives on"
        self._tally.kills += 1

    def kill(self) -> None:
        """End it with no chance to do anything more, as `kill -9` does."""
        self._tally.kills += 1
        self._process.kill()
        self._process.join()

    def end(self) -> None:
        """The same at the end of a test, which is no fault."""
        if self._parent:
            self._process.terminate()
            self._process.join(PATIENCE)
        self._process.kill()
        self._process.join()
        self.connection.close()


class Restartable:
    """Something that runs as a child, and may do so again after its end."""

    def __init__(self, start: Callable[[], Child]) -> None:
        self._start = start
        self._child = start()

    @property
    def is_alive(self) -> bool:
        """Whether it runs."""
        return self._child.is_alive

    def start(self) -> None:
        """Start it again after its end, on the same data."""
        assert not self.is_alive
        self._child = self._start()

    def end(self) -> None:
        """The test is over."""
        self._child.end()


class Server(Restartable):
    """The portal server, always on the same port and database."""

    def __init__(self, tally: Tally, settings: Settings, controls_file: Path, log: Path, workers: int = 1) -> None:
        self.port = int(settings.public_url.rpartition(":")[2])
        known = (settings, controls_file, self.port, log, workers)
        super().__init__(lambda: Child(tally, serving.run_server, *known, parent=workers > 1))

    @property
    def pid(self) -> int:
        """The process that was started; the first worker."""
        return self._child.pid

    def kill(self) -> None:
        """End it now."""
        self._child.kill()
        self._child.connection.close()

    def dies(self) -> None:
        """Wait until it was killed by its own hand."""
        self._child.dies()
        self._child.connection.close()


class Office:
    """The provider's timer and its operator."""

    def __init__(self, tally: Tally, settings: Settings, controls_file: Path, log: Path) -> None:
        self._child = Child(tally, office.run_office, settings, controls_file, log)

    def begin(self, work: str) -> None:
        """Have something done, and go on meanwhile."""
        self._child.connection.send(work)

    def finish(self) -> dict[str, int]:
        """What came of it."""
        answer = self._child.receive()
        assert not isinstance(answer, str), answer
        return answer

    def do(self, work: str) -> dict[str, int]:
        """Have something done, and wait for it."""
        self.begin(work)
        return self.finish()

    def end(self) -> None:
        """The test is over."""
        self._child.end()


class Window(Restartable):
    """The client on one computer; `heard` takes what its customer is told."""

    def __init__(
        self, tally: Tally, url: str, data: Path, person: Person, log: Path, heard: "Callable[[Window, News], None]"
    ) -> None:
        self.outbox = data / "outbox"
        self._heard = heard
        super().__init__(lambda: Child(tally, window.run_window, url, data, person, log))

    def send(self, command: window.Command) -> None:
        """The customer does something; nothing where the program is dead."""
        if self.is_alive:
            self._child.connection.send(command)

    @property
    def connection(self) -> Any:
        """To wait for news at."""
        return self._child.connection

    def listen(self) -> None:
        """Hear the news there are."""
        for news in drained(self._child.connection):
            self._heard(self, news)

    def kill(self) -> None:
        """End the program now; what it said before its end is heard."""
        self._child.kill()
        self.listen()
        self._child.connection.close()


def free_port() -> int:
    """A port that nobody listens on."""
    with listen("127.0.0.1", 0) as listening:
        return int(listening.getsockname()[1])


def drained(connection: Any) -> list[Any]:
    """What was sent and not yet received, also before the other side's end."""
    found: list[Any] = []
    try:
        while connection.poll():
            found.append(connection.recv())
    except (EOFError, OSError):
        pass
    return found
