"""The sandbox: a hosted page that takes only its published test numbers, and books that charge once."""

import base64
import hashlib
import logging
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies

from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.processors.bank_days import add_business_days
from daystarr_portal.processors.base import (
    Canceled,
    CaptureCanceled,
    CaptureCompleted,
    CapturedMethod,
    CaptureExpired,
    CaptureOpen,
    ChargeRequest,
    Declined,
    FailureCode,
    MethodKind,
    NeedsAction,
    ProcessorRefusedError,
    ProcessorUnavailableError,
    Settling,
    Succeeded,
)
from daystarr_portal.processors.sandbox.books import EnteredMethod, SandboxBooks
from daystarr_portal.processors.sandbox.forms import Rejected, read_bank_account, read_card, read_expiry
from daystarr_portal.processors.sandbox.numbers import BANK_ACCOUNTS, CARDS, Behavior
from daystarr_portal.processors.sandbox.processor import SandboxProcessor
from daystarr_portal.processors.sandbox.reading import SandboxReaders
from daystarr_portal.processors.sandbox.telling import Signer
from daystarr_portal.processors.sandbox.texts import texts
from tests.portal.harness import NOW, ManualClock, Portal
from tests.portal.money import ASKS, VISA, Household, form, household

REAL_LOOKING = "4111111111111111"
TODAY = date(2026, 12, 6)


@pytest.fixture
def database_kind() -> str:
    return "sqlite"  # the sandbox has a database of its own


@pytest.fixture
def page(home: Household) -> str:
    """The path of a hosted page."""
    return _open(home)


class TestHostedPage:
    """Where a customer enters a card or a bank account."""

    @pytest.mark.parametrize("kind", ["card", "bank_account"])
    def test_it_can_be_read_and_filled_in_by_everyone_and_loads_nothing(
        self, portal: Portal, page: str, kind: str
    ) -> None:
        shown = Page(portal.client.get(f"{page}?kind={kind}"))

        shown.assert_sound()
        assert shown.language == "en"
        assert len(shown.inputs) >= 3
        assert {field["autocomplete"] for field in shown.inputs} == {"off"}, "no browser offers a real card here"
        assert "Never type a real card or account number" in shown.text

    def test_it_is_kept_by_nobody_and_framed_by_nobody(self, portal: Portal, page: str) -> None:
        headers = portal.client.get(page).headers

        assert headers["cache-control"] == "no-store"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-content-type-options"] == "nosniff"
        policy = headers["content-security-policy"]
        for part in ("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'"):
            assert part in policy
        assert "unsafe" not in policy
        assert "script-src" not in policy

    def test_it_speaks_spanish_to_those_who_do(self, portal: Portal) -> None:
        home = household(portal, language="es")

        shown = Page(portal.client.get(_open(home)))

        shown.assert_sound()
        assert shown.language == "es"
        assert "Agregar un método de pago" in shown.text
        assert texts("es").keys() == texts("en").keys()
        assert texts("fr") == texts("en")

    @pytest.mark.parametrize("number", [*CARDS, *BANK_ACCOUNTS])
    def test_every_published_number_fills_in_the_form_and_is_taken(
        self, portal: Portal, home: Household, number: str
    ) -> None:
        page = _open(home)
        kind = "card" if number in CARDS else "bank_account"
        empty = Page(portal.client.get(f"{page}?kind={kind}"))
        (link,) = [href for href in empty.links if f"try={number[-4:]}" in href]

        filled = Page(portal.client.get(page + link.partition("#")[0]))
        done = portal.client.post(page, data=filled.values | {"kind": kind})

        assert done.status_code == 200
        assert f"ending in {number[-4:]}" in done.text
        Page(done).assert_sound()

    @pytest.mark.parametrize(
        ("change", "field", "says"),
        [
            ({"number": ""}, "number", "Enter a card number."),
            ({"number": REAL_LOOKING}, "number", "This is not one of the test numbers."),
            ({"number": "4242 4242 4242 424"}, "number", "This is not one of the test numbers."),
            ({"expiry": ""}, "expiry", "Enter the month and year"),
            ({"expiry": "13/30"}, "expiry", "Enter the month and year"),
            ({"expiry": "11/26"}, "expiry", "This date has passed."),
            ({"code": "12"}, "code", "Enter the 3 digits"),
            ({"code": "12a"}, "code", "Enter the 3 digits"),
            ({"name": " "}, "name", "Enter the name."),
            ({"name": "x" * 101}, "name", "Enter at most 100 characters."),
            ({"postal": "4886"}, "postal", "Enter a ZIP code of 5 digits."),
        ],
    )
    def test_what_is_wrong_with_a_card_is_said_at_its_field(
        self, portal: Portal, page: str, change: dict[str, str], field: str, says: str
    ) -> None:
        self._assert_said(portal, page, form(VISA) | change, field, says)

    @pytest.mark.parametrize(
        ("change", "field", "says"),
        [
            ({"routing": ""}, "routing", "Enter the routing number."),
            ({"routing": "021000021"}, "routing", "This is not the test routing number."),
            ({"account": ""}, "account", "Enter an account number."),
            ({"account": "9876543210"}, "account", "This is not one of the test numbers."),
            ({"name": ""}, "name", "Enter the name."),
        ],
    )
    def test_what_is_wrong_with_a_bank_account_is_said_at_its_field(
        self, portal: Portal, page: str, change: dict[str, str], field: str, says: str
    ) -> None:
        self._assert_said(portal, page, form("000123456789") | change, field, says)

    def test_what_was_typed_is_there_again_but_for_secrets(self, portal: Portal, page: str) -> None:
        shown = Page(portal.client.post(page, data=form(VISA) | {"expiry": "1", "name": 'Ana "Mía" <b>'}))
        assert (shown.values["name"], shown.values["postal"]) == ('Ana "Mía" <b>', "48867")
        assert (shown.values["number"], shown.values["code"], shown.values["expiry"]) == (VISA, "", "1")

        mistaken = Page(portal.client.post(page, data=form(VISA) | {"number": "", "name": REAL_LOOKING}))
        assert mistaken.values["name"] == "", "a number typed into the wrong field is not shown again either"

    def test_a_number_that_is_not_published_leaves_no_trace(
        self, portal: Portal, page: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        for spelled in (REAL_LOOKING, "4111 1111 1111 1111", "4111-1111-1111-1111"):
            answer = portal.client.post(page, data=form(VISA) | {"number": spelled, "name": spelled})
            assert answer.status_code == 422
            assert spelled not in answer.text
        portal.client.post(page, data=form("000123456789") | {"account": "9876543210"})

        traces = caplog.text + "".join(f.read_bytes().decode("latin-1") for f in tmp_path.glob("*.db*"))
        for number in (REAL_LOOKING, "4111 1111", "4111-1111", "9876543210"):
            assert number not in traces

    def test_not_even_a_test_number_is_kept(self, portal: Portal, home: Household, tmp_path: Path) -> None:
        for number in (VISA, "000123456789"):
            home.method(number)

        kept = "".join(file.read_bytes().decode("latin-1") for file in tmp_path.glob("*.db*"))
        assert "sbx_pm_" in kept
        assert VISA not in kept
        assert "000123456789" not in kept

    def test_sent_twice_it_adds_one_method(self, portal: Portal, home: Household, page: str) -> None:
        for _press in range(2):
            assert "Your payment method is ready" in portal.client.post(page, data=form(VISA)).text
        assert "Your payment method is ready" in portal.client.get(page).text
        portal.work("reconcile")

        assert len(home.customer.get("/v1/payment-methods").json()["items"]) == 1

    def test_given_up_it_adds_nothing(self, portal: Portal, home: Household) -> None:
        opened = _opened(home)
        page = _path(opened)

        assert "Nothing was added" in portal.client.post(page, data={"kind": "cancel"}).text

        assert home.customer.get(f"/v1/payment-methods/captures/{opened['id']}").json()["state"] == "canceled"
        assert "Nothing was added" in portal.client.post(page, data=form(VISA)).text
        assert home.customer.get("/v1/payment-methods").json()["items"] == []

    def test_given_up_in_the_program_the_page_says_so(self, portal: Portal, home: Household) -> None:
        opened = _opened(home)

        canceled = home.customer.post(f"/v1/payment-methods/captures/{opened['id']}/cancel").json()

        assert (canceled["state"], canceled["payment_method"]) == ("canceled", None)
        assert "Nothing was added" in portal.client.get(_path(opened)).text

    def test_finished_it_cannot_be_given_up(self, portal: Portal, home: Household) -> None:
        opened = _opened(home)
        portal.client.post(_path(opened), data=form(VISA))

        canceled = home.customer.post(f"/v1/payment-methods/captures/{opened['id']}/cancel").json()

        assert (canceled["state"], canceled["payment_method"]["last4"]) == ("completed", "4242")

    def test_left_open_it_expires(self, portal: Portal, home: Household) -> None:
        opened = _opened(home)
        portal.clock.advance(minutes=31)

        late = portal.client.post(_path(opened), data=form(VISA))

        assert late.status_code == 410
        Page(late).assert_sound()
        home = home.sign_in_again()
        assert home.customer.get(f"/v1/payment-methods/captures/{opened['id']}").json()["state"] == "expired"

    def test_an_address_that_never_was_one_is_a_page_too(self, portal: Portal) -> None:
        for path in ("/sandbox/captures/x", "/sandbox/confirm/x"):
            for method in ("GET", "POST"):
                answer = portal.client.request(method, path)
                assert answer.status_code == 404
                Page(answer).assert_sound()

    def _assert_said(self, portal: Portal, page: str, typed: dict[str, str], field: str, says: str) -> None:
        answer = portal.client.post(page, data=typed)
        assert answer.status_code == 422
        shown = Page(answer)
        shown.assert_sound()
        assert shown.title.startswith("Error: ")
        assert shown.invalid == [field]
        assert says in shown.described[field]
        assert f"#{field}" in shown.links


class TestConfirmPage:
    """Where the bank of a card asks whether a payment is the customer's own."""

    def test_it_says_who_wants_how_much_from_which_card(self, portal: Portal, home: Household) -> None:
        payment = home.paid(home.method(ASKS), 123_456)

        shown = Page(portal.client.get(payment["action_url"].removeprefix("http://portal.test")))

        shown.assert_sound()
        for part in ("DayStarr Communications", "$1,234.56", "Visa ending in 3155"):
            assert part in shown.text

    @pytest.mark.parametrize(
        ("decision", "says"), [("approve", "Payment confirmed"), ("refuse", "Payment refused"), ("", "Confirm this")]
    )
    def test_the_first_answer_counts(self, portal: Portal, home: Household, decision: str, says: str) -> None:
        page = home.paid(home.method(ASKS), 1000)["action_url"].removeprefix("http://portal.test")

        assert says in portal.client.post(page, data={"decision": decision}).text

        if decision:
            other = "refuse" if decision == "approve" else "approve"
            assert says in portal.client.post(page, data={"decision": other}).text


class TestReading:
    """What was typed into the form."""

    @given(strategies.text(strategies.sampled_from("0123456789 -.\u0661x"), max_size=40))
    def test_only_published_numbers_get_through(self, typed: str) -> None:
        card = read_card(form(VISA) | {"number": typed}, TODAY)
        bank = read_bank_account(form("000123456789") | {"account": typed})

        digits = re.sub(r"[\s\-.]", "", typed)
        assert isinstance(card, EnteredMethod) == (digits in CARDS)
        assert isinstance(bank, EnteredMethod) == (digits in BANK_ACCOUNTS)
        for read in (card, bank):
            if isinstance(read, Rejected):
                assert "number" not in read.values
                assert "account" not in read.values

    @given(strategies.integers(1, 12), strategies.integers(2026, 2050), strategies.sampled_from(["/", " / ", "-", " "]))
    def test_a_date_is_understood_however_it_is_written(self, month: int, year: int, between: str) -> None:
        for spelled in (
            f"{month}{between}{year}",
            f"{month:02}{between}{year % 100:02}",
            f" {month:02}{year % 100:02} ",
        ):
            assert read_expiry(spelled, TODAY) == (year, month)

    @pytest.mark.parametrize("typed", ["", "8", "0/28", "13/28", "8/2", "8/228", "ab/cd", "8/28/30", "08/99"])
    def test_what_is_no_date_is_not_taken_for_one(self, typed: str) -> None:
        assert read_expiry(typed, TODAY) is None


class TestBooks:
    """The processor itself."""

    @pytest.fixture
    def clock(self) -> ManualClock:
        return ManualClock()

    @pytest.fixture
    def books(self, tmp_path: Path, clock: ManualClock) -> Iterator[SandboxBooks]:
        database = Database(f"sqlite:///{tmp_path / 'books.db'}")
        yield SandboxBooks(database, clock)
        database.close()

    @pytest.fixture
    def slept(self) -> list[float]:
        return []

    @pytest.fixture
    def processor(self, books: SandboxBooks, clock: ManualClock, slept: list[float]) -> SandboxProcessor:
        readers = SandboxReaders(books.database, clock, books)
        return SandboxProcessor(books, readers, Signer("secret", clock), clock, "http://portal.test", 6.0, slept.append)

    def test_a_key_charges_once_however_often_and_from_wherever_it_comes(
        self, books: SandboxBooks, processor: SandboxProcessor
    ) -> None:
        request = _request(_method(books, processor, Behavior.SUCCEEDS))

        with ThreadPoolExecutor(8) as pool:
            charges = list(pool.map(processor.create_payment, [request] * 16))

        assert len({charge.ref for charge in charges}) == len(books.charges()) == 1
        assert processor.find_payment(request.idempotency_key) == charges[0]
        assert processor.find_payment("another key") is None

    def test_a_key_is_not_for_two_different_charges(self, books: SandboxBooks, processor: SandboxProcessor) -> None:
        token = _method(books, processor, Behavior.SUCCEEDS)
        processor.create_payment(_request(token, key="key-1"))

        with pytest.raises(ValueError, match="belongs to another charge"):
            processor.create_payment(_request(token, key="key-1", amount_minor=2))

    def test_an_unknown_token_is_refused_and_an_unknown_reference_is_no_answer(
        self, books: SandboxBooks, processor: SandboxProcessor
    ) -> None:
        with pytest.raises(ProcessorRefusedError):
            processor.create_payment(_request("sbx_pm_unknown"))
        for ask in (processor.get_payment, processor.cancel_payment, processor.get_capture):
            with pytest.raises(ProcessorUnavailableError):
                ask("unknown")
        assert books.charges() == []

    @pytest.mark.parametrize(
        ("behavior", "code"),
        [
            (Behavior.CARD_DECLINED, FailureCode.CARD_DECLINED),
            (Behavior.INSUFFICIENT_FUNDS, FailureCode.INSUFFICIENT_FUNDS),
            (Behavior.EXPIRED_CARD, FailureCode.EXPIRED_CARD),
            (Behavior.PROCESSING_ERROR, FailureCode.PROCESSING_ERROR),
        ],
    )
    def test_declines_say_why(
        self, books: SandboxBooks, processor: SandboxProcessor, behavior: Behavior, code: FailureCode
    ) -> None:
        assert processor.create_payment(_request(_method(books, processor, behavior))).outcome == Declined(code)

    def test_the_slow_card_is_slow_once(
        self, books: SandboxBooks, processor: SandboxProcessor, slept: list[float]
    ) -> None:
        request = _request(_method(books, processor, Behavior.SLOW))

        for _attempt in range(2):
            assert processor.create_payment(request).outcome == Succeeded()

        assert slept == [6.0]

    @pytest.mark.parametrize(
        ("behavior", "ends"),
        [
            (Behavior.SETTLES_LATER, Succeeded()),
            (Behavior.FAILS_LATER, Declined(FailureCode.INSUFFICIENT_FUNDS)),
            (Behavior.CLOSED_LATER, Declined(FailureCode.ACCOUNT_CLOSED)),
        ],
    )
    def test_bank_payments_end_after_four_business_days(
        self, books: SandboxBooks, processor: SandboxProcessor, clock: ManualClock, behavior: Behavior, ends: Any
    ) -> None:
        charge = processor.create_payment(_request(_method(books, processor, behavior)))
        assert charge.outcome == Settling(NOW + timedelta(days=4))
        assert processor.expected_settlement(MethodKind.BANK_ACCOUNT, NOW) == NOW + timedelta(days=4)

        clock.advance(days=4, seconds=-1)
        assert processor.get_payment(charge.ref).outcome == charge.outcome
        clock.advance(seconds=1)
        assert processor.get_payment(charge.ref).outcome == ends

    def test_confirming_ends_a_question_once_and_canceling_or_time_ends_it_too(
        self, books: SandboxBooks, processor: SandboxProcessor, clock: ManualClock
    ) -> None:
        token = _method(books, processor, Behavior.NEEDS_ACTION)
        approved, refused, canceled, forgotten = (processor.create_payment(_request(token)) for _ in range(4))
        books.confirm(_action_key(approved), approved=True)
        books.confirm(_action_key(refused), approved=False)
        books.confirm(_action_key(refused), approved=True)
        assert processor.cancel_payment(canceled.ref).outcome == Canceled()
        books.confirm(_action_key(canceled), approved=True)
        clock.advance(minutes=15)
        books.confirm(_action_key(forgotten), approved=True)
        books.confirm("unknown", approved=True)

        outcomes = [processor.get_payment(charge.ref).outcome for charge in (approved, refused, canceled, forgotten)]
        assert outcomes == [Succeeded(), Declined(FailureCode.AUTHENTICATION_FAILED), Canceled(), Canceled()]
        assert processor.cancel_payment(approved.ref).outcome == Succeeded()

    def test_captures_end_one_way_only(
        self, books: SandboxBooks, processor: SandboxProcessor, clock: ManualClock
    ) -> None:
        done, dropped, late = (processor.create_capture_session("acc_1", "en") for _ in range(3))
        assert done.outcome == CaptureOpen()
        assert done.expires_at == NOW + timedelta(minutes=30)
        books.complete_capture(done.ref, _entered(Behavior.SUCCEEDS))
        books.complete_capture(done.ref, _entered(Behavior.CARD_DECLINED))
        assert processor.cancel_capture(dropped.ref).outcome == CaptureCanceled()
        books.complete_capture(dropped.ref, _entered(Behavior.SUCCEEDS))
        clock.advance(minutes=30)
        books.complete_capture(late.ref, _entered(Behavior.SUCCEEDS))

        completed = processor.get_capture(done.ref).outcome
        assert isinstance(completed, CaptureCompleted)
        assert completed.method == CapturedMethod(
            completed.method.token, MethodKind.CARD, "visa", "4242", 12, 2029, "acc_1"
        )
        assert processor.get_capture(dropped.ref).outcome == CaptureCanceled()
        assert processor.get_capture(late.ref).outcome == CaptureExpired()

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(strategies.integers(0, 500_000), strategies.integers(1, 20))
    def test_business_days_leave_out_weekends(self, hours: int, days: int) -> None:
        start = datetime(2020, 1, 1, tzinfo=UTC) + timedelta(hours=hours)

        end = add_business_days(start, days)

        between = [start + timedelta(days=count) for count in range(1, (end - start).days + 1)]
        assert end.weekday() < 5
        assert end.timetz() == start.timetz()
        assert sum(day.weekday() < 5 for day in between) == days


class Page(HTMLParser):
    """What a browser without scripts would make of an answer."""

    def __init__(self, answer: Any) -> None:
        super().__init__()
        self.answer = answer
        self.language = ""
        self.title = ""
        self.text = ""
        self.links: list[str] = []
        self.inputs: list[dict[str, str]] = []
        self.described: dict[str, str] = {}
        self._tags: list[tuple[str, dict[str, str]]] = []
        self._seen: list[str] = []
        self._labels: set[str] = set()
        self._texts: dict[str, str] = {}
        self._style = ""
        self.feed(answer.text)
        for field in self.inputs:
            self.described[field["id"]] = " ".join(
                self._texts.get(part, "") for part in field.get("aria-describedby", "").split()
            )

    @property
    def values(self) -> dict[str, str]:
        return {field["name"]: field.get("value", "") for field in self.inputs}

    @property
    def invalid(self) -> list[str]:
        return [field["id"] for field in self.inputs if "aria-invalid" in field]

    def assert_sound(self) -> None:
        """Well built for everyone, and with nothing in it that its policy would have to stop."""
        assert self._tags == [], "every element is closed"
        assert self.language
        assert self.title
        assert self._seen.count("h1") == 1
        assert self._seen.count("main") == 1
        assert {field["id"] for field in self.inputs} == self._labels
        assert not {"script", "iframe", "img", "object", "embed", "video"} & set(self._seen)
        assert not re.search(r"(?:src|action|href)=[\"'](?:https?:)?//", self.answer.text)
        assert not re.search(r"\son\w+=|\sstyle=|url\(|@import", self.answer.text)
        digest = base64.b64encode(hashlib.sha256(self._style.encode()).digest()).decode()
        assert f"style-src 'sha256-{digest}'" in self.answer.headers["content-security-policy"]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self._seen.append(tag)
        if tag not in {"meta", "link", "input", "path", "circle", "br"}:
            self._tags.append((tag, attributes))
        if tag == "html":
            self.language = attributes["lang"]
        elif tag == "input" and attributes["type"] != "hidden":
            self.inputs.append(attributes)
        elif tag == "label":
            self._labels.add(attributes["for"])
        elif tag == "a":
            self.links.append(attributes["href"])

    def handle_endtag(self, tag: str) -> None:
        if self._tags and self._tags[-1][0] == tag:
            self._tags.pop()

    def handle_data(self, data: str) -> None:
        for tag, attributes in self._tags:
            if tag == "title":
                self.title += data
            elif tag == "style":
                self._style += data
                return
            if "id" in attributes:
                self._texts[attributes["id"]] = self._texts.get(attributes["id"], "") + data
        self.text = " ".join(f"{self.text} {data}".split())


def _opened(home: Household) -> dict[str, Any]:
    return home.customer.post(
        "/v1/payment-methods/captures", json={"save": True}, headers={"Idempotency-Key": new_id("key")}
    ).json()


def _path(opened: dict[str, Any]) -> str:
    return opened["url"].removeprefix("http://portal.test")


def _open(home: Household) -> str:
    return _path(_opened(home))


def _entered(behavior: Behavior) -> EnteredMethod:
    if behavior in {Behavior.SETTLES_LATER, Behavior.FAILS_LATER, Behavior.CLOSED_LATER}:
        return EnteredMethod(MethodKind.BANK_ACCOUNT, "Sandbox Bank", "6789", None, None, behavior)
    return EnteredMethod(MethodKind.CARD, "visa", "4242", 12, 2029, behavior)


def _method(books: SandboxBooks, processor: SandboxProcessor, behavior: Behavior) -> str:
    ref = processor.create_capture_session("acc_1", "en").ref
    books.complete_capture(ref, _entered(behavior))
    completed = processor.get_capture(ref).outcome
    assert isinstance(completed, CaptureCompleted)
    return completed.method.token


def _request(token: str, key: str | None = None, amount_minor: int = 7499) -> ChargeRequest:
    return ChargeRequest(key or new_id("key"), token, amount_minor, "USD", "en")


def _action_key(charge: Any) -> str:
    assert isinstance(charge.outcome, NeedsAction)
    return charge.outcome.url.rpartition("/")[2]
