"""What the cards of the home page have in common: the states a card can be in, and what all of them need to know."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication

from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.wording import fill

translate = QCoreApplication.translate

LOADING: Final = "loading"
READY: Final = "ready"
FAILED: Final = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """A card that is loading, ready or failed; `problem` is the sentence of a failed one. `busy` is asked-for work."""

    phase: str = LOADING
    problem: str = ""
    can_retry: bool = False
    busy: bool = False


@dataclass(frozen=True, slots=True)
class CardFacts:
    """How values are written, the portal's time, the number to call, and what the portal offers this account."""

    formats: Formats
    now: Callable[[], datetime]
    phone: str
    can_pay: bool = True
    can_recur: bool = True
    can_see_invoices: bool = True
    can_see_receipts: bool = True

    @property
    def today(self) -> date:
        """The day it is for the account."""
        return self.now().astimezone(self.formats.zone).date()


class StartPayment(Protocol):
    """Opens the payment flow; nothing is paid by it."""

    def __call__(
        self, invoice_ids: tuple[str, ...], *, another_amount: bool = False, recurring: bool = False
    ) -> object:
        """`invoice_ids` are the bills to pay, none means all; `recurring` asks to set up AutoPay with it."""
        ...


V = TypeVar("V", bound=CardView)


def in_phase(view: V, loadable: Loadable[Any], phone: str, *, asked: bool) -> V:
    """`view` in the state of what it shows; `asked` is whether the customer waits for it."""
    busy = asked and loadable.loading
    if loadable.value is not None:
        return replace(view, phase=READY, problem="", can_retry=False, busy=busy)
    if loadable.problem is None:
        return replace(view, phase=LOADING, problem="", can_retry=False, busy=busy)
    sentence = problem_sentence(loadable.problem, phone)
    can_retry = loadable.problem not in (ProblemKind.DENIED, ProblemKind.SIGNED_OUT)
    return replace(view, phase=FAILED, problem=sentence, can_retry=can_retry, busy=busy)


def stale_text(parts: Iterable[Loadable[Any]], facts: CardFacts) -> str:
    """Since when what is shown could not be renewed; a portal that is out of reach is told above every page."""
    since: list[datetime] = [
        part.as_of for part in parts if part.stale and part.as_of and part.problem is not ProblemKind.OFFLINE
    ]
    if not since:
        return ""
    text = translate("Home", "Some of this could not be refreshed. What you see is as of %1.")
    return fill(text, facts.formats.moment(min(since), facts.today))
