"""A small world around one portal: its server, its customers' doors, the processor's books, a network that fails."""

import shutil
import time
from collections.abc import Sequence
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final, cast
from urllib.parse import urljoin

import requests

from daystarr_portal.accounts.brand import read_brand
from daystarr_portal.config import RateLimits, Settings
from daystarr_portal.core.database import Database
from daystarr_portal.money_work import Office as Books
from daystarr_portal.processors.sandbox.setup import Sandbox, build_sandbox
from tests.chaos_proxy import ChaosProxy
from tests.faults.controls import Controls, SharedClock
from tests.faults.processes import Office, Server, Window, free_port
from tests.faults.tally import Tally
from tests.portal.harness import NOW, Portal

SECRET: Final = "only-for-tests-Kq7vT2mXw9ZpB4nR8sL3"
SECONDS: Final = 60.0
BUSY_TIMES: Final = 50


class Door:
    """Requests straight to the server, in the words of the test client that the household was written for."""

    def __init__(self, url: str) -> None:
        self._url = url

    def request(self, method: str, path: str, **options: Any) -> requests.Response:
        """Any request, over a connection of its own: the server may have been killed since the last one.

        Again a moment later where the server is too busy and asks for that.
        """
        answer = self._once(method, path, **options)
        for _again in range(BUSY_TIMES):
            if answer.status_code != HTTPStatus.SERVICE_UNAVAILABLE:
                break
            time.sleep(0.2)
            answer = self._once(method, path, **options)
        return answer

    def _once(self, method: str, path: str, **options: Any) -> requests.Response:
        with requests.Session() as session:
            session.trust_env = False
            return session.request(method, urljoin(self._url, path), timeout=SECONDS, **options)

    def get(self, path: str, **options: Any) -> requests.Response:
        """GET a path."""
        return self.request("GET", path, **options)

    def post(self, path: str, **options: Any) -> requests.Response:
        """POST to a path."""
        if "content" in options:
            options["data"] = options.pop("content")
        return self.request("POST", path, **options)


class World:
    """Everything on one database; `portal` is for making households and asking about them."""

    def __init__(
        self,
        folder: Path,
        database_url: str,
        tally: Tally,
        *,
        offices: int = 2,
        workers: int = 1,
        reconcile_seconds: float = 0.5,
        autopay_seconds: float = 0.5,
    ) -> None:
        self.folder = folder
        self.tally = tally
        self.controls = Controls(folder / "controls")
        self.clock = SharedClock(self.controls)
        self.clock.now = NOW
        self.settings = Settings(
            database_url=database_url,
            secret=SECRET,
            public_url=f"http://127.0.0.1:{free_port()}",
            demo=True,
            sandbox_url=f"sqlite:///{folder / 'sandbox.db'}",
            sandbox_slow_seconds=0.0,
            reconcile_seconds=reconcile_seconds,
            autopay_seconds=autopay_seconds,
            outbox=folder / "mail",
            background=False,  # the process starts what the test leaves to it
            rate_limits=RateLimits(requests=1_000_000, sign_ins=1_000_000, sign_ups=1_000_000, entries=1_000_000),
        )
        self.log = folder / "server.log"
        self.database = Database(database_url)
        self.sandbox: Sandbox = _sandbox(self.settings, self.clock)
        self.books = Books(self.settings, self.clock)
        self.server = Server(tally, self.settings, folder / "controls", self.log, workers)
        self.offices: Sequence[Office] = [
            Office(tally, self.settings, folder / "controls", folder / f"office{number}.log")
            for number in range(offices)
        ]
        self.proxy = ChaosProxy(self.server.port)
        door = Door(self.settings.public_url)
        self.portal = Portal(cast("Any", None), cast("Any", door), cast("Any", self.clock), self.settings)
        self.windows: list[Window] = []

    def restart_server(self) -> None:
        """Start the server again, and let it be a while later."""
        self.controls.spare()
        self.server.start()
        self.clock.advance(seconds=40)

    def forget(self) -> None:
        """Nobody will want to look at its files any more."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def close(self) -> None:
        """End every process and give everything back but the files."""
        for window in self.windows:
            window.end()
        for office in self.offices:
            office.end()
        self.server.end()
        self.proxy.clear()
        self.proxy.go_away()
        self.books.close()
        self.sandbox.database.close()
        self.database.close()
        self.controls.close()


def _sandbox(settings: Settings, clock: SharedClock) -> Sandbox:
    found = build_sandbox(settings, clock, read_brand(settings.brand_file).brand)
    assert found is not None
    return found
