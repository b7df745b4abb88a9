"""Answers get lost, processes die, people press twice: a customer is charged once or not at all, and learns which."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from daystarr_portal.processors.base import (
    Capture,
    CaptureExpired,
    Charge,
    Declined,
    FailureCode,
    PaymentProcessor,
    ProcessorRefusedError,
)
from daystarr_portal.processors.none import NoProcessor
from tests.portal.harness import NOW, Portal, portal_on
from tests.portal.money import (
    ASKS,
    BANK,
    VISA,
    CrashError,
    Faults,
    FaultyPortal,
    Household,
    assert_balanced,
    faulty_portal_on,
    form,
    gone,
    household,
)


@pytest.fixture
def portal(faulty: FaultyPortal) -> Portal:
    return faulty.portal


@pytest.fixture
def faults(faulty: FaultyPortal) -> Faults:
    return faulty.faults


def test_while_the_outcome_is_unknown_the_payment_is_processing_and_the_bill_locked(
    home: Household, faults: Faults
) -> None:
    invoice, method = home.invoice(), home.method()
    faults.after.append(gone())

    payment = home.paid(method, 7499, [invoice], key="key-1")

    assert (payment["state"], payment["expected_on"]) == ("processing", None)
    assert home.bills()["processing"]["amount_minor"] == 7499
    _refused(home.pay(method, 7499, [invoice], key="key-2"), 409, "invoice_processing")
    assert _settle(home, "key-1").json() == {"outcome": "found", "payment": payment, "scheduled_payment": None}
    assert len(faults.charges) == 1


def test_a_charge_whose_answer_was_lost_is_found_out(home: Household, faults: Faults) -> None:
    invoice, method = home.invoice(), home.method()
    faults.after.append(gone())
    payment = home.paid(method, 7499, [invoice])

    home.portal.clock.advance(seconds=15)
    home.portal.work("reconcile")

    assert home.payment(payment["id"])["state"] == "succeeded"
    assert home.bills()["items"] == []
    assert assert_balanced(home).charges == 1


def test_a_charge_that_never_arrived_is_made_once(home: Household, faults: Faults) -> None:
    invoice, method = home.invoice(), home.method()
    faults.before += [gone(), gone()]
    payment = home.paid(method, 7499, [invoice])

    for _pass in range(4):
        home.portal.clock.advance(seconds=15)
        home.portal.work("reconcile")

    assert home.payment(payment["id"])["state"] == "succeeded"
    assert assert_balanced(home).charges == 1


def test_a_charge_that_never_arrived_is_given_up_rather_than_made_much_later(home: Household, faults: Faults) -> None:
    invoice, method = home.invoice(), home.method()
    faults.before.append(gone())
    payment = home.paid(method, 7499, [invoice])

    home.portal.clock.advance(hours=13)
    home.portal.work("reconcile")
    home = home.sign_in_again()

    found = home.payment(payment["id"])
    assert (found["state"], found["failure_code"]) == ("failed", "processing_error")
    assert assert_balanced(home).charges == 0
    assert home.paid(method, 7499, [invoice])["state"] == "succeeded"


def test_a_charge_made_long_ago_is_found_however_late(home: Household, faults: Faults) -> None:
    invoice, method = home.invoice(), home.method()
    faults.after.append(gone())
    payment = home.paid(method, 7499, [invoice])

    home.portal.clock.advance(hours=13)
    home.portal.work("reconcile")

    assert home.sign_in_again().payment(payment["id"])["state"] == "succeeded"
    assert assert_balanced(home).charges == 1


def test_what_the_processor_refuses_outright_has_failed(home: Household, faults: Faults) -> None:
    invoice, method = home.invoice(), home.method()
    faults.before.append(ProcessorRefusedError("no"))

    payment = home.paid(method, 7499, [invoice])

    assert (payment["state"], payment["failure_code"]) == ("failed", "processing_error")
    assert home.paid(method, 7499, [invoice])["state"] == "succeeded"


def test_one_payment_in_trouble_does_not_hold_up_the_others(home: Household, faults: Faults) -> None:
    first, second, method = home.invoice(1000), home.invoice(2000), home.method()
    faults.after += [gone()]
    stuck = home.paid(method, 1000, [first])
    faults.after += [gone()]
    fine = home.paid(method, 2000, [second])

    home.portal.clock.advance(seconds=15)
    faults.trouble_with = {stuck["id"]}
    home.portal.work("reconcile")

    states = [home.payment(payment["id"])["state"] for payment in (stuck, fine)]
    assert states == ["processing", "succeeded"]
    faults.trouble_with = set()
    home.portal.work("reconcile")
    assert assert_balanced(home).succeeded_minor == 3000


class TestCrash:
    """The server dies in the middle, and another one takes over on the same database."""

    @pytest.mark.parametrize("charged", [False, True], ids=["before it was charged", "after it was charged"])
    def test_reconciling_finishes_what_was_begun(self, home: Household, faults: Faults, charged: bool) -> None:
        invoice, method = self._crash(home, faults, charged)

        with faulty_portal_on(home.portal.settings, home.portal.clock) as restarted:
            home = Household(restarted.portal, home.account_id, home.username, restarted.portal.sign_in(home.username))
            _refused(home.pay(method, 7499, [invoice], key="key-2"), 409, "invoice_processing")
            restarted.portal.clock.advance(seconds=15)
            restarted.portal.work("reconcile")

            assert _settle(home, "key-1").json()["payment"]["state"] == "succeeded"
            again = home.pay(method, 7499, [invoice], key="key-1")
            assert (again.status_code, again.json()["state"]) == (201, "succeeded")
            assert again.headers["Idempotency-Replayed"] == "true"
            assert assert_balanced(home).charges == 1

    @pytest.mark.parametrize("charged", [False, True], ids=["before it was charged", "after it was charged"])
    def test_the_same_request_sent_again_finishes_it_too(self, home: Household, faults: Faults, charged: bool) -> None:
        invoice, method = self._crash(home, faults, charged)

        busy = home.pay(method, 7499, [invoice], key="key-1")
        _refused(busy, 409, "idempotency_in_progress")
        assert busy.headers["Retry-After"] == "1"
        home.portal.clock.advance(seconds=31)
        again = home.pay(method, 7499, [invoice], key="key-1")

        assert (again.status_code, again.json()["state"]) == (201, "succeeded")
        assert home.pay(method, 7499, [invoice], key="key-1").content == again.content
        assert assert_balanced(home).charges == 1

    def test_a_clock_set_back_holds_nothing_up(self, home: Household, faults: Faults) -> None:
        home.portal.clock.advance(minutes=5)
        self._crash(home, faults, charged=False)
        home.portal.clock.advance(minutes=-5)

        assert _settle(home, "key-1").json()["payment"]["state"] == "processing"
        home.portal.work("reconcile")

        assert _settle(home, "key-1").json()["payment"]["state"] == "succeeded"
        assert assert_balanced(home).charges == 1

    def test_a_clock_a_little_behind_takes_nobody_for_dead(self, home: Household, faults: Faults) -> None:
        invoice, method = self._crash(home, faults, charged=True)
        home.portal.clock.advance(seconds=-5)

        _refused(_settle(home, "key-1"), 409, "idempotency_in_progress")
        _refused(home.pay(method, 7499, [invoice], key="key-1"), 409, "idempotency_in_progress")
        assert len(faults.charges) == 1

    def test_until_then_settling_says_to_wait_and_later_what_there_is(self, home: Household, faults: Faults) -> None:
        self._crash(home, faults, charged=True)

        _refused(_settle(home, "key-1"), 409, "idempotency_in_progress")
        home.portal.clock.advance(seconds=31)
        assert _settle(home, "key-1").json()["payment"]["state"] == "processing"

    def test_a_hosted_page_cut_off_while_opening_is_opened_by_asking_again(
        self, home: Household, faults: Faults
    ) -> None:
        headers = {"Idempotency-Key": "key-1"}
        faults.after.append(CrashError())
        assert self._open(home, headers).status_code == 500
        _refused(self._open(home, headers), 409, "idempotency_in_progress")

        home.portal.clock.advance(seconds=31)

        assert self._open(home, headers).json()["state"] == "open"

    def test_a_processor_that_is_away_leaves_the_key_free(self, home: Household, faults: Faults) -> None:
        headers = {"Idempotency-Key": "key-1"}
        faults.before.append(gone())
        _refused(self._open(home, headers), 503, "processor_unavailable")

        assert self._open(home, headers).json()["state"] == "open"

    def _crash(self, home: Household, faults: Faults, charged: bool) -> tuple[str, str]:
        invoice, method = home.invoice(), home.method()
        (faults.after if charged else faults.before).append(CrashError())
        assert home.pay(method, 7499, [invoice], key="key-1").status_code == 500
        return invoice, method

    def _open(self, home: Household, headers: dict[str, str]) -> Any:
        return home.customer.post("/v1/payment-methods/captures", json={"save": True}, headers=headers)


class Stranger(Faults):
    """A processor that has none of the payments and visits of the one before it."""

    @property
    def name(self) -> str:
        return "stranger"

    def find_payment(self, idempotency_key: str) -> None:
        return None

    def get_payment(self, ref: str) -> Charge:
        return Charge(ref, Declined(FailureCode.PROCESSING_ERROR))

    def get_capture(self, ref: str) -> Capture:
        return Capture(ref, "", NOW, CaptureExpired())


@pytest.mark.parametrize("processor", [NoProcessor(), Stranger(NoProcessor())], ids=["none", "another"])
class TestAnotherProcessor:
    """The server comes back with another processor, or none: what the one before did is not known, and not guessed."""

    @pytest.mark.parametrize("later", [{"seconds": 31}, {"hours": 13}], ids=["soon", "much later"])
    def test_a_charge_whose_answer_was_lost_is_left_for_the_processor_that_made_it(
        self, home: Household, faults: Faults, processor: PaymentProcessor, later: dict[str, float]
    ) -> None:
        invoice, method = home.invoice(), home.method()
        faults.after.append(gone())
        payment = home.paid(method, 7499, [invoice])

        home.portal.clock.advance(**later)
        with portal_on(home.portal.settings, home.portal.clock, processor) as restarted:
            restarted.work("reconcile")

        home = home.sign_in_again()
        assert home.payment(payment["id"])["state"] == "processing"
        home.portal.work("reconcile")
        assert home.payment(payment["id"])["state"] == "succeeded"
        assert assert_balanced(home).charges == 1

    def test_a_payment_on_its_way_stays_on_its_way(self, home: Household, processor: PaymentProcessor) -> None:
        payment = home.paid(home.method(BANK), 7499, [home.invoice()])

        with portal_on(home.portal.settings, home.portal.clock, processor) as restarted:
            restarted.work("reconcile")

        assert home.payment(payment["id"])["state"] == "processing"

    def test_the_same_request_sent_again_is_answered_with_what_is_known(
        self, home: Household, faults: Faults, processor: PaymentProcessor
    ) -> None:
        invoice, method = home.invoice(), home.method()
        faults.after.append(CrashError())
        assert home.pay(method, 7499, [invoice], key="key-1").status_code == 500

        home.portal.clock.advance(seconds=31)
        with portal_on(home.portal.settings, home.portal.clock, processor) as restarted:
            moved = Household(restarted, home.account_id, home.username, restarted.sign_in(home.username))
            assert moved.paid(method, 7499, [invoice], key="key-1")["state"] == "processing"

        home.portal.work("reconcile")
        assert home.payments()[0]["state"] == "succeeded"
        assert assert_balanced(home).charges == 1

    def test_a_hosted_page_stays_open(self, home: Household, processor: PaymentProcessor) -> None:
        opened = home.customer.post(
            "/v1/payment-methods/captures", json={"save": True}, headers={"Idempotency-Key": "key-1"}
        ).json()
        path = f"/v1/payment-methods/captures/{opened['id']}"

        with portal_on(home.portal.settings, home.portal.clock, processor) as restarted:
            restarted.work("reconcile")
            assert restarted.sign_in(home.username).get(path).json()["state"] == "open"

        home.portal.client.post(opened["url"].removeprefix("http://portal.test"), data=form(VISA))
        assert home.customer.get(path).json()["state"] == "completed"


class TestTwoPresses:
    """Many at the same moment, from several windows."""

    PRESSES = 8

    def test_with_different_keys_a_bill_is_charged_once(self, home: Household) -> None:
        invoice, method = home.invoice(), home.method()

        answers = self._press(lambda at: home.pay(method, 7499, [invoice], key=f"key-{at}"))

        assert [answer.status_code for answer in answers].count(201) == 1, [answer.text for answer in answers]
        assert {answer.json()["code"] for answer in answers if answer.status_code != 201} <= {
            "invoice_processing",
            "invoice_not_open",
        }
        assert assert_balanced(home).charges == 1

    def test_with_different_keys_a_part_of_a_bill_is_charged_once(self, home: Household) -> None:
        invoice, method = home.invoice(), home.method()

        answers = self._press(lambda at: home.pay(method, 1500, [invoice], key=f"key-{at}"))

        assert [answer.status_code for answer in answers].count(201) == 1
        assert assert_balanced(home).charged_minor == 1500

    def test_with_different_keys_an_amount_is_paid_ahead_once(self, home: Household) -> None:
        method = home.method()

        answers = self._press(lambda at: home.pay(method, 5000, key=f"key-{at}"))

        assert [answer.status_code for answer in answers].count(201) == 1
        assert assert_balanced(home).credit_minor == 5000

    def test_with_the_same_key_it_is_charged_once_and_everyone_learns_of_it(self, home: Household) -> None:
        invoice, method = home.invoice(), home.method()

        answers = self._press(lambda _at: home.pay(method, 7499, [invoice], key="key-1"))

        made = [answer for answer in answers if answer.status_code == 201]
        assert len({answer.content for answer in made}) == 1
        assert {answer.json()["code"] for answer in answers if answer.status_code != 201} <= {"idempotency_in_progress"}
        assert assert_balanced(home).charges == 1

    def test_settling_and_a_late_arrival_never_both_win(self, home: Household) -> None:
        invoice, method = home.invoice(), home.method()

        def press(at: int) -> Any:
            return _settle(home, "key-1") if at % 2 else home.pay(method, 7499, [invoice], key="key-1")

        answers = self._press(press)

        settled = {answer.json()["outcome"] for answer in answers if answer.status_code == 200}
        paid = any(answer.status_code == 201 for answer in answers)
        assert settled <= ({"found"} if paid else {"never_received"})
        assert assert_balanced(home).charges == (1 if paid else 0)

    def test_several_recoveries_at_once_post_it_once(self, home: Household, faults: Faults) -> None:
        invoice, method, bank = home.invoice(), home.method(), home.method(BANK)
        faults.after.append(gone())
        home.paid(method, 7499, [invoice])
        home.paid(bank, 3000)
        home.portal.clock.advance(days=5)

        self._press(lambda _at: home.portal.work("reconcile"))

        books = assert_balanced(home)
        assert (books.charges, books.posted_minor) == (2, 10_499)

    def test_customers_do_not_wait_for_each_others_processor(self, home: Household, faults: Faults) -> None:
        other = household(home.portal)
        invoice, method = home.invoice(), home.method()
        others_invoice, others_method = other.invoice(), other.method()
        entered, leave = threading.Event(), threading.Event()
        faults.during = lambda: (entered.set(), leave.wait(30))
        with ThreadPoolExecutor(1) as pool:
            slow = pool.submit(lambda: home.pay(method, 7499, [invoice]))
            assert entered.wait(30)
            faults.during = lambda: None
            assert other.paid(others_method, 7499, [others_invoice])["state"] == "succeeded"
            leave.set()
            assert slow.result(30).json()["state"] == "succeeded"

    def _press(self, press: Callable[[int], Any]) -> list[Any]:
        ready = threading.Barrier(self.PRESSES)

        def one(at: int) -> Any:
            ready.wait(30)
            return press(at)

        with ThreadPoolExecutor(self.PRESSES) as pool:
            return list(pool.map(one, range(self.PRESSES)))


def test_a_payment_to_confirm_survives_a_lost_answer(home: Household, faults: Faults) -> None:
    invoice, method = home.invoice(), home.method(ASKS)
    faults.after.append(gone())
    payment = home.paid(method, 7499, [invoice])
    assert payment["state"] == "processing"

    home.portal.clock.advance(seconds=15)
    home.portal.work("reconcile")

    asked = home.payment(payment["id"])
    assert asked["state"] == "requires_action"
    home.portal.client.post(asked["action_url"].removeprefix("http://portal.test"), data={"decision": "approve"})
    assert home.payment(payment["id"])["state"] == "succeeded"
    assert assert_balanced(home).charges == 1


def test_a_method_entered_while_the_program_was_closed_is_there_when_it_returns(home: Household) -> None:
    opened = home.customer.post(
        "/v1/payment-methods/captures", json={"save": True}, headers={"Idempotency-Key": "key-1"}
    ).json()
    home.portal.client.post(opened["url"].removeprefix("http://portal.test"), data=form(VISA))

    home.portal.work("reconcile")

    assert [item["last4"] for item in home.customer.get("/v1/payment-methods").json()["items"]] == ["4242"]


def test_one_visit_in_trouble_holds_up_neither_other_visits_nor_payments(home: Household, faults: Faults) -> None:
    invoice, method = home.invoice(), home.method()
    faults.after.append(gone())
    payment = home.paid(method, 7499, [invoice])
    for key in ("key-1", "key-2"):
        opened = home.customer.post(
            "/v1/payment-methods/captures", json={"save": True}, headers={"Idempotency-Key": key}
        ).json()
        home.portal.client.post(opened["url"].removeprefix("http://portal.test"), data=form(BANK))

    home.portal.clock.advance(seconds=15)
    faults.before.append(RuntimeError("a mistake of ours"))
    home.portal.work("reconcile")

    assert home.payment(payment["id"])["state"] == "succeeded"
    assert [item["last4"] for item in home.customer.get("/v1/payment-methods").json()["items"]] == ["6789", "4242"]


def _settle(home: Household, key: str) -> Any:
    return home.customer.post("/v1/payments/settle", json={"idempotency_key": key})


def _refused(answer: Any, status: int, code: str) -> None:
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
