"""What the client sends, as plain frozen dataclasses: light enough for services to build and store."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class PaymentRequest:
    """A payment as the customer chose it. The amount is in minor units (cents).

    Without `invoice_ids` the oldest unpaid invoices are paid first. `recurring_text_version` is the version of the
    authorization text that was shown, from the preview; needed with `set_up_recurring`. `recurring_typed_name` is the
    name typed under it, needed for a bank account. `language` is the one in which the customer reads that text.
    """

    payment_method_id: str
    amount_minor: int
    currency: str = "USD"
    invoice_ids: tuple[str, ...] = ()
    save_payment_method: bool = False
    set_up_recurring: bool = False
    recurring_text_version: str | None = None
    recurring_typed_name: str | None = None
    language: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The body of the request."""
        body: dict[str, Any] = {
            "payment_method_id": self.payment_method_id,
            "amount": {"amount_minor": self.amount_minor, "currency": self.currency},
            "invoice_ids": list(self.invoice_ids),
            "save_payment_method": self.save_payment_method,
            "set_up_recurring": self.set_up_recurring,
        }
        if self.recurring_text_version is not None:
            body["recurring_text_version"] = self.recurring_text_version
        if self.recurring_typed_name is not None:
            body["recurring_typed_name"] = self.recurring_typed_name
        if self.language is not None:
            body["language"] = self.language
        return body
