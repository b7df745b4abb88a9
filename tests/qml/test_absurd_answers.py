"""Absurd answers on every page: wrong types, nulls, huge numbers, endless depth, cut short, no JSON at all.

No page crashes or shows nonsense: it says that the portal had a problem, or shows what it understood.
"""

import json
from collections.abc import Callable
from typing import Any

import pytest

from daystarr_client.viewmodels.pages import HOME, PAGES
from tests.contract.operations import Operation
from tests.contract.registry import OPERATIONS
from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.any_answer import an_answer, everywhere, read, with_unknown_words, without_options
from tests.fakes.fake_portal import FakePortal, reply
from tests.qml.conftest import Open
from tests.qml.whole_portal import ANSWERS, SHEETS, TROUBLE, WholePortal, leave, model_at, nonsense, rest, visit

WORD = "a_word_of_next_year"


def body(text: str) -> bytes:
    return text.encode()


# What is answered instead of anything good
INSTEAD: dict[str, bytes] = {
    "an array": b"[]",
    "a number": b"42",
    "a text": b'"hello"',
    "nothing": b"",
    "null": b"null",
    "an empty object": b"{}",
    "null for the items": b'{"items": null, "next_page_token": null}',
    "items of nothing": b'{"items": [null, 42, "x", []], "next_page_token": null}',
    "a hundred thousand deep": b"[" * 100_000,
    "objects as deep": b'{"items":' * 50_000,
    "a page for people": b"<html><body><h1>It works!</h1></body></html>",
    "no text at all": bytes(range(128, 256)),
    "a number without end": b"9" * 100_000,
}

# What becomes of a good answer; the client may understand some of it
MADE_BAD: dict[str, Callable[[Any, Any], Any]] = {
    "cut short": lambda _, good: json.dumps(good).encode()[:-7],
    "every number huge": lambda _, good: everywhere(good, lambda old: 10**40 if type(old) is int else old),
    "every number past what a machine holds": lambda _, good: (
        json.dumps(everywhere(good, lambda old: "HUGE" if type(old) is int else old))
        .replace('"HUGE"', "1e999")
        .encode()
    ),
    "every text a number": lambda _, good: everywhere(good, lambda old: 7 if isinstance(old, str) else old),
    "every number a text": lambda _, good: everywhere(good, lambda old: str(old) if type(old) is int else old),
    "null everywhere": lambda _, good: everywhere(good, lambda _old: None),
    "null where the portal may": without_options,
    "words and fields of next year": lambda model, good: with_unknown_words(model, good, WORD),
}
UNDERSTOOD = {"null where the portal may", "words and fields of next year"}


def signed_in(open_client: Open) -> Driver:
    window = open_client()
    window.sign_in()
    window.find("homePage")
    rest(window)
    return window


def sane(window: Driver, where: str) -> None:
    assert nonsense(window) == [], where
    assert not window.sees("surpriseReference"), f"{where}: {window.texts()}"
    assert not window.reads(WORD), where


@pytest.mark.parametrize("kind", INSTEAD)
def test_every_page_says_that_the_portal_had_a_problem(open_client: Open, portal: FakePortal, kind: str) -> None:
    WholePortal(portal, lambda _model, _good: INSTEAD[kind])
    window = signed_in(open_client)
    for page in (HOME, *PAGES):
        visit(window, page)
        sane(window, f"{kind} on {page}")
        assert window.reads(TROUBLE), f"{kind} on {page}: {window.texts()}"


@pytest.mark.parametrize("kind", MADE_BAD)
def test_every_page_shows_what_it_understood_or_says_so(open_client: Open, portal: FakePortal, kind: str) -> None:
    WholePortal(portal, MADE_BAD[kind])
    window = signed_in(open_client)
    for page in (HOME, *PAGES):
        visit(window, page)
        sane(window, f"{kind} on {page}")
        if kind in UNDERSTOOD:
            assert not window.reads(TROUBLE), f"{kind} on {page}: {window.texts()}"


def test_sheets_bear_words_and_fields_of_next_year(open_client: Open, portal: FakePortal) -> None:
    WholePortal(portal, MADE_BAD["words and fields of next year"])
    window = signed_in(open_client)
    for place in SHEETS:
        visit(window, place.page)
        try:
            place.steps(window)
        except AssertionError:
            rest(window)  # what leads there may be gone together with a word it depends on
        sane(window, place.name)
        leave(window, place)


@pytest.mark.parametrize("kind", ["a number", "null", "a page for people", "a hundred thousand deep"])
def test_a_session_that_makes_no_sense_lets_nobody_in(open_client: Open, portal: FakePortal, kind: str) -> None:
    portal.on("/v1/session", reply(INSTEAD[kind]))
    window = open_client()
    window.fill("usernameField", "maria@example.com")
    window.fill("passwordField", "sunny-owosso-fiber")
    window.click("signInButton")
    window.find("signInNote")
    assert nonsense(window) == []
    assert not window.sees("shell")


def test_words_of_next_year_in_a_session_change_nothing(open_client: Open, portal: FakePortal) -> None:
    WholePortal(portal)
    model = model_at("/v1/session")
    features = [{"name": "invoices", "enabled": True}, {"name": WORD, "enabled": True}]
    session: dict[str, Any] = {**with_unknown_words(model, answers.SESSION, WORD), "features": features}
    session["user"]["role"] = "customer"  # for anybody else this is not the place
    portal.on("/v1/session", reply(json.dumps(session).encode()))
    window = signed_in(open_client)
    sane(window, "home")
    visit(window, "invoices")
    sane(window, "invoices")


@pytest.mark.parametrize("operation", [one for one in OPERATIONS if one.answer], ids=str)
def test_what_is_answered_here_is_what_the_client_takes(operation: Operation) -> None:
    assert operation.answer
    assert read(operation.answer, an_answer(operation.answer)) is not None


@pytest.mark.parametrize("path", ANSWERS)
def test_what_is_said_to_be_there_is_what_the_client_takes(path: str) -> None:
    assert read(model_at(path), ANSWERS[path]) is not None
