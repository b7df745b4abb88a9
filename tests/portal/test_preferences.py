"""What customers prefer, through HTTP."""

import json
from typing import Any

import pytest

from tests.portal.commands import run
from tests.portal.harness import Customer, Portal
from tests.portal.post_office import PostOffice

MARIA, MACHINE, NORA = "maria@example.com", "machine@example.com", "nora@example.com"


def change(customer: Customer, etag: str | None = None, **changed: Any) -> Any:
    etag = etag or customer.get("/v1/preferences").json()["etag"]
    return customer.request("PATCH", "/v1/preferences", json=changed, headers={"If-Match": etag})


def test_preferences_say_what_paper_costs_and_from_which_bill_on(portal: Portal) -> None:
    answer = portal.sign_in().get("/v1/preferences")

    preferences = answer.json()
    assert answer.headers["ETag"] == preferences.pop("etag")
    assert preferences == {
        "language": "en",
        "paper_bills": False,
        "paper_bill_fee": {"amount_minor": 500, "currency": "USD"},
        "next_bill_on": "2026-12-22",
        "paper_bills_since": None,
        "notify": ["invoices", "payments", "appointments", "outages"],
        "offered": ["payments", "appointments"],
    }
    assert portal.sign_in(NORA).get("/v1/preferences").json()["next_bill_on"] is None


def test_the_language_is_that_of_emails_from_now_on(portal: Portal) -> None:
    customer = portal.sign_in()
    assert change(customer, language="es").json()["language"] == "es"

    change(customer, paper_bills=True)

    (mail,) = PostOffice(portal).mails(MARIA)
    assert mail.subject == "Sus facturas también llegarán en papel"
    assert "$5.00" in mail.text
    assert customer.get("/v1/session").json()["account"]["language"] == "es"


def test_paper_is_turned_on_and_off_and_confirmed_by_email(portal: Portal) -> None:
    customer = portal.sign_in(MACHINE)
    assert change(customer, paper_bills=False).json()["paper_bills"] is False
    assert change(customer, paper_bills=False).json()["paper_bills"] is False
    portal.clock.advance(seconds=1)
    assert change(customer, paper_bills=True).json()["paper_bills"] is True

    subjects = [mail.subject for mail in PostOffice(portal).mails(MACHINE)]
    assert subjects == ["Your bills will no longer come on paper", "Your bills will come on paper too"]
    assert customer.get("/v1/session").json()["account"]["paper_bills"] is True


def test_what_is_left_out_stays(portal: Portal) -> None:
    customer = portal.sign_in()
    change(customer, notify=["outages", "marketing", "invoices"], language="es")

    after = change(customer, paper_bills=True).json()

    assert (after["language"], after["notify"]) == ("es", ["invoices", "outages", "marketing"])
    assert change(customer, notify=[]).json()["notify"] == []


def test_a_change_that_was_not_seen_is_not_overwritten(portal: Portal) -> None:
    mine, theirs = portal.sign_in(), portal.sign_in()
    seen = mine.get("/v1/preferences").json()["etag"]
    change(theirs, language="es")

    stale = change(mine, seen, paper_bills=True)

    assert (stale.status_code, stale.json()["code"]) == (412, "stale")
    assert mine.get("/v1/preferences").json()["paper_bills"] is False
    missing = mine.request("PATCH", "/v1/preferences", json={"paper_bills": True})
    assert (missing.status_code, missing.json()["code"]) == (428, "precondition_required")


@pytest.mark.parametrize("body", [{"language": "fr"}, {"notify": ["weather"]}, {"paper": True}, {"paper_bills": "yes"}])
def test_what_is_no_preference_is_refused(portal: Portal, body: dict[str, Any]) -> None:
    assert change(portal.sign_in(), **body).status_code == 422


def test_one_customer_changes_nothing_for_another(portal: Portal) -> None:
    before = portal.sign_in("mark@example.com").get("/v1/preferences").json()
    change(portal.sign_in(), language="es", paper_bills=True, notify=[])

    assert portal.sign_in("mark@example.com").get("/v1/preferences").json() == before


def test_an_address_has_one_choice_here_and_as_a_contact(portal: Portal) -> None:
    customer = portal.sign_in()
    change(customer, notify=["outages"])
    (contact,) = customer.get("/v1/contacts").json()["items"]
    (address,) = contact["emails"]
    assert (address["address"], address["notify"]) == (MARIA, ["outages"])

    before = customer.get("/v1/preferences").json()["etag"]
    changed = customer.request(
        "PATCH",
        f"/v1/contacts/{contact['id']}/emails/{address['id']}",
        json={"notify": ["payments"]},
        headers={"If-Match": contact["etag"]},
    )

    assert changed.status_code == 200, changed.text
    assert customer.get("/v1/preferences").json()["notify"] == ["payments"]
    assert change(customer, before, language="es").status_code == 412


def test_what_was_chosen_about_paper_is_on_record_for_whoever_makes_the_bills(
    portal: Portal, capsys: pytest.CaptureFixture[str]
) -> None:
    customer = portal.sign_in()
    change(customer, paper_bills=True)
    portal.clock.advance(hours=1)
    customer = portal.sign_in()
    after = change(customer, paper_bills=False).json()
    assert after["paper_bills_since"] == "2026-12-06T16:42:00Z"

    assert run("paper-bills", "--database", portal.settings.database_url) == 0

    number = customer.get("/v1/session").json()["account"]["number"]
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(one["account_number"], one["paper_bills"], one["fee_minor"]) for one in told] == [
        (number, True, 500),
        (number, False, 500),
    ]
    assert run("paper-bills", "--since", "2026-12-06T16:00:00Z", "--database", portal.settings.database_url) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
