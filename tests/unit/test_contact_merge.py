"""Two people change the same contact: nothing that either of them did is lost unasked."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daystarr_client.api.bodies_contacts import Email, MailingAddress, Person, Phone
from daystarr_client.api.enums import ContactRole, PhoneLabel, Topic
from daystarr_client.services import contact_saving as saving
from daystarr_client.services.contact_saving import Gone, Overtaken, Saved
from daystarr_client.viewmodels.contact_draft import (
    ADDRESS_FIELDS,
    Change,
    Draft,
    Form,
    changes,
    merged,
    parts,
    person_draft,
    person_in,
    reach_draft,
    reach_in,
    same_part,
)
from tests.fakes.contacts import ADDRESS, OneContact, a_contact, a_phone, replace_in

START = person_draft(a_contact())
ALL = frozenset(parts(Form.PERSON))


def person(name: str = "Maria Lopez", ticks: tuple[str, ...] = ("primary",), street: str = "") -> Draft:
    texts = {"name": name, **dict.fromkeys(ADDRESS_FIELDS, street)}
    return Draft(texts, frozenset(ticks))


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (person(), person(), ()),
        (person("Mine"), person(), ()),
        (person(), person("Theirs"), (Change("name", conflict=False),)),
        (person("Mine"), person("Theirs"), (Change("name", conflict=True),)),
        (person("Same"), person(" Same "), (Change("name", conflict=False),)),
        (person(ticks=("primary", "billing")), person(ticks=()), (Change("primary", conflict=False),)),
        (person(street="1"), person(street="2"), (Change("address", conflict=True),)),
    ],
)
def test_what_somebody_else_changed_is_told(mine: Draft, theirs: Draft, expected: tuple[Change, ...]) -> None:
    assert changes(Form.PERSON, START, mine, theirs) == expected


def test_both_changes_end_up_in_one_and_conflicts_go_as_chosen() -> None:
    mine = person("Mine", ("primary", "billing"))
    theirs = person("Theirs", ("primary", "technical"), street="9")
    both = merged(Form.PERSON, START, mine, theirs, ALL)
    assert both == person("Mine", ("primary", "billing", "technical"), street="9")
    assert merged(Form.PERSON, START, mine, theirs, frozenset()).texts["name"] == "Theirs"


drafts = st.builds(
    person,
    st.sampled_from(["Maria Lopez", "A", "B"]),
    st.lists(st.sampled_from(["primary", "billing", "technical"]), unique=True).map(tuple),
    st.sampled_from(["", "1", "2"]),
)


@given(drafts, drafts, drafts)
def test_no_change_is_lost_whoever_made_it(start: Draft, mine: Draft, theirs: Draft) -> None:
    both = merged(Form.PERSON, start, mine, theirs, ALL)
    for part in parts(Form.PERSON):
        mine_changed = not same_part(Form.PERSON, part, start, mine)
        assert same_part(Form.PERSON, part, both, mine if mine_changed else theirs)


def test_the_same_number_written_otherwise_is_no_change() -> None:
    start = reach_draft(a_contact(), "cph_1")
    assert start is not None
    assert start.texts["where"] == "(989) 720-6000"
    assert changes(Form.PHONE, start, start, start.typed("where", "+1 989 720 6000")) == ()


def test_what_is_typed_is_sent_in_its_one_form() -> None:
    draft = Draft({"where": "(989) 720-6000", "label": "home"}, frozenset({"outages", "invoices"}))
    assert reach_in(Form.PHONE, draft) == Phone("+19897206000", PhoneLabel.HOME, (Topic.INVOICES, Topic.OUTAGES))
    assert reach_in(Form.EMAIL, draft.typed("where", " A@EXAMPLE.com")) == Email(
        "A@example.com", (Topic.INVOICES, Topic.OUTAGES)
    )
    typed = person("  Ana   Ruiz ", ("technical", "primary"), street=" 1  Main ")
    sent = person_in(typed)
    assert (sent.name, sent.roles) == ("Ana Ruiz", (ContactRole.PRIMARY, ContactRole.TECHNICAL))
    assert sent.mailing_address == MailingAddress("1 Main", "1 Main", "1 Main", "1 Main")
    assert person_in(person("A")).mailing_address is None


# Saving


def portal_of(one: OneContact) -> Any:
    return one


def test_a_change_of_another_part_does_not_get_in_the_way() -> None:
    portal = OneContact()
    base = portal.get("con_1")
    portal.become(phones=())
    result = saving.change_person(portal_of(portal), base, Person("New"))
    assert isinstance(result, Saved)
    assert portal.now is not None
    assert (portal.now.name, portal.now.phones) == ("New", ())


def test_a_change_of_the_same_person_is_handed_back_and_nothing_is_written() -> None:
    portal = OneContact()
    base = portal.get("con_1")
    newest = portal.become(mailing_address=ADDRESS)
    assert saving.change_person(portal_of(portal), base, Person("New")) == Overtaken(newest)
    assert portal.writes == 0


def test_a_change_that_arrived_although_its_answer_was_lost_is_a_success() -> None:
    portal = OneContact()
    base = portal.get("con_1")
    portal.become(name="New", roles=())
    assert isinstance(saving.change_person(portal_of(portal), base, Person("New")), Saved)
    assert portal.writes == 0


def test_a_person_added_by_a_lost_attempt_is_not_added_twice() -> None:
    portal = OneContact(a_contact("Ana", "con_9", roles=()))
    result = saving.add_person(portal_of(portal), Person("Ana"), {"con_1"})
    assert isinstance(result, Saved)
    assert (result.contact.id, portal.writes) == ("con_9", 0)
    assert saving.add_person(portal_of(portal), Person("Ana"), None) != result


def test_a_phone_is_added_to_whatever_the_person_is_by_now_and_only_once() -> None:
    portal = OneContact()
    base = portal.get("con_1")
    portal.become(name="Renamed")
    phone = Phone("+19895550101", PhoneLabel.WORK)
    result = saving.add_reach(portal_of(portal), base, phone)
    assert isinstance(result, Saved)
    assert (result.contact.name, result.reach_id) == ("Renamed", "cph_new")
    again = saving.add_reach(portal_of(portal), base, phone)
    assert isinstance(again, Saved)
    assert (again.reach_id, portal.writes) == ("cph_new", 1)


def test_somebody_who_keeps_changing_something_else_does_not_stop_an_addition() -> None:
    portal = OneContact()
    base = portal.get("con_1")
    portal.before = [lambda: portal.become(name="Once more")]
    assert isinstance(saving.add_reach(portal_of(portal), base, Email("a@example.com")), Saved)


def test_a_phone_changed_by_both_is_handed_back() -> None:
    portal = OneContact()
    base = portal.get("con_1")
    newest = portal.become(phones=replace_in(base.phones, "cph_1", label=PhoneLabel.WORK))
    changed = Phone("+19895550101", PhoneLabel.HOME)
    assert saving.change_reach(portal_of(portal), base, "cph_1", changed) == Overtaken(newest)
    assert saving.remove_reach(portal_of(portal), base, "cph_1") == Overtaken(newest)
    assert portal.writes == 0


def test_what_somebody_else_removed_is_gone_and_removing_it_again_is_fine() -> None:
    portal = OneContact()
    base = portal.get("con_1")
    newest = portal.become(phones=())
    assert saving.change_reach(portal_of(portal), base, "cph_1", Phone("+1", PhoneLabel.HOME)) == Gone(newest)
    assert isinstance(saving.remove_reach(portal_of(portal), base, "cph_1"), Saved)
    portal.now = None
    assert saving.change_person(portal_of(portal), base, Person("New")) == Gone()
    assert saving.remove_person(portal_of(portal), base) == Gone()


def test_nobody_is_removed_in_a_version_that_was_not_seen() -> None:
    portal = OneContact()
    base = portal.get("con_1")
    newest = portal.become(phones=(a_phone("+19895550123", "cph_2"),))
    assert saving.remove_person(portal_of(portal), base) == Overtaken(newest)
    assert saving.remove_person(portal_of(portal), newest) == Gone()
