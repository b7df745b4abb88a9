"""Asks the processor, and writes down what it says, for payments that are already in the database."""

import logging
from datetime import timedelta
from http import HTTPStatus

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.logs import log
from daystarr_portal.payments import idempotency, repository, views
from daystarr_portal.payments.posting import is_news, record
from daystarr_portal.payments.problems import processor_unavailable
from daystarr_portal.payments.reversing import has_news
from daystarr_portal.payments.schemas import PaymentOrigin
from daystarr_portal.payments.tables import PaymentMethodRow, PaymentRow
from daystarr_portal.processors.base import (
    Charge,
    ChargeRequest,
    Declined,
    FailureCode,
    MethodKind,
    PaymentProcessor,
    ProcessorRefusedError,
    ProcessorUnavailableError,
)

RESUBMIT_WITHIN = timedelta(hours=12)
"""How long a payment that the processor may never have heard of is sent to it again, under the same key."""

_logger = logging.getLogger(__name__)


def charge_request(payment: PaymentRow, method: PaymentMethodRow, language: str) -> ChargeRequest:
    """What to ask of the processor; the key is the payment's own id, whoever asks and however often."""
    return ChargeRequest(
        idempotency_key=payment.id,
        token=method.processor_token,
        amount_minor=payment.amount_minor,
        currency=payment.currency,
        language=language,
        customer=method.processor_customer,
        present=payment.origin == PaymentOrigin.CUSTOMER,
        kind=MethodKind(method.kind),
    )


class Charging:
    """The way to the processor and back. Outside is asked only between transactions, never inside one."""

    def __init__(self, database: Database, clock: Clock, processor: PaymentProcessor) -> None:
        self._database = database
        self._clock = clock
        self._processor = processor

    @property
    def processor(self) -> str:
        """The name of the processor of today."""
        return self._processor.name

    def knows(self, payment: PaymentRow) -> bool:
        """Whether the processor of today has this payment; another one's word on it is worth nothing."""
        known = payment.processor == self._processor.name
        if not known:
            _logger.warning(
                "payment of another processor left alone",
                extra={"fields": {"payment_id": payment.id, "processor": payment.processor}},
            )
        return known

    def submit(self, request: ChargeRequest) -> Charge | None:
        """Charge; None where the outcome is unknown and reconciling has to find it out."""
        try:
            return self._processor.create_payment(request)
        except ProcessorRefusedError:
            _logger.warning(
                "the processor refused a payment", extra={"fields": {"payment_id": request.idempotency_key}}
            )
            return _never_charged()
        except ProcessorUnavailableError:
            _logger.warning("payment outcome unknown", extra={"fields": {"payment_id": request.idempotency_key}})
            return None

    def settle(self, account_id: str, payment_id: str, charge: Charge | None) -> idempotency.Answer:
        """Write down an outcome (or that there is none yet) and the answer to the payment's key, all at once."""
        now = self._clock()
        with self._database.write() as session:
            account = accounts.locked_account(session, account_id)
            payment = repository.payment(session, account_id, payment_id)
            assert payment is not None
            if charge is not None:
                record(session, payment, charge, account.time_zone, now)
            body = views.payments_of(session, account_id, [payment])[0].model_dump_json().encode()
            idempotency.finish_of(session, account_id, payment_id, HTTPStatus.CREATED, body)
            state = payment.state
        log(_logger, "payment", payment_id=payment_id, state=state)
        return idempotency.Answer(HTTPStatus.CREATED, body, replayed=False)

    def refresh(self, payment: PaymentRow) -> bool:
        """Ask the processor about a payment it has; answers whether there was news."""
        if payment.processor_ref is None or not self.knows(payment):
            return False
        try:
            charge = self._processor.get_payment(payment.processor_ref)
        except ProcessorUnavailableError:
            _logger.warning("payment cannot be followed", extra={"fields": {"payment_id": payment.id}})
            return False
        return self.follow(payment, charge)

    def cancel(self, payment: PaymentRow) -> None:
        """Give up a payment that waits for the customer, if it still does. Raises `Problem` 503."""
        if payment.processor_ref is not None:
            if not self.knows(payment):
                raise processor_unavailable()
            try:
                charge = self._processor.cancel_payment(payment.processor_ref)
            except ProcessorUnavailableError:
                raise processor_unavailable() from None
            self.follow(payment, charge)

    def recover(self, payment: PaymentRow) -> bool:
        """Find out about a payment the processor may never have heard of; answers whether its outcome is known now.

        Sending it again is safe, for the key is the same, and no late first try can charge a second time.
        """
        if not self.knows(payment):
            return False
        if self._clock() - payment.created_at < RESUBMIT_WITHIN:
            with self._database.read() as session:
                account = accounts.account(session, payment.account_id)
                method = session.get_one(PaymentMethodRow, payment.payment_method_id)
                request = charge_request(payment, method, account.language)
            charge = self.submit(request)
        else:
            charge = self._find(payment)
        if charge is None:
            return False
        self.settle(payment.account_id, payment.id, charge)
        return True

    def _find(self, payment: PaymentRow) -> Charge | None:
        try:
            return self._processor.find_payment(payment.id) or _never_charged()
        except ProcessorUnavailableError:
            return None

    def follow(self, payment: PaymentRow, charge: Charge) -> bool:
        """Write down what the processor's books say of a payment, in flight or over; answers whether it was news."""
        with self._database.read() as session:
            news = is_news(payment, charge) or has_news(session, payment, charge.reversals)
        if news:
            self.settle(payment.account_id, payment.id, charge)
        return news


def _never_charged() -> Charge:
    return Charge("", Declined(FailureCode.PROCESSING_ERROR))
