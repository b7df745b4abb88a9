"""What the contract suite needs of a processor beside the interface: someone to be its customers, banks and stores."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import Enum
from typing import Protocol

from daystarr_portal.processors.base import FailureCode, PaymentProcessor
from daystarr_portal.processors.reversals import ReversalKind


class Can(Enum):
    """What not every processor, or stand-in for one, can do."""

    HOSTED_PAGE = "take methods on a hosted page"
    READERS = "take cards at a reader"
    BANK_ACCOUNTS = "take bank accounts"
    CONFIRMATION = "ask the customer to confirm"
    TAKING_BACK = "take money back by itself"
    WEBHOOKS = "send messages"
    TELLING_REFUNDS = "send messages about refunds"


class Plays(Enum):
    """What a payment method does when it is charged."""

    CARD = "a card that pays"
    DECLINED = "a card that is declined"
    ASKS = "a card that wants to be confirmed"
    BANK = "a bank account that pays"
    BANK_BOUNCES = "a bank account without money"


class Bench(Protocol):
    """A processor with the world around it under the test's control."""

    processor: PaymentProcessor
    can: frozenset[Can]
    declines_with: FailureCode

    def method(self, customer: str, plays: Plays) -> str:
        """The token of a method of this customer."""
        ...

    def enter(self, capture: str, plays: Plays) -> None:
        """The customer enters a method on the hosted page."""
        ...

    def present(self, reader: str, plays: Plays) -> None:
        """The customer holds a card to a reader."""
        ...

    def confirm(self, ref: str, *, approved: bool) -> None:
        """The customer answers their bank."""
        ...

    def wait_for_banks(self) -> None:
        """Let so much time pass that bank payments have settled."""
        ...

    def take_back(self, ref: str, kind: ReversalKind) -> None:
        """A bank returns a payment, or a customer disputes it."""
        ...

    def win_dispute(self, ref: str) -> None:
        """A dispute ends well for the provider."""
        ...

    def messages(self) -> Sequence[tuple[bytes, Mapping[str, str]]]:
        """Everything the processor has sent since it was asked the last time, as raw bodies and headers."""
        ...

    def now(self) -> datetime:
        """The time by the processor's clock."""
        ...
