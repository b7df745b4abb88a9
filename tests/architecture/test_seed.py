"""Every line of the document that says what the portal does has a test named for it."""

import re

import pytest

from tests.architecture.sources import ROOT, read

# The lines, and the words in the name of a test that drives the real window against a real portal for each
LINES: dict[str, tuple[str, ...]] = {
    "Clicking on the DayStarr Communications at the very top next to the Menu options will take customer back to this "
    "main page.": ("clicking_on_the_daystarr_communications_at_the_very_top_next_to_the_menu_takes_customer_back",),
    "Customer can view calendar and see any scheduled tickets or installs, as well as invoices.": (
        "customer_can_view_calendar_and_see_any_scheduled_tickets_or_installs_as_well_as_invoices",
    ),
    "Customer can create and update autopay from here.": ("customer_can_create_and_update_autopay_from_here",),
    "Unpaid invoices will appear under the Bills Section.": ("unpaid_invoices_will_appear_under_the_bills_section",),
    "Menu options at top left (Three lines next to DayStarr Communications)": (
        "menu_options_at_top_left_three_lines_next_to_daystarr_communications",
    ),
    "Some options under the menu are not currently available for customers to view at this time.": (
        "some_options_under_the_menu_are_not_currently_available_for_customers_to_view_at_this_time",
    ),
    "Calendar: Allows customer to view scheduled installs or appointments.": (
        "calendar_allows_customer_to_view_scheduled_installs_or_appointments",
    ),
    "Invoice due dates appear here. This does not disappear once the invoice is paid.": (
        "invoice_due_dates_appear_here_and_do_not_disappear_once_the_invoice_is_paid",
    ),
    "Contacts: Customer can see and update contact information": (
        "customer_can_see_contact_information",
        "customer_can_update_contact_information",
    ),
    "Invoices: Shows all invoice history on account, customer can download PDFs and can see if they are paid or "
    "unpaid.": (
        "invoices_shows_all_invoice_history_customer_can_download_pdfs_and_can_see_if_they_are_paid_or_unpaid",
    ),
    "Payment Receipts: Customer can review any payments they have made, as well as download the receipts if desired.": (
        "customer_can_review_any_payments_they_have_made_as_well_as_download_the_receipts_if_desired",
    ),
    "Recurring Payments: Customer can see payment methods saved for auto payment, as well as payment history for that "
    "payment method.": (
        "customer_can_see_payment_methods_saved_for_auto_payment_as_well_as_payment_history_for_that_payment_method",
    ),
    "Services: Allows customer to see active and inactive services that have been on their account.": (
        "services_allows_customer_to_see_active_and_inactive_services_that_have_been_on_their_account",
    ),
    "Tickets: Are currently not available for customer use.": ("tickets_are_currently_not_available_for_customer_use",),
    "Refer a Friend: Has a direct link and code for customers to give out for referral credits.": (
        "refer_a_friend_has_a_direct_link_and_code_for_customers_to_give_out_for_referral_credits",
    ),
    "Security Information: Security code needed to give out specific information or make specific changes to account. "
    "Example: IT service calls for Static IP information.": (
        "security_information_has_the_code_needed_to_give_out_specific_information",
        "static_ip_information_is_not_given_out_without_the_security_code",
    ),
    "Green action button, bottom right corner": ("green_action_button_is_in_the_bottom_right_corner",),
    "Shopping cart option allows them to add a service to their account. Does not open a disconnect ticket for a "
    "current service.": (
        "shopping_cart_option_allows_them_to_add_a_service_and_opens_no_disconnect_for_a_current_one",
    ),
    "Card option allows customers to make one time payment, save payment methods to the account and set up recurring "
    "payments. (Cannot update autopay here)": (
        "card_option_allows_customers_to_make_one_time_payment_save_payment_methods_and_set_up_recurring_payments",
        "card_option_cannot_update_autopay_here",
    ),
    "Phone and Envelope options allow the customer to add contact information to the account.": (
        "phone_option_of_the_green_button_adds_a_phone_number",
        "envelope_option_of_the_green_button_adds_an_email",
    ),
    "User settings, top right corner": ("user_settings_are_at_the_top_right_corner",),
    "User Settings: Customer can update their portal password here.": (
        "customer_can_update_their_portal_password_here",
    ),
}

# Lines whose screen is not built yet; with their test they leave this list
NOT_YET: set[str] = set()

_TEST = re.compile(r"^def (test_\w+)", re.MULTILINE)


def named() -> str:
    """The names of all tests of the document's lines."""
    return " ".join(name for path in (ROOT / "tests/e2e").glob("test_seed*.py") for name in _TEST.findall(read(path)))


@pytest.mark.parametrize("line", LINES)
def test_every_line_has_a_test_named_for_it(line: str) -> None:
    missing = [words for words in LINES[line] if words not in named()]
    assert not missing or line in NOT_YET


@pytest.mark.parametrize("line", LINES)
def test_the_name_of_the_test_is_in_the_words_of_its_line(line: str) -> None:
    words = {word for word in re.findall(r"[a-z]+", line.lower()) if len(word) > 3}
    name = set("_".join(LINES[line]).split("_"))
    assert len(words & name) >= len(words) / 4
