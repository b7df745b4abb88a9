"""Conversations with support."""

from daystarr_client.api.caller import Caller, segment
from daystarr_client.api.enums_trust import TicketCategory, TicketFilter
from daystarr_client.api.models import Page
from daystarr_client.api.models_tickets import Attachment, Ticket, TicketSummary
from daystarr_client.api.uploads import Progress, Upload

PATH = "/v1/tickets"


class TicketsResource:
    """`/v1/tickets` and `/v1/attachments`; raises `FeatureUnavailable` where tickets are switched off."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(
        self, state: TicketFilter = TicketFilter.ALL, *, page_size: int = 50, page_token: str | None = None
    ) -> Page[TicketSummary]:
        """One page of tickets, the last changed first; `page_size` is 1 to 200."""
        params = {"state": state.value, "page_size": page_size, "page_token": page_token}
        return self._caller.get(Page[TicketSummary], PATH, params)

    def get(self, ticket_id: str) -> Ticket:
        """One ticket with its conversation. Raises `NotFound`."""
        return self._caller.get(Ticket, _one(ticket_id))

    def open(self, subject: str, category: TicketCategory, body: str, idempotency_key: str) -> Ticket:
        """Open a ticket. The key belongs to one press, and goes with every repeat of it.

        Raises `Invalid`, or `RateLimited` after too many in a day.
        """
        new = {"subject": subject, "category": category.value, "body": body}
        return self._caller.post_once(Ticket, PATH, new, idempotency_key)

    def reply(self, ticket_id: str, body: str, attachment_ids: tuple[str, ...] = ()) -> Ticket:
        """Write into a ticket, with files uploaded before. Raises `Conflict` for a closed one, `Invalid`."""
        message = {"body": body, "attachment_ids": [*attachment_ids]}
        return self._caller.post(Ticket, f"{_one(ticket_id)}/messages", message)

    def close(self, ticket_id: str) -> Ticket:
        """Close a ticket; one that is closed stays so."""
        return self._caller.post(Ticket, f"{_one(ticket_id)}/close")

    def upload(self, ticket_id: str, filename: str, content: bytes, on_progress: Progress | None = None) -> Attachment:
        """Upload a file for a message to come; unsent it is forgotten after a day.

        Raises `Conflict` for a closed ticket or one with too many files, `Invalid` for a file that is refused.
        """
        upload = Upload(filename, content, on_progress) if on_progress else Upload(filename, content)
        return self._caller.upload(Attachment, f"{_one(ticket_id)}/attachments", upload)

    def file(self, attachment_id: str) -> bytes:
        """What is in a file. Raises `NotFound`."""
        return self._caller.get_file(f"/v1/attachments/{segment(attachment_id)}")


def _one(ticket_id: str) -> str:
    return f"{PATH}/{segment(ticket_id)}"
