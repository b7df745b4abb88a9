"""Runs a portal server until it is told to end."""

import gc
import json
import socket
import sys
import threading
from collections.abc import Callable
from typing import TextIO

import uvicorn
from fastapi import FastAPI


class _Announcing(uvicorn.Server):
    """A server that says where it is ready, and ends the streams that would keep it from ending."""

    def __init__(self, config: uvicorn.Config, announce: Callable[[], None], close_streams: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce
        self._close_streams = close_streams

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._close_streams()
        await super().shutdown(sockets)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        _keep_what_stays()
        if self.started:
            self._announce()


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


def serve(app: FastAPI, listening: socket.socket, trusted_proxies: str, end_with: TextIO | None) -> None:
    """Serve until a signal comes or, where `end_with` is given, until that stream ends.

    Prints `{"ready": true, "url": ...}` on a line of its own once requests are answered.
    """
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=True,
        proxy_headers=bool(trusted_proxies),
        forwarded_allow_ips=trusted_proxies or None,
        timeout_graceful_shutdown=10,
        lifespan="on",
    )
    server = _Announcing(config, lambda: _say_ready(url_of(listening)), app.state.close_streams)
    if end_with is not None:
        threading.Thread(target=_end_with, args=(end_with, server), name="end-with-stdin", daemon=True).start()
    server.run(sockets=[listening])


def _keep_what_stays() -> None:
    """Spare what lives as long as the server from being looked through for garbage, in the middle of requests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def _say_ready(url: str) -> None:
    sys.stdout.write(json.dumps({"ready": True, "url": url}) + "\n")
    sys.stdout.flush()


def _end_with(stream: TextIO, server: uvicorn.Server) -> None:
    while stream.read(1024):
        pass
    server.should_exit = True
