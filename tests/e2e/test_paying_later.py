"""Paying on another day and agreeing to pay later, with the whole program over a real portal server."""

import pytest

from tests.chaos_proxy import ChaosProxy, DropAnswer
from tests.e2e.windows import Elsewhere, OpenAs

SCHEDULED = "/v1/scheduled-payments"


@pytest.fixture
def portal_url(proxy: ChaosProxy) -> str:
    return proxy.url


def test_a_payment_whose_answer_is_lost_is_scheduled_once_told_and_canceled(
    open_as: OpenAs, elsewhere: Elsewhere, proxy: ChaosProxy
) -> None:
    portal = elsewhere("maria")
    first = portal.scheduled_payments.get().limits.first
    window = open_as("maria")
    window.click("payButton")
    window.click("payWhen_later")
    window.click(f"payDay_{first.isoformat()}")
    window.click("pay_next")
    window.wait_until(lambda: window.sees("pay_pay") and window.value("pay_pay", "enabled"), "Schedule to take a press")
    proxy.add(DropAnswer(), method="POST", path=SCHEDULED)
    window.click("pay_pay")
    window.wait_for_text("Your payment is scheduled")
    (made,) = portal.scheduled_payments.get().items
    assert (made.pay_on, made.amount.amount_minor) == (first, 7499)
    proxy.clear()
    window.click("pay_close")
    window.click(f"scheduledCancel_{made.id}")
    window.click("scheduledCancel")
    window.wait_until(lambda: not window.sees("scheduledCard"), "the card to go")
    assert portal.scheduled_payments.get().items == ()


def test_a_plan_is_agreed_to_and_ended_with_all_its_parts(open_as: OpenAs, elsewhere: Elsewhere) -> None:
    portal = elsewhere("olivia")
    window = open_as("olivia")
    window.click("arrangementStart")
    window.click("offer_plan-3")
    window.click("arrangement_next")
    window.click("arrangementAgreed")
    window.click("arrangement_agree")
    window.wait_for_text("Your payment plan is set up")
    active = portal.arrangements.get().active
    assert active is not None
    assert {part.arrangement_id for part in portal.scheduled_payments.get().items} == {active.id}
    window.click("arrangement_close")
    window.find("arrangementPart_2")
    assert not window.sees("scheduledCard")  # the parts are told with the plan
    window.find("arrangementEnd").forceActiveFocus()
    window.click("arrangementEnd")
    window.click("arrangement_end")
    window.find("arrangementStart")
    assert portal.scheduled_payments.get().items == ()
