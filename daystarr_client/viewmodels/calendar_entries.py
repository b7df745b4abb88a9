"""Calendar entries in words and shapes: short for a day's cell, full for its details."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import CalendarKind, CalendarStatus
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.wording import fill, one_line, short_method

if TYPE_CHECKING:
    from daystarr_client.api.models import CalendarEntry

translate = QCoreApplication.translate

# Qt Quick shows the first of the alternatives around this mark that has room.
_OR: Final = "\x9c"
_NUMBER_LENGTH: Final = 24
_VISITS: Final = frozenset({CalendarKind.INSTALL, CalendarKind.APPOINTMENT, CalendarKind.TICKET_VISIT})
_ORDER: Final = {CalendarKind.INVOICE_DUE: 1, CalendarKind.AUTOPAY: 2, CalendarKind.SCHEDULED_PAYMENT: 2}
_INVOICE_LOOKS: Final = {
    CalendarStatus.PAID: "paid",
    CalendarStatus.PARTIALLY_PAID: "due",
    CalendarStatus.DUE: "due",
    CalendarStatus.OVERDUE: "overdue",
    CalendarStatus.PROCESSING: "processing",
}
_PAYABLE: Final = frozenset({CalendarStatus.PARTIALLY_PAID, CalendarStatus.DUE, CalendarStatus.OVERDUE})


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry of a day. `label` holds alternatives, longest first.

    `pay_id` is the invoice that can be paid here, `invoice_id` the one to look at, `move_id` the visit to be moved.
    """

    key: str
    status: str
    icon: str
    label: str
    title: str
    state: str
    lines: tuple[str, ...]
    spoken: str
    pay_id: str = ""
    invoice_id: str = ""
    move_id: str = ""


@dataclass(frozen=True, slots=True)
class LegendItem:
    """One look of the calendar, explained."""

    status: str
    icon: str
    text: str


def in_order(entries: "Iterable[CalendarEntry]") -> "list[CalendarEntry]":
    """Visits by their time, then invoices, then AutoPay."""
    none = datetime.max.replace(tzinfo=UTC)
    return sorted(entries, key=lambda entry: (_ORDER.get(entry.kind, 0), entry.starts_at or none, entry.id))


def entry_view(entry: "CalendarEntry", formats: Formats, *, tells_autopay: bool = False) -> EntryView:
    """What `entry` looks like; a kind or status that nobody knows yet is shown, plainly.

    `tells_autopay` marks what is due and AutoPay will pay as scheduled.
    """
    if entry.kind in _VISITS:
        return _visit(entry, formats)
    if entry.kind is CalendarKind.INVOICE_DUE:
        return _invoice(entry, formats, tells_autopay=tells_autopay)
    if entry.kind is CalendarKind.AUTOPAY:
        return _autopay(entry, formats)
    if entry.kind is CalendarKind.SCHEDULED_PAYMENT:
        return _scheduled(entry, formats)
    return _built(
        entry,
        "neutral",
        "information-outline",
        [translate("CalendarEntries", "Event")],
        translate("CalendarEntries", "Event"),
        "",
        _notes(entry),
    )


def legend() -> tuple[LegendItem, ...]:
    """Every look a customer meets often."""
    return (
        LegendItem("visit", "home-map-marker", translate("CalendarEntries", "Install / visit")),
        LegendItem("due", "alert-circle-outline", translate("CalendarEntries", "Invoice due")),
        LegendItem("overdue", "alert", translate("CalendarEntries", "Overdue")),
        LegendItem("paid", "check", translate("CalendarEntries", "Paid")),
        LegendItem("scheduled", "autorenew", translate("CalendarEntries", "AutoPay")),
    )


def _visit(entry: "CalendarEntry", formats: Formats) -> EntryView:
    title = _visit_title(entry.kind)
    canceled = entry.status is CalendarStatus.CANCELED
    lines: list[str] = []
    labels = [_short_visit(entry.kind)]
    if entry.starts_at and entry.ends_at:
        hours, short = formats.hours(entry.starts_at, entry.ends_at), labels[0]
        lines.append(hours)
        start = formats.hour(entry.starts_at)
        labels = [f"{title} {hours}", f"{short} {hours}", f"{short} {start}", short]
    elif entry.starts_at:
        lines.append(fill(translate("CalendarEntries", "From %1"), formats.time(entry.starts_at)))
    else:
        lines.append(translate("CalendarEntries", "The time is not set yet."))
    if canceled:
        labels = [fill(translate("CalendarEntries", "Canceled: %1"), title), translate("CalendarEntries", "Canceled")]
    icon = "cancel" if canceled else "wrench-outline" if entry.kind is CalendarKind.TICKET_VISIT else "home-map-marker"
    look = "neutral" if canceled else "visit"
    view = _built(entry, look, icon, labels, title, _visit_state(entry.status), [*lines, *_notes(entry)])
    return replace(view, move_id=entry.id) if entry.status is CalendarStatus.SCHEDULED and entry.starts_at else view


def _invoice(entry: "CalendarEntry", formats: Formats, *, tells_autopay: bool) -> EntryView:
    number = one_line(entry.invoice_number, _NUMBER_LENGTH)
    look = _INVOICE_LOOKS.get(entry.status, "neutral")
    icon, short, state = _ICONS[look], _short_invoice(entry.status), _invoice_state(entry.status)
    labels = [fill("#%1 %2", number, short), short] if number else [short]
    charged_on = entry.autopay_on if entry.status in _PAYABLE else None
    if tells_autopay and charged_on and entry.status is not CalendarStatus.OVERDUE:
        look, icon, state = "scheduled", "calendar-clock", translate("CalendarEntries", "AutoPay scheduled")
        short = translate("CalendarEntries", "AutoPay")
        labels = [fill("#%1 %2", number, state), fill("#%1 %2", number, short), f"#{number}"] if number else [state]
    title = (
        fill(translate("CalendarEntries", "Invoice %1"), number) if number else translate("CalendarEntries", "Invoice")
    )
    amount = formats.money(entry.amount) if entry.amount else ""
    lines = [_invoice_line(entry.status, amount)] if amount else []
    if charged_on:
        lines.append(fill(translate("CalendarEntries", "AutoPay pays it on %1."), formats.weekday(charged_on)))
    view = _built(entry, look, icon, labels, title, state, [*lines, *_notes(entry)])
    payable = entry.status in _PAYABLE
    return replace(view, invoice_id=entry.invoice_id or "", pay_id=(entry.invoice_id or "") if payable else "")


def _autopay(entry: "CalendarEntry", formats: Formats) -> EntryView:
    number = one_line(entry.invoice_number, _NUMBER_LENGTH)
    labels = [translate("CalendarEntries", "AutoPay")]
    if entry.method:
        labels.insert(
            0,
            fill(translate("CalendarEntries", "AutoPay · %1"), short_method(entry.method, 20).partition(" ••••")[0]),
        )
    canceled = entry.status is CalendarStatus.CANCELED
    look, icon = ("neutral", "cancel") if canceled else ("scheduled", "autorenew")
    state = translate("CalendarEntries", "Canceled") if canceled else translate("CalendarEntries", "Scheduled")
    lines = [] if canceled else [_autopay_line(entry, formats, number)]
    title = translate("CalendarEntries", "AutoPay")
    view = _built(entry, look, icon, labels, title, state, [*lines, *_notes(entry)])
    return replace(view, invoice_id=entry.invoice_id or "")


def _scheduled(entry: "CalendarEntry", formats: Formats) -> EntryView:
    title, short = translate("CalendarEntries", "Scheduled payment"), translate("CalendarEntries", "Payment")
    labels = [short]
    if entry.amount:
        labels.insert(0, fill(translate("CalendarEntries", "Payment of %1"), formats.money(entry.amount)))
    number = one_line(entry.invoice_number, _NUMBER_LENGTH)
    state = translate("CalendarEntries", "Scheduled")
    lines = [_autopay_line(entry, formats, number), *_notes(entry)]
    view = _built(entry, "scheduled", "credit-card-outline", labels, title, state, lines)
    return replace(view, invoice_id=entry.invoice_id or "")


def _autopay_line(entry: "CalendarEntry", formats: Formats, number: str) -> str:
    if not entry.amount:
        return translate("CalendarEntries", "AutoPay runs on this day.")
    amount = formats.money(entry.amount)
    method = short_method(entry.method) if entry.method else ""
    if method and number:
        return fill(translate("CalendarEntries", "We will charge %1 to %2 for invoice %3."), amount, method, number)
    if method:
        return fill(translate("CalendarEntries", "We will charge %1 to %2."), amount, method)
    return fill(translate("CalendarEntries", "We will charge %1."), amount)


def _built(
    entry: "CalendarEntry", look: str, icon: str, labels: list[str], title: str, state: str, lines: list[str]
) -> EntryView:
    spoken = ". ".join(part.rstrip(".") for part in (title, state, *lines) if part)
    return EntryView(entry.id, look, icon, _OR.join(dict.fromkeys(labels)), title, state, tuple(lines), spoken)


def _notes(entry: "CalendarEntry") -> list[str]:
    return [line for line in (one_line(entry.address, 160), one_line(entry.note, 600)) if line]


_ICONS: Final = {
    "paid": "check",
    "due": "alert-circle-outline",
    "overdue": "alert",
    "processing": "progress-clock",
    "neutral": "receipt-text-outline",
}


def _visit_title(kind: CalendarKind) -> str:
    match kind:
        case CalendarKind.INSTALL:
            return translate("CalendarEntries", "Install")
        case CalendarKind.TICKET_VISIT:
            return translate("CalendarEntries", "Ticket visit")
        case _:
            return translate("CalendarEntries", "Appointment")


def _short_visit(kind: CalendarKind) -> str:
    match kind:
        case CalendarKind.INSTALL:
            return translate("CalendarEntries", "Install")
        case CalendarKind.TICKET_VISIT:
            return translate("CalendarEntries", "Ticket")
        case _:
            return translate("CalendarEntries", "Visit")


def _visit_state(status: CalendarStatus) -> str:
    match status:
        case CalendarStatus.SCHEDULED:
            return translate("CalendarEntries", "Scheduled")
        case CalendarStatus.DONE:
            return translate("CalendarEntries", "Done")
        case CalendarStatus.CANCELED:
            return translate("CalendarEntries", "Canceled")
        case _:
            return ""


def _short_invoice(status: CalendarStatus) -> str:
    match status:
        case CalendarStatus.PAID:
            return translate("CalendarEntries", "Paid")
        case CalendarStatus.DUE | CalendarStatus.PARTIALLY_PAID:
            return translate("CalendarEntries", "Due")
        case CalendarStatus.OVERDUE:
            return translate("CalendarEntries", "Overdue")
        case CalendarStatus.PROCESSING:
            return translate("CalendarEntries", "Processing")
        case _:
            return translate("CalendarEntries", "Invoice")


def _invoice_state(status: CalendarStatus) -> str:
    match status:
        case CalendarStatus.PARTIALLY_PAID:
            return translate("CalendarEntries", "Partly paid")
        case CalendarStatus.PROCESSING:
            return translate("CalendarEntries", "Payment processing")
        case CalendarStatus.PAID | CalendarStatus.DUE | CalendarStatus.OVERDUE:
            return _short_invoice(status)
        case _:
            return ""


def _invoice_line(status: CalendarStatus, amount: str) -> str:
    match status:
        case CalendarStatus.PAID:
            return fill(translate("CalendarEntries", "%1 was due on this day. It is paid."), amount)
        case CalendarStatus.DUE | CalendarStatus.PARTIALLY_PAID:
            return fill(translate("CalendarEntries", "%1 is due on this day."), amount)
        case CalendarStatus.OVERDUE:
            return fill(translate("CalendarEntries", "%1 was due on this day and is not paid yet."), amount)
        case CalendarStatus.PROCESSING:
            return fill(translate("CalendarEntries", "%1 is due on this day. A payment for it is processing."), amount)
        case _:
            return amount
