"""A portal that answers whatever a test tells it to, well or badly, over real sockets."""

import json
import socket
import ssl
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

REQUEST_ID = "TESTREF23456"


@dataclass(frozen=True)
class Received:
    """A request as it arrived; header names are in lower case, `target` is path and query."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    def json(self) -> Any:
        return json.loads(self.body)


class Exchange:
    """One request with the connection it came over."""

    def __init__(self, request: Received, handler: BaseHTTPRequestHandler, gone: threading.Event) -> None:
        self.request = request
        self.gone = gone
        self._handler = handler

    def write(self, data: bytes) -> None:
        self._handler.wfile.write(data)
        self._handler.wfile.flush()

    @property
    def connection(self) -> socket.socket:
        return self._handler.connection

    def hang_up(self) -> None:
        self._handler.close_connection = True

    def reset(self) -> None:
        """Break the connection with a TCP reset."""
        connection = self._handler.connection
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.hang_up()
        connection.close()


Reply = Callable[[Exchange], None]


def reply(
    body: bytes,
    status: int = 200,
    content_type: str | None = "application/json",
    headers: Mapping[str, str] | None = None,
) -> Reply:
    """A plain answer."""
    return raw(whole_answer(body, status, content_type, headers))


def whole_answer(
    body: bytes,
    status: int = 200,
    content_type: str | None = "application/json",
    headers: Mapping[str, str] | None = None,
) -> bytes:
    """The bytes of an answer."""
    lines = {"Content-Length": str(len(body)), "X-Request-Id": REQUEST_ID, **(headers or {})}
    if content_type is not None:
        lines["Content-Type"] = content_type
    head = f"HTTP/1.1 {status} Something\r\n" + "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return head.encode("latin-1") + b"\r\n" + body


def json_reply(value: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Reply:
    """A good answer."""
    return reply(json.dumps(value).encode(), status, headers=headers)


def problem(
    status: int,
    code: str,
    *,
    errors: list[dict[str, str]] | None = None,
    headers: Mapping[str, str] | None = None,
    more: Mapping[str, Any] | None = None,
) -> Reply:
    """A refusal as the portal words it; `more` are further members of it."""
    details: dict[str, Any] = {
        "type": "about:blank",
        "title": "SERVER WORDS",
        "status": status,
        "detail": "SERVER WORDS nobody must see",
        "code": code,
        "request_id": REQUEST_ID,
        "errors": errors or [],
        **(more or {}),
    }
    return reply(json.dumps(details).encode(), status, "application/problem+json", headers)


def html(status: int = 200) -> Reply:
    """What a captive network or a broken proxy says."""
    return reply(b"<!doctype html><title>Sign in to WiFi</title>", status, "text/html; charset=utf-8")


def raw(data: bytes) -> Reply:
    """Exactly these bytes."""
    return lambda exchange: exchange.write(data)


def cut_short(data: bytes) -> Reply:
    """These bytes, and then the end of the connection."""

    def answer(exchange: Exchange) -> None:
        exchange.write(data)
        exchange.hang_up()

    return answer


def drip(data: bytes, seconds: float, at_once: int = 0) -> Reply:
    """The first `at_once` bytes, and then one byte every so many seconds."""

    def answer(exchange: Exchange) -> None:
        exchange.write(data[:at_once])
        with suppress(OSError):
            for byte in data[at_once:]:
                if exchange.gone.wait(seconds):
                    break
                exchange.write(bytes([byte]))
        exchange.hang_up()

    return answer


def reset(exchange: Exchange) -> None:
    """A broken connection instead of an answer."""
    exchange.reset()


def silence(exchange: Exchange) -> None:
    """No answer for as long as the fake portal lives."""
    exchange.gone.wait()
    exchange.hang_up()


def slowly(seconds: float, then: Reply) -> Reply:
    """The answer, after a while."""

    def answer(exchange: Exchange) -> None:
        time.sleep(seconds)
        then(exchange)

    return answer


class FakePortal:
    """Serves on a loopback port. Replies of a path are used up one by one; the last one stays."""

    def __init__(self, tls: ssl.SSLContext | None = None, *, port: int = 0) -> None:
        self.received: list[Received] = []
        self._replies: dict[str, deque[Reply]] = {}
        self._otherwise: Reply = problem(404, "not_found")
        self._lock = threading.Lock()
        self._gone = threading.Event()
        self._server = _Server(("127.0.0.1", port), _handler_class(self), tls)
        self.port = self._server.server_address[1]
        self.url = f"{'https' if tls else 'http'}://localhost:{self.port}" if tls else f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), name="fake portal")
        self._thread.start()

    def on(self, path: str, *replies: Reply) -> None:
        """Answer requests for this path so from now on."""
        with self._lock:
            self._replies[path] = deque(replies)

    def otherwise(self, then: Reply) -> None:
        """Answer requests for paths that nothing was said about so from now on."""
        with self._lock:
            self._otherwise = then

    def count(self, path: str) -> int:
        """How many requests for this path arrived."""
        return len(self.requests(path))

    def requests(self, path: str) -> list[Received]:
        """The requests for this path, in order."""
        with self._lock:
            return [request for request in self.received if request.path == path]

    @property
    def closed(self) -> bool:
        """Whether it has ended."""
        return self._gone.is_set()

    def close(self) -> None:
        """End it; it may be closed already."""
        if self._gone.is_set():
            return
        self._gone.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def answer(self, request: Received, handler: BaseHTTPRequestHandler) -> None:
        with self._lock:
            self.received.append(request)
            replies = self._replies.get(request.path, deque([self._otherwise]))
            chosen = replies[0] if len(replies) == 1 else replies.popleft()
        chosen(Exchange(request, handler, self._gone))


@contextmanager
def fake_portal(tls: ssl.SSLContext | None = None) -> Generator[FakePortal]:
    """A fake portal for the length of a block."""
    with FakePortal(tls) as portal:
        yield portal


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(
        self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler], tls: ssl.SSLContext | None
    ) -> None:
        super().__init__(address, handler)
        if tls is not None:
            self.socket = tls.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that hang up are what these tests are about."""


def _handler_class(portal: FakePortal) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def _any(self) -> None:
            if portal.closed:  # a connection kept alive from before ends here
                self.close_connection = True
                return
            length = int(self.headers.get("content-length", "0"))
            headers = {name.lower(): value for name, value in self.headers.items()}
            received = Received(self.command, self.path, headers, self.rfile.read(length))
            portal.answer(received, self)

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_CONNECT = _any

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    return Handler
