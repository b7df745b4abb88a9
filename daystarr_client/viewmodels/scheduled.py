"""The payments to come, beside the balance, and canceling one of them."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.api.errors import Conflict, NotFound, Unreachable
from daystarr_client.services.loadable import problem_of
from daystarr_client.services.scheduled import ScheduledService
from daystarr_client.tasks import Done, Failed, Outcome
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.pay_later import bills_words
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import Sentence, fill, sentence, short_method

if TYPE_CHECKING:
    from collections.abc import Iterable

    from daystarr_client.api.models_scheduled import ScheduledPayment

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Canceling:
    """A payment that may be canceled. `over` is that it was too late; `problem` why it is not known."""

    payment: "ScheduledPayment"
    busy: bool = False
    over: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ScheduledRow:
    """One payment to come; `can_cancel` until its cut-off."""

    key: str
    sentence: Sentence
    note: str
    can_cancel: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class ScheduledView:
    """The card around its rows, and what is asked before one is canceled."""

    any: bool = False
    title: str = ""
    asking: bool = False
    busy: bool = False
    asked_title: str = ""
    asked_body: str = ""
    asked_also: str = ""
    problem: str = ""
    cancel_text: str = ""
    keep_text: str = ""


def scheduled_rows(payments: "Iterable[ScheduledPayment]", facts: CardFacts) -> tuple[ScheduledRow, ...]:
    """The payments to come, soonest first; the parts of a plan are told with the plan."""
    return tuple(_row(payment, facts) for payment in payments if payment.arrangement_id is None)


def _row(payment: "ScheduledPayment", facts: CardFacts) -> ScheduledRow:
    formats, today = facts.formats, facts.today
    day, amount, method = (
        formats.spelt(payment.pay_on, today),
        formats.money(payment.amount),
        short_method(payment.method),
    )
    if payment.invoice_numbers:
        text = translate("Scheduled", "On %1 we will charge %2 to %3 for %4.")
        said = sentence(text, day, amount, method, plain=(bills_words(payment.invoice_numbers),))
    else:
        said = sentence(translate("Scheduled", "On %1 we will charge %2 to %3."), day, amount, method)
    can_cancel = facts.now() < payment.cancel_until
    if can_cancel:
        note = fill(
            translate("Scheduled", "You can cancel it until %1."), formats.deadline(payment.cancel_until, today)
        )
    else:
        note = translate("Scheduled", "It is being made, and can no longer be canceled.")
    spoken = fill(translate("Scheduled", "Cancel the payment of %1 on %2"), amount, day)
    return ScheduledRow(payment.id, said, note, can_cancel, spoken)


def scheduled_view(rows: int, canceling: Canceling | None, facts: CardFacts) -> ScheduledView:
    """The card, and the question where one is asked."""
    title = translate("Scheduled", "Scheduled payment") if rows == 1 else translate("Scheduled", "Scheduled payments")
    view = ScheduledView(any=rows > 0, title=title)
    if canceling is None:
        return view
    payment, formats = canceling.payment, facts.formats
    day, amount = formats.spelt(payment.pay_on, facts.today), formats.money(payment.amount)
    view = replace(view, asking=True, busy=canceling.busy, problem=canceling.problem)
    if canceling.over:
        return replace(
            view,
            asked_title=translate("Scheduled", "It is too late to cancel"),
            asked_body=fill(
                translate(
                    "Scheduled", "The payment of %1 was made, or is being made right now, or somebody else canceled it."
                ),
                amount,
            ),
            asked_also=fill(
                translate(
                    "Scheduled", "You find it among the payment receipts. If you did not want it, call us at %1."
                ),
                facts.phone,
            ),
            keep_text=translate("Scheduled", "Close"),
        )
    return replace(
        view,
        asked_title=translate("Scheduled", "Cancel this payment?"),
        asked_body=fill(
            translate(
                "Scheduled",
                "On %1 we would charge %2 to %3. If you cancel it, nothing is charged, and your bills stay due.",
            ),
            day,
            amount,
            short_method(payment.method),
        ),
        asked_also=fill(
            translate(
                "Scheduled",
                "You can cancel it until %1. A canceled payment does not come back: you would schedule it again.",
            ),
            formats.deadline(payment.cancel_until, facts.today),
        ),
        cancel_text=translate("Scheduled", "Cancel the payment"),
        keep_text=translate("Scheduled", "Keep it"),
    )


@qml_type
class ScheduledViewModel(ViewModel[ScheduledView]):
    """The card of the payments to come. Fetches nothing by itself."""

    changed = Signal()
    any = state_property(bool, "any", changed)
    title = state_property(str, "title", changed)
    asking = state_property(bool, "asking", changed)
    busy = state_property(bool, "busy", changed)
    askedTitle = state_property(str, "asked_title", changed)
    askedBody = state_property(str, "asked_body", changed)
    askedAlso = state_property(str, "asked_also", changed)
    problem = state_property(str, "problem", changed)
    cancelText = state_property(str, "cancel_text", changed)
    keepText = state_property(str, "keep_text", changed)
    rows = object_property(RowsModel[ScheduledRow], "scheduled_rows")

    def __init__(
        self, scheduled: ScheduledService, facts: CardFacts, toasts: Toasts, parent: QObject | None = None
    ) -> None:
        super().__init__(ScheduledView(), parent)
        self._scheduled = scheduled
        self._facts = facts
        self._toasts = toasts
        self._canceling: Canceling | None = None
        self.scheduled_rows = RowsModel(ScheduledRow, "key", self)
        scheduled.changed.connect(self.update)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self.update()

    def refresh(self, *, quiet: bool) -> None:
        """Fetch them again."""
        self._scheduled.refresh(quiet=quiet)

    @Slot(str)
    def ask(self, scheduled_id: str) -> None:
        """Consider canceling one."""
        payment = next((payment for payment in self._payments() if payment.id == scheduled_id), None)
        if payment is not None and self._canceling is None:
            self._become(Canceling(payment))

    @Slot()
    def cancel(self) -> None:
        """Cancel it. Counts once."""
        state = self._canceling
        if state is not None and not state.busy and not state.over:
            self._become(replace(state, busy=True, problem=""))
            self._scheduled.cancel(state.payment.id, self._on_canceled)

    @Slot()
    def keep(self) -> None:
        """Leave it as it is, unless it is being canceled right now."""
        if self._canceling is not None and not self._canceling.busy:
            self._become(None)

    @Slot()
    def update(self) -> None:
        """Show what is known now."""
        rows = scheduled_rows(self._payments(), self._facts)
        self.scheduled_rows.set_rows(rows)
        view = scheduled_view(len(rows), self._canceling, self._facts)
        if not view.asking:  # what was asked stays while the sheet fades
            view = replace(self.state, any=view.any, title=view.title, asking=False, busy=False)
        self.show(view)

    def _payments(self) -> "tuple[ScheduledPayment, ...]":
        known = self._scheduled.payments.value
        return known.items if known else ()

    def _on_canceled(self, outcome: "Outcome[ScheduledPayment]") -> None:
        state = self._canceling
        if state is None:
            return
        match outcome:
            case Done(value=payment):
                formats = self._facts.formats
                text = translate("Scheduled", "The payment of %1 on %2 is canceled. Nothing will be charged.")
                day = formats.spelt(payment.pay_on, self._facts.today)
                self._toasts.say(fill(text, formats.money(payment.amount), day), "check")
                self._become(None)
            case Failed(error=Conflict() | NotFound()):
                self._become(replace(state, busy=False, over=True))
            case Failed(error=Unreachable()):
                text = translate(
                    "Scheduled", "We cannot say yet whether it is canceled: the portal cannot be reached. Try again."
                )
                self._become(replace(state, busy=False, problem=text))
            case Failed(error=error):
                problem = problem_sentence(problem_of(error), self._facts.phone)
                self._become(replace(state, busy=False, problem=problem))

    def _become(self, state: Canceling | None) -> None:
        self._canceling = state
        self.update()
