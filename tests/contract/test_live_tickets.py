"""Conversations with support through a real portal server, with files."""

from collections.abc import Callable

import pytest

from daystarr_client.api import errors
from daystarr_client.api.enums import InvoiceFilter, ProblemCode
from daystarr_client.api.enums_trust import TicketAuthor, TicketCategory, TicketFilter, TicketState
from daystarr_client.api.portal import Portal

PNG = b"\x89PNG\r\n\x1a\n" + bytes(200_000)


def test_a_ticket_is_opened_once_answered_with_a_file_and_closed(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("machine")
    ticket = portal.tickets.open("No dial tone", TicketCategory.PHONE, "Since today.\nAll lines.", "one-press")
    assert portal.tickets.open("No dial tone", TicketCategory.PHONE, "Since today.\nAll lines.", "one-press") == ticket
    assert (ticket.state, ticket.messages[0].author) == (TicketState.OPEN, TicketAuthor.CUSTOMER)
    shares: list[float] = []
    file = portal.tickets.upload(ticket.id, '../"a\r\nb\u202e".exe\udcff', PNG, shares.append)
    assert (file.media_type, file.size) == ("image/png", len(PNG))
    assert file.filename.endswith(".png")
    assert "/" not in file.filename
    assert shares == sorted(shares)
    assert (len(shares) > 5, shares[-1]) == (True, 1.0)
    answered = portal.tickets.reply(ticket.id, "Here", (file.id,))
    assert answered.messages[-1].attachments == (file,)
    assert portal.tickets.file(file.id) == PNG
    assert portal.tickets.get(ticket.id) == answered
    with pytest.raises(errors.Invalid) as twice:
        portal.tickets.reply(ticket.id, "Again", (file.id,))
    assert twice.value.code is ProblemCode.ATTACHMENT_UNKNOWN
    closed = portal.tickets.close(ticket.id)
    assert closed.state is TicketState.CLOSED
    assert ticket.id in {one.id for one in portal.tickets.list(TicketFilter.CLOSED).items}
    assert ticket.id not in {one.id for one in portal.tickets.list(TicketFilter.OPEN).items}
    with pytest.raises(errors.Conflict) as too_late:
        portal.tickets.upload(ticket.id, "a.txt", b"text")
    assert too_late.value.code is ProblemCode.TICKET_CLOSED


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"MZ\x90\x00", ProblemCode.ATTACHMENT_TYPE_REFUSED),
        (b"", ProblemCode.ATTACHMENT_TYPE_REFUSED),
        (PNG[:9] + bytes(5 * 1024 * 1024), ProblemCode.ATTACHMENT_TOO_LARGE),
        (b"4242 4242 4242 4242", ProblemCode.CARD_NUMBER_REFUSED),
    ],
    ids=["program", "empty", "too large", "card"],
)
def test_a_file_that_is_refused_says_why(open_portal: Callable[..., Portal], content: bytes, code: ProblemCode) -> None:
    portal = open_portal("machine")
    ticket = portal.tickets.list(TicketFilter.OPEN).items[0]
    with pytest.raises(errors.Invalid) as refused:
        portal.tickets.upload(ticket.id, "file", content)
    assert refused.value.code is code


def test_where_tickets_are_off_nothing_can_be_done(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("maria")
    with pytest.raises(errors.FeatureUnavailable):
        portal.tickets.list()
    assert portal.invoices.list(InvoiceFilter.ALL).items
