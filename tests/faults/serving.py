"""A portal server's own process: the real application; its steps are counted, and it may be killed at any of them."""

import io
import sys
from collections.abc import Callable
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from sqlalchemy import event
from sqlalchemy.orm import Session

from daystarr_portal.accounts.brand import read_brand
from daystarr_portal.app import create_app
from daystarr_portal.config import Settings
from daystarr_portal.core.background import Periodic
from daystarr_portal.core.logs import configure_logs
from daystarr_portal.processors.base import Charge, ChargeRequest, ProcessorUnavailableError
from daystarr_portal.processors.sandbox.setup import build_sandbox
from daystarr_portal.serve import Server, listen, serve
from tests.faults.controls import Controls, SharedClock

TOLD_BY_THE_TEST = "sandbox webhooks"
"""The test brings the processor's messages itself: late, twice and out of order."""


class Troubled:
    """A processor whose connection breaks when the controls say so."""

    def __init__(self, inner: Any, controls: Controls) -> None:
        self._inner = inner
        self._controls = controls

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def create_payment(self, request: ChargeRequest) -> Charge:
        self._controls.step()
        if self._controls.loses(before=True):
            raise ProcessorUnavailableError("connection lost")
        charge = self._inner.create_payment(request)
        self._controls.step()
        if self._controls.loses(before=False):
            raise ProcessorUnavailableError("connection lost")
        return charge


class _Announcement(io.TextIOBase):
    """Standard output whose first line goes to the test."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def write(self, text: str, /) -> int:
        self._connection.send(text)
        return len(text)


def run_server(
    connection: Connection, settings: Settings, controls_file: Path, port: int, log: Path, workers: int
) -> None:
    """Serve until killed or asked to end; sends a line once it answers."""
    sys.stdout = _Announcement(connection)
    server = Server(partial(_make_app, settings, controls_file, log), workers=workers)
    serve(server, listen("127.0.0.1", port), None)


def _make_app(settings: Settings, controls_file: Path, log: Path, first: bool) -> FastAPI:
    configure_logs(log.open("a", encoding="utf-8"))
    controls = Controls(controls_file)
    clock = SharedClock(controls)
    count_steps(controls.step)
    sandbox = build_sandbox(settings, clock, read_brand(settings.brand_file).brand)
    assert sandbox is not None
    troubled: Any = Troubled(sandbox.processor, controls)
    app = create_app(settings, clock, troubled)
    background: dict[str, Periodic] = app.state.background
    for name, work in background.items():
        if first and name != TOLD_BY_THE_TEST:
            work.start()
    return app


def count_steps(step: Callable[[], None]) -> None:
    """Call `step` wherever a transaction of this process has come a little further."""

    def further(*_: object) -> None:
        step()

    for name in ("after_flush", "before_commit", "after_commit"):
        event.listen(Session, name, further)
