"""Writes calendar entries as a file that other calendar programs read (RFC 5545)."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from daystarr_portal.calendar.schemas import CalendarEntry, EntryKind, EntryStatus
from daystarr_portal.calendar.time_zones import described
from daystarr_portal.core.formats import money_text

if TYPE_CHECKING:
    from icalendar import Event

MEDIA_TYPE = "text/calendar; charset=utf-8"
REFRESH = timedelta(hours=6)

_WORDS = {
    "en": {
        EntryKind.INSTALL: "Installation",
        EntryKind.APPOINTMENT: "Appointment",
        EntryKind.TICKET_VISIT: "Technician visit",
        EntryKind.INVOICE_DUE: "Invoice {number} due",
        EntryKind.AUTOPAY: "AutoPay",
        EntryKind.SCHEDULED_PAYMENT: "Scheduled payment",
        EntryStatus.PAID: "paid",
        EntryStatus.PARTIALLY_PAID: "partly paid",
        EntryStatus.OVERDUE: "overdue",
        EntryStatus.PROCESSING: "payment processing",
        EntryStatus.CANCELED: "canceled",
    },
    "es": {
        EntryKind.INSTALL: "Instalación",
        EntryKind.APPOINTMENT: "Cita",
        EntryKind.TICKET_VISIT: "Visita del técnico",
        EntryKind.INVOICE_DUE: "Vence la factura {number}",
        EntryKind.AUTOPAY: "AutoPay",
        EntryKind.SCHEDULED_PAYMENT: "Pago programado",
        EntryStatus.PAID: "pagada",
        EntryStatus.PARTIALLY_PAID: "pagada en parte",
        EntryStatus.OVERDUE: "vencida",
        EntryStatus.PROCESSING: "pago en proceso",
        EntryStatus.CANCELED: "cancelada",
    },
}


@dataclass(frozen=True)
class Publication:
    """What a file is made for. `owner` makes its events' identities; `details` are amounts, addresses and notes."""

    owner: str
    provider: str
    domain: str
    time_zone: str
    language: str
    made_at: datetime
    details: bool


def calendar_file(entries: Sequence[CalendarEntry], first: date, last: date, made_for: Publication) -> bytes:
    """The file: visits at their time in the account's zone, due dates and AutoPay as whole days."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//{made_for.provider}//Portal//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", made_for.provider)
    calendar.add("x-wr-timezone", made_for.time_zone)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    if any(entry.starts_at for entry in entries):
        calendar.add_component(described(made_for.time_zone, first, last))
    for entry in entries:
        calendar.add_component(_event(entry, made_for))
    return calendar.to_ical()


def _event(entry: CalendarEntry, made_for: Publication) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{hashlib.sha256(f'{made_for.owner}/{entry.id}'.encode()).hexdigest()[:32]}@{made_for.domain}")
    event.add("dtstamp", made_for.made_at)
    event.add("summary", _summary(entry, made_for))
    if entry.starts_at and entry.ends_at:
        zone = ZoneInfo(made_for.time_zone)
        event.add("dtstart", entry.starts_at.astimezone(zone))
        event.add("dtend", entry.ends_at.astimezone(zone))
        event.add("status", "CANCELLED" if entry.status is EntryStatus.CANCELED else "CONFIRMED")
    else:
        event.add("dtstart", entry.date)
        event.add("dtend", entry.date + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    if made_for.details and entry.address:
        event.add("location", entry.address)
    if made_for.details and entry.note:
        event.add("description", entry.note)
    return event


def _summary(entry: CalendarEntry, made_for: Publication) -> str:
    words = _WORDS["es" if made_for.language.startswith("es") else "en"]
    text = f"{made_for.provider}: {words[entry.kind].format(number=entry.invoice_number or '')}"
    if made_for.details and entry.amount is not None:
        text += f", {money_text(entry.amount.amount_minor)}"
    return f"{text} ({words[entry.status]})" if entry.status in words else text
