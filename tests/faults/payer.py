"""A customer who pays at real windows, what they were told of every press, and whether that is the truth."""

import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from typing import Final
from uuid import uuid4

from sqlalchemy import select

from daystarr_portal.core.database import Database
from daystarr_portal.payments.tables import IdempotencyKeyRow
from daystarr_portal.seed import DEMO_PASSWORD
from tests.faults.processes import PATIENCE, Window
from tests.faults.window import News, Person, Press, Told
from tests.faults.world import World
from tests.portal.money import Household, household

OPEN: Final = {"", "unsure", "processing"}
"""What the customer is told while they have to wait for more."""
CHARGED: Final = {"paid", "on its way", "asks"}


@dataclass
class Asked:
    """One press of Pay: which wish of the customer it was for, at which window, and what they were told, in turn."""

    press: Press
    wish: int
    at: Window
    told: list[str] = field(default_factory=list[str])

    @property
    def last(self) -> str:
        """What they know now."""
        return self.told[-1] if self.told else ""


class Payer:
    """A household with a window on a computer, and further ones where they are opened.

    A wish is something that the customer wants paid once. Pressing again for the same while it is not known to have
    been paid is the same wish.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.home: Household = household(world.portal)
        self.asked: dict[str, Asked] = {}
        self.windows = [self.open("first")]
        self._wishes = 0

    def open(self, computer: str) -> Window:
        """Another window, on this computer."""
        person = Person(self.home.account_id, self.home.username, DEMO_PASSWORD)
        data = self.world.folder / computer / self.home.account_id
        log = self.world.folder / f"{computer}.log"
        window = Window(self.world.tally, self.world.proxy.url, data, person, log, self._hear)
        self.world.windows.append(window)
        return window

    def new_wish(self) -> int:
        """Something else that is to be paid once."""
        self._wishes += 1
        return self._wishes

    def wish_for(self, window: Window, method_id: str, amount_minor: int, invoice_ids: tuple[str, ...]) -> int:
        """The wish that pressing Pay for this means at this window."""
        for asked in self.asked.values():
            same = (asked.press.method_id, asked.press.amount_minor, asked.press.invoice_ids) == (
                method_id,
                amount_minor,
                invoice_ids,
            )
            if same and asked.at is window and asked.last not in CHARGED:
                return asked.wish
        return self.new_wish()

    def press(
        self, window: Window, wish: int, method_id: str, amount_minor: int, invoice_ids: tuple[str, ...]
    ) -> Asked:
        """Press Pay, and wait for nothing."""
        asked = Asked(Press(str(uuid4()), method_id, amount_minor, invoice_ids), wish, window)
        self.asked[asked.press.key] = asked
        window.send(asked.press)
        return asked

    def listens_until(self, enough: Callable[[], bool], at: Window | None = None, patience: float = PATIENCE) -> bool:
        """Hear the news of all windows until it is enough, or the one `at` is dead; answers whether it was enough."""
        end = time.monotonic() + patience
        while not enough():
            if time.monotonic() > end or (at is not None and not at.is_alive):
                return enough()
            alive = [window for window in self.windows if window.is_alive]
            wait([window.connection for window in alive], 0.02)
            for window in alive:
                window.listen()
        return True

    def hears(self, asked: Asked, patience: float = PATIENCE) -> bool:
        """Wait for anything at all to be told of a press; False where its window died."""
        return self.listens_until(lambda: bool(asked.told), asked.at, patience)

    def learns(self, asked: Asked, patience: float = PATIENCE) -> bool:
        """Wait until the customer need not wait; False where its window died, or nobody ever tells."""
        return self.listens_until(lambda: asked.last not in OPEN, asked.at, patience)

    def unknown(self) -> list[Asked]:
        """The presses of which the customer does not know what became."""
        return [asked for asked in self.asked.values() if asked.last in OPEN]

    def settles(self, patience: float = PATIENCE) -> bool:
        """Wait until everything that was pressed is known, and nothing is left in any outbox."""
        return self.listens_until(lambda: not any(self._left(window) for window in self.windows), patience=patience)

    def _left(self, window: Window) -> bool:
        if any(window.outbox.rglob("*.json")):
            return True
        return any(asked.at is window and asked.told and asked.last in OPEN | {"asks"} for asked in self.asked.values())

    def _hear(self, window: Window, news: News) -> None:
        asked = self.asked[news.key]
        over = news.words not in OPEN | {"asks"}
        if asked.last != news.words and (over or asked.last in OPEN | {"asks"}):  # another window may learn it later
            asked.told.append(news.words)
        if over:
            window.send(Told(news.key))


def payments_of_keys(database: Database, account_id: str, keys: Iterable[str]) -> dict[str, str]:
    """The payment that each key made, where it made one."""
    with database.read() as session:
        rows = session.execute(
            select(IdempotencyKeyRow.key, IdempotencyKeyRow.payment_id).where(
                IdempotencyKeyRow.account_id == account_id,
                IdempotencyKeyRow.key.in_(list(keys)),
                IdempotencyKeyRow.payment_id.is_not(None),
            )
        )
        return {key: payment_id for key, payment_id in rows if payment_id is not None}


def untruths(payer: Payer, payments: dict[str, str], charges: dict[str, str]) -> list[str]:
    """Presses of which the customer was told something else than what the processor did.

    `payments` are those of the keys, and `charges` the state of each payment's charge at the processor.
    """
    wrong: list[str] = []
    for key, asked in payer.asked.items():
        charge = charges.get(payments.get(key, ""), "none")
        told = set(asked.told) - OPEN
        if asked.last == "paid":
            right = charge == "succeeded"
        elif asked.last in {"on its way", "asks"}:  # and how it ended, its receipt tells
            right = key in payments
        else:  # not paid, or the program died before it wrote anything down: then nothing left it
            right = charge in {"none", "declined", "canceled"}
        contradicted = "paid" in told and asked.last != "paid"
        if not right or contradicted:
            wrong.append(f"{key}: told {asked.told}, the charge is {charge}")
    return wrong


def doubles(payer: Payer, payments: dict[str, str], charges: Collection[str]) -> list[str]:
    """Wishes that were charged more than once; `charges` are the payments that were charged for good."""
    by_wish: dict[int, list[str]] = defaultdict(list)
    for key, asked in payer.asked.items():
        if payments.get(key) in charges:
            by_wish[asked.wish].append(key)
    return [f"wish {wish} was charged by {', '.join(keys)}" for wish, keys in by_wish.items() if len(keys) > 1]
