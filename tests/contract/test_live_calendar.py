"""The calendar for other programs, and moving a visit, through a real portal server."""

from collections.abc import Callable
from datetime import date

import pytest
import requests

from daystarr_client.api import errors
from daystarr_client.api.enums import CalendarKind, ProblemCode
from daystarr_client.api.enums_services import VisitKind
from daystarr_client.api.portal import Portal

DECEMBER = (date(2026, 12, 1), date(2026, 12, 31))


def test_the_calendar_leaves_as_a_file_whole_or_one_entry_of_it(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("maria")
    assert portal.calendar.export(*DECEMBER).count(b"BEGIN:VEVENT") == len(portal.calendar.get(*DECEMBER).items) > 2
    due = next(entry for entry in portal.calendar.get(*DECEMBER).items if entry.kind is CalendarKind.INVOICE_DUE)
    assert due.autopay_on == due.date
    alone = portal.calendar.export(due.date, due.date, due.id)
    assert alone.count(b"BEGIN:VEVENT") == 1
    assert b"Invoice 1087 due" in alone
    with pytest.raises(errors.NotFound):
        portal.calendar.export(due.date, due.date, "due_somebody_elses")


def test_another_program_reads_the_address_until_it_is_revoked(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("maria")
    assert portal.calendar.feed().active is False
    first = portal.calendar.make_feed()
    second = portal.calendar.make_feed()
    assert portal.calendar.feed().created_at == second.created_at
    assert requests.get(first.url, timeout=20).status_code == 404
    assert requests.get(second.url, timeout=20).content.startswith(b"BEGIN:VCALENDAR")
    portal.calendar.revoke_feed()
    portal.calendar.revoke_feed()
    assert portal.calendar.feed().active is False
    assert requests.get(second.url, timeout=20).status_code == 404


def test_a_visit_moves_to_an_offered_time_in_the_version_that_was_seen(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("maria")
    entry = next(e for e in portal.calendar.get(*DECEMBER).items if e.kind is CalendarKind.TICKET_VISIT)
    before = portal.appointments.get(entry.id)
    assert (before.kind, before.can_reschedule) == (VisitKind.TICKET_VISIT, True)
    first, second, *_ = portal.appointments.slots(entry.id).items
    with pytest.raises(errors.Conflict) as taken:
        portal.appointments.reschedule(entry.id, before.etag, "slot_20200101T0000Z")
    assert taken.value.code is ProblemCode.SLOT_TAKEN
    moved = portal.appointments.reschedule(entry.id, before.etag, first.id)
    assert moved.starts_at == first.starts_at
    with pytest.raises(errors.Stale):
        portal.appointments.reschedule(entry.id, before.etag, second.id)
    assert portal.appointments.get(entry.id) == moved


def test_a_visit_that_was_cannot_be_moved(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("maria")
    entry = next(e for e in portal.calendar.get(*DECEMBER).items if e.kind is CalendarKind.INSTALL)
    done = portal.appointments.get(entry.id)
    assert not done.can_reschedule
    assert portal.appointments.slots(entry.id).items == ()
    with pytest.raises(errors.Conflict) as refused:
        portal.appointments.reschedule(entry.id, done.etag, "slot_20200101T0000Z")
    assert refused.value.code is ProblemCode.CANNOT_RESCHEDULE
