"""AutoPay through a real portal server: what is shown is what is agreed to, and each press happens once."""

from collections.abc import Callable

import pytest

from daystarr_client.api import errors
from daystarr_client.api.bodies_autopay import AutopayRequest, AutopayTerms
from daystarr_client.api.enums import AutopayEnd, AutopayTiming, PaymentState, ProblemCode
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.api.models_autopay import AutopayPreview
from daystarr_client.api.portal import Portal
from tests.contract.test_live import captured


def agreed(terms: AutopayTerms, shown: AutopayPreview) -> AutopayRequest:
    """Agreement to exactly what was shown, without paying along with it unless that is part of it."""
    charge = shown.at_once.amount.amount_minor if shown.at_once else None
    return AutopayRequest(terms, shown.consent.id, charge, "Olivia Hart")


def test_autopay_is_set_up_changed_and_turned_off(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("olivia")
    terms = AutopayTerms(captured(portal), AutopayTiming.DAYS_BEFORE, days_before=3, limit_minor=5000)
    shown = portal.autopay.preview(terms)
    assert shown.pay_now is not None
    key = new_idempotency_key()

    made = portal.autopay.set_up(agreed(terms, shown), key)
    assert portal.autopay.set_up(agreed(terms, shown), key) == made
    assert made.payment is None
    assert (made.autopay.enabled, made.autopay.days_before) == (True, 3)

    other = AutopayTerms(captured(portal), AutopayTiming.DAY_OF_MONTH, day_of_month=31)
    change = portal.autopay.preview(other)
    assert change.at_once is not None
    assert change.at_once.amount == shown.pay_now.amount
    with pytest.raises(errors.Stale):
        portal.autopay.change(agreed(other, change), '"apy_other.1"', new_idempotency_key())
    with pytest.raises(errors.Conflict) as unknown:
        portal.autopay.change(agreed(other, shown), made.autopay.etag or "", new_idempotency_key())
    assert unknown.value.code is ProblemCode.CONSENT_CHANGED
    changed = portal.autopay.change(agreed(other, change), made.autopay.etag or "", new_idempotency_key())
    assert changed.payment is not None
    assert changed.payment.state is PaymentState.SUCCEEDED
    assert portal.bills.get().amount_due.amount_minor == 0

    key = new_idempotency_key()
    off = portal.autopay.turn_off(changed.autopay.etag or "", key)
    assert (off.enabled, off.ended_because) == (False, AutopayEnd.TURNED_OFF)
    assert portal.autopay.turn_off(changed.autopay.etag or "", key) == off
