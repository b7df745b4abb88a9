"""What the portal answers about the difference of two invoices."""

from pydantic import Field

from daystarr_client.api.enums_invoices import ChangeReason, LineChange
from daystarr_client.api.fields import Id, Model, Text, Word
from daystarr_client.api.models import Money


class ComparedInvoice(Model):
    """The invoice that another is compared with."""

    id: Id
    number: Word


class ComparedLine(Model):
    """A line of one or both; the amount is None on the invoice that does not have it."""

    description: Text
    kind: LineChange
    before: Money | None = None
    after: Money | None = None
    reason: ChangeReason


class InvoiceComparison(Model):
    """Why an invoice is different from the one before; the first has none before it.

    `difference` is how much more it is, and what the changes add up to.
    """

    previous: ComparedInvoice | None = None
    difference: Money
    lines: tuple[ComparedLine, ...] = Field(max_length=2000)
