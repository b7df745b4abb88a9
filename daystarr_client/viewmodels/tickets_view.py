"""The tickets as the page shows them: pure functions of what is known and written."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums_trust import TicketAuthor, TicketFilter, TicketState
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.ticket_words import body_words, category_words, look_of, size_words, trouble_words
from daystarr_client.viewmodels.tickets_state import Draft, DraftFile, Wrong, body_wrong
from daystarr_client.viewmodels.wording import fill, one_line, paragraphs

if TYPE_CHECKING:
    from daystarr_client.api.models_tickets import Attachment, Ticket, TicketMessage, TicketSummary
    from daystarr_client.services.tickets import TicketList

translate = QCoreApplication.translate
LOADING, READY, EMPTY, FAILED = "loading", "ready", "empty", "failed"
SUBJECT: Final = 120


@dataclass(frozen=True, slots=True)
class TicketRow:
    """One ticket in the list; `amount` is nothing here, where other lists have one."""

    key: str
    title: str
    subtitle: str
    status: str
    icon: str
    chip: str
    spoken: str
    amount: str = ""


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file of a message: sent, or still to be. `note` says its size or how far it is; `busy` while it goes out."""

    key: str
    name: str
    icon: str
    note: str
    spoken: str
    busy: bool = False
    share: float = 0


@dataclass(frozen=True, slots=True)
class MessageRow:
    """One message of the conversation."""

    key: str
    mine: bool
    who: str
    at: str
    body: str
    files: tuple[FileRow, ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class TicketsView:
    """The list with its filter. `more` is what stands at its end: nothing, loading or failed."""

    filter: str = TicketFilter.ALL.value
    phase: str = LOADING
    title: str = ""
    body: str = ""
    action: str = ""
    stale: str = ""
    more: str = ""
    more_problem: str = ""
    selected: str = ""
    reading: bool = False


@dataclass(frozen=True, slots=True)
class TicketView:
    """The ticket chosen, and what is written for it."""

    phase: str = EMPTY
    key: str = ""
    title: str = ""
    about: str = ""
    status: str = ""
    icon: str = ""
    chip: str = ""
    problem: str = ""
    stale: str = ""
    can_write: bool = False
    can_close: bool = False
    over: str = ""
    messages: tuple[MessageRow, ...] = ()
    text: str = ""
    text_error: str = ""
    files: tuple[FileRow, ...] = field(default_factory=tuple)
    reading_file: bool = False
    sending: bool = False
    notice: Said = SILENCE


def ticket_row(ticket: "TicketSummary", facts: CardFacts) -> TicketRow:
    """A ticket as a row of the list."""
    look = look_of(ticket.state)
    title = one_line(ticket.subject, SUBJECT) or translate("Tickets", "No subject")
    when = facts.formats.moment(ticket.updated_at, facts.today)
    subtitle = fill(translate("Tickets", "%1 · %2 · %3"), *_about(ticket), when)
    spoken = fill(translate("Tickets", "%1. %2. %3"), title, look.chip, subtitle)
    return TicketRow(ticket.id, title, subtitle, look.status, look.icon, look.chip, spoken)


def tickets_view(
    state: TicketFilter,
    listed: "Loadable[TicketList]",
    facts: CardFacts,
    *,
    loading_more: bool = False,
    more_problem: ProblemKind | None = None,
    selected: str = "",
    reading: bool = False,
) -> TicketsView:
    """The list."""
    phase, title, body, action = _phase(state, listed, facts)
    stale = ""
    if listed.stale and listed.as_of is not None:
        text = translate("Tickets", "Not up to date: as of %1.")
        stale = fill(text, facts.formats.moment(listed.as_of, facts.today))
    return TicketsView(
        filter=state.value,
        phase=phase,
        title=title,
        body=body,
        action=action,
        stale=stale,
        more="loading" if loading_more else "failed" if more_problem else "",
        more_problem=problem_sentence(more_problem, facts.phone) if more_problem else "",
        selected=selected,
        reading=reading,
    )


def _phase(state: TicketFilter, listed: "Loadable[TicketList]", facts: CardFacts) -> tuple[str, str, str, str]:
    if listed.value is None:
        if listed.problem is None:
            return LOADING, "", "", ""
        again = "" if listed.problem is ProblemKind.DENIED else translate("Tickets", "Try again")
        title = translate("Tickets", "Your tickets could not be loaded")
        return FAILED, title, problem_sentence(listed.problem, facts.phone), again
    if listed.value.items:
        return READY, "", "", ""
    match state:
        case TicketFilter.OPEN:
            title = translate("Tickets", "Nothing is open")
            body = translate("Tickets", "Everything you wrote to us about is settled.")
        case TicketFilter.CLOSED:
            title = translate("Tickets", "Nothing was closed yet")
            body = translate("Tickets", "Once a matter is settled, you find its ticket here.")
        case TicketFilter.ALL:
            title = translate("Tickets", "No tickets yet")
            body = translate("Tickets", "Something does not work, or you have a question? Write to us here.")
            return EMPTY, title, body, translate("Tickets", "New ticket")
    return EMPTY, title, body, translate("Tickets", "Show all tickets")


def ticket_view(
    summary: "TicketSummary | None", loadable: "Loadable[Ticket]", draft: Draft, facts: CardFacts, key: str
) -> TicketView:
    """The ticket `key`; `summary` is what the list knows of it."""
    known = loadable.value or summary
    if not key:
        return TicketView()
    phase = READY if loadable.value else FAILED if loadable.problem else LOADING
    problem = problem_sentence(loadable.problem, facts.phone) if loadable.failed and loadable.problem else ""
    if known is None:
        return TicketView(phase=phase, key=key, problem=problem)
    look, formats = look_of(known.state), facts.formats
    closed = known.state is TicketState.CLOSED
    stale = ""
    if loadable.stale and loadable.as_of is not None:
        text = translate("Tickets", "Not up to date: as of %1.")
        stale = fill(text, formats.moment(loadable.as_of, facts.today))
    opened = formats.moment(known.created_at, facts.today)
    return TicketView(
        phase=phase,
        key=key,
        title=one_line(known.subject, SUBJECT) or translate("Tickets", "No subject"),
        about=fill(translate("Tickets", "%1 · %2 · opened %3"), *_about(known), opened),
        status=look.status,
        icon=look.icon,
        chip=look.chip,
        problem=problem,
        stale=stale,
        can_write=phase == READY and not closed,
        can_close=phase == READY and not closed and not draft.sending,
        over=translate("Tickets", "This ticket is closed. If it comes back, open a new one.") if closed else "",
        messages=tuple(_message(one, facts) for one in loadable.value.messages) if loadable.value else (),
        text=draft.text,
        text_error=body_words(body_wrong(draft.text) or Wrong.MISSING) if draft.missing else "",
        files=tuple(_draft_file(file, facts) for file in draft.files),
        reading_file=draft.reading,
        sending=draft.sending,
        notice=trouble_words(draft.trouble, facts.phone),
    )


def _about(ticket: "TicketSummary") -> tuple[str, str]:
    return one_line(ticket.number, 24), category_words(ticket.category)


def _message(message: "TicketMessage", facts: CardFacts) -> MessageRow:
    mine = message.author is TicketAuthor.CUSTOMER
    name = one_line(message.author_name, 60) or translate("Tickets", "Somebody")
    at, body = facts.formats.moment(message.at, facts.today), paragraphs(message.body)
    files = tuple(_file(one, facts) for one in message.attachments)
    said = translate("Tickets", "%1, %2: %3") if mine else translate("Tickets", "From us. %1, %2: %3")
    return MessageRow(message.id, mine, name, at, body, files, fill(said, name, at, one_line(body, 1000)))


def _file(attachment: "Attachment", facts: CardFacts) -> FileRow:
    name = one_line(attachment.filename, 80) or translate("Tickets", "File")
    note = size_words(attachment.size, facts.formats)
    spoken = fill(translate("Tickets", "Look at %1, %2"), name, note)
    return FileRow(attachment.id, name, file_icon(attachment.media_type), note, spoken)


def _draft_file(file: DraftFile, facts: CardFacts) -> FileRow:
    name = one_line(file.name, 80) or translate("Tickets", "File")
    if file.share is not None:
        note = fill(translate("Tickets", "%1 % sent"), facts.formats.number(int(file.share * 100)))
    elif file.attachment_id:
        note = translate("Tickets", "Sent")
    else:
        note = size_words(len(file.content), facts.formats)
    spoken = fill(translate("Tickets", "%1, %2"), name, note)
    busy = file.share is not None
    return FileRow(file.key, name, "paperclip", note, spoken, busy, file.share or (1.0 if file.attachment_id else 0))


def file_icon(media_type: str) -> str:
    """The icon of a kind of file."""
    if media_type.startswith("image/"):
        return "file-image-outline"
    return "file-pdf-box" if media_type == "application/pdf" else "file-document-outline"
