"""Stripe's books: payments by the key they were made with, and all of them since an instant."""

import logging
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from daystarr_portal.core.clock import Clock
from daystarr_portal.processors.base import BookedCharge, Charge, ChargePage
from daystarr_portal.processors.reversals import Reversal
from daystarr_portal.processors.stripe.api import StripeApi
from daystarr_portal.processors.stripe.outcomes import PAYMENT, UnclearError, instant, outcome_of, reversals_of
from daystarr_portal.processors.stripe.shapes import Intent

UNSEARCHABLE = timedelta(hours=25)
"""How far back we look ourselves for what Stripe's search may not know yet: it is a minute behind, rarely an hour."""
_logger = logging.getLogger(__name__)
_INTENTS, _REFUNDS, _DISPUTES = "payments", "refunds", "disputes"


class StripeBooks:
    """Reads the books; a part of them is named by what it lists and after which entry it begins."""

    def __init__(self, api: StripeApi, clock: Clock) -> None:
        self._api = api
        self._clock = clock

    def charge(self, intent: Intent) -> Charge:
        """A payment with all that went back of it. Raises `ProcessorUnavailableError` for one that says nothing."""
        return Charge(intent.id, outcome_of(intent), intent.metadata.get(PAYMENT, ""), self._reversals(intent))

    def find(self, payment_id: str) -> Intent | None:
        """The payment made with a key of ours: searched for, and looked for among those too new to be found so."""
        found = self._api.search_intents(payment_id).data
        if found:
            return self._api.intent(found[0].id)
        return next((one for one in self._recent() if one.metadata.get(PAYMENT) == payment_id), None)

    def list(self, since: datetime, page: str | None) -> ChargePage:
        """The payments made since then, then older ones of which money went back since then."""
        part, _, after = (page or f"{_INTENTS}:").partition(":")
        seconds = int(since.timestamp())
        if part == _INTENTS:
            listed = self._api.intents(seconds, after or None)
            return ChargePage(
                self._clear(listed.data), _next(_INTENTS, listed.data[-1].id if listed.has_more else None, _REFUNDS)
            )
        gone = (
            self._api.refunds(seconds, after or None)
            if part == _REFUNDS
            else self._api.disputes(seconds, after or None)
        )
        refs = sorted({one.payment_intent for one in gone.data if one.payment_intent is not None})
        intents = (self._api.intent(ref) for ref in refs)
        older = self._clear([one for one in intents if instant(one.created) < since])
        then = _DISPUTES if part == _REFUNDS else None
        return ChargePage(older, _next(part, gone.data[-1].id if gone.has_more else None, then))

    def _clear(self, intents: Iterable[Intent]) -> tuple[BookedCharge, ...]:
        """The payments of which we know what happened: one that says nothing does not hide the others."""
        booked: list[BookedCharge] = []
        for intent in intents:
            try:
                booked.append(self._booked(intent))
            except UnclearError:
                _logger.warning("a payment in stripe's books is not clear", extra={"fields": {"intent": intent.id}})
        return tuple(booked)

    def _booked(self, intent: Intent) -> BookedCharge:
        return BookedCharge(
            self.charge(intent),
            intent.payment_method or "",
            intent.customer,
            intent.amount,
            intent.currency.upper(),
            instant(intent.created),
        )

    def _reversals(self, intent: Intent) -> tuple[Reversal, ...]:
        charge = intent.charge
        if charge is None:
            return ()
        listed = charge.refunds
        refunds = self._api.refunds_of(intent.id) if listed is None or listed.has_more else listed.data
        disputes = self._api.disputes_of(intent.id) if charge.disputed else ()
        return reversals_of(intent, refunds, disputes)

    def _recent(self) -> Iterator[Intent]:
        since = int((self._clock() - UNSEARCHABLE).timestamp())
        after: str | None = None
        while True:
            listed = self._api.intents(since, after)
            yield from listed.data
            if not listed.has_more:
                return
            after = listed.data[-1].id


def _next(part: str, after: str | None, then: str | None) -> str | None:
    if after is not None:
        return f"{part}:{after}"
    return f"{then}:" if then else None
