"""Builds what looks at, keeps, prints and emails documents: a part of the composition root."""

from daystarr_client.api.enums import FeatureName
from daystarr_client.api.models import Session
from daystarr_client.device.downloads import Downloads
from daystarr_client.device.printing import Printing
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.documents import DocumentsService
from daystarr_client.tasks import Tasks
from daystarr_client.viewmodels.documents import DocumentsViewModel
from daystarr_client.viewmodels.printing import PrintingViewModel
from daystarr_client.viewmodels.toasts import Toasts


def build_documents(
    tasks: Tasks, calls: PortalCalls, downloads: Downloads, printing: Printing, toasts: Toasts, session: Session
) -> tuple[DocumentsViewModel, DocumentsService]:
    """The view-model and its service."""
    service = DocumentsService(tasks, calls, downloads, printing)
    view_model = DocumentsViewModel(
        service,
        PrintingViewModel(service, toasts),
        toasts,
        session.brand.phone,
        can_email_receipts=session.offers(FeatureName.PAYMENT_RECEIPTS),
    )
    return view_model, service
