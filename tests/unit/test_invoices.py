"""The list of invoices as it grows and is fetched again, and how invoices are worded."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from daystarr_client.api.enums import InvoiceFilter, InvoiceState, LineKind
from daystarr_client.api.models import Address, AppliedPayment, Invoice, InvoiceLine, InvoiceSummary, Page
from daystarr_client.services.invoices import InvoiceQuery
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.services.paged_lists import Paged
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.invoice_rows import detail_rows, look_of
from daystarr_client.viewmodels.invoices_view import EMPTY, FAILED, LOADING, READY, Place, invoices_view, years_of
from tests.fakes.billing import NOW, a_bill, usd

FORMATS = Formats(QLocale("en_US"), ZoneInfo("America/Detroit"))
TODAY = dt.date(2026, 12, 6)


def some(*numbers: int, state: InvoiceState = InvoiceState.PAID) -> tuple[InvoiceSummary, ...]:
    return tuple(a_bill(str(number), 0, total=7499, state=state) for number in numbers)


def page(*numbers: int, token: str | None = None) -> Page[InvoiceSummary]:
    return Page[InvoiceSummary](items=some(*numbers), next_page_token=token)


def numbers(found: Paged[InvoiceSummary]) -> list[int]:
    return [int(item.number) for item in found.items]


def test_a_list_grows_page_by_page_and_shows_no_invoice_twice() -> None:
    nothing: Paged[InvoiceSummary] = Paged()
    first = nothing.renewed(page(9, 8, 7, token="after 7"))
    second = first.longer(page(7, 6, 5))
    assert numbers(second) == [9, 8, 7, 6, 5]
    assert second.next_token is None


@pytest.mark.parametrize(
    ("before", "token", "first", "expected", "then"),
    [
        ((9, 8, 7, 6, 5), None, page(9, 8, 7, token="after 7"), [9, 8, 7, 6, 5], None),
        ((9, 8, 7, 6, 5), "after 5", page(9, 8, 7, token="after 7"), [9, 8, 7, 6, 5], "after 5"),
        ((9, 8, 7, 6, 5), "after 5", page(10, 9, 8, token="after 8"), [10, 9, 8, 7, 6, 5], "after 5"),
        ((9, 8, 7), "after 7", page(9, 8, 7, token="another"), [9, 8, 7], "another"),
        ((9, 8, 7), "after 7", page(20, 19, 18, token="after 18"), [20, 19, 18], "after 18"),
        ((9, 8, 7), None, page(9, 8), [9, 8], None),
        ((9, 8, 7), "after 7", page(), [], None),
        ((), None, page(9, token="after 9"), [9], "after 9"),
    ],
)
def test_a_list_fetched_again_keeps_its_end_where_that_still_follows(
    before: tuple[int, ...], token: str | None, first: Page[InvoiceSummary], expected: list[int], then: str | None
) -> None:
    renewed = Paged(some(*before), token).renewed(first)
    assert (numbers(renewed), renewed.next_token) == (expected, then)


def test_the_years_reach_from_today_to_the_oldest_invoice() -> None:
    items = (a_bill(issued_on=dt.date(2026, 11, 22)), a_bill(issued_on=dt.date(2024, 12, 22)))
    assert years_of(items, TODAY) == (2026, 2025, 2024)
    assert years_of((), TODAY) == (2026,)


@pytest.mark.parametrize(
    ("bill", "status", "chip"),
    [
        (a_bill(), "due", "Due Dec 13"),
        (a_bill(due=2000, total=7499, state=InvoiceState.PARTIALLY_PAID), "due", "Due Dec 13 · $20.00 left"),
        (a_bill(due=2000, total=7499, state=InvoiceState.OVERDUE), "overdue", "Overdue · $20.00 left"),
        (a_bill(state=InvoiceState.OVERDUE), "overdue", "Overdue since Dec 13"),
        (a_bill(due=0, total=7499, state=InvoiceState.PAID, paid_on=dt.date(2026, 11, 12)), "paid", "Paid Nov 12"),
        (
            a_bill(due=0, total=7499, state=InvoiceState.PAID, paid_on=dt.date(2025, 11, 12)),
            "paid",
            "Paid Nov 12, 2025",
        ),
        (a_bill(due=0, total=7499, state=InvoiceState.PAID), "paid", "Paid"),
        (a_bill(processing=7499), "processing", "Payment processing"),
        (a_bill(processing=100), "due", "Due Dec 13"),
        (a_bill(due=0, state=InvoiceState.VOID), "neutral", "Canceled"),
        (a_bill(state=InvoiceState.OTHER), "neutral", "See the invoice"),
    ],
)
def test_how_an_invoice_stands(bill: InvoiceSummary, status: str, chip: str) -> None:
    look = look_of(bill, FORMATS, TODAY)
    assert (look.status, look.chip) == (status, chip)


def an_invoice(*lines: InvoiceLine, payments: tuple[AppliedPayment, ...] = (), processing: int = 0) -> Invoice:
    taxes = sum(line.amount.amount_minor for line in lines if line.kind is LineKind.TAX)
    total = sum(line.amount.amount_minor for line in lines)
    paid = sum(payment.amount.amount_minor for payment in payments)
    summary = a_bill(due=total - paid, total=total, processing=processing)
    values = {name: getattr(summary, name) for name in InvoiceSummary.model_fields}
    return Invoice(**values, lines=lines, subtotal=usd(total - taxes), taxes=usd(taxes), payments=payments)


def line(amount: int, text: str = "Fiber 500", kind: LineKind = LineKind.RECURRING, quantity: int = 1) -> InvoiceLine:
    return InvoiceLine(kind=kind, description=text, quantity=quantity, amount=usd(amount))


def test_an_invoice_lists_lines_taxes_total_payments_and_what_is_left() -> None:
    paid = AppliedPayment(
        payment_id="pay_1", confirmation_number="DS-1", amount=usd(5000), applied_on=dt.date(2026, 12, 1)
    )
    credit = AppliedPayment(amount=usd(499), applied_on=dt.date(2026, 11, 22))
    invoice = an_invoice(
        line(6499),
        line(-500, "Loyalty promotion", LineKind.CREDIT),
        line(1400, "Phone line", quantity=2),
        line(100, "Sales tax", LineKind.TAX),
        payments=(paid, credit),
    )
    assert [(row.kind, row.label, row.amount) for row in detail_rows(invoice, FORMATS)] == [
        ("line", "Fiber 500", "$64.99"),
        ("line", "Loyalty promotion", "-$5.00"),
        ("line", "2 × Phone line", "$14.00"),
        ("sum", "Taxes and fees", "$1.00"),
        ("total", "Total", "$74.99"),
        ("payment", "Payment", "-$50.00"),
        ("payment", "Credit from your account", "-$4.99"),
        ("due", "Amount due", "$20.00"),
    ]


def test_a_payment_under_way_is_not_taken_off() -> None:
    rows = detail_rows(an_invoice(line(7499), processing=7499), FORMATS)
    assert [(row.label, row.note, row.amount) for row in rows[-2:]] == [
        ("Payment processing", "Not paid yet.", "$74.99"),
        ("Amount due", "", "$74.99"),
    ]


def a_place() -> Place:
    address = Address(street="1 Main St", city="Owosso", region="MI", postal_code="48867")
    return Place(FORMATS, TODAY, "989-720-6000", address, can_pay=True)


EVERYTHING = InvoiceQuery()
UNPAID = InvoiceQuery(InvoiceFilter.OPEN)
FULL = Loadable(Paged(some(1)), NOW)
NOTHING: Loadable[Paged[InvoiceSummary]] = Loadable(Paged(), NOW)
UNASKED: Loadable[Paged[InvoiceSummary]] = Loadable()
UNREACHABLE: Loadable[Paged[InvoiceSummary]] = Loadable(problem=ProblemKind.OFFLINE)
REFUSED: Loadable[Paged[InvoiceSummary]] = Loadable(problem=ProblemKind.DENIED)


@pytest.mark.parametrize(
    ("query", "listed", "phase", "title", "action"),
    [
        (EVERYTHING, UNASKED, LOADING, "", ""),
        (EVERYTHING, FULL, READY, "", ""),
        (EVERYTHING, NOTHING, EMPTY, "No invoices yet", ""),
        (UNPAID, NOTHING, EMPTY, "Nothing to pay", "Show all invoices"),
        (InvoiceQuery(text="9"), NOTHING, EMPTY, "No invoice matches", "Show all invoices"),
        (InvoiceQuery(year=2020), NOTHING, EMPTY, "No invoice matches", "Show all invoices"),
        (
            EVERYTHING,
            UNREACHABLE,
            FAILED,
            "Your invoices could not be loaded",
            "Try again",
        ),
        (
            EVERYTHING,
            REFUSED,
            FAILED,
            "Your invoices could not be loaded",
            "",
        ),
    ],
)
def test_the_page_says_what_state_it_is_in(
    query: InvoiceQuery, listed: Loadable[Paged[InvoiceSummary]], phase: str, title: str, action: str
) -> None:
    view = invoices_view(query, "", listed, (2026,), a_place())
    assert (view.phase, view.title, view.action) == (phase, title, action)
    assert view.none == (title == "No invoices yet")


def test_a_list_that_could_not_be_renewed_says_of_when_it_is() -> None:
    view = invoices_view(EVERYTHING, "", FULL.failed_with(ProblemKind.OFFLINE), (2026,), a_place())
    assert (view.phase, view.stale) == (READY, "Not up to date: as of today, 10:42 AM.")
