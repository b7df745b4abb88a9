"""Messages leave after the transaction that caused them, once, and are tried again until they do."""

import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from string import Formatter

import pytest
from sqlalchemy import select

from daystarr_portal.core.database import Database
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.messages import wording as wording_module
from daystarr_portal.messages.carriers import CarrierError, OutboxFolder, Parcel
from daystarr_portal.messages.message import Email, Kind, TextMessage
from daystarr_portal.messages.outbox import Outbox, Sender
from daystarr_portal.messages.tables import MessageRow
from daystarr_portal.messages.words import Wording
from tests.portal.harness import ManualClock

CODE = TextMessage(Kind.PHONE_CODE, "+19895550142", "Your code is 123456")


class Road:
    """A carrier that can be blocked."""

    def __init__(self) -> None:
        self.blocked = False
        self.carried: list[Parcel] = []

    def carry(self, parcel: Parcel) -> None:
        if self.blocked:
            raise CarrierError
        self.carried.append(parcel)


@pytest.fixture
def database(empty_database_url: str) -> Iterator[Database]:
    database = Database(empty_database_url)
    yield database
    database.close()


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def outbox(database: Database, clock: ManualClock) -> Outbox:
    sealer = Sealer("only-for-tests", "messages")
    return Outbox(database, clock, sealer, Sender("DayStarr Communications", "support@daystarr.net"))


def post(database: Database, outbox: Outbox, message: Email | TextMessage = CODE) -> None:
    with database.write() as session:
        outbox.post(session, message, None)


def test_a_message_of_a_transaction_that_failed_never_leaves(database: Database, outbox: Outbox) -> None:
    def fail() -> None:
        with database.write() as session:
            outbox.post(session, CODE, None)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()

    assert outbox.deliver(Road()) == 0


def test_what_could_not_leave_is_tried_again_ever_more_patiently(
    database: Database, outbox: Outbox, clock: ManualClock
) -> None:
    road = Road()
    road.blocked = True
    post(database, outbox)

    assert outbox.deliver(road) == 0
    clock.advance(seconds=9)
    road.blocked = False
    assert outbox.deliver(road) == 0  # not yet
    clock.advance(seconds=1)
    assert outbox.deliver(road) == 1

    assert [parcel.content for parcel in road.carried] == [b"To: +19895550142\n\nYour code is 123456\n"]
    clock.advance(days=1)
    assert outbox.deliver(road) == 0


def test_after_three_days_a_message_is_given_up_and_forgotten(
    database: Database, outbox: Outbox, clock: ManualClock
) -> None:
    road = Road()
    road.blocked = True
    post(database, outbox)
    for _ in range(90):
        outbox.deliver(road)
        clock.advance(hours=1)

    road.blocked = False

    assert outbox.deliver(road) == 0
    with database.read() as session:
        row = session.scalars(select(MessageRow)).one()
    assert (row.sealed, row.delivered_at, row.next_attempt_at) == (None, None, None)


def test_a_message_that_cannot_be_opened_holds_up_no_other_and_is_put_off(
    database: Database, outbox: Outbox, clock: ManualClock
) -> None:
    post(database, outbox)
    with database.write() as session:
        session.scalars(select(MessageRow)).one().sealed = b"sealed with another secret"
    clock.advance(seconds=1)
    post(database, outbox)
    road = Road()

    assert outbox.deliver(road) == 1

    assert [parcel.content for parcel in road.carried] == [b"To: +19895550142\n\nYour code is 123456\n"]
    with database.read() as session:
        waiting = session.scalars(select(MessageRow).where(MessageRow.delivered_at.is_(None))).one()
    assert waiting.next_attempt_at == clock() + timedelta(seconds=10)


def test_many_workers_deliver_each_message_once(database: Database, outbox: Outbox) -> None:
    road = Road()
    for _ in range(12):
        post(database, outbox)

    with ThreadPoolExecutor(4) as pool:
        delivered = sum(pool.map(outbox.deliver, [road] * 4))

    assert delivered == len({parcel.id for parcel in road.carried}) == len(road.carried) == 12


def test_what_a_worker_died_with_is_taken_over(database: Database, outbox: Outbox, clock: ManualClock) -> None:
    class Fatal:
        """The machine goes off in the middle of handing over."""

        def carry(self, parcel: Parcel) -> None:
            raise KeyboardInterrupt

    post(database, outbox)
    with pytest.raises(KeyboardInterrupt):
        outbox.deliver(Fatal())

    assert outbox.deliver(Road()) == 0
    clock.advance(minutes=2)
    assert outbox.deliver(Road()) == 1


def test_the_folder_has_whole_files_for_their_owner_only(database: Database, outbox: Outbox, tmp_path: Path) -> None:
    folder = tmp_path / "outbox"
    post(database, outbox)
    post(database, outbox, Email(Kind.INVOICE, "ann@example.com", "Hello\r\nBcc: all@example.com", "Grüße"))

    assert outbox.deliver(OutboxFolder(folder)) == 2

    files = sorted(folder.iterdir())
    assert [file.suffix for file in files] == [".txt", ".eml"] or [file.suffix for file in files] == [".eml", ".txt"]
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in files)
    (mail,) = (file.read_bytes() for file in files if file.suffix == ".eml")
    head, _, body = mail.partition(b"\r\n\r\n")
    assert b"\r\nBcc:" not in head
    assert b"Gr=C3=BC=C3=9Fe" in body


TO_THE_OFFICE = {Kind.ORDER_RECEIVED, Kind.SIGN_UP_REQUEST}


@pytest.mark.parametrize("kind", sorted(set(Kind) - TO_THE_OFFICE))
def test_customers_are_written_to_in_english_and_spanish_with_the_same_values(kind: Kind) -> None:
    english, spanish = wording_module._ENGLISH[kind], wording_module._SPANISH[kind]

    def values(words: Wording) -> set[str | None]:
        return {name for text in (words.subject, words.body) for _, name, _, _ in Formatter().parse(text) if name}

    assert values(english) == values(spanish)
    assert english.body != spanish.body
    assert bool(english.subject) == bool(spanish.subject)
