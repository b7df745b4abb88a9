"""The AutoPay sheet, for QML."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from daystarr_client.api.enums import AutopayTiming
from daystarr_client.services.connection import ConnectionService
from daystarr_client.services.payment_methods import PaymentMethodsService
from daystarr_client.viewmodels.autopay_choices import LIMITED, Known, Option
from daystarr_client.viewmodels.autopay_flow import AutopayFlow
from daystarr_client.viewmodels.autopay_shown import AutopaySheetView
from daystarr_client.viewmodels.autopay_state import Draft, Editing
from daystarr_client.viewmodels.autopay_view import autopay_sheet_view
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.pay_rows import Line
from daystarr_client.viewmodels.pay_state import NEW_METHOD
from daystarr_client.viewmodels.pay_words import Speech
from daystarr_client.viewmodels.rows import RowsModel


@qml_type
class AutopaySheetViewModel(ViewModel[AutopaySheetView]):
    """Shows AutoPay being set up, changed or turned off, and takes what the customer does."""

    changed = Signal()
    open = state_property(bool, "open", changed)
    step = state_property(str, "step", changed)
    title = state_property(str, "title", changed)
    subtitle = state_property(str, "subtitle", changed)
    closable = state_property(bool, "closable", changed)
    notice = state_property(dict[str, Any], "notice", changed)
    method = state_property(str, "method", changed)
    timing = state_property(str, "timing", changed)
    count = state_property(str, "count", changed)
    countLabel = state_property(str, "count_label", changed)
    amount = state_property(str, "amount", changed)
    typedLimit = state_property(str, "typed_limit", changed)
    limitError = state_property(str, "limit_error", changed)
    fresh = state_property(bool, "fresh", changed)
    updating = state_property(bool, "updating", changed)
    sentence = state_property(dict[str, Any], "sentence", changed)
    then = state_property(str, "then", changed)
    warnings = state_property(list[Any], "warnings", changed)
    consent = state_property(str, "consent", changed)
    agreed = state_property(bool, "agreed", changed)
    agreeError = state_property(str, "agree_error", changed)
    nameNeeded = state_property(bool, "name_needed", changed)
    name = state_property(str, "name", changed)
    nameError = state_property(str, "name_error", changed)
    paragraphs = state_property(list[str], "paragraphs", changed)
    screen = state_property(dict[str, Any], "screen", changed)
    waiting = state_property(bool, "waiting", changed)
    anyLines = state_property(bool, "any_lines", changed)
    methods = object_property(RowsModel[Option], "method_rows")
    timings = object_property(RowsModel[Option], "timing_rows")
    counts = object_property(RowsModel[Option], "count_rows")
    amounts = object_property(RowsModel[Option], "amount_rows")
    lines = object_property(RowsModel[Line], "line_rows")
    buttons = object_property(RowsModel[Button], "button_rows")

    def __init__(
        self,
        flow: AutopayFlow,
        methods: PaymentMethodsService,
        connection: ConnectionService,
        facts: CardFacts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(AutopaySheetView(), parent)
        self._flow = flow
        self._methods = methods
        self._facts = facts
        self.method_rows = RowsModel(Option, "key", self)
        self.timing_rows = RowsModel(Option, "key", self)
        self.count_rows = RowsModel(Option, "key", self)
        self.amount_rows = RowsModel(Option, "key", self)
        self.line_rows = RowsModel(Line, "key", self)
        self.button_rows = RowsModel(Button, "key", self)
        flow.changed.connect(self._draw)
        connection.recovered.connect(flow.recovered)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._flow.retranslate()
        self._draw()

    def start(self) -> None:
        """Set AutoPay up, or change it."""
        self._flow.start()

    def start_off(self) -> None:
        """Ask whether to turn AutoPay off."""
        self._flow.start_off()

    @Slot(str)
    def press(self, button: str) -> None:
        """A button at the foot of the sheet."""
        match button:
            case "close":
                self._flow.close()
            case "back":
                self._flow.back()
            case "save":
                self._flow.save(pay_now=False)
            case "pay":
                self._flow.save(pay_now=True)
            case "off":
                self._flow.turn_off()
            case "retry" | "again":
                self._flow.retry()
            case "reopen":
                self._flow.open_page()
            case _:
                pass

    @Slot()
    def close(self) -> None:
        """Close the sheet, unless it is being asked for right now."""
        self._flow.close()

    @Slot(str)
    def chooseMethod(self, key: str) -> None:
        """A card or bank account, or the way to a new one."""
        if key == NEW_METHOD:
            self._flow.capture()
        else:
            self._edit(method_id=key)

    @Slot(str)
    def chooseTiming(self, key: str) -> None:
        """When to charge."""
        self._edit(timing=AutopayTiming(key))

    @Slot(str)
    def chooseCount(self, key: str) -> None:
        """How many days before, or which day."""
        state = self._flow.state
        if isinstance(state, Editing) and state.draft.timing is AutopayTiming.DAY_OF_MONTH:
            self._edit(day_of_month=int(key))
        else:
            self._edit(days_before=int(key))

    @Slot(str)
    def chooseAmount(self, key: str) -> None:
        """The full bill, or up to a limit."""
        self._edit(limited=key == LIMITED)

    @Slot(str)
    def typeLimit(self, typed: str) -> None:
        """What stands in the field of the limit now."""
        self._edit(typed_limit=typed)

    @Slot(bool)
    def agree(self, on: bool) -> None:
        """The box under the agreement."""
        state = self._flow.state
        if isinstance(state, Editing) and state.preview is not None:
            self._edit(agreed=state.preview.consent.id if on else None)

    @Slot(str)
    def typeName(self, typed: str) -> None:
        """What stands in the field of the name now."""
        self._edit(name=typed)

    @Slot()
    def cameBack(self) -> None:
        """The customer is back at the window, perhaps from the browser."""
        self._flow.look_now()

    def _edit(self, **changes: Any) -> None:
        def changed(draft: Draft) -> Draft:
            return replace(draft, **changes)

        self._flow.edit(changed)

    @Slot()
    def _draw(self) -> None:
        facts = self._facts
        speech = Speech(facts.formats, facts.today, facts.phone)
        known = Known(speech, self._methods.methods.value or (), can_pay=facts.can_pay)
        view = autopay_sheet_view(self._flow.state, known)
        self.method_rows.set_rows(view.methods)
        self.timing_rows.set_rows(view.timings)
        self.count_rows.set_rows(view.counts)
        self.amount_rows.set_rows(view.amounts)
        self.line_rows.set_rows(view.lines)
        self.button_rows.set_rows(view.buttons)
        self.show(view)
