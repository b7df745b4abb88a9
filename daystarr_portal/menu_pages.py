"""Builds the areas behind the portal's menu pages: the part of the composition root beside sign-in and money."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from fastapi import APIRouter

from daystarr_portal.accounts.brand import Brand
from daystarr_portal.accounts.features import Feature
from daystarr_portal.accounts.gates import allowed
from daystarr_portal.accounts.service import AccountService
from daystarr_portal.appointments.book import AppointmentBook
from daystarr_portal.appointments.endpoints import appointments_router
from daystarr_portal.appointments.service import AppointmentService
from daystarr_portal.appointments.slots import SlotPolicy
from daystarr_portal.auth.lockout import Lockout
from daystarr_portal.auth.passwords import Passwords
from daystarr_portal.auth.principal import CallerDependency
from daystarr_portal.calendar.feed_endpoints import feeds_router
from daystarr_portal.calendar.feeds import FeedService
from daystarr_portal.calendar.service import CalendarService
from daystarr_portal.config import Settings
from daystarr_portal.contacts.codes import CodeLimits, ReachCodes
from daystarr_portal.contacts.editing import Editor
from daystarr_portal.contacts.endpoints import contacts_router
from daystarr_portal.contacts.notices import ChangeNotices
from daystarr_portal.contacts.reach_service import ReachService
from daystarr_portal.contacts.service import ContactService
from daystarr_portal.core.background import Periodic
from daystarr_portal.core.clock import Clock
from daystarr_portal.core.database import Database
from daystarr_portal.core.sealing import Sealer
from daystarr_portal.core.throttle import per_minute
from daystarr_portal.messages.carriers import Carrier, OutboxFolder
from daystarr_portal.messages.letters import Letters
from daystarr_portal.messages.outbox import Outbox, Sender
from daystarr_portal.messages.smtp import SmtpCarrier
from daystarr_portal.orders.endpoints import orders_router
from daystarr_portal.orders.letters import OrderLetters
from daystarr_portal.orders.pricing import Pricing
from daystarr_portal.orders.service import OrderService
from daystarr_portal.referrals.endpoints import referrals_router
from daystarr_portal.referrals.pages import SignUpPages, sign_up_router
from daystarr_portal.referrals.program import Program
from daystarr_portal.referrals.service import ReferralService
from daystarr_portal.security.endpoints import confirmation_router, security_router
from daystarr_portal.security.proofs import Proofs
from daystarr_portal.security.service import PURPOSE, SecurityService
from daystarr_portal.services.endpoints import services_router
from daystarr_portal.services.service import ServicesService
from daystarr_portal.tickets.endpoints import LARGEST_UPLOAD, UPLOADS, tickets_router
from daystarr_portal.tickets.files import FileService
from daystarr_portal.tickets.service import TicketService

PURGE_SECONDS = 600.0


@dataclass(frozen=True)
class Foundation:
    """What every area stands on."""

    settings: Settings
    database: Database
    clock: Clock
    brand: Brand
    accounts: AccountService
    passwords: Passwords
    caller: CallerDependency

    def sealer(self, purpose: str) -> Sealer:
        """The sealer of one purpose."""
        return Sealer(self.settings.secret, purpose)

    def gate(self, feature: Feature) -> CallerDependency:
        """The caller, where the feature is on."""
        return allowed(self.caller, self.accounts, feature)


@dataclass(frozen=True)
class Pages:
    """What the menu pages add to the server: routers under `/v1`, work beside the requests, paths with long bodies."""

    routers: list[APIRouter]
    background: list[Periodic]
    letters: Letters
    public: list[APIRouter] = field(default_factory=list[APIRouter])  # outside `/v1`, for browsers
    larger_bodies: Mapping[re.Pattern[str], int] = field(default_factory=dict[re.Pattern[str], int])


def build_pages(base: Foundation) -> Pages:
    """Every area behind a menu page."""
    outbox = Outbox(base.database, base.clock, base.sealer("messages"), _sender(base))
    letters = Letters(outbox, base.brand)
    background: list[Periodic] = []
    carrier = _carrier(base.settings)
    if carrier is not None:
        background.append(Periodic("messages", base.settings.deliver_seconds, lambda: outbox.deliver(carrier)))

    notices = ChangeNotices(base.clock, letters)
    editor = Editor(base.database, base.clock, notices)
    codes = ReachCodes(base.sealer("contact codes"), letters, CodeLimits())
    contacts = ContactService(base.database, base.clock, editor, notices)
    reaches = ReachService(editor, codes)

    book = AppointmentBook(base.clock, SlotPolicy())
    appointments = AppointmentService(base.database, base.clock, book, letters)

    services = ServicesService(base.database, base.clock, base.brand)

    orders = OrderService(base.database, base.clock, Pricing(base.clock, book), book, OrderLetters(letters))

    proofs = Proofs(base.database, base.clock, base.passwords, Lockout(base.sealer("password confirmation")))
    security = SecurityService(
        base.database,
        base.clock,
        base.sealer(PURPOSE),
        letters,
        Lockout(base.sealer("security code attempts")),
    )

    tickets = TicketService(base.database, base.clock)
    files = FileService(base.database, base.clock)

    referrals = ReferralService(
        base.database, base.clock, base.sealer("referrals"), letters, base.brand, base.settings.public_url, Program()
    )
    allow_sign_up = per_minute(base.settings.rate_limits.sign_ups)
    public = [sign_up_router(referrals, SignUpPages(base.brand), allow_sign_up)]

    calendar = CalendarService(base.database, base.clock)
    feeds = FeedService(base.database, base.clock, calendar, base.accounts, base.brand, base.settings.public_url)

    background.append(Periodic("purge files", PURGE_SECONDS, files.purge))
    background.append(Periodic("purge security", PURGE_SECONDS, security.purge))
    background.append(Periodic("purge contacts", PURGE_SECONDS, contacts.purge))
    routers = [
        contacts_router(contacts, reaches, base.gate(Feature.CONTACTS)),
        appointments_router(appointments, base.gate(Feature.CALENDAR), base.gate(Feature.ADD_SERVICE)),
        services_router(services, base.gate(Feature.SERVICES), base.caller),
        confirmation_router(proofs, base.caller),
        security_router(security, proofs, base.gate(Feature.SECURITY_INFORMATION)),
        tickets_router(tickets, files, base.gate(Feature.TICKETS)),
        referrals_router(referrals, base.gate(Feature.REFER_A_FRIEND)),
        feeds_router(feeds, base.gate(Feature.CALENDAR)),
        orders_router(orders, base.gate(Feature.ADD_SERVICE)),
    ]
    return Pages(routers, background, letters, public, {UPLOADS: LARGEST_UPLOAD})


def _sender(base: Foundation) -> Sender:
    given = base.settings.smtp_from
    return Sender(base.brand.name, given or base.brand.email, base.brand.email if given else None)


def _carrier(settings: Settings) -> Carrier | None:
    if settings.outbox is not None:
        return OutboxFolder(settings.outbox)
    return None if settings.smtp is None else SmtpCarrier(settings.smtp)
