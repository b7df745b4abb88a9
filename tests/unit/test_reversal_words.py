"""A payment of which something went back is never called paid."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from daystarr_client.api.enums_payments import ReversalKind, ReversalState
from daystarr_client.api.models import Payment, PaymentReversal
from daystarr_client.viewmodels.formats import formats_for
from daystarr_client.viewmodels.payment_rows import look_of, payment_lines
from tests.fakes.billing import NOW, a_payment, usd

FORMATS = formats_for(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates), "America/Detroit")
TODAY = date(2026, 12, 6)


def with_reversals(gone: int, *reversals: tuple[ReversalKind, ReversalState, int]) -> Payment:
    made = tuple(
        PaymentReversal(id=f"rev_{at}", kind=kind, state=state, amount=usd(amount), created_at=NOW)
        for at, (kind, state, amount) in enumerate(reversals)
    )
    return a_payment().model_copy(update={"reversals": made, "reversed_amount": usd(gone)})


@pytest.mark.parametrize(
    ("payment", "status", "chip"),
    [
        (with_reversals(0), "paid", "Paid"),
        (with_reversals(7499, (ReversalKind.REFUND, ReversalState.SUCCEEDED, 7499)), "neutral", "Refunded"),
        (with_reversals(2000, (ReversalKind.REFUND, ReversalState.PENDING, 2000)), "neutral", "Partly refunded"),
        (
            with_reversals(7499, (ReversalKind.RETURN, ReversalState.SUCCEEDED, 7499)),
            "overdue",
            "Returned by the bank",
        ),
        (with_reversals(7499, (ReversalKind.CHARGEBACK, ReversalState.PENDING, 7499)), "overdue", "Disputed"),
        (with_reversals(0, (ReversalKind.CHARGEBACK, ReversalState.FAILED, 7499)), "paid", "Paid"),
        (with_reversals(7499, (ReversalKind.OTHER, ReversalState.OTHER, 7499)), "neutral", "Refunded"),
        (
            with_reversals(
                2000,
                (ReversalKind.REFUND, ReversalState.SUCCEEDED, 2000),
                (ReversalKind.CHARGEBACK, ReversalState.FAILED, 5499),
            ),
            "neutral",
            "Partly refunded",
        ),
    ],
)
def test_a_list_says_what_became_of_the_money(payment: Payment, status: str, chip: str) -> None:
    look = look_of(payment, FORMATS, TODAY)

    assert (look.status, look.chip) == (status, chip)


@pytest.mark.parametrize(
    ("state", "says"),
    [
        (ReversalState.SUCCEEDED, "Dec 6, 2026"),
        (ReversalState.PENDING, "not finished yet"),
        (ReversalState.FAILED, "counts in full"),
        (ReversalState.OTHER, "Dec 6, 2026"),
    ],
)
def test_the_details_name_each_time_with_its_day_and_amount(state: ReversalState, says: str) -> None:
    lines = payment_lines(with_reversals(2000, (ReversalKind.REFUND, state, 2000)), FORMATS)

    (line,) = [line for line in lines if line.label == "Refund"]
    assert line.amount == "−$20.00"
    assert says in line.note
    assert lines[-1].amount == "$74.99"
