"""The lines of the demo's invoices, from what a customer subscribed to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from daystarr_portal.billing.fees import PAPER_BILL_MINOR
from daystarr_portal.seed.plans import PLANS, Code, Plan
from daystarr_portal.seed.profiles import Profile, Subscription, months_after

INTERNET_FEES_MINOR = 3_00
PHONE_TAX_PERCENT = 6
STATE_911_MINOR = 25
FRANCHISE_PERCENT = 5
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Line:
    """One line; `start` and `end` are the days it is for, both included."""

    kind: str
    description: str
    amount_minor: int
    start: date | None = None
    end: date | None = None
    quantity: int = 1


@dataclass(frozen=True)
class Cycle:
    """When an account is billed; invoices are counted back from the newest, which is 0."""

    newest: date
    months: int

    def issued(self, back: int) -> date:
        """The day of an invoice; -1 is the one that comes next."""
        return months_after(self.newest, -back)

    def started(self, subscription: Subscription) -> date:
        """The first day of a subscription."""
        return self.issued(self.first_back(subscription)) - timedelta(days=subscription.days_before)

    def ended(self, subscription: Subscription) -> date | None:
        """The day from which on it is no more, or None while it runs."""
        if subscription.last_back is None:
            return None
        return self.issued(subscription.last_back - 1) - timedelta(days=subscription.ended_days_before)

    def first_back(self, subscription: Subscription) -> int:
        """The first invoice that has it."""
        latest = self.months - 1
        return latest if subscription.first_back is None else min(subscription.first_back, latest)


def lines_of(profile: Profile, cycle: Cycle, back: int) -> list[Line]:
    """The lines of one invoice, taxes and fees last."""
    start, end = cycle.issued(back), cycle.issued(back - 1) - _DAY
    active = [
        subscription
        for subscription in profile.subscriptions
        if cycle.first_back(subscription) >= back >= (subscription.last_back or 0)
    ]
    lines = [*_changes(profile, cycle, back), *_monthly(active, start, end), *_discounts(active, back, start, end)]
    if profile.paper_bills or back in profile.paper_backs:
        lines.append(Line("fee", "Paper invoice", PAPER_BILL_MINOR))
    return [*lines, *_taxes([PLANS[subscription.code] for subscription in active])]


def summary_of(lines: list[Line]) -> str:
    """What an invoice is mostly for: its dearest monthly line."""
    monthly = [line for line in lines if line.kind == "recurring"]
    return max(monthly, key=lambda line: line.amount_minor // line.quantity).description


def prorated(price_minor: int, days: int, month_days: int) -> int:
    """The part of a monthly price for some days, in cents, half a cent up."""
    return (2 * price_minor * days + month_days) // (2 * month_days)


def _changes(profile: Profile, cycle: Cycle, back: int) -> Iterator[Line]:
    """What began or ended since the invoice before."""
    issued, before = cycle.issued(back), cycle.issued(back + 1)
    for subscription in profile.subscriptions:
        plan = PLANS[subscription.code]
        if cycle.first_back(subscription) == back:
            if subscription.days_before:
                part = prorated(plan.price_minor, subscription.days_before, (issued - before).days)
                yield Line("proration", plan.name, part, cycle.started(subscription), issued - _DAY)
            if plan.setup_minor:
                yield Line("one_time", f"{plan.name} installation", plan.setup_minor)
        ended = cycle.ended(subscription)
        if ended is not None and subscription.ended_days_before and subscription.last_back == back + 1:
            part = prorated(plan.price_minor, subscription.ended_days_before, (issued - before).days)
            yield Line("proration", plan.name, -part, ended, issued - _DAY)


def _monthly(active: list[Subscription], start: date, end: date) -> Iterator[Line]:
    counts: dict[Code, int] = {}
    for subscription in active:
        counts[subscription.code] = counts.get(subscription.code, 0) + 1
    for code, count in counts.items():
        yield Line("recurring", PLANS[code].name, PLANS[code].price_minor * count, start, end, count)


def _discounts(active: list[Subscription], back: int, start: date, end: date) -> Iterator[Line]:
    for subscription in active:
        for discount in subscription.discounts:
            if discount.first_back >= back >= (discount.last_back or 0):
                yield Line("credit", discount.description, -discount.amount_minor, start, end)


def _taxes(plans: list[Plan]) -> Iterator[Line]:
    prices = {kind: sum(plan.price_minor for plan in plans if plan.kind == kind) for kind in ("phone", "tv")}
    phones = sum(plan.kind == "phone" for plan in plans)
    if any(plan.kind == "internet" for plan in plans):
        yield Line("tax", "Taxes and fees", INTERNET_FEES_MINOR)
    if prices["phone"]:
        yield Line("tax", "Michigan sales tax on phone service", prorated(prices["phone"], PHONE_TAX_PERCENT, 100))
        yield Line("fee", "State 911 charge", STATE_911_MINOR * phones, quantity=phones)
    if prices["tv"]:
        yield Line("fee", "Video franchise fee", prorated(prices["tv"], FRANCHISE_PERCENT, 100))
