"""The AutoPay Schedule box: what will be charged when, in one sentence."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.api.enums import AutopayEnd, AutopayTiming
from daystarr_client.services.autopay import AutopayService
from daystarr_client.services.billing import BillingService
from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts, CardView, in_phase
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import Sentence, fill, one_line, sentence, short_method

if TYPE_CHECKING:
    from daystarr_client.api.models import Bills
    from daystarr_client.api.models_autopay import Autopay, NextCharge

translate = QCoreApplication.translate

_NUMBERS_NAMED: Final = 3
_NOTHING: Final = Sentence("", ())


@dataclass(frozen=True, slots=True, kw_only=True)
class AutopayView(CardView):
    """The box. `warning` is what the customer must act on, `details` how AutoPay works, one line each.

    `unavailable` says why it cannot be changed here.
    """

    enabled: bool = False
    can_create: bool = False
    can_update: bool = False
    can_turn_off: bool = False
    sentence: Sentence = _NOTHING
    details: tuple[str, ...] = ()
    warning: str = ""
    unavailable: str = ""


def autopay_view(autopay: "Autopay", facts: CardFacts, days_to_pay: int | None = None) -> AutopayView:
    """The box. `days_to_pay` is how many days after the invoice bills are due, where that is known."""
    waiting = autopay.waiting_for is not None
    unavailable = "" if facts.can_recur else _unavailable(facts.phone)
    if not autopay.enabled:
        return AutopayView(
            can_create=facts.can_recur and not waiting,
            can_turn_off=waiting and autopay.etag is not None,
            sentence=sentence(_off(autopay)),
            warning=_waiting(autopay),
            unavailable=unavailable,
        )
    return AutopayView(
        enabled=True,
        can_update=facts.can_recur and not waiting,
        can_turn_off=autopay.etag is not None,
        sentence=_sentence(autopay, facts.formats, facts.today),
        details=_details(autopay, facts.formats, days_to_pay),
        warning=_waiting(autopay) or _warning(autopay, facts.formats, facts.today),
        unavailable=unavailable,
    )


def _off(autopay: "Autopay") -> str:
    match autopay.ended_because:
        case AutopayEnd.ATTEMPTS_FAILED:
            return translate("AutopayBox", "AutoPay is off: we could not charge your payment method.")
        case AutopayEnd.METHOD_UNUSABLE:
            return translate("AutopayBox", "AutoPay is off: its payment method cannot be charged any more.")
        case AutopayEnd.METHOD_REMOVED:
            return translate("AutopayBox", "AutoPay is off: its payment method was removed.")
        case _:
            return translate("AutopayBox", "AutoPay is off. You pay each bill yourself.")


def _waiting(autopay: "Autopay") -> str:
    if autopay.waiting_for is None:
        return ""
    if autopay.enabled:
        return translate("AutopayBox", "Your change takes effect once the payment made with it is settled.")
    return translate("AutopayBox", "AutoPay begins once the payment made with it is settled.")


def days_to_pay_of(bills: "Bills | None") -> int | None:
    """How many days after its date a bill is due, when the unpaid ones agree on that."""
    gaps = {(bill.due_on - bill.issued_on).days for bill in bills.items} if bills else set[int]()
    return gaps.pop() if len(gaps) == 1 else None


def _sentence(autopay: "Autopay", formats: Formats, today: date) -> Sentence:
    method, charge = autopay.method, autopay.next_charge
    if method is None:
        return sentence(translate("AutopayBox", "AutoPay is on, but it has no payment method to charge."))
    name = short_method(method)
    if method.expired:
        return sentence(translate("AutopayBox", "AutoPay is on, but %1 has expired and cannot be charged."), name)
    if charge is None or charge.amount.amount_minor <= 0:
        return sentence(translate("AutopayBox", "AutoPay is on with %1. There is nothing to charge right now."), name)
    return _charge(charge, name, formats, today)


def _charge(charge: "NextCharge", method: str, formats: Formats, today: date) -> Sentence:
    day, amount = formats.day_near(charge.date, today), formats.money(charge.amount)
    numbers = [one_line(number, 24) for number in charge.invoice_numbers]
    if charge.date == today:
        return sentence(translate("AutopayBox", "Today we charge %1 to %2."), amount, method)
    match len(numbers):
        case 0:
            return sentence(translate("AutopayBox", "On %1 we will charge %2 to %3."), day, amount, method)
        case 1:
            # The number is no figure to compare: it stands in the sentence like any other word.
            text = translate("AutopayBox", "On %1 we will charge %2 to %3 for invoice %4.")
            return sentence(text, day, amount, method, plain=(numbers[0],))
        case count if count <= _NUMBERS_NAMED:
            text = translate("AutopayBox", "On %1 we will charge %2 to %3 for invoices %4.")
            return sentence(text, day, amount, method, plain=(formats.locale.createSeparatedList(numbers),))
        case count:
            text = translate("AutopayBox", "On %1 we will charge %2 to %3 for %4 invoices.")
            return sentence(text, day, amount, method, plain=(formats.number(count),))


def _details(autopay: "Autopay", formats: Formats, days_to_pay: int | None) -> tuple[str, ...]:
    lines = [_timing(autopay, formats, days_to_pay)]
    if autopay.limit is not None:
        text = translate("AutopayBox", "It charges at most %1 at a time.")
        lines.append(fill(text, formats.money(autopay.limit)))
    charge = autopay.next_charge
    if charge is not None and charge.left_over.amount_minor > 0:
        text = translate("AutopayBox", "%1 of this bill is yours to pay.")
        lines.append(fill(text, formats.money(charge.left_over)))
    return tuple(line for line in lines if line)


def _timing(autopay: "Autopay", formats: Formats, days_to_pay: int | None) -> str:
    match autopay.timing:
        case AutopayTiming.ON_DUE_DATE:
            return _on_due_date(formats, days_to_pay)
        case AutopayTiming.DAYS_BEFORE if autopay.days_before == 0:
            return _on_due_date(formats, days_to_pay)
        case AutopayTiming.DAYS_BEFORE if autopay.days_before == 1:
            return translate("AutopayBox", "Runs one day before each due date")
        case AutopayTiming.DAYS_BEFORE if autopay.days_before is not None:
            text = translate("AutopayBox", "Runs %1 days before each due date")
            return fill(text, formats.number(autopay.days_before))
        case AutopayTiming.DAY_OF_MONTH if autopay.day_of_month is not None:
            return fill(translate("AutopayBox", "Runs on day %1 of each month"), formats.number(autopay.day_of_month))
        case _:
            return ""


def _on_due_date(formats: Formats, days_to_pay: int | None) -> str:
    if not days_to_pay or days_to_pay < 0:
        return translate("AutopayBox", "Runs on each due date")
    text = translate("AutopayBox", "Runs on each due date, %1 days after the invoice")
    return fill(text, formats.number(days_to_pay))


def _warning(autopay: "Autopay", formats: Formats, today: date) -> str:
    method, charge = autopay.method, autopay.next_charge
    if method is None or method.expired:
        return translate("AutopayBox", "Pay your bills yourself until AutoPay has a working payment method.")
    if autopay.paused_until is not None:
        text = translate("AutopayBox", "AutoPay pauses until %1.")
        return fill(text, formats.day_near(autopay.paused_until, today))
    if charge is not None and charge.attempt > 1:
        text = translate("AutopayBox", "The last charge did not go through. We try again on %1, unless you pay before.")
        return fill(text, formats.day_near(charge.date, today))
    if charge is not None and charge.after_due:
        return translate("AutopayBox", "That is after the due date. Choose an earlier day, or pay the bill yourself.")
    if method.expires_soon and method.exp_month and method.exp_year:
        month = formats.month(today.replace(year=method.exp_year, month=method.exp_month, day=1))
        return fill(translate("AutopayBox", "This card expires in %1."), month)
    return ""


def _unavailable(phone: str) -> str:
    number = one_line(phone, 40)
    if not number:
        return translate("AutopayBox", "AutoPay cannot be changed here for your account.")
    return fill(translate("AutopayBox", "AutoPay cannot be changed here for your account. Call us at %1."), number)


class AutopayActions(Protocol):
    """Opens the sheet; nothing is changed by it."""

    def start(self) -> None:
        """Set AutoPay up, or change it."""
        ...

    def start_off(self) -> None:
        """Turn it off."""
        ...


@qml_type
class AutopayBoxViewModel(ViewModel[AutopayView]):
    """The AutoPay Schedule box with its own refresh."""

    changed = Signal()
    phase = state_property(str, "phase", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)
    busy = state_property(bool, "busy", changed)
    enabled = state_property(bool, "enabled", changed)
    canCreate = state_property(bool, "can_create", changed)
    canUpdate = state_property(bool, "can_update", changed)
    canTurnOff = state_property(bool, "can_turn_off", changed)
    sentence = state_property(dict[str, object], "sentence", changed)
    details = state_property(list[str], "details", changed)
    warning = state_property(str, "warning", changed)
    unavailable = state_property(str, "unavailable", changed)

    def __init__(
        self,
        autopay: AutopayService,
        billing: BillingService,
        facts: CardFacts,
        actions: AutopayActions,
        toasts: Toasts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(AutopayView(), parent)
        self._autopay = autopay
        self._billing = billing
        self._facts = facts
        self._actions = actions
        self._toasts = toasts
        self._asked = False
        autopay.changed.connect(self.update)
        billing.changed.connect(self.update)
        self.update()

    @Slot()
    def refresh(self) -> None:
        """Look again what AutoPay will do, and say when that is done."""
        self._asked = True
        self._autopay.refresh()

    @Slot()
    def create(self) -> None:
        """Set AutoPay up."""
        if self.state.can_create:
            self._actions.start()

    @Slot()
    def change(self) -> None:
        """Change AutoPay."""
        if self.state.can_update:
            self._actions.start()

    @Slot()
    def turnOff(self) -> None:
        """Ask whether to turn AutoPay off."""
        if self.state.can_turn_off:
            self._actions.start_off()

    def retranslate(self) -> None:
        """Another language is spoken."""
        self.update()

    @Slot()
    def update(self) -> None:
        """Show what is known now."""
        loadable = self._autopay.autopay
        bills = self._billing.bills.value
        days = days_to_pay_of(bills.bills if bills else None)
        view = autopay_view(loadable.value, self._facts, days) if loadable.value else AutopayView()
        self.show(in_phase(view, loadable, self._facts.phone, asked=self._asked))
        if self._asked and not loadable.loading:
            self._asked = False
            if loadable.value is not None and loadable.problem is None:
                self._toasts.say(lambda: translate("AutopayBox", "Your AutoPay schedule is up to date."), "check")
