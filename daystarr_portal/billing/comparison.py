"""Why a bill is different from the one before: a pure function of the two."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Change(StrEnum):
    """What became of a line."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    SAME = "same"


class Reason(StrEnum):
    """Why a line changed; `other` says nothing more, and is what a line that stayed the same has."""

    PROMOTION_ENDED = "promotion_ended"
    PRORATION = "proration"
    NEW_SERVICE = "new_service"
    ENDED_SERVICE = "ended_service"
    PRICE_CHANGE = "price_change"
    CREDIT = "credit"
    TAX = "tax"
    OTHER = "other"


@dataclass(frozen=True)
class BilledLine:
    """A line of an invoice: `kind` as the invoice has it, the amount in cents, credits negative."""

    kind: str
    description: str
    amount_minor: int
    quantity: int = 1


@dataclass(frozen=True)
class ComparedLine:
    """A line of one or both bills; lines of the same kind and name on one bill are taken together."""

    description: str
    change: Change
    before_minor: int | None
    after_minor: int | None
    reason: Reason


@dataclass(frozen=True)
class _Sum:
    amount_minor: int
    quantity: int


_Key = tuple[str, str]
_OF_KINDS = {"tax": Reason.TAX, "proration": Reason.PRORATION, "credit": Reason.CREDIT}


def compare(
    before: Iterable[BilledLine], after: Iterable[BilledLine], promotions: Collection[str]
) -> list[ComparedLine]:
    """Line by line what changed: changes first, in the order of the newer bill, then what stayed the same.

    `promotions` are the names of the account's promotions, which appear as credits while they last.
    The changes add up to the difference of the two totals.
    """
    old, new = _sums(before), _sums(after)
    keys = [*new, *(key for key in old if key not in new)]
    lines = [_line(key, old.get(key), new.get(key), promotions) for key in keys]
    changed = [line for line in lines if line.change is not Change.SAME]
    return changed + [line for line in lines if line.change is Change.SAME]


def difference(lines: Sequence[ComparedLine]) -> int:
    """How much more the newer bill is, in cents."""
    return sum((line.after_minor or 0) - (line.before_minor or 0) for line in lines)


def _sums(lines: Iterable[BilledLine]) -> Mapping[_Key, _Sum]:
    sums: dict[_Key, _Sum] = {}
    for line in lines:
        key = (line.kind, line.description)
        so_far = sums.get(key, _Sum(0, 0))
        sums[key] = _Sum(so_far.amount_minor + line.amount_minor, so_far.quantity + line.quantity)
    return sums


def _line(key: _Key, old: _Sum | None, new: _Sum | None, promotions: Collection[str]) -> ComparedLine:
    kind, description = key
    return ComparedLine(
        description=description,
        change=_change(old, new),
        before_minor=old.amount_minor if old else None,
        after_minor=new.amount_minor if new else None,
        reason=_reason(kind, old, new, is_promotion=description in promotions),
    )


def _change(old: _Sum | None, new: _Sum | None) -> Change:
    if old is None:
        return Change.ADDED
    if new is None:
        return Change.REMOVED
    return Change.SAME if old.amount_minor == new.amount_minor else Change.CHANGED


def _reason(kind: str, old: _Sum | None, new: _Sum | None, *, is_promotion: bool) -> Reason:
    change = _change(old, new)
    if change is Change.SAME:
        return Reason.OTHER
    if kind == "recurring":
        more = (new.quantity if new else 0) - (old.quantity if old else 0)
        return Reason.NEW_SERVICE if more > 0 else Reason.ENDED_SERVICE if more < 0 else Reason.PRICE_CHANGE
    if is_promotion and kind == "credit" and change is Change.REMOVED:
        return Reason.PROMOTION_ENDED
    return _OF_KINDS.get(kind, Reason.OTHER)
