"""Appointments and moving them, through HTTP."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete

from daystarr_portal.appointments.tables import AppointmentRow
from tests.portal.harness import Customer, Portal
from tests.portal.post_office import PostOffice
from tests.portal.rows import account_of, switch, writing

MARIA, MARK = "maria@example.com", "mark@example.com"
IN_A_WEEK = datetime(2026, 12, 14, 18, tzinfo=UTC)  # Monday, 1 PM in Owosso


@pytest.fixture(autouse=True)
def empty_book(portal: Portal) -> None:
    with writing(portal) as session:
        session.execute(delete(AppointmentRow))


def visit(portal: Portal, username: str, starts_at: datetime = IN_A_WEEK, status: str = "scheduled") -> str:
    with writing(portal) as session:
        account = account_of(session, username)
        row = AppointmentRow(
            id=f"apt_{account.number}{starts_at:%m%d%H}".ljust(36, "0"),
            account_id=account.id,
            kind="install",
            status=status,
            starts_at=starts_at,
            ends_at=starts_at + timedelta(hours=2),
            address="120 Main St, Owosso, MI 48867",
            note="Bring a ladder",
            created_at=portal.clock(),
        )
        session.add(row)
        return row.id


def slots(customer: Customer, appointment_id: str) -> list[Any]:
    answer = customer.get(f"/v1/appointments/{appointment_id}/slots")
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


def move(customer: Customer, appointment: Any, slot_id: str) -> Any:
    return customer.post(
        f"/v1/appointments/{appointment['id']}/reschedule",
        json={"slot_id": slot_id},
        headers={"If-Match": appointment["etag"]},
    )


def test_an_appointment_shows_where_when_and_whether_it_can_be_moved(portal: Portal) -> None:
    answer = portal.sign_in(MARIA).get(f"/v1/appointments/{visit(portal, MARIA)}")

    appointment = answer.json()
    assert answer.headers["ETag"] == appointment["etag"]
    assert appointment["starts_at"] == "2026-12-14T18:00:00Z"
    assert appointment["note"] == "Bring a ladder"
    assert appointment["can_reschedule"]


def test_an_appointment_is_moved_to_an_offered_time_and_the_customer_is_told(portal: Portal) -> None:
    customer = portal.sign_in(MARIA)
    appointment = customer.get(f"/v1/appointments/{visit(portal, MARIA)}").json()
    offered = slots(customer, appointment["id"])
    assert appointment["starts_at"] not in {slot["starts_at"] for slot in offered}

    moved = move(customer, appointment, offered[0]["id"])

    assert moved.status_code == 200
    assert moved.json()["starts_at"] == offered[0]["starts_at"] == "2026-12-08T13:00:00Z"
    assert moved.json() == customer.get(f"/v1/appointments/{appointment['id']}").json()
    assert move(customer, appointment, offered[1]["id"]).status_code == 412
    (mail,) = PostOffice(portal).mails(MARIA)
    assert "December 8, 2026, 8:00 AM – 10:00 AM" in mail.text


def test_who_does_not_want_to_be_told_of_a_move_is_not(portal: Portal) -> None:
    customer = portal.sign_in(MARIA)
    etag = customer.get("/v1/preferences").json()["etag"]
    customer.request("PATCH", "/v1/preferences", json={"notify": ["payments"]}, headers={"If-Match": etag})
    appointment = customer.get(f"/v1/appointments/{visit(portal, MARIA)}").json()

    assert move(customer, appointment, slots(customer, appointment["id"])[0]["id"]).status_code == 200

    assert PostOffice(portal).mails() == []


def test_moving_needs_the_version(portal: Portal) -> None:
    customer = portal.sign_in(MARIA)
    appointment_id = visit(portal, MARIA)

    answer = customer.post(f"/v1/appointments/{appointment_id}/reschedule", json={"slot_id": "slot_x"})

    assert (answer.status_code, answer.json()["code"]) == (428, "precondition_required")


@pytest.mark.parametrize(
    ("starts_at", "status"),
    [
        (datetime(2026, 12, 7, 15, tzinfo=UTC), "scheduled"),
        (datetime(2026, 12, 2, 14, tzinfo=UTC), "done"),
        (IN_A_WEEK, "canceled"),
    ],
    ids=["too soon", "done", "canceled"],
)
def test_what_cannot_be_moved_says_so(portal: Portal, starts_at: datetime, status: str) -> None:
    customer = portal.sign_in(MARIA)
    appointment = customer.get(f"/v1/appointments/{visit(portal, MARIA, starts_at, status)}").json()

    assert not appointment["can_reschedule"]
    assert slots(customer, appointment["id"]) == []
    answer = move(customer, appointment, "slot_20261208T1300Z")
    assert (answer.status_code, answer.json()["code"]) == (409, "cannot_reschedule")


def test_a_time_is_given_away_once_for_each_crew(portal: Portal) -> None:
    customers = [portal.sign_in(name) for name in (MARIA, MARK, "olivia@example.com")]
    appointments = [
        customer.get(f"/v1/appointments/{visit(portal, name)}").json()
        for customer, name in zip(customers, (MARIA, MARK, "olivia@example.com"), strict=True)
    ]
    wanted = slots(customers[0], appointments[0]["id"])[5]["id"]

    with ThreadPoolExecutor(3) as pool:
        answers: list[Any] = list(pool.map(move, customers, appointments, [wanted] * 3))

    codes = sorted(answer.status_code for answer in answers)
    assert codes == [200, 200, 409]
    assert next(answer.json()["code"] for answer in answers if answer.status_code == 409) == "slot_taken"
    late = customers[next(index for index, answer in enumerate(answers) if answer.status_code == 409)]
    assert wanted not in {slot["id"] for slot in new_slots(late)}


def new_slots(customer: Customer, first: str = "2026-12-06", last: str = "2026-12-31") -> list[Any]:
    answer = customer.get("/v1/appointment-slots", params={"kind": "install", "from": first, "to": last})
    assert answer.status_code == 200, answer.text
    return answer.json()["items"]


def test_new_appointments_are_offered_from_the_day_after_tomorrow_but_not_at_christmas(portal: Portal) -> None:
    offered = new_slots(portal.sign_in(MARIA))

    days = {slot["starts_at"][:10] for slot in offered}
    assert min(days) == "2026-12-08"
    assert "2026-12-13" not in days  # a Sunday
    assert not {"2026-12-24", "2026-12-25"} & days
    assert all(slot["starts_at"] < slot["ends_at"] for slot in offered)


def test_a_range_that_is_none_or_endless_is_refused(portal: Portal) -> None:
    customer = portal.sign_in(MARIA)
    for first, last in (("2026-12-10", "2026-12-09"), ("2026-12-10", "2027-12-10")):
        answer = customer.get("/v1/appointment-slots", params={"kind": "install", "from": first, "to": last})
        assert answer.status_code == 422
    assert new_slots(customer, "2020-01-01", "2020-02-01") == []


def test_nobody_else_sees_or_moves_an_appointment(portal: Portal) -> None:
    appointment_id = visit(portal, MARIA)
    own = portal.sign_in(MARIA).get(f"/v1/appointments/{appointment_id}").json()
    other = portal.sign_in(MARK)

    assert other.get(f"/v1/appointments/{appointment_id}").status_code == 404
    assert other.get(f"/v1/appointments/{appointment_id}/slots").status_code == 404
    assert move(other, own, "slot_20261208T1300Z").status_code == 404


def test_where_the_calendar_is_off_so_are_appointments(portal: Portal) -> None:
    appointment_id = visit(portal, MARIA)
    switch(portal, MARIA, "calendar", enabled=False)

    answer = portal.sign_in(MARIA).get(f"/v1/appointments/{appointment_id}")

    assert (answer.status_code, answer.json()["code"]) == (403, "feature_unavailable")
