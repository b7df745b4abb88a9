"""AutoPay as a customer asks for it: preview first, then agree to exactly what was shown."""

from collections.abc import Mapping
from typing import Any

from daystarr_portal.core.ids import new_id
from tests.portal.money import Household

ON_DUE_DATE: Mapping[str, Any] = {"timing": "on_due_date"}


def terms(method_id: str, rule: Mapping[str, Any] = ON_DUE_DATE, limit_minor: int | None = None) -> dict[str, Any]:
    """How AutoPay is to charge."""
    limit = None if limit_minor is None else {"amount_minor": limit_minor, "currency": "USD"}
    return {"payment_method_id": method_id, "limit": limit, **rule}


def preview(home: Household, wanted: Mapping[str, Any]) -> Any:
    """What terms would do; answers the response."""
    return home.customer.post("/v1/autopay/preview", json=dict(wanted))


def agreed(home: Household, wanted: Mapping[str, Any], *, pay_now: bool = False, name: str | None = None) -> Any:
    """The body that agrees to what the preview shows now."""
    shown = preview(home, wanted).json()
    charge = shown["pay_now"] if pay_now else shown["at_once"]
    return {
        **wanted,
        "consent_id": shown["consent"]["id"],
        "charge_now": charge["amount"] if charge else None,
        "typed_name": name,
    }


def set_up(home: Household, body: Mapping[str, Any], key: str | None = None) -> Any:
    """Set AutoPay up; answers the response."""
    return home.customer.post("/v1/autopay", json=dict(body), headers={"Idempotency-Key": key or new_id("key")})


def change(home: Household, body: Mapping[str, Any], key: str | None = None, etag: str | None = None) -> Any:
    """Change AutoPay as it is now; answers the response."""
    headers = {"Idempotency-Key": key or new_id("key"), "If-Match": etag or autopay(home)["etag"] or '"none"'}
    return home.customer.request("PUT", "/v1/autopay", json=dict(body), headers=headers)


def turn_off(home: Household, key: str | None = None, etag: str | None = None) -> Any:
    """Turn AutoPay off as it is now; answers the response."""
    headers = {"Idempotency-Key": key or new_id("key"), "If-Match": etag or autopay(home)["etag"] or '"none"'}
    return home.customer.post("/v1/autopay/turn-off", headers=headers)


def autopay(home: Household) -> dict[str, Any]:
    """How AutoPay stands."""
    return home.customer.get("/v1/autopay").json()


def with_autopay(
    home: Household,
    method_id: str,
    rule: Mapping[str, Any] = ON_DUE_DATE,
    limit_minor: int | None = None,
    name: str | None = None,
) -> dict[str, Any]:
    """AutoPay set up without paying now; answers how it stands."""
    answer = set_up(home, agreed(home, terms(method_id, rule, limit_minor), name=name))
    assert answer.status_code == 201, answer.text
    assert answer.json()["payment"] is None
    return answer.json()["autopay"]
