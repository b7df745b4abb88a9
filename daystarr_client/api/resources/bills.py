"""What is owed."""

from daystarr_client.api.caller import Caller
from daystarr_client.api.models import Bills


class BillsResource:
    """`/v1/bills`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def get(self) -> Bills:
        """What is owed now, with the unpaid invoices, oldest first."""
        return self._caller.get(Bills, "/v1/bills")
