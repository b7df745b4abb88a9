"""Payments."""

from collections.abc import Iterator

from daystarr_client.api.bodies import PaymentRequest
from daystarr_client.api.caller import Caller, segment
from daystarr_client.api.enums import PaymentFilter
from daystarr_client.api.models import Page, Payment, PaymentPreview
from daystarr_client.api.models_documents import Sent
from daystarr_client.api.models_scheduled import Settled
from daystarr_client.api.pages import every_item


class PaymentsResource:
    """`/v1/payments`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def preview(self, request: PaymentRequest) -> PaymentPreview:
        """What exactly this payment would do. Raises `Invalid` or `Conflict` where paying would be refused too."""
        return self._caller.post(PaymentPreview, "/v1/payments/preview", request.as_json())

    def pay(self, request: PaymentRequest, idempotency_key: str) -> Payment:
        """Pay. The key belongs to one press on Pay, and goes with every repeat of it.

        Look at the state of the answer: only `succeeded` is paid. Raises `PortalError`; when that says
        `may_have_happened`, the outcome is unknown until `settle` tells.
        """
        return self._caller.post_once(Payment, "/v1/payments", request.as_json(), idempotency_key)

    def settle(self, idempotency_key: str) -> Settled:
        """What became of the payment made with this key; if it never arrived, it is refused from now on.

        Raises `InProgress` while the portal still works on it.
        """
        return self._caller.post(Settled, "/v1/payments/settle", {"idempotency_key": idempotency_key})

    def cancel(self, payment_id: str) -> Payment:
        """Give up a payment that waits to be confirmed. Raises `NotFound`, or `Conflict` for any other payment."""
        return self._caller.post(Payment, f"/v1/payments/{segment(payment_id)}/cancel")

    def list(
        self,
        state: PaymentFilter = PaymentFilter.ALL,
        *,
        year: int | None = None,
        query: str | None = None,
        page_size: int = 50,
        page_token: str | None = None,
    ) -> Page[Payment]:
        """One page of payments, newest first; `page_size` is 1 to 200."""
        params = {"state": state.value, "year": year, "query": query, "page_size": page_size, "page_token": page_token}
        return self._caller.get(Page[Payment], "/v1/payments", params)

    def iterate(
        self, state: PaymentFilter = PaymentFilter.ALL, *, year: int | None = None, query: str | None = None
    ) -> Iterator[Payment]:
        """All payments, newest first, a page fetched whenever the one before is used up."""
        return every_item(
            lambda token: self.list(state, year=year, query=query, page_size=200, page_token=token),
        )

    def get(self, payment_id: str) -> Payment:
        """One payment as it stands now. Raises `NotFound`."""
        return self._caller.get(Payment, f"/v1/payments/{segment(payment_id)}")

    def receipt(self, payment_id: str) -> bytes:
        """The receipt as a PDF document. Raises `NotFound`."""
        return self._caller.get_pdf(f"/v1/payments/{segment(payment_id)}/receipt")

    def email(self, payment_id: str) -> Sent:
        """Email the receipt to the address on file. Raises `NotFound`, `Conflict` where there is no receipt."""
        return self._caller.send(Sent, f"/v1/payments/{segment(payment_id)}/email")
