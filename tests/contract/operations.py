"""Every call the client can make, with what it says to the portal and what it expects back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from daystarr_client.api import models, models_scheduled
from daystarr_client.api.bodies import PaymentRequest
from daystarr_client.api.enums import InvoiceFilter, PaymentFilter
from daystarr_client.api.fields import Model
from daystarr_client.api.models_security import Proof
from daystarr_client.api.portal import Portal

PLAIN = PaymentRequest("pm_1", 7499)
FULL = PaymentRequest("pm_1", 7499, "USD", ("inv_1", "inv_2"), True, True, "2026-01", "Maria Lopez")
PDF = "application/pdf"
JSON = "application/json"


@dataclass(frozen=True)
class Operation:
    """One way to call one method of one resource; `answer` is its model, or None where there is no body or a PDF."""

    resource: str
    name: str
    method: str
    path: str
    call: Callable[[Portal], object]
    answer: type[Model] | None
    status: int = 200
    media_type: str | None = JSON
    public: bool = False
    keyed: bool = False
    edits: bool = False
    confirmed: bool = False

    def __str__(self) -> str:
        return f"{self.resource}.{self.name}"


OPERATIONS = [
    Operation(
        "auth",
        "sign_in",
        "POST",
        "/v1/auth/sign-in",
        lambda portal: portal.auth.sign_in("maria@example.com", "secret", "Maria's PC"),
        models.Tokens,
        public=True,
    ),
    Operation(
        "auth",
        "restore",
        "POST",
        "/v1/auth/refresh",
        lambda portal: portal.auth.restore("token"),
        models.Tokens,
        public=True,
    ),
    Operation(
        "auth",
        "sign_out",
        "POST",
        "/v1/auth/sign-out",
        lambda portal: portal.auth.sign_out(),
        None,
        204,
        media_type=None,
    ),
    Operation(
        "auth",
        "confirm_password",
        "POST",
        "/v1/auth/confirm-password",
        lambda portal: portal.auth.confirm_password("secret"),
        Proof,
    ),
    Operation("session", "get", "GET", "/v1/session", lambda portal: portal.session.get(), models.Session),
    Operation(
        "calendar",
        "get",
        "GET",
        "/v1/calendar",
        lambda portal: portal.calendar.get(date(2026, 12, 1), date(2026, 12, 31)),
        models.Calendar,
    ),
    Operation(
        "invoices",
        "list",
        "GET",
        "/v1/invoices",
        lambda portal: portal.invoices.list(InvoiceFilter.OPEN, year=2026, query="x", page_size=9, page_token="t"),
        models.Page[models.InvoiceSummary],
    ),
    Operation(
        "invoices",
        "iterate",
        "GET",
        "/v1/invoices",
        lambda portal: next(portal.invoices.iterate(InvoiceFilter.PAID, year=2026, query="x")),
        models.Page[models.InvoiceSummary],
    ),
    Operation(
        "invoices",
        "get",
        "GET",
        "/v1/invoices/{invoice_id}",
        lambda portal: portal.invoices.get("inv_1"),
        models.Invoice,
    ),
    Operation(
        "invoices",
        "pdf",
        "GET",
        "/v1/invoices/{invoice_id}/pdf",
        lambda portal: portal.invoices.pdf("inv_1"),
        None,
        media_type=PDF,
    ),
    Operation("bills", "get", "GET", "/v1/bills", lambda portal: portal.bills.get(), models.Bills),
    Operation(
        "payment_methods",
        "list",
        "GET",
        "/v1/payment-methods",
        lambda portal: portal.payment_methods.list(),
        models.Page[models.PaymentMethod],
    ),
    Operation(
        "captures",
        "start",
        "POST",
        "/v1/payment-methods/captures",
        lambda portal: portal.captures.start("key", save=True),
        models.Capture,
        201,
        keyed=True,
    ),
    Operation(
        "captures",
        "get",
        "GET",
        "/v1/payment-methods/captures/{capture_id}",
        lambda portal: portal.captures.get("cap_1"),
        models.Capture,
    ),
    Operation(
        "captures",
        "cancel",
        "POST",
        "/v1/payment-methods/captures/{capture_id}/cancel",
        lambda portal: portal.captures.cancel("cap_1"),
        models.Capture,
    ),
    *(
        Operation(
            "payments",
            "preview",
            "POST",
            "/v1/payments/preview",
            lambda portal, request=request: portal.payments.preview(request),
            models.PaymentPreview,
        )
        for request in (PLAIN, FULL)
    ),
    *(
        Operation(
            "payments",
            "pay",
            "POST",
            "/v1/payments",
            lambda portal, request=request: portal.payments.pay(request, "key"),
            models.Payment,
            201,
            keyed=True,
        )
        for request in (PLAIN, FULL)
    ),
    Operation(
        "payments",
        "settle",
        "POST",
        "/v1/payments/settle",
        lambda portal: portal.payments.settle("key"),
        models_scheduled.Settled,
    ),
    Operation(
        "payments",
        "cancel",
        "POST",
        "/v1/payments/{payment_id}/cancel",
        lambda portal: portal.payments.cancel("pay_1"),
        models.Payment,
    ),
    Operation(
        "payments",
        "list",
        "GET",
        "/v1/payments",
        lambda portal: portal.payments.list(PaymentFilter.PAID, year=2026, query="x", page_size=9, page_token="t"),
        models.Page[models.Payment],
    ),
    Operation(
        "payments",
        "iterate",
        "GET",
        "/v1/payments",
        lambda portal: next(portal.payments.iterate(PaymentFilter.PROCESSING, year=2026, query="x")),
        models.Page[models.Payment],
    ),
    Operation(
        "payments",
        "get",
        "GET",
        "/v1/payments/{payment_id}",
        lambda portal: portal.payments.get("pay_1"),
        models.Payment,
    ),
    Operation(
        "payments",
        "receipt",
        "GET",
        "/v1/payments/{payment_id}/receipt",
        lambda portal: portal.payments.receipt("pay_1"),
        None,
        media_type=PDF,
    ),
    Operation("brand", "get", "GET", "/v1/brand", lambda portal: portal.brand.get(), models.Brand, public=True),
    Operation("health", "get", "GET", "/v1/health", lambda portal: portal.health.get(), models.Health, public=True),
]
