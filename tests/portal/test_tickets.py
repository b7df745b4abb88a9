"""Conversations with support and their files, through HTTP."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import delete, func, select, update

from daystarr_portal.tickets.tables import TicketAttachmentRow, TicketMessageRow, TicketRow
from tests.portal.harness import Customer, Portal
from tests.portal.rows import switch, writing

MARIA, MARK = "maria@example.com", "mark@example.com"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
NEW = {"subject": "Slow in the evening", "category": "internet", "body": "It drops at 9 PM.\nEvery day."}


@pytest.fixture
def customer(portal: Portal) -> Customer:
    with writing(portal) as session:
        for table in (TicketAttachmentRow, TicketMessageRow, TicketRow):
            session.execute(delete(table))
    switch(portal, MARIA, "tickets", enabled=True)
    return portal.sign_in(MARIA)


def open_ticket(customer: Customer, key: str = "k", **changes: Any) -> Any:
    return customer.post("/v1/tickets", json={**NEW, **changes}, headers={"Idempotency-Key": key})


def upload(customer: Customer, ticket: Any, content: bytes = PNG, name: str = "photo.png") -> Any:
    return customer.post(f"/v1/tickets/{ticket['id']}/attachments", files={"file": (name, content, "image/svg+xml")})


def test_a_ticket_is_opened_listed_and_read(customer: Customer) -> None:
    answer = open_ticket(customer)

    assert answer.status_code == 201, answer.text
    ticket = answer.json()
    assert ticket["state"] == "open"
    (message,) = ticket["messages"]
    assert (message["author"], message["author_name"], message["body"]) == (
        "customer",
        "Maria Lopez",
        "It drops at 9 PM.\nEvery day.",
    )
    assert customer.get(f"/v1/tickets/{ticket['id']}").json() == ticket
    (listed,) = customer.get("/v1/tickets").json()["items"]
    assert listed == {name: value for name, value in ticket.items() if name != "messages"}


def test_a_double_press_opens_one_ticket(customer: Customer, portal: Portal) -> None:
    with ThreadPoolExecutor(4) as pool:
        answers: list[Any] = list(pool.map(open_ticket, [customer] * 4, ["same"] * 4))

    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    with writing(portal) as session:
        assert session.scalar(select(func.count()).select_from(TicketRow)) == 1
    assert customer.post("/v1/tickets", json=NEW).json()["code"] == "idempotency_key_missing"
    assert open_ticket(customer, "same", subject="Other").json()["code"] == "idempotency_key_reused"


def test_a_reply_reopens_the_matter_and_brings_its_files(customer: Customer, portal: Portal) -> None:
    ticket = open_ticket(customer).json()
    with writing(portal) as session:
        session.execute(update(TicketRow).values(state="waiting_for_you"))
    file = upload(customer, ticket, name="../../etc/мой \u202efile<1>.exe").json()
    assert file == {"id": file["id"], "filename": "мой file_1_.exe.png", "media_type": "image/png", "size": len(PNG)}
    portal.clock.advance(minutes=1)

    body = {"body": "Here is a picture", "attachment_ids": [file["id"]]}
    answer = customer.post(f"/v1/tickets/{ticket['id']}/messages", json=body)

    assert answer.status_code == 201, answer.text
    assert answer.json()["state"] == "open"
    assert answer.json()["updated_at"] > ticket["updated_at"]
    assert answer.json()["messages"][-1]["attachments"] == [file]
    again = customer.post(f"/v1/tickets/{ticket['id']}/messages", json=body)
    assert (again.status_code, again.json()["code"]) == (422, "attachment_unknown")
    assert again.json()["errors"][0]["pointer"] == "/attachment_ids/0"
    assert len(customer.get(f"/v1/tickets/{ticket['id']}").json()["messages"]) == 2


def test_a_file_comes_back_whole_only_to_be_saved(customer: Customer) -> None:
    file = upload(customer, open_ticket(customer).json(), name="Foto año.png").json()

    answer = customer.get(f"/v1/attachments/{file['id']}")

    assert answer.content == PNG
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''Foto%20a%C3%B1o.png"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "image/jpeg"),
        (b"%PDF-1.7\n...", "application/pdf"),
        ("Größe: 5\r\nname\tvalue\n".encode(), "text/plain; charset=utf-8"),
    ],
)
def test_pictures_documents_and_text_are_taken_for_what_they_are(
    customer: Customer, content: bytes, media_type: str
) -> None:
    file = upload(customer, open_ticket(customer).json(), content, "no ending").json()

    assert customer.get(f"/v1/attachments/{file['id']}").headers["Content-Type"] == media_type


@pytest.mark.parametrize(
    "content",
    [b"", b"MZ\x90\x00", b"PK\x03\x04", b"GIF89a\x01\x00", b"text with \x00 in it", b"\xfe\xff", b"\x1b[31mred"],
    ids=["empty", "exe", "zip", "gif", "nul", "utf-16", "terminal"],
)
def test_anything_else_is_refused(customer: Customer, content: bytes) -> None:
    answer = upload(customer, open_ticket(customer).json(), content)

    assert (answer.status_code, answer.json()["code"]) == (422, "attachment_type_refused")


def test_markup_is_only_text(customer: Customer) -> None:
    file = upload(customer, open_ticket(customer).json(), b"<svg onload='alert(1)'/>", "x.svg").json()

    assert file["filename"] == "x.svg.txt"
    assert customer.get(f"/v1/attachments/{file['id']}").headers["Content-Type"].startswith("text/plain")


def test_a_card_number_does_not_get_in_with_a_file(customer: Customer) -> None:
    answer = upload(customer, open_ticket(customer).json(), b"my card is 4242 4242 4242 4242")

    assert (answer.status_code, answer.json()["code"]) == (422, "card_number_refused")
    assert "4242" not in answer.text


def test_a_file_has_at_most_five_megabytes(customer: Customer) -> None:
    ticket = open_ticket(customer).json()
    just = PNG + bytes(5 * 1024 * 1024 - len(PNG))
    assert upload(customer, ticket, just).status_code == 201

    over = upload(customer, ticket, just + b"\x00")
    assert (over.status_code, over.json()["code"]) == (413, "attachment_too_large")
    far_over = upload(customer, ticket, just * 2)
    assert (far_over.status_code, far_over.json()["code"]) == (413, "body_too_large")
    elsewhere = customer.post("/v1/tickets", content=bytes(100_000))
    assert (elsewhere.status_code, elsewhere.json()["code"]) == (413, "body_too_large")


def test_files_never_sent_are_gone_after_a_day(customer: Customer, portal: Portal) -> None:
    ticket = open_ticket(customer).json()
    sent, unsent = (upload(customer, ticket).json()["id"] for _ in range(2))
    customer.post(f"/v1/tickets/{ticket['id']}/messages", json={"body": "Look", "attachment_ids": [sent]})

    portal.clock.advance(hours=25)
    portal.work("purge files")

    customer = portal.sign_in(MARIA)
    assert customer.get(f"/v1/attachments/{sent}").status_code == 200
    assert customer.get(f"/v1/attachments/{unsent}").status_code == 404


def test_a_closed_ticket_takes_nothing_more(customer: Customer) -> None:
    ticket = open_ticket(customer).json()

    closed = customer.post(f"/v1/tickets/{ticket['id']}/close")

    assert closed.json()["state"] == "closed"
    assert customer.post(f"/v1/tickets/{ticket['id']}/close").json() == closed.json()
    still_open = open_ticket(customer, "another").json()
    for state, shown in (("open", [still_open]), ("closed", [ticket]), ("all", [still_open, ticket])):
        listed = customer.get("/v1/tickets", params={"state": state}).json()["items"]
        assert {item["id"] for item in listed} == {item["id"] for item in shown}, state
    assert customer.get("/v1/tickets?state=lost").status_code == 422
    for answer in (
        customer.post(f"/v1/tickets/{ticket['id']}/messages", json={"body": "More"}),
        upload(customer, ticket),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "ticket_closed")


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"subject": " "}, "/subject"),
        ({"subject": "two\nlines"}, "/subject"),
        ({"category": "weather"}, "/category"),
        ({"body": ""}, "/body"),
        ({"body": "x" * 10_001}, "/body"),
        ({"body": "\u0000"}, ""),
    ],
)
def test_bad_input_is_refused_at_its_field(customer: Customer, changes: dict[str, Any], pointer: str) -> None:
    answer = open_ticket(customer, **changes)

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer


def test_so_many_tickets_a_day(customer: Customer, portal: Portal) -> None:
    for index in range(20):
        assert open_ticket(customer, f"k{index}").status_code == 201
        portal.clock.advance(seconds=1)

    answer = open_ticket(customer, "one more")

    assert (answer.status_code, answer.json()["code"]) == (429, "rate_limited")
    pages = customer.get("/v1/tickets?page_size=15").json()
    rest = customer.get("/v1/tickets", params={"page_token": pages["next_page_token"]}).json()
    assert len({item["id"] for item in pages["items"] + rest["items"]}) == 20
    times = [item["updated_at"] for item in pages["items"] + rest["items"]]
    assert times == sorted(times, reverse=True)


def test_nobody_else_reads_or_writes_a_ticket(customer: Customer, portal: Portal) -> None:
    ticket = open_ticket(customer).json()
    file = upload(customer, ticket).json()
    switch(portal, MARK, "tickets", enabled=True)
    other = portal.sign_in(MARK)

    assert ticket["id"] not in other.get("/v1/tickets").text
    assert other.get(f"/v1/tickets/{ticket['id']}").status_code == 404
    assert other.post(f"/v1/tickets/{ticket['id']}/messages", json={"body": "Hi"}).status_code == 404
    assert other.post(f"/v1/tickets/{ticket['id']}/close").status_code == 404
    assert upload(other, ticket).status_code == 404
    assert other.get(f"/v1/attachments/{file['id']}").status_code == 404
    own = open_ticket(other).json()
    stolen = other.post(f"/v1/tickets/{own['id']}/messages", json={"body": "Hi", "attachment_ids": [file["id"]]})
    assert stolen.json()["code"] == "attachment_unknown"


def test_tickets_are_off_for_customers_unless_switched_on(portal: Portal) -> None:
    customer = portal.sign_in(MARK)

    for method, path, options in (
        ("GET", "/v1/tickets", {}),
        ("GET", "/v1/tickets/x", {}),
        ("GET", "/v1/attachments/x", {}),
        ("POST", "/v1/tickets", {"json": NEW}),
        ("POST", "/v1/tickets/x/messages", {"json": {"body": "x"}}),
        ("POST", "/v1/tickets/x/attachments", {"files": {"file": ("a.png", PNG)}}),
        ("POST", "/v1/tickets/x/close", {}),
    ):
        answer = customer.request(method, path, **options)
        assert (answer.status_code, answer.json()["code"]) == (403, "feature_unavailable"), (method, path)


def test_a_broken_upload_is_refused_as_the_document_says(customer: Customer, portal: Portal) -> None:
    ticket = open_ticket(customer).json()
    path = "/v1/tickets/{ticket_id}/attachments"
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    answer = customer.post(path.format(ticket_id=ticket["id"]), content=b"--x\r\nno header\r\n", headers=headers)
    assert answer.json()["code"] == "invalid_request"
    documented = portal.client.get("/v1/openapi.json").json()["paths"][path]["post"]["responses"]
    assert str(answer.status_code) in documented
