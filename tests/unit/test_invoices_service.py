"""The invoices as they are fetched again: after money moved, when the page is opened again, while an answer is late."""

import datetime as dt
from types import SimpleNamespace
from typing import Any, cast

import pytest

from daystarr_client.api.errors import Unreachable
from daystarr_client.api.models import Address, Invoice, InvoiceSummary, Page
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.documents import DocumentRef
from daystarr_client.services.invoice_archive import ArchiveService
from daystarr_client.services.invoice_comparison import ComparisonService
from daystarr_client.services.invoices import InvoicesService
from daystarr_client.services.paged_lists import FIRST_PAGE
from daystarr_client.services.payment_methods import PaymentMethodsService
from daystarr_client.viewmodels.comparison import ComparisonViewModel
from daystarr_client.viewmodels.invoices import InvoicesViewModel
from daystarr_client.viewmodels.picking import PickingViewModel
from daystarr_client.viewmodels.statement import StatementViewModel
from daystarr_client.viewmodels.toasts import Toasts
from tests.fakes.billing import NOW, a_bill, a_card, usd
from tests.fakes.hand_tasks import HandTasks
from tests.fakes.home import facts

pytestmark = pytest.mark.usefixtures("qapp")
ADDRESS = Address(street="1 Main St", city="Owosso", region="MI", postal_code="48867")


def _show(_: DocumentRef) -> None:
    raise AssertionError


class Books:
    """A portal's invoices, newest first, each with what is still due on it."""

    def __init__(self, count: int) -> None:
        self.due = dict.fromkeys((str(number) for number in range(count, 0, -1)), 7499)
        self.lists = 0

    def list(self, *_: object, page_size: int, page_token: str | None = None, **__: object) -> Page[InvoiceSummary]:
        self.lists += 1
        at = int(page_token or 0)
        end = at + page_size
        items = tuple(a_bill(number, due, total=7499) for number, due in [*self.due.items()][at:end])
        return Page[InvoiceSummary](items=items, next_page_token=str(end) if end < len(self.due) else None)

    def get(self, invoice_id: str) -> Invoice:
        number = invoice_id.removeprefix("inv_")
        values = dict(a_bill(number, self.due[number], total=7499))
        return Invoice(**values, lines=(), subtotal=usd(7499), taxes=usd(0), payments=())

    def compare(self, invoice_id: str) -> Any:
        raise Unreachable


def _pay(invoice_ids: tuple[str, ...], **_: bool) -> None:
    raise AssertionError(invoice_ids)


def invoices_page(calls: PortalCalls, service: InvoicesService) -> InvoicesViewModel:
    archives = ArchiveService(cast("Any", None), calls, cast("Any", None))
    return InvoicesViewModel(
        service,
        facts(),
        ADDRESS,
        _pay,
        ComparisonViewModel(ComparisonService(calls, lambda: NOW), facts()),
        PickingViewModel(archives, service.lists, facts(), Toasts()),
        StatementViewModel(facts(), _show, _show, _show),
    )


class House:
    """The invoices page over such a portal, without a window."""

    def __init__(self, count: int) -> None:
        self.tasks = HandTasks()
        self.books = Books(count)
        calls = PortalCalls(cast("Any", self.tasks), lambda: cast("Any", SimpleNamespace(invoices=self.books)))
        self.service = InvoicesService(calls, lambda: NOW)
        self.page = invoices_page(calls, self.service)

    def opened(self) -> None:
        self.page.opened()
        self.tasks.end_all()

    @property
    def due(self) -> list[int]:
        value = self.service.lists.listed.value
        return [item.amount_due.amount_minor for item in value.items] if value else []


def test_after_a_payment_no_invoice_is_shown_as_it_was_before_it() -> None:
    house = House(120)
    house.opened()
    house.service.lists.more()
    house.tasks.end_all()
    assert house.due == [7499] * 120
    house.books.due = dict.fromkeys(house.books.due, 0)
    house.service.money_moved()
    assert house.due == [7499] * 120, "nothing goes away before the answer is there"
    house.tasks.end_all()
    assert house.due == [0] * FIRST_PAGE
    house.service.lists.more()
    house.tasks.end_all()
    assert house.due == [0] * 120


def test_a_change_elsewhere_renews_as_much_as_is_shown_and_nothing_goes_away() -> None:
    house = House(300)
    house.opened()
    house.service.lists.more()
    house.tasks.end_all()
    house.books.due = dict.fromkeys(house.books.due, 0)
    house.service.look_again()
    assert all(work.quiet for work in house.tasks.started)
    house.tasks.end_all()
    assert house.due == [0] * 150
    house.service.lists.more()
    house.tasks.end_all()
    assert house.due == [0] * 250


def test_a_change_elsewhere_lets_the_next_page_arrive_first() -> None:
    house = House(300)
    house.opened()
    house.service.lists.more()
    house.books.due = dict.fromkeys(house.books.due, 0)
    house.service.lists.look_again()
    (page,) = house.tasks.take()
    page.end()
    house.tasks.end_all()
    assert house.due == [0] * 150


def test_a_change_out_of_sight_asks_nothing_and_other_lists_are_fetched_anew() -> None:
    house = House(3)
    house.opened()
    house.page.setFilter("paid")
    house.tasks.end_all()
    house.service.outdate()
    assert not house.tasks.started
    house.page.setFilter("all")
    assert house.service.lists.listed.value is None
    house.tasks.end_all()
    assert house.due == [7499] * 3


def test_a_payment_whose_renewal_failed_is_not_forgotten() -> None:
    house = House(120)
    house.opened()
    house.service.lists.more()
    house.tasks.end_all()
    house.books.due = dict.fromkeys(house.books.due, 0)
    house.service.money_moved()
    for work in house.tasks.take():
        work.fail(Unreachable())
    assert house.service.lists.listed.stale
    house.page.refresh()
    house.tasks.end_all()
    assert house.due == [0] * FIRST_PAGE


def test_the_page_opened_again_is_fetched_again_without_a_word() -> None:
    house = House(3)
    house.opened()
    house.books.due["3"] = 0
    house.page.opened()
    assert all(work.quiet for work in house.tasks.started)
    house.tasks.end_all()
    assert house.due == [0, 7499, 7499]
    assert house.page.invoice_view_model.state.pay_text == ""


def test_an_invoice_fetched_again_waits_for_no_older_answer() -> None:
    house = House(3)
    house.opened()
    house.service.fetch("inv_3")
    (late,) = house.tasks.take()
    house.books.due["3"] = 0
    house.service.fetch("inv_3")
    house.tasks.end_all()
    house.books.due["3"] = 1234
    late.end()
    value = house.service.invoice("inv_3").value
    assert value
    assert value.amount_due.amount_minor == 0
    assert not house.service.invoice("inv_3").loading


def test_payment_methods_fetched_again_wait_for_no_older_answer() -> None:
    tasks = HandTasks()
    saved = [(a_card("pm_old"),)]
    portal = SimpleNamespace(payment_methods=SimpleNamespace(list=lambda: Page(items=saved[-1], next_page_token=None)))
    service = PaymentMethodsService(PortalCalls(cast("Any", tasks), lambda: cast("Any", portal)))
    service.refresh()
    (late,) = tasks.take()
    saved.append((a_card("pm_new"),))
    service.refresh()
    tasks.end_all()
    saved.append((a_card("pm_old"),))
    late.end()
    assert [method.id for method in service.methods.value or ()] == ["pm_new"]
    assert service.methods.as_of
    assert dt.datetime.now(dt.UTC) >= service.methods.as_of
