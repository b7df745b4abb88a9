"""A customer in front of the sandbox processor's hosted pages, as their browser would send what they type."""

import requests

CARD_OK = "4242424242424242"
CARD_DECLINED = "4000000000000002"
CARD_SLOW = "4000000000005126"
CARD_NEEDS_CONFIRMATION = "4000002500003155"
BANK_OK = "000123456789"
BANK_ROUTING = "110000000"
SECONDS = 30.0


def enter_card(url: str, number: str = CARD_OK) -> None:
    """Fill in the page at a capture's `url` with a card. Raises AssertionError when the page does not take it."""
    _send(
        url,
        {
            "kind": "card",
            "number": number,
            "expiry": "12 / 2030",
            "code": "123",
            "name": "Maria Lopez",
            "postal": "48867",
        },
    )


def enter_bank_account(url: str, account: str = BANK_OK) -> None:
    """Fill in the page at a capture's `url` with a bank account."""
    _send(url, {"kind": "bank_account", "name": "Maria Lopez", "routing": BANK_ROUTING, "account": account})


def confirm_payment(url: str, *, approve: bool) -> None:
    """Answer the bank's question at a payment's `action_url`."""
    _send(url, {"decision": "approve" if approve else "refuse"})


def _send(url: str, typed: dict[str, str]) -> None:
    with requests.Session() as browser:
        browser.trust_env = False
        shown = browser.get(url, timeout=SECONDS)
        assert shown.status_code == 200, shown.status_code
        answer = browser.post(url, typed, timeout=SECONDS, allow_redirects=False)
        assert answer.status_code == 303, f"the page did not take it: {answer.status_code}"
