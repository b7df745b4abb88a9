"""A fake portal and a client of it, with waits too short to notice."""

from collections.abc import Callable, Iterator

import pytest

from daystarr_client.api.portal import Portal
from daystarr_client.api.retries import Retries
from daystarr_client.api.transport import Deadlines
from tests.fakes.fake_portal import FakePortal, json_reply
from tests.fakes.portal_answers import tokens

QUICK = Retries(attempts=4, first=0.01, longest=0.02)
PATIENT = Deadlines(connect=2.0, call=10.0, payment=10.0, document=10.0, probe=5.0)
HASTY = Deadlines(connect=0.5, call=0.5, payment=0.5, document=0.5, probe=0.5)


@pytest.fixture
def server() -> Iterator[FakePortal]:
    with FakePortal() as portal:
        portal.on("/v1/auth/sign-in", json_reply(tokens(1)))
        portal.on("/v1/auth/refresh", json_reply(tokens(2)), json_reply(tokens(3)), json_reply(tokens(4)))
        yield portal


@pytest.fixture
def kept() -> list[str | None]:
    """The refresh tokens the client was told to keep, in order."""
    return []


@pytest.fixture
def connect(server: FakePortal, kept: list[str | None]) -> Iterator[Callable[..., Portal]]:
    """Makes clients of the fake portal, closed at the end."""
    made: list[Portal] = []

    def make(url: str = server.url, *, deadlines: Deadlines = PATIENT, **options: object) -> Portal:
        settings: dict[str, object] = {"retries": QUICK, "on_tokens_changed": kept.append, **options}
        portal = Portal(url, deadlines=deadlines, **settings)  # pyright: ignore[reportArgumentType]
        made.append(portal)
        return portal

    yield make
    for portal in made:
        portal.close()


@pytest.fixture
def portal(connect: Callable[..., Portal]) -> Portal:
    """A client with nobody signed in."""
    return connect()


@pytest.fixture
def signed_in(portal: Portal) -> Portal:
    """A client with somebody signed in."""
    portal.auth.sign_in("maria@example.com", "a password")
    return portal
