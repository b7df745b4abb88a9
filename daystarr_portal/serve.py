"""Runs a portal server until it is told to end: one process, or several on one socket."""

import gc
import json
import signal
import socket
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from types import FrameType
from typing import Final, TextIO

import uvicorn
from fastapi import FastAPI

from daystarr_portal.config import Settings
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.logs import configure_logs
from daystarr_portal.workers import FIRST, Link, Workers, follow, say_answers

GRACE_SECONDS: Final = 10
"""How long requests under way may take when a worker ends."""
END_SECONDS: Final = 2.0 * GRACE_SECONDS
"""How long another worker may take to end before it is killed."""


@dataclass(frozen=True)
class Server:
    """What every worker has to know.

    `make_app` makes the application, for the first worker (`True`), which has the work beside requests, or another one.
    It is sent to other processes, and so is something at the top of a module, or a `partial` of that.
    """

    make_app: Callable[[bool], FastAPI]
    trusted_proxies: str = ""
    workers: int = 1


def portal_server(settings: Settings, clock: Clock, workers: int) -> Server:
    """The portal of these settings."""
    return Server(partial(_make_portal, settings, clock), settings.trusted_proxies, workers)


def _make_portal(settings: Settings, clock: Clock, first: bool) -> FastAPI:
    from daystarr_portal.app import create_app

    if first:
        return create_app(settings, clock)
    configure_logs(sys.stderr)
    return create_app(replace(settings, background=False), clock)


class _Worker(uvicorn.Server):
    """Says when it answers; when it ends, says that too and ends the streams that would keep it from ending."""

    def __init__(self, server: Server, app: FastAPI, started: Callable[[], None], ending: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                server_header=False,
                date_header=True,
                proxy_headers=bool(server.trusted_proxies),
                forwarded_allow_ips=server.trusted_proxies or None,
                timeout_graceful_shutdown=GRACE_SECONDS,
                lifespan="on",
                workers=server.workers,  # on Windows a socket is shared by one kind of event loop only
            )
        )
        self._say_started = started
        self._say_ending = ending
        self._close_streams: Callable[[], None] = app.state.close_streams
        self.heeds_signals = True
        self._interrupted = False

    def end(self) -> None:
        """Answer what is under way, and no more."""
        self.should_exit = True

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        # not that of the library, which would raise the signal again in the end: asked to, a server ends well
        if self.heeds_signals:
            self.force_exit = sig == signal.SIGINT and self._interrupted
            self._interrupted = sig == signal.SIGINT
            self.should_exit = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        _keep_what_stays()
        if self.started:
            self._say_started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._say_ending()
        self._close_streams()
        await super().shutdown(sockets)


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one. Raises `OSError` when the port is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Only where the protocol is named does asyncio switch off that a small answer waits for the one before (40 ms)
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform != "win32":  # there it would let two servers share the port
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind((host, port))
    listening.listen(512)
    return listening


def url_of(listening: socket.socket) -> str:
    """The address of a listening socket for a browser on this machine."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve(server: Server, listening: socket.socket, end_with: TextIO | None) -> None:
    """Serve until a signal comes or, where `end_with` is given, until that stream ends.

    Prints `{"ready": true, "url": ...}` on a line of its own once every worker answers requests.
    """
    announce = partial(_say_ready, url_of(listening))
    workers = Workers(server.workers - 1, partial(_work_too, server, listening), announce)
    worker = _Worker(server, server.make_app(True), partial(workers.answers, FIRST), workers.end)
    if end_with is not None:
        threading.Thread(target=_end_with, args=(end_with, worker), name="end-with-stdin", daemon=True).start()
    workers.start()
    try:
        worker.run(sockets=[listening])
    finally:
        workers.end()
        workers.wait(0.0 if worker.force_exit else END_SECONDS)


def _work_too(server: Server, listening: socket.socket, first: Link) -> None:
    """What another worker's process does; signals, which may come to all, are for the first to answer."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    worker = _Worker(server, server.make_app(False), partial(say_answers, first), _nothing)
    worker.heeds_signals = False
    follow(first, worker.end)
    worker.run(sockets=[listening])


def _nothing() -> None:
    pass


def _keep_what_stays() -> None:
    """Spare what lives as long as the server from being looked through for garbage, in the middle of requests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def _say_ready(url: str) -> None:
    sys.stdout.write(json.dumps({"ready": True, "url": url}) + "\n")
    sys.stdout.flush()


def _end_with(stream: TextIO, worker: _Worker) -> None:
    while stream.read(1024):
        pass
    worker.end()
