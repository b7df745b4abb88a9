"""Removing a payment method: what that ends is read first."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.api.errors import Conflict, NotFound, Stale
from daystarr_client.services.loadable import ProblemKind, problem_of
from daystarr_client.services.recurring import RecurringService
from daystarr_client.tasks import Done, Failed, Outcome, Task
from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import fill, short_method

if TYPE_CHECKING:
    from daystarr_client.api.models import PaymentMethod
    from daystarr_client.api.models_recurring import MethodRemoval

translate = QCoreApplication.translate
_PAYMENTS_NAMED = 4


@dataclass(frozen=True)
class Removing:
    """A removal being considered. `ends` is None until the portal has said; `changed` is that it differed before."""

    method: "PaymentMethod"
    ends: "MethodRemoval | None" = None
    problem: ProblemKind | None = None
    changed: bool = False
    busy: bool = False


@dataclass(frozen=True, slots=True)
class RemovalView:
    """The sheet. `remove_text` is empty until what the removal ends could be read."""

    open: bool = False
    title: str = ""
    loading: bool = False
    busy: bool = False
    notice: str = ""
    problem: str = ""
    serious: bool = False
    body: str = ""
    scheduled: str = ""
    also: str = ""
    remove_text: str = ""
    can_retry: bool = False


def removal_view(state: Removing | None, facts: CardFacts) -> RemovalView:
    """The sheet for this state."""
    if state is None:
        return RemovalView()
    name, ends = short_method(state.method), state.ends
    view = RemovalView(
        open=True,
        title=fill(translate("Removal", "Remove %1?"), name),
        loading=ends is None and state.problem is None,
        busy=state.busy,
        problem=problem_sentence(state.problem, facts.phone) if state.problem else "",
        can_retry=ends is None and state.problem not in (None, ProblemKind.DENIED),
    )
    if ends is None:
        return view
    changed = translate("Removal", "Something has changed in the meantime. Please read again what this ends.")
    return replace(
        view,
        notice=changed if state.changed else "",
        serious=ends.ends_autopay or bool(ends.payments),
        body=_body(ends, facts),
        scheduled=_scheduled(ends, facts),
        also=translate("Removal", "Payments on their way go on, and your receipts stay."),
        remove_text=translate("Removal", "Remove it and end AutoPay")
        if ends.ends_autopay
        else translate("Removal", "Remove it"),
    )


def _body(ends: "MethodRemoval", facts: CardFacts) -> str:
    if not ends.ends_autopay:
        if ends.payments:
            return translate("Removal", "AutoPay does not use it, but payments you scheduled do.")
        return translate("Removal", "AutoPay does not use it. You can save it again whenever you like.")
    match ends.scheduled_payments:
        case 0:
            return translate("Removal", "This ends AutoPay. From then on you pay each bill yourself.")
        case 1:
            return translate(
                "Removal",
                "This ends AutoPay, and the charge it has planned is not made. From then on you pay each bill "
                "yourself.",
            )
        case count:
            text = translate(
                "Removal",
                "This ends AutoPay, and the %1 charges it has planned are not made. From then on you pay each bill "
                "yourself.",
            )
            return fill(text, facts.formats.number(count))


def _scheduled(ends: "MethodRemoval", facts: CardFacts) -> str:
    if not ends.payments:
        return ""
    formats = facts.formats
    named = [
        fill(translate("Removal", "%1 on %2"), formats.money(one.amount), formats.spelt(one.pay_on, facts.today))
        for one in ends.payments[:_PAYMENTS_NAMED]
    ]
    listed = formats.locale.createSeparatedList(named)
    if len(ends.payments) > _PAYMENTS_NAMED:
        text = translate("Removal", "These scheduled payments are canceled, and others: %1.")
    else:
        text = translate("Removal", "What you scheduled with it is canceled: %1.")
    if any(one.arrangement_id for one in ends.payments):
        plan = translate("Removal", "%1 Your payment plan ends with that.")
        return fill(plan, fill(text, listed))
    return fill(text, listed)


@qml_type
class RemovalViewModel(ViewModel[RemovalView]):
    """Asks before it removes, and asks again when what it said is no longer true."""

    changed = Signal()
    open = state_property(bool, "open", changed)
    title = state_property(str, "title", changed)
    loading = state_property(bool, "loading", changed)
    busy = state_property(bool, "busy", changed)
    notice = state_property(str, "notice", changed)
    problem = state_property(str, "problem", changed)
    serious = state_property(bool, "serious", changed)
    body = state_property(str, "body", changed)
    scheduled = state_property(str, "scheduled", changed)
    also = state_property(str, "also", changed)
    removeText = state_property(str, "remove_text", changed)
    canRetry = state_property(bool, "can_retry", changed)

    def __init__(
        self, recurring: RecurringService, facts: CardFacts, toasts: Toasts, parent: QObject | None = None
    ) -> None:
        super().__init__(RemovalView(), parent)
        self._recurring = recurring
        self._facts = facts
        self._toasts = toasts
        self._at: Removing | None = None
        self._asking: Task | None = None

    def start(self, method: "PaymentMethod") -> None:
        """Consider removing a method."""
        if self._at is None:
            self._become(Removing(method))
            self._ask()

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._become(self._at)

    @Slot()
    def retry(self) -> None:
        """Ask again what the removal would end."""
        if self._at is not None and self._at.ends is None:
            self._become(replace(self._at, problem=None))
            self._ask()

    @Slot()
    def remove(self) -> None:
        """Remove it. Counts once."""
        state = self._at
        if state is None or state.ends is None or state.busy:
            return
        self._become(replace(state, busy=True, problem=None, changed=False))
        self._recurring.remove(state.method.id, ends_autopay=state.ends.ends_autopay, done=self._on_removed)

    @Slot()
    def close(self) -> None:
        """Keep it, unless it is being removed right now."""
        if self._at is not None and not self._at.busy:
            self._leave()

    def _ask(self) -> None:
        if self._asking:
            self._asking.cancel()
        if self._at is not None:
            self._asking = self._recurring.preview_removal(self._at.method.id, self._on_ends)

    def _on_ends(self, outcome: "Outcome[MethodRemoval]") -> None:
        self._asking = None
        if self._at is None:
            return
        match outcome:
            case Done(value=ends):
                self._become(replace(self._at, ends=ends, problem=None))
            case Failed(error=NotFound()):
                self._gone()
            case Failed(error=error):
                self._become(replace(self._at, problem=problem_of(error)))

    def _on_removed(self, outcome: Outcome[None]) -> None:
        state = self._at
        if state is None:
            return
        match outcome:
            case Done():
                self._say_removed(state)
                self._leave()
            case Failed(error=NotFound()):
                self._gone()
            case Failed(error=Conflict() | Stale()):
                self._become(Removing(state.method, changed=True))
                self._ask()
            case Failed(error=error):
                self._become(replace(state, busy=False, problem=problem_of(error)))

    def _say_removed(self, state: Removing) -> None:
        ended = state.ends is not None and state.ends.ends_autopay
        text = (
            translate("Removal", "%1 was removed, and AutoPay is off.")
            if ended
            else translate("Removal", "%1 was removed.")
        )
        self._toasts.say(fill(text, short_method(state.method)), "check")

    def _gone(self) -> None:
        """Somebody else has removed it: as wished."""
        if self._at is not None:
            text = translate("Removal", "%1 was removed already.")
            self._toasts.say(fill(text, short_method(self._at.method)), "check")
            self._leave()
            self._recurring.removed.emit()

    def _leave(self) -> None:
        if self._asking:
            self._asking.cancel()
            self._asking = None
        self._become(None)

    def _become(self, state: Removing | None) -> None:
        self._at = state
        # What was said stays while the sheet fades
        self.show(removal_view(state, self._facts) if state else replace(self.state, open=False, busy=False))
