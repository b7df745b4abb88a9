"""The page of recurring payments: the saved methods, and the one chosen with everything paid with it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from daystarr_client.services.autopay import AutopayService
from daystarr_client.services.payment_methods import PaymentMethodsService
from daystarr_client.services.recurring import RecurringService
from daystarr_client.viewmodels.authorization import AuthorizationViewModel
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.method_removal import RemovalViewModel
from daystarr_client.viewmodels.payment_rows import PaymentRow, method_payment_row
from daystarr_client.viewmodels.recurring_view import (
    MethodRow,
    MethodView,
    RecurringView,
    in_order,
    method_row,
    method_view,
    recurring_view,
)
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.toasts import Toasts

if TYPE_CHECKING:
    from daystarr_client.api.models import Payment, PaymentMethod


@qml_type
class MethodViewModel(ViewModel[MethodView]):
    """The method chosen, with the payments made with it."""

    changed = Signal()
    key = state_property(str, "key", changed)
    title = state_property(str, "title", changed)
    about = state_property(str, "about", changed)
    status = state_property(str, "status", changed)
    chip = state_property(str, "chip", changed)
    notice = state_property(dict[str, Any], "notice", changed)
    autopay = state_property(str, "autopay", changed)
    used = state_property(bool, "used", changed)
    hasAuthorization = state_property(bool, "has_authorization", changed)
    history = state_property(str, "history", changed)
    historyTitle = state_property(str, "history_title", changed)
    historyBody = state_property(str, "history_body", changed)
    historyAction = state_property(str, "history_action", changed)
    stale = state_property(str, "stale", changed)
    more = state_property(str, "more", changed)
    moreProblem = state_property(str, "more_problem", changed)
    payments = object_property(RowsModel[PaymentRow], "payment_rows")

    def __init__(self, facts: CardFacts, parent: QObject | None = None) -> None:
        super().__init__(MethodView(), parent)
        self._facts = facts
        self._items: tuple[Payment, ...] = ()
        self._drawn: dict[str, tuple[Payment, PaymentRow]] = {}
        self.payment_rows = RowsModel(PaymentRow, "key", self)

    def draw(self, view: MethodView, items: "tuple[Payment, ...]") -> None:
        """Show a method and its payments; a payment that did not change keeps the row it had."""
        if items is not self._items:
            self._items = items
            before, facts = self._drawn, self._facts
            self._drawn = {
                item.id: known
                if (known := before.get(item.id)) and known[0] is item
                else (item, method_payment_row(item, facts.formats, facts.today))
                for item in items
            }
            self.payment_rows.set_rows([row for _, row in self._drawn.values()])
        self.show(view)

    def forget(self) -> None:
        """Write every row again."""
        self._items, self._drawn = (), {}


@qml_type
class RecurringViewModel(ViewModel[RecurringView]):
    """The saved methods. The one that AutoPay uses is chosen until the customer chooses another one."""

    changed = Signal()
    home_wanted = Signal()
    receipt_wanted = Signal(str)
    phase = state_property(str, "phase", changed)
    title = state_property(str, "title", changed)
    body = state_property(str, "body", changed)
    action = state_property(str, "action", changed)
    stale = state_property(str, "stale", changed)
    canSave = state_property(bool, "can_save", changed)
    selected = state_property(str, "selected", changed)
    reading = state_property(bool, "reading", changed)
    methods = object_property(RowsModel[MethodRow], "method_rows")
    method = object_property(MethodViewModel, "method_view_model")
    removal = object_property(RemovalViewModel, "removal_view_model")
    authorization = object_property(AuthorizationViewModel, "authorization_view_model")

    def __init__(
        self,
        methods: PaymentMethodsService,
        autopay: AutopayService,
        recurring: RecurringService,
        facts: CardFacts,
        toasts: Toasts,
        save_method: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(RecurringView(), parent)
        self._methods = methods
        self._autopay = autopay
        self._histories = recurring.histories
        self._facts = facts
        self._save_method = save_method
        self._chosen = ""
        self._reading = False
        self._opened = False
        self.method_rows = RowsModel(MethodRow, "key", self)
        self.method_view_model = MethodViewModel(facts, self)
        self.removal_view_model = RemovalViewModel(recurring, facts, toasts, self)
        self.authorization_view_model = AuthorizationViewModel(recurring, facts, self)
        for signal in (methods.changed, autopay.changed, recurring.histories.changed):
            signal.connect(self._draw)

    # The house asks

    def opened(self) -> None:
        """The page comes into sight: fetch it the first time, renew it without a word after that."""
        self._opened = True
        self._methods.refresh()
        self._autopay.refresh(quiet=True)
        if self._histories.query:
            self._histories.refresh(quiet=self._histories.listed.value is not None)
        self._draw()

    def refresh(self) -> None:
        """Fetch again, keeping what is shown."""
        self.opened()

    def retranslate(self) -> None:
        """Another language is spoken."""
        self.method_view_model.forget()
        self.removal_view_model.retranslate()
        self.authorization_view_model.retranslate()
        self._draw()

    # What the customer does

    @Slot(str)
    def choose(self, method_id: str) -> None:
        """One of the methods."""
        self._chosen = method_id
        self._draw()

    @Slot(bool)
    def setReading(self, on: bool) -> None:
        """The method chosen is looked at, or the list again, where there is room for one of them."""
        self._reading = on
        self._draw()

    @Slot()
    def act(self) -> None:
        """What the page offers instead of a list: try again, or save the first method."""
        if self._methods.methods.failed:
            self._methods.refresh()
        else:
            self._save_method()

    @Slot()
    def save(self) -> None:
        """Save a new method."""
        self._save_method()

    @Slot()
    def remove(self) -> None:
        """Consider removing the method chosen."""
        if (method := self._method()) is not None:
            self.removal_view_model.start(method)

    @Slot()
    def goHome(self) -> None:
        """AutoPay is changed there."""
        self.home_wanted.emit()

    @Slot()
    def loadMore(self) -> None:
        """The end of the payments is near."""
        self._histories.more()

    @Slot()
    def retryHistory(self) -> None:
        """Fetch the payments of the method chosen again."""
        self._histories.refresh()

    @Slot(str)
    def readPayment(self, payment_id: str) -> None:
        """Look at a payment among the receipts."""
        self.receipt_wanted.emit(payment_id)

    # Showing

    def _method(self) -> "PaymentMethod | None":
        methods = in_order(self._methods.methods.value or ())
        chosen = next((method for method in methods if method.id == self._chosen), None)
        return chosen or (methods[0] if methods else None)

    @Slot()
    def _draw(self) -> None:
        if not self._opened:
            return
        loadable, method = self._methods.methods, self._method()
        selected = method.id if method else ""
        rows = [method_row(one, chosen=one.id == selected) for one in in_order(loadable.value or ())]
        self.method_rows.set_rows(rows)
        if self._chosen != selected:  # the one looked at is gone
            self._chosen, self._reading = "", False
        self.show(recurring_view(loadable, self._facts, selected=selected, reading=self._reading))
        if selected and selected != self._histories.query:
            self._histories.ask(selected)
            return  # which draws again
        history = self._histories.listed
        view = method_view(
            method,
            self._autopay.autopay.value,
            history,
            self._facts,
            loading_more=self._histories.loading_more,
            more_problem=self._histories.more_problem,
        )
        self.method_view_model.draw(view, history.value.items if history.value and selected else ())
