"""A portal server inside the test, with a clock to turn and customers to be."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any

from fastapi import FastAPI
from starlette.testclient import TestClient

from daystarr_portal.app import create_app
from daystarr_portal.config import Settings
from daystarr_portal.core.background import Periodic
from daystarr_portal.processors.base import PaymentProcessor
from daystarr_portal.seed import DEMO_PASSWORD

NOW = datetime(2026, 12, 6, 15, 42, tzinfo=UTC)  # 10:42 in the morning in Owosso
TODAY = date(2026, 12, 6)


class ManualClock:
    """A clock that moves when told to."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **span: float) -> None:
        """Go forward, by the arguments of `timedelta`."""
        self.now += timedelta(**span)


class Customer:
    """Someone signed in: requests carry their access token."""

    def __init__(self, client: TestClient, tokens: Mapping[str, Any]) -> None:
        self._client = client
        self.tokens = dict(tokens)

    def get(self, path: str, **options: Any) -> Any:
        """GET a path such as `/v1/session`."""
        return self.request("GET", path, **options)

    def post(self, path: str, **options: Any) -> Any:
        """POST to a path."""
        return self.request("POST", path, **options)

    def request(self, method: str, path: str, **options: Any) -> Any:
        """Any request, as this customer; answers an httpx response."""
        headers = {"Authorization": f"Bearer {self.tokens['access_token']}", **options.pop("headers", {})}
        return self._client.request(method, path, headers=headers, **options)


class Portal:
    """The app, the door to it, and the clock it lives by. Background work runs only when a test says so."""

    def __init__(self, app: FastAPI, client: TestClient, clock: ManualClock, settings: Settings) -> None:
        self.app = app
        self.client = client
        self.clock = clock
        self.settings = settings

    def sign_in(self, username: str = "maria@example.com", password: str = DEMO_PASSWORD) -> Customer:
        """A signed-in customer."""
        answer = self.client.post("/v1/auth/sign-in", json={"username": username, "password": password})
        assert answer.status_code == 200, answer.text
        return Customer(self.client, answer.json())

    def work(self, name: str) -> None:
        """Do one round of the background work of this name."""
        background: Mapping[str, Periodic] = self.app.state.background
        background[name].run_once()


@contextmanager
def portal_on(
    settings: Settings, clock: ManualClock | None = None, processor: PaymentProcessor | None = None
) -> Generator[Portal]:
    """A portal on a database that is ready, as long as the block lasts."""
    clock = clock or ManualClock()
    app = create_app(settings, clock, processor)
    with TestClient(app, raise_server_exceptions=False) as client:
        yield Portal(app, client, clock, settings)
