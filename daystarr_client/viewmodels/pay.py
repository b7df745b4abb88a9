"""The payment sheet, for QML."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from daystarr_client.services.autopay import AutopayService
from daystarr_client.services.billing import BillingService
from daystarr_client.services.connection import ConnectionService
from daystarr_client.services.loadable import ProblemKind
from daystarr_client.services.payment_methods import PaymentMethodsService
from daystarr_client.services.scheduled import ScheduledService
from daystarr_client.viewmodels import pay_review as review
from daystarr_client.viewmodels import pay_steps as steps
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.day_picker import DayPickerViewModel
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.pay_flow import PayFlow
from daystarr_client.viewmodels.pay_later import LATER, WhenChoice
from daystarr_client.viewmodels.pay_rows import BillChoice, Line, MethodChoice
from daystarr_client.viewmodels.pay_shown import Known, PayView
from daystarr_client.viewmodels.pay_state import ChoosingHow, ChoosingWhat, Closed, Notice, Opening, Reviewing
from daystarr_client.viewmodels.pay_view import pay_view
from daystarr_client.viewmodels.pay_words import Speech
from daystarr_client.viewmodels.rows import RowsModel


@qml_type
class PayViewModel(ViewModel[PayView]):
    """Shows the payment in progress and takes what the customer does. Opens by itself to tell an outcome."""

    changed = Signal()
    open = state_property(bool, "open", changed)
    step = state_property(str, "step", changed)
    title = state_property(str, "title", changed)
    subtitle = state_property(str, "subtitle", changed)
    place = state_property(str, "place", changed)
    closable = state_property(bool, "closable", changed)
    notice = state_property(dict[str, Any], "notice", changed)
    anyBills = state_property(bool, "any_bills", changed)
    anyLines = state_property(bool, "any_lines", changed)
    billsText = state_property(str, "bills_text", changed)
    anotherAmount = state_property(bool, "another_amount", changed)
    typed = state_property(str, "typed", changed)
    amountError = state_property(str, "amount_error", changed)
    amountRules = state_property(str, "amount_rules", changed)
    save = state_property(bool, "save", changed)
    saveOffered = state_property(bool, "save_offered", changed)
    recurring = state_property(bool, "recurring", changed)
    recurringOffered = state_property(bool, "recurring_offered", changed)
    autopayNote = state_property(str, "autopay_note", changed)
    later = state_property(bool, "later", changed)
    warning = state_property(dict[str, Any], "warning", changed)
    amount = state_property(str, "amount", changed)
    terms = state_property(str, "terms", changed)
    authorization = state_property(str, "authorization", changed)
    authorized = state_property(bool, "authorized", changed)
    authorizationError = state_property(str, "authorization_error", changed)
    nameNeeded = state_property(bool, "name_needed", changed)
    name = state_property(str, "name", changed)
    nameError = state_property(str, "name_error", changed)
    screen = state_property(dict[str, Any], "screen", changed)
    waiting = state_property(bool, "waiting", changed)
    after = state_property(str, "after", changed)
    receiptId = state_property(str, "receipt_id", changed)
    confirmation = state_property(str, "confirmation", changed)
    bills = object_property(RowsModel[BillChoice], "bill_rows")
    methods = object_property(RowsModel[MethodChoice], "method_rows")
    whens = object_property(RowsModel[WhenChoice], "when_rows")
    picker = object_property(DayPickerViewModel, "day_picker")
    lines = object_property(RowsModel[Line], "line_rows")
    buttons = object_property(RowsModel[Button], "button_rows")

    def __init__(
        self,
        flow: PayFlow,
        methods: PaymentMethodsService,
        billing: BillingService,
        autopay: AutopayService,
        scheduled: ScheduledService,
        connection: ConnectionService,
        facts: CardFacts,
        brand: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(PayView(), parent)
        self._flow = flow
        self._methods = methods
        self._billing = billing
        self._autopay = autopay
        self._scheduled = scheduled
        self._facts = facts
        self._brand = brand
        self.bill_rows = RowsModel(BillChoice, "key", self)
        self.method_rows = RowsModel(MethodChoice, "key", self)
        self.when_rows = RowsModel(WhenChoice, "key", self)
        self.day_picker = DayPickerViewModel(facts.formats, lambda: facts.today, self)
        self.day_picker.picked.connect(self._on_day)
        self.line_rows = RowsModel(Line, "key", self)
        self.button_rows = RowsModel(Button, "key", self)
        flow.changed.connect(self._draw)
        for service in (billing, methods, autopay, scheduled):
            service.changed.connect(self._on_account)
        connection.recovered.connect(self._on_recovered)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self.day_picker.retranslate()
        self._flow.retranslate()
        self._draw()

    def start(self, invoice_ids: Sequence[str], *, another_amount: bool = False, recurring: bool = False) -> None:
        """Open the sheet to pay these invoices, none meaning all that are open; nothing is paid by it."""
        self._flow.start(invoice_ids, another_amount=another_amount, recurring=recurring)
        self._fetch()

    @Slot(str)
    def press(self, button: str) -> None:
        """A button at the foot of the sheet."""
        if not self.state.open:  # it only fades out
            return
        match button:
            case "close":
                self._flow.close()
            case "back":
                self._flow.back()
            case "next":
                self._flow.go_on(self._facts.formats.locale.decimalPoint())
            case "pay":
                self._flow.pay()
            case "retry":
                self._flow.retry()
                self._fetch()
            case "reopen":
                self._flow.open_page()
            case "another":
                self._flow.another_method()
            case _:
                pass

    @Slot()
    def close(self) -> None:
        """Close the sheet, unless the payment is being asked for right now."""
        self._flow.close()

    @Slot(str, bool)
    def tick(self, invoice_id: str, on: bool) -> None:
        """A bill's check box."""
        if isinstance(state := self._flow.state, ChoosingWhat):
            self._flow.become(steps.tick(state, invoice_id, on=on))

    @Slot(bool)
    def chooseAmount(self, another: bool) -> None:
        """The bills ticked, or another amount."""
        if isinstance(state := self._flow.state, ChoosingWhat):
            self._flow.become(steps.choose_amount(state, another=another))

    @Slot(str)
    def typeAmount(self, typed: str) -> None:
        """What stands in the amount field now."""
        if isinstance(state := self._flow.state, ChoosingWhat) and typed != state.draft.typed:
            self._flow.become(steps.type_amount(state, typed))

    @Slot(str)
    def chooseMethod(self, method_id: str) -> None:
        """A way to pay."""
        if isinstance(state := self._flow.state, ChoosingHow):
            self._flow.become(steps.choose_method(state, method_id))

    @Slot(bool)
    def setSave(self, on: bool) -> None:
        """Keep the new method for later."""
        if isinstance(state := self._flow.state, ChoosingHow):
            self._flow.become(steps.set_save(state, on=on))

    @Slot(bool)
    def setRecurring(self, on: bool) -> None:
        """Set up AutoPay with this payment."""
        if isinstance(state := self._flow.state, ChoosingHow):
            self._flow.become(steps.set_recurring(state, on=on))

    @Slot(str)
    def chooseWhen(self, when: str) -> None:
        """Today, or another day."""
        if isinstance(state := self._flow.state, ChoosingHow):
            self._flow.become(steps.choose_when(state, later=when == LATER))

    @Slot(bool)
    def authorize(self, on: bool) -> None:
        """The box under the authorization."""
        if isinstance(state := self._flow.state, Reviewing):
            self._flow.become(review.authorize(state, on=on))

    @Slot(str)
    def typeName(self, typed: str) -> None:
        """What stands in the field under the authorization now."""
        if isinstance(state := self._flow.state, Reviewing) and typed != state.draft.name:
            self._flow.become(review.type_name(state, typed))

    @Slot()
    def seen(self) -> None:
        """The outcome is on the screen."""
        self._flow.seen()

    @Slot()
    def cameBack(self) -> None:
        """The customer is back at the window, perhaps from the browser."""
        self._flow.look_now()

    # What is known of the account

    def _fetch(self) -> None:
        """Have what choosing needs; what is there already is shown meanwhile."""
        if not isinstance(self._flow.state, Opening):
            return
        self._methods.refresh()
        self._scheduled.refresh(quiet=True)
        if self._billing.bills.value is None:
            self._billing.refresh()
        if self._autopay.autopay.value is None:
            self._autopay.refresh(quiet=True)
        self._on_account()

    @Slot()
    def _on_account(self) -> None:
        bills = self._billing.bills.value
        match self._flow.state:
            case Opening() as state:
                self._open(state)
            case ChoosingWhat() as state if bills is not None:
                self._flow.become(steps.bills_changed(state, bills.bills))
            case _:
                self._draw()

    def _open(self, state: Opening) -> None:
        bills, methods, autopay = self._billing.bills, self._methods.methods, self._autopay.autopay
        waiting = state.draft.recurring and autopay.first_load
        if bills.value is not None and methods.value is not None and not waiting:
            can_recur = self._known().can_recur
            self._flow.become(steps.opened(state, bills.value.bills, methods.value, can_recur=can_recur))
        elif bills.failed or methods.failed:
            offline = ProblemKind.OFFLINE in (bills.problem, methods.problem)
            problem = Notice.UNREACHABLE if offline else Notice.FAILED
            if problem is not state.problem:
                self._flow.become(replace(state, problem=problem))

    @Slot()
    def _on_recovered(self) -> None:
        self._flow.recovered()
        self._fetch()

    def _known(self) -> Known:
        facts, bills, autopay = self._facts, self._billing.bills.value, self._autopay.autopay.value
        scheduled = self._scheduled.payments.value
        return Known(
            speech=Speech(facts.formats, facts.today, facts.phone),
            bills=bills.bills if bills else None,
            methods=self._methods.methods.value,
            brand=self._brand,
            can_recur=facts.can_recur and autopay is not None and not autopay.enabled,
            autopay_on=autopay is not None and autopay.enabled,
            limits=scheduled.limits if scheduled else None,
        )

    @Slot(object)
    def _on_day(self, day: date) -> None:
        if isinstance(state := self._flow.state, ChoosingHow):
            self._flow.become(steps.choose_day(state, day))

    def _draw_days(self) -> None:
        state, scheduled = self._flow.state, self._scheduled.payments.value
        if isinstance(state, Closed):
            self.day_picker.forget()
        elif isinstance(state, ChoosingHow) and scheduled is not None:
            self.day_picker.offer(scheduled.limits.first, scheduled.limits.last, state.draft.pay_on)

    @Slot()
    def _draw(self) -> None:
        view = pay_view(self._flow.state, self._known())
        self._draw_days()
        if not view.open:  # what was there stays while the sheet fades out
            self.show(replace(self.state, open=False))
            return
        self.when_rows.set_rows(view.whens)
        self.bill_rows.set_rows(view.bills)
        self.method_rows.set_rows(view.methods)
        self.line_rows.set_rows(view.lines)
        self.button_rows.set_rows(view.buttons)
        self.show(view)
