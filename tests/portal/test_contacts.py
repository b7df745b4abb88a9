"""The people on an account and how they are reached, through HTTP."""

from typing import Any

import pytest

from daystarr_portal.core.database import Database
from daystarr_portal.messages.tables import MessageRow
from tests.portal.harness import Customer, Portal
from tests.portal.post_office import PostOffice


@pytest.fixture
def customer(portal: Portal) -> Customer:
    return portal.sign_in("nora@example.com")


@pytest.fixture
def post_office(portal: Portal) -> PostOffice:
    return PostOffice(portal)


def add(customer: Customer, name: str = "Ann Lee", roles: tuple[str, ...] = ()) -> Any:
    answer = customer.post("/v1/contacts", json={"name": name, "roles": list(roles)})
    assert answer.status_code == 201, answer.text
    assert answer.headers["ETag"] == answer.json()["etag"]
    return answer.json()


def change(customer: Customer, method: str, contact: Any, under: str = "", body: Any = None) -> Any:
    return customer.request(
        method, f"/v1/contacts/{contact['id']}{under}", json=body, headers={"If-Match": contact["etag"]}
    )


def with_phone(customer: Customer, number: str = "(989) 555-0142") -> Any:
    answer = change(customer, "POST", add(customer), "/phones", {"number": number, "label": "mobile"})
    assert answer.status_code == 201, answer.text
    return answer.json()


def only_primary(customer: Customer) -> Any:
    """The account's primary contact, made the only one."""
    kept: Any = None
    for contact in customer.get("/v1/contacts").json()["items"]:
        if "primary" not in contact["roles"]:
            continue
        if kept is None:
            kept = contact
        else:
            change(customer, "PATCH", contact, body={"roles": []})
    kept = kept or add(customer, "Nora New", ("primary",))
    return customer.get(f"/v1/contacts/{kept['id']}").json()


def test_a_contact_can_be_added_seen_and_changed(customer: Customer) -> None:
    before = len(customer.get("/v1/contacts").json()["items"])
    contact = add(customer, "  Ann Lee ", ("technical", "billing"))

    address = {"street": "1 Elm St", "city": "Owosso", "region": "MI", "postal_code": "48867"}
    changed = change(customer, "PATCH", contact, body={"name": "Ann B. Lee", "mailing_address": address})

    assert changed.status_code == 200
    listed = customer.get("/v1/contacts").json()["items"]
    assert len(listed) == before + 1
    assert listed[-1] == changed.json() == customer.get(f"/v1/contacts/{contact['id']}").json()
    assert listed[-1]["name"] == "Ann B. Lee"
    assert listed[-1]["roles"] == ["billing", "technical"]
    assert listed[-1]["mailing_address"] == address
    cleared = change(customer, "PATCH", listed[-1], body={"mailing_address": None}).json()
    assert cleared["mailing_address"] is None
    assert cleared["name"] == "Ann B. Lee"


def test_two_people_editing_at_once_are_told(customer: Customer) -> None:
    contact = add(customer)
    assert change(customer, "PATCH", contact, body={"name": "First"}).status_code == 200

    late = change(customer, "PATCH", contact, body={"name": "Second"})

    assert (late.status_code, late.json()["code"]) == (412, "stale")
    now = customer.get(f"/v1/contacts/{contact['id']}").json()
    assert now["name"] == "First"
    assert late.headers["ETag"] == now["etag"]


@pytest.mark.parametrize(
    ("method", "under", "body"),
    [
        ("PATCH", "", {"name": "X"}),
        ("DELETE", "", None),
        ("POST", "/phones", {"number": "989-555-0100"}),
        ("POST", "/emails", {"address": "x@example.com"}),
    ],
)
def test_a_change_has_to_say_what_it_changes(customer: Customer, method: str, under: str, body: Any) -> None:
    contact = add(customer)

    answer = customer.request(method, f"/v1/contacts/{contact['id']}{under}", json=body)

    assert (answer.status_code, answer.json()["code"]) == (428, "precondition_required")


def test_the_last_primary_contact_stays(customer: Customer) -> None:
    primary = only_primary(customer)
    assert primary["is_last_primary"]

    for answer in (
        change(customer, "DELETE", primary),
        change(customer, "PATCH", primary, body={"roles": ["billing"]}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "last_primary_contact")

    add(customer, "Another", ("primary",))
    assert not customer.get(f"/v1/contacts/{primary['id']}").json()["is_last_primary"]
    assert change(customer, "DELETE", primary).status_code == 204


def test_a_removed_contact_can_be_restored_for_ten_minutes(customer: Customer, portal: Portal) -> None:
    contact = with_phone(customer)
    assert change(customer, "DELETE", contact).status_code == 204
    assert customer.get(f"/v1/contacts/{contact['id']}").status_code == 404

    portal.clock.advance(minutes=9)
    restored = portal.sign_in("nora@example.com").post(f"/v1/contacts/{contact['id']}/restore")

    assert restored.status_code == 200
    assert restored.json()["phones"] == contact["phones"]
    again = change(customer, "DELETE", restored.json())
    assert again.status_code == 204
    portal.clock.advance(minutes=11)
    customer = portal.sign_in("nora@example.com")
    late = customer.post(f"/v1/contacts/{contact['id']}/restore")
    assert (late.status_code, late.json()["code"]) == (409, "restore_expired")
    portal.clock.advance(minutes=20)
    portal.work("purge contacts")
    customer = portal.sign_in("nora@example.com")
    assert customer.post(f"/v1/contacts/{contact['id']}/restore").status_code == 404


def test_a_phone_is_kept_in_one_form_and_confirmed_with_the_code_texted_to_it(
    customer: Customer, post_office: PostOffice
) -> None:
    contact = with_phone(customer, "989.555.0142")
    (phone,) = contact["phones"]
    assert (phone["number"], phone["verified"]) == ("+19895550142", False)

    confirmed = customer.post(
        f"/v1/contacts/{contact['id']}/phones/{phone['id']}/confirm",
        json={"code": post_office.code_texted("+19895550142")},
    )

    assert confirmed.status_code == 200
    assert confirmed.json()["phones"][0]["verified"]
    assert confirmed.json()["etag"] != contact["etag"]


def test_an_email_is_confirmed_with_the_code_mailed_to_it_and_another_address_again(
    customer: Customer, post_office: PostOffice
) -> None:
    body = {"address": "Ann@Example.COM", "notify": ["payments", "invoices"]}
    contact = change(customer, "POST", add(customer), "/emails", body).json()
    (mail,) = contact["emails"]
    assert (mail["address"], mail["notify"]) == ("Ann@example.com", ["invoices", "payments"])
    under = f"/emails/{mail['id']}"
    code = post_office.code_mailed("Ann@example.com")
    confirmed = customer.post(f"/v1/contacts/{contact['id']}{under}/confirm", json={"code": f" {code} "}).json()
    assert confirmed["emails"][0]["verified"]

    same = change(customer, "PATCH", confirmed, under, {"notify": []}).json()
    assert same["emails"][0]["verified"]
    other = change(customer, "PATCH", same, under, {"address": "lee@example.com"}).json()

    assert not other["emails"][0]["verified"]
    old = customer.post(f"/v1/contacts/{contact['id']}{under}/confirm", json={"code": code})
    assert old.json()["code"] in {"code_wrong", "code_expired"}
    new = post_office.code_mailed("lee@example.com")
    assert customer.post(f"/v1/contacts/{contact['id']}{under}/confirm", json={"code": new}).status_code == 200


def test_a_code_cannot_be_guessed(customer: Customer, post_office: PostOffice) -> None:
    contact = with_phone(customer)
    confirm = f"/v1/contacts/{contact['id']}/phones/{contact['phones'][0]['id']}/confirm"
    code = post_office.code_texted("+19895550142")
    wrong = "000000" if code != "000000" else "111111"

    for _ in range(5):
        answer = customer.post(confirm, json={"code": wrong})
        assert (answer.status_code, answer.json()["code"]) == (422, "code_wrong")
        assert answer.json()["errors"][0]["pointer"] == "/code"

    closed = customer.post(confirm, json={"code": code})
    assert (closed.status_code, closed.json()["code"]) == (429, "too_many_attempts")
    assert int(closed.headers["Retry-After"]) <= 900


def test_a_code_lapses_after_fifteen_minutes_and_another_can_be_asked_for(
    customer: Customer, post_office: PostOffice, portal: Portal
) -> None:
    contact = with_phone(customer)
    under = f"/v1/contacts/{contact['id']}/phones/{contact['phones'][0]['id']}"
    first = post_office.code_texted("+19895550142")
    portal.clock.advance(minutes=15)
    customer = portal.sign_in("nora@example.com")
    late = customer.post(f"{under}/confirm", json={"code": first})
    assert (late.status_code, late.json()["code"]) == (422, "code_expired")

    assert customer.post(f"{under}/send-code").status_code == 204

    second = post_office.code_texted("+19895550142")
    assert customer.post(f"{under}/confirm", json={"code": second}).status_code == 200
    assert customer.post(f"{under}/confirm", json={"code": "000000"}).status_code == 200  # confirmed already


def test_codes_are_rationed(customer: Customer, portal: Portal) -> None:
    contact = with_phone(customer)
    send = f"/v1/contacts/{contact['id']}/phones/{contact['phones'][0]['id']}/send-code"
    at_once = customer.post(send)
    assert (at_once.status_code, at_once.json()["code"]) == (429, "rate_limited")
    assert at_once.headers["Retry-After"] == "30"

    for _ in range(4):
        portal.clock.advance(seconds=31)
        assert customer.post(send).status_code == 204
    portal.clock.advance(seconds=31)

    assert customer.post(send).status_code == 429
    assert int(customer.post(send).headers["Retry-After"]) > 3000


def test_codes_and_recipients_are_unreadable_in_the_database_and_gone_once_delivered(
    customer: Customer, post_office: PostOffice, portal: Portal
) -> None:
    with_phone(customer)
    database = Database(portal.settings.database_url)
    with database.read() as session:
        waiting = [row.sealed for row in session.query(MessageRow)]
    assert waiting
    assert not any(b"5550142" in sealed for sealed in waiting if sealed)
    assert all(waiting)

    post_office.texts()

    with database.read() as session:
        assert not any(row.sealed for row in session.query(MessageRow))
    database.close()


@pytest.mark.parametrize("number", ["12345", "hello", "+1 989 555 014", "989-555-0142 x7", "+999 123456789", "911"])
def test_what_is_no_phone_number_is_refused_at_its_field(customer: Customer, number: str) -> None:
    answer = change(customer, "POST", add(customer), "/phones", {"number": number})

    assert (answer.status_code, answer.json()["code"]) == (422, "phone_invalid")
    assert answer.json()["errors"][0]["pointer"] == "/number"


@pytest.mark.parametrize("address", ["ann", "ann@", "@example.com", "ann@localhost", "a b@example.com", "ann@@x.com"])
def test_what_is_no_email_is_refused_at_its_field(customer: Customer, address: str) -> None:
    answer = change(customer, "POST", add(customer), "/emails", {"address": address})

    assert (answer.status_code, answer.json()["code"]) == (422, "email_invalid")
    assert answer.json()["errors"][0]["pointer"] == "/address"


def test_the_same_phone_or_email_is_not_added_twice(customer: Customer) -> None:
    contact = with_phone(customer, "989-555-0142")
    twice = change(customer, "POST", contact, "/phones", {"number": "+1 (989) 555 0142"})
    assert twice.json()["code"] == "phone_already_there"
    contact = change(customer, "POST", contact, "/emails", {"address": "ann@example.com"}).json()
    twice = change(customer, "POST", contact, "/emails", {"address": "ANN@example.com"})
    assert twice.json()["code"] == "email_already_there"


def test_phones_and_emails_can_be_removed(customer: Customer) -> None:
    contact = with_phone(customer)
    contact = change(customer, "POST", contact, "/emails", {"address": "ann@example.com"}).json()

    contact = change(customer, "DELETE", contact, f"/phones/{contact['phones'][0]['id']}").json()
    contact = change(customer, "DELETE", contact, f"/emails/{contact['emails'][0]['id']}").json()

    assert contact["phones"] == contact["emails"] == []
    assert customer.get(f"/v1/contacts/{contact['id']}").json() == contact


def test_a_contact_and_an_account_hold_only_so_much(customer: Customer) -> None:
    contact = add(customer)
    for digit in range(10):
        answer = change(customer, "POST", contact, "/phones", {"number": f"989-555-010{digit}"})
        assert answer.status_code == 201
        contact = answer.json()
    full = change(customer, "POST", contact, "/phones", {"number": "989-555-0111"})
    assert (full.status_code, full.json()["code"]) == (409, "too_many_reaches")

    answer = customer.post("/v1/contacts", json={"name": "X"})
    while answer.status_code == 201:
        answer = customer.post("/v1/contacts", json={"name": "X"})
    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_contacts")
    assert len(customer.get("/v1/contacts").json()["items"]) == 50


def test_nobody_else_sees_or_changes_a_contact(customer: Customer, portal: Portal) -> None:
    contact = with_phone(customer)
    phone = f"/phones/{contact['phones'][0]['id']}"
    other = portal.sign_in("maria@example.com")

    assert contact["id"] not in other.get("/v1/contacts").text
    for method, under, body in (
        ("GET", "", None),
        ("PATCH", "", {"name": "Mine"}),
        ("DELETE", "", None),
        ("POST", "/restore", None),
        ("POST", "/phones", {"number": "989-555-0101"}),
        ("PATCH", phone, {"label": "home"}),
        ("DELETE", phone, None),
        ("POST", f"{phone}/send-code", None),
        ("POST", f"{phone}/confirm", {"code": "123456"}),
    ):
        assert change(other, method, contact, under, body).status_code == 404, (method, under)
    assert customer.get(f"/v1/contacts/{contact['id']}").json() == contact


@pytest.mark.parametrize(
    "name",
    ["", "   ", "x" * 201, "two\nlines", "a\u202eb", "\u0007"],
    ids=["none", "blank", "long", "lf", "bidi", "bel"],
)
def test_a_name_is_one_visible_line(customer: Customer, name: str) -> None:
    answer = customer.post("/v1/contacts", json={"name": name})

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/name"


def test_the_customer_is_told_of_changes_once_an_hour(
    customer: Customer, post_office: PostOffice, portal: Portal
) -> None:
    contact = add(customer)
    change(customer, "PATCH", contact, body={"name": "Other"})

    (told,) = post_office.mails("nora@example.com")
    assert told.subject == "Your contact information was changed"
    assert "December 6, 2026, 10:42 AM" in told.text

    portal.clock.advance(minutes=61)
    add(portal.sign_in("nora@example.com"))
    assert len(post_office.mails("nora@example.com")) == 2
