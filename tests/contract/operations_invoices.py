"""Every call the client can make about many invoices, and about what changed from one to the next."""

from datetime import date

from daystarr_client.api.models_invoices import InvoiceComparison
from tests.contract.operations import PDF, Operation

OPERATIONS = [
    Operation(
        "invoices",
        "compare",
        "GET",
        "/v1/invoices/{invoice_id}/comparison",
        lambda portal: portal.invoices.compare("inv_1"),
        InvoiceComparison,
    ),
    Operation(
        "invoices",
        "archive",
        "GET",
        "/v1/invoices/archive",
        lambda portal: portal.invoices.archive(("inv_1", "inv_2")),
        None,
        media_type="application/zip",
    ),
    Operation(
        "invoices",
        "statement",
        "GET",
        "/v1/statement",
        lambda portal: portal.invoices.statement(date(2026, 1, 1), date(2026, 12, 31)),
        None,
        media_type=PDF,
    ),
]
