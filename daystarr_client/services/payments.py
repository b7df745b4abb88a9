"""Paying, once: what the customer pressed Pay for is written down, asked for, and followed until it is known and told.

A payment stays in the outbox until its outcome was told to the customer. Whatever is open when somebody signs in is
settled with the portal before the same invoices can be paid again.
"""

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.open_payments import OpenPayment
from daystarr_client.services.outbox import Busy, Claim, Intent, Outbox
from daystarr_client.services.payment_progress import (
    Answered,
    HeldUp,
    NotWrittenDown,
    Progress,
    Scheduled,
    is_over,
    not_yet,
    of_settled,
)
from daystarr_client.services.presses import Unsure, after_press
from daystarr_client.tasks import Done, Failed, Outcome, Task, Tasks

if TYPE_CHECKING:
    from daystarr_client.api.bodies import PaymentRequest
    from daystarr_client.api.bodies_scheduled import ScheduleRequest
    from daystarr_client.api.models import Payment, PaymentPreview
    from daystarr_client.api.models_scheduled import SchedulePreview, Settled
    from daystarr_client.api.portal import Portal

FOLLOW_DELAYS_MS: Final = (1000, 2000, 2000, 3000, 5000, 8000, 10_000)


class PaymentsService(QObject):
    """The payments of the person who is signed in, on their account."""

    progressed = Signal(str, object)  # the idempotency key and its Progress
    open_changed = Signal()
    money_moved = Signal()

    def __init__(
        self,
        tasks: Tasks,
        calls: PortalCalls,
        outbox: Outbox,
        account_id: str,
        parent: QObject | None = None,
        *,
        delays_ms: tuple[int, ...] = FOLLOW_DELAYS_MS,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._calls = calls
        self._outbox = outbox
        self._account_id = account_id
        self._delays = delays_ms
        self._open: dict[str, OpenPayment] = {}
        self._told: deque[Claim] = deque()
        self._spoken_for: set[str] = set()
        self._closed = False

    def start(self) -> None:
        """Settle what an earlier start of the program left open."""
        self._tasks.run(lambda: self._outbox.open_intents(self._account_id), self._on_listed, quiet=True)

    def close(self) -> None:
        """Nobody is signed in any more: what is open stays in the outbox for the next time."""
        self._closed = True
        for payment in self._open.values():
            payment.timer.stop()
            if payment.claim:
                payment.claim.release()
        self._open.clear()

    # What is open

    def lock_on(self, invoice_ids: Iterable[str]) -> Intent | None:
        """The open payment that keeps these invoices (none: any) from being paid, if there is one."""
        wanted = tuple(invoice_ids)
        for payment in self._open.values():
            if payment.intent.touches(wanted) and not is_over(payment.progress):
                return payment.intent
        return None

    def progress_of(self, key: str) -> Progress | None:
        """How an open payment stands."""
        payment = self._open.get(key)
        return payment.progress if payment else None

    def intent_of(self, key: str) -> Intent | None:
        """What an open payment was asked for."""
        payment = self._open.get(key)
        return payment.intent if payment else None

    def speak_for(self, key: str) -> None:
        """Whoever asked for this payment tells of it themselves, as long as they can."""
        self._spoken_for.add(key)

    def leave(self, key: str) -> None:
        """They can no longer: whoever tells of payments may."""
        self._spoken_for.discard(key)

    def is_spoken_for(self, key: str) -> bool:
        """Whether somebody tells of this payment themselves."""
        return key in self._spoken_for

    def try_now(self) -> None:
        """Ask about everything open without waiting, as when the portal can be reached again."""
        for payment in list(self._open.values()):
            if not payment.asking and not is_over(payment.progress):
                self._follow(payment)

    # Paying

    def preview(self, request: "PaymentRequest", done: "Callable[[Outcome[PaymentPreview]], None]") -> Task:
        """Ask what exactly a payment would do."""
        return self._calls.run(lambda portal: portal.payments.preview(request), done)

    def preview_later(self, request: "ScheduleRequest", done: "Callable[[Outcome[SchedulePreview]], None]") -> Task:
        """Ask what exactly a payment on a later day would do."""
        return self._calls.run(lambda portal: portal.scheduled_payments.preview(request), done)

    def pay(self, request: "PaymentRequest", intent: Intent) -> None:
        """Write the intent down, then ask for the payment; `progressed` tells what became of it."""
        self.ask(intent, lambda portal: portal.payments.pay(request, intent.key))

    def schedule(self, request: "ScheduleRequest", intent: Intent) -> None:
        """The same for a later day: what is written down is that it was asked for."""
        self._ask(intent, lambda portal: Scheduled(portal.scheduled_payments.schedule(request, intent.key)))

    def ask(self, intent: Intent, call: "Callable[[Portal], Payment]") -> None:
        """The same, where the payment comes of something else that is asked for with the intent's key."""
        self._ask(intent, lambda portal: Answered(call(portal)))

    def _ask(self, intent: Intent, call: "Callable[[Portal], Progress]") -> None:
        payment = self._add(intent)
        payment.asking = True

        def begin() -> Claim | Busy | NotWrittenDown:
            self._close_told()
            try:
                return self._outbox.begin(self._account_id, intent)
            except OSError:
                return NotWrittenDown()

        def begun(outcome: Outcome[Claim | Busy | NotWrittenDown]) -> None:
            answer = outcome.value if isinstance(outcome, Done) else Unsure()
            if isinstance(answer, Busy):
                self._arrived(payment, HeldUp(answer.intent))
            elif not isinstance(answer, Claim):
                self._arrived(payment, answer)
            elif self._takes(payment, answer):
                self._calls.run(call, asked)

        def asked(outcome: Outcome[Progress]) -> None:
            match outcome:
                case Done(value=progress):
                    self._arrived(payment, progress)
                case Failed(error=error):
                    self._arrived(payment, after_press(error, unsure=False))

        self._tasks.run(begin, begun)
        self.open_changed.emit()

    def told(self, key: str) -> None:
        """The customer has seen the outcome: forget the payment if it is over."""
        payment = self._open.get(key)
        if payment is None or not is_over(payment.progress):
            return
        self._drop(payment)
        if payment.claim:
            self._told.append(payment.claim)
            self._tasks.run(self._close_told, lambda _: None, quiet=True)

    def _close_told(self) -> None:
        while self._told:
            try:
                claim = self._told.popleft()
            except IndexError:  # another thread was faster
                return
            claim.close()

    # Following

    def _on_listed(self, outcome: Outcome[list[Intent]]) -> None:
        # A directory that cannot be read cannot be written either: no payment will begin.
        for intent in outcome.value if isinstance(outcome, Done) else ():
            self._add(intent)
        self.open_changed.emit()
        self.try_now()

    def _add(self, intent: Intent) -> OpenPayment:
        payment = OpenPayment(intent, QTimer(self))
        payment.timer.setSingleShot(True)
        payment.timer.timeout.connect(lambda: self._follow(payment))
        self._open[intent.key] = payment
        return payment

    def _follow(self, payment: OpenPayment) -> None:
        payment.timer.stop()
        payment.asking = True
        if payment.claim:
            self._look(payment)
        else:
            self._tasks.run(lambda: self._claim(payment.intent.key), partial(self._on_claimed, payment), quiet=True)

    def _claim(self, key: str) -> Claim | Unsure | None:
        """The right to settle; `Unsure` while another window has it, None once that window knows the outcome."""
        claim = self._outbox.claim(self._account_id, key)
        if claim is not None:
            return claim
        still = any(intent.key == key for intent in self._outbox.open_intents(self._account_id))
        return Unsure() if still else None

    def _on_claimed(self, payment: OpenPayment, outcome: Outcome[Claim | Unsure | None]) -> None:
        answer = outcome.value if isinstance(outcome, Done) else Unsure()
        match answer:
            case Claim():
                if self._takes(payment, answer):
                    self._look(payment)
            case Unsure():
                self._arrived(payment, answer)
            case None:
                self._look(payment)

    def _takes(self, payment: OpenPayment, claim: Claim) -> bool:
        if self._closed:
            claim.release()
            return False
        payment.claim = claim
        return True

    def _look(self, payment: OpenPayment) -> None:
        if isinstance(payment.progress, Answered):
            known = payment.progress.payment.id
            self._calls.run(lambda portal: portal.payments.get(known), partial(self._on_looked, payment), quiet=True)
        else:
            key = payment.intent.key
            self._calls.run(lambda portal: portal.payments.settle(key), partial(self._on_settled, payment), quiet=True)

    def _on_looked(self, payment: OpenPayment, outcome: "Outcome[Payment]") -> None:
        match outcome:
            case Done(value=answer):
                self._arrived(payment, Answered(answer))
            case Failed(error=error):
                self._arrived(payment, not_yet(error))

    def _on_settled(self, payment: OpenPayment, outcome: "Outcome[Settled]") -> None:
        match outcome:
            case Done(value=settled):
                self._arrived(payment, of_settled(settled))
            case Failed(error=error):
                self._arrived(payment, not_yet(error))

    def _arrived(self, payment: OpenPayment, progress: Progress) -> None:
        if self._closed:
            return
        payment.asking = False
        before = payment.progress
        if isinstance(progress, Unsure) and isinstance(before, Answered):
            self._later(payment, progress.wait)  # what is known stays known
            return
        payment.progress = progress
        if isinstance(progress, HeldUp):
            self._drop(payment)
            self._watch(progress.intent)
        elif not is_over(progress):
            self._later(payment, progress.wait if isinstance(progress, Unsure) else None)
        if isinstance(progress, (Answered, Scheduled)) and progress != before:
            self.money_moved.emit()
        self.open_changed.emit()
        self.progressed.emit(payment.intent.key, progress)

    def _watch(self, intent: Intent) -> None:
        """Follow what another window has asked for, and learn its outcome when that window does."""
        if intent.key not in self._open:
            self._later(self._add(intent), None)

    def _later(self, payment: OpenPayment, wait: float | None) -> None:
        delay = self._delays[min(payment.tries, len(self._delays) - 1)]
        payment.tries += 1
        payment.timer.start(delay if wait is None else max(delay, min(int(wait * 1000), self._delays[-1])))

    def _drop(self, payment: OpenPayment) -> None:
        self._open.pop(payment.intent.key, None)
        payment.timer.stop()
        payment.timer.deleteLater()
        self.open_changed.emit()
