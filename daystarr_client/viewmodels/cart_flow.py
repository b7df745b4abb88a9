"""The cart in use: takes what the customer does through the steps and asks the service."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from daystarr_client.api.errors import PortalError, Unreachable
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.services import presses
from daystarr_client.services.orders import OrderProgress, OrdersService
from daystarr_client.tasks import Done, Failed, Outcome, Surprise, Task
from daystarr_client.viewmodels import cart_state as cart
from daystarr_client.viewmodels.cart_state import (
    QUOTE_FAILED,
    Choosing,
    Closed,
    Draft,
    Notice,
    Placed,
    Placing,
    Reviewing,
    Scheduling,
    State,
    Unsure,
)

if TYPE_CHECKING:
    from daystarr_client.api.models_orders import CatalogueItem, Quote

ARMING_MS: Final = 500


class CartFlow(QObject):
    """One cart at a time. An order nobody is sure of is told again when the cart is opened, and once it is known."""

    changed = Signal()
    ordered = Signal()

    def __init__(
        self,
        orders: OrdersService,
        today: Callable[[], date],
        parent: QObject | None = None,
        *,
        arming_ms: int = ARMING_MS,
    ) -> None:
        super().__init__(parent)
        self._orders = orders
        self._today = today
        self._at: State = Closed()
        self._left: Unsure | None = None
        self._quote: Task | None = None
        self._arming = QTimer(self)
        self._arming.setSingleShot(True)
        self._arming.setInterval(arming_ms)
        self._arming.timeout.connect(self._arm)
        orders.changed.connect(self._on_orders)
        orders.progressed.connect(self._on_progress)

    @property
    def state(self) -> State:
        """Where the customer is."""
        return self._at

    def start(self) -> None:
        """Open the cart, unless it is open; an order nobody is sure of comes first."""
        if not isinstance(self._at, Closed):
            return
        if self._left is not None:
            self._become(self._left)
            return
        self._orders.refresh_catalogue()
        self._become(Choosing(Draft()))

    def close(self) -> None:
        """Stop here, unless the order is being placed right now."""
        if isinstance(self._at, Placing):
            return
        self._left = self._at if isinstance(self._at, Unsure) else None
        self._become(Closed())

    def put(self, item_id: str, *, on: bool) -> None:
        """Put something into the cart, or take it out."""
        if isinstance(self._at, Choosing):
            self._become(Choosing(cart.put(self._at.draft, item_id, self._catalogue(), on=on)))

    def choose(self, item_id: str, option_id: str, choice_id: str) -> None:
        """Choose something with what is in the cart."""
        if isinstance(self._at, Choosing):
            self._become(Choosing(cart.choose(self._at.draft, item_id, option_id, choice_id)))

    def choose_slot(self, slot_id: str) -> None:
        """Choose a time."""
        if isinstance(self._at, Scheduling):
            slot = next((slot for slot in self._orders.slots.value or () if slot.id == slot_id), None)
            if slot is not None:
                self._become(Scheduling(replace(self._at.draft, slot=slot)))

    def go_on(self) -> None:
        """On from a step."""
        if isinstance(self._at, (Choosing, Scheduling)) and self._orders.catalogue.value is not None:
            self._become(cart.go_on(self._at, self._catalogue()))

    def back(self) -> None:
        """One step back."""
        self._become(cart.back(self._at, self._catalogue()))

    def retry(self) -> None:
        """Try again what did not work."""
        match self._at:
            case Choosing():
                self._orders.refresh_catalogue()
            case Scheduling():
                self._orders.refresh_slots(self._today())
            case Reviewing(draft=draft):
                self._become(Reviewing(draft))
            case Unsure():
                self._orders.try_now()
            case _:
                pass

    def place(self) -> None:
        """The order was pressed. Counts once."""
        match self._at:
            case Reviewing(draft=draft, quote=quote, armed=True) if quote is not None:
                self._become(Placing(draft, quote))
                asked = cart.cart_of(draft, self._catalogue())
                self._orders.place(asked, quote.quote_hash, new_idempotency_key())
            case _:
                pass

    @Slot()
    def recovered(self) -> None:
        """The portal answers again."""
        self._orders.try_now()
        match self._at:
            case Reviewing(quote=None, notice=Notice.UNREACHABLE):
                self.retry()
            case Choosing() if self._orders.catalogue.problem is not None:
                self.retry()
            case Scheduling() if self._orders.slots.problem is not None:
                self.retry()
            case _:
                pass

    def _become(self, state: State) -> None:
        before, self._at = self._at, state
        if self._quote is not None and not isinstance(state, Reviewing):
            self._quote.cancel()
            self._quote = None
        if not isinstance(state, Reviewing):
            self._arming.stop()
        self.changed.emit()
        match state:
            case Scheduling() if not isinstance(before, Scheduling):
                self._orders.refresh_slots(self._today())
            case Choosing(notice=Notice.NOT_AVAILABLE):
                self._orders.refresh_catalogue()
            case Reviewing(quote=None) if self._quote is None and state.notice not in QUOTE_FAILED:
                self._quote = self._orders.quote(cart.cart_of(state.draft, self._catalogue()), self._on_quote)
            case Reviewing(armed=False) if state.quote is not None and not self._arming.isActive():
                self._arming.start()
            case _:
                pass

    @Slot()
    def _arm(self) -> None:
        if isinstance(self._at, Reviewing):
            self._become(replace(self._at, armed=True))

    def _catalogue(self) -> "tuple[CatalogueItem, ...]":
        return self._orders.catalogue.value or ()

    @Slot()
    def _on_orders(self) -> None:
        state = self._at
        if isinstance(state, Choosing) and self._orders.catalogue.value is not None:
            state = replace(state, draft=cart.fitting(state.draft, self._catalogue()))
        slots = self._orders.slots
        if slots.value is not None and not slots.loading and slots.problem is None:
            state = cart.slots_changed(state, slots.value)
        self._at = state
        self.changed.emit()

    def _on_quote(self, outcome: "Outcome[Quote]") -> None:
        self._quote = None
        state = self._at
        if not isinstance(state, Reviewing):
            return
        match outcome:
            case Done(value=quote):
                self._become(replace(state, quote=quote))
            case Failed(error=Unreachable()):
                self._become(replace(state, notice=Notice.UNREACHABLE))
            case Failed(error=PortalError() as error):
                self._become(cart.refused(state.draft, error.code))
            case Failed(error=Surprise()):
                self._become(replace(state, notice=Notice.FAILED))
            case _:
                pass

    @Slot(object)
    def _on_progress(self, progress: OrderProgress) -> None:
        asked = self._at if isinstance(self._at, (Placing, Unsure)) else self._left
        match progress:
            case presses.Carried(value=order):
                self._left = None
                self.ordered.emit()
                if asked is not None and isinstance(self._at, (Placing, Unsure, Closed)):
                    self._become(Placed(order))
            case presses.Unsure():
                if isinstance(self._at, Placing):
                    self._become(Unsure(self._at.draft, self._at.quote))
            case presses.NotSent():
                if isinstance(self._at, Placing):
                    self._become(Reviewing(self._at.draft, self._at.quote, Notice.UNREACHABLE))
            case presses.Refused(code=code):
                self._left = None
                if asked is not None and isinstance(self._at, (Placing, Unsure, Closed)):
                    self._become(cart.refused(asked.draft, code))
