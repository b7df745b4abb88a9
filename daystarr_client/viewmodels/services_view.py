"""The services as the page shows them: a pure function of what is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums_services import Owner, ServiceKind, ServiceState
from daystarr_client.services.loadable import Loadable
from daystarr_client.viewmodels.card import CardFacts, CardView, in_phase
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_services import Equipment, Promotion, Service

translate = QCoreApplication.translate
PAST_SHOWN: Final = 12
PAST_STEP: Final = 24
_NAME: Final = 80
_DEVICES_SHOWN: Final = 12

_KIND_ICONS: Final = {
    ServiceKind.INTERNET: "earth",
    ServiceKind.PHONE: "phone-classic",
    ServiceKind.TV: "television",
    ServiceKind.WIFI: "wifi",
    ServiceKind.STATIC_IP: "ip-network-outline",
    ServiceKind.OTHER: "puzzle-outline",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """Something to know about a service, with its icon."""

    icon: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """One service. `price_note` is about the price before or after a promotion; `plan_id` leads to its label."""

    key: str
    name: str
    icon: str
    status: str
    chip_icon: str
    chip: str
    price: str
    price_note: str
    facts: tuple[Fact, ...]
    plan_id: str
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicesView(CardView):
    """The page. `had` are services that work or will; `past` are those that ended."""

    stale: str = ""
    had: tuple[ServiceRow, ...] = ()
    past: tuple[ServiceRow, ...] = ()
    past_title: str = ""
    more_text: str = ""
    empty: bool = False
    nothing_now: str = ""
    can_add: bool = False


def kind_icon(kind: ServiceKind) -> str:
    """The icon of a kind of service."""
    return _KIND_ICONS[kind]


def services_view(
    loadable: "Loadable[tuple[Service, ...]]", facts: CardFacts, past_shown: int = PAST_SHOWN, *, can_add: bool = False
) -> ServicesView:
    """The page with the first `past_shown` services that ended."""
    services = loadable.value or ()
    had = [service for service in services if service.state is not ServiceState.ENDED]
    past = sorted(
        (service for service in services if service.state is ServiceState.ENDED),
        key=lambda service: service.ended_on or date.min,
        reverse=True,
    )
    hidden = len(past) - past_shown
    number = facts.formats.number
    more = fill(translate("Services", "Show %1 more"), number(min(hidden, PAST_STEP))) if hidden > 0 else ""
    view = ServicesView(
        stale=_stale(loadable, facts),
        had=_rows(had, facts),
        past=_rows(past[:past_shown], facts),
        past_title=fill(translate("Services", "Past services (%1)"), number(len(past))) if past else "",
        more_text=more,
        empty=loadable.value is not None and not services,
        nothing_now="" if had or not past else translate("Services", "No service works on this account now."),
        can_add=can_add,
    )
    return in_phase(view, loadable, facts.phone, asked=False)


def _stale(loadable: "Loadable[tuple[Service, ...]]", facts: CardFacts) -> str:
    if not loadable.stale or loadable.as_of is None:
        return ""
    text = translate("Services", "Not up to date: as of %1.")
    return fill(text, facts.formats.moment(loadable.as_of, facts.today))


def _rows(services: "Sequence[Service]", facts: CardFacts) -> tuple[ServiceRow, ...]:
    return tuple(_row(service, facts.formats, facts.today) for service in services)


def _row(service: "Service", formats: Formats, today: date) -> ServiceRow:
    name = one_line(service.name, _NAME)
    status, chip_icon, chip = _look(service.state)
    price, note = _price(service, formats)
    facts = tuple(_facts(service, formats, today))
    spoken = ". ".join(
        part.rstrip(".")
        for part in (name, chip, price, note, *(f"{fact.label}: {fact.value}" for fact in facts))
        if part
    )
    plan_id = service.plan_id if service.kind is ServiceKind.INTERNET else None
    return ServiceRow(
        service.id, name, kind_icon(service.kind), status, chip_icon, chip, price, note, facts, plan_id or "", spoken
    )


def _look(state: ServiceState) -> tuple[str, str, str]:
    match state:
        case ServiceState.ACTIVE:
            return "paid", "check", translate("Services", "Active")
        case ServiceState.PENDING:
            return "scheduled", "timer-sand", translate("Services", "Being set up")
        case ServiceState.SUSPENDED:
            return "overdue", "pause-circle-outline", translate("Services", "Suspended")
        case ServiceState.ENDED:
            return "neutral", "calendar-end", translate("Services", "Ended")
        case ServiceState.OTHER:
            return "neutral", "information-outline", translate("Services", "Ask us")


def _price(service: "Service", formats: Formats) -> tuple[str, str]:
    each_month = translate("Services", "%1 a month")
    promotion = service.promotion
    if promotion is None or service.state is ServiceState.ENDED:
        return fill(each_month, formats.money(service.price)), ""
    minor = max(0, service.price.amount_minor - promotion.amount.amount_minor)
    price = fill(each_month, formats.minor(minor, service.price.currency))
    if promotion.ends_on is None:
        text = translate("Services", "%1 without the promotion")
        return price, fill(text, formats.money(service.price))
    text = translate("Services", "%1 from %2")
    return price, fill(text, formats.money(service.price), formats.day_and_year(promotion.ends_on))


def _facts(service: "Service", formats: Formats, today: date) -> list[Fact]:
    facts: list[Fact] = []
    if service.down_mbps is not None and service.up_mbps is not None:
        speeds = fill(
            translate("Services", "%1 Mbps down, %2 Mbps up"),
            formats.number(service.down_mbps),
            formats.number(service.up_mbps),
        )
        facts.append(Fact("speedometer", translate("Services", "Speed"), speeds))
    facts.append(Fact("map-marker-outline", translate("Services", "Address"), one_line(service.address, 160)))
    if service.promotion is not None and service.state is not ServiceState.ENDED:
        words = _promotion(service.promotion, formats)
        facts.append(Fact("tag-outline", translate("Services", "Promotion"), words))
    facts += _dates(service, formats, today)
    if service.equipment:
        devices = [_device(device) for device in service.equipment[:_DEVICES_SHOWN]]
        hidden = len(service.equipment) - len(devices)
        if hidden > 0:
            devices.append(fill(translate("Services", "and %1 more"), formats.number(hidden)))
        facts.append(Fact("router-wireless", translate("Services", "Equipment"), "\n".join(devices)))
    if service.static_ip_on_file:
        words = translate("Services", "On file. Call us and confirm your security code to hear it.")
        facts.append(Fact("shield-key-outline", translate("Services", "Static IP"), words))
    return facts


def _promotion(promotion: "Promotion", formats: Formats) -> str:
    name, amount = one_line(promotion.description, 100), formats.money(promotion.amount)
    if promotion.ends_on is None:
        return fill(translate("Services", "%1: %2 off each month, with no end"), name, amount)
    # The day it ends on is the first without it
    end = formats.day_and_year(promotion.ends_on)
    return fill(translate("Services", "%1: %2 off each month, ends on %3"), name, amount, end)


def _dates(service: "Service", formats: Formats, today: date) -> list[Fact]:
    started, ended = service.started_on, service.ended_on
    if service.state is ServiceState.PENDING and started is None:
        text = translate("Services", "Once it is set up")
        return [Fact("calendar-clock", translate("Services", "Starts"), text)]
    facts: list[Fact] = []
    if started is not None:
        label = translate("Services", "Starts") if started > today else translate("Services", "Started")
        facts.append(Fact("calendar-check", label, formats.day_and_year(started)))
    if ended is not None:
        label = translate("Services", "Ends") if ended > today else translate("Services", "Ended")
        facts.append(Fact("calendar-end", label, formats.day_and_year(ended)))
    return facts


def _device(device: "Equipment") -> str:
    name, serial = one_line(device.name, 80), one_line(device.serial_last4, 8)
    match device.owned_by:
        case Owner.PROVIDER:
            return fill(translate("Services", "%1 (ours), serial number ending %2"), name, serial)
        case Owner.CUSTOMER:
            return fill(translate("Services", "%1 (yours), serial number ending %2"), name, serial)
        case Owner.OTHER:
            return fill(translate("Services", "%1, serial number ending %2"), name, serial)
