"""A proxy in front of a portal that does what bad networks do, for chosen requests and a chosen number of times."""

import re
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import IO, Self

BLOCK = 16 * 1024
HTML = b"<!doctype html><html><head><title>Sign in to WiFi</title></head><body>Welcome!</body></html>"


@dataclass(frozen=True)
class Latency:
    """Everything as usual, after a while."""

    seconds: float


@dataclass(frozen=True)
class Bandwidth:
    """The answer comes at so many bytes a second; a few make a slow drip."""

    bytes_per_second: float


@dataclass(frozen=True)
class Reset:
    """The connection breaks, and the portal never hears of the request."""


@dataclass(frozen=True)
class DropAnswer:
    """The portal does what was asked and answers, and the connection breaks instead of the answer."""


@dataclass(frozen=True)
class Truncate:
    """The answer ends after so many bytes, its headers counted."""

    after: int


@dataclass(frozen=True)
class Html:
    """A page for people instead of an answer, and the portal never hears of the request."""

    status: int = 200


@dataclass(frozen=True)
class Silence:
    """Nothing happens at all, until the proxy goes away or the rule is removed."""


Fault = Latency | Bandwidth | Reset | DropAnswer | Truncate | Html | Silence


@dataclass(eq=False)
class Rule:
    """A fault for the requests of a method and path; `hits` counts the requests it was applied to.

    `path` is a regular expression for the whole path without its query. The first `after` requests that match are
    spared, and then it applies `times` times (None: always). `hit` is set once the fault was done: for `DropAnswer`,
    when the portal has answered.
    """

    fault: Fault
    method: str | None = None
    path: str = ".*"
    times: int | None = None
    after: int = 0
    hits: int = 0
    hit: threading.Event = field(default_factory=threading.Event)
    removed: threading.Event = field(default_factory=threading.Event)

    def matches(self, method: str, path: str) -> bool:
        return (self.method is None or self.method == method) and re.fullmatch(self.path, path) is not None


@dataclass(frozen=True)
class Passed:
    """A request that came by; `status` is of the portal's answer, None where it was not asked or did not answer."""

    method: str
    path: str
    status: int | None


class ChaosProxy:
    """Listens on a loopback port and hands every request to the portal, unless a rule says otherwise."""

    def __init__(self, upstream_port: int, upstream_host: str = "127.0.0.1") -> None:
        self._upstream = (upstream_host, upstream_port)
        self._lock = threading.Lock()
        self._rules: list[Rule] = []
        self._connections: set[socket.socket] = set()
        self._passed: list[Passed] = []
        self._away = threading.Event()
        self._listener = self._listen(0)
        self.port = int(self._listener.getsockname()[1])

    @property
    def url(self) -> str:
        """Where clients connect."""
        return f"http://127.0.0.1:{self.port}"

    def add(
        self, fault: Fault, *, method: str | None = None, path: str = ".*", times: int | None = None, after: int = 0
    ) -> Rule:
        """Have a fault from now on; see `Rule`."""
        rule = Rule(fault, method, path, times, after)
        with self._lock:
            self._rules.append(rule)
        return rule

    def remove(self, rule: Rule) -> None:
        """End one fault."""
        with self._lock:
            self._rules.remove(rule)
        rule.removed.set()

    def clear(self) -> None:
        """End all faults."""
        with self._lock:
            rules, self._rules = self._rules, []
        for rule in rules:
            rule.removed.set()

    def passed(self, method: str | None = None, path: str = ".*") -> list[Passed]:
        """The requests that came by, in the order in which they were done with."""
        chosen = Rule(Reset(), method, path)
        with self._lock:
            return [request for request in self._passed if chosen.matches(request.method, request.path)]

    def go_away(self) -> None:
        """Refuse connections and break those there are."""
        self._away.set()
        _hang_up(self._listener)
        with self._lock:
            connections = tuple(self._connections)
        for connection in connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def come_back(self) -> None:
        """Take connections again, on the same port."""
        self._away = threading.Event()
        self._listener = self._listen(self.port)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()
        self.go_away()

    def _listen(self, port: int) -> socket.socket:
        listener = socket.create_server(("127.0.0.1", port), backlog=64)
        threading.Thread(target=self._accept, args=(listener, self._away), name="chaos proxy", daemon=True).start()
        return listener

    def _accept(self, listener: socket.socket, away: threading.Event) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            threading.Thread(target=self._serve, args=(client, away), name="chaos client", daemon=True).start()

    def _serve(self, client: socket.socket, away: threading.Event) -> None:
        with self._lock:
            self._connections.add(client)
        try:
            with client, client.makefile("rb") as stream, suppress(OSError):
                while not away.is_set():
                    request = _read_request(stream)
                    if request is None or not self._handle(request, client, away):
                        return
        finally:
            with self._lock:
                self._connections.discard(client)

    def _handle(self, request: "_Request", client: socket.socket, away: threading.Event) -> bool:
        """Whether the connection can go on."""
        rules = self._rules_for(request)
        status: int | None = None
        try:
            for rule in rules:
                if not _before(rule, client, away):
                    return False
            answer = _Answer(request, self._upstream)
            with suppress(OSError):
                answer.begin()
            status = answer.status
            return status is not None and _hand_over(answer, rules, client, away)
        finally:
            with self._lock:
                self._passed.append(Passed(request.method, request.path, status))
            for rule in rules:
                rule.hit.set()

    def _rules_for(self, request: "_Request") -> list[Rule]:
        chosen: list[Rule] = []
        with self._lock:
            for rule in self._rules:
                if not rule.matches(request.method, request.path):
                    continue
                if rule.after > 0:
                    rule.after -= 1
                elif rule.times is None or rule.hits < rule.times:
                    rule.hits += 1
                    chosen.append(rule)
        return chosen


@dataclass(frozen=True)
class _Request:
    method: str
    path: str
    data: bytes


class _Answer:
    """The portal's answer to one request, in pieces as they come."""

    def __init__(self, request: _Request, upstream: tuple[str, int]) -> None:
        self._request = request
        self._upstream = upstream
        self._head = b""
        self._stream: IO[bytes] | None = None
        self.status: int | None = None

    def begin(self) -> None:
        """Ask, and wait for the first line and the headers. Raises OSError."""
        connection = socket.create_connection(self._upstream)
        with connection:  # the stream below keeps it open
            connection.sendall(self._request.data)
            self._stream = connection.makefile("rb")
        self._head = _read_head(self._stream)
        if self._head:
            self.status = int(self._head.split(b" ", 2)[1])

    def pieces(self) -> Iterator[bytes]:
        """The bytes of the answer. Raises OSError where the portal breaks off."""
        assert self._stream is not None
        with self._stream as stream:
            yield self._head
            length = _header(self._head, b"content-length")
            if self._request.method == "HEAD" or self.status in {204, 304}:
                return
            if b"chunked" in (_header(self._head, b"transfer-encoding") or b""):
                yield from _chunks(stream)
            elif length is not None:
                left = int(length)
                while left:
                    piece = stream.read(min(left, BLOCK))
                    if not piece:
                        raise ConnectionError
                    left -= len(piece)
                    yield piece
            else:
                while piece := stream.read(BLOCK):
                    yield piece
                raise ConnectionError  # its end is the end of the connection


def _before(rule: Rule, client: socket.socket, away: threading.Event) -> bool:
    """What happens before the portal hears of the request; whether it will."""
    match rule.fault:
        case Latency(seconds):
            return not away.wait(seconds)
        case Reset():
            _reset(client)
            return False
        case Html(status):
            head = f"HTTP/1.1 {status} Something\r\nContent-Type: text/html\r\nContent-Length: {len(HTML)}\r\n"
            client.sendall(head.encode() + b"Connection: close\r\n\r\n" + HTML)
            return False
        case Silence():
            while not (away.is_set() or rule.removed.wait(0.02)):
                pass
            return False
        case Bandwidth() | DropAnswer() | Truncate():
            return True


def _hand_over(answer: _Answer, rules: list[Rule], client: socket.socket, away: threading.Event) -> bool:
    """Give the answer to the client; whether the connection can go on."""
    faults = [rule.fault for rule in rules]
    if any(isinstance(fault, DropAnswer) for fault in faults):
        with suppress(OSError):
            for _ in answer.pieces():
                pass
        _reset(client)
        return False
    room = min((fault.after for fault in faults if isinstance(fault, Truncate)), default=None)
    speed = min((fault.bytes_per_second for fault in faults if isinstance(fault, Bandwidth)), default=None)
    try:
        for piece in answer.pieces():
            part = piece if room is None else piece[:room]
            for block in [part] if speed is None else _small(part):
                client.sendall(block)
                if speed is not None and away.wait(len(block) / speed):
                    return False
            if room is not None:
                room -= len(part)
                if room <= 0:
                    return False
    except OSError:
        return False
    return True


def _small(data: bytes) -> Iterator[bytes]:
    return (data[start : start + 64] for start in range(0, len(data), 64))


def _read_request(stream: IO[bytes]) -> _Request | None:
    head = _read_head(stream)
    if not head:
        return None
    method, target, _ = head.split(b" ", 2)
    length = int(_header(head, b"content-length") or b"0")
    body = stream.read(length)
    if b"chunked" in (_header(head, b"transfer-encoding") or b""):
        body = b"".join(_chunks(stream))
    return _Request(method.decode(), target.partition(b"?")[0].decode(), head + body)


def _read_head(stream: IO[bytes]) -> bytes:
    """A first line and headers with the empty line after them; nothing when the connection ends before that."""
    head = b""
    while line := stream.readline(65537):
        head += line
        if line == b"\r\n":
            return head
    return b""


def _header(head: bytes, name: bytes) -> bytes | None:
    for line in head.split(b"\r\n")[1:]:
        key, _, value = line.partition(b":")
        if key.strip().lower() == name:
            return value.strip().lower()
    return None


def _chunks(stream: IO[bytes]) -> Iterator[bytes]:
    """The chunks of a body, framing included, up to the last one and its trailers."""
    while True:
        size = stream.readline()
        if not size:
            raise ConnectionError
        length = int(size.partition(b";")[0], 16)
        if length == 0:
            yield size + (_read_head(stream) or b"\r\n")
            return
        yield size + stream.read(length + 2)


def _reset(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.shutdown(socket.SHUT_RD)
    connection.close()


def _hang_up(listener: socket.socket) -> None:
    with suppress(OSError):
        listener.shutdown(socket.SHUT_RDWR)
    listener.close()
