"""Builds the calendar of the customer who is signed in: its page, the doors its entries open, and moving visits."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from daystarr_client.api.enums import FeatureName
from daystarr_client.services.appointments import AppointmentsService
from daystarr_client.services.calendar import CalendarService
from daystarr_client.services.calendar_sharing import CalendarSharingService
from daystarr_client.services.calls import PortalCalls
from daystarr_client.viewmodels.calendar_month import EntryDoors
from daystarr_client.viewmodels.calendar_page import CalendarPageViewModel
from daystarr_client.viewmodels.calendar_sharing import CalendarSharingViewModel
from daystarr_client.viewmodels.card import CardFacts, StartPayment
from daystarr_client.viewmodels.reschedule import RescheduleViewModel
from daystarr_client.viewmodels.toasts import Toasts

if TYPE_CHECKING:
    from daystarr_client.api.models import Session
    from daystarr_client.device.clipboard import Clipboard
    from daystarr_client.device.downloads import Downloads


@dataclass(frozen=True)
class CalendarHouse:
    """What of the program the calendar uses. `now` is the portal's time."""

    calls: PortalCalls
    now: Callable[[], datetime]
    toasts: Toasts
    downloads: "Downloads"
    clipboard: "Clipboard"


@dataclass(frozen=True)
class CalendarParts:
    """What the rest is wired to."""

    service: CalendarService
    page: CalendarPageViewModel
    reschedule: RescheduleViewModel
    doors: EntryDoors


def build_calendar(
    house: CalendarHouse,
    session: "Session",
    facts: CardFacts,
    pay: StartPayment,
    see_invoice: Callable[[str], None],
) -> CalendarParts:
    """Build it; entries lead only where the portal offers it to the account."""
    service = CalendarService(house.calls, house.now)
    reschedule = RescheduleViewModel(AppointmentsService(house.calls), facts)
    sharing_service = CalendarSharingService(house.calls, house.now, house.downloads, house.clipboard)
    sharing = CalendarSharingViewModel(sharing_service, facts, house.toasts, session.brand.short_name)
    has_calendar = session.offers(FeatureName.CALENDAR)
    doors = EntryDoors(
        see_invoice=see_invoice if session.offers(FeatureName.INVOICES) else None,
        move=reschedule.start if has_calendar else None,
        add=sharing.add_entry if has_calendar else None,
    )
    page = CalendarPageViewModel(service, sharing, facts, pay, doors)
    return CalendarParts(service, page, reschedule, doors)
