"""The payment in progress: takes what the customer does through the steps and asks the services."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from daystarr_client.api.enums import PaymentState
from daystarr_client.api.errors import PortalError, Unreachable
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.services import presses
from daystarr_client.services.billing import BillingService
from daystarr_client.services.links import Links
from daystarr_client.services.loadable import ProblemKind
from daystarr_client.services.outbox import Intent
from daystarr_client.services.payment_methods import PaymentMethodsService
from daystarr_client.services.payment_progress import (
    Answered,
    HeldUp,
    NotWrittenDown,
    Progress,
    is_over,
)
from daystarr_client.services.payments import PaymentsService
from daystarr_client.tasks import Done, Failed, Outcome, Surprise, Task
from daystarr_client.viewmodels import pay_review as review
from daystarr_client.viewmodels import pay_steps as steps
from daystarr_client.viewmodels.pay_request import intent_of, request_of, schedule_request_of
from daystarr_client.viewmodels.pay_state import (
    PREVIEW_FAILED,
    Capturing,
    ChoosingHow,
    ChoosingWhat,
    Closed,
    Declined,
    Draft,
    NeverReceived,
    Notice,
    Opening,
    Paying,
    Processing,
    Refused,
    RequiresAction,
    Result,
    Reviewing,
    State,
    Unknown,
)

if TYPE_CHECKING:
    from datetime import datetime

    from daystarr_client.api.models import Capture, PaymentPreview
    from daystarr_client.api.models_scheduled import SchedulePreview

ARMING_MS: Final = 500


class PayFlow(QObject):
    """One payment at a time, and the outcomes of earlier ones that the customer has not been told yet."""

    changed = Signal()

    def __init__(
        self,
        payments: PaymentsService,
        methods: PaymentMethodsService,
        billing: BillingService,
        links: Links,
        now: "Callable[[], datetime]",
        language: "Callable[[], str | None]",
        parent: QObject | None = None,
        *,
        arming_ms: int = ARMING_MS,
    ) -> None:
        super().__init__(parent)
        self._payments = payments
        self._methods = methods
        self._billing = billing
        self._links = links
        self._now = now
        self._language = language
        self._at: State = Closed()
        self._key = ""
        self._preview: Task | None = None
        self._to_tell: deque[str] = deque()
        self._sent_to_bank: set[str] = set()
        self._arming = QTimer(self)
        self._arming.setSingleShot(True)
        self._arming.setInterval(arming_ms)
        self._arming.timeout.connect(self._arm)
        methods.captured.connect(self._on_captured)
        methods.capture_failed.connect(self._on_capture_failed)
        payments.progressed.connect(self._on_progress)

    @property
    def state(self) -> State:
        """Where the payment is."""
        return self._at

    def start(self, invoice_ids: Sequence[str], *, another_amount: bool, recurring: bool) -> None:
        """Begin, unless one is under way or an open payment keeps these invoices: then say how that one stands."""
        if not isinstance(self._at, Closed):
            return
        intent = self._payments.lock_on(invoice_ids)
        if intent is not None:
            self._tell(intent, self._payments.progress_of(intent.key) or presses.Unsure())
            return
        language = self._language()
        self.become(steps.opening(invoice_ids, another_amount=another_amount, recurring=recurring, language=language))

    def retranslate(self) -> None:
        """Another language is spoken."""
        if (after := review.spoken(self._at, self._language())) != self._at:
            self.become(after)

    def close(self) -> None:
        """Stop here, unless the payment is being asked for right now; then tell what else there is to tell."""
        if review.can_close(self._at):
            self.become(Closed())
            self._tell_next()

    def back(self) -> None:
        """One step back."""
        self.become(steps.back(self._at))

    def go_on(self, decimal_point: str) -> None:
        """On from step 1 or 2; `decimal_point` is the customer's."""
        match self._at:
            case ChoosingWhat() as state:
                if (bills := self._billing.bills.value) is not None:
                    self.become(steps.decide_what(state, bills.bills, decimal_point))
            case ChoosingHow() as state:
                self.become(steps.decide_how(state))
            case _:
                pass

    def retry(self) -> None:
        """Try again what did not work."""
        match self._at:
            case Opening(draft=draft):
                self.become(Opening(draft))
            case Reviewing() as state:
                self.become(replace(state, preview=None, notice=None))
            case (Declined() | NeverReceived() | Refused()) as state:
                self.become(review.again(state))
            case _:
                pass

    def another_method(self) -> None:
        """After a decline, choose how again."""
        if isinstance(self._at, Declined):
            self.become(review.another_method(self._at))

    def pay(self) -> None:
        """Pay was pressed. Counts once."""
        if not isinstance(self._at, Reviewing):
            return
        after = review.press_pay(self._at)
        if isinstance(after, Paying):
            self._key = new_idempotency_key()
        self.become(after)
        if not isinstance(after, Paying):
            return
        draft, amount = after.draft, after.amount_minor
        intent = intent_of(self._key, draft, after.preview, self._now())
        if draft.day is None:
            self._payments.pay(request_of(draft, amount, self._currency(), after.preview), intent)
        else:
            self._payments.schedule(schedule_request_of(draft, amount, self._currency(), draft.day), intent)

    def seen(self) -> None:
        """The outcome is on the screen."""
        if self._key:
            self._payments.told(self._key)

    def look_now(self) -> None:
        """The customer may be back from the browser, or the portal is back."""
        if isinstance(self._at, Capturing):
            self._methods.look_now()
        elif isinstance(self._at, (RequiresAction, Processing, Unknown)):
            self._payments.try_now()

    @Slot()
    def recovered(self) -> None:
        """The portal answers again."""
        self._payments.try_now()
        match self._at:
            case Opening(problem=Notice.UNREACHABLE) | Reviewing(preview=None, notice=Notice.UNREACHABLE):
                self.retry()
            case _:
                self.look_now()

    def open_page(self) -> None:
        """Open the hosted page, or the bank's, in the browser."""
        match self._at:
            case Capturing(capture=capture) if capture is not None:
                self.become(replace(self._at, browser_failed=not self._links.open(capture.url)))
            case RequiresAction(payment=payment) if payment.action_url is not None:
                self.become(replace(self._at, browser_failed=not self._links.open(payment.action_url)))
            case _:
                pass

    def become(self, state: State) -> None:
        """Go to a state, with what leaving one and entering the other sets going."""
        before, self._at = self._at, state
        if isinstance(before, Result) and not isinstance(state, Result):
            self.seen()
        if isinstance(before, Capturing) and not isinstance(state, Capturing):
            self._methods.stop_capture()
        if isinstance(state, Closed):
            self._key = ""
        if self._preview is not None and not isinstance(state, Reviewing):
            self._preview.cancel()
            self._preview = None
        if not isinstance(state, Reviewing):
            self._arming.stop()
        self.changed.emit()
        match state:
            case Capturing() if not isinstance(before, Capturing):
                self._methods.start_capture()
            case Reviewing(preview=None) if self._preview is None and state.notice not in PREVIEW_FAILED:
                self._preview = self._ask_for_preview(state.draft, state.amount_minor)
            case Reviewing(armed=False) if state.preview is not None and not self._arming.isActive():
                self._arming.start()
            case RequiresAction(payment=payment) if payment.id not in self._sent_to_bank:
                self._sent_to_bank.add(payment.id)
                self.open_page()
            case _:
                pass

    @Slot()
    def _arm(self) -> None:
        if isinstance(self._at, Reviewing):
            self.become(review.armed(self._at))

    # What comes back

    @Slot(object)
    def _on_captured(self, capture: "Capture") -> None:
        if not isinstance(self._at, Capturing):
            return
        first = self._at.capture is None
        after = steps.captured(self._at, capture)
        self.become(after)
        if first and isinstance(after, Capturing):
            self.open_page()

    @Slot(object)
    def _on_capture_failed(self, problem: ProblemKind) -> None:
        if isinstance(self._at, Capturing):
            notice = Notice.UNREACHABLE if problem is ProblemKind.OFFLINE else Notice.CAPTURE_FAILED
            self.become(steps.capture_failed(self._at, notice))

    def _ask_for_preview(self, draft: Draft, amount_minor: int) -> Task:
        if draft.day is None:
            return self._payments.preview(request_of(draft, amount_minor, self._currency()), self._on_preview)
        request = schedule_request_of(draft, amount_minor, self._currency(), draft.day)
        return self._payments.preview_later(request, self._on_later_preview)

    def _on_preview(self, outcome: "Outcome[PaymentPreview]") -> None:
        self._preview = None
        if isinstance(state := self._at, Reviewing):
            match outcome:
                case Done(value=preview):
                    self.become(review.previewed(state, preview))
                case Failed(error=error):
                    self._no_preview(state, error)

    def _on_later_preview(self, outcome: "Outcome[SchedulePreview]") -> None:
        self._preview = None
        if isinstance(state := self._at, Reviewing):
            match outcome:
                case Done(value=later):
                    self.become(review.previewed(state, later.payment, later))
                case Failed(error=error):
                    self._no_preview(state, error)

    def _no_preview(self, state: Reviewing, error: PortalError | Surprise) -> None:
        if isinstance(error, Unreachable):
            self.become(replace(state, notice=Notice.UNREACHABLE))
        elif isinstance(error, PortalError):
            self._renew()
            self.become(review.refused(state, error.code))
        else:
            self.become(replace(state, notice=Notice.FAILED))

    def _currency(self) -> str:
        bills = self._billing.bills.value
        return bills.bills.balance.currency if bills else "USD"

    def _renew(self) -> None:
        """What was shown is not what the portal has: fetch it again."""
        self._billing.refresh(quiet=True)
        self._methods.refresh()

    @Slot(str, object)
    def _on_progress(self, key: str, progress: Progress) -> None:
        if key == self._key:
            self._advance(progress)
        elif self._payments.is_spoken_for(key):
            return
        elif is_over(progress) or self._wants_action(progress):
            if key not in self._to_tell:
                self._to_tell.append(key)
            if isinstance(self._at, Closed):
                self._tell_next()

    def _advance(self, progress: Progress) -> None:
        match self._at, progress:
            case _, HeldUp(intent=intent):
                self._tell(intent, self._payments.progress_of(intent.key) or presses.Unsure())
            case Paying() as state, presses.Refused(code=code):
                self._payments.told(self._key)
                self._renew()
                self.become(review.refused(state, code))
            case Paying() as state, presses.NotSent() | NotWrittenDown():
                self._payments.told(self._key)
                notice = Notice.UNREACHABLE if isinstance(progress, presses.NotSent) else Notice.NOT_WRITTEN_DOWN
                self.become(Reviewing(state.draft, state.amount_minor, state.preview, notice, later=state.later))
            case _:
                if (intent := self._payments.intent_of(self._key)) is not None:
                    self.become(review.outcome_of(intent, progress, _draft_of(self._at)))

    def _wants_action(self, progress: Progress) -> bool:
        if not isinstance(progress, Answered) or progress.payment.state is not PaymentState.REQUIRES_ACTION:
            return False
        return progress.payment.id not in self._sent_to_bank

    def _tell_next(self) -> None:
        while self._to_tell and isinstance(self._at, Closed):
            key = self._to_tell.popleft()
            intent, progress = self._payments.intent_of(key), self._payments.progress_of(key)
            if intent is not None and progress is not None:
                self._tell(intent, progress)

    def _tell(self, intent: Intent, progress: Progress) -> None:
        """Show how a payment stands that was not asked for just now."""
        self._key = intent.key
        self.become(review.outcome_of(intent, progress, None))


def _draft_of(state: State) -> Draft | None:
    return None if isinstance(state, Closed) else state.draft
