"""Makes up the whole demo: deterministic for its number and its day."""

import random
from datetime import date, timedelta

from daystarr_portal.accounts.brand import Brand
from daystarr_portal.accounts.tables import AccountFeatureRow, AccountRow, UserRow
from daystarr_portal.auth.passwords import NO_PASSWORD
from daystarr_portal.autopay.consent import consent_text
from daystarr_portal.autopay.schedule import Schedule, Timing
from daystarr_portal.autopay.tables import AutopayAuthorizationRow, AutopayRow
from daystarr_portal.billing.tables import InvoiceRow
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.core.tables import DEMO, FactRow
from daystarr_portal.payments.tables import PaymentMethodRow
from daystarr_portal.processors.base import MethodKind
from daystarr_portal.security.codes import is_trivial
from daystarr_portal.security.service import code_row
from daystarr_portal.seed.books import AccountBooks, Who, local
from daystarr_portal.seed.extras import REGION, Extras
from daystarr_portal.seed.history import AUTOPAY_HABITS, EARLY_DAYS, History
from daystarr_portal.seed.large import INVOICES, LARGE, play_large
from daystarr_portal.seed.lines import Cycle
from daystarr_portal.seed.people import everyone
from daystarr_portal.seed.plans import add_plans
from daystarr_portal.seed.profiles import Habit, Profile
from daystarr_portal.seed.rows import Rows
from daystarr_portal.seed.tickets import Conversations

REP_EMAIL = "rep@daystarr.example"
PICTURED_ACCOUNT, PICTURED_NUMBER, PICTURED_CODE = "maria@example.com", 1087, "417263"
FIRST_LARGE_NUMBER = 200_001


class Demo:
    """Fills `rows`; `password_hash` is everyone's."""

    def __init__(
        self,
        rows: Rows,
        rng: random.Random,
        today: date,
        password_hash: str,
        brand: Brand,
        sealer: Sealer | None,
    ) -> None:
        self._rows = rows
        self._rng = rng
        self._today = today
        self._password_hash = password_hash
        self._brand = brand
        self._sealer = sealer
        self._newest: dict[str, InvoiceRow] = {}

    def make(self) -> None:
        """Everyone and everything."""
        extras = Extras(self._rows, self._rng, add_plans(self._rows), self._today)
        tickets = Conversations(self._rows, self._rng, self._today)
        invoices: list[InvoiceRow] = []
        for profile in everyone(self._rng):
            invoices += self._customer(profile, extras, tickets)
        self._number(invoices)
        self._user(None, REP_EMAIL, "Rep Kim", "rep", self._today - timedelta(days=900))

    def make_large(self) -> None:
        """The account with 10,000 invoices."""
        since = self._today - timedelta(days=INVOICES + 30)
        account_id = self._account(LARGE, since)
        who = Who(account_id, self._user(account_id, LARGE.email, LARGE.person, "customer", since))
        books = AccountBooks(self._rows, self._rng, who, self._today)
        play_large(books, self._today)
        for number, invoice in enumerate(books.invoices, start=FIRST_LARGE_NUMBER):
            invoice.number = str(number)

    def mark(self, number: int) -> None:
        """Say in the database that it is a demo."""
        self._rows.add(FactRow(name=DEMO, value=f"seed {number} as of {self._today.isoformat()}"))

    def _customer(self, profile: Profile, extras: Extras, tickets: Conversations) -> list[InvoiceRow]:
        cycle = Cycle(self._today - timedelta(days=profile.bill_age), profile.months)
        since = cycle.started(profile.subscriptions[0]) - timedelta(days=10) if profile.months else self._today
        account_id = self._account(profile, since)
        user_id = self._user(
            account_id, profile.email, profile.person, "customer", since, registered=profile.registered
        )
        who = Who(account_id, user_id)
        books = AccountBooks(self._rows, self._rng, who, self._today)
        history = History(profile, books, self._rng, self._today)
        history.play()
        if profile.habit in AUTOPAY_HABITS and history.methods and profile.status == "active":
            self._autopay(profile, who, history.methods[0], cycle.issued(max(0, profile.months - 1)))
        extras.add_services(profile, who, cycle)
        extras.add_contacts(profile, who, local(since, 0))
        extras.add_visits(profile, who, cycle)
        tickets.add(profile, who)
        extras.add_referrals(profile, who, history, local(since, 0))
        if self._sealer:
            code = PICTURED_CODE if profile.email == PICTURED_ACCOUNT else self._code()
            self._rows.add(code_row(self._sealer, account_id, code, local(since, 0)))
        if profile.email == PICTURED_ACCOUNT:
            self._newest[profile.email] = books.invoices[-1]
        return books.invoices

    def _code(self) -> str:
        """Six digits that are not the first to be guessed."""
        while is_trivial(code := f"{self._rng.randrange(10**6):06}"):
            pass
        return code

    def _account(self, profile: Profile, since: date) -> str:
        row = AccountRow(
            id=self._rows.new_id("acc"),
            number=profile.number,
            kind=profile.kind,
            name=profile.name,
            status=profile.status,
            language=profile.language,
            street=profile.street,
            city=profile.city,
            region=REGION,
            postal_code=profile.postal_code,
            paper_bills=profile.paper_bills,
            created_on=since,
        )
        self._rows.add(row)
        for feature, enabled in profile.features.items():
            self._rows.add(AccountFeatureRow(account_id=row.id, feature=feature, enabled=enabled))
        return row.id

    def _user(
        self, account_id: str | None, email: str, name: str, role: str, since: date, *, registered: bool = True
    ) -> str:
        row = UserRow(
            id=self._rows.new_id("usr"),
            account_id=account_id,
            role=role,
            username=email,
            email=email,
            display_name=name,
            password_hash=self._password_hash if registered else NO_PASSWORD,
            password_changed_at=local(since, 0),
            created_at=local(since, 0),
        )
        self._rows.add(row)
        return row.id

    def _autopay(self, profile: Profile, who: Who, method: PaymentMethodRow, since: date) -> None:
        agreed = local(since, 8, 5)
        early = profile.habit is Habit.AUTOPAY_EARLY
        timing, days_before = ("days_before", EARLY_DAYS) if early else ("on_due_date", None)
        schedule = Schedule(Timing(timing), days_before)
        kind = MethodKind(method.kind)
        text = consent_text(self._brand, profile.language, kind, method.brand, method.last4, schedule)
        autopay = AutopayRow(
            id=self._rows.new_id("apy"),
            account_id=who.account_id,
            payment_method_id=method.id,
            timing=timing,
            days_before=days_before,
            version=1,
            created_at=agreed,
            started_at=agreed,
        )
        self._rows.add(autopay)
        self._rows.add(
            AutopayAuthorizationRow(
                id=self._rows.new_id("aut"),
                autopay_id=autopay.id,
                account_id=who.account_id,
                user_id=who.user_id,
                text=text.text,
                text_version=text.version,
                text_sha256=text.sha256(method.id),
                language=text.language,
                channel="portal",
                payment_method_id=method.id,
                timing=timing,
                days_before=days_before,
                typed_name=profile.person if method.kind == "bank_account" else None,
                agreed_at=agreed,
                effective_at=agreed,
                copied_at=agreed,
            )
        )

    def _number(self, invoices: list[InvoiceRow]) -> None:
        """Number invoices in the order they were issued, so that the pictured one has its number."""
        order = sorted(range(len(invoices)), key=lambda index: (invoices[index].issued_on, index))
        pictured = invoices.index(self._newest[PICTURED_ACCOUNT])
        first = PICTURED_NUMBER - order.index(pictured)
        for place, index in enumerate(order):
            invoices[index].number = str(first + place)
