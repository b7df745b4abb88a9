"""Work on money beside the requests: for the server's background and for the operator's commands."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from daystarr_portal.accounts.brand import read_brand
from daystarr_portal.config import Settings
from daystarr_portal.core.background import Periodic
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.outbox import Outbox, Sender
from daystarr_portal.payments import idempotency
from daystarr_portal.payments.bookkeeping import Bookkeeping, BooksCompared
from daystarr_portal.payments.captures import CaptureService
from daystarr_portal.payments.charging import Charging
from daystarr_portal.payments.crediting import Crediting
from daystarr_portal.payments.reconciling import Reconciled, Reconciling
from daystarr_portal.payments.refunding import Refunding
from daystarr_portal.payments.reversal_letters import ReversalLetters
from daystarr_portal.payments.webhooks import Webhooks
from daystarr_portal.processors.base import PaymentProcessor, ProcessorUnavailableError
from daystarr_portal.processors.setup import choose_processor

BOOKS_SECONDS = 600.0
BOOKS_FIRST_AFTER = 60.0
"""Who has just started a server wants its answers first."""
CREDIT_SECONDS = 30.0
PURGE_SECONDS = 3600.0
BOOKS_BACK = timedelta(days=3)
"""How far back the background looks into the processor's books each time."""
BOOKS_FAR_BACK = timedelta(days=120)
"""How far back it looks the first time, in case nobody looked for long: so long a card payment can be disputed."""


@dataclass(frozen=True)
class MoneyWork:
    """Everything that moves money along without anybody pressing anything."""

    database: Database
    clock: Clock
    reconciling: Reconciling
    refunding: Refunding
    crediting: Crediting
    bookkeeping: Bookkeeping
    letters: ReversalLetters
    webhooks: Webhooks

    def reconcile(self) -> Reconciled:
        """One pass over what is in flight: payments, refunds, captures; then the letters about what was found."""
        reconciled = self.reconciling.reconcile()
        known = self.refunding.follow()
        followed = self.reconciling.follow_reversals()
        self.letters.tell()
        return Reconciled(reconciled.checked + followed.checked, reconciled.learned + followed.learned + known)

    def compare_books(self, back: timedelta) -> BooksCompared | None:
        """One pass over the processor's books, so far back; None where it does not answer."""
        try:
            compared = self.bookkeeping.compare(self.clock() - back)
        except ProcessorUnavailableError:
            return None
        self.letters.tell()
        return compared

    def purge(self) -> None:
        """Delete rows that have served their time."""
        self.webhooks.purge()
        with self.database.write() as session:
            idempotency.purge(session, self.clock())

    def background(self, reconcile_seconds: float) -> list[Periodic]:
        """What the server does by itself."""
        return [
            Periodic("reconcile", reconcile_seconds, self.reconcile),
            Periodic(
                "reconcile books",
                BOOKS_SECONDS,
                _from_far_back_first(self.compare_books),
                first_after=BOOKS_FIRST_AFTER,
            ),
            Periodic("apply credit", CREDIT_SECONDS, self.crediting.run),
            Periodic("purge payments", PURGE_SECONDS, self.purge),
        ]


def _from_far_back_first(compare: Callable[[timedelta], BooksCompared | None]) -> Callable[[], None]:
    """Work that looks far back until that has succeeded once."""
    seen_all = False

    def work() -> None:
        nonlocal seen_all
        seen_all = compare(BOOKS_BACK if seen_all else BOOKS_FAR_BACK) is not None or seen_all

    return work


def money_work(
    database: Database, clock: Clock, processor: PaymentProcessor, letters: Letters, captures: CaptureService
) -> MoneyWork:
    """The work, on one processor."""
    charging = Charging(database, clock, processor)
    return MoneyWork(
        database=database,
        clock=clock,
        reconciling=Reconciling(database, clock, charging, captures),
        refunding=Refunding(database, clock, processor),
        crediting=Crediting(database, clock),
        bookkeeping=Bookkeeping(database, clock, processor),
        letters=ReversalLetters(database, clock, letters),
        webhooks=Webhooks(database, clock, processor, charging, captures),
    )


class Office:
    """The work for one command, with what it stands on; to be closed."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        brand = read_brand(settings.brand_file).brand
        self.database = Database(settings.database_url)
        self._chosen = choose_processor(settings, clock, brand)
        processor = self._chosen.processor
        outbox = Outbox(self.database, clock, Sealer(settings.secret, "messages"), Sender(brand.name, brand.email))
        captures = CaptureService(self.database, clock, processor)
        self.work = money_work(self.database, clock, processor, Letters(outbox, brand), captures)

    def close(self) -> None:
        """Give back every connection."""
        self.database.close()
        self._chosen.close()
