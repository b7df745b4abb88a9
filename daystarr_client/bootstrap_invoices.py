"""Builds the invoices page with what can be done with many of them: a part of the composition root."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from daystarr_client.device.downloads import Downloads
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.invoice_archive import ArchiveService
from daystarr_client.services.invoice_comparison import ComparisonService
from daystarr_client.services.invoices import InvoicesService
from daystarr_client.tasks import Tasks
from daystarr_client.viewmodels.card import CardFacts, StartPayment
from daystarr_client.viewmodels.comparison import ComparisonViewModel
from daystarr_client.viewmodels.documents import DocumentsViewModel
from daystarr_client.viewmodels.invoices import InvoicesViewModel
from daystarr_client.viewmodels.picking import PickingViewModel
from daystarr_client.viewmodels.statement import StatementViewModel
from daystarr_client.viewmodels.toasts import Toasts

if TYPE_CHECKING:
    from daystarr_client.api.models import Address


@dataclass(frozen=True)
class InvoiceHouse:
    """What of the program the invoices page uses."""

    tasks: Tasks
    calls: PortalCalls
    now: Callable[[], datetime]
    downloads: Downloads
    toasts: Toasts
    documents: DocumentsViewModel
    facts: CardFacts
    start_payment: StartPayment


@dataclass(frozen=True)
class InvoicePage:
    """The page and the services that live for it."""

    view_model: InvoicesViewModel
    services: Sequence[QObject]


def build_invoice_page(house: InvoiceHouse, invoices: InvoicesService, address: "Address") -> InvoicePage:
    """Build the page; `address` is where the service is."""
    comparisons = ComparisonService(house.calls, house.now)
    archives = ArchiveService(house.tasks, house.calls, house.downloads)
    documents = house.documents
    view_model = InvoicesViewModel(
        invoices,
        house.facts,
        address,
        house.start_payment,
        ComparisonViewModel(comparisons, house.facts),
        PickingViewModel(archives, invoices.lists, house.facts, house.toasts),
        StatementViewModel(house.facts, documents.show_document, documents.save_document, documents.print_document),
    )
    return InvoicePage(view_model, (comparisons, archives))
