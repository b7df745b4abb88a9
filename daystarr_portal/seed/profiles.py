"""Who the customers of the demo are and how they behave; billing follows from it."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from daystarr_portal.seed.plans import Code


class Habit(Enum):
    """How a customer pays."""

    AUTOPAY = "on the due date, by AutoPay"
    AUTOPAY_EARLY = "three days before the due date, by AutoPay"
    PROMPT = "some days before the due date"
    LATE = "some days after the due date"
    IN_TWO_PARTS = "most of it in time, the rest later"
    NEVER = "not at all"


class Event(Enum):
    """Something out of the ordinary in an account's history."""

    CARD_DECLINED = "a payment fails, the next one goes through"
    BANK_RETURN = "a bank payment comes back, and is made again by card"
    PAID_TWICE = "paid twice by mistake, and refunded"
    OVERPAID = "paid in round sums, so that there is a credit"
    OUTAGE_CREDIT = "credited for an outage"
    VOIDED = "billed wrongly once, voided and billed again"
    GAVE_UP = "started a payment and gave it up"


@dataclass(frozen=True)
class MethodSpec:
    """A payment method: `expires` is months from the day of the demo, None for a bank account."""

    brand: str
    last4: str
    expires: int | None = 20
    saved: bool = True

    @property
    def is_card(self) -> bool:
        """Whether it is a card."""
        return self.expires is not None


@dataclass(frozen=True)
class Discount:
    """So much off each month, for invoices numbered back from the newest (0), `until` months after it at the end."""

    description: str
    amount_minor: int
    first_back: int
    last_back: int | None = None  # None: still runs
    until: int = 6


@dataclass(frozen=True)
class Subscription:
    """A plan, for the invoices from `first_back` (counted back from the newest, 0) down to `last_back`."""

    code: Code
    first_back: int | None = None  # None: from the first invoice on
    last_back: int | None = None  # None: still runs
    days_before: int = 0  # it started so many days before that invoice: they are prorated
    ended_days_before: int = 0  # it ended so many days before the invoice after its last: they are credited
    discounts: tuple[Discount, ...] = ()


@dataclass(frozen=True)
class Profile:
    """A customer. `months` is how many invoices they have, `bill_age` how many days ago the newest was issued."""

    email: str
    name: str
    number: str
    street: str
    city: str
    postal_code: str
    phone: str
    subscriptions: tuple[Subscription, ...]
    months: int
    bill_age: int
    habit: Habit
    methods: tuple[MethodSpec, ...] = ()
    contact: str = ""  # the person, where `name` is a company
    kind: str = "residential"
    status: str = "active"
    language: str = "en"
    paper_bills: bool = False
    unpaid: int = 0  # so many of the newest invoices are not paid
    settled: bool = False  # every invoice is paid, the newest too
    left_minor: int | None = None  # of the oldest unpaid invoice, where a part was paid
    paper_backs: tuple[int, ...] = ()  # invoices that were sent on paper
    events: tuple[Event, ...] = ()
    registered: bool = True  # they chose a password
    friends: int = 0  # so many came with their referral code
    features: dict[str, bool] = field(default_factory=dict[str, bool])

    @property
    def person(self) -> str:
        """Who signs in."""
        return self.contact or self.name


def months_after(day: date, months: int, anchor: int | None = None) -> date:
    """The same day of another month, or its last day where the month is too short; `anchor` is the day wanted."""
    wanted = anchor or day.day
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    for last in (31, 30, 29, 28):
        try:
            return date(year, month + 1, min(wanted, last))
        except ValueError:
            continue
    raise AssertionError("every month has a 28th day")
