"""The services page: what works, what ended, what it costs, and what may be said about it."""

import datetime as dt
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, cast

import pytest

from daystarr_client.api.enums_services import Owner, ServiceKind, ServiceState
from daystarr_client.api.errors import Forbidden, Unreachable
from daystarr_client.api.models_services import Service
from daystarr_client.services.account_services import AccountServicesService
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.viewmodels.services_view import PAST_SHOWN, PAST_STEP, ServiceRow, ServicesView, services_view
from tests.fakes.account_services import a_device, a_label, a_promotion, a_service
from tests.fakes.billing import NOW
from tests.fakes.hand_tasks import HandTasks
from tests.fakes.home import facts


def page(*services: Service, past: int = PAST_SHOWN) -> ServicesView:
    return services_view(Loadable(value=services, as_of=NOW), facts(), past)


def row(**changes: Any) -> ServiceRow:
    shown = page(a_service(**changes))
    return (*shown.had, *shown.past)[0]


def said(shown: ServiceRow) -> dict[str, str]:
    return {fact.label: fact.value for fact in shown.facts}


def test_a_service_says_what_it_is_how_fast_where_and_since_when() -> None:
    shown = row(equipment=(a_device("Optical network terminal"), a_device("Camera", Owner.CUSTOMER)))
    assert (shown.name, shown.chip, shown.price, shown.price_note) == ("Fiber 500", "Active", "$74.99 a month", "")
    assert said(shown) == {
        "Speed": "500 Mbps down, 500 Mbps up",
        "Address": "120 Main St, Owosso, MI 48867",
        "Started": "Dec 13, 2024",
        "Equipment": (
            "Optical network terminal (ours), serial number ending A52D\nCamera (yours), serial number ending A52D"
        ),
    }
    assert shown.spoken.startswith("Fiber 500. Active. $74.99 a month. Speed: 500 Mbps down")


@pytest.mark.parametrize(
    ("state", "chip", "past"),
    [
        (ServiceState.ACTIVE, "Active", False),
        (ServiceState.PENDING, "Being set up", False),
        (ServiceState.SUSPENDED, "Suspended", False),
        (ServiceState.OTHER, "Ask us", False),
        (ServiceState.ENDED, "Ended", True),
    ],
)
def test_a_service_says_how_it_stands_in_a_word_and_a_shape(state: ServiceState, chip: str, past: bool) -> None:
    shown = page(a_service(state=state))
    rows = shown.past if past else shown.had
    assert [(one.chip, bool(one.chip_icon)) for one in rows] == [(chip, True)]
    assert bool(shown.past_title) is past
    assert bool(shown.nothing_now) is past


@pytest.mark.parametrize(
    ("promotion", "price", "note", "words"),
    [
        (
            a_promotion(),
            "$64.99 a month",
            "$74.99 from Mar 22, 2027",
            "Loyalty promotion: $10.00 off each month, ends on Mar 22, 2027",
        ),
        (
            a_promotion(ends_on=None),
            "$64.99 a month",
            "$74.99 without the promotion",
            "Loyalty promotion: $10.00 off each month, with no end",
        ),
        (
            a_promotion(9900),
            "$0.00 a month",
            "$74.99 from Mar 22, 2027",
            "Loyalty promotion: $99.00 off each month, ends on Mar 22, 2027",
        ),
    ],
)
def test_a_promotion_says_what_it_saves_and_what_comes_after(promotion: Any, price: str, note: str, words: str) -> None:
    shown = row(promotion=promotion)
    assert (shown.price, shown.price_note, said(shown)["Promotion"]) == (price, note, words)


@pytest.mark.parametrize(
    ("started", "ended", "state", "dates"),
    [
        (None, None, ServiceState.PENDING, {"Starts": "Once it is set up"}),
        (dt.date(2026, 12, 9), None, ServiceState.PENDING, {"Starts": "Dec 9, 2026"}),
        (
            dt.date(2024, 1, 2),
            dt.date(2026, 4, 6),
            ServiceState.ENDED,
            {"Started": "Jan 2, 2024", "Ended": "Apr 6, 2026"},
        ),
        (
            dt.date(2024, 1, 2),
            dt.date(2026, 12, 31),
            ServiceState.ACTIVE,
            {"Started": "Jan 2, 2024", "Ends": "Dec 31, 2026"},
        ),
    ],
)
def test_start_and_end_are_told_as_far_as_they_are_known(
    started: dt.date | None, ended: dt.date | None, state: ServiceState, dates: dict[str, str]
) -> None:
    facts_said = said(row(started_on=started, ended_on=ended, state=state))
    assert {label: value for label, value in facts_said.items() if label.startswith(("Start", "End"))} == dates


def test_of_a_static_ip_only_that_it_is_on_file_is_said() -> None:
    shown = row(kind=ServiceKind.STATIC_IP, static_ip_on_file=True, down_mbps=None, up_mbps=None)
    assert said(shown)["Static IP"] == "On file. Call us and confirm your security code to hear it."
    assert shown.plan_id == ""


def test_only_internet_leads_to_a_broadband_label() -> None:
    assert row().plan_id == "pln_1"
    assert row(plan_id=None).plan_id == ""
    assert row(kind=ServiceKind.PHONE).plan_id == ""


def test_past_services_come_newest_first_and_a_few_at_a_time() -> None:
    ended = [
        a_service(id=f"svc_{at}", state=ServiceState.ENDED, ended_on=dt.date(2020, 1, 1) + dt.timedelta(days=at))
        for at in range(PAST_SHOWN + PAST_STEP + 5)
    ]
    shown = page(*ended)
    assert (shown.past[0].key, len(shown.past), shown.past_title) == ("svc_40", PAST_SHOWN, "Past services (41)")
    assert shown.more_text == "Show 24 more"
    assert page(*ended, past=PAST_SHOWN + PAST_STEP).more_text == "Show 5 more"
    assert page(*ended, past=99).more_text == ""


def test_the_page_has_its_four_states() -> None:
    assert services_view(Loadable(), facts()).phase == "loading"
    assert page().empty
    failed = services_view(Loadable(problem=ProblemKind.BROKEN), facts())
    assert (failed.phase, failed.can_retry) == ("failed", True)
    assert not services_view(Loadable(problem=ProblemKind.DENIED), facts()).can_retry
    stale = services_view(Loadable(value=(a_service(),), as_of=NOW, problem=ProblemKind.OFFLINE), facts())
    assert (stale.phase, stale.stale) == ("ready", "Not up to date: as of today, 10:42 AM.")


def test_hostile_text_stays_on_its_line() -> None:
    hostile = "<img src='http://evil.example/x.png'>\u202e\n" * 500
    shown = row(name=hostile, address=hostile, equipment=(a_device(hostile),) * 30)
    assert len(shown.name) <= 80
    assert "\n" not in shown.name
    assert "\u202e" not in shown.spoken
    assert said(shown)["Equipment"].count("\n") == 12
    assert said(shown)["Equipment"].endswith("and 18 more")


class Answers:
    """A portal that counts what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.services = SimpleNamespace(list=self._list, label=self._label)

    def _list(self) -> object:
        self.asked.append("services")
        return SimpleNamespace(items=(a_service(),))

    def _label(self, plan_id: str) -> object:
        self.asked.append(plan_id)
        return a_label()


@pytest.fixture
def tasks() -> HandTasks:
    return HandTasks()


@pytest.fixture
def service(tasks: HandTasks) -> Iterator[AccountServicesService]:
    calls = PortalCalls(cast(Any, tasks), lambda: cast(Any, Answers()))
    yield AccountServicesService(calls, lambda: NOW)
    calls.close()


def test_what_was_fetched_stays_when_the_portal_is_gone(service: AccountServicesService, tasks: HandTasks) -> None:
    service.refresh()
    tasks.end_all()
    assert service.services.value == (a_service(),)
    service.refresh(quiet=True)
    (again,) = tasks.take()
    assert again.quiet
    again.fail(Unreachable())
    assert service.services.stale
    assert service.services.value == (a_service(),)


def test_an_answer_that_was_overtaken_changes_nothing(service: AccountServicesService, tasks: HandTasks) -> None:
    service.refresh()
    service.refresh()
    first, second = tasks.take()
    first.fail(Forbidden())
    assert service.services.first_load
    second.end()
    assert service.services.value is not None


def test_a_label_is_asked_for_once_at_a_time(service: AccountServicesService, tasks: HandTasks) -> None:
    told: list[str] = []
    service.label_changed.connect(told.append)
    service.fetch_label("pln_1")
    service.fetch_label("pln_1")
    (only,) = tasks.take()
    only.end()
    assert service.label("pln_1").value == a_label()
    assert service.label("pln_2").first_load
    service.fetch_label("pln_1")
    tasks.take()[0].fail(Unreachable())
    assert service.label("pln_1").stale
    assert told == ["pln_1"] * 4
