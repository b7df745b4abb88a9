"""Hearing of changes: written down with what changes, told once, to the right people, until their session ends."""

import asyncio
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import select

from daystarr_portal.accounts.tables import AccountRow
from daystarr_portal.auth.principal import Principal
from daystarr_portal.auth.tables import SignInSessionRow
from daystarr_portal.changes import repository
from daystarr_portal.changes.hub import MOST_FOR_A_USER, Hub, Listener
from daystarr_portal.changes.recorder import Recorder
from daystarr_portal.changes.tables import ChangeRow
from daystarr_portal.changes.topics import QUIET, QUIET_COLUMNS, TOPICS
from daystarr_portal.core.database import Database
from daystarr_portal.core.problems import Problem
from daystarr_portal.tables import all_tables
from tests.portal.harness import Customer, Portal
from tests.portal.rows import account_of, writing

MARIA, MARK = "maria@example.com", "mark@example.com"


def ask(customer: Customer, after: str | None = None) -> dict[str, Any]:
    answer = customer.get("/v1/changes", params={} if after is None else {"after": after})
    assert answer.status_code == 200, answer.text
    return answer.json()


def cursor_of(customer: Customer) -> str:
    return str(ask(customer)["cursor"])


def add_contact(customer: Customer) -> Any:
    answer = customer.post("/v1/contacts", json={"name": "Ann Lee"})
    assert answer.status_code == 201
    return answer.json()


def test_no_table_is_forgotten() -> None:
    assert set(TOPICS) | QUIET == set(all_tables().tables), "Say in changes/topics.py what a new table is about."
    assert not set(TOPICS) & QUIET
    for name, columns in QUIET_COLUMNS.items():
        assert columns <= set(all_tables().tables[name].columns.keys())


def test_what_changes_is_told_after_it_and_once(portal: Portal) -> None:
    mine, theirs = portal.sign_in(), portal.sign_in()
    session = mine.get("/v1/session").json()
    assert ask(mine, session["changes_cursor"])["topics"] == []

    add_contact(theirs)

    told = ask(mine, session["changes_cursor"])
    assert (told["topics"], told["reset"]) == (["contacts"], False)
    assert ask(mine, told["cursor"]) == {"cursor": told["cursor"], "reset": False, "topics": []}


def test_others_hear_nothing_of_it(portal: Portal) -> None:
    mark = portal.sign_in(MARK)
    before = cursor_of(mark)

    add_contact(portal.sign_in(MARIA))

    assert ask(mark, before)["topics"] == []


def test_what_was_refused_is_no_change(portal: Portal) -> None:
    customer = portal.sign_in()
    contact = add_contact(customer)
    before = cursor_of(customer)

    path = f"/v1/contacts/{contact['id']}"
    stale = customer.request("PATCH", path, json={"name": "B"}, headers={"If-Match": '"old"'})

    assert stale.status_code == 412
    assert ask(customer, before)["topics"] == []


def test_each_thing_is_told_under_its_own_name(portal: Portal) -> None:
    customer = portal.sign_in()
    cursor = cursor_of(customer)

    def told() -> list[str]:
        nonlocal cursor
        changes = ask(customer, cursor)
        cursor = changes["cursor"]
        return list(changes["topics"])

    tag = customer.get("/v1/preferences").json()["etag"]
    customer.request("PATCH", "/v1/preferences", json={"language": "es"}, headers={"If-Match": tag})
    assert told() == ["session", "preferences"]
    other = portal.sign_in()
    assert told() == ["sign_in"]
    other.get("/v1/session")
    assert told() == []  # that a session was used is no news
    customer.post("/v1/sessions/end-others")
    assert told() == ["sign_in"]
    customer.get("/v1/bills")
    assert told() == []


def test_a_cursor_that_is_too_old_or_not_ours_means_to_read_everything(portal: Portal) -> None:
    customer = portal.sign_in()
    add_contact(customer)
    old = cursor_of(customer)
    for _ in range(2):
        add_contact(customer)
    portal.clock.advance(hours=25)
    portal.work("purge changes")
    customer = portal.sign_in()

    told = ask(customer, old)
    assert (told["reset"], told["topics"]) == (True, [])
    assert ask(customer, told["cursor"])["reset"] is False
    assert ask(customer, "999999999999")["reset"] is True


def test_a_quiet_account_needs_not_read_everything_after_a_day(portal: Portal) -> None:
    customer = portal.sign_in()
    add_contact(customer)
    newest = cursor_of(customer)
    portal.clock.advance(hours=25)
    portal.work("purge changes")

    told = ask(portal.sign_in(), newest)

    assert (told["reset"], told["topics"]) == (False, ["sign_in"])


@pytest.mark.parametrize("after", ["", "-1", "x", "1" * 19, "1.5"])
def test_what_is_no_cursor_is_refused(portal: Portal, after: str) -> None:
    assert portal.sign_in().get("/v1/changes", params={"after": after}).status_code == 422


def test_nothing_is_missed_while_many_change_the_same_account(portal: Portal) -> None:
    """Whoever commits later has the higher number: a reader that goes on after the last number misses none."""
    database = Database(portal.settings.database_url)
    database.watch(Recorder(portal.clock))
    with database.read() as session:
        account_id = account_of(session, MARIA).id
        start = repository.head(session, account_id)

    def write(number: int) -> None:
        for step in range(8):
            with database.write() as session:
                account = session.get_one(AccountRow, account_id)
                account.name = f"{number} {step}"

    seen: list[int] = []
    with ThreadPoolExecutor(4) as pool:
        writing_now = [pool.submit(write, number) for number in range(4)]
        done = False
        while not done:
            done = all(one.done() for one in writing_now)  # looked at before reading, so that the last read is whole
            with database.read() as session:
                seen += [row.id for row in repository.after(session, account_id, seen[-1] if seen else start)]
        for one in writing_now:
            one.result()
    with database.read() as session:
        query = select(ChangeRow.id).where(ChangeRow.account_id == account_id, ChangeRow.id > start)
        kept = list(session.scalars(query.order_by(ChangeRow.id)))
    database.close()
    assert seen == kept
    assert len(seen) == 2 * 4 * 8  # two topics each


class Room:
    """Listeners at another worker than the one that changes things, in an event loop of their own."""

    def __init__(self, portal: Portal) -> None:
        self.database = Database(portal.settings.database_url)
        self.hub = Hub(self.database, seconds=3600.0)

    def who(self, customer: Customer, username: str) -> Principal:
        current = next(item for item in customer.get("/v1/sessions").json()["items"] if item["current"])
        with self.database.read() as session:
            row = session.get_one(SignInSessionRow, current["id"])
            return Principal(row.user_id, account_of(session, username).id, row.id, "customer")

    def head(self, who: Principal) -> int:
        with self.database.read() as session:
            return repository.head(session, who.account_id)


@pytest.fixture
def room(portal: Portal) -> Iterator[Room]:
    there = Room(portal)
    yield there
    there.hub.close()
    there.database.close()


def parsed(text: str) -> tuple[str, str, Any]:
    fields = dict(line.split(": ", 1) for line in text.strip().split("\n"))
    return fields.get("id", ""), fields["event"], json.loads(fields["data"])


async def streamed(listener: Listener, stop: Callable[[int], bool], act: Callable[[int], None]) -> list[str]:
    """The parts of a stream; `act` is called with how many there are after each, until `stop` says so."""
    parts: list[str] = []
    async for part in listener.events(reset=False, heartbeat=30.0, longest=60.0):
        parts.append(part)
        act(len(parts))
        if stop(len(parts)):
            break
    return parts


def test_a_listener_hears_what_another_worker_changed(room: Room, portal: Portal) -> None:
    customer, stranger = portal.sign_in(MARIA), portal.sign_in(MARK)
    who = room.who(customer, MARIA)

    def act(parts: int) -> None:
        if parts == 1:
            add_contact(stranger)
            add_contact(customer)
            room.hub.look()

    async def listen() -> list[str]:
        listener = room.hub.join(who, room.head(who))
        return await streamed(listener, lambda parts: parts == 2, act)

    hello, change = (parsed(part) for part in asyncio.run(listen()))
    assert hello[1:] == ("hello", {"reset": False})
    assert change == (str(room.head(who)), "change", {"topic": "contacts"})


def test_whoever_comes_back_hears_what_they_missed_and_nothing_twice(room: Room, portal: Portal) -> None:
    customer = portal.sign_in(MARIA)
    who = room.who(customer, MARIA)
    missed_from = room.head(who)
    for _ in range(3):
        add_contact(customer)

    async def listen() -> list[str]:
        listener = room.hub.join(who, missed_from)
        return await streamed(listener, lambda parts: parts == 2, lambda _parts: room.hub.look())

    parts = asyncio.run(listen())
    assert [parsed(part)[1:] for part in parts] == [("hello", {"reset": False}), ("change", {"topic": "contacts"})]


def test_a_stream_ends_with_its_session(room: Room, portal: Portal) -> None:
    customer = portal.sign_in(MARIA)
    who = room.who(customer, MARIA)

    def act(parts: int) -> None:
        if parts == 1:
            customer.post("/v1/auth/sign-out")
            room.hub.look()

    async def listen() -> list[str]:
        return await streamed(room.hub.join(who, room.head(who)), lambda _parts: False, act)

    assert parsed(asyncio.run(listen())[-1])[1:] == ("end", {"reason": "session_ended"})


def test_a_stream_ends_with_the_server(room: Room, portal: Portal) -> None:
    who = room.who(portal.sign_in(MARIA), MARIA)

    async def listen() -> list[str]:
        listener = room.hub.join(who, room.head(who))
        return await streamed(listener, lambda _parts: False, lambda _parts: room.hub.close())

    assert parsed(asyncio.run(listen())[-1])[1:] == ("end", {"reason": "server_closing"})


def test_one_user_listens_in_so_many_places(room: Room, portal: Portal) -> None:
    who = room.who(portal.sign_in(MARIA), MARIA)
    someone_else = room.who(portal.sign_in(MARK), MARK)

    async def fill() -> None:
        listeners = [room.hub.join(who, 0) for _ in range(MOST_FOR_A_USER)]
        with pytest.raises(Problem) as refused:
            room.hub.join(who, 0)
        assert (refused.value.status, refused.value.code) == (429, "too_many_streams")
        room.hub.join(someone_else, 0)
        room.hub.leave(listeners[0])
        room.hub.join(who, 0)

    asyncio.run(fill())


def test_a_quiet_stream_shows_signs_of_life(room: Room, portal: Portal) -> None:
    who = room.who(portal.sign_in(MARIA), MARIA)

    async def listen() -> list[str]:
        listener = room.hub.join(who, room.head(who))
        stream = listener.events(reset=False, heartbeat=0.01, longest=60.0)
        parts = [await anext(stream) for _ in range(3)]
        await stream.aclose()
        return parts

    assert asyncio.run(listen())[1:] == [": nothing new\n\n"] * 2


def test_personal_data_is_no_part_of_a_change(portal: Portal) -> None:
    add_contact(portal.sign_in())
    with writing(portal) as session:
        kept = [vars(row) for row in session.scalars(select(ChangeRow))]
    assert {key for row in kept for key in row} == {"_sa_instance_state", "id", "account_id", "topic", "at"}
