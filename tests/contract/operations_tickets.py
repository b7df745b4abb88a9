"""Every call the client can make about tickets."""

from collections.abc import Callable

from daystarr_client.api.enums_trust import TicketCategory, TicketFilter
from daystarr_client.api.fields import Model
from daystarr_client.api.models import Page
from daystarr_client.api.models_tickets import Attachment, Ticket, TicketSummary
from daystarr_client.api.portal import Portal
from tests.contract.operations import JSON, Operation

ONE = "/v1/tickets/{ticket_id}"


def _operation(
    name: str,
    method: str,
    path: str,
    call: Callable[[Portal], object],
    answer: type[Model] | None = Ticket,
    status: int = 200,
    *,
    keyed: bool = False,
) -> Operation:
    media_type = JSON if answer else "application/octet-stream"
    return Operation("tickets", name, method, path, call, answer, status, media_type=media_type, keyed=keyed)


OPERATIONS = [
    _operation(
        "list",
        "GET",
        "/v1/tickets",
        lambda portal: portal.tickets.list(TicketFilter.OPEN, page_size=9, page_token="t"),
        Page[TicketSummary],
    ),
    _operation("get", "GET", ONE, lambda portal: portal.tickets.get("tkt_1")),
    _operation(
        "open",
        "POST",
        "/v1/tickets",
        lambda portal: portal.tickets.open("Slow", TicketCategory.INTERNET, "It is slow.", "key"),
        status=201,
        keyed=True,
    ),
    _operation(
        "reply", "POST", f"{ONE}/messages", lambda portal: portal.tickets.reply("tkt_1", "Hi", ("att_1",)), status=201
    ),
    _operation("close", "POST", f"{ONE}/close", lambda portal: portal.tickets.close("tkt_1")),
    _operation(
        "upload",
        "POST",
        f"{ONE}/attachments",
        lambda portal: portal.tickets.upload("tkt_1", "a.txt", b"text"),
        Attachment,
        201,
    ),
    _operation("file", "GET", "/v1/attachments/{attachment_id}", lambda portal: portal.tickets.file("att_1"), None),
]
