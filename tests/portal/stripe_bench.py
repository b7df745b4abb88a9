"""Stripe's library and our adapter against the stand-in."""

import json
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

from daystarr_portal.core.clock import system_clock
from daystarr_portal.processor_settings import StripeSettings
from daystarr_portal.processors.base import FailureCode, PaymentProcessor
from daystarr_portal.processors.reversals import ReversalKind
from daystarr_portal.processors.stripe.setup import build_stripe
from tests.portal.bench import Can, Plays
from tests.stripe_process import KEY, WEBHOOK_SECRET, Inbox, StripeProcess, wait_until

_NUMBERS = {Plays.CARD: "4242424242424242", Plays.DECLINED: "4000000000000341", Plays.ASKS: "4000002500003155"}


class StripeBench:
    """What localstripe has: cards, confirmation, and messages about payments."""

    can = frozenset({Can.CONFIRMATION, Can.WEBHOOKS})
    declines_with = FailureCode.CARD_DECLINED  # localstripe knows no other reason

    def __init__(self, stand_in: StripeProcess, processor: PaymentProcessor, inbox: Inbox) -> None:
        self.processor = processor
        self._stand_in = stand_in
        self._inbox = inbox
        self._heard: set[str] = set()

    def method(self, customer: str, plays: Plays) -> str:
        return self._stand_in.card(customer, _NUMBERS[plays])

    def enter(self, capture: str, plays: Plays) -> None:
        raise NotImplementedError

    def present(self, reader: str, plays: Plays) -> None:
        raise NotImplementedError

    def confirm(self, ref: str, *, approved: bool) -> None:
        self._stand_in.confirm(ref, approved=approved)

    def wait_for_banks(self) -> None:
        raise NotImplementedError

    def take_back(self, ref: str, kind: ReversalKind) -> None:
        raise NotImplementedError

    def win_dispute(self, ref: str) -> None:
        raise NotImplementedError

    def messages(self) -> Sequence[tuple[bytes, Mapping[str, str]]]:
        sent = set(self._stand_in.state()["told"])
        wait_until(lambda: sent <= {_id(body) for body, _ in self._inbox.messages}, "the messages of Stripe")
        fresh = [one for one in self._inbox.messages if _id(one[0]) in sent - self._heard]
        self._heard |= sent
        return fresh

    def now(self) -> datetime:
        return datetime.now(UTC)


def _id(body: bytes) -> str:
    return str(json.loads(body)["id"])


@contextmanager
def stripe_bench(stand_in: StripeProcess) -> Generator[StripeBench]:
    """The adapter on the stand-in, which has forgotten everything."""
    stand_in.configure(reset=True, lose=0, hold=False)
    inbox = Inbox()
    stand_in.send_to(inbox.url)
    settings = StripeSettings(KEY, (WEBHOOK_SECRET,), api=stand_in.url)
    processor = build_stripe(settings, system_clock, "http://portal.test")
    yield StripeBench(stand_in, processor, inbox)
    processor.close()
    inbox.close()
