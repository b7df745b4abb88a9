"""Signing in for the first time, and getting back in after forgetting the password, through HTTP."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.engine import Engine

from daystarr_portal.accounts.tables import UserRow
from daystarr_portal.auth.passwords import NO_PASSWORD
from daystarr_portal.config import RateLimits, Settings
from daystarr_portal.contacts.tables import ContactEmailRow, ContactRow
from daystarr_portal.entry.tables import EntryRow
from daystarr_portal.seed import DEMO_PASSWORD
from tests.outbox_folder import other_than
from tests.portal.harness import Customer, Portal, portal_on
from tests.portal.post_office import PostOffice
from tests.portal.rows import account_of, writing

PETER, PETERS_ACCOUNT = "peter.lindqvist@example.com", "10000040019"
MARIA, MARIAS_ACCOUNT = "maria@example.com", "10000010427"
NEW = "violet bicycles cross the river"
REGISTRATION, RESET = "/v1/registration", "/v1/password-reset"


class Visitor:
    """Someone who is not signed in, at one of the two doors."""

    def __init__(self, portal: Portal, door: str) -> None:
        self.portal = portal
        self.door = door

    def ask(self, path: str = "", **body: Any) -> Any:
        return self.portal.client.post(f"{self.door}{path}", json=body)

    def start(self, **body: Any) -> str:
        answer = self.ask(**body)
        assert answer.status_code == 201, answer.text
        self.portal.work("entries")
        return str(answer.json()["entry"])

    def verify(self, entry: str, code: str) -> Any:
        return self.ask("/verify", entry=entry, code=code)

    def ticket(self, entry: str, email: str) -> str:
        answer = self.verify(entry, PostOffice(self.portal).code_mailed(email))
        assert answer.status_code == 200, answer.text
        return str(answer.json()["ticket"])


@pytest.fixture
def newcomer(portal: Portal) -> Visitor:
    return Visitor(portal, REGISTRATION)


@pytest.fixture
def forgetful(portal: Portal) -> Visitor:
    return Visitor(portal, RESET)


def peter(visitor: Visitor) -> str:
    return visitor.start(account_number=PETERS_ACCOUNT, email=PETER)


def code_of(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def test_someone_signs_in_for_the_first_time(newcomer: Visitor, portal: Portal) -> None:
    entry = newcomer.start(account_number=" 100-0004 0019 ", email=f" {PETER.title()} ")
    verified = newcomer.verify(entry, PostOffice(portal).code_mailed(PETER)).json()
    assert (verified["username"], verified["expires_in"]) == (PETER, 900)

    answer = newcomer.ask("/complete", ticket=verified["ticket"], username=" Peter.L ", password=NEW)

    assert answer.status_code == 201
    session = Customer(portal.client, answer.json()).get("/v1/session").json()
    assert (session["user"]["username"], session["account"]["number"]) == ("peter.l", PETERS_ACCOUNT)
    assert portal.sign_in("peter.l", NEW).get("/v1/session").json()["user"] == session["user"]
    assert "Welcome to the DayStarr portal" in {mail.subject for mail in PostOffice(portal).mails(PETER)}


def test_an_account_without_any_user_takes_its_primary_contact(newcomer: Visitor, portal: Portal) -> None:
    with writing(portal) as session:
        account = account_of(session, MARIA)
        user = session.scalars(select(UserRow).where(UserRow.username == MARIA)).one()
        user.password_hash, user.email = NO_PASSWORD, "old@example.com"
        contact = session.scalars(
            select(ContactRow).where(ContactRow.account_id == account.id, ContactRow.is_primary)
        ).one()
        (own,) = session.scalars(select(ContactEmailRow).where(ContactEmailRow.contact_id == contact.id))
        own.address = "Maria.Home@example.com"
    entry = newcomer.start(account_number=MARIAS_ACCOUNT, email="maria.home@example.com")
    ticket = newcomer.ticket(entry, "maria.home@example.com")

    answer = newcomer.ask("/complete", ticket=ticket, username="maria.home@example.com", password=NEW)

    assert answer.status_code == 201, answer.text
    user_shown = Customer(portal.client, answer.json()).get("/v1/session").json()["user"]
    assert (user_shown["username"], user_shown["display_name"]) == ("maria.home@example.com", "Maria Lopez")


def test_who_has_a_sign_in_already_is_told_by_email_only(newcomer: Visitor, portal: Portal) -> None:
    entry = newcomer.start(account_number=MARIAS_ACCOUNT, email=MARIA)

    (mail,) = PostOffice(portal).mails(MARIA)
    assert mail.subject == "Your account has a sign-in already"
    assert code_of(newcomer.verify(entry, "123456")) == (422, "code_wrong")


STRANGERS = [
    (REGISTRATION, {"account_number": PETERS_ACCOUNT, "email": "someone@example.com"}),
    (REGISTRATION, {"account_number": "10000099999", "email": PETER}),
    (REGISTRATION, {"account_number": "none", "email": "not an address"}),
    (RESET, {"username": "nobody@example.com"}),
    (RESET, {"username": "rep@daystarr.example"}),
]
KNOWN = [
    (REGISTRATION, {"account_number": PETERS_ACCOUNT, "email": PETER}),
    (REGISTRATION, {"account_number": MARIAS_ACCOUNT, "email": MARIA}),
    (RESET, {"username": MARIA}),
]


def test_nobody_learns_whether_someone_exists(portal: Portal) -> None:
    """Known and unknown get the same answers, step by step."""
    stories: set[tuple[Any, ...]] = set()
    for door, body in STRANGERS + KNOWN:
        visitor = Visitor(portal, door)
        answers = [visitor.ask(**body)]
        portal.work("entries")
        entry = answers[0].json()["entry"]
        answers += [visitor.verify(entry, "000000") for _ in range(6)]
        story = [(answer.status_code, sorted(answer.json()), answer.json().get("code")) for answer in answers]
        stories.add((len(entry), str(story), answers[-1].headers["Retry-After"]))

    assert len(stories) == 1
    assert {mail.to for mail in PostOffice(portal).mails()} == {PETER, MARIA}


def test_asking_costs_the_same_work_whoever_it_is_about(portal: Portal) -> None:
    """Until the answer is sent nothing at all is looked up, so there is nothing to be measured."""
    asked: list[list[str]] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        asked[-1].append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        for door, body in STRANGERS + KNOWN:
            asked.append([])
            Visitor(portal, door).ask(**body)
    finally:
        event.remove(Engine, "before_cursor_execute", note)

    assert len({str(statements) for statements in asked}) == 1
    assert not any("FROM users" in statement or "FROM accounts" in statement for statement in asked[0])


def test_a_code_works_once_for_fifteen_minutes_and_is_not_guessed(newcomer: Visitor, portal: Portal) -> None:
    entry = peter(newcomer)
    code = PostOffice(portal).code_mailed(PETER)
    for _ in range(5):
        assert code_of(newcomer.verify(entry, other_than(code))) == (422, "code_wrong")
    assert code_of(newcomer.verify(entry, code)) == (429, "too_many_attempts")

    portal.clock.advance(minutes=1)
    entry = peter(newcomer)
    code = PostOffice(portal).code_mailed(PETER)
    assert newcomer.verify(entry, f" {code[:3]} {code[3:]} ").status_code == 200
    assert code_of(newcomer.verify(entry, code)) == (422, "code_used")

    portal.clock.advance(minutes=1)
    entry = peter(newcomer)
    portal.clock.advance(minutes=15)
    assert code_of(newcomer.verify(entry, PostOffice(portal).code_mailed(PETER))) == (422, "code_expired")
    assert code_of(newcomer.verify("made up", "123456")) == (422, "code_expired")


def test_a_code_of_one_door_opens_no_other(newcomer: Visitor, forgetful: Visitor, portal: Portal) -> None:
    entry = peter(newcomer)
    code = PostOffice(portal).code_mailed(PETER)
    assert code_of(forgetful.verify(entry, code)) == (422, "code_expired")
    ticket = newcomer.ticket(entry, PETER)

    refused = forgetful.ask("/complete", ticket=ticket, new_password=NEW)

    assert code_of(refused) == (422, "entry_expired")


def test_what_is_wrong_with_the_choice_is_said_and_can_be_mended(newcomer: Visitor, portal: Portal) -> None:
    ticket = newcomer.ticket(peter(newcomer), PETER)
    with writing(portal) as session:
        session.scalars(select(UserRow).where(UserRow.username == "mark@example.com")).one().username = "mark"

    def choose(username: str = "peter", password: str = NEW) -> tuple[int, str]:
        return code_of(newcomer.ask("/complete", ticket=ticket, username=username, password=password))

    assert choose(username="Mark") == (409, "username_taken")
    for username in ("mark@example.com", "ab", "peter the great", "@"):
        assert choose(username=username) == (422, "username_invalid")
    assert choose(password="too short") == (422, "password_too_short")
    assert choose(password="passwordpassword") == (422, "password_common")
    assert choose(password="peter.lindqvist!") == (422, "password_personal")

    done = newcomer.ask("/complete", ticket=ticket, username="peter", password=NEW)
    assert done.status_code == 201
    assert choose() == (422, "entry_expired")


def test_a_ticket_ends_after_fifteen_minutes_and_after_many_tries(newcomer: Visitor, portal: Portal) -> None:
    ticket = newcomer.ticket(peter(newcomer), PETER)
    for _ in range(30):
        newcomer.ask("/complete", ticket=ticket, username="a", password=NEW)
    assert code_of(newcomer.ask("/complete", ticket=ticket, username="peter", password=NEW)) == (422, "entry_expired")

    portal.clock.advance(minutes=1)
    ticket = newcomer.ticket(peter(newcomer), PETER)
    portal.clock.advance(minutes=15)
    assert code_of(newcomer.ask("/complete", ticket=ticket, username="peter", password=NEW)) == (422, "entry_expired")


def test_two_at_once_make_one_user(newcomer: Visitor, portal: Portal) -> None:
    first = newcomer.ticket(peter(newcomer), PETER)
    portal.clock.advance(minutes=1)
    second = newcomer.ticket(peter(newcomer), PETER)

    def complete(ticket: str, username: str) -> int:
        return int(newcomer.ask("/complete", ticket=ticket, username=username, password=NEW).status_code)

    with ThreadPoolExecutor(2) as pool:
        running = [pool.submit(complete, *choice) for choice in ((first, "peter.a"), (second, "peter.b"))]
    assert sorted(done.result() for done in running) == [201, 422]


def test_a_forgotten_password_is_replaced_and_every_session_ends(forgetful: Visitor, portal: Portal) -> None:
    there = portal.sign_in(MARIA)
    for _ in range(5):
        portal.client.post("/v1/auth/sign-in", json={"username": MARIA, "password": "a guess"})
    entry = forgetful.start(username=f" {MARIA.upper()} ")
    verified = forgetful.verify(entry, PostOffice(portal).code_mailed(MARIA)).json()
    assert (verified["username"], verified["shortest"], verified["longest"]) == (MARIA, 15, 256)
    weak = forgetful.ask("/complete", ticket=verified["ticket"], new_password="maria-lopez-owosso")
    assert code_of(weak) == (422, "password_personal")
    assert there.get("/v1/session").status_code == 200

    answer = forgetful.ask("/complete", ticket=verified["ticket"], new_password=NEW)

    assert answer.status_code == 204
    assert there.get("/v1/session").json()["code"] == "invalid_token"
    assert portal.sign_in(MARIA, NEW).get("/v1/session").status_code == 200  # the lockout is over too
    assert code_of(portal.client.post("/v1/auth/sign-in", json={"username": MARIA, "password": DEMO_PASSWORD})) == (
        401,
        "invalid_credentials",
    )
    assert "Your password was changed" in {mail.subject for mail in PostOffice(portal).mails(MARIA)}
    assert code_of(forgetful.ask("/complete", ticket=verified["ticket"], new_password=NEW)) == (422, "entry_expired")


def test_an_email_of_several_users_is_answered_with_their_names(forgetful: Visitor, portal: Portal) -> None:
    with writing(portal) as session:
        for username in ("mark@example.com", "olivia@example.com"):
            user = session.scalars(select(UserRow).where(UserRow.username == username)).one()
            user.email, user.username = "Shared@example.com", username.removesuffix("@example.com")
    entry = forgetful.start(username="shared@example.com")

    (mail,) = PostOffice(portal).mails("Shared@example.com")
    assert "    mark\n" in mail.text
    assert "    olivia\n" in mail.text
    assert code_of(forgetful.verify(entry, "123456")) == (422, "code_wrong")
    portal.clock.advance(seconds=1)
    assert forgetful.ticket(forgetful.start(username="mark"), "Shared@example.com")


def test_codes_are_written_in_the_language_of_the_account(forgetful: Visitor, portal: Portal) -> None:
    with writing(portal) as session:
        account_of(session, MARIA).language = "es"
    forgetful.start(username=MARIA)

    assert PostOffice(portal).mails(MARIA)[0].subject.startswith("Su código es ")


def test_nobody_is_pestered(forgetful: Visitor, portal: Portal) -> None:
    for username in (MARIA, "nobody@example.com"):
        for _ in range(5):
            forgetful.start(username=username)
        refused = forgetful.ask(username=username)
        assert code_of(refused) == (429, "rate_limited")
        assert refused.headers["Retry-After"] == "3600"
    portal.clock.advance(hours=1)
    for _ in range(5):
        forgetful.start(username=MARIA)
    portal.clock.advance(hours=1)
    assert forgetful.ask(username=MARIA).headers["Retry-After"] == "79200"  # ten a day
    assert len(PostOffice(portal).mails(MARIA)) == 10


def test_an_address_may_ask_only_so_often(settings: Settings) -> None:
    with portal_on(replace(settings, rate_limits=RateLimits(entries=2))) as portal:
        answers = [Visitor(portal, RESET).ask(username=f"user{number}") for number in range(3)]

    assert [answer.status_code for answer in answers] == [201, 201, 429]


def test_what_was_taken_down_before_a_restart_is_looked_up_after_it(
    forgetful: Visitor, restarted: Callable[[], Portal]
) -> None:
    forgetful.ask(username=MARIA)
    again = restarted()
    again.work("entries")
    again.work("entries")

    assert len(PostOffice(again).mails(MARIA)) == 1


def test_one_that_cannot_be_looked_up_holds_up_no_other(forgetful: Visitor, portal: Portal) -> None:
    forgetful.ask(username="someone")
    with writing(portal) as session:
        session.scalars(select(EntryRow)).one().sealed = b"sealed with another secret"
    portal.clock.advance(seconds=1)

    forgetful.start(username=MARIA)

    assert len(PostOffice(portal).mails(MARIA)) == 1


def test_nobody_is_named_in_the_logs_or_kept_in_the_clear(
    newcomer: Visitor, portal: Portal, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, "daystarr_portal"):
        newcomer.ask(account_number=PETERS_ACCOUNT, email=PETER)
        with writing(portal) as session:
            taken_down = str(vars(session.scalars(select(EntryRow)).one()))
        portal.work("entries")
        with writing(portal) as session:
            looked_up = str(vars(session.scalars(select(EntryRow)).one()))
        code = PostOffice(portal).code_mailed(PETER)

    logged = " ".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)
    for text in (taken_down, looked_up, logged):
        assert PETER not in text
        assert PETERS_ACCOUNT not in text
    assert code not in logged + looked_up


def test_old_attempts_are_deleted(forgetful: Visitor, portal: Portal) -> None:
    forgetful.start(username=MARIA)
    portal.clock.advance(hours=47)
    forgetful.start(username=MARIA)
    portal.clock.advance(hours=2)

    portal.work("purge entries")

    with writing(portal) as session:
        assert len(session.scalars(select(EntryRow)).all()) == 1
