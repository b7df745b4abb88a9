"""How AutoPay is to charge, as it is sent to the portal."""

from dataclasses import dataclass
from typing import Any

from daystarr_client.api.enums import AutopayTiming


@dataclass(frozen=True)
class AutopayTerms:
    """What the customer chose; `limit_minor` (cents) is the most one charge takes, None for all.

    `language` is the one in which they read what they agree to.
    """

    payment_method_id: str
    timing: AutopayTiming = AutopayTiming.ON_DUE_DATE
    days_before: int | None = None
    day_of_month: int | None = None
    limit_minor: int | None = None
    currency: str = "USD"
    language: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The body of the request."""
        return {
            "payment_method_id": self.payment_method_id,
            "timing": self.timing.value,
            "days_before": self.days_before,
            "day_of_month": self.day_of_month,
            "limit": _money(self.limit_minor, self.currency),
            "language": self.language,
        }


@dataclass(frozen=True)
class AutopayRequest:
    """Terms the customer agreed to: to the consent of this id, and to this charge (cents) at once, if any."""

    terms: AutopayTerms
    consent_id: str
    charge_now_minor: int | None = None
    typed_name: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The body of the request."""
        return {
            **self.terms.as_json(),
            "consent_id": self.consent_id,
            "charge_now": _money(self.charge_now_minor, self.terms.currency),
            "typed_name": self.typed_name,
        }


def _money(minor: int | None, currency: str) -> dict[str, Any] | None:
    return None if minor is None else {"amount_minor": minor, "currency": currency}
