"""The calendar in other programs: files of it, and the secret address they read."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.services.calendar_sharing import CalendarExcerpt, CalendarSharingService
from daystarr_client.services.documents import Kept, Saving
from daystarr_client.services.loadable import problem_of
from daystarr_client.tasks import Done, Failed, Outcome
from daystarr_client.viewmodels.base import ViewModel, qml_type, state_property
from daystarr_client.viewmodels.calendar_sharing_view import (
    Asking,
    Doing,
    Sharing,
    SharingView,
    one_entry,
    sharing_view,
    whole_calendar,
)
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_calendar import Feed

translate = QCoreApplication.translate


@qml_type
class CalendarSharingViewModel(ViewModel[SharingView]):
    """The sheet about it, and files of single entries without the sheet. `provider` is whose calendar it is."""

    changed = Signal()
    open = state_property(bool, "open", changed)
    phase = state_property(str, "phase", changed)
    problem = state_property(str, "problem", changed)
    canRetry = state_property(bool, "can_retry", changed)
    place = state_property(str, "place", changed)
    about = state_property(str, "about", changed)
    address = state_property(str, "address", changed)
    note = state_property(str, "note", changed)
    code = state_property(dict[str, Any], "code", changed)
    fileText = state_property(str, "file_text", changed)
    doing = state_property(str, "doing", changed)
    asking = state_property(str, "asking", changed)
    askTitle = state_property(str, "ask_title", changed)
    askBody = state_property(str, "ask_body", changed)
    askYes = state_property(str, "ask_yes", changed)
    troubleText = state_property(str, "trouble_text", changed)

    def __init__(
        self,
        service: CalendarSharingService,
        facts: CardFacts,
        toasts: Toasts,
        provider: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(SharingView(), parent)
        self._service = service
        self._facts = facts
        self._toasts = toasts
        self._provider = provider
        self._sharing = Sharing()
        service.changed.connect(self._draw)

    def retranslate(self) -> None:
        """Another language is spoken."""
        self._draw()

    @Slot()
    def start(self) -> None:
        """Open the sheet."""
        self._set(Sharing(open=True, doing=self._sharing.doing))
        if self._idle():
            self._service.refresh()

    @Slot()
    def close(self) -> None:
        """Close the sheet; what is under way goes on."""
        self._set(Sharing(doing=self._sharing.doing))

    @Slot()
    def retry(self) -> None:
        """Ask again whether there is an address."""
        self._service.refresh()

    # The address

    @Slot()
    def make(self) -> None:
        """Make an address; one in use is asked about first."""
        feed = self._service.feed.value
        if self._idle() and feed is not None:
            if feed.active:
                self._set(replace(self._sharing, asking=Asking.RENEW, trouble=None))
            else:
                self._make()

    @Slot()
    def revoke(self) -> None:
        """Turn the address off, after asking."""
        if self._idle():
            self._set(replace(self._sharing, asking=Asking.REVOKE, trouble=None))

    @Slot()
    def confirm(self) -> None:
        """Do what was asked about."""
        asking = self._sharing.asking
        if not self._idle():
            return
        match asking:
            case Asking.RENEW:
                self._make()
            case Asking.REVOKE:
                self._set(Sharing(open=True, doing=Doing.REVOKE, asking=asking))
                self._service.revoke(self._on_revoked)
            case Asking.NOTHING:
                pass

    @Slot()
    def keep(self) -> None:
        """Leave the address as it is."""
        self._set(replace(self._sharing, asking=Asking.NOTHING))

    @Slot()
    def copy(self) -> None:
        """Copy the address."""
        if self._service.address:
            self._service.copy_address()
            self._toasts.say(lambda: translate("CalendarSharing", "The address is copied."), "content-copy")

    def _make(self) -> None:
        self._set(replace(self._sharing, doing=Doing.MAKE, trouble=None))
        self._service.make(self._on_made)

    def _on_made(self, outcome: "Outcome[Feed]") -> None:
        self._ended(outcome, Doing.MAKE)

    def _on_revoked(self, outcome: Outcome[None]) -> None:
        self._ended(outcome, Doing.REVOKE)

    def _ended(self, outcome: Outcome[Any], doing: Doing) -> None:
        if self._sharing.doing is doing:
            trouble = problem_of(outcome.error) if isinstance(outcome, Failed) else None
            self._set(Sharing(open=self._sharing.open, trouble=trouble))

    # Files

    @Slot()
    def openFile(self) -> None:
        """Hand a file of everything to the calendar program of this computer."""
        self._keep(whole_calendar(self._facts.today, self._provider), Doing.OPEN)

    @Slot()
    def saveFile(self) -> None:
        """Keep a file of everything."""
        self._keep(whole_calendar(self._facts.today, self._provider), Doing.SAVE)

    def add_entry(self, entry_id: str, day: date, title: str) -> None:
        """Hand one entry to the calendar program of this computer."""
        self._keep(one_entry(entry_id, day, title, self._facts), Doing.OPEN)

    def _keep(self, excerpt: CalendarExcerpt, doing: Doing) -> None:
        if not self._idle():
            return
        self._set(replace(self._sharing, doing=doing))

        def kept(outcome: Outcome[Saving]) -> None:
            if self._sharing.doing is doing:
                self._set(replace(self._sharing, doing=Doing.NOTHING))
            self._tell(outcome, opens=doing is Doing.OPEN)

        self._service.keep(excerpt, kept)

    def _tell(self, outcome: Outcome[Saving], *, opens: bool) -> None:
        icon = "alert-circle-outline"
        match outcome:
            case Failed(error=error):
                text = problem_sentence(problem_of(error), self._facts.phone)
            case Done(value=Kept(file=file)):
                icon, names = "download-outline", (one_line(file.name), one_line(file.parent.name))
                if not opens:
                    text = fill(translate("CalendarSharing", "Saved as %1 in %2"), *names)
                elif self._service.open_file(file):
                    text = fill(translate("CalendarSharing", "Handed to your calendar program; %1 is in %2"), *names)
                else:
                    text = translate("CalendarSharing", "Saved as %1 in %2. Open it with your calendar program.")
                    text = fill(text, *names)
            case Done():
                text = translate(
                    "CalendarSharing", "The file could not be saved. Free some disk space, then try again."
                )
        self._toasts.say(text, icon)

    def _idle(self) -> bool:
        return self._sharing.doing is Doing.NOTHING

    def _set(self, sharing: Sharing) -> None:
        self._sharing = sharing
        self._draw()

    @Slot()
    def _draw(self) -> None:
        if self._sharing.open:
            self.show(sharing_view(self._sharing, self._service.feed, self._service.address, self._facts))
        else:
            self.show(replace(self.state, open=False))  # what was there stays while the sheet fades out
