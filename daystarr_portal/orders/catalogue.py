"""What can be added to an account, and the prices of what is in the cart: rules over plans, without a database."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from daystarr_portal.core.problems import FieldProblem, Problem, invalid
from daystarr_portal.orders.quote import Cost
from daystarr_portal.orders.schemas import CartItem, Unavailable
from daystarr_portal.services.options import Choice, read_options
from daystarr_portal.services.tables import PlanRow

_ONE_OF_A_KIND = frozenset({"internet"})
_ANY_NUMBER = frozenset({"phone", "static_ip"})
_OVER_INTERNET = frozenset({"wifi", "tv", "static_ip"})


@dataclass(frozen=True)
class Had:
    """What the account has, or will have."""

    active: bool
    postal_code: str
    kinds: Collection[str]
    plan_ids: Collection[str]

    def with_(self, plan: PlanRow) -> "Had":
        """The same with another plan."""
        return Had(self.active, self.postal_code, {*self.kinds, plan.kind}, {*self.plan_ids, plan.id})


@dataclass(frozen=True)
class Picked:
    """A plan in the cart, with a choice for each of its options."""

    plan: PlanRow
    choices: Mapping[str, Choice]

    @property
    def costs(self) -> list[Cost]:
        """What it costs, the plan first, then what was chosen with it."""
        own = Cost(self.plan.name, self.plan.price_minor, self.plan.setup_minor, f"{self.plan.name} installation")
        chosen = [_cost(self.plan, choice) for choice in self.choices.values()]
        return [own, *chosen]

    @property
    def monthly_minor(self) -> int:
        """All of it each month, in cents."""
        return sum(cost.monthly_minor for cost in self.costs)


def unavailable(plan: PlanRow, had: Had) -> Unavailable | None:
    """Why a plan cannot be added; None where it can."""
    if not had.active:
        return Unavailable.ACCOUNT_NOT_ACTIVE
    if plan.postal_codes is not None and had.postal_code not in plan.postal_codes:
        return Unavailable.NOT_AT_THIS_ADDRESS
    if plan.kind in _ONE_OF_A_KIND and plan.kind in had.kinds:
        return Unavailable.ALREADY_ON_ACCOUNT
    if plan.kind not in _ANY_NUMBER and plan.id in had.plan_ids:
        return Unavailable.ALREADY_ON_ACCOUNT
    if plan.kind in _OVER_INTERNET and "internet" not in had.kinds:
        return Unavailable.NEEDS_INTERNET
    return None


def pick(items: Sequence[CartItem], offered: Sequence[PlanRow], had: Had) -> list[Picked]:
    """Everything in the cart; what needs internet may come with it.

    Raises `Problem` 422 `not_available` or `choice_invalid`, at the item it is about.
    """
    plans = {plan.id: plan for plan in offered}
    picked: list[Picked | None] = [None] * len(items)
    for index in sorted(range(len(items)), key=lambda index: not _is_internet(items[index], plans)):
        plan = plans.get(items[index].catalogue_id)
        if plan is None or unavailable(plan, had) is not None:
            raise _at(index, "not_available", "This cannot be added to the account.")
        picked[index] = Picked(plan, _chosen(items[index], plan, index))
        had = had.with_(plan)
    return [one for one in picked if one is not None]


def _is_internet(item: CartItem, plans: Mapping[str, PlanRow]) -> bool:
    plan = plans.get(item.catalogue_id)
    return plan is not None and plan.kind == "internet"


def _chosen(item: CartItem, plan: PlanRow, index: int) -> dict[str, Choice]:
    options = read_options(plan.options)
    if set(item.choices) - {option.id for option in options}:
        raise _at(index, "choice_invalid", "This has no such option.", "/choices")
    chosen: dict[str, Choice] = {}
    for option in options:
        wanted = item.choices.get(option.id, option.choices[0].id)
        choice = next((choice for choice in option.choices if choice.id == wanted), None)
        if choice is None:
            raise _at(index, "choice_invalid", "This option has no such choice.", f"/choices/{option.id}")
        chosen[option.id] = choice
    return chosen


def _cost(plan: PlanRow, choice: Choice) -> Cost:
    name = f"{plan.name}: {choice.name}"
    return Cost(name, choice.monthly_minor, choice.once_minor, name)


def _at(index: int, code: str, detail: str, under: str = "") -> Problem:
    return invalid(FieldProblem(pointer=f"/items/{index}{under}", detail=detail), code=code)
