"""What happened between a customer and the provider: bills, and how they were paid."""

import heapq
import itertools
import random
from collections.abc import Callable
from datetime import date, datetime, timedelta

from daystarr_portal.billing.tables import InvoiceRow, LedgerEntryRow
from daystarr_portal.payments.tables import PaymentMethodRow
from daystarr_portal.seed.books import AccountBooks, Outcome, local
from daystarr_portal.seed.lines import Cycle, Line, lines_of
from daystarr_portal.seed.profiles import Event, Habit, MethodSpec, Profile

_DAY = timedelta(days=1)
_SPARE_CARD = MethodSpec("mastercard", "5100", expires=40, saved=False)
AUTOPAY_HABITS = frozenset({Habit.AUTOPAY, Habit.AUTOPAY_EARLY})
EARLY_DAYS = 3
REFERRAL_CREDIT_MINOR = 25_00
FIRST_FRIEND_CREDITED = timedelta(days=95)  # so long ago
DECLINED_BACK, RETURNED_BACK, TWICE_BACK, OUTAGE_BACK, VOIDED_BACK, GAVE_UP_BACK = 7, 4, 5, 6, 9, 3


class History:
    """Plays an account's life from its first invoice to the day before `today`."""

    def __init__(self, profile: Profile, books: AccountBooks, rng: random.Random, today: date) -> None:
        self._profile = profile
        self._books = books
        self._rng = rng
        self._today = today
        self._cycle = Cycle(today - timedelta(days=profile.bill_age), profile.months)
        self._agenda: list[tuple[datetime, int, Callable[[datetime], None]]] = []
        self._order = itertools.count()
        first = self._cycle.issued(max(0, profile.months - 1))
        self.referral_credit: LedgerEntryRow | None = None
        self.methods = [books.method(spec, local(first, 8)) for spec in profile.methods if spec.saved]

    def play(self) -> None:
        """Make everything happen, in order."""
        for back in range(self._profile.months - 1, -1, -1):
            self._at(local(self._cycle.issued(back), 6), lambda _at, back=back: self._bill(back))
        if Event.OUTAGE_CREDIT in self._profile.events:
            self._at(local(self._cycle.issued(OUTAGE_BACK) + 10 * _DAY, 14, 5), self._credit_outage)
        if self._profile.friends:
            self._at(local(self._today - FIRST_FRIEND_CREDITED, 15, 10), self._credit_referral)
        if Event.OVERPAID in self._profile.events:
            self._at(local(self._today - 4 * _DAY, 17, 30), self._prepay)
        while self._agenda:
            at, _, happen = heapq.heappop(self._agenda)
            if at.date() < self._today:
                happen(at)

    def _at(self, at: datetime, happen: Callable[[datetime], None]) -> None:
        heapq.heappush(self._agenda, (at, next(self._order), happen))

    def _bill(self, back: int) -> None:
        issued = self._cycle.issued(back)
        period = (issued, self._cycle.issued(back - 1) - _DAY)
        lines = lines_of(self._profile, self._cycle, back)
        if Event.VOIDED in self._profile.events and back == VOIDED_BACK:
            wrong = self._books.post(issued, period, [*lines, Line("one_time", "Service visit", 85_00)])
            self._books.void(wrong, issued + _DAY)
            issued += _DAY
        invoice = self._books.post(issued, period, lines)
        if back < self._profile.unpaid:
            if back == self._profile.unpaid - 1 and self._profile.left_minor is not None:
                self._at(local(invoice.due_on - 2 * _DAY, 19, 12), lambda at: self._pay_part(invoice, at))
            return
        self._plan(back, invoice)

    def _plan(self, back: int, invoice: InvoiceRow) -> None:
        at = self._moment(invoice)
        if at is None:
            return
        events = self._profile.events
        if Event.CARD_DECLINED in events and back == DECLINED_BACK:
            self._at(at, lambda at: self._pay(at, Outcome.NO_FUNDS))
            self._at(at + timedelta(days=1, hours=9), lambda at: self._pay(at, Outcome.SUCCEEDS, "customer"))
        elif Event.BANK_RETURN in events and back == RETURNED_BACK:
            self._at(at, lambda at: self._pay(at, Outcome.NO_FUNDS))
            self._at(at + timedelta(days=7), lambda at: self._pay(at, Outcome.SUCCEEDS, which=-1))
        elif Event.PAID_TWICE in events and back == TWICE_BACK:
            self._at(at, self._pay_twice)
        elif Event.GAVE_UP in events and back == GAVE_UP_BACK:
            self._at(at - timedelta(minutes=25), lambda at: self._pay(at, Outcome.GIVEN_UP))
            self._at(at, lambda at: self._pay(at, Outcome.SUCCEEDS))
        elif self._profile.habit is Habit.IN_TWO_PARTS and back % 3 == 0:
            self._at(at, self._pay_most)
            self._at(at + timedelta(days=9), lambda at: self._pay(at, Outcome.SUCCEEDS))
        else:
            self._at(at, lambda at: self._pay(at, Outcome.SUCCEEDS))

    def _moment(self, invoice: InvoiceRow) -> datetime | None:
        """When the customer pays an invoice, or None for never."""
        hour, minute = self._rng.randint(7, 21), self._rng.randrange(60)
        match self._profile.habit:
            case Habit.AUTOPAY:
                return local(invoice.due_on, 8)
            case Habit.AUTOPAY_EARLY:
                return local(invoice.due_on - EARLY_DAYS * _DAY, 8)
            case Habit.PROMPT | Habit.IN_TWO_PARTS:
                day = invoice.due_on - self._rng.randint(3, 15) * _DAY
                return local(min(day, self._today - _DAY) if self._profile.settled else day, hour, minute)
            case Habit.LATE:
                return local(invoice.due_on + self._rng.randint(1, 8) * _DAY, hour, minute)
            case Habit.NEVER:
                return None

    def _pay(self, at: datetime, outcome: Outcome, origin: str | None = None, which: int = 0) -> None:
        due = self._books.open_minor()
        if Event.OVERPAID in self._profile.events:
            due = -(-due // 20_00) * 20_00
        if due > 0:
            chosen = origin or ("autopay" if self._profile.habit in AUTOPAY_HABITS else "customer")
            self._books.pay(at, due, self._method(at, which), chosen, outcome)

    def _pay_part(self, invoice: InvoiceRow, at: datetime) -> None:
        amount = invoice.total_minor - invoice.paid_minor - (self._profile.left_minor or 0)
        self._books.pay(at, amount, self._method(at), "customer", Outcome.SUCCEEDS)

    def _pay_most(self, at: datetime) -> None:
        amount = self._books.open_minor() * 6 // 10 // 100 * 100
        self._books.pay(at, amount, self._method(at), "customer", Outcome.SUCCEEDS)

    def _pay_twice(self, at: datetime) -> None:
        due = self._books.open_minor()
        self._books.pay(at, due, self._method(at), "customer", Outcome.SUCCEEDS)
        again = self._books.pay(at + timedelta(minutes=3), due, self._method(at), "customer", Outcome.SUCCEEDS)
        self._books.refund(again, at + timedelta(days=8))

    def _prepay(self, at: datetime) -> None:
        self._books.pay(at, self._books.open_minor() + 25_00, self._method(at), "customer", Outcome.SUCCEEDS)

    def _credit_outage(self, at: datetime) -> None:
        self._books.credit(12_00, at, f"Credit for the outage on {_spoken(at - timedelta(days=3))}")

    def _credit_referral(self, at: datetime) -> None:
        self.referral_credit = self._books.credit(REFERRAL_CREDIT_MINOR, at, "Referral credit")

    def _method(self, at: datetime, which: int = 0) -> PaymentMethodRow:
        """The method used: a saved one that is still valid, or one entered for this payment alone."""
        if self.methods:
            saved = self.methods[which]
            if saved.exp_year is None or (saved.exp_year, saved.exp_month or 0) >= (at.year, at.month):
                return saved
        specs = [spec for spec in self._profile.methods if not spec.saved]
        return self._books.method(specs[0] if specs else _SPARE_CARD, at - timedelta(minutes=2))


def _spoken(at: datetime) -> str:
    return f"{at:%B} {at.day}, {at.year}"
