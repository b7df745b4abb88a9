"""What home shows is fetched together, kept when the portal is gone, and never overwritten by a late answer."""

import datetime as dt
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, cast

import pytest

from daystarr_client.api.errors import BadAnswer, Unreachable
from daystarr_client.services.autopay import AutopayService
from daystarr_client.services.billing import BillingService
from daystarr_client.services.calendar import MONTHS_KEPT, CalendarService
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import ProblemKind
from daystarr_client.viewmodels.month_grid import shift_month
from tests.fakes.billing import NOW, a_bill, bills_of
from tests.fakes.hand_tasks import HandTasks
from tests.fakes.home import AUTOPAY_OFF, a_due_date, a_month

DECEMBER, JANUARY, NOVEMBER = dt.date(2026, 12, 1), dt.date(2027, 1, 1), dt.date(2026, 11, 1)


class Answers:
    """A portal with settable answers, counting what it is asked."""

    def __init__(self) -> None:
        self.answer_bills = bills_of(a_bill())
        self.answer_month = a_month(a_due_date())
        self.invoices_ever: list[object] = []
        self.asked: list[str] = []
        self.bills = SimpleNamespace(get=self._bills)
        self.invoices = SimpleNamespace(list=self._invoices)
        self.autopay = SimpleNamespace(get=lambda: AUTOPAY_OFF)
        self.calendar = SimpleNamespace(get=self._month)

    def _bills(self) -> object:
        self.asked.append("bills")
        return self.answer_bills

    def _invoices(self, *, page_size: int) -> object:
        self.asked.append(f"invoices {page_size}")
        return SimpleNamespace(items=self.invoices_ever)

    def _month(self, first: dt.date, last: dt.date) -> object:
        self.asked.append(f"{first} {last}")
        return self.answer_month


@pytest.fixture
def portal() -> Answers:
    return Answers()


@pytest.fixture
def tasks() -> HandTasks:
    return HandTasks()


@pytest.fixture
def calls(tasks: HandTasks, portal: Answers) -> Iterator[PortalCalls]:
    calls = PortalCalls(cast(Any, tasks), lambda: cast(Any, portal))
    yield calls
    calls.close()


@pytest.fixture
def billing(calls: PortalCalls) -> BillingService:
    return BillingService(calls)


@pytest.fixture
def calendar(calls: PortalCalls) -> CalendarService:
    return CalendarService(calls, lambda: NOW)


def test_bills_are_loaded_with_the_time_the_portal_knew_them(billing: BillingService, tasks: HandTasks) -> None:
    assert billing.bills.first_load
    billing.refresh()
    assert billing.bills.loading
    tasks.end_all()
    assert billing.bills.value
    assert (billing.bills.as_of, billing.bills.loading) == (NOW, False)


def test_bills_stay_when_the_portal_is_gone_and_are_renewed_when_it_is_back(
    billing: BillingService, tasks: HandTasks
) -> None:
    billing.refresh()
    tasks.end_all()
    before = billing.bills.value
    billing.refresh()
    tasks.take()[0].fail(Unreachable())
    assert (billing.bills.value, billing.bills.problem) == (before, ProblemKind.OFFLINE)
    assert billing.bills.stale
    billing.refresh()
    tasks.end_all()
    assert not billing.bills.stale


def test_a_first_load_that_fails_can_be_tried_again(billing: BillingService, tasks: HandTasks) -> None:
    billing.refresh()
    tasks.take()[0].fail(BadAnswer())
    assert billing.bills.failed
    billing.refresh()
    assert billing.bills.first_load
    tasks.end_all()
    assert billing.bills.value


def test_a_late_answer_of_an_older_request_changes_nothing(
    billing: BillingService, tasks: HandTasks, portal: Answers
) -> None:
    billing.refresh()
    billing.refresh()
    older, newer = tasks.take()
    portal.answer_bills = bills_of(a_bill("2", 100))
    newer.end()
    portal.answer_bills = bills_of(a_bill("1", 7499))
    older.end()
    assert billing.bills.value
    assert billing.bills.value.bills.items[0].number == "2"


@pytest.mark.parametrize(("invoices", "ever_billed"), [([], False), ([object()], True)])
def test_an_account_without_unpaid_bills_tells_whether_it_ever_had_one(
    billing: BillingService, tasks: HandTasks, portal: Answers, invoices: list[object], ever_billed: bool
) -> None:
    portal.answer_bills = bills_of()
    portal.invoices_ever = invoices
    billing.refresh()
    tasks.end_all()
    assert billing.bills.value
    assert billing.bills.value.ever_billed is ever_billed
    assert portal.asked == ["bills", "invoices 1"]


def test_unpaid_bills_are_fetched_in_one_request(billing: BillingService, tasks: HandTasks, portal: Answers) -> None:
    billing.refresh()
    tasks.end_all()
    assert portal.asked == ["bills"]


def test_autopay_is_kept_in_the_same_way(calls: PortalCalls, tasks: HandTasks) -> None:
    service = AutopayService(calls)
    service.refresh()
    tasks.end_all()
    service.refresh()
    tasks.take()[0].fail(Unreachable())
    assert service.autopay.value == AUTOPAY_OFF
    assert service.autopay.stale


def test_a_month_and_its_neighbours_are_fetched_once(
    calendar: CalendarService, tasks: HandTasks, portal: Answers
) -> None:
    calendar.open(DECEMBER, (JANUARY, NOVEMBER))
    assert [work.quiet for work in tasks.started] == [False, True, True]
    tasks.end_all()
    assert portal.asked == ["2026-11-25 2027-01-06", "2026-12-26 2027-02-06", "2026-10-26 2026-12-06"]
    calendar.open(JANUARY, (DECEMBER,))
    calendar.open(DECEMBER, (JANUARY, NOVEMBER))
    assert not tasks.started


def test_a_refresh_renews_the_month_in_sight_now_and_the_others_when_they_are_opened(
    calendar: CalendarService, tasks: HandTasks, portal: Answers
) -> None:
    calendar.open(DECEMBER, (JANUARY,))
    tasks.end_all()
    calendar.refresh(DECEMBER)
    assert calendar.month(DECEMBER).value is not None
    tasks.end_all()
    assert len(portal.asked) == 3
    calendar.open(JANUARY)
    assert calendar.month(JANUARY).value is not None
    tasks.end_all()
    assert len(portal.asked) == 4


def test_a_month_that_failed_is_asked_for_again_when_it_is_opened(calendar: CalendarService, tasks: HandTasks) -> None:
    calendar.open(DECEMBER)
    tasks.take()[0].fail(Unreachable())
    assert calendar.month(DECEMBER).failed
    calendar.open(DECEMBER)
    tasks.end_all()
    assert calendar.month(DECEMBER).value


def test_a_late_answer_for_a_month_changes_nothing(
    calendar: CalendarService, tasks: HandTasks, portal: Answers
) -> None:
    calendar.open(DECEMBER)
    calendar.refresh(DECEMBER)
    older, newer = tasks.take()
    newer.end()
    portal.answer_month = a_month()
    older.end()
    month = calendar.month(DECEMBER).value
    assert month
    assert len(month.items) == 1


def test_a_change_names_its_month(calendar: CalendarService, tasks: HandTasks) -> None:
    named: list[dt.date] = []
    calendar.changed.connect(named.append)
    calendar.open(DECEMBER, (JANUARY,))
    tasks.end_all()
    assert set(named) == {DECEMBER, JANUARY}


def test_years_of_turning_pages_do_not_fill_the_memory(calendar: CalendarService, tasks: HandTasks) -> None:
    for at in range(MONTHS_KEPT + 12):
        calendar.open(shift_month(DECEMBER, at), (shift_month(DECEMBER, at + 1),))
        tasks.end_all()
    assert calendar.month(DECEMBER).value is None
    assert calendar.month(shift_month(DECEMBER, MONTHS_KEPT + 11)).value is not None
