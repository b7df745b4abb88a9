"""Adding services: the catalogue, the times offered, quotes, and an order that is placed once.

An order whose answer was lost is asked for again with the same key until the portal tells what became of it: the
portal carries a key out once, however often it comes.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.errors import (
    Conflict,
    Forbidden,
    InProgress,
    Invalid,
    NotFound,
    PortalError,
    RateLimited,
    RetryLater,
    SignedOut,
    Unreachable,
)
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, problem_of
from daystarr_client.tasks import Done, Failed, Outcome, Surprise, Task

if TYPE_CHECKING:
    from daystarr_client.api.bodies_orders import Cart
    from daystarr_client.api.models import Page
    from daystarr_client.api.models_appointments import Slot
    from daystarr_client.api.models_orders import CatalogueItem, Order, Quote

Item = TypeVar("Item")
DAYS_AHEAD: Final = 60
DELAYS_MS: Final = (2000, 4000, 8000, 15_000, 30_000)


@dataclass(frozen=True)
class Ordered:
    """The portal has the order."""

    order: "Order"


@dataclass(frozen=True)
class OrderRefused:
    """The portal refused it: nothing was ordered."""

    code: ProblemCode


@dataclass(frozen=True)
class OrderNotSent:
    """It never left this computer: nothing was ordered."""


@dataclass(frozen=True)
class OrderUnsure:
    """Nobody knows; it is asked for again. `wait` is in seconds where the portal asked for a pause."""

    wait: float | None = None


OrderProgress: TypeAlias = Ordered | OrderRefused | OrderNotSent | OrderUnsure


def after_order(error: PortalError | Surprise, *, unsure: bool) -> OrderProgress:
    """What an error means for an order; `unsure` is whether an earlier attempt may have arrived."""
    wait = error.retry_after if isinstance(error, RetryLater) else None
    if isinstance(error, Surprise) or error.may_have_happened or isinstance(error, InProgress):
        return OrderUnsure(wait)
    if isinstance(error, (Invalid, Conflict, NotFound)):
        return OrderRefused(error.code)
    if unsure:
        return OrderUnsure(wait)
    if isinstance(error, Unreachable):
        return OrderNotSent()
    if isinstance(error, (Forbidden, RateLimited, SignedOut)):
        return OrderRefused(error.code)
    return OrderUnsure(wait)


@dataclass(frozen=True)
class _Sent:
    """What was asked for, in the words in which it is asked for again."""

    cart: "Cart"
    quote_hash: str
    key: str


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
        self._delays = delays_ms
        self._catalogue: Loadable[tuple[CatalogueItem, ...]] = Loadable()
        self._slots: Loadable[tuple[Slot, ...]] = Loadable()
        self._fetching: dict[str, Task] = {}
        self._sent: _Sent | None = None
        self._unsure = False
        self._tries = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._ask)

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
        return self._sent is not None and self._unsure

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
        if self._sent is None:
            self._sent, self._unsure, self._tries = _Sent(cart, quote_hash, key), False, 0
            self._ask()

    def try_now(self) -> None:
        """Ask again right away about an order nobody is sure of."""
        if self._again.isActive():
            self._ask()

    def close(self) -> None:
        """Nobody is signed in any more."""
        self._again.stop()

    def _ask(self) -> None:
        self._again.stop()
        if (sent := self._sent) is not None:
            self._calls.run(lambda portal: portal.orders.place(sent.cart, sent.quote_hash, sent.key), self._on_placed)

    def _on_placed(self, outcome: "Outcome[Order]") -> None:
        match outcome:
            case Done(value=order):
                progress: OrderProgress = Ordered(order)
            case Failed(error=error):
                progress = after_order(error, unsure=self._unsure)
        if isinstance(progress, OrderUnsure):
            self._unsure = True
            delay = self._delays[min(self._tries, len(self._delays) - 1)]
            self._tries += 1
            self._again.start(max(delay, int((progress.wait or 0) * 1000)))
        else:
            self._sent, self._unsure = None, False
        self.progressed.emit(progress)

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
