"""The sheet in which a ticket is opened or closed."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, assert_never

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from daystarr_client.api.enums_trust import TicketCategory
from daystarr_client.api.errors import Invalid
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.services.tickets import TicketsService
from daystarr_client.tasks import Done, Failed, Outcome
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.rows import RowsModel
from daystarr_client.viewmodels.ticket_words import (
    CATEGORIES,
    body_words,
    category_words,
    subject_words,
    trouble_words,
)
from daystarr_client.viewmodels.tickets_state import (
    LONGEST_SUBJECT,
    Closed,
    Ending,
    SheetState,
    What,
    Writing,
    Wrong,
    body_wrong,
    trouble_of,
)
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.errors import PortalError
    from daystarr_client.api.models_tickets import Ticket
    from daystarr_client.tasks import Surprise

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """Something a ticket can be about."""

    key: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class TicketSheetView:
    """The sheet. `step` is "new" or "close"; `fixed` while nothing in it can be changed."""

    open: bool = False
    step: str = ""
    title: str = ""
    subtitle: str = ""
    notice: Said = SILENCE
    subject: str = ""
    subject_error: str = ""
    category_error: str = ""
    body: str = ""
    body_error: str = ""
    fixed: bool = False
    categories: tuple[CategoryRow, ...] = ()
    buttons: tuple[Button, ...] = ()


def ticket_sheet_view(state: SheetState, phone: str) -> TicketSheetView:
    """The sheet as it is shown."""
    match state:
        case Closed():
            return TicketSheetView()
        case Writing():
            return _writing(state, phone)
        case Ending():
            return _ending(state, phone)
        case _:
            assert_never(state)


def _writing(state: Writing, phone: str) -> TicketSheetView:
    send = translate("Tickets", "Send again") if state.unsure else translate("Tickets", "Open the ticket")
    notice = trouble_words(state.trouble, phone)
    buttons = (
        Button("close", translate("Tickets", "Cancel"), "text", usable=not state.sending),
        Button("send", send, "primary", busy=state.sending),
    )
    if state.leaving:
        notice = Said(
            "due",
            translate("Tickets", "Your ticket is not sent"),
            translate("Tickets", "Closing this throws away what you wrote."),
        )
        buttons = (
            Button("discard", translate("Tickets", "Throw it away"), "danger"),
            Button("stay", translate("Tickets", "Keep writing"), "primary"),
        )
    return TicketSheetView(
        open=True,
        step="new",
        title=translate("Tickets", "New ticket"),
        subtitle=translate("Tickets", "Tell us what is wrong. You can send files once the ticket is open."),
        notice=notice,
        subject=state.subject,
        subject_error=subject_words(state.subject_wrong),
        category_error=translate("Tickets", "Choose what it is about.") if state.category_missing else "",
        body=state.body,
        body_error=body_words(state.body_wrong),
        fixed=state.sending or state.unsure,
        categories=tuple(CategoryRow(one.value, category_words(one), one is state.category) for one in CATEGORIES),
        buttons=buttons,
    )


def _ending(state: Ending, phone: str) -> TicketSheetView:
    return TicketSheetView(
        open=True,
        step="close",
        title=translate("Tickets", "Close this ticket?"),
        subtitle=state.title,
        notice=trouble_words(state.trouble, phone),
        buttons=(
            Button("close", translate("Tickets", "Keep it open"), usable=not state.busy),
            Button("end", translate("Tickets", "Close the ticket"), "primary", busy=state.busy),
        ),
    )


@qml_type
class TicketSheetViewModel(ViewModel[TicketSheetView]):
    """Opens and closes tickets. `opened_ticket` says which one was opened; `attention` where the keyboard should go."""

    changed = Signal()
    attention = Signal(str, arguments=["name"])
    opened_ticket = Signal(str)

    open = state_property(bool, "open", changed)
    step = state_property(str, "step", changed)
    title = state_property(str, "title", changed)
    subtitle = state_property(str, "subtitle", changed)
    notice = state_property(dict[str, Any], "notice", changed)
    subject = state_property(str, "subject", changed)
    subjectError = state_property(str, "subject_error", changed)
    categoryError = state_property(str, "category_error", changed)
    body = state_property(str, "body", changed)
    bodyError = state_property(str, "body_error", changed)
    fixed = state_property(bool, "fixed", changed)
    categories = object_property(RowsModel[CategoryRow], "category_rows")
    buttons = object_property(RowsModel[Button], "button_rows")

    def __init__(
        self,
        tickets: TicketsService,
        toasts: Toasts,
        phone: str,
        parent: QObject | None = None,
        *,
        new_key: Callable[[], str] = new_idempotency_key,
    ) -> None:
        super().__init__(TicketSheetView(), parent)
        self._tickets = tickets
        self._toasts = toasts
        self._phone = phone
        self._new_key = new_key
        self._at: SheetState = Closed()
        self.category_rows = RowsModel(CategoryRow, "key", self)
        self.button_rows = RowsModel(Button, "key", self)

    def write(self) -> None:
        """Open a new ticket."""
        if isinstance(self._at, Closed):
            self._become(Writing(self._new_key()))

    def end(self, ticket_id: str, title: str) -> None:
        """Ask whether to close a ticket."""
        if isinstance(self._at, Closed):
            self._become(Ending(ticket_id, title))

    @Slot(str)
    def press(self, button: str) -> None:
        """A button at the foot of the sheet."""
        match self._at, button:
            case _, "close":
                self.close()
            case Writing() as state, "send":
                self._send(state)
            case Writing() as state, "stay":
                self._become(replace(state, leaving=False))
            case Writing(), "discard":
                self._become(Closed())
            case Ending() as state, "end" if not state.busy:
                self._become(replace(state, busy=True, trouble=None))
                self._tickets.close(state.ticket_id, self._on_ended)
            case _:
                pass

    @Slot()
    def close(self) -> None:
        """Close the sheet, unless something written would be lost or something is on its way."""
        match self._at:
            case Writing() as state if state.sending:
                pass
            case Writing() as state if not state.leaving and (state.subject.strip() or state.body.strip()):
                self._become(replace(state, leaving=True))
                self.attention.emit("notice")
            case Ending(busy=True):
                pass
            case _:
                self._become(Closed())

    @Slot(str)
    def typeSubject(self, text: str) -> None:
        """What stands in the field of the subject now."""
        if (state := self._editable()) and text != state.subject:
            self._become(replace(state, subject=text, subject_wrong=None, key=self._new_key()))

    @Slot(str)
    def choose(self, category: str) -> None:
        """What it is about."""
        if state := self._editable():
            chosen = TicketCategory(category)
            self._become(replace(state, category=chosen, category_missing=False, key=self._new_key()))

    @Slot(str)
    def typeBody(self, text: str) -> None:
        """What stands in the large field now."""
        if (state := self._editable()) and text != state.body:
            self._become(replace(state, body=text, body_wrong=None, key=self._new_key()))

    def retranslate(self) -> None:
        """Show everything again, in the language of now; what fades out keeps its shape."""
        view = ticket_sheet_view(self._at, self._phone)
        if not view.open:
            self.show(replace(self.state, open=False))
            return
        self.category_rows.set_rows(view.categories)
        self.button_rows.set_rows(view.buttons)
        self.show(view)

    def _editable(self) -> Writing | None:
        state = self._at
        return state if isinstance(state, Writing) and not state.sending and not state.unsure else None

    def _send(self, state: Writing) -> None:
        if state.sending:
            return
        subject = state.subject.strip()
        subject_wrong = Wrong.MISSING if not subject else Wrong.TOO_LONG if len(subject) > LONGEST_SUBJECT else None
        state = replace(
            state,
            subject_wrong=subject_wrong,
            category_missing=state.category is None,
            body_wrong=body_wrong(state.body),
            trouble=None,
        )
        if subject_wrong or state.category is None or state.body_wrong:
            self._become(state)
            self.attention.emit("subject" if subject_wrong else "category" if state.category is None else "body")
            return
        self._become(replace(state, sending=True))
        self._tickets.open(subject, state.category, state.body.strip(), state.key, self._on_opened)

    def _on_opened(self, outcome: "Outcome[Ticket]") -> None:
        if not isinstance(state := self._at, Writing):
            return
        match outcome:
            case Done(value=ticket):
                self._become(Closed())
                said = translate("Tickets", "Ticket %1 is open. We answer as soon as we can.")
                self._toasts.say(fill(said, one_line(ticket.number, 24)), "check-circle-outline")
                self.opened_ticket.emit(ticket.id)
            case Failed(error=error):
                self._become(self._not_opened(state, error))
                self.attention.emit("notice")

    def _not_opened(self, state: Writing, error: "PortalError | Surprise") -> Writing:
        trouble = trouble_of(error)
        still_unsure = state.unsure and trouble.what in {What.UNREACHABLE, What.WAIT, What.BROKEN}
        state = replace(state, sending=False, unsure=trouble.what is What.UNSURE or still_unsure)
        if trouble.what is What.REFUSED and isinstance(error, Invalid) and {"/subject", "/body"} & set(error.errors):
            wrong = {name: Wrong.REFUSED for name in ("subject", "body") if f"/{name}" in error.errors}
            return replace(state, subject_wrong=wrong.get("subject"), body_wrong=wrong.get("body"))
        return replace(state, trouble=trouble)

    def _on_ended(self, outcome: "Outcome[Ticket]") -> None:
        if not isinstance(state := self._at, Ending):
            return
        match outcome:
            case Done():
                self._become(Closed())
                self._toasts.say(lambda: translate("Tickets", "The ticket is closed"), "check-circle-outline")
            case Failed(error=error):
                self._become(replace(state, busy=False, trouble=trouble_of(error)))
                self.attention.emit("notice")

    def _become(self, state: SheetState) -> None:
        self._at = state
        self.retranslate()
