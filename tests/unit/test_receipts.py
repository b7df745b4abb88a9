"""How payments are worded, filtered and listed, and what is fetched again when money has moved."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from daystarr_client.api.enums import FailureCode, PaymentFilter, PaymentOrigin, PaymentState
from daystarr_client.api.models import Payment
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.services.paged_lists import Paged
from daystarr_client.services.receipts import PaymentQuery
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.payment_rows import has_receipt, look_of, payment_lines, payment_row
from daystarr_client.viewmodels.receipts_view import (
    EMPTY,
    FAILED,
    LOADING,
    READY,
    receipt_view,
    receipts_view,
    years_of,
)
from tests.fakes.billing import BANK, NOW, VISA, a_payment, usd

FORMATS = Formats(QLocale("en_US"), ZoneInfo("America/Detroit"))
TODAY = dt.date(2026, 12, 6)
FACTS = CardFacts(FORMATS, lambda: NOW, "989-720-6000")
LATER = dt.datetime(2026, 12, 10, 15, 0, tzinfo=dt.UTC)
NOBODY: Loadable[Payment] = Loadable()


def changed(payment: Payment, **changes: Any) -> Payment:
    return payment.model_copy(update=changes)


def failed(method: Any, code: FailureCode) -> Payment:
    return a_payment(PaymentState.FAILED, method=method, failure=code)


@pytest.mark.parametrize(
    ("payment", "status", "chip", "receipt"),
    [
        (a_payment(), "paid", "Paid", True),
        (changed(a_payment(method=BANK), settled_at=LATER), "paid", "Paid Dec 10", True),
        (a_payment(PaymentState.PROCESSING, method=BANK), "processing", "Processing until Dec 10", True),
        (a_payment(PaymentState.PROCESSING), "processing", "Processing", True),
        (a_payment(PaymentState.REQUIRES_ACTION), "due", "Waits for you to confirm", False),
        (failed(VISA, FailureCode.CARD_DECLINED), "failed", "Declined", False),
        (failed(BANK, FailureCode.INSUFFICIENT_FUNDS), "failed", "Returned by the bank", False),
        (failed(BANK, FailureCode.DEBIT_NOT_AUTHORIZED), "failed", "Returned by the bank", False),
        (failed(BANK, FailureCode.PROCESSING_ERROR), "failed", "Failed", False),
        (a_payment(PaymentState.CANCELED), "neutral", "Canceled", False),
        (a_payment(PaymentState.OTHER), "neutral", "Not known yet", False),
    ],
)
def test_how_a_payment_stands(payment: Payment, status: str, chip: str, receipt: bool) -> None:
    look = look_of(payment, FORMATS, TODAY)
    assert (look.status, look.chip, has_receipt(payment)) == (status, chip, receipt)
    assert look.icon


@pytest.mark.parametrize("state", [state for state in PaymentState if state is not PaymentState.SUCCEEDED])
def test_only_a_payment_that_arrived_is_called_paid(state: PaymentState) -> None:
    payment = changed(a_payment(state, method=BANK), credit=usd(100))
    view = receipt_view(payment, NOBODY, payment.id, FACTS)
    words = [view.chip, *(line.note for line in view.lines if line.kind == "line")]
    assert view.status != "paid"
    assert not [word for word in words if word.startswith(("Paid with", "Paid "))]
    assert view.notice.body


def test_a_row_says_all_of_it_aloud() -> None:
    row = payment_row(a_payment(), FORMATS, TODAY)
    assert (row.title, row.subtitle, row.amount) == ("Visa •••• 4242", "Dec 6, 2026 · 7K3M-QX2P", "$74.99")
    assert row.spoken == "Visa •••• 4242, Dec 6, 2026, Paid, $74.99, 7K3M-QX2P"


def test_a_payment_lists_its_number_how_it_was_made_what_it_paid_and_what_is_left() -> None:
    payment = changed(a_payment(amount=8000), credit=usd(501), origin=PaymentOrigin.AUTOPAY)
    assert [(line.kind, line.label, line.note, line.amount) for line in payment_lines(payment, FORMATS)] == [
        ("fact", "Confirmation number", "", "7K3M-QX2P"),
        ("fact", "Payment method", "Charged by AutoPay", "Visa •••• 4242"),
        ("fact", "Money received", "", "Dec 6, 2026"),
        ("line", "Invoice 1087", "Paid with this payment", "$80.00"),
        ("line", "Credit on your account", "It goes towards your next bill.", "$5.01"),
        ("total", "Amount", "", "$80.00"),
    ]


def test_a_bank_debit_on_its_way_says_when_the_money_is_expected() -> None:
    lines = payment_lines(a_payment(PaymentState.PROCESSING, method=BANK), FORMATS)
    assert ("Money expected", "Dec 10, 2026") in [(line.label, line.amount) for line in lines]
    assert "Not paid until the money is here" in [line.note for line in lines]


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        (PaymentOrigin.CUSTOMER, "Paid in the portal"),
        (PaymentOrigin.OFFICE, "Taken by our office"),
        (PaymentOrigin.OTHER, ""),
    ],
)
def test_who_made_a_payment(origin: PaymentOrigin, words: str) -> None:
    assert payment_lines(changed(a_payment(), origin=origin), FORMATS)[1].note == words


def test_a_payment_to_confirm_leads_to_the_banks_page() -> None:
    payment = a_payment(PaymentState.REQUIRES_ACTION, action_url="https://bank.example/confirm")
    view = receipt_view(payment, NOBODY, payment.id, FACTS)
    assert (view.action_text, view.notice.title) == ("Open your bank's page", "Your bank wants you to confirm")
    again = receipt_view(payment, NOBODY, payment.id, FACTS, action_failed=True)
    assert again.notice.body == "Your browser did not open. Open your bank's page again."
    assert receipt_view(a_payment(), NOBODY, "pay_1", FACTS).action_text == ""


def test_a_payment_that_is_in_no_list_is_fetched_or_said_to_be_missing() -> None:
    fetched = receipt_view(None, Loadable(a_payment(), NOW), "pay_1", FACTS)
    assert (fetched.phase, fetched.title) == (READY, "Payment of $74.99")
    assert receipt_view(None, NOBODY, "pay_1", FACTS).phase == LOADING
    missing = receipt_view(None, Loadable(problem=ProblemKind.NOT_FOUND), "pay_1", FACTS)
    assert (missing.phase, missing.problem[:24]) == (FAILED, "This is no longer there.")
    assert receipt_view(None, NOBODY, "", FACTS).phase == EMPTY


def test_the_years_reach_from_today_to_the_oldest_payment_on_the_accounts_clock() -> None:
    new_year = dt.datetime(2025, 1, 1, 4, 0, tzinfo=dt.UTC)  # still 2024 in Owosso
    items = (a_payment(), changed(a_payment(), created_at=new_year))
    assert years_of(items, FORMATS, TODAY) == (2026, 2025, 2024)
    assert years_of((), FORMATS, TODAY) == (2026,)


EVERYTHING = PaymentQuery()
UNASKED: Loadable[Paged[Payment]] = Loadable()
NOTHING: Loadable[Paged[Payment]] = Loadable(Paged(), NOW)
FULL = Loadable(Paged((a_payment(),)), NOW)
UNREACHABLE: Loadable[Paged[Payment]] = Loadable(problem=ProblemKind.OFFLINE)
REFUSED: Loadable[Paged[Payment]] = Loadable(problem=ProblemKind.DENIED)


@pytest.mark.parametrize(
    ("query", "listed", "phase", "title", "action"),
    [
        (EVERYTHING, UNASKED, LOADING, "", ""),
        (EVERYTHING, FULL, READY, "", ""),
        (EVERYTHING, NOTHING, EMPTY, "No payments yet", "Make a payment"),
        (PaymentQuery(PaymentFilter.PROCESSING), NOTHING, EMPTY, "Nothing is on its way", "Show all payments"),
        (PaymentQuery(PaymentFilter.UNSUCCESSFUL), NOTHING, EMPTY, "Nothing went wrong", "Show all payments"),
        (PaymentQuery(text="9"), NOTHING, EMPTY, "No payment matches", "Show all payments"),
        (EVERYTHING, UNREACHABLE, FAILED, "Your payments could not be loaded", "Try again"),
        (EVERYTHING, REFUSED, FAILED, "Your payments could not be loaded", ""),
    ],
)
def test_the_page_says_what_state_it_is_in(
    query: PaymentQuery, listed: Loadable[Paged[Payment]], phase: str, title: str, action: str
) -> None:
    view = receipts_view(query, "", listed, (2026,), FACTS)
    assert (view.phase, view.title, view.action) == (phase, title, action)
    assert view.none == (title == "No payments yet")
    assert [one.name for one in view.filters if one.chosen] == [query.state.value]


def test_a_list_that_could_not_be_renewed_says_of_when_it_is() -> None:
    view = receipts_view(EVERYTHING, "", FULL.failed_with(ProblemKind.OFFLINE), (2026,), FACTS)
    assert (view.phase, view.stale) == (READY, "Not up to date: as of today, 10:42 AM.")


def test_what_was_paid_leads_to_the_invoices_where_they_can_be_looked_at() -> None:
    payment = a_payment()
    assert [line.leads_to for line in payment_lines(payment, FORMATS) if line.kind == "line"] == ["inv_1087"]
    assert not any(line.leads_to for line in payment_lines(payment, FORMATS, leads=False))
