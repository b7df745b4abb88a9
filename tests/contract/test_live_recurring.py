"""Payments found, receipts sent, and payment methods removed, at a real portal server."""

from collections.abc import Callable

import pytest

from daystarr_client.api import errors
from daystarr_client.api.enums import MethodKind, PaymentFilter, PaymentState, ProblemCode
from daystarr_client.api.portal import Portal


def test_payments_are_found_by_state_year_and_number(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("maria")
    everything = list(portal.payments.iterate())
    paid = list(portal.payments.iterate(PaymentFilter.PAID))
    assert paid
    assert paid == [payment for payment in everything if payment.state is PaymentState.SUCCEEDED]
    newest = paid[0]
    page = portal.payments.list(PaymentFilter.PAID, year=newest.created_at.year, query=newest.confirmation_number)
    assert page.items == (newest,)
    assert portal.payments.list(query="never paid").items == ()


def test_documents_are_emailed_to_the_address_on_file(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("maria")
    (invoice,) = portal.invoices.list(page_size=1).items
    (payment,) = portal.payments.list(PaymentFilter.PAID, page_size=1).items
    to_invoice, to_receipt = portal.invoices.email(invoice.id), portal.payments.email(payment.id)
    assert to_invoice.sent_to == to_receipt.sent_to
    assert to_invoice.sent_to.endswith("@example.com")
    assert "maria@" not in to_invoice.sent_to
    with pytest.raises(errors.NotFound):
        open_portal("mark").payments.email(payment.id)


def test_a_method_has_its_payments_and_says_first_what_its_removal_ends(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("machine")
    method = portal.autopay.get().method
    assert method is not None
    paid = portal.payment_methods.payments(method.id)
    assert paid.items
    assert {payment.method.last4 for payment in paid.items} == {method.last4}
    agreed = portal.autopay.authorization()
    assert method.last4 in agreed.text
    assert agreed.method.kind in (MethodKind.CARD, MethodKind.BANK_ACCOUNT)
    facts = portal.payment_methods.removal(method.id)
    assert facts.ends_autopay
    with pytest.raises(errors.Conflict) as caught:
        portal.payment_methods.remove(method.id, ends_autopay=False)
    assert caught.value.code is ProblemCode.METHOD_IN_USE_BY_AUTOPAY
    portal.payment_methods.remove(method.id, ends_autopay=True)
    assert not portal.autopay.get().enabled
    with pytest.raises(errors.NotFound):
        portal.autopay.authorization()
    with pytest.raises(errors.NotFound):
        portal.payment_methods.removal(method.id)
