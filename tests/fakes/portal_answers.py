"""Good answers of the Portal API, as JSON values, for fake portals."""

from typing import Any

USD_74_99: dict[str, Any] = {"amount_minor": 7499, "currency": "USD"}
ZERO: dict[str, Any] = {"amount_minor": 0, "currency": "USD"}
VISA: dict[str, Any] = {"kind": "card", "brand": "visa", "last4": "4242"}
BRAND: dict[str, Any] = {
    "name": "DayStarr Communications",
    "short_name": "DayStarr",
    "phone": "989-720-6000",
    "email": "support@daystarr.example",
    "website": "https://www.daystarr.example",
    "support_hours": "Every day",
}
HEALTH: dict[str, Any] = {"status": "ok", "version": "0.1.0"}
ADDRESS: dict[str, Any] = {"street": "1 Main St", "city": "Owosso", "region": "MI", "postal_code": "48867"}
SESSION: dict[str, Any] = {
    "user": {"id": "usr_1", "username": "maria@example.com", "display_name": "Maria Lopez", "role": "customer"},
    "account": {
        "id": "acc_1",
        "number": "10000000001",
        "kind": "residential",
        "name": "Maria Lopez",
        "status": "active",
        "time_zone": "America/Detroit",
        "currency": "USD",
        "language": "en",
        "service_address": ADDRESS,
        "paper_bills": False,
    },
    "features": [{"name": "tickets", "enabled": False}, {"name": "invoices", "enabled": True}],
    "brand": BRAND,
    "today": "2026-12-06",
    "server_time": "2026-12-06T15:42:00Z",
}
INVOICE_SUMMARY: dict[str, Any] = {
    "id": "inv_1",
    "number": "1087",
    "issued_on": "2026-11-22",
    "due_on": "2026-12-13",
    "period_start": "2026-11-22",
    "period_end": "2026-12-21",
    "summary": "Fiber 500",
    "total": USD_74_99,
    "amount_due": USD_74_99,
    "processing_amount": ZERO,
    "state": "open",
    "paid_on": None,
}
INVOICE: dict[str, Any] = {
    **INVOICE_SUMMARY,
    "lines": [{"kind": "recurring", "description": "Fiber 500", "quantity": 1, "amount": USD_74_99}],
    "subtotal": USD_74_99,
    "taxes": ZERO,
    "payments": [{"payment_id": "pay_1", "confirmation_number": "C1", "amount": ZERO, "applied_on": "2026-12-01"}],
}
BILLS: dict[str, Any] = {
    "balance": USD_74_99,
    "amount_due": USD_74_99,
    "credit": ZERO,
    "processing": ZERO,
    "oldest_due_on": "2026-12-13",
    "any_overdue": False,
    "as_of": "2026-12-06T15:42:00Z",
    "limits": {"min": {"amount_minor": 100, "currency": "USD"}, "max": {"amount_minor": 2_500_000, "currency": "USD"}},
    "items": [INVOICE_SUMMARY],
}
PAYMENT_METHOD: dict[str, Any] = {
    "id": "pm_1",
    **VISA,
    "exp_month": 12,
    "exp_year": 2028,
    "expired": False,
    "expires_soon": False,
    "used_by_autopay": True,
    "created_at": "2025-01-01T00:00:00Z",
}
CAPTURE: dict[str, Any] = {
    "id": "cap_1",
    "url": "https://pay.example/capture/1",
    "state": "open",
    "expires_at": "2026-12-06T16:42:00Z",
    "payment_method": None,
}
PAYMENT: dict[str, Any] = {
    "id": "pay_1",
    "confirmation_number": "DS-7KQ2M9",
    "state": "succeeded",
    "amount": USD_74_99,
    "created_at": "2026-12-06T15:42:00Z",
    "settled_at": "2026-12-06T15:42:01Z",
    "expected_on": None,
    "failure_code": None,
    "method": VISA,
    "allocations": [{"invoice_id": "inv_1", "invoice_number": "1087", "amount": USD_74_99}],
    "credit": ZERO,
    "origin": "customer",
    "action_url": None,
    "autopay_created": False,
    "reversals": [],
    "reversed_amount": ZERO,
}
PREVIEW: dict[str, Any] = {
    "amount": USD_74_99,
    "method": VISA,
    "allocations": [{"invoice_id": "inv_1", "invoice_number": "1087", "amount": USD_74_99, "remaining": ZERO}],
    "credit": ZERO,
    "settlement": "immediate",
    "expected_on": None,
    "balance_after": ZERO,
    "saves_method": False,
    "recurring": {"text": "I authorize ...", "text_version": "1", "language": "en"},
}
SETTLED: dict[str, Any] = {"outcome": "found", "payment": PAYMENT}
AUTOPAY: dict[str, Any] = {
    "enabled": True,
    "etag": '"apy_1.1"',
    "method": PAYMENT_METHOD,
    "timing": "on_due_date",
    "next_charge": {
        "date": "2026-12-13",
        "amount": USD_74_99,
        "invoice_ids": ["inv_1"],
        "invoice_numbers": ["1087"],
        "attempt": 1,
        "left_over": {"amount_minor": 0, "currency": "USD"},
        "after_due": False,
        "turn_off_by": "2026-12-12",
    },
    "as_of": "2026-12-06T15:42:00Z",
}
CALENDAR: dict[str, Any] = {
    "from_date": "2026-12-01",
    "to_date": "2026-12-31",
    "today": "2026-12-06",
    "time_zone": "America/Detroit",
    "items": [
        {
            "id": "cal_1",
            "kind": "install",
            "date": "2026-12-02",
            "status": "done",
            "starts_at": "2026-12-02T14:00:00Z",
            "ends_at": "2026-12-02T16:00:00Z",
            "address": "1 Main St",
        },
        {
            "id": "cal_2",
            "kind": "invoice_due",
            "date": "2026-12-13",
            "status": "due",
            "invoice_id": "inv_1",
            "invoice_number": "1087",
            "amount": USD_74_99,
        },
    ],
}

SESSIONS: dict[str, Any] = {
    "items": [
        {
            "id": "ses_1",
            "device_name": "Linux, DESK",
            "address": "192.0.2.7",
            "created_at": "2026-12-01T15:42:00Z",
            "last_used_at": "2026-12-06T15:42:00Z",
            "current": True,
        },
        {
            "id": "ses_2",
            "device_name": "Windows, KITCHEN",
            "address": "192.0.2.8",
            "created_at": "2026-11-01T15:42:00Z",
            "last_used_at": "2026-12-05T15:42:00Z",
            "current": False,
        },
    ],
    "next_page_token": None,
}
TWO_STEP: dict[str, Any] = {"on": False, "since": None, "recovery_codes_left": 0}
PREFERENCES: dict[str, Any] = {
    "etag": '"prf_1"',
    "language": "en",
    "paper_bills": False,
    "paper_bill_fee": {"amount_minor": 500, "currency": "USD"},
    "next_bill_on": "2026-12-22",
    "paper_bills_since": None,
    "notify": ["invoices", "payments", "appointments", "outages"],
    "offered": ["payments", "appointments"],
}


def tokens(number: int = 1) -> dict[str, Any]:
    """Tokens that can be told apart by their number."""
    return {
        "access_token": f"access-{number}",
        "token_type": "Bearer",
        "expires_in": 600,
        "refresh_token": f"refresh-{number}",
        "refresh_expires_in": 2_592_000,
    }
