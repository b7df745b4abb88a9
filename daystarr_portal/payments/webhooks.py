"""Messages of the payment processor: checked on the raw body, acted upon once, and never believed without asking."""

import logging
from collections.abc import Mapping
from datetime import timedelta
from http import HTTPStatus
from typing import Annotated, assert_never

from fastapi import APIRouter, Depends, Request, Response
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.logs import log
from daystarr_portal.payments.captures import CaptureService
from daystarr_portal.payments.charging import Charging
from daystarr_portal.payments.tables import PaymentRow, ProcessorEventRow
from daystarr_portal.processors.base import PaymentProcessor, ProcessorUnavailableError
from daystarr_portal.processors.events import (
    CaptureChanged,
    Event,
    NothingToUs,
    PaymentChanged,
    WebhookRefusedError,
)

REMEMBERED_FOR = timedelta(days=60)
"""How long a message is known again; processors give up sending one long before."""
_logger = logging.getLogger(__name__)


class Webhooks:
    """Takes the messages of today's processor."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        processor: PaymentProcessor,
        charging: Charging,
        captures: CaptureService,
    ) -> None:
        self._database = database
        self._clock = clock
        self._processor = processor
        self._charging = charging
        self._captures = captures

    def take(self, body: bytes, headers: Mapping[str, str]) -> int:
        """Act upon a message; answers the status: 204 once it is dealt with, 400 refused, 503 to be sent again.

        The message is noted only after it was acted upon: one that is cut off half way comes again, and acting twice
        changes nothing.
        """
        try:
            event = self._processor.parse_webhook(body, headers)
        except (WebhookRefusedError, ValueError, LookupError, TypeError):
            _logger.warning("webhook refused")
            return HTTPStatus.BAD_REQUEST
        if not self._is_known(event):
            try:
                self._act(event)
            except ProcessorUnavailableError:
                return HTTPStatus.SERVICE_UNAVAILABLE
            self._note(event)
            log(_logger, "webhook", subject=type(event.subject).__name__)
        return HTTPStatus.NO_CONTENT

    def purge(self) -> None:
        """Forget messages that no longer come again."""
        with self._database.write() as session:
            session.execute(
                delete(ProcessorEventRow).where(ProcessorEventRow.received_at < self._clock() - REMEMBERED_FOR)
            )

    def _act(self, event: Event) -> None:
        match event.subject:
            case PaymentChanged(ref):
                self._follow(ref)
            case CaptureChanged(ref):
                self._captures.learn(ref)
            case NothingToUs():
                pass
            case _:
                assert_never(event.subject)

    def _follow(self, ref: str) -> None:
        charge = self._processor.get_payment(ref)
        with self._database.read() as session:
            payment = session.scalars(
                select(PaymentRow).where(
                    PaymentRow.processor == self._processor.name,
                    (PaymentRow.processor_ref == ref) | (PaymentRow.id == charge.key),
                )
            ).first()
        if payment is not None:
            self._charging.follow(payment, charge)
        else:  # reconciling the books decides what to make of it
            _logger.warning("webhook about an unknown payment")

    def _is_known(self, event: Event) -> bool:
        with self._database.read() as session:
            return session.get(ProcessorEventRow, (self._processor.name, event.id[:255])) is not None

    def _note(self, event: Event) -> None:
        row = ProcessorEventRow(processor=self._processor.name, event_id=event.id[:255], received_at=self._clock())
        try:
            with self._database.write() as session:
                session.add(row)
        except IntegrityError:
            pass  # a second copy came at the same moment


def webhooks_router(webhooks: Webhooks, processor: str) -> APIRouter:
    """`/webhooks/...`, outside the Portal API: the signature takes the place of a sign-in."""
    router = APIRouter(prefix="/webhooks", include_in_schema=False)

    async def raw(request: Request) -> bytes:
        return await request.body()

    @router.post(f"/{processor}")
    def take(request: Request, body: Annotated[bytes, Depends(raw)]) -> Response:
        return Response(status_code=webhooks.take(body, dict(request.headers)))

    return router
