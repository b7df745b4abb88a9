"""A real portal server for all of a file's tests, and clients of it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from daystarr_client.api.portal import Portal
from tests.server_process import DEMO_PASSWORD, ServerProcess


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    with ServerProcess(tmp_path_factory.mktemp("portal") / "demo") as running:
        yield running


@pytest.fixture
def open_portal(server: ServerProcess) -> Iterator[Callable[..., Portal]]:
    """Makes clients, for somebody signed in when named; all are closed at the end."""
    portals: list[Portal] = []

    def make(username: str | None = None, **options: Any) -> Portal:
        portal = Portal(server.url, **options)
        portals.append(portal)
        if username is not None:
            portal.auth.sign_in(f"{username}@example.com", DEMO_PASSWORD, "a test")
        return portal

    yield make
    for portal in portals:
        portal.close()
