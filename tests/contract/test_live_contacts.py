"""Contacts, seen and changed through a real portal server."""

from collections.abc import Callable

import pytest

from daystarr_client.api import errors
from daystarr_client.api.bodies_contacts import Email, MailingAddress, Person, Phone
from daystarr_client.api.enums import ContactRole, PhoneLabel, ProblemCode, Topic
from daystarr_client.api.models_contacts import Contact
from daystarr_client.api.portal import Portal
from tests.outbox_folder import code_sent_to, other_than
from tests.server_process import ServerProcess

ADDRESS = MailingAddress("1 Main St", "Owosso", "MI", "48867")
ANA = Person("Ana Lopez", (ContactRole.TECHNICAL,), ADDRESS)


def added(portal: Portal) -> Contact:
    return portal.contacts.add(ANA)


def test_a_person_is_added_changed_removed_and_restored(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("maria")
    ana = added(portal)
    assert (ana.name, ana.roles, ana.phones) == ("Ana Lopez", (ContactRole.TECHNICAL,), ())
    assert ana.mailing_address is not None
    assert ana.mailing_address.city == "Owosso"
    assert ana in portal.contacts.list().items
    changed = portal.contacts.change(ana.id, ana.etag, Person("Ana M. Lopez", (ContactRole.BILLING,)))
    assert (changed.name, changed.roles, changed.mailing_address) == ("Ana M. Lopez", (ContactRole.BILLING,), None)
    assert changed.etag != ana.etag
    portal.contacts.remove(ana.id, changed.etag)
    with pytest.raises(errors.NotFound):
        portal.contacts.get(ana.id)
    restored = portal.contacts.restore(ana.id)
    assert portal.contacts.get(ana.id) == restored
    assert restored.name == "Ana M. Lopez"


def test_a_change_to_an_old_version_is_refused_and_overwrites_nothing(open_portal: Callable[..., Portal]) -> None:
    mine, theirs = open_portal("maria"), open_portal("maria")
    ana = added(mine)
    newer = theirs.contacts.change(ana.id, ana.etag, Person("Ana Newer"))
    with pytest.raises(errors.Stale) as caught:
        mine.contacts.change(ana.id, ana.etag, Person("Ana Older"))
    assert caught.value.code is ProblemCode.STALE
    with pytest.raises(errors.Stale):
        mine.contacts.remove(ana.id, ana.etag)
    assert mine.contacts.get(ana.id) == newer


def test_the_last_primary_contact_stays(open_portal: Callable[..., Portal]) -> None:
    portal = open_portal("mark")
    (last,) = [contact for contact in portal.contacts.list().items if contact.is_last_primary]
    with pytest.raises(errors.Conflict) as caught:
        portal.contacts.remove(last.id, last.etag)
    assert caught.value.code is ProblemCode.LAST_PRIMARY_CONTACT


def test_a_phone_is_added_confirmed_changed_and_removed(
    open_portal: Callable[..., Portal], server: ServerProcess
) -> None:
    portal = open_portal("maria")
    ana = added(portal)
    ana = portal.contacts.add_phone(
        ana.id, ana.etag, Phone("(989) 720-6001", PhoneLabel.HOME, (Topic.OUTAGES, Topic.PAYMENTS))
    )
    (phone,) = ana.phones
    assert (phone.number, phone.label, phone.verified) == ("+19897206001", PhoneLabel.HOME, False)
    assert set(phone.notify) == {Topic.OUTAGES, Topic.PAYMENTS}
    code = code_sent_to(server.folder / "outbox", phone.number)
    with pytest.raises(errors.Invalid) as caught:
        portal.contacts.confirm_phone(ana.id, phone.id, other_than(code))
    assert caught.value.code is ProblemCode.CODE_WRONG
    with pytest.raises(errors.RateLimited) as too_soon:
        portal.contacts.send_phone_code(ana.id, phone.id)
    assert too_soon.value.retry_after
    ana = portal.contacts.confirm_phone(ana.id, phone.id, code)
    assert ana.phones[0].verified
    portal.contacts.send_phone_code(ana.id, phone.id)  # nothing to send: it is confirmed
    with pytest.raises(errors.Invalid) as refused:
        portal.contacts.change_phone(ana.id, ana.etag, phone.id, Phone("123", PhoneLabel.WORK))
    assert refused.value.code is ProblemCode.PHONE_INVALID
    ana = portal.contacts.change_phone(ana.id, ana.etag, phone.id, Phone(phone.number, PhoneLabel.WORK))
    assert (ana.phones[0].label, ana.phones[0].verified, ana.phones[0].notify) == (PhoneLabel.WORK, True, ())
    assert portal.contacts.remove_phone(ana.id, ana.etag, phone.id).phones == ()


def test_an_email_is_added_confirmed_changed_and_removed(
    open_portal: Callable[..., Portal], server: ServerProcess
) -> None:
    portal = open_portal("maria")
    ana = added(portal)
    ana = portal.contacts.add_email(ana.id, ana.etag, Email("ana.lopez@example.com", (Topic.INVOICES,)))
    (email,) = ana.emails
    with pytest.raises(errors.RateLimited):
        portal.contacts.send_email_code(ana.id, email.id)
    ana = portal.contacts.confirm_email(ana.id, email.id, code_sent_to(server.folder / "outbox", email.address))
    assert ana.emails[0].verified
    portal.contacts.send_email_code(ana.id, email.id)
    with pytest.raises(errors.Invalid) as again:
        portal.contacts.add_email(ana.id, ana.etag, Email("Ana.Lopez@example.com"))
    assert again.value.code is ProblemCode.EMAIL_ALREADY_THERE
    ana = portal.contacts.change_email(ana.id, ana.etag, email.id, Email("ana@example.com"))
    assert (ana.emails[0].address, ana.emails[0].verified) == ("ana@example.com", False)
    assert portal.contacts.remove_email(ana.id, ana.etag, email.id).emails == ()
