"""Builds the pages beside the money: tickets, referring friends, and the security code.

A part of the composition root in a file of its own, like all that belongs to the customer who is signed in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from daystarr_client.device.clipboard import Clipboard
from daystarr_client.device.downloads import Downloads
from daystarr_client.device.file_picker import FilePicker
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.confirmation import ConfirmationService
from daystarr_client.services.links import Links
from daystarr_client.services.referrals import ReferralsService
from daystarr_client.services.security import SecurityService
from daystarr_client.services.tickets import TicketsService
from daystarr_client.tasks import Tasks
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.referrals import ReferralsViewModel
from daystarr_client.viewmodels.security import SecurityViewModel
from daystarr_client.viewmodels.security_flow import SecurityFlow
from daystarr_client.viewmodels.ticket_compose import TicketCompose
from daystarr_client.viewmodels.tickets import TicketsViewModel
from daystarr_client.viewmodels.toasts import Toasts


@dataclass(frozen=True)
class Ground:
    """What these pages stand on. `brand` is the provider's short name."""

    tasks: Tasks
    calls: PortalCalls
    now: Callable[[], datetime]
    facts: CardFacts
    brand: str
    links: Links
    toasts: Toasts
    clipboard: Clipboard
    downloads: Downloads
    picker: FilePicker


@dataclass(frozen=True)
class SupportPages:
    """The view-models, and the services behind them that must live as long."""

    tickets: TicketsViewModel
    referrals: ReferralsViewModel
    security: SecurityViewModel
    referrals_service: ReferralsService
    security_service: SecurityService
    services: tuple[QObject, ...]


def build_support_pages(ground: Ground) -> SupportPages:
    """Build them."""
    calls, now, facts, toasts = ground.calls, ground.now, ground.facts, ground.toasts
    tickets = TicketsService(ground.tasks, calls, ground.downloads, now)
    compose = TicketCompose(tickets, ground.picker, toasts)
    referrals = ReferralsService(calls, now)
    confirmation = ConfirmationService(calls)
    security = SecurityService(calls, confirmation, now)
    flow = SecurityFlow(security, confirmation, ground.clipboard, toasts, now)
    return SupportPages(
        tickets=TicketsViewModel(tickets, compose, facts, toasts),
        referrals=ReferralsViewModel(referrals, ground.clipboard, ground.links, facts, ground.brand, toasts),
        security=SecurityViewModel(security, flow, facts),
        referrals_service=referrals,
        security_service=security,
        services=(tickets, compose, referrals, confirmation, security, flow),
    )
