"""Every call of the client, made to a real portal server."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from daystarr_client.api import enums, errors
from daystarr_client.api.bodies import PaymentRequest
from daystarr_client.api.enums import ProblemCode
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.api.models import Capture, Payment
from daystarr_client.api.portal import Portal
from tests.hosted_page import (
    CARD_DECLINED,
    CARD_NEEDS_CONFIRMATION,
    CARD_OK,
    confirm_payment,
    enter_bank_account,
    enter_card,
)
from tests.server_process import DEMO_NOW, DEMO_PASSWORD

TODAY = date(2026, 12, 6)


def captured(portal: Portal, number: str = CARD_OK, *, save: bool = True) -> str:
    """The id of a payment method entered on the hosted page."""
    capture = portal.captures.start(new_idempotency_key(), save=save)
    enter_card(capture.url, number)
    return method_of(portal.captures.get(capture.id))


def method_of(capture: Capture) -> str:
    assert capture.state is enums.CaptureState.COMPLETED
    assert capture.payment_method is not None
    return capture.payment_method.id


def paid(portal: Portal, request: PaymentRequest) -> Payment:
    return portal.payments.pay(request, new_idempotency_key())


def test_anybody_learns_that_the_portal_is_there_and_whose_it_is(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal()
    assert portal.health.get().status == "ok"
    assert portal.brand.get().name == "DayStarr Communications"


def test_signing_in_keeping_coming_back_and_signing_out(open_portal: Callable[..., Portal]) -> None:
    kept: list[str | None] = []
    first = open_portal("maria", on_tokens_changed=kept.append)
    session = first.session.get()
    assert (session.user.display_name, session.user.role) == ("Maria Lopez", enums.Role.CUSTOMER)
    assert session.today == TODAY
    assert timedelta(0) <= session.server_time - DEMO_NOW < timedelta(hours=1)
    assert not session.offers(enums.FeatureName.TICKETS)
    assert session.offers(enums.FeatureName.INVOICES)
    assert len({feature.name for feature in session.features}) == len(session.features)

    again = open_portal(on_tokens_changed=kept.append)
    again.auth.restore(str(kept[0]))
    assert again.session.get().user == session.user
    assert len(kept) == 2
    again.auth.sign_out()
    assert kept[-1] is None
    with pytest.raises(errors.SignedOut):
        open_portal().auth.restore(str(kept[1]))


def test_who_cannot_sign_in_is_told_why(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal()
    for username in ("maria@example.com", "nobody@example.com"):
        with pytest.raises(errors.InvalidCredentials):
            portal.auth.sign_in(username, "wrong")
    with pytest.raises(errors.Forbidden) as caught:
        portal.auth.sign_in("rep@daystarr.example", DEMO_PASSWORD)
    assert caught.value.code is ProblemCode.NOT_FOR_REPS


def test_a_calendar_holds_visits_due_dates_and_autopay(open_portal: Callable[..., Portal]) -> None:
    calendar = open_portal("maria").calendar.get(date(2026, 12, 1), date(2026, 12, 31))
    assert calendar.today == TODAY
    kinds = {entry.kind for entry in calendar.items}
    assert {enums.CalendarKind.INSTALL, enums.CalendarKind.INVOICE_DUE, enums.CalendarKind.AUTOPAY} <= kinds
    install = next(entry for entry in calendar.items if entry.kind is enums.CalendarKind.INSTALL)
    assert (install.date, install.status) == (date(2026, 12, 2), enums.CalendarStatus.DONE)
    assert install.starts_at == datetime(2026, 12, 2, 14, tzinfo=UTC)
    with pytest.raises(errors.Invalid) as caught:
        open_portal("maria").calendar.get(date(2026, 1, 1), date(2026, 12, 31))
    assert caught.value.request_id


def test_invoices_are_listed_walked_through_read_and_printed(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("olivia")
    page = portal.invoices.list(page_size=2)
    assert len(page.items) == 2
    following = portal.invoices.list(page_size=2, page_token=page.next_page_token)
    everything = list(portal.invoices.iterate())
    assert [*page.items, *following.items] == everything[:4]
    assert everything == sorted(everything, key=lambda invoice: invoice.issued_on, reverse=True)
    assert len({invoice.id for invoice in everything}) == len(everything)
    overdue = portal.invoices.list(enums.InvoiceFilter.OVERDUE)
    assert {invoice.state for invoice in overdue.items} == {enums.InvoiceState.OVERDUE}
    found = portal.invoices.list(query=everything[0].number)
    assert everything[0] in found.items
    invoice = portal.invoices.get(everything[-1].id)
    assert sum(line.amount.amount_minor for line in invoice.lines) == invoice.total.amount_minor
    assert portal.invoices.pdf(invoice.id).startswith(b"%PDF-")
    with pytest.raises(errors.NotFound):
        open_portal("maria").invoices.get(invoice.id)
    with pytest.raises(errors.Invalid):
        portal.invoices.list(page_token="made-up")


def test_bills_methods_and_autopay_are_read(open_portal: Callable[..., Portal]) -> None:
    maria, olivia, mark, nora = (open_portal(name) for name in ("maria", "olivia", "mark", "nora"))
    assert maria.bills.get().amount_due.amount_minor == 7499
    bills = olivia.bills.get()
    assert bills.any_overdue is any(bill.state is enums.InvoiceState.OVERDUE for bill in bills.items)
    assert {bill.id for bill in bills.items} == {
        invoice.id
        for invoice in olivia.invoices.iterate()
        if invoice.state not in {enums.InvoiceState.PAID, enums.InvoiceState.VOID}
    }
    assert [bill.due_on for bill in bills.items] == sorted(bill.due_on for bill in bills.items)
    assert [method.last4 for method in maria.payment_methods.list().items if method.used_by_autopay] == ["4242"]
    autopay = maria.autopay.get()
    assert autopay.enabled
    assert autopay.next_charge is not None
    assert autopay.next_charge.amount.amount_minor == 7499
    assert not mark.autopay.get().enabled
    assert nora.bills.get().items == ()
    assert nora.payments.list().items == ()


def test_a_card_is_captured_on_the_hosted_page_and_pays_a_bill(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("olivia")
    bill = portal.bills.get().items[0]
    method = captured(portal)
    assert method in {saved.id for saved in portal.payment_methods.list().items}
    request = PaymentRequest(method, bill.amount_due.amount_minor, invoice_ids=(bill.id,))
    preview = portal.payments.preview(request)
    assert [share.invoice_id for share in preview.allocations] == [bill.id]
    assert preview.settlement is enums.Settlement.IMMEDIATE
    key = new_idempotency_key()
    payment = portal.payments.pay(request, key)
    assert payment.state is enums.PaymentState.SUCCEEDED
    assert portal.payments.pay(request, key) == payment
    settled = portal.payments.settle(key)
    assert (settled.outcome, settled.payment) == (enums.SettleOutcome.FOUND, payment)
    assert portal.payments.get(payment.id) == payment
    assert portal.payments.list(page_size=1).items == (payment,)
    assert next(portal.payments.iterate()) == payment
    assert portal.payments.receipt(payment.id).startswith(b"%PDF-")
    assert portal.invoices.get(bill.id).state is enums.InvoiceState.PAID


def test_a_capture_can_be_given_up(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("mark")
    capture = portal.captures.start(new_idempotency_key(), save=False)
    assert capture.state is enums.CaptureState.OPEN
    assert portal.captures.cancel(capture.id).state is enums.CaptureState.CANCELED


def test_a_bank_account_pays_later(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("mark")
    capture = portal.captures.start(new_idempotency_key(), save=False)
    enter_bank_account(capture.url)
    payment = paid(portal, PaymentRequest(method_of(portal.captures.get(capture.id)), 1500))
    assert payment.state is enums.PaymentState.PROCESSING
    assert payment.expected_on is not None
    assert payment.expected_on > TODAY
    assert payment.method.kind is enums.MethodKind.BANK_ACCOUNT


def test_a_declined_card_is_a_failed_payment_and_no_error(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("mark")
    payment = paid(portal, PaymentRequest(captured(portal, CARD_DECLINED), 1600))
    assert payment.state is enums.PaymentState.FAILED
    assert payment.failure_code is enums.FailureCode.CARD_DECLINED
    with pytest.raises(errors.Conflict) as caught:
        portal.payments.receipt(payment.id)
    assert caught.value.code is ProblemCode.RECEIPT_UNAVAILABLE


def test_a_payment_that_waits_to_be_confirmed_is_confirmed_or_given_up(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("mark")
    method = captured(portal, CARD_NEEDS_CONFIRMATION)
    waiting = paid(portal, PaymentRequest(method, 1700))
    assert waiting.state is enums.PaymentState.REQUIRES_ACTION
    assert waiting.action_url is not None
    confirm_payment(waiting.action_url, approve=True)
    assert portal.payments.get(waiting.id).state is enums.PaymentState.SUCCEEDED
    given_up = paid(portal, PaymentRequest(method, 1800))
    assert portal.payments.cancel(given_up.id).state is enums.PaymentState.CANCELED
    with pytest.raises(errors.Conflict) as caught:
        portal.payments.cancel(waiting.id)
    assert caught.value.code is ProblemCode.PAYMENT_NOT_CANCELABLE


def test_recurring_payments_are_agreed_to_word_for_word(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("olivia")
    method = captured(portal)
    preview = portal.payments.preview(PaymentRequest(method, 2000, set_up_recurring=True))
    assert preview.recurring is not None
    assert "4242" in preview.recurring.text
    version = preview.recurring.text_version
    payment = paid(portal, PaymentRequest(method, 2000, set_up_recurring=True, recurring_text_version=version))
    assert payment.autopay_created
    assert portal.autopay.get().enabled
    with pytest.raises(errors.Conflict) as caught:
        portal.payments.preview(PaymentRequest(method, 2000, set_up_recurring=True))
    assert caught.value.code is ProblemCode.AUTOPAY_EXISTS


def test_a_key_that_was_settled_before_it_arrived_never_charges(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("olivia")
    method = captured(portal)
    key = new_idempotency_key()
    assert portal.payments.settle(key).outcome is enums.SettleOutcome.NEVER_RECEIVED
    with pytest.raises(errors.Conflict) as caught:
        portal.payments.pay(PaymentRequest(method, 500), key)
    assert caught.value.code is ProblemCode.IDEMPOTENCY_KEY_ABANDONED
    assert not caught.value.may_have_happened


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"amount_minor": 1}, ProblemCode.AMOUNT_TOO_SMALL),
        ({"amount_minor": 2_500_001}, ProblemCode.AMOUNT_TOO_LARGE),
        ({"invoice_ids": ("inv_none",)}, ProblemCode.INVOICE_NOT_OPEN),
        ({"payment_method_id": "pm_none"}, ProblemCode.PAYMENT_METHOD_UNAVAILABLE),
        ({"payment_method_id": "4242424242424242"}, ProblemCode.CARD_NUMBER_REFUSED),
        ({"payment_method_id": ""}, ProblemCode.INVALID_REQUEST),
    ],
)
def test_a_payment_that_cannot_be_is_refused_with_its_reason(
    open_portal: Callable[..., Portal], change: dict[str, Any], code: ProblemCode
) -> None:
    portal = open_portal("olivia")
    request = replace(PaymentRequest(portal.payment_methods.list().items[0].id, 500), **change)
    for refused in (lambda: portal.payments.preview(request), lambda: paid(portal, request)):
        with pytest.raises(errors.Invalid) as caught:
            refused()
        assert caught.value.code is code
        assert caught.value.request_id
