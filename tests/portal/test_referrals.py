"""Referring friends, through HTTP."""

from typing import Any

import pytest
from sqlalchemy import delete, select

from daystarr_portal.referrals.tables import ReferralCodeRow, ReferralRow
from tests.portal.harness import Customer, Portal
from tests.portal.post_office import PostOffice
from tests.portal.rows import account_of, switch, writing

MARIA, MARK = "maria@example.com", "mark@example.com"
FRIEND = {
    "name": "Julia Brandt",
    "email": "julia@example.com",
    "phone": "989-555-0123",
    "street": "1 Elm St",
    "city": "Owosso",
    "postal": "48867",
}


@pytest.fixture
def customer(portal: Portal) -> Customer:
    with writing(portal) as session:
        session.execute(delete(ReferralRow))
    return portal.sign_in(MARIA)


@pytest.fixture
def post_office(portal: Portal) -> PostOffice:
    return PostOffice(portal)


def seen(customer: Customer) -> Any:
    answer = customer.get("/v1/referrals")
    assert answer.status_code == 200, answer.text
    return answer.json()


def invite(customer: Customer, email: str = "julia@example.com", note: str = "") -> Any:
    return customer.post("/v1/referrals/invite", json={"email": email, "note": note})


def sign_up(portal: Portal, code: str, **changes: str) -> Any:
    return portal.client.post(f"/refer/{code}".rstrip("/"), data={"code": code, **FRIEND, **changes})


def test_the_link_the_code_and_what_it_earns(customer: Customer) -> None:
    referrals = seen(customer)

    assert referrals["link"] == f"http://portal.test/refer/{referrals['code']}"
    assert referrals["reward"]["amount_minor"] == 2500
    assert "$25.00" in referrals["terms"]
    assert referrals["items"] == []
    assert referrals["total_earned"]["amount_minor"] == 0
    assert seen(customer)["code"] == referrals["code"]


def test_an_account_without_a_code_gets_one(customer: Customer, portal: Portal) -> None:
    with writing(portal) as session:
        session.execute(delete(ReferralCodeRow).where(ReferralCodeRow.account_id == account_of(session, MARIA).id))

    code = seen(customer)["code"]

    assert len(code) == 8
    assert not set(code) & set("01ILOU")
    assert seen(customer)["code"] == code


def test_a_friend_is_written_to_and_listed_without_their_address(
    customer: Customer, post_office: PostOffice, portal: Portal
) -> None:
    answer = invite(customer, "Julia@example.com", "It is really fast.\nTry it!")

    assert (answer.status_code, answer.content) == (202, b"")
    (mail,) = post_office.mails("Julia@example.com")
    assert "Maria Lopez" in mail.subject
    assert "It is really fast.\nTry it!" in mail.text
    assert seen(customer)["link"] in mail.text
    (friend,) = seen(customer)["items"]
    assert (friend["friend_name"], friend["state"], friend["credit"]) == ("J•••@example.com", "invited", None)
    with writing(portal) as session:
        row = session.scalars(select(ReferralRow)).one()
        assert "julia" not in f"{row.friend_name} {row.friend_digest}".lower()


def test_a_friend_is_invited_once_until_it_lapses(customer: Customer, portal: Portal) -> None:
    assert invite(customer).status_code == 202
    again = invite(customer, "JULIA@example.com")
    assert (again.status_code, again.json()["code"]) == (409, "already_invited")

    portal.clock.advance(days=91)

    customer = portal.sign_in(MARIA)
    assert seen(customer)["items"][0]["state"] == "expired"
    assert invite(customer).status_code == 202


@pytest.mark.parametrize(
    ("email", "note", "code", "pointer"),
    [
        ("julia", "", "email_invalid", "/email"),
        (MARIA, "", "own_email", "/email"),
        ("julia@example.com", "look at http://evil.example", "note_has_link", "/note"),
        ("julia@example.com", "x" * 501, "invalid_request", "/note"),
    ],
)
def test_what_is_wrong_with_an_invitation_is_said_at_its_field(
    customer: Customer, email: str, note: str, code: str, pointer: str
) -> None:
    answer = invite(customer, email, note)

    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert answer.json()["errors"][0]["pointer"] == pointer


def test_so_many_invitations_a_day(customer: Customer, portal: Portal) -> None:
    for index in range(10):
        assert invite(customer, f"friend{index}@example.com").status_code == 202

    answer = invite(customer, "one.more@example.com")

    assert (answer.status_code, answer.json()["code"]) == (429, "rate_limited")
    portal.clock.advance(hours=25)
    assert invite(portal.sign_in(MARIA), "one.more@example.com").status_code == 202


def test_the_link_leads_to_the_sign_up_page_with_the_code_filled_in(customer: Customer, portal: Portal) -> None:
    code = seen(customer)["code"]

    page = portal.client.get(f"/refer/{code.lower()}")

    assert page.status_code == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert f'value="{code}"' in page.text
    assert "script" not in page.text
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "Maria" not in page.text
    spanish = portal.client.get(f"/refer/{code}", headers={"Accept-Language": "es-US,es;q=0.9,en;q=0.8"})
    assert "Regístrese" in spanish.text
    assert 'lang="es"' in spanish.text


def test_a_wrong_code_is_said_and_nothing_typed_is_markup(portal: Portal) -> None:
    page = portal.client.get("/refer/NOSUCH")
    assert page.status_code == 422
    assert "We do not know this code" in page.text

    hostile = sign_up(portal, "", name="", street='"><img src=x onerror=alert(1)>')

    assert hostile.status_code == 422
    assert "<img" not in hostile.text
    assert "Enter your name." in hostile.text
    assert 'value="julia@example.com"' in hostile.text


def test_a_friend_who_signs_up_is_noted_and_the_office_told_once(
    customer: Customer, post_office: PostOffice, portal: Portal
) -> None:
    code = seen(customer)["code"]
    invite(customer)

    for _ in range(2):
        done = sign_up(portal, code)
        assert done.status_code == 200
        assert "Thank you" in done.text

    (friend,) = seen(customer)["items"]
    assert (friend["friend_name"], friend["state"]) == ("Julia B.", "signed_up")
    (mail,) = post_office.mails("support@daystarr.net")
    for text in ("Julia Brandt", "+19895550123", "julia@example.com", "1 Elm St, Owosso 48867", code):
        assert text in mail.text


def test_a_friend_without_an_invitation_is_noted_too_and_anyone_can_sign_up(
    customer: Customer, post_office: PostOffice, portal: Portal
) -> None:
    sign_up(portal, seen(customer)["code"], email="kevin@example.com", name="Kevin Osei")
    assert portal.client.post("/refer", data={**FRIEND, "code": ""}).status_code == 200

    assert [friend["friend_name"] for friend in seen(customer)["items"]] == ["Kevin O."]
    assert len(post_office.mails("support@daystarr.net")) == 2


def test_a_machine_that_fills_in_every_field_does_nothing(
    customer: Customer, post_office: PostOffice, portal: Portal
) -> None:
    assert sign_up(portal, seen(customer)["code"], website="http://spam").status_code == 200

    assert seen(customer)["items"] == []
    assert post_office.mails("support@daystarr.net") == []


def test_credits_received_are_added_up(customer: Customer, portal: Portal) -> None:
    with writing(portal) as session:
        account = account_of(session, MARIA)
        for index, state in enumerate(("credited", "installed", "credited")):
            session.add(
                ReferralRow(
                    id=f"ref_{index}",
                    account_id=account.id,
                    friend_name="Laura Finch",
                    state=state,
                    invited_at=portal.clock(),
                    changed_at=portal.clock(),
                    credit_minor=2500 if state == "credited" else None,
                )
            )

    assert seen(customer)["total_earned"]["amount_minor"] == 5000
    assert sorted(item["state"] for item in seen(customer)["items"]) == ["credited", "credited", "installed"]


def test_nobody_sees_the_friends_of_another(customer: Customer, portal: Portal) -> None:
    invite(customer)
    other = portal.sign_in(MARK)

    assert seen(other)["items"] == []
    assert seen(other)["code"] != seen(customer)["code"]
    assert invite(other).status_code == 202  # that another invited the same friend is not told


def test_where_the_page_is_off_nothing_of_it_answers(customer: Customer, portal: Portal) -> None:
    switch(portal, MARIA, "refer_a_friend", enabled=False)

    for answer in (customer.get("/v1/referrals"), invite(customer)):
        assert (answer.status_code, answer.json()["code"]) == (403, "feature_unavailable")
