"""One account with more of everything than anyone has, to see that pages stay quick."""

from datetime import date, timedelta

from daystarr_portal.seed.books import AccountBooks, Outcome, local
from daystarr_portal.seed.lines import Line
from daystarr_portal.seed.plans import Code
from daystarr_portal.seed.profiles import Habit, MethodSpec, Profile, Subscription

INVOICES = 10_000
INVOICES_A_PAYMENT = 2  # which makes 5,000 payments
_DAY = timedelta(days=1)

LARGE = Profile(
    email="large@example.com",
    name="Large Property Group",
    contact="Lars Large",
    kind="business",
    number="10000099999",
    street="1 Exchange Plaza",
    city="Owosso",
    postal_code="48867",
    phone="+19895550199",
    months=24,
    bill_age=1,
    habit=Habit.PROMPT,
    methods=(MethodSpec("visa", "4242"),),
    subscriptions=(Subscription(Code.BUSINESS_1000),),
)


def play_large(books: AccountBooks, today: date) -> None:
    """A bill every day, two of them paid at a time; the newest one waits to be paid."""
    method = books.method(LARGE.methods[0], local(today - INVOICES * _DAY, 8))
    for back in range(INVOICES, 0, -1):
        issued = today - back * _DAY
        price = 49_00 + back % 50 * 1_00
        lines = [
            Line("recurring", f"Unit {back % 400 + 1}, Business Fiber 250", price, issued, issued + 29 * _DAY),
            Line("tax", "Taxes and fees", 3_00),
        ]
        books.post(issued, (issued, issued + 29 * _DAY), lines)
        if back % INVOICES_A_PAYMENT == 0:
            books.pay(local(issued, 12), books.open_minor(), method, "customer", Outcome.SUCCEEDS)
