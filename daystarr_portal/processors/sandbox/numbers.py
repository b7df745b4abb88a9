"""The published test numbers: the only ones the sandbox takes, each with what it does."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

ROUTING_NUMBER = "110000000"
BANK_NAME = "Sandbox Bank"


class Behavior(StrEnum):
    """What becomes of a payment with a test number."""

    SUCCEEDS = "succeeds"
    CARD_DECLINED = "card_declined"
    INSUFFICIENT_FUNDS = "insufficient_funds"
    EXPIRED_CARD = "expired_card"
    PROCESSING_ERROR = "processing_error"
    NEEDS_ACTION = "needs_action"
    SLOW = "slow"
    SETTLES_LATER = "settles_later"
    FAILS_LATER = "fails_later"
    CLOSED_LATER = "closed_later"
    RETURNED_AFTERWARDS = "returned_afterwards"
    DISPUTED = "disputed"
    REFUNDS_LATER = "refunds_later"
    REFUND_FAILS = "refund_fails"


@dataclass(frozen=True)
class PublishedNumber:
    """One published number; `brand` is the card's, or the bank's name."""

    number: str
    brand: str
    behavior: Behavior


CARDS: Mapping[str, PublishedNumber] = {
    entry.number: entry
    for entry in (
        PublishedNumber("4242424242424242", "visa", Behavior.SUCCEEDS),
        PublishedNumber("5555555555554444", "mastercard", Behavior.SUCCEEDS),
        PublishedNumber("4000000000000002", "visa", Behavior.CARD_DECLINED),
        PublishedNumber("4000000000009995", "visa", Behavior.INSUFFICIENT_FUNDS),
        PublishedNumber("4000000000000069", "visa", Behavior.EXPIRED_CARD),
        PublishedNumber("4000000000000119", "visa", Behavior.PROCESSING_ERROR),
        PublishedNumber("4000002500003155", "visa", Behavior.NEEDS_ACTION),
        PublishedNumber("4000000000005126", "visa", Behavior.SLOW),
        PublishedNumber("4000000000000259", "visa", Behavior.DISPUTED),
        PublishedNumber("4000000000007726", "visa", Behavior.REFUNDS_LATER),
        PublishedNumber("4000000000008880", "visa", Behavior.REFUND_FAILS),
    )
}

BANK_ACCOUNTS: Mapping[str, PublishedNumber] = {
    entry.number: entry
    for entry in (
        PublishedNumber("000123456789", BANK_NAME, Behavior.SETTLES_LATER),
        PublishedNumber("000222222227", BANK_NAME, Behavior.FAILS_LATER),
        PublishedNumber("000111111113", BANK_NAME, Behavior.CLOSED_LATER),
        PublishedNumber("000555555559", BANK_NAME, Behavior.RETURNED_AFTERWARDS),
    )
}
