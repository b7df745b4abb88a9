"""Problems in words: for what a page could not fetch, and for what nobody expected."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.services.loadable import ProblemKind
from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property


def problem_sentence(kind: ProblemKind, phone: str) -> str:
    """What happened and what to do, for a page that could not be loaded."""
    match kind:
        case ProblemKind.OFFLINE:
            text = QCoreApplication.translate(
                "Problems", "The portal cannot be reached. Check your internet connection; we keep trying."
            )
        case ProblemKind.BUSY:
            text = QCoreApplication.translate("Problems", "The portal is busy. Wait a moment, then try again.")
        case ProblemKind.DENIED:
            text = QCoreApplication.translate(
                "Problems", "This is not available for your account. Call us at %1 if you need it."
            )
        case ProblemKind.NOT_FOUND:
            text = QCoreApplication.translate("Problems", "This is no longer there. Go back and refresh the page.")
        case ProblemKind.SIGNED_OUT:
            text = QCoreApplication.translate("Problems", "You have been signed out. Sign in again to go on.")
        case ProblemKind.BROKEN:
            text = QCoreApplication.translate(
                "Problems", "The portal had a problem. Try again; if it stays, call us at %1."
            )
        case _:
            assert_never(kind)
    return text.replace("%1", phone)


@dataclass(frozen=True, slots=True)
class SurpriseView:
    """The dialog about something nobody expected."""

    open: bool = False
    body: str = ""
    reference: str = ""


def surprise_view(reference: str, phone: str) -> SurpriseView:
    """The sentence for a surprise that was logged under `reference`."""
    body = QCoreApplication.translate(
        "Problems",
        "Something went wrong in this program. Try again; if it happens again, call us at %1 and tell us this "
        "reference number.",
    )
    return SurpriseView(open=True, body=body.replace("%1", phone), reference=reference)


@qml_type
class ProblemsViewModel(ViewModel[SurpriseView]):
    """Shows the dialog with the reference number."""

    changed = Signal()
    open = state_property(bool, "open", changed)
    body = state_property(str, "body", changed)
    reference = state_property(str, "reference", changed)

    def __init__(self, phone: str, parent: QObject | None = None) -> None:
        super().__init__(SurpriseView(), parent)
        self._phone = phone

    @Slot(str)
    def tell(self, reference: str) -> None:
        """Show a surprise. While one is shown, later ones are in the log only."""
        if not self.state.open:
            self.show(surprise_view(reference, self._phone))

    def retranslate(self) -> None:
        """Another language is spoken."""
        if self.state.open:
            self.show(surprise_view(self.state.reference, self._phone))

    @Slot()
    def dismiss(self) -> None:
        """Close the dialog."""
        self.show(SurpriseView())
