"""The broadband label: every fact that the FCC wants shown, in its order."""

from typing import Any

import pytest

from daystarr_client.api.enums_services import TaxRule
from daystarr_client.api.models_services import LabelFee
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.viewmodels.plan_label import FCC, label_rows, plan_label_view
from tests.fakes.account_services import WEBSITE, a_label
from tests.fakes.billing import NOW, usd
from tests.fakes.home import ENGLISH, facts


def read(**changes: Any) -> list[tuple[str, str]]:
    return [(row.label, row.value) for row in label_rows(a_label(**changes), ENGLISH)]


def test_the_label_has_everything_the_law_asks_for_in_its_order() -> None:
    assert read() == [
        ("Monthly price", "$74.99"),
        ("This monthly price is not an introductory price.", ""),
        ("This monthly price does not require a contract.", ""),
        ("Additional charges and terms", ""),
        ("Provider monthly fees", "None"),
        ("One-time fees at purchase", ""),
        ("Installation", "$99.00"),
        ("Early termination fee", "None"),
        ("Government taxes", "Varies by location"),
        ("Discounts and bundles", ""),
        ("See which billing discounts and bundles there are for this plan.", ""),
        ("Discounts and bundles", ""),
        ("Speeds provided with the plan", ""),
        ("Typical download speed", "512 Mbps"),
        ("Typical upload speed", "508 Mbps"),
        ("Typical latency", "8 ms"),
        ("Data included with the monthly price", "Unlimited"),
        ("Policies", ""),
        ("Network management policy", ""),
        ("Privacy policy", ""),
        ("Customer support", ""),
        ("Phone", "989-720-6000"),
        ("Support on the web", ""),
        ("What these terms mean is explained by the Federal Communications Commission.", ""),
        ("FCC consumer resource center", ""),
    ]


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"is_introductory_price": True}, ("This monthly price is an introductory price.", "")),
        ({"contract_months": 12}, ("This monthly price requires a contract of 12 months.", "")),
        ({"monthly_fees": (LabelFee(name="Modem", amount=usd(500)),)}, ("Modem", "$5.00")),
        ({"early_termination_fee": usd(10000)}, ("Early termination fee", "$100.00")),
        ({"government_taxes": TaxRule.OTHER}, ("Government taxes", "Ask us")),
        ({"discounts_and_bundles": False}, ("There are none for this plan.", "")),
        ({"data_included_gb": 1000}, ("Data included with the monthly price", "1,000 GB")),
    ],
)
def test_every_fact_is_told_as_the_portal_has_it(changes: dict[str, Any], line: tuple[str, str]) -> None:
    assert line in read(**changes)


def test_links_lead_to_what_they_say() -> None:
    addresses = [row.address for row in label_rows(a_label(), ENGLISH) if row.kind == "link"]
    assert addresses == [WEBSITE, WEBSITE, WEBSITE, WEBSITE, FCC]


def test_the_sheet_has_its_states() -> None:
    assert not plan_label_view("", Loadable(), facts()).open
    assert plan_label_view("pln_1", Loadable(loading=True), facts()).phase == "loading"
    failed = plan_label_view("pln_1", Loadable(problem=ProblemKind.NOT_FOUND), facts())
    assert (failed.open, failed.phase, bool(failed.problem)) == (True, "failed", True)
    stale = plan_label_view("pln_1", Loadable(value=a_label(), as_of=NOW, problem=ProblemKind.BROKEN), facts())
    assert (stale.phase, stale.plan, stale.stale) == ("ready", "Fiber 500", "Not up to date: as of today, 10:42 AM.")
