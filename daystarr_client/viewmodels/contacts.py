"""The contacts page."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.services import reach_rules
from daystarr_client.services.contact_saving import SaveResult
from daystarr_client.services.contacts import ContactsService
from daystarr_client.tasks import Done, Failed, Outcome
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.contact_draft import Form
from daystarr_client.viewmodels.contact_flow import ContactFlow
from daystarr_client.viewmodels.contact_sheet import ContactSheetViewModel
from daystarr_client.viewmodels.contact_state import What, trouble_of
from daystarr_client.viewmodels.contacts_view import ContactRow, ContactsView, Removed, contacts_view
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import fill

translate = QCoreApplication.translate


@qml_type
class ContactsViewModel(ViewModel[ContactsView]):
    """Everyone on the account, and the sheet in which they are changed."""

    changed = Signal()
    phase = state_property(str, "phase", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)
    stale = state_property(str, "stale", changed)
    undoText = state_property(str, "undo_text", changed)
    undoProblem = state_property(str, "undo_problem", changed)
    undoBusy = state_property(bool, "undo_busy", changed)
    rows = object_property(RowsModel[ContactRow], "contact_rows")
    sheet = object_property(ContactSheetViewModel, "sheet_view_model")

    def __init__(
        self,
        contacts: ContactsService,
        flow: ContactFlow,
        facts: CardFacts,
        toasts: Toasts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(ContactsView(), parent)
        self._contacts = contacts
        self._flow = flow
        self._facts = facts
        self._toasts = toasts
        self._removed = Removed()
        self.contact_rows = RowsModel(ContactRow, "key", self)
        self.sheet_view_model = ContactSheetViewModel(flow, contacts, facts.phone, self)
        contacts.changed.connect(self._update)
        flow.person_removed.connect(self._on_person_removed)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self.sheet_view_model.retranslate()
        self._update()

    def opened(self) -> None:
        """Come into sight."""
        known = self._contacts.contacts.value is not None
        self._contacts.refresh(quiet=known)

    def refresh(self) -> None:
        """Fetch again."""
        self._contacts.refresh()

    def add_phone(self) -> None:
        """Add a phone number, from anywhere."""
        self._flow.add_reach(Form.PHONE)

    def add_email(self) -> None:
        """Add an email, from anywhere."""
        self._flow.add_reach(Form.EMAIL)

    @Slot()
    def tryAgain(self) -> None:
        """Fetch what could not be fetched."""
        self._contacts.refresh()

    @Slot()
    def addPerson(self) -> None:
        """Add someone."""
        self._flow.add_person()

    @Slot(str)
    def edit(self, contact_id: str) -> None:
        """Edit someone."""
        self._flow.edit_person(contact_id)

    @Slot(str)
    def addPhone(self, contact_id: str) -> None:
        """Add a phone of someone."""
        self._flow.add_reach(Form.PHONE, contact_id)

    @Slot(str)
    def addEmail(self, contact_id: str) -> None:
        """Add an email of someone."""
        self._flow.add_reach(Form.EMAIL, contact_id)

    @Slot(str, str)
    def editReach(self, contact_id: str, reach_id: str) -> None:
        """Edit a phone or an email."""
        self._flow.edit_reach(contact_id, reach_id)

    @Slot(str, str)
    def confirm(self, contact_id: str, reach_id: str) -> None:
        """Confirm a phone or an email."""
        self._flow.confirm_reach(contact_id, reach_id)

    @Slot()
    def undo(self) -> None:
        """Bring back who was removed last."""
        if self._removed.contact_id and not self._removed.busy:
            self._removed = replace(self._removed, busy=True, trouble=None)
            self._contacts.restore(self._removed.contact_id, self._on_restored)
            self._update()

    @Slot()
    def forgetUndo(self) -> None:
        """Leave them removed."""
        self._removed = Removed()
        self._update()

    @Slot(str, str)
    def _on_person_removed(self, contact_id: str, name: str) -> None:
        self._removed = Removed(contact_id, name)
        self._update()

    def _on_restored(self, outcome: Outcome[SaveResult]) -> None:
        match outcome:
            case Done():
                name = self._removed.name
                self._toasts.say(
                    lambda: fill(translate("Contacts", "%1 is back on the account"), name), "check-circle-outline"
                )
                self._removed = Removed()
            case Failed(error=error):
                trouble = trouble_of(error)
                if trouble.what is What.GONE:
                    trouble = replace(trouble, what=What.TOO_LATE)
                self._removed = replace(self._removed, busy=False, trouble=trouble)
        self._update()

    @Slot()
    def _update(self) -> None:
        facts = self._facts
        view = contacts_view(
            self._contacts.contacts,
            self._removed,
            facts.formats,
            facts.today,
            facts.phone,
            reach_rules.written_number,
        )
        self.contact_rows.set_rows(view.rows)
        self.show(view)
