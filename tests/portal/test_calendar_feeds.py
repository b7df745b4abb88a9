"""Calendar feeds and files, through HTTP."""

import logging
from typing import Any

import pytest
from icalendar import Calendar
from sqlalchemy import select

from daystarr_portal.calendar.tables import CalendarFeedRow
from tests.portal.harness import Customer, Portal
from tests.portal.rows import switch, writing

MARIA, MARK = "maria@example.com", "mark@example.com"


@pytest.fixture
def customer(portal: Portal) -> Customer:
    return portal.sign_in(MARIA)


def create(customer: Customer, portal: Portal) -> str:
    answer = customer.post("/v1/calendar/feed")
    assert answer.status_code == 201, answer.text
    return answer.json()["url"].removeprefix(portal.settings.public_url)


def events(answer: Any) -> list[Any]:
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(answer.content).walk("VEVENT")


def test_another_program_reads_the_calendar_at_the_secret_address(customer: Customer, portal: Portal) -> None:
    assert customer.get("/v1/calendar/feed").json() == {"active": False, "created_at": None}

    path = create(customer, portal)

    assert customer.get("/v1/calendar/feed").json() == {"active": True, "created_at": "2026-12-06T15:42:00Z"}
    answer = portal.client.get(path)
    summaries = {str(event["SUMMARY"]) for event in events(answer)}
    assert {"DayStarr: Invoice 1087 due", "DayStarr: Technician visit", "DayStarr: Installation"} <= summaries
    assert any(summary.endswith("due (paid)") for summary in summaries)
    assert "Main St" not in answer.text
    assert "$" not in answer.text
    assert "10000010427" not in answer.text


def test_events_keep_their_identities_from_one_reading_to_the_next(customer: Customer, portal: Portal) -> None:
    path = create(customer, portal)
    before = [str(event["UID"]) for event in events(portal.client.get(path))]

    portal.clock.advance(minutes=5)

    assert [str(event["UID"]) for event in events(portal.client.get(path))] == before
    assert len(set(before)) == len(before)
    path = create(portal.sign_in(MARIA), portal)
    assert [str(event["UID"]) for event in events(portal.client.get(path))] == before


def test_one_address_works_at_a_time_and_none_once_revoked(customer: Customer, portal: Portal) -> None:
    first = create(customer, portal)
    second = create(customer, portal)
    assert portal.client.get(first).status_code == 404
    assert portal.client.get(second).status_code == 200

    assert customer.request("DELETE", "/v1/calendar/feed").status_code == 204

    gone = portal.client.get(second)
    assert (gone.status_code, gone.json()["code"]) == (404, "not_found")
    assert customer.request("DELETE", "/v1/calendar/feed").status_code == 204
    assert not customer.get("/v1/calendar/feed").json()["active"]


def test_a_stolen_address_reads_the_calendar_and_nothing_else(customer: Customer, portal: Portal) -> None:
    path = create(customer, portal)
    secret = path.removeprefix("/v1/calendar/feeds/").removesuffix(".ics")

    for request in ("/v1/session", "/v1/calendar?from=2026-12-01&to=2026-12-31", "/v1/invoices"):
        answer = portal.client.get(request, headers={"Authorization": f"Bearer {secret}"})
        assert (answer.status_code, answer.json()["code"]) == (401, "invalid_token")
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        assert portal.client.request(method, path).status_code == 405
    refreshed = portal.client.post("/v1/auth/refresh", json={"refresh_token": secret})
    assert refreshed.status_code == 401


def test_the_secret_is_kept_hashed_and_out_of_the_logs(
    customer: Customer, portal: Portal, caplog: pytest.LogCaptureFixture
) -> None:
    path = create(customer, portal)
    caplog.set_level(logging.DEBUG, "daystarr_portal")
    portal.client.get(path)

    secret = path.removeprefix("/v1/calendar/feeds/").removesuffix(".ics")
    with writing(portal) as session:
        (row,) = session.scalars(select(CalendarFeedRow))
    assert secret not in row.secret_hash
    ours = [record for record in caplog.records if record.name.startswith("daystarr_portal")]
    assert ours
    assert not any(secret in str(vars(record)) for record in ours)


def test_each_account_reads_its_own(customer: Customer, portal: Portal) -> None:
    own, other = create(customer, portal), create(portal.sign_in(MARK), portal)

    assert not {str(event["UID"]) for event in events(portal.client.get(own))} & {
        str(event["UID"]) for event in events(portal.client.get(other))
    }


def test_a_file_to_save_has_everything(customer: Customer) -> None:
    answer = customer.get("/v1/calendar/export.ics?from=2026-12-01&to=2026-12-31")

    assert "attachment" in answer.headers["Content-Disposition"]
    found = {str(event["SUMMARY"]): event for event in events(answer)}
    assert "DayStarr: Invoice 1087 due, $74.99" in found
    assert found["DayStarr: Technician visit"]["LOCATION"] == "120 Main St, Owosso, MI 48867"
    assert len(Calendar.from_ical(answer.content).walk("VTIMEZONE")) == 1


def test_one_entry_makes_a_file_of_its_own(customer: Customer) -> None:
    days = "from=2026-12-01&to=2026-12-31"
    entries = customer.get(f"/v1/calendar?{days}").json()["items"]
    for entry in entries:
        answer = customer.get(f"/v1/calendar/export.ics?{days}&entry={entry['id']}")
        (event,) = events(answer)
        start = event["DTSTART"].dt
        assert (start if not entry["starts_at"] else start.date()).isoformat() == entry["date"]
        assert len(Calendar.from_ical(answer.content).walk("VTIMEZONE")) == (1 if entry["starts_at"] else 0)
    assert len(entries) > 2


def test_an_entry_of_another_account_or_of_other_days_is_not_there(customer: Customer, portal: Portal) -> None:
    days = "from=2026-12-01&to=2026-12-31"
    entry = customer.get(f"/v1/calendar?{days}").json()["items"][0]["id"]
    for who, query in ((portal.sign_in(MARK), days), (customer, "from=2026-10-02&to=2026-10-03")):
        answer = who.get(f"/v1/calendar/export.ics?{query}&entry={entry}")
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize(
    "query",
    [
        "from=2026-12-02&to=2026-12-01",
        "from=2025-01-01&to=2026-12-31",
        "from=x&to=y",
        "from=9999-12-30&to=9999-12-31",
        "from=0001-01-01&to=0001-01-02",
    ],
)
def test_a_range_that_is_none_or_too_long_is_refused(customer: Customer, query: str) -> None:
    assert customer.get(f"/v1/calendar/export.ics?{query}").status_code == 422


def test_where_the_calendar_is_off_nothing_of_it_answers_not_even_an_old_address(
    customer: Customer, portal: Portal
) -> None:
    path = create(customer, portal)
    switch(portal, MARIA, "calendar", enabled=False)

    assert portal.client.get(path).status_code == 404
    for method, under in (("GET", "feed"), ("POST", "feed"), ("DELETE", "feed"), ("GET", "export.ics")):
        answer = customer.request(method, f"/v1/calendar/{under}?from=2026-12-01&to=2026-12-02")
        assert (answer.status_code, answer.json()["code"]) == (403, "feature_unavailable")
