"""What may be arranged: pure rules of the provider's policy over plain dates and cents."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class ArrangementKind(StrEnum):
    """A promise is kept by the customer; a plan is charged by itself, part by part."""

    PROMISE = "promise"
    PLAN = "plan"


@dataclass(frozen=True)
class ArrangementPolicy:
    """What a provider offers to whom it is owed at least `smallest_minor`.

    `promise_days` are the days until which everything may be promised; `plan_parts` into how many parts it may be
    divided, the first `plan_first_days` from now and the others a month apart each. Whoever broke an arrangement is
    offered none for `again_after_days`. Empty tuples offer nothing.
    """

    promise_days: tuple[int, ...] = (7, 14)
    plan_parts: tuple[int, ...] = (2, 3)
    plan_first_days: int = 3
    smallest_minor: int = 2_000
    again_after_days: int = 90


@dataclass(frozen=True)
class Part:
    """An amount to be paid by a day, in cents."""

    pay_on: date
    amount_minor: int


@dataclass(frozen=True)
class Offer:
    """One thing a customer can choose; the parts add up to all that is owed."""

    id: str
    kind: ArrangementKind
    parts: tuple[Part, ...]

    @property
    def ends_on(self) -> date:
        """The day by which everything is paid."""
        return self.parts[-1].pay_on

    @property
    def total_minor(self) -> int:
        """All of it, in cents."""
        return sum(part.amount_minor for part in self.parts)


def offers(policy: ArrangementPolicy, owed_minor: int, today: date) -> Sequence[Offer]:
    """What is offered to someone who owes so much, the soonest end first."""
    if owed_minor < policy.smallest_minor:
        return ()
    promises = [
        Offer(f"promise-{days}", ArrangementKind.PROMISE, (Part(today + timedelta(days=days), owed_minor),))
        for days in sorted(policy.promise_days)
    ]
    first = today + timedelta(days=policy.plan_first_days)
    plans = [
        Offer(f"plan-{parts}", ArrangementKind.PLAN, _divided(owed_minor, parts, first))
        for parts in sorted(policy.plan_parts)
        if parts > 1
    ]
    return (*promises, *plans)


def _divided(owed_minor: int, parts: int, first: date) -> tuple[Part, ...]:
    """Equal parts a month apart; the cents that do not divide are in the first."""
    each, rest = divmod(owed_minor, parts)
    return tuple(Part(_months_later(first, index), each + (rest if index == 0 else 0)) for index in range(parts))


def _months_later(day: date, months: int) -> date:
    """The same day of a later month; a month that is too short has it on its last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
