"""AutoPay being set up, changed or turned off: takes what the customer does and asks the services.

A press that charges goes the way of payments: written down on this computer first, and settled by its key should the
answer be lost. A press that charges nothing is asked for again with its key until it is answered.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from daystarr_client.api.bodies_autopay import AutopayTerms
from daystarr_client.api.errors import PortalError, Unreachable
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.services.autopay import AutopayService, Saving
from daystarr_client.services.billing import BillingService
from daystarr_client.services.links import Links
from daystarr_client.services.loadable import ProblemKind
from daystarr_client.services.outbox import Intent
from daystarr_client.services.payment_methods import PaymentMethodsService
from daystarr_client.services.payment_progress import Answered, HeldUp, Progress
from daystarr_client.services.payments import PaymentsService
from daystarr_client.services.presses import Carried, Refused
from daystarr_client.tasks import Done as Arrived
from daystarr_client.tasks import Failed, Outcome, Surprise
from daystarr_client.viewmodels import autopay_state as steps
from daystarr_client.viewmodels import pay_state as pay
from daystarr_client.viewmodels.autopay_outcomes import after_progress, after_saving
from daystarr_client.viewmodels.autopay_previews import DEBOUNCE_MS, AutopayPreviews
from daystarr_client.viewmodels.autopay_requests import intent_of, paid_with, saved_with
from daystarr_client.viewmodels.autopay_state import (
    PREVIEW_FAILED,
    AskingOff,
    Capturing,
    Charged,
    Closed,
    Draft,
    Editing,
    Notice,
    Opening,
    State,
    TurningOff,
)
from daystarr_client.viewmodels.pay_amount import AmountProblem

if TYPE_CHECKING:
    from daystarr_client.api.models import Capture
    from daystarr_client.api.models_autopay import AutopayPreview

ARMING_MS: Final = 500
MOST_MINOR: Final = 2_500_000


class AutopayFlow(QObject):
    """One press at a time. What is shown of the future is what the portal said about exactly what is chosen."""

    changed = Signal()
    saved = Signal()  # AutoPay may be another one now

    def __init__(
        self,
        autopay: AutopayService,
        payments: PaymentsService,
        methods: PaymentMethodsService,
        billing: BillingService,
        links: Links,
        now: Callable[[], datetime],
        decimal_point: Callable[[], str],
        language: Callable[[], str | None],
        parent: QObject | None = None,
        *,
        debounce_ms: int = DEBOUNCE_MS,
        arming_ms: int = ARMING_MS,
    ) -> None:
        super().__init__(parent)
        self._autopay = autopay
        self._payments = payments
        self._methods = methods
        self._billing = billing
        self._links = links
        self._now = now
        self._decimal_point = decimal_point
        self._language = language
        self._at: State = Closed()
        self._key = ""
        self._sent_to_bank: set[str] = set()
        self._previews = AutopayPreviews(autopay, self, debounce_ms=debounce_ms)
        self._previews.arrived.connect(self._on_preview)
        self._arming = QTimer(self)
        self._arming.setSingleShot(True)
        self._arming.setInterval(arming_ms)
        self._arming.timeout.connect(self._arm)
        methods.captured.connect(self._on_captured)
        methods.capture_failed.connect(self._on_capture_failed)
        payments.progressed.connect(self._on_progress)
        autopay.progressed.connect(self._on_saving)
        for service in (autopay, methods):
            service.changed.connect(self._on_account)

    @property
    def state(self) -> State:
        """Where the customer is."""
        return self._at

    def start(self) -> None:
        """Open the form, unless something is open."""
        if isinstance(self._at, Closed):
            self._methods.refresh()
            self._become(Opening())
            self._on_account()

    def start_off(self) -> None:
        """Ask whether to turn AutoPay off."""
        autopay = self._autopay.autopay.value
        if isinstance(self._at, Closed) and autopay is not None and autopay.etag is not None:
            self._become(AskingOff(autopay))

    def close(self) -> None:
        """Stop here, unless it is being asked for right now."""
        if steps.can_close(self._at):
            self._over()
            self._become(Closed())

    def back(self) -> None:
        """Away from the hosted page."""
        if isinstance(self._at, Capturing):
            self._become(Editing(self._at.draft))

    def edit(self, change: Callable[[Draft], Draft]) -> None:
        """Something was chosen or typed."""
        if isinstance(self._at, Editing) and (draft := change(self._at.draft)) != self._at.draft:
            self._become(steps.edited(self._at, draft))

    def retranslate(self) -> None:
        """Another language is spoken: what is to be agreed to is read in it, and agreed to anew."""
        self.edit(lambda draft: replace(draft, language=self._language()))

    def capture(self) -> None:
        """Enter a new method on the hosted page."""
        if isinstance(self._at, Editing):
            self._become(Capturing(self._at.draft))

    def retry(self) -> None:
        """Try again what did not work."""
        match self._at:
            case Opening():
                self._become(Opening())
                self._autopay.refresh(quiet=True)
                self._methods.refresh()
            case Editing(notice=Notice.CHANGED_ELSEWHERE, draft=draft):
                self._again(draft)
            case Editing() as state:
                self._become(replace(state, notice=None, previewed=None))
            case Charged(draft=draft):
                self._again(draft)
            case _:
                pass

    def save(self, *, pay_now: bool) -> None:
        """Saving was pressed. Counts once."""
        terms = self._terms()
        if not isinstance(self._at, Editing) or terms is None or self._at.previewed != terms:
            return
        after = steps.press(self._at, pay_now=pay_now)
        if not isinstance(after, steps.Saving):
            self._become(after)
            return
        self._arming.stop()
        request, key, etag = steps.request_of(after, terms), new_idempotency_key(), after.draft.etag
        self._become(after)
        if after.charge_minor is None:
            self._autopay.save(lambda portal: saved_with(portal, request, etag, key).autopay)
        elif (charge := after.preview.pay_now if pay_now else after.preview.at_once) is not None:
            self._key = key
            self._payments.speak_for(key)
            intent = intent_of(key, charge, self._now())
            self._payments.ask(intent, lambda portal: paid_with(portal, request, etag, key))

    def turn_off(self) -> None:
        """Turning off was pressed. Counts once."""
        if isinstance(self._at, AskingOff) and (etag := self._at.autopay.etag) is not None:
            key = new_idempotency_key()
            self._become(TurningOff(self._at.autopay))
            self._autopay.save(lambda portal: portal.autopay.turn_off(etag, key))

    def open_page(self) -> None:
        """Open the hosted page, or the bank's, in the browser."""
        match self._at:
            case Capturing(capture=capture) if capture is not None:
                self._become(replace(self._at, browser_failed=not self._links.open(capture.url)))
            case Charged(result=pay.RequiresAction(payment=payment) as result) if payment.action_url is not None:
                failed = not self._links.open(payment.action_url)
                self._become(replace(self._at, result=replace(result, browser_failed=failed), browser_failed=failed))
            case _:
                pass

    def look_now(self) -> None:
        """The customer may be back from the browser, or the portal is back."""
        if isinstance(self._at, Capturing):
            self._methods.look_now()
        elif isinstance(self._at, Charged):
            self._payments.try_now()

    @Slot()
    def recovered(self) -> None:
        """The portal answers again."""
        self._autopay.try_now()
        match self._at:
            case Opening(problem=Notice.UNREACHABLE) | Editing(notice=Notice.UNREACHABLE):
                self.retry()
            case _:
                self.look_now()

    def _become(self, state: State) -> None:
        before, self._at = self._at, state
        if isinstance(before, Capturing) and not isinstance(state, Capturing):
            self._methods.stop_capture()
        self._follow(state)
        self.changed.emit()
        match self._at:
            case Capturing() if not isinstance(before, Capturing):
                self._methods.start_capture()
            case Charged(result=pay.RequiresAction(payment=payment)) if payment.id not in self._sent_to_bank:
                self._sent_to_bank.add(payment.id)
                self.open_page()
            case _:
                pass

    # What would happen

    def _terms(self) -> AutopayTerms | None:
        if not isinstance(self._at, Editing) or not self._at.draft.method_id:
            return None
        limit = steps.limit_of(self._at.draft, self._decimal_point(), MOST_MINOR)
        return None if isinstance(limit, AmountProblem) else steps.terms_of(self._at.draft, limit)

    def _follow(self, state: State) -> None:
        """Have what is chosen now looked up, where it is not known; nothing takes a press until it is."""
        terms = self._terms()
        if not isinstance(state, Editing):
            self._previews.want(None, at_once=False)
            self._arming.stop()
            return
        known = terms is not None and state.previewed == terms
        self._previews.want(None if known or state.notice in PREVIEW_FAILED else terms, at_once=state.previewed is None)
        if not known:
            self._arming.stop()
            self._at = replace(state, armed=False)
        elif not state.armed and not self._arming.isActive():
            self._arming.start()

    @Slot()
    def _arm(self) -> None:
        if isinstance(self._at, Editing):
            self._become(replace(self._at, armed=True))

    @Slot(object, object)
    def _on_preview(self, terms: AutopayTerms, outcome: "Outcome[AutopayPreview]") -> None:
        state = self._at
        if not isinstance(state, Editing) or terms != self._terms():
            return
        match outcome:
            case Arrived(value=preview):
                self._become(steps.previewed(state, terms, preview))
            case Failed(error=Unreachable()):
                self._become(replace(state, notice=Notice.UNREACHABLE))
            case Failed(error=PortalError() as error):
                self._refused(state.draft, error)
            case Failed(error=Surprise()):
                self._become(replace(state, notice=Notice.FAILED))
            case _:
                pass

    # What comes back

    @Slot()
    def _on_account(self) -> None:
        autopay, methods = self._autopay.autopay, self._methods.methods
        if not isinstance(self._at, Opening):
            self.changed.emit()
        elif autopay.value is not None and methods.value is not None and not autopay.loading and not methods.loading:
            bills = self._billing.bills.value
            currency = bills.bills.balance.currency if bills else "USD"
            editing = steps.opened(autopay.value, methods.value, currency, self._language())
            waiting = autopay.value.waiting_for is not None
            self._become(replace(editing, notice=Notice.WAITING) if waiting else editing)
        elif not autopay.loading and not methods.loading and (autopay.failed or methods.failed):
            problem = steps.opening_problem((autopay.problem, methods.problem))
            if problem is not self._at.problem:
                self._become(Opening(problem))

    @Slot(object)
    def _on_captured(self, capture: "Capture") -> None:
        if isinstance(self._at, Capturing):
            first = self._at.capture is None
            after = steps.captured(self._at, capture)
            self._become(after)
            if first and isinstance(after, Capturing):
                self.open_page()

    @Slot(object)
    def _on_capture_failed(self, problem: ProblemKind) -> None:
        if isinstance(self._at, Capturing):
            notice = Notice.UNREACHABLE if problem is ProblemKind.OFFLINE else Notice.CAPTURE_FAILED
            self._become(Editing(self._at.draft, notice=notice))

    @Slot(object)
    def _on_saving(self, saving: Saving) -> None:
        if isinstance(saving, Carried):
            self.saved.emit()
        elif isinstance(saving, Refused):
            self._renew()
        self._become(after_saving(self._at, saving))

    @Slot(str, object)
    def _on_progress(self, key: str, progress: Progress) -> None:
        state = self._at
        if key != self._key or not isinstance(state, (steps.Saving, Charged)):
            return
        after = after_progress(state.draft, progress, self._payments.intent_of(key) or Intent(key))
        if isinstance(progress, Refused):
            self._renew()
        elif isinstance(progress, Answered):
            self.saved.emit()
        if isinstance(after, Editing) or isinstance(progress, HeldUp):
            self._over()
        self._become(after)

    def _over(self) -> None:
        if self._key:
            self._payments.told(self._key)
            self._payments.leave(self._key)
            self._key = ""

    def _again(self, draft: Draft) -> None:
        """Back to the form, with what was chosen, over AutoPay as it is now."""
        self._over()
        self._become(steps.again(draft, self._autopay.autopay.value, self._language()))

    def _refused(self, draft: Draft, error: PortalError) -> None:
        self._renew()
        self._become(steps.refused(draft, error.code))

    def _renew(self) -> None:
        """What was shown is not what the portal has: fetch it again."""
        self._autopay.refresh(quiet=True)
        self._billing.refresh(quiet=True)
