"""The seed document's lines about payments, in the real window over a real portal server."""

from pathlib import Path

from PySide6.QtCore import Qt

from daystarr_client.api.bodies import PaymentRequest
from daystarr_client.api.enums import MethodKind
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.api.models import Payment
from daystarr_client.api.portal import Portal
from tests.driver import Driver
from tests.e2e.windows import Elsewhere, OpenAs, go_to
from tests.fakes.devices import FakeBrowser
from tests.hosted_page import enter_bank_account


def open_card(window: Driver) -> None:
    window.click("fabButton")
    window.click("action_make_a_payment")
    window.find("card_pay")


def by_bank(portal: Portal, amount: int) -> Payment:
    """A payment by bank account, which takes days to arrive."""
    account = next(one for one in portal.payment_methods.list().items if one.kind is MethodKind.BANK_ACCOUNT)
    return portal.payments.pay(PaymentRequest(account.id, amount), new_idempotency_key())


def gone(window: Driver, name: str) -> None:
    window.wait_until(lambda: not window.sees(name), f"{name} to go")


def test_unpaid_invoices_will_appear_under_the_bills_section(open_as: OpenAs, elsewhere: Elsewhere) -> None:
    window = open_as("olivia")
    unpaid = elsewhere("olivia").bills.get().items
    assert len(unpaid) == 3
    window.wait_until(lambda: window.text("billsCount") == "3 unpaid", "the bills")
    for bill in unpaid:
        assert window.reads(f"Invoice {bill.number}")


def test_customer_can_review_any_payments_they_have_made_as_well_as_download_the_receipts_if_desired(
    open_as: OpenAs, elsewhere: Elsewhere, tmp_path: Path
) -> None:
    portal = elsewhere("maria")
    on_its_way = by_bank(portal, 1234)
    everything = list(portal.payments.iterate())
    window = open_as("maria")
    go_to(window, "payment_receipts", "receiptsPage")
    window.find(f"receipt_{on_its_way.id}")
    window.wait_until(lambda: window.text("receiptTitle") == "Payment of $12.34", "the newest payment")
    assert window.text("receiptChip").startswith("Processing until ")
    assert window.reads("Until then it is processing, not paid.")
    window.wait_until(lambda: window.value("receiptList", "count") == min(50, len(everything)), "the payments")
    window.click("receiptFilter_paid")
    gone(window, f"receipt_{on_its_way.id}")
    paid = everything[1]
    window.click("receiptSearch")
    window.write(paid.confirmation_number.lower())
    window.wait_until(lambda: window.value("receiptList", "count") == 1, "the payment with this number")
    assert window.text("receiptChip") == "Paid"
    assert window.reads(paid.confirmation_number)
    assert window.reads(f"Invoice {paid.allocations[0].invoice_number}")
    window.click("receiptView")
    assert paid.confirmation_number in window.find("documentPage").property("words")
    window.press(Qt.Key.Key_Escape)
    gone(window, "sheetCloseButton")
    window.click("receiptSave")
    window.wait_for_text(f"Saved as Receipt {paid.confirmation_number}.pdf in Downloads")
    saved = tmp_path / "Downloads" / f"Receipt {paid.confirmation_number}.pdf"
    assert saved.read_bytes().startswith(b"%PDF-")
    window.click("receiptEmail")
    window.wait_for_text("@example.com")


def test_customer_can_see_payment_methods_saved_for_auto_payment_as_well_as_payment_history_for_that_payment_method(
    open_as: OpenAs, elsewhere: Elsewhere
) -> None:
    portal = elsewhere("maria")
    autopay = portal.autopay.get()
    assert autopay.method is not None
    assert autopay.next_charge is not None
    history = portal.payment_methods.payments(autopay.method.id).items
    window = open_as("maria")
    go_to(window, "recurring_payments", "recurringPage")
    window.wait_until(lambda: window.text("methodTitle") == "Visa •••• 4242", "the method of AutoPay before the others")
    cents = autopay.next_charge.amount.amount_minor
    window.wait_for_text(f"Next charge: ${cents // 100}.{cents % 100:02} on Dec 13 for invoice 1087.")
    window.find(f"methodPayment_{history[0].id}")
    window.click("methodAuthorization")
    window.wait_for_text("I authorize DayStarr Communications")
    window.press(Qt.Key.Key_Escape)
    gone(window, "sheetCloseButton")
    window.click(f"methodPayment_{history[1].id}")
    window.find("receiptsPage")
    window.wait_until(lambda: window.reads(history[1].confirmation_number), "that payment among the receipts")


def test_removing_the_method_of_autopay_says_first_what_that_ends(open_as: OpenAs, elsewhere: Elsewhere) -> None:
    portal = elsewhere("machine")
    window = open_as("machine")
    go_to(window, "recurring_payments", "recurringPage")
    window.click("methodRemove")
    window.wait_for_text("This ends AutoPay")
    window.click("removalRemove")
    window.wait_for_text("and AutoPay is off.")
    assert not portal.autopay.get().enabled


def test_card_option_allows_customers_to_make_one_time_payment_save_payment_methods_and_set_up_recurring_payments(
    open_as: OpenAs, elsewhere: Elsewhere, browser: FakeBrowser
) -> None:
    portal = elsewhere("olivia")
    before = len(portal.payments.list().items)
    window = open_as("olivia")
    open_card(window)
    window.click("card_save")
    window.click("saveMethodGo")
    window.wait_until(lambda: browser.opened, "the hosted page")
    enter_bank_account(browser.opened.pop())
    window.wait_for_text("Bank account •••• 6789 is saved")
    assert any(one.kind is MethodKind.BANK_ACCOUNT for one in portal.payment_methods.list().items)
    assert len(portal.payments.list().items) == before
    window.click("saveMethodLeave")
    gone(window, "sheetCloseButton")
    open_card(window)
    window.click("card_pay")
    window.wait_for_text("What would you like to pay?")
    window.press(Qt.Key.Key_Escape)
    gone(window, "sheetCloseButton")
    open_card(window)
    window.wait_until(lambda: window.sees("card_recur"), "recurring payments to be offered")
    window.click("card_recur")
    gone(window, "card_recur")
    window.wait_until(lambda: window.sees("sheetCloseButton"), "where AutoPay is set up")


def test_card_option_cannot_update_autopay_here(open_as: OpenAs) -> None:
    window = open_as("maria")
    go_to(window, "services", "servicesPage")
    open_card(window)
    window.wait_for_text("AutoPay is on already, with Visa •••• 4242. It is updated on the home page, not here.")
    assert not window.sees("card_recur")
    window.click("card_home")
    window.find("balanceAmount")
    gone(window, "servicesPage")
