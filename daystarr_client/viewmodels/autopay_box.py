"""The AutoPay Schedule box: what will be charged when, in one sentence."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.api.enums import AutopayTiming
from daystarr_client.services.autopay import AutopayService
from daystarr_client.services.billing import BillingService
from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts, CardView, StartPayment, in_phase
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import Sentence, fill, one_line, sentence, short_method

if TYPE_CHECKING:
    from daystarr_client.api.models import Bills, PaymentMethod
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
    sentence: Sentence = _NOTHING
    details: tuple[str, ...] = ()
    warning: str = ""
    unavailable: str = ""


def autopay_view(autopay: "Autopay", facts: CardFacts, days_to_pay: int | None = None) -> AutopayView:
    """The box. `days_to_pay` is how many days after the invoice bills are due, where that is known."""
    if not autopay.enabled:
        text = translate("AutopayBox", "AutoPay is off. You pay each bill yourself.")
        can_create = facts.can_recur and facts.can_pay
        unavailable = "" if can_create else translate("AutopayBox", "Setting up AutoPay here is not available yet.")
        return AutopayView(can_create=can_create, sentence=sentence(text), unavailable=unavailable)
    return AutopayView(
        enabled=True,
        sentence=_sentence(autopay, facts.formats, facts.today),
        details=_details(autopay, facts.formats, days_to_pay),
        warning=_warning(autopay.method, facts.formats, facts.today),
        unavailable=_unavailable(facts.phone),
    )


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


def _warning(method: "PaymentMethod | None", formats: Formats, today: date) -> str:
    if method is None or method.expired:
        return translate("AutopayBox", "Pay your bills yourself until AutoPay has a working payment method.")
    if method.expires_soon and method.exp_month and method.exp_year:
        month = formats.month(today.replace(year=method.exp_year, month=method.exp_month, day=1))
        return fill(translate("AutopayBox", "This card expires in %1."), month)
    return ""


def _unavailable(phone: str) -> str:
    number = one_line(phone, 40)
    if not number:
        return translate("AutopayBox", "Changing AutoPay here is not available yet.")
    return fill(translate("AutopayBox", "Not available yet: call %1 to change AutoPay."), number)


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
    sentence = state_property(dict[str, object], "sentence", changed)
    details = state_property(list[str], "details", changed)
    warning = state_property(str, "warning", changed)
    unavailable = state_property(str, "unavailable", changed)

    def __init__(
        self,
        autopay: AutopayService,
        billing: BillingService,
        facts: CardFacts,
        pay: StartPayment,
        toasts: Toasts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(AutopayView(), parent)
        self._autopay = autopay
        self._billing = billing
        self._facts = facts
        self._pay = pay
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
        """Set up AutoPay, through a payment with recurring switched on."""
        if self.state.can_create:
            self._pay((), recurring=True)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self.update()

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
                self._toasts.say(translate("AutopayBox", "Your AutoPay schedule is up to date."), "check")
