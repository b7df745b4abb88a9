"""Builds the search over all pages: a part of the composition root."""

from PySide6.QtCore import QObject

from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.invoice_finder import InvoiceFinder
from daystarr_client.viewmodels.search import SearchViewModel
from daystarr_client.viewmodels.search_doors import SearchDoors
from daystarr_client.viewmodels.search_entries import Tongues


def build_search(
    calls: PortalCalls, doors: SearchDoors, tongues: Tongues, *, with_invoices: bool
) -> tuple[SearchViewModel, tuple[QObject, ...]]:
    """The view-model, and what must live as long."""
    finder = InvoiceFinder(calls) if with_invoices else None
    services = (finder,) if finder is not None else ()
    return SearchViewModel(finder, doors, doors.facts, tongues), services
