"""Payments that a fake portal serves page by page, and finds."""

import datetime as dt
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.fakes import portal_answers as answers
from tests.fakes.fake_portal import Exchange, FakePortal, json_reply

PAYMENTS = "/v1/payments"
BANK: dict[str, Any] = {"kind": "bank_account", "brand": "Sandbox Bank", "last4": "6789"}
_STATES = {
    "paid": {"succeeded"},
    "processing": {"processing", "requires_action"},
    "unsuccessful": {"failed", "canceled"},
}


def usd(amount: int) -> dict[str, Any]:
    """An amount in cents."""
    return {"amount_minor": amount, "currency": "USD"}


def json_payment(at: int, **changes: Any) -> dict[str, Any]:
    """The payment of `at` weeks ago."""
    made = dt.datetime(2026, 12, 6, 15, 42, tzinfo=dt.UTC) - dt.timedelta(weeks=at)
    moment = made.isoformat().replace("+00:00", "Z")
    return {
        **answers.PAYMENT,
        "id": f"pay_{at}",
        "confirmation_number": f"DS-{at:05}-AAAAA",
        "created_at": moment,
        "settled_at": moment,
        **changes,
    }


def unsettled(at: int, state: str, **changes: Any) -> dict[str, Any]:
    """A payment whose money is not there."""
    return json_payment(at, state=state, settled_at=None, **changes)


class PaymentBooks:
    """The payments of a fake portal, at the address of all of them and at one for each."""

    def __init__(self, portal: FakePortal, items: list[dict[str, Any]], path: str = PAYMENTS) -> None:
        self.portal = portal
        self.items = items
        self.queries: list[dict[str, str]] = []
        portal.on(path, self.list)
        for item in items[:60]:
            portal.on(f"{PAYMENTS}/{item['id']}", json_reply(item))

    def list(self, exchange: Exchange) -> None:
        """Answer a page of what is asked for."""
        query = {key: values[0] for key, values in parse_qs(urlsplit(exchange.request.target).query).items()}
        self.queries.append(query)
        wanted = _STATES.get(query.get("state", "all"))
        found = [item for item in self.items if wanted is None or item["state"] in wanted]
        found = [item for item in found if query.get("year", item["created_at"][:4]) == item["created_at"][:4]]
        found = [item for item in found if query.get("query", "").upper() in item["confirmation_number"]]
        at, size = int(query.get("page_token", "0")), int(query["page_size"])
        token = str(at + size) if at + size < len(found) else None
        json_reply({"items": found[at : at + size], "next_page_token": token})(exchange)
