"""What is asked for a later day, as it is sent to the portal."""

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class ScheduleRequest:
    """A payment for a day to come; without `invoice_ids` the oldest bills are paid then. Cents."""

    payment_method_id: str
    amount_minor: int
    pay_on: date
    currency: str = "USD"
    invoice_ids: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The body of the request."""
        return {
            "payment_method_id": self.payment_method_id,
            "amount": {"amount_minor": self.amount_minor, "currency": self.currency},
            "invoice_ids": list(self.invoice_ids),
            "pay_on": self.pay_on.isoformat(),
        }


@dataclass(frozen=True)
class ArrangementRequest:
    """An offer that is agreed to, with the total that was shown; a plan has a payment method. Cents."""

    offer_id: str
    total_minor: int
    currency: str = "USD"
    payment_method_id: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The body of the request."""
        body: dict[str, Any] = {
            "offer_id": self.offer_id,
            "total": {"amount_minor": self.total_minor, "currency": self.currency},
        }
        if self.payment_method_id is not None:
            body["payment_method_id"] = self.payment_method_id
        return body
