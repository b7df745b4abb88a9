"""What the portal makes of Stripe's answers, in the shapes of its documentation: beyond what localstripe can play."""

import json
import logging
import socket
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import stripe

from daystarr_portal.processor_settings import StripeSettings
from daystarr_portal.processors.base import (
    Canceled,
    CaptureCanceled,
    CaptureCompleted,
    CapturedMethod,
    CaptureExpired,
    CaptureOpen,
    CaptureOutcome,
    ChargeRequest,
    Declined,
    FailureCode,
    MethodKind,
    NeedsAction,
    ProcessorRefusedError,
    ProcessorUnavailableError,
    Reader,
    Settling,
    Succeeded,
)
from daystarr_portal.processors.events import CaptureChanged, NothingToUs, PaymentChanged, Subject, WebhookRefusedError
from daystarr_portal.processors.reversals import RefundRequest, ReversalKind, ReversalReason, ReversalState
from daystarr_portal.processors.stripe.api import API_VERSION
from daystarr_portal.processors.stripe.processor import StripeProcessor
from daystarr_portal.processors.stripe.setup import build_stripe
from tests.portal.canned import Canned
from tests.portal.harness import ManualClock
from tests.stripe_process import KEY, WEBHOOK_SECRET

CREATED = datetime(2026, 12, 2, 15, 0, tzinfo=UTC)  # a Wednesday
INTENTS, INTENT = "/v1/payment_intents", "/v1/payment_intents/pi_1"
REQUEST = ChargeRequest("pay_1", "pm_1", 7499, "USD", "en", "cus_1")


@pytest.fixture
def canned() -> Iterator[Canned]:
    canned = Canned()
    yield canned
    canned.close()


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(CREATED + timedelta(minutes=1))


@pytest.fixture
def processor(canned: Canned, clock: ManualClock) -> Iterator[StripeProcessor]:
    settings = StripeSettings(KEY, ("whsec_theOneBefore11", WEBHOOK_SECRET), api=canned.url, seconds=60.0)
    processor = build_stripe(settings, clock, "https://portal.example.com")
    yield processor
    processor.close()


def intent(status: str, **more: Any) -> dict[str, Any]:
    return {
        "id": "pi_1",
        "object": "payment_intent",
        "amount": 7499,
        "currency": "usd",
        "status": status,
        "created": int(CREATED.timestamp()),
        "customer": "cus_1",
        "payment_method": "pm_1",
        "latest_charge": None,
        "next_action": None,
        "last_payment_error": None,
        "metadata": {"payment": "pay_1"},
        **more,
    }


def charge(kind: str = "card", *, disputed: bool = False, refunds: Any = ()) -> dict[str, Any]:
    return {
        "id": "ch_1",
        "object": "charge",
        "disputed": disputed,
        "refunds": {"object": "list", "data": list(refunds), "has_more": False},
        "payment_method_details": {"type": kind},
    }


def listed(*items: dict[str, Any], more: bool = False) -> dict[str, Any]:
    return {"object": "list", "data": list(items), "has_more": more}


def refund(status: str, ref: str = "re_1", amount: int = 2000) -> dict[str, Any]:
    at = int(CREATED.timestamp()) + 60
    return {"id": ref, "amount": amount, "status": status, "created": at, "metadata": {"refund": f"rfd_{ref}"}}


def dispute(status: str, reason: str = "fraudulent") -> dict[str, Any]:
    at = int(CREATED.timestamp()) + 90
    return {"id": "du_1", "amount": 7499, "status": status, "reason": reason, "created": at, "payment_intent": "pi_1"}


class TestPayments:
    """What a PaymentIntent says."""

    @pytest.mark.parametrize(
        ("found", "outcome"),
        [
            (intent("succeeded", latest_charge=charge()), Succeeded()),
            (
                intent("processing", latest_charge=charge("us_bank_account")),
                Settling(datetime(2026, 12, 8, 15, 0, tzinfo=UTC)),
            ),
            (intent("processing", latest_charge=charge("card")), Settling(CREATED + timedelta(days=1))),
            (
                intent(
                    "requires_action",
                    next_action={
                        "type": "redirect_to_url",
                        "redirect_to_url": {"url": "https://hooks.stripe.com/3d", "return_url": None},
                    },
                ),
                NeedsAction("https://hooks.stripe.com/3d"),
            ),
            (intent("canceled"), Canceled()),
            (
                intent("canceled", metadata={"payment": "pay_1", "without_customer": "yes"}),
                Declined(FailureCode.AUTHENTICATION_FAILED),
            ),
        ],
    )
    def test_its_status_is_an_outcome(
        self, processor: StripeProcessor, canned: Canned, found: dict[str, Any], outcome: object
    ) -> None:
        canned.say(f"GET {INTENT}", found)

        assert processor.get_payment("pi_1").outcome == outcome
        assert processor.get_payment("pi_1").key == "pay_1"

    @pytest.mark.parametrize(
        ("code", "decline_code", "reason"),
        [
            ("card_declined", "insufficient_funds", FailureCode.INSUFFICIENT_FUNDS),
            ("card_declined", "generic_decline", FailureCode.CARD_DECLINED),
            ("card_declined", "stolen_card", FailureCode.CARD_DECLINED),
            ("expired_card", "expired_card", FailureCode.EXPIRED_CARD),
            ("processing_error", None, FailureCode.PROCESSING_ERROR),
            ("authentication_required", "authentication_required", FailureCode.AUTHENTICATION_FAILED),
            ("payment_intent_authentication_failure", None, FailureCode.AUTHENTICATION_FAILED),
            ("payment_method_provider_decline", "account_closed", FailureCode.ACCOUNT_CLOSED),
            ("debit_not_authorized", None, FailureCode.DEBIT_NOT_AUTHORIZED),
            ("a_word_of_next_year", "another", FailureCode.CARD_DECLINED),
            (None, None, FailureCode.CARD_DECLINED),
        ],
    )
    def test_a_decline_says_why(
        self,
        processor: StripeProcessor,
        canned: Canned,
        code: str | None,
        decline_code: str | None,
        reason: FailureCode,
    ) -> None:
        error = {"code": code, "decline_code": decline_code, "type": "card_error"}
        canned.say(f"POST {INTENTS}", {"error": {**error, "payment_intent": {"id": "pi_1"}}}, 402)
        canned.say(f"GET {INTENT}", intent("requires_payment_method", last_payment_error=error))

        assert processor.create_payment(REQUEST).outcome == Declined(reason)

    @pytest.mark.parametrize(
        "unclear",
        [
            intent("a_status_of_next_year"),
            intent("requires_confirmation"),
            intent("requires_payment_method"),
            intent("requires_capture"),
            {"id": "pi_1", "status": "succeeded"},
            "<html>This is no JSON</html>",
        ],
        ids=["unknown", "unconfirmed", "no error", "capture", "shape", "html"],
    )
    def test_what_is_not_clear_is_never_a_failure(
        self, processor: StripeProcessor, canned: Canned, unclear: object
    ) -> None:
        canned.say(f"GET {INTENT}", unclear)
        canned.say(f"POST {INTENTS}", unclear)

        for ask in (lambda: processor.get_payment("pi_1"), lambda: processor.create_payment(REQUEST)):
            with pytest.raises(ProcessorUnavailableError):
                ask()

    @pytest.mark.parametrize("status", [401, 403, 409, 429, 500, 503])
    def test_trouble_at_stripe_leaves_it_open(self, processor: StripeProcessor, canned: Canned, status: int) -> None:
        canned.say(f"POST {INTENTS}", {"error": {"type": "api_error", "message": "Sorry"}}, status)

        with pytest.raises(ProcessorUnavailableError):
            processor.create_payment(REQUEST)

    def test_no_answer_in_time_leaves_it_open(self, clock: ManualClock) -> None:
        with socket.create_server(("127.0.0.1", 0)) as deaf:
            settings = StripeSettings(
                KEY, (WEBHOOK_SECRET,), api=f"http://127.0.0.1:{deaf.getsockname()[1]}", seconds=0.2
            )
            processor = build_stripe(settings, clock, "https://portal.example.com")
            with pytest.raises(ProcessorUnavailableError):
                processor.create_payment(REQUEST)
            processor.close()

    def test_what_stripe_will_not_do_is_refused(self, processor: StripeProcessor, canned: Canned) -> None:
        canned.say(f"POST {INTENTS}", {"error": {"type": "invalid_request_error", "code": "resource_missing"}}, 400)

        with pytest.raises(ProcessorRefusedError):
            processor.create_payment(REQUEST)

    def test_a_key_of_another_request_is_looked_up_and_never_believed_to_have_failed(
        self, processor: StripeProcessor, canned: Canned
    ) -> None:
        canned.say(f"POST {INTENTS}", {"error": {"type": "idempotency_error"}}, 400)
        canned.say(f"GET {INTENTS}/search", listed())
        canned.say(f"GET {INTENTS}", listed())

        with pytest.raises(ProcessorUnavailableError):
            processor.create_payment(REQUEST)

    def test_a_key_whose_payment_is_found_is_answered_with_it(self, processor: StripeProcessor, canned: Canned) -> None:
        canned.say(f"POST {INTENTS}", {"error": {"type": "idempotency_error"}}, 400)
        canned.say(f"GET {INTENTS}/search", listed(intent("succeeded")))
        canned.say(f"GET {INTENT}", intent("succeeded"))

        assert processor.create_payment(REQUEST).outcome == Succeeded()

    @pytest.mark.parametrize(
        ("request_", "sent", "not_sent"),
        [
            (
                REQUEST,
                {
                    "amount": "7499",
                    "currency": "usd",
                    "confirm": "true",
                    "customer": "cus_1",
                    "payment_method": "pm_1",
                    "allowed_payment_method_types[0]": "card",
                    "metadata[payment]": "pay_1",
                    "return_url": "https://portal.example.com/returned/confirmed",
                },
                {"off_session", "metadata[without_customer]"},
            ),
            (
                ChargeRequest("pay_1", "pm_1", 7499, "USD", "en", "cus_1", present=False),
                {"off_session": "true", "metadata[without_customer]": "yes"},
                {"return_url"},
            ),
            (
                ChargeRequest("pay_1", "pm_1", 7499, "USD", "en", "cus_1", kind=MethodKind.BANK_ACCOUNT),
                {"off_session": "true", "allowed_payment_method_types[0]": "us_bank_account"},
                {"return_url", "metadata[without_customer]"},
            ),
        ],
        ids=["customer", "AutoPay", "bank account"],
    )
    def test_it_asks_for_exactly_this(
        self,
        processor: StripeProcessor,
        canned: Canned,
        request_: ChargeRequest,
        sent: Mapping[str, str],
        not_sent: set[str],
    ) -> None:
        canned.say(f"POST {INTENTS}", intent("succeeded", latest_charge="ch_1"))

        assert processor.create_payment(request_).outcome == Succeeded()

        form = canned.sent(f"POST {INTENTS}")
        assert sent.items() <= form.items()
        assert not not_sent & form.keys()
        assert stripe.StripeClient(KEY)._requestor._options.stripe_version == API_VERSION, "pinned where it is typed"

    def test_a_payment_that_nobody_confirms_is_given_up(
        self, processor: StripeProcessor, canned: Canned, clock: ManualClock
    ) -> None:
        action = {"type": "redirect_to_url", "redirect_to_url": {"url": "https://hooks.stripe.com/3d"}}
        for _asked in range(5):
            canned.say(f"GET {INTENT}", intent("requires_action", next_action=action))
        canned.say(f"GET {INTENT}", intent("canceled"))
        canned.say(f"POST {INTENT}/cancel", intent("canceled"))
        assert isinstance(processor.get_payment("pi_1").outcome, NeedsAction)

        clock.advance(hours=2)

        assert processor.get_payment("pi_1").outcome == Canceled()
        assert f"POST {INTENT}/cancel" in [what for what, _ in canned.asked]

    def test_nothing_secret_is_logged(
        self, processor: StripeProcessor, canned: Canned, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG, "daystarr_portal")
        canned.say(f"POST {INTENTS}", {"error": {"message": f"Bad key {KEY} for maria@example.com"}}, 401)

        with pytest.raises(ProcessorUnavailableError) as caught:
            processor.create_payment(REQUEST)

        logged = " ".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)
        assert "AuthenticationError" in logged
        assert "maria" not in logged + str(caught.value)
        assert KEY not in logged + str(caught.value) + repr(StripeSettings(KEY, (WEBHOOK_SECRET,)))
        assert caught.value.__suppress_context__


class TestGoingBack:
    """Refunds, disputes and returns."""

    @pytest.mark.parametrize(
        ("status", "state"),
        [
            ("pending", ReversalState.PENDING),
            ("requires_action", ReversalState.PENDING),
            ("succeeded", ReversalState.SUCCEEDED),
            ("failed", ReversalState.FAILED),
            ("canceled", ReversalState.FAILED),
        ],
    )
    def test_a_refund_stands_where_stripe_says(
        self, processor: StripeProcessor, canned: Canned, status: str, state: ReversalState
    ) -> None:
        canned.say("POST /v1/refunds", refund(status))
        canned.say(f"GET {INTENT}", intent("succeeded", latest_charge=charge(refunds=[refund(status)])))

        made = processor.refund(RefundRequest("rfd_re_1", "pi_1", 2000))

        assert (made.kind, made.state, made.key, made.amount_minor) == (ReversalKind.REFUND, state, "rfd_re_1", 2000)
        assert processor.get_payment("pi_1").reversals == (made,)

    def test_a_refund_in_an_unknown_state_is_no_answer(self, processor: StripeProcessor, canned: Canned) -> None:
        canned.say("POST /v1/refunds", refund("a_status_of_next_year"))

        with pytest.raises(ProcessorUnavailableError):
            processor.refund(RefundRequest("rfd_re_1", "pi_1", 2000))

    @pytest.mark.parametrize(
        ("status", "state"),
        [
            ("needs_response", ReversalState.PENDING),
            ("under_review", ReversalState.PENDING),
            ("lost", ReversalState.SUCCEEDED),
            ("won", ReversalState.FAILED),
        ],
    )
    def test_a_dispute_of_a_card_payment(
        self, processor: StripeProcessor, canned: Canned, status: str, state: ReversalState
    ) -> None:
        canned.say(f"GET {INTENT}", intent("succeeded", latest_charge=charge(disputed=True)))
        canned.say("GET /v1/disputes", listed(dispute(status)))

        (gone,) = processor.get_payment("pi_1").reversals

        assert (gone.kind, gone.state, gone.reason) == (ReversalKind.CHARGEBACK, state, ReversalReason.FRAUDULENT)
        assert canned.sent("GET /v1/disputes")["payment_intent"] == "pi_1"

    def test_an_inquiry_takes_no_money(self, processor: StripeProcessor, canned: Canned) -> None:
        canned.say(f"GET {INTENT}", intent("succeeded", latest_charge=charge(disputed=True)))
        canned.say("GET /v1/disputes", listed(dispute("warning_needs_response")))

        assert processor.get_payment("pi_1").reversals == ()

    def test_a_bank_payment_is_returned(self, processor: StripeProcessor, canned: Canned) -> None:
        canned.say(f"GET {INTENT}", intent("succeeded", latest_charge=charge("us_bank_account", disputed=True)))
        canned.say("GET /v1/disputes", listed(dispute("lost", "insufficient_funds")))

        (gone,) = processor.get_payment("pi_1").reversals

        assert (gone.kind, gone.reason) == (ReversalKind.RETURN, ReversalReason.INSUFFICIENT_FUNDS)


class TestBooks:
    """The list from which the ledger is checked."""

    def test_it_goes_through_payments_then_old_ones_of_which_money_went_back(
        self, processor: StripeProcessor, canned: Canned
    ) -> None:
        old = int((CREATED - timedelta(days=60)).timestamp())
        canned.say(f"GET {INTENTS}", listed(intent("succeeded"), intent("requires_payment_method"), more=True))
        canned.say(f"GET {INTENTS}", listed(intent("processing", id="pi_2")))
        canned.say("GET /v1/refunds", listed({**refund("succeeded"), "payment_intent": "pi_3"}))
        canned.say(f"GET {INTENTS}/pi_3", intent("succeeded", id="pi_3", created=old))
        canned.say("GET /v1/disputes", listed({**dispute("lost"), "payment_intent": "pi_1"}))
        canned.say(f"GET {INTENT}", intent("succeeded"))
        found: list[str] = []
        page: str | None = None
        for _page in range(4):
            part = processor.list_payments(CREATED - timedelta(days=3), page)
            found += [booked.charge.ref for booked in part.items]
            page = part.next_page

        assert page is None
        assert found == ["pi_1", "pi_2", "pi_3"]

    def test_a_payment_that_the_search_does_not_know_yet_is_found_in_the_list(
        self, processor: StripeProcessor, canned: Canned
    ) -> None:
        canned.say(f"GET {INTENTS}/search", listed())
        canned.say(f"GET {INTENTS}", listed(intent("succeeded", metadata={"payment": "pay_2"}), more=True))
        canned.say(f"GET {INTENTS}", listed(intent("succeeded")))

        found = processor.find_payment("pay_1")

        assert found is not None
        assert found.key == "pay_1"
        assert canned.sent(f"GET {INTENTS}/search")["query"] == "metadata['payment']:'pay_1'"
        assert canned.sent(f"GET {INTENTS}")["starting_after"] == "pi_1"

    def test_what_is_no_word_is_never_searched_for(self, processor: StripeProcessor) -> None:
        with pytest.raises(ProcessorUnavailableError):
            processor.find_payment("x' OR status:'succeeded")


CARD = {
    "id": "pm_9",
    "type": "card",
    "customer": "cus_1",
    "card": {"brand": "visa", "last4": "4242", "exp_month": 12, "exp_year": 2030},
}
BANK = {
    "id": "pm_9",
    "type": "us_bank_account",
    "customer": "cus_1",
    "us_bank_account": {"bank_name": "STRIPE TEST BANK", "last4": "6789"},
}
VISA = CapturedMethod("pm_9", MethodKind.CARD, "visa", "4242", 12, 2030, "cus_1")


def checkout(status: str, setup: object = None) -> dict[str, Any]:
    return {
        "id": "cs_test_1",
        "status": status,
        "url": "https://checkout.stripe.com/c/pay/cs_test_1#" + "x" * 900 if status == "open" else None,
        "expires_at": int(CREATED.timestamp()) + 3600,
        "setup_intent": setup,
    }


def setup(status: str, **more: Any) -> dict[str, Any]:
    return {"id": "seti_1", "status": status, "created": int(CREATED.timestamp()), **more}


class TestTakingMethods:
    """Checkout in setup mode, and Terminal."""

    @pytest.mark.parametrize(
        ("found", "outcome"),
        [
            (checkout("open"), CaptureOpen()),
            (checkout("expired"), CaptureCanceled()),
            (checkout("complete", setup("succeeded", payment_method=CARD)), CaptureCompleted(VISA)),
            (
                checkout("complete", setup("succeeded", payment_method=BANK)),
                CaptureCompleted(
                    CapturedMethod("pm_9", MethodKind.BANK_ACCOUNT, "STRIPE TEST BANK", "6789", None, None, "cus_1")
                ),
            ),
            (checkout("complete", setup("processing", payment_method=BANK)), CaptureOpen()),
        ],
    )
    def test_a_visit_to_the_hosted_page(
        self, processor: StripeProcessor, canned: Canned, found: dict[str, Any], outcome: CaptureOutcome
    ) -> None:
        canned.say("GET /v1/checkout/sessions/cs_test_1", found)

        assert processor.get_capture("cs_test_1").outcome == outcome

    def test_nobody_finished_in_time(self, processor: StripeProcessor, canned: Canned, clock: ManualClock) -> None:
        canned.say("GET /v1/checkout/sessions/cs_test_1", checkout("expired"))
        clock.advance(hours=2)

        assert processor.get_capture("cs_test_1").outcome == CaptureExpired()

    def test_the_page_is_opened_in_the_customers_language_and_leads_back(
        self, processor: StripeProcessor, canned: Canned
    ) -> None:
        canned.say("POST /v1/checkout/sessions", checkout("open"))

        opened = processor.create_capture_session("cus_1", "es")

        assert opened.url is not None
        assert opened.url.startswith("https://checkout.stripe.com/")
        sent = canned.sent("POST /v1/checkout/sessions")
        assert (sent["mode"], sent["customer"], sent["locale"]) == ("setup", "cus_1", "es")
        assert sent["success_url"] == "https://portal.example.com/returned/added"
        assert sent["allowed_payment_method_types[1]"] == "us_bank_account"

    def test_closing_a_page_that_is_over_changes_nothing(self, processor: StripeProcessor, canned: Canned) -> None:
        canned.say("GET /v1/checkout/sessions/cs_test_1", checkout("open"))
        canned.say("GET /v1/checkout/sessions/cs_test_1", checkout("complete", setup("succeeded", payment_method=CARD)))
        canned.say("POST /v1/checkout/sessions/cs_test_1/expire", {"error": {"type": "invalid_request_error"}}, 400)

        assert processor.cancel_capture("cs_test_1").outcome == CaptureCompleted(VISA)

    def test_a_card_held_to_a_reader(self, processor: StripeProcessor, canned: Canned) -> None:
        canned.say(
            "GET /v1/terminal/readers", listed({"id": "tmr_1", "label": "Counter", "status": "online"}, {"id": "tmr_2"})
        )
        canned.say("POST /v1/setup_intents", setup("requires_payment_method", metadata={"reader": "tmr_1"}))
        canned.say("POST /v1/terminal/readers/tmr_1/process_setup_intent", {"id": "tmr_1"})
        read = {"id": "setatt_1", "payment_method_details": {"card_present": {"generated_card": "pm_9"}}}
        canned.say("GET /v1/setup_intents/seti_1", setup("requires_action"))
        canned.say("GET /v1/setup_intents/seti_1", setup("succeeded", latest_attempt=read))
        canned.say("GET /v1/payment_methods/pm_9", CARD)

        assert processor.readers() == (Reader("tmr_1", "Counter", online=True), Reader("tmr_2", "tmr_2", online=True))
        asked = processor.create_reader_capture("tmr_1", "cus_1")
        assert (asked.ref, asked.url, asked.outcome) == ("seti_1", None, CaptureOpen())
        assert processor.get_capture("seti_1").outcome == CaptureOpen()
        assert processor.get_capture("seti_1").outcome == CaptureCompleted(VISA)

    def test_a_reader_that_is_busy_is_refused_and_nothing_is_left_waiting(
        self, processor: StripeProcessor, canned: Canned
    ) -> None:
        canned.say("POST /v1/setup_intents", setup("requires_payment_method"))
        busy = {"error": {"type": "invalid_request_error", "code": "terminal_reader_busy"}}
        canned.say("POST /v1/terminal/readers/tmr_1/process_setup_intent", busy, 400)
        canned.say("POST /v1/setup_intents/seti_1/cancel", setup("canceled"))

        with pytest.raises(ProcessorRefusedError):
            processor.create_reader_capture("tmr_1", "cus_1")
        assert "POST /v1/setup_intents/seti_1/cancel" in [what for what, _ in canned.asked]

    def test_waiting_at_a_reader_is_stopped_at_the_reader_too(self, processor: StripeProcessor, canned: Canned) -> None:
        waiting = setup("requires_payment_method", metadata={"reader": "tmr_1"})
        for _asked in range(2):
            canned.say("GET /v1/setup_intents/seti_1", waiting)
        canned.say("GET /v1/setup_intents/seti_1", setup("canceled"))
        canned.say("POST /v1/terminal/readers/tmr_1/cancel_action", {"id": "tmr_1"})
        canned.say("POST /v1/setup_intents/seti_1/cancel", setup("canceled"))

        assert processor.cancel_capture("seti_1").outcome == CaptureCanceled()
        assert "POST /v1/terminal/readers/tmr_1/cancel_action" in [what for what, _ in canned.asked]


class TestMessages:
    """Webhooks: which object they are about, and whether they are Stripe's."""

    @pytest.mark.parametrize(
        ("about", "subject"),
        [
            ({"object": "payment_intent", "id": "pi_1", "metadata": {"payment": "pay_1"}}, PaymentChanged("pi_1")),
            ({"object": "payment_intent", "id": "pi_1", "metadata": {}}, NothingToUs()),
            ({"object": "charge", "id": "ch_1", "payment_intent": "pi_1"}, PaymentChanged("pi_1")),
            ({"object": "refund", "id": "re_1", "payment_intent": "pi_1"}, PaymentChanged("pi_1")),
            ({"object": "dispute", "id": "du_1", "payment_intent": "pi_1"}, PaymentChanged("pi_1")),
            ({"object": "charge", "id": "ch_1", "payment_intent": None}, NothingToUs()),
            ({"object": "checkout.session", "id": "cs_test_1"}, CaptureChanged("cs_test_1")),
            ({"object": "setup_intent", "id": "seti_1"}, CaptureChanged("seti_1")),
            (
                {
                    "object": "terminal.reader",
                    "id": "tmr_1",
                    "action": {"process_setup_intent": {"setup_intent": "seti_1"}},
                },
                CaptureChanged("seti_1"),
            ),
            ({"object": "invoice", "id": "in_1"}, NothingToUs()),
        ],
    )
    def test_it_says_what_changed(self, processor: StripeProcessor, about: dict[str, Any], subject: Subject) -> None:
        body = json.dumps({"id": "evt_1", "type": "some.event", "data": {"object": about}})

        event = processor.parse_webhook(body.encode(), signed(body))

        assert (event.id, event.subject) == ("evt_1", subject)

    @pytest.mark.parametrize(
        ("secret", "age"),
        [("whsec_ofSomebodyElse1", 0), (WEBHOOK_SECRET, 301), ("", 0)],
        ids=["another secret", "too old", "none"],
    )
    def test_a_signature_that_is_not_stripes_is_refused(
        self, processor: StripeProcessor, secret: str, age: int
    ) -> None:
        body = json.dumps({"id": "evt_1", "type": "t", "data": {"object": {"object": "payment_intent", "id": "pi_1"}}})

        with pytest.raises(WebhookRefusedError):
            processor.parse_webhook(body.encode(), signed(body, secret, age) if secret else {})

    @pytest.mark.parametrize("body", ["{}", "[]", "no json", '{"id": "evt_1", "type": "t", "data": {}}'])
    def test_a_shape_that_is_unknown_is_refused(self, processor: StripeProcessor, body: str) -> None:
        with pytest.raises(WebhookRefusedError):
            processor.parse_webhook(body.encode(), signed(body))


def signed(body: str, secret: str = WEBHOOK_SECRET, age: int = 0) -> dict[str, str]:
    header = stripe.WebhookSignature.generate_signature_header(body, secret, int(time.time()) - age)
    return {"stripe-signature": header}
