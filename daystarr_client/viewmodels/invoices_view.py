"""The invoices page as it is shown: pure functions of what is known and what was chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import InvoiceFilter
from daystarr_client.services.invoices import InvoiceList, InvoiceQuery
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.invoice_rows import detail_rows, look_of, title_of
from daystarr_client.viewmodels.payable import payable_minor
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models import Address, Invoice, InvoiceSummary
    from daystarr_client.viewmodels.invoice_rows import DetailRow

translate = QCoreApplication.translate

LOADING, READY, EMPTY, FAILED = "loading", "ready", "empty", "failed"
_YEARS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Place:
    """What words on this page depend on."""

    formats: Formats
    today: date
    phone: str
    address: "Address"
    can_pay: bool


@dataclass(frozen=True, slots=True)
class YearChoice:
    """A year to look at; 0 is all of them."""

    year: int
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class InvoicesView:
    """The list with its filters. `more` is what stands at its end: nothing, loading or failed.

    `none` is whether there are no invoices at all, so that there is nothing to choose.
    """

    state: str = InvoiceFilter.ALL.value
    year: int = 0
    year_text: str = ""
    years: tuple[YearChoice, ...] = ()
    typed: str = ""
    phase: str = LOADING
    none: bool = False
    title: str = ""
    body: str = ""
    action: str = ""
    stale: str = ""
    more: str = ""
    more_problem: str = ""
    selected: str = ""


@dataclass(frozen=True, slots=True)
class InvoiceView:
    """One invoice. `pay_text` is empty where nothing can be paid."""

    phase: str = EMPTY
    key: str = ""
    number: str = ""
    title: str = ""
    status: str = ""
    icon: str = ""
    chip: str = ""
    about: str = ""
    problem: str = ""
    stale: str = ""
    pay_text: str = ""
    rows: "tuple[DetailRow, ...]" = ()


def invoices_view(
    query: InvoiceQuery,
    typed: str,
    listed: Loadable[InvoiceList],
    years: Sequence[int],
    place: Place,
    *,
    loading_more: bool = False,
    more_problem: ProblemKind | None = None,
    selected: str = "",
) -> InvoicesView:
    """The list; `years` are those known to have invoices, newest first."""
    phase, title, body, action = _phase(query, listed, place)
    more = "loading" if loading_more else "failed" if more_problem else ""
    return InvoicesView(
        state=query.state.value,
        year=query.year or 0,
        year_text=str(query.year) if query.year else translate("Invoices", "All years"),
        years=_years(query, years),
        typed=typed,
        phase=phase,
        none=phase == EMPTY and query == InvoiceQuery(),
        title=title,
        body=body,
        action=action,
        stale=_stale(listed, place),
        more=more,
        more_problem=problem_sentence(more_problem, place.phone) if more_problem else "",
        selected=selected,
    )


def years_of(items: "Sequence[InvoiceSummary]", today: date) -> tuple[int, ...]:
    """The years from the oldest of these invoices, which come newest first, to today's."""
    newest = max(items[0].issued_on.year, today.year) if items else today.year
    oldest = min(items[-1].issued_on.year, today.year) if items else today.year
    return tuple(range(newest, max(oldest, newest - _YEARS_SHOWN + 1) - 1, -1))


def _years(query: InvoiceQuery, years: Sequence[int]) -> tuple[YearChoice, ...]:
    everything = YearChoice(0, translate("Invoices", "All years"), query.year is None)
    return (everything, *(YearChoice(year, str(year), query.year == year) for year in years))


def _phase(query: InvoiceQuery, listed: Loadable[InvoiceList], place: Place) -> tuple[str, str, str, str]:
    if listed.value is None:
        if listed.problem is None:
            return LOADING, "", "", ""
        title = translate("Invoices", "Your invoices could not be loaded")
        action = "" if listed.problem is ProblemKind.DENIED else translate("Invoices", "Try again")
        return FAILED, title, problem_sentence(listed.problem, place.phone), action
    if listed.value.items:
        return READY, "", "", ""
    if query == InvoiceQuery():
        title = translate("Invoices", "No invoices yet")
        body = translate(
            "Invoices", "Your first invoice comes after your service starts. We email it, and it appears here."
        )
        return EMPTY, title, body, ""
    if query == InvoiceQuery(state=InvoiceFilter.OPEN):
        title = translate("Invoices", "Nothing to pay")
        return (
            EMPTY,
            title,
            translate("Invoices", "All your invoices are paid."),
            translate("Invoices", "Show all invoices"),
        )
    title = translate("Invoices", "No invoice matches")
    body = translate("Invoices", "Try another number or amount, such as 1087 or 74.99, or look at all invoices.")
    return EMPTY, title, body, translate("Invoices", "Show all invoices")


def _stale(listed: Loadable[InvoiceList], place: Place) -> str:
    if not listed.stale or listed.as_of is None:
        return ""
    text = translate("Invoices", "Not up to date: as of %1.")
    return fill(text, place.formats.moment(listed.as_of, place.today))


def invoice_view(
    summary: "InvoiceSummary | None", loadable: "Loadable[Invoice]", place: Place, key: str
) -> InvoiceView:
    """One invoice; `summary` is what the list knows of it meanwhile."""
    known = loadable.value or summary
    if not key:
        return InvoiceView()
    if known is None:
        return InvoiceView(
            phase=LOADING if loadable.problem is None else FAILED, key=key, problem=_problem(loadable, place)
        )
    look = look_of(known, place.formats, place.today)
    period = place.formats.days(known.period_start, known.period_end)
    street, city = one_line(place.address.street, 60), one_line(place.address.city, 40)
    payable = payable_minor(known)
    pay = fill(translate("Invoices", "Pay %1"), place.formats.minor(payable, known.total.currency))
    phase = READY if loadable.value else FAILED if loadable.problem else LOADING
    return InvoiceView(
        phase=phase,
        key=known.id,
        number=known.number,
        title=title_of(known.number),
        status=look.status,
        icon=look.icon,
        chip=look.chip,
        about=fill(translate("Invoices", "%1 · %2, %3"), period, street, city),
        problem=_problem(loadable, place) if phase == FAILED else "",
        stale=_invoice_stale(loadable, place),
        pay_text=pay if payable > 0 and place.can_pay else "",
        rows=detail_rows(loadable.value, place.formats) if loadable.value else (),
    )


def _problem(loadable: "Loadable[Invoice]", place: Place) -> str:
    return problem_sentence(loadable.problem, place.phone) if loadable.problem else ""


def _invoice_stale(loadable: "Loadable[Invoice]", place: Place) -> str:
    if not loadable.stale or loadable.as_of is None:
        return ""
    text = translate("Invoices", "Not up to date: as of %1.")
    return fill(text, place.formats.moment(loadable.as_of, place.today))
