"""The cart, for QML."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from daystarr_client.services.connection import ConnectionService
from daystarr_client.services.orders import OrdersService
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.cart_flow import CartFlow
from daystarr_client.viewmodels.cart_rows import DAYS_SHOWN, DayRow, ItemRow, Line
from daystarr_client.viewmodels.cart_state import Closed
from daystarr_client.viewmodels.cart_view import CartView, Offer, cart_view
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.wording import one_line

if TYPE_CHECKING:
    from daystarr_client.api.models import Address


@qml_type
class CartViewModel(ViewModel[CartView]):
    """Shows the cart in use. `read_label` opens the broadband facts of a plan."""

    changed = Signal()
    page_wanted = Signal(str)  # a line of the menu
    open = state_property(bool, "open", changed)
    step = state_property(str, "step", changed)
    title = state_property(str, "title", changed)
    subtitle = state_property(str, "subtitle", changed)
    place = state_property(str, "place", changed)
    closable = state_property(bool, "closable", changed)
    notice = state_property(dict[str, Any], "notice", changed)
    phase = state_property(str, "phase", changed)
    messageTitle = state_property(str, "message_title", changed)
    message = state_property(str, "message", changed)
    moreDays = state_property(str, "more_days", changed)
    terms = state_property(str, "terms", changed)
    screen = state_property(dict[str, Any], "screen", changed)
    waiting = state_property(bool, "waiting", changed)
    items = object_property(RowsModel[ItemRow], "item_rows")
    days = object_property(RowsModel[DayRow], "day_rows")
    lines = object_property(RowsModel[Line], "line_rows")
    buttons = object_property(RowsModel[Button], "button_rows")

    def __init__(
        self,
        flow: CartFlow,
        orders: OrdersService,
        connection: ConnectionService,
        facts: CardFacts,
        address: "Address",
        read_label: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(CartView(), parent)
        self._flow = flow
        self._orders = orders
        self._facts = facts
        self._address = ", ".join(part for part in (one_line(address.street, 60), one_line(address.city, 40)) if part)
        self._read_label = read_label
        self._days_shown = DAYS_SHOWN
        self.item_rows = RowsModel(ItemRow, "key", self)
        self.day_rows = RowsModel(DayRow, "key", self)
        self.line_rows = RowsModel(Line, "key", self)
        self.button_rows = RowsModel(Button, "key", self)
        flow.changed.connect(self._draw)
        connection.recovered.connect(flow.recovered)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._draw()

    def start(self) -> None:
        """Open the sheet; nothing is ordered by it."""
        self._flow.start()

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
                self._flow.go_on()
            case "place":
                self._flow.place()
            case "retry":
                self._flow.retry()
            case "services" | "calendar":
                self._flow.close()
                self.page_wanted.emit(button)
            case _:
                pass

    @Slot()
    def close(self) -> None:
        """Close the sheet, unless the order is being placed right now."""
        self._flow.close()

    @Slot(str, bool)
    def put(self, item_id: str, on: bool) -> None:
        """Put something into the cart, or take it out."""
        self._flow.put(item_id, on=on)

    @Slot(str, str, str)
    def choose(self, item_id: str, option_id: str, choice_id: str) -> None:
        """Choose something with what is in the cart."""
        self._flow.choose(item_id, option_id, choice_id)

    @Slot(str)
    def chooseTime(self, slot_id: str) -> None:
        """Choose when someone comes."""
        self._flow.choose_slot(slot_id)

    @Slot()
    def showMoreDays(self) -> None:
        """Show some more of the days with free times."""
        self._days_shown += DAYS_SHOWN
        self._draw()

    @Slot(str)
    def readLabel(self, plan_id: str) -> None:
        """Open the broadband facts of a plan."""
        self._read_label(plan_id)

    @Slot()
    def _draw(self) -> None:
        if isinstance(self._flow.state, Closed):
            self._days_shown = DAYS_SHOWN
            self.show(replace(self.state, open=False))  # what was there stays while the sheet fades out
            return
        offer = Offer(self._orders.catalogue, self._orders.slots, self._facts, self._address, self._days_shown)
        view = cart_view(self._flow.state, offer)
        self.item_rows.set_rows(view.items)
        self.day_rows.set_rows(view.days)
        self.line_rows.set_rows(view.lines)
        self.button_rows.set_rows(view.buttons)
        self.show(view)
