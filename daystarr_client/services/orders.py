"""Adding services: the catalogue, the times offered, quotes, and an order that is placed once."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.services.presses import DELAYS_MS, Press, Pressed
from daystarr_client.tasks import Done, Failed, Outcome, Task

if TYPE_CHECKING:
    from daystarr_client.api.bodies_orders import Cart
    from daystarr_client.api.models import Page
    from daystarr_client.api.models_appointments import Slot
    from daystarr_client.api.models_orders import CatalogueItem, Order, Quote

Item = TypeVar("Item")
DAYS_AHEAD: Final = 60
OrderProgress: TypeAlias = "Pressed[Order]"


class OrdersService(QObject):
    """Fetches what ordering needs, and sees one order at a time through. `now` is the portal's time."""

    changed = Signal()
    progressed = Signal(object)  # an OrderProgress

    def __init__(
        self,
        calls: PortalCalls,
        now: Callable[[], datetime],
        parent: QObject | None = None,
        *,
        delays_ms: tuple[int, ...] = DELAYS_MS,
    ) -> None:
        super().__init__(parent)
        self._calls = calls
        self._now = now
        self._catalogue: Loadable[tuple[CatalogueItem, ...]] = Loadable()
        self._slots: Loadable[tuple[Slot, ...]] = Loadable()
        self._fetching: dict[str, Task] = {}
        self._press: Press[Order] = Press(calls, self, delays_ms=delays_ms)
        self._press.progressed.connect(self.progressed)

    @property
    def catalogue(self) -> "Loadable[tuple[CatalogueItem, ...]]":
        """What can be added, as far as known."""
        return self._catalogue

    @property
    def slots(self) -> "Loadable[tuple[Slot, ...]]":
        """The times offered, as far as known."""
        return self._slots

    @property
    def unsure(self) -> bool:
        """Whether it is not known what became of the order that was placed."""
        return self._press.unsure

    def refresh_catalogue(self) -> None:
        """Fetch what can be added, as the portal has it from now on."""
        self._replace("catalogue", self._calls.run(lambda portal: portal.orders.catalogue(), self._on_catalogue))
        self._catalogue = self._catalogue.started()
        self.changed.emit()

    def refresh_slots(self, today: date) -> None:
        """Fetch the times offered from today on."""
        last = today + timedelta(days=DAYS_AHEAD)
        self._replace("slots", self._calls.run(lambda portal: portal.orders.slots(today, last), self._on_slots))
        self._slots = self._slots.started()
        self.changed.emit()

    def quote(self, cart: "Cart", done: "Callable[[Outcome[Quote]], None]") -> Task:
        """Ask what a cart costs."""
        return self._calls.run(lambda portal: portal.orders.quote(cart), done)

    def place(self, cart: "Cart", quote_hash: str, key: str) -> None:
        """Order what was quoted, unless an order is under way. What becomes of it is told by `progressed`."""
        self._press.ask(lambda portal: portal.orders.place(cart, quote_hash, key))

    def try_now(self) -> None:
        """Ask again right away about an order nobody is sure of."""
        self._press.try_now()

    def close(self) -> None:
        """Nobody is signed in any more."""
        self._press.close()

    def _replace(self, name: str, task: Task) -> None:
        if (before := self._fetching.pop(name, None)) is not None:
            before.cancel()
        self._fetching[name] = task

    def _on_catalogue(self, outcome: "Outcome[Page[CatalogueItem]]") -> None:
        self._catalogue = _arrived(self._catalogue, outcome, self._now())
        self.changed.emit()

    def _on_slots(self, outcome: "Outcome[Page[Slot]]") -> None:
        self._slots = _arrived(self._slots, outcome, self._now())
        self.changed.emit()


def _arrived(
    before: "Loadable[tuple[Item, ...]]", outcome: "Outcome[Page[Item]]", now: datetime
) -> "Loadable[tuple[Item, ...]]":
    match outcome:
        case Done(value=page):
            return before.loaded(page.items, now)
        case Failed(error=error):
            return before.failed_with(problem_of(error))
