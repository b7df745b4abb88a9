"""Paying later, asked of a real portal server by the client."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from daystarr_client.api import errors
from daystarr_client.api.bodies_scheduled import ArrangementRequest, ScheduleRequest
from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.enums_payments import ArrangementKind
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.api.portal import Portal


def test_a_payment_is_previewed_scheduled_listed_and_canceled(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("olivia")
    bill, method = portal.bills.get().items[0], portal.payment_methods.list().items[0]
    limits = portal.scheduled_payments.get().limits
    request = ScheduleRequest(method.id, 500, limits.first, invoice_ids=(bill.id,))

    preview = portal.scheduled_payments.preview(request)
    assert (preview.pay_on, preview.payment.amount.amount_minor) == (limits.first, 500)
    key = new_idempotency_key()
    made = portal.scheduled_payments.schedule(request, key)
    assert portal.payments.settle(key).scheduled_payment == made

    assert made.invoice_numbers == (bill.number,)
    assert portal.scheduled_payments.get().items == (made,)
    portal.scheduled_payments.cancel(made.id)
    assert portal.scheduled_payments.get().items == ()
    late = ScheduleRequest(method.id, 500, limits.last + timedelta(days=1))
    with pytest.raises(errors.Invalid) as caught:
        portal.scheduled_payments.schedule(late, new_idempotency_key())
    assert caught.value.code is ProblemCode.DAY_UNAVAILABLE


def test_an_arrangement_is_offered_agreed_to_and_given_up(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("olivia")
    offered = portal.arrangements.get()
    assert offered.active is None
    plan = next(offer for offer in offered.offers if offer.kind is ArrangementKind.PLAN)
    method = portal.payment_methods.list().items[0]
    request = ArrangementRequest(plan.id, plan.total.amount_minor, plan.total.currency, method.id)

    made = portal.arrangements.agree(request, new_idempotency_key())

    assert [(part.pay_on, part.amount) for part in made.parts] == [(part.pay_on, part.amount) for part in plan.parts]
    assert portal.arrangements.get().active == made
    assert len(portal.scheduled_payments.get().items) == len(plan.parts)
    assert portal.arrangements.cancel(made.id).active is None
    assert portal.scheduled_payments.get().items == ()
