"""Visits to the processor's hosted page, and the payment methods that come of them."""

import logging
from datetime import date, datetime, timedelta
from http import HTTPStatus
from typing import assert_never

from sqlalchemy.orm import Session

from daystarr_portal.accounts import repository as accounts
from daystarr_portal.auth.principal import Principal
from daystarr_portal.autopay import repository as autopays
from daystarr_portal.core.clock import Clock, local_date
from daystarr_portal.core.database import Database
from daystarr_portal.core.ids import new_id
from daystarr_portal.core.pages import Page
from daystarr_portal.core.problems import not_found
from daystarr_portal.payments import idempotency, methods, repository
from daystarr_portal.payments.idempotency import Answer, Fresh, Interrupted
from daystarr_portal.payments.pacing import Pace
from daystarr_portal.payments.problems import processor_unavailable
from daystarr_portal.payments.schemas import Capture, CaptureRequest, CaptureState, PaymentMethod
from daystarr_portal.payments.tables import CaptureSessionRow, PaymentMethodRow
from daystarr_portal.processors import base
from daystarr_portal.processors.base import PaymentProcessor, ProcessorUnavailableError

FRESH, SELDOM = timedelta(minutes=3), timedelta(seconds=30)
_logger = logging.getLogger(__name__)


class CaptureService:
    """Captures and payment methods of the caller's account."""

    def __init__(self, database: Database, clock: Clock, processor: PaymentProcessor) -> None:
        self._database = database
        self._clock = clock
        self._processor = processor
        self._pace = Pace(clock, FRESH, SELDOM)

    def methods(self, who: Principal) -> Page[PaymentMethod]:
        """The methods kept on the account, newest first."""
        with self._database.read() as session:
            today = self._today(session, who.account_id)
            rows = methods.saved_methods(session, who.account_id)
            autopay = autopays.not_ended(session, who.account_id)
        used = autopay.payment_method_id if autopay else None
        return Page(items=[methods.method_of(row, today, used_by_autopay=row.id == used) for row in rows])

    def open(self, who: Principal, request: CaptureRequest, key: str) -> Answer:
        """Open a hosted page, one for each key. Raises `Problem`: those of keys, 503 `processor_unavailable`."""
        fingerprint = idempotency.fingerprint_of("POST /v1/payment-methods/captures", request)
        with self._database.write() as session:
            account = accounts.locked_account(session, who.account_id)
            now = self._clock()
            match idempotency.claim(session, who.account_id, key, fingerprint, now):
                case Answer() as answer:
                    return answer
                case Fresh():
                    idempotency.start(session, who.account_id, key, fingerprint, now)
                case Interrupted():
                    pass  # a page that nobody was told of stays unused, and expires
            known = methods.customer_at(session, who.account_id, self._processor.name)
        try:
            customer = known or self._processor.ensure_customer(who.account_id)
            opened = self._processor.create_capture_session(customer, account.language)
        except ProcessorUnavailableError:
            self._release(who, key)
            raise processor_unavailable() from None
        row = CaptureSessionRow(
            id=new_id("cap"),
            account_id=who.account_id,
            processor=self._processor.name,
            processor_ref=opened.ref,
            url=opened.url or "",
            save_method=request.save,
            state=CaptureState.OPEN,
            payment_method_id=None,
            created_at=now,
            expires_at=opened.expires_at,
        )
        with self._database.write() as session:
            accounts.locked_account(session, who.account_id)
            session.add(row)
            body = self._view(session, who.account_id, row).model_dump_json().encode()
            claimed = idempotency.find(session, who.account_id, key)
            if claimed is not None:
                idempotency.finish(claimed, HTTPStatus.CREATED, body)
        return Answer(HTTPStatus.CREATED, body, replayed=False)

    def capture(self, who: Principal, capture_id: str) -> Capture:
        """How far a visit has come, as the processor has it now. Raises `Problem` 404."""
        row = self._row(who, capture_id)
        if row.state == CaptureState.OPEN and row.processor == self._processor.name:
            try:
                return self._record(who.account_id, capture_id, self._processor.get_capture(row.processor_ref))
            except ProcessorUnavailableError:
                pass  # what we know is still true, and the next question may be answered
        with self._database.read() as session:
            return self._view(session, who.account_id, row)

    def cancel(self, who: Principal, capture_id: str) -> Capture:
        """Give a visit up; one that is over stays as it ended. Raises `Problem`: 404, 503 `processor_unavailable`."""
        row = self._row(who, capture_id)
        if row.state == CaptureState.OPEN:
            if row.processor != self._processor.name:
                raise processor_unavailable()
            try:
                return self._record(who.account_id, capture_id, self._processor.cancel_capture(row.processor_ref))
            except ProcessorUnavailableError:
                raise processor_unavailable() from None
        with self._database.read() as session:
            return self._view(session, who.account_id, row)

    def reconcile(self) -> int:
        """Learn of visits that ended while nobody asked; answers how many did. One in trouble is logged, and left."""
        with self._database.read() as session:
            found_open = repository.open_captures(session, self._processor.name)
        rows = [row for row in found_open if self._pace.is_due(row.id, row.created_at)]
        learned = 0
        for row in rows:
            try:
                found = self._processor.get_capture(row.processor_ref)
                if not isinstance(found.outcome, base.CaptureOpen):
                    self._record(row.account_id, row.id, found)
                    learned += 1
            except ProcessorUnavailableError:
                continue
            except Exception:
                _logger.exception("capture not reconciled", extra={"fields": {"capture_id": row.id}})
        return learned

    def learn(self, ref: str) -> None:
        """Learn how a visit ended that the processor has told of. Raises `ProcessorUnavailableError`."""
        with self._database.read() as session:
            row = repository.capture_by_ref(session, self._processor.name, ref)
        if row is not None and row.state == CaptureState.OPEN:
            self._record(row.account_id, row.id, self._processor.get_capture(ref))

    def _row(self, who: Principal, capture_id: str) -> CaptureSessionRow:
        with self._database.read() as session:
            row = repository.capture(session, who.account_id, capture_id)
        if row is None:
            raise not_found()
        return row

    def _record(self, account_id: str, capture_id: str, found: base.Capture) -> Capture:
        now = self._clock()
        with self._database.write() as session:
            accounts.locked_account(session, account_id)
            row = repository.capture(session, account_id, capture_id)
            assert row is not None
            if row.state == CaptureState.OPEN:
                match found.outcome:
                    case base.CaptureOpen():
                        pass
                    case base.CaptureCompleted(entered):
                        method = _new_method(row, entered, now)
                        session.add(method)
                        session.flush()
                        row.payment_method_id = method.id
                        row.state = CaptureState.COMPLETED
                    case base.CaptureCanceled():
                        row.state = CaptureState.CANCELED
                    case base.CaptureExpired():
                        row.state = CaptureState.EXPIRED
                    case _:
                        assert_never(found.outcome)
            return self._view(session, account_id, row)

    def _view(self, session: Session, account_id: str, row: CaptureSessionRow) -> Capture:
        method = methods.method(session, account_id, row.payment_method_id) if row.payment_method_id else None
        autopay = autopays.not_ended(session, account_id)
        used = autopay is not None and method is not None and autopay.payment_method_id == method.id
        today = self._today(session, account_id)
        return Capture(
            id=row.id,
            url=row.url,
            state=CaptureState(row.state),
            expires_at=row.expires_at,
            payment_method=methods.method_of(method, today, used_by_autopay=used) if method else None,
        )

    def _today(self, session: Session, account_id: str) -> date:
        return local_date(self._clock(), accounts.account(session, account_id).time_zone)

    def _release(self, who: Principal, key: str) -> None:
        """Nothing was done under this key: it may be used again."""
        with self._database.write() as session:
            accounts.locked_account(session, who.account_id)
            row = idempotency.find(session, who.account_id, key)
            if row is not None:
                session.delete(row)


def _new_method(row: CaptureSessionRow, entered: base.CapturedMethod, now: datetime) -> PaymentMethodRow:
    return PaymentMethodRow(
        id=new_id("pm"),
        account_id=row.account_id,
        kind=entered.kind,
        brand=entered.brand,
        last4=entered.last4,
        exp_month=entered.exp_month,
        exp_year=entered.exp_year,
        processor=row.processor,
        processor_token=entered.token,
        processor_customer=entered.customer,
        saved=row.save_method,
        created_at=now,
        removed_at=None,
    )
