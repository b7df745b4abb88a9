"""What can be paid of a bill: the one place that decides it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from daystarr_client.api.models import Bills, InvoiceSummary


def payable_minor(bill: "InvoiceSummary") -> int:
    """What can still be paid of a bill, in cents: what is due less what is already on its way."""
    return max(0, bill.amount_due.amount_minor - bill.processing_amount.amount_minor)


def payable_bills(bills: "Bills") -> list["InvoiceSummary"]:
    """The bills something can be paid of, oldest first."""
    return [bill for bill in bills.items if payable_minor(bill) > 0]
