"""The lists in the steps of adding a service: the catalogue, the times offered, and the lines of a quote."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums_services import FirstBillKind, ServiceKind, Unavailable
from daystarr_client.viewmodels.cart_state import Draft, can_choose
from daystarr_client.viewmodels.formats import Formats, MoneyLike, alone
from daystarr_client.viewmodels.services_view import kind_icon
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_appointments import Appointment, Slot
    from daystarr_client.api.models_orders import CatalogueChoice, CatalogueItem, FirstBillLine, Order, Quote

translate = QCoreApplication.translate
DAYS_SHOWN: Final = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers to an option."""

    key: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose with what is in the cart."""

    key: str
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class ItemRow:
    """Something in the catalogue; `reason` says why it cannot be added, `options` are there once it is chosen."""

    key: str
    title: str
    subtitle: str
    icon: str
    price: str
    price_note: str
    reason: str
    usable: bool
    chosen: bool
    options: tuple[Option, ...]
    plan_id: str
    spoken: str


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day with the times offered on it."""

    key: str
    title: str
    times: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a quote or an order. `kind` is heading, line or total."""

    key: int
    kind: str
    label: str
    note: str
    amount: str


def item_rows(catalogue: "Sequence[CatalogueItem]", draft: Draft, formats: Formats) -> tuple[ItemRow, ...]:
    """The catalogue: what can be added first, in the portal's order."""
    usable = {item.id: can_choose(item, draft, catalogue) for item in catalogue}
    ordered = sorted(catalogue, key=lambda item: item.unavailable_reason not in (None, Unavailable.NEEDS_INTERNET))
    return tuple(_item(item, draft, formats, usable=usable[item.id]) for item in ordered)


def _item(item: "CatalogueItem", draft: Draft, formats: Formats, *, usable: bool) -> ItemRow:
    title, subtitle = one_line(item.name, 80), one_line(item.description, 200)
    price = fill(translate("Cart", "%1 a month"), formats.money(item.price_monthly))
    once = ""
    if item.price_once.amount_minor:
        once = fill(translate("Cart", "plus %1 once"), formats.money(item.price_once))
    reason = "" if usable or item.unavailable_reason is None else reason_words(item.unavailable_reason)
    chosen = item.id in draft.items
    options: tuple[Option, ...] = ()
    if chosen:
        options = tuple(
            Option(
                option.id,
                one_line(option.name, 80),
                tuple(
                    Choice(
                        choice.id,
                        _choice(choice, formats),
                        choice.id == draft.items[item.id].get(option.id, option.choices[0].id),
                    )
                    for choice in option.choices
                ),
            )
            for option in item.options
        )
    spoken = ". ".join(part.rstrip(".") for part in (title, subtitle, price, once, reason) if part)
    plan_id = (item.plan_id or "") if item.kind is ServiceKind.INTERNET else ""
    icon = kind_icon(item.kind)
    return ItemRow(item.id, title, subtitle, icon, price, once, reason, usable, chosen, options, plan_id, spoken)


def reason_words(reason: Unavailable) -> str:
    """Why something cannot be added."""
    match reason:
        case Unavailable.ACCOUNT_NOT_ACTIVE:
            return translate("Cart", "Services can be added once your account is active again. Call us.")
        case Unavailable.NOT_AT_THIS_ADDRESS:
            return translate("Cart", "Not available at your address yet.")
        case Unavailable.ALREADY_ON_ACCOUNT:
            return translate("Cart", "You have this kind of service already. Call us to change it.")
        case Unavailable.NEEDS_INTERNET:
            return translate("Cart", "Needs internet service from us.")
        case Unavailable.OTHER:
            return translate("Cart", "Not available now. Call us to ask why.")


def _choice(choice: "CatalogueChoice", formats: Formats) -> str:
    name = one_line(choice.name, 60)
    monthly, once = formats.money(choice.price_monthly), formats.money(choice.price_once)
    match bool(choice.price_monthly.amount_minor), bool(choice.price_once.amount_minor):
        case True, True:
            return fill(translate("Cart", "%1 (+%2 a month, +%3 once)"), name, monthly, once)
        case True, False:
            return fill(translate("Cart", "%1 (+%2 a month)"), name, monthly)
        case False, True:
            return fill(translate("Cart", "%1 (+%2 once)"), name, once)
        case _:
            return name


def day_rows(slots: "Sequence[Slot]", chosen: "Slot | None", formats: Formats, shown: int) -> tuple[DayRow, ...]:
    """The first `shown` days with their times."""
    return tuple(
        DayRow(
            day.isoformat(),
            alone(formats.weekday(day)),
            tuple(
                Choice(
                    slot.id, formats.hours(slot.starts_at, slot.ends_at), chosen is not None and slot.id == chosen.id
                )
                for slot in times
            ),
        )
        for day, times in _by_day(slots, formats)[:shown]
    )


def day_count(slots: "Sequence[Slot]", formats: Formats) -> int:
    """On how many days there are times."""
    return len(_by_day(slots, formats))


def _by_day(slots: "Sequence[Slot]", formats: Formats) -> "list[tuple[date, list[Slot]]]":
    ordered = sorted(slots, key=lambda slot: slot.starts_at)
    return [(day, list(times)) for day, times in groupby(ordered, lambda slot: _day(slot, formats))]


def _day(slot: "Slot | Appointment", formats: Formats) -> date:
    return slot.starts_at.astimezone(formats.zone).date()


def visit_words(slot: "Slot | Appointment", formats: Formats) -> str:
    """Tuesday, December 8, 8-10 AM."""
    text = translate("Cart", "%1, %2")
    return fill(text, formats.weekday(_day(slot, formats)), formats.hours(slot.starts_at, slot.ends_at))


Words = tuple[str, str, str, str]


def quote_lines(quote: "Quote", draft: Draft, formats: Formats) -> tuple[Line, ...]:
    """What the portal says the order costs: each month, once, and on the first bill."""
    monthly = [line for line in quote.lines if line.recurring]
    once = [line for line in quote.lines if not line.recurring]
    rows: list[Words] = []
    if draft.slot is not None:
        rows.append(("heading", translate("Cart", "Appointment"), "", ""))
        rows.append(("line", visit_words(draft.slot, formats), translate("Cart", "Someone has to be at home."), ""))
    rows.append(("heading", translate("Cart", "Each month"), "", ""))
    rows += [_line(line.description, line.amount, formats) for line in monthly]
    rows.append(_total(translate("Cart", "Each month, in total"), quote.monthly_total, formats))
    if once:
        rows.append(("heading", translate("Cart", "Once"), "", ""))
        rows += [_line(line.description, line.amount, formats) for line in once]
        rows.append(_total(translate("Cart", "Once, in total"), quote.once_total, formats))
    rows += _first_bill(quote, formats)
    return tuple(Line(at, *row) for at, row in enumerate(rows))


def _first_bill(quote: "Quote", formats: Formats) -> list[Words]:
    bill = quote.first_bill
    note = fill(
        translate("Cart", "For %1, due %2"),
        formats.days(bill.period_start, bill.period_end),
        formats.day_and_year(bill.due_on),
    )
    rows: list[Words] = [("heading", translate("Cart", "On your first bill with it"), note, "")]
    rows += [_bill_line(line, formats) for line in bill.lines]
    rows.append(_total(translate("Cart", "First bill, in total"), bill.total, formats))
    return rows


def _bill_line(line: "FirstBillLine", formats: Formats) -> Words:
    note = ""
    if line.period_start is not None and line.period_end is not None:
        days = formats.days(line.period_start, line.period_end)
        partly = line.kind is FirstBillKind.PRORATION
        note = fill(translate("Cart", "Part of a month, %1"), days) if partly else days
    return "line", one_line(line.description, 160), note, formats.money(line.amount)


def _line(description: str, amount: MoneyLike, formats: Formats) -> Words:
    return "line", one_line(description, 160), "", _amount(amount, formats)


def _amount(amount: MoneyLike, formats: Formats) -> str:
    return formats.money(amount) if amount.amount_minor else translate("Cart", "Included")


def _total(label: str, amount: MoneyLike, formats: Formats) -> Words:
    return "total", label, "", formats.money(amount)


def order_lines(order: "Order", formats: Formats) -> tuple[Line, ...]:
    """What an order was, for the customer to keep."""
    rows: list[Words] = [("line", translate("Cart", "Order number"), "", one_line(order.number, 40))]
    visit = order.appointment
    if visit is not None:
        when = visit_words(visit, formats)
        rows.append(("line", translate("Cart", "Appointment"), one_line(visit.address, 160), when))
    each_month, once = translate("Cart", "%1 a month"), translate("Cart", "%1 once")
    for line in order.lines:
        words = each_month if line.recurring else once
        price = fill(words, formats.money(line.amount)) if line.amount.amount_minor else _amount(line.amount, formats)
        rows.append(("line", one_line(line.description, 160), "", price))
    return tuple(Line(at, *row) for at, row in enumerate(rows))
