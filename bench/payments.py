"""How many payments a second a portal server takes, each of them durable, and how long the slowest hundredth waits.

A real server with as many workers as the machine has cores, the sandbox with books of its own and no delay, several
clients at once, each with an account.
Its messages (webhooks) are left out: a processor sends them later, from elsewhere.
"""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Final

from sqlalchemy import text

from bench.results import Result, at_least, percentile, result, table
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.migrate import upgrade
from daystarr_portal.payments.audit import audit
from tests.faults.tally import Tally
from tests.faults.world import World
from tests.portal import postgres
from tests.portal.money import Household, assert_balanced, household

CLIENTS: Final = 8
WARM_UP: Final = 20
PAYMENTS: Final = 200
"""Of each client."""
ON_A_CONNECTION: Final = 10
"""Then a client connects again, as customers come and go: so the workers share them, whoever was quicker at first."""
WORKERS: Final = min(os.cpu_count() or 1, 4)
"""As many as a portal on this machine would be given."""


def measure() -> list[Result]:
    """Payments a second and their 99th percentile, on SQLite and on PostgreSQL where there is one."""
    if WORKERS > 1:
        _payments("sqlite", 1)  # only told: what one core takes
    results: list[Result] = []
    for kind in ("sqlite", *(() if postgres.missing() else ("postgresql",))):
        per_second, waits = _payments(kind, WORKERS)
        results.append(at_least(f"payments_per_second_{kind}", per_second, "/s", 150))
        results.append(result(f"payments_p99_ms_{kind}", percentile(waits, 0.99) * 1000, "ms", 300))
    return results


def _payments(kind: str, workers: int) -> tuple[float, list[float]]:
    """How many a second there were, and the seconds that each took."""
    with _world(kind, workers) as world:
        seconds, waits = _run([household(world.portal) for _ in range(CLIENTS)])
        _check(world)
    slowest, median = percentile(waits, 0.99) * 1000, percentile(waits, 0.5) * 1000
    print(
        f"payments on {kind}, {workers} worker{'s' * (workers > 1)}: {len(waits)} in {seconds:.1f} s, "
        f"{len(waits) / seconds:.0f} a second, median {median:.0f} ms, slowest hundredth from {slowest:.0f} ms",
        flush=True,
    )
    return len(waits) / seconds, waits


@contextmanager
def _world(kind: str, workers: int) -> Generator[World]:
    folder = Path(tempfile.mkdtemp(prefix="daystarr-payments-"))
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        url = f"sqlite:///{folder / 'portal.db'}"
        if kind == "postgresql":
            url = stack.enter_context(postgres.running(durable=True)).create("payments")
        database = Database(url)
        upgrade(database)
        _assert_durable(database)
        database.close()
        world = World(folder, url, Tally(), offices=0, workers=workers, reconcile_seconds=3.0, autopay_seconds=30.0)
        stack.callback(world.close)
        _assert_durable(world.sandbox.database)
        yield world


def _assert_durable(database: Database) -> None:
    """A commit is on the disk before anybody hears of it."""
    with database.read() as session:
        if database.is_sqlite:
            assert session.scalar(text("PRAGMA synchronous")) == 2, "FULL"
        else:
            assert session.scalar(text("SHOW fsync")) == session.scalar(text("SHOW synchronous_commit")) == "on"


def _run(homes: list[Household]) -> tuple[float, list[float]]:
    """The seconds it took in all, and those that each payment took."""
    clients = [_Client(home) for home in homes]
    for client in clients:
        client.pay(WARM_UP)
        client.rest()
    with ThreadPoolExecutor(len(clients)) as pool:
        started = time.perf_counter()
        done = [pool.submit(client.pay, PAYMENTS) for client in clients]
        for one in done:
            one.result()
        seconds = time.perf_counter() - started
    for home in homes:
        assert assert_balanced(home).charges == WARM_UP + PAYMENTS
    return seconds, [wait for client in clients for wait in client.waits]


def _check(world: World) -> None:
    assert audit(world.database).breaches == ()


class _Client:
    """Pays ahead, again and again, another amount each time."""

    def __init__(self, home: Household) -> None:
        self._home = home
        self._method = home.method()
        self._connection = HTTPConnection(home.portal.settings.public_url.removeprefix("http://"))
        self._amount = 1_000
        self.waits: list[float] = []

    def rest(self) -> None:
        """Forget what was measured."""
        self.waits.clear()

    def pay(self, times: int) -> None:
        """So many payments."""
        token = self._home.customer.tokens["access_token"]
        for number in range(times):
            if number % ON_A_CONNECTION == 0:
                self._connection.close()
            self._amount += 1
            body = json.dumps(self._home.request(self._method, self._amount))
            headers = {
                "Authorization": f"Bearer {token}",
                "Content-Type": "application/json",
                "Idempotency-Key": new_id("key"),
            }
            started = time.perf_counter()
            self._connection.request("POST", "/v1/payments", body, headers)
            answer = self._connection.getresponse()
            content = answer.read()
            self.waits.append(time.perf_counter() - started)
            assert answer.status == 201, content
            assert json.loads(content)["state"] == "succeeded"


if __name__ == "__main__":
    print(table(measure()))
