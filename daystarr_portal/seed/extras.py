"""What an account has beside its bills: services, contacts, visits, referrals."""

import random
from datetime import date, datetime, timedelta

from daystarr_portal.appointments.tables import AppointmentRow
from daystarr_portal.contacts.tables import ContactEmailRow, ContactPhoneRow, ContactRow
from daystarr_portal.referrals.tables import ReferralCodeRow, ReferralRow
from daystarr_portal.seed.books import Who, local
from daystarr_portal.seed.history import FIRST_FRIEND_CREDITED, History
from daystarr_portal.seed.lines import Cycle
from daystarr_portal.seed.plans import PLANS, Code
from daystarr_portal.seed.profiles import Profile, Subscription, months_after
from daystarr_portal.seed.rows import Rows
from daystarr_portal.services.tables import EquipmentRow, PromotionRow, ServiceRow

REGION = "MI"
_CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_BILLED = ["invoices", "payments"]
_ALL = [*_BILLED, "appointments", "outages"]


class Extras:
    """Adds them for one account after another."""

    def __init__(self, rows: Rows, rng: random.Random, plan_ids: dict[Code, str], today: date) -> None:
        self._rows = rows
        self._rng = rng
        self._plan_ids = plan_ids
        self._today = today

    def add_services(self, profile: Profile, who: Who, cycle: Cycle) -> None:
        """The services of every subscription, with promotions and equipment."""
        for subscription in profile.subscriptions:
            plan = PLANS[subscription.code]
            pending = profile.months == 0
            ended = cycle.ended(subscription)
            state = "pending" if pending else "ended" if ended else profile.status
            row = ServiceRow(
                id=self._rows.new_id("svc"),
                account_id=who.account_id,
                plan_id=self._plan_ids[plan.code],
                name=plan.name,
                kind=plan.kind,
                state=state,
                street=profile.street,
                city=profile.city,
                region=REGION,
                postal_code=profile.postal_code,
                down_mbps=plan.speed[0] if plan.speed else None,
                up_mbps=plan.speed[1] if plan.speed else None,
                price_minor=plan.price_minor,
                static_ip=f"198.51.100.{self._rng.randint(2, 250)}" if plan.kind == "static_ip" else None,
                started_on=None if pending else cycle.started(subscription),
                ended_on=ended,
            )
            self._rows.add(row)
            if not pending:
                self._add_promotions(row, subscription, cycle)
                self._add_equipment(row, plan.equipment, cycle.started(subscription), ended)

    def add_contacts(self, profile: Profile, who: Who, since: datetime) -> None:
        """The person who signs in; a company has someone for the technical side too."""
        primary = self._contact(who, profile.person, since, roles=("primary", "billing"))
        self._rows.add(self._phone(primary, profile.phone, "work" if profile.contact else "mobile", _ALL, since))
        self._rows.add(self._email(primary, profile.email, _ALL, since))
        if profile.kind == "business":
            technical = self._contact(
                who, self._rng.choice(("Pat Morgan", "Chris Yoder", "Sam Ellis")), since, ("technical",)
            )
            self._rows.add(
                self._phone(
                    technical, profile.phone[:-4] + f"{self._rng.randint(400, 499):04d}", "work", ["outages"], since
                )
            )
            self._rows.add(
                self._email(
                    technical, f"it@{profile.email.split('.')[0].split('@')[0]}.example.com", ["outages"], since
                )
            )

    def add_visits(self, profile: Profile, who: Who, cycle: Cycle) -> None:
        """The first install, and what is still to come."""
        if profile.months:
            installed = cycle.started(profile.subscriptions[0])
            self._visit(
                profile, who, "install", installed, 9, "done", f"{PLANS[profile.subscriptions[0].code].name} installed"
            )
        match profile.email:
            case "maria@example.com":
                self._visit(
                    profile,
                    who,
                    "install",
                    self._today - timedelta(days=4),
                    9,
                    "done",
                    "Second Wi-Fi extender installed",
                )
                self._visit(
                    profile,
                    who,
                    "ticket_visit",
                    self._today + timedelta(days=13),
                    13,
                    "scheduled",
                    "Weak Wi-Fi in the basement",
                )
            case "nora@example.com":
                self._visit(
                    profile, who, "install", self._next_week(), 9, "scheduled", "Fiber 500 and Whole-home Wi-Fi"
                )
            case "machine@example.com":
                self._visit(
                    profile,
                    who,
                    "appointment",
                    self._today + timedelta(days=9),
                    13,
                    "scheduled",
                    "Move the desk phones to the new office",
                )
                self._visit(
                    profile, who, "appointment", self._today - timedelta(days=17), 10, "canceled", "Access point check"
                )
            case _:
                self._some_visit(profile, who)

    def add_referrals(self, profile: Profile, who: Who, history: History, since: datetime) -> None:
        """The account's code, and the friends who came with it."""
        code = "".join(self._rng.choices(_CODE_ALPHABET, k=8))
        self._rows.add(ReferralCodeRow(account_id=who.account_id, code=code, created_at=since))
        for index, state in enumerate(("credited", "installed", "signed_up", "invited")[: profile.friends]):
            changed = local(self._today - FIRST_FRIEND_CREDITED + timedelta(days=24 * index), 15, 10)
            entry = history.referral_credit if state == "credited" else None
            self._rows.add(
                ReferralRow(
                    id=self._rows.new_id("ref"),
                    account_id=who.account_id,
                    friend_name=self._rng.choice(_FRIENDS),
                    friend_digest=None,
                    state=state,
                    invited_at=changed - timedelta(days=12),
                    changed_at=changed,
                    credit_minor=-entry.amount_minor if entry else None,
                    ledger_entry_id=entry.id if entry else None,
                )
            )

    def _add_promotions(self, service: ServiceRow, subscription: Subscription, cycle: Cycle) -> None:
        for discount in subscription.discounts:
            ends = (
                months_after(cycle.newest, discount.until)
                if discount.last_back is None
                else cycle.issued(discount.last_back - 1)
            )
            self._rows.add(
                PromotionRow(
                    id=self._rows.new_id("pro"),
                    account_id=service.account_id,
                    service_id=service.id,
                    description=discount.description,
                    amount_minor=discount.amount_minor,
                    starts_on=cycle.issued(discount.first_back),
                    ends_on=ends,
                )
            )

    def _add_equipment(self, service: ServiceRow, names: tuple[str, ...], since: date, ended: date | None) -> None:
        for name in names:
            self._rows.add(
                EquipmentRow(
                    id=self._rows.new_id("eqp"),
                    account_id=service.account_id,
                    service_id=service.id,
                    name=name,
                    serial=f"DS{self._rng.getrandbits(40):010X}",
                    owned_by="provider",
                    installed_on=since,
                    returned_on=ended,
                )
            )

    def _contact(self, who: Who, name: str, since: datetime, roles: tuple[str, ...]) -> ContactRow:
        row = ContactRow(
            id=self._rows.new_id("con"),
            account_id=who.account_id,
            name=name,
            is_primary="primary" in roles,
            is_billing="billing" in roles,
            is_technical="technical" in roles,
            created_at=since,
        )
        self._rows.add(row)
        return row

    def _phone(
        self, contact: ContactRow, number: str, label: str, notify: list[str], since: datetime
    ) -> ContactPhoneRow:
        return ContactPhoneRow(
            id=self._rows.new_id("cph"),
            contact_id=contact.id,
            account_id=contact.account_id,
            number=number,
            label=label,
            notify=notify,
            verified_at=since,
            created_at=since,
        )

    def _email(self, contact: ContactRow, address: str, notify: list[str], since: datetime) -> ContactEmailRow:
        return ContactEmailRow(
            id=self._rows.new_id("cem"),
            contact_id=contact.id,
            account_id=contact.account_id,
            address=address,
            notify=notify,
            verified_at=since,
            created_at=since,
        )

    def _some_visit(self, profile: Profile, who: Who) -> None:
        if profile.status != "active" or self._rng.random() > 0.35:
            return
        day = self._today + timedelta(days=self._rng.randint(-60, 30))
        if day.weekday() == 6:
            day += timedelta(days=1)
        if day == self._today:
            day += timedelta(days=2)
        status = "scheduled" if day > self._today else self._rng.choice(("done", "done", "canceled"))
        kind, note = self._rng.choice(_VISITS)
        self._visit(profile, who, kind, day, self._rng.choice((9, 11, 13, 15)), status, note)

    def _visit(self, profile: Profile, who: Who, kind: str, day: date, hour: int, status: str, note: str) -> None:
        starts = local(day, hour)
        self._rows.add(
            AppointmentRow(
                id=self._rows.new_id("apt"),
                account_id=who.account_id,
                kind=kind,
                status=status,
                starts_at=starts,
                ends_at=starts + timedelta(hours=2),
                address=f"{profile.street}, {profile.city}, {REGION} {profile.postal_code}",
                note=note,
                created_at=min(starts - timedelta(days=9), local(self._today, 0)),
            )
        )

    def _next_week(self) -> date:
        """Wednesday of next week."""
        monday = self._today + timedelta(days=7 - self._today.weekday())
        return monday + timedelta(days=2)


_VISITS = (
    ("appointment", "Replace the optical network terminal"),
    ("appointment", "Bury the fiber drop"),
    ("ticket_visit", "Slow connection in the evening"),
    ("install", "Add a Wi-Fi extender"),
)
_FRIENDS = ("Julia Brandt", "Kevin Osei", "Laura Finch", "Miguel Santos", "Nancy Wu", "Oscar Dahl")
