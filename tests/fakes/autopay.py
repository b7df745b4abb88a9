"""AutoPay previews and changes as the portal would answer them, with only what a test cares about said."""

import copy
from collections.abc import Mapping
from typing import Any

from tests.fakes import portal_answers as answers
from tests.fakes.fake_portal import Exchange, Reply

OFF: dict[str, Any] = {"enabled": False, "as_of": "2026-12-06T15:42:00Z"}
CONSENT = "I authorize DayStarr Communications to charge my Visa card ending in 4242 on the due date of each bill."


def usd(amount: int) -> dict[str, Any]:
    """An amount in cents."""
    return {"amount_minor": amount, "currency": "USD"}


def a_charge(amount: int = 7499, on: str = "2026-12-13", *numbers: str, **more: Any) -> dict[str, Any]:
    """A charge that comes."""
    named = numbers or ("1087",)
    return {
        "date": on,
        "amount": usd(amount),
        "invoice_ids": [f"inv_{number}" for number in named],
        "invoice_numbers": list(named),
        "attempt": 1,
        "left_over": usd(0),
        "after_due": False,
        "turn_off_by": "2026-12-12",
        **more,
    }


def a_charge_now(amount: int = 7499, *numbers: str, expected_on: str | None = None) -> dict[str, Any]:
    """A charge made at once."""
    named = numbers or ("1087",)
    return {
        "amount": usd(amount),
        "invoice_ids": [f"inv_{number}" for number in named],
        "invoice_numbers": list(named),
        "settlement": "immediate" if expected_on is None else "delayed",
        "expected_on": expected_on,
    }


def a_preview(**more: Any) -> dict[str, Any]:
    """What terms would do: charge invoice 1087 on its due date, unless a test says otherwise."""
    consent = {"text": CONSENT, "text_version": "2026-12", "language": "en", "id": "agr_a"}
    return {
        "method": {"kind": "card", "brand": "visa", "last4": "4242"},
        "timing": "on_due_date",
        "days_before": None,
        "day_of_month": None,
        "limit": None,
        "changes_method": False,
        "next_charge": a_charge(),
        "at_once": None,
        "pay_now": None,
        "left_out": None,
        "consent": {**consent, "typed_name_required": False, **more.pop("consent", {})},
        **more,
    }


def a_change(payment: Mapping[str, Any] | None = None, **autopay: Any) -> dict[str, Any]:
    """AutoPay after a press."""
    return {"autopay": {**copy.deepcopy(answers.AUTOPAY), "etag": '"apy_1.2"', **autopay}, "payment": payment}


def by_method(**replies: Reply) -> Reply:
    """One address, answered differently for each method: `GET=..., POST=...`."""

    def answer(exchange: Exchange) -> None:
        replies[exchange.request.method](exchange)

    return answer


def one_after_another(*replies: Reply) -> Reply:
    """Each of them once, in this order."""
    left = iter(replies)

    def answer(exchange: Exchange) -> None:
        next(left)(exchange)

    return answer
