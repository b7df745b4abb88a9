"""The contact sheet from step to step, and what it says."""

from dataclasses import replace
from typing import Any

import pytest

from daystarr_client.api.enums import ContactRole, PhoneLabel, ProblemCode
from daystarr_client.api.errors import (
    BadAnswer,
    Conflict,
    Invalid,
    NotFound,
    PortalError,
    RateLimited,
    TimedOut,
    Unreachable,
)
from daystarr_client.services.contact_saving import Gone, Overtaken, Saved
from daystarr_client.services.contacts import Everyone
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.tasks import Done, Failed, Surprise
from daystarr_client.viewmodels import contact_steps as steps
from daystarr_client.viewmodels.contact_draft import Form
from daystarr_client.viewmodels.contact_form_view import errors_of
from daystarr_client.viewmodels.contact_sheet_rows import ContactSheetView
from daystarr_client.viewmodels.contact_sheet_view import contact_sheet_view
from daystarr_client.viewmodels.contact_state import (
    Added,
    Closed,
    Confirming,
    Editing,
    Merging,
    Picking,
    Removing,
    State,
    What,
    refusals,
    trouble_of,
)
from daystarr_client.viewmodels.contacts_view import Removed, contact_row, contacts_view
from tests.fakes.billing import NOW
from tests.fakes.contacts import ADDRESS, a_contact, a_phone, an_email
from tests.fakes.home import ENGLISH, TODAY

PHONE = "989-720-6000"
MARIA = a_contact()
NOTHING: Loadable[Everyone] = Loadable()


def view(state: State, everyone: Any = None) -> ContactSheetView:
    return contact_sheet_view(state, everyone or Loadable(), PHONE, clock=100.0)


def keys(state: State, everyone: Any = None) -> list[str]:
    return [button.key for button in view(state, everyone).buttons]


def typed(form: Form, text: str) -> Editing:
    return steps.checked(steps.typed_where(steps.adding_reach(form, MARIA), text, len(text)))


# What is wrong with what is typed


@pytest.mark.parametrize(
    ("form", "text", "error"),
    [
        (Form.PHONE, "", "Enter a phone number."),
        (Form.PHONE, "555", "This is not a phone number we can call. Check it, with its area code."),
        (Form.PHONE, "989 720 6000", "This contact has this number already. Enter another one."),
        (Form.EMAIL, "  ", "Enter an email address."),
        (Form.EMAIL, "maria", "This is not an email address. It should look like name@example.com."),
        (Form.EMAIL, "MARIA@example.com", "This contact has this email already. Enter another one."),
    ],
)
def test_a_number_or_address_says_what_is_wrong_with_it(form: Form, text: str, error: str) -> None:
    state = typed(form, text)
    assert view(state).errors == {"where": error}
    assert not steps.ready_to_save(state)


def test_nothing_is_said_to_be_wrong_before_the_field_is_left() -> None:
    state = steps.typed_where(steps.adding_reach(Form.PHONE, MARIA), "555", 3)
    assert view(state).errors == {}
    assert "where" in view(steps.left(state, "where")).errors
    assert view(steps.left(steps.adding_reach(Form.PHONE, MARIA), "where")).errors == {}


def test_a_complete_number_is_said_to_be_one_and_its_own_is_no_other() -> None:
    fresh = typed(Form.PHONE, "9897206001")
    assert (view(fresh).texts["where"], view(fresh).good) == ("(989) 720-6001", True)
    assert "code" in view(fresh).hint
    own = steps.editing_reach(MARIA, "cph_1")
    assert own is not None
    assert steps.ready_to_save(own)
    assert view(own).hint == "This number is complete."


def test_an_address_is_given_whole_or_not_at_all() -> None:
    state = steps.typed(steps.typed(steps.adding_person(), "name", "Ana"), "city", "Owosso")
    assert set(errors_of(state)) == {"street", "region", "postal_code"}
    assert steps.ready_to_save(steps.address_used(state, ADDRESS))
    assert not steps.ready_to_save(steps.adding_person())


# What the portal says


@pytest.mark.parametrize(
    ("error", "what", "title"),
    [
        (Unreachable(), What.UNREACHABLE, "The portal cannot be reached"),
        (TimedOut(may_have_happened=True), What.UNSURE, "No answer from the portal"),
        (RateLimited(retry_after=90), What.WAIT, "Too many codes were sent"),
        (Conflict(ProblemCode.LAST_PRIMARY_CONTACT), What.LAST_PRIMARY, "This is the last primary contact"),
        (
            Conflict(ProblemCode.TOO_MANY_CONTACTS),
            What.TOO_MANY_CONTACTS,
            "The account has as many contacts as it can have",
        ),
        (
            Conflict(ProblemCode.TOO_MANY_REACHES),
            What.TOO_MANY_REACHES,
            "This contact has as many of these as there can be",
        ),
        (Conflict(ProblemCode.RESTORE_EXPIRED), What.TOO_LATE, "It is too late to undo this"),
        (Invalid(ProblemCode.CARD_NUMBER_REFUSED), What.CARD_NUMBER, "This looks like a card number"),
        (Invalid(), What.REFUSED, "This could not be saved"),
        (NotFound(), What.GONE, "Someone else removed this in the meantime"),
        (BadAnswer(), What.BROKEN, "This could not be saved"),
        (Surprise("REF"), What.BROKEN, "This could not be saved"),
    ],
)
def test_every_failure_is_said_in_words_and_keeps_what_was_typed(error: Any, what: What, title: str) -> None:
    state = replace(typed(Form.PHONE, "9897206001"), saving=True)
    after = steps.saved(state, Failed(error), 0)
    assert isinstance(after, Editing)
    assert trouble_of(error).what is what
    assert after.draft == state.draft
    assert not after.saving
    shown = view(after)
    assert shown.notice.title == title
    assert shown.notice.body
    assert "%" not in shown.notice.body


def test_what_the_portal_refuses_is_said_at_the_field_until_it_is_typed_anew() -> None:
    error = Invalid(ProblemCode.PHONE_INVALID, errors={"/number": "x"})
    assert refusals(error) == {"where": ProblemCode.PHONE_INVALID}
    assert refusals(Invalid(errors={"/mailing_address/street": "x", "/name": "y"})).keys() == {"street", "name"}
    after = steps.saved(typed(Form.PHONE, "9897206001"), Failed(error), 0)
    assert isinstance(after, Editing)
    assert "where" in view(after).errors
    assert view(after).notice.body == ""
    assert view(steps.typed_where(after, "9897206002", 10)).errors == {}


# Steps


def test_a_new_number_is_confirmed_next_and_a_confirmed_one_is_not() -> None:
    state = typed(Form.PHONE, "9897206001")
    fresh = a_contact(phones=(a_phone(), a_phone("+19897206001", "cph_2", verified=False)))
    after = steps.saved(state, Done(Saved(fresh, "cph_2")), 130)
    assert isinstance(after, Confirming)
    assert after.where == "(989) 720-6001"
    assert view(after).resend == "Send another code in 30 s"
    assert not view(after).can_resend
    assert view(replace(after, resend_at=99)).can_resend
    assert steps.saved(state, Done(Saved(MARIA, "cph_1")), 0) == Closed()


def test_only_another_number_needs_another_code() -> None:
    unconfirmed = a_contact(phones=(a_phone(verified=False),))
    state = steps.editing_reach(unconfirmed, "cph_1")
    assert state is not None
    changed = a_contact(phones=(a_phone(verified=False).model_copy(update={"label": PhoneLabel.WORK}),))
    assert steps.saved(state, Done(Saved(changed, "cph_1")), 0) == Closed()


def test_somebody_new_is_asked_how_they_are_reached() -> None:
    state = steps.typed(steps.adding_person(), "name", "Ana")
    after = steps.saved(state, Done(Saved(a_contact("Ana"), "")), 0)
    assert isinstance(after, Added)
    assert keys(after) == ["close", "email", "phone"]


def test_a_change_by_somebody_else_is_shown_and_merged() -> None:
    state = steps.typed(steps.editing_person(MARIA), "name", "Mine")
    newest = a_contact("Theirs", roles=(ContactRole.PRIMARY, ContactRole.BILLING))
    merging = steps.saved(state, Done(Overtaken(newest)), 0)
    assert isinstance(merging, Merging)
    rows = {row.key: row for row in view(merging).merges}
    assert (rows["name"].mine, rows["name"].theirs, rows["name"].keep) == ("Mine", "Theirs", True)
    assert (rows["billing"].conflict, rows["billing"].before, rows["billing"].theirs) == (False, "No", "Yes")
    both = steps.merge_accepted(merging)
    assert both.base == newest
    assert both.draft.texts["name"] == "Mine"
    assert both.draft.ticks == {"primary", "billing"}
    theirs = steps.merge_accepted(replace(merging, kept=frozenset()))
    assert theirs.draft.texts["name"] == "Theirs"


def test_what_is_gone_can_be_added_again_as_typed() -> None:
    state = steps.typed(steps.editing_person(MARIA), "name", "Mine")
    after = steps.saved(state, Done(Gone()), 0)
    assert isinstance(after, Editing)
    assert (after.base, after.draft.texts["name"]) == (None, "Mine")
    phone = steps.editing_reach(MARIA, "cph_1")
    assert phone is not None
    without = a_contact(phones=())
    for outcome in (Gone(without), Overtaken(without)):
        again = steps.saved(phone, Done(outcome), 0)
        assert isinstance(again, Editing)
        assert (again.base, again.reach_id) == (without, "")
    lost = steps.saved(phone, Done(Gone()), 0)
    assert isinstance(lost, Editing)
    assert "Someone else removed this contact" in view(lost).notice.title


def test_the_last_primary_contact_stays_and_is_told_so() -> None:
    last = steps.editing_person(a_contact(is_last_primary=True))
    assert keys(last) == ["close", "save"]
    assert view(last).removal == "This is the last primary contact, so it cannot be removed."
    primary = view(last).ticks[0]
    assert (primary.usable, primary.note[:42]) == (False, "Every account needs a primary contact. Mak")
    assert keys(steps.editing_person(MARIA)) == ["remove", "close", "save"]


@pytest.mark.parametrize(
    ("state", "closes"),
    [
        (Picking(Form.PHONE), True),
        (steps.adding_person(), True),
        (steps.typed(steps.adding_person(), "name", " "), True),
        (steps.typed(steps.adding_person(), "name", "A"), False),
        (replace(steps.adding_person(), saving=True), False),
        (Removing(Form.PHONE, MARIA, "cph_1"), True),
        (Removing(Form.PHONE, MARIA, "cph_1", busy=True), False),
        (Confirming(Form.PHONE, "con_1", "cph_1", "x", typed="1"), True),
    ],
)
def test_the_sheet_closes_unless_something_would_be_lost(state: State, closes: bool) -> None:
    assert isinstance(steps.closing(state), Closed) is closes


def test_leaving_asks_and_typing_on_is_staying() -> None:
    state = steps.closing(steps.typed(steps.adding_person(), "name", "A"))
    assert isinstance(state, Editing)
    assert keys(state) == ["discard", "stay"]
    assert keys(steps.typed(state, "name", "AB")) == ["close", "save"]
    merging = Merging(state, MARIA, state.draft, frozenset())
    assert isinstance(steps.closing(merging), Editing)


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (Invalid(ProblemCode.CODE_WRONG), "This is not the code we sent last. Check it."),
        (Invalid(ProblemCode.CODE_EXPIRED), "This code is too old. Send another code."),
        (RateLimited(ProblemCode.TOO_MANY_ATTEMPTS, retry_after=600), "Too many wrong codes. Send another code."),
    ],
)
def test_a_code_says_what_is_wrong_with_it(error: PortalError, says: str) -> None:
    state = Confirming(Form.EMAIL, "con_1", "cem_1", "maria@example.com", "123456", busy=True)
    after = steps.confirmed(state, Failed(error))
    assert isinstance(after, Confirming)
    assert view(after).errors == {"code": says}
    assert view(after).notice.body == ""
    assert steps.confirmed(state, Done(Saved(MARIA))) == Closed()


def test_another_code_can_be_sent_but_not_at_once() -> None:
    state = Confirming(Form.EMAIL, "con_1", "cem_1", "maria@example.com", "12", sending=True)
    sent = steps.code_sent(state, Done(None), 100)
    assert (sent.typed, sent.resend_at) == ("", 130)
    assert view(sent).hint == "We sent another code. Only the newest one counts."
    soon = steps.code_sent(state, Failed(RateLimited(retry_after=12)), 100)
    assert (soon.resend_at, soon.trouble) == (112, None)
    later = steps.code_sent(state, Failed(RateLimited(retry_after=3000)), 100)
    assert view(later).notice.body == "Wait 50 minutes, then try again."


def test_removing_what_somebody_else_changed_shows_it_first() -> None:
    state = Removing(Form.EMAIL, MARIA, "cem_1", busy=True)
    newest = a_contact(emails=(an_email("new@example.com"),))
    after = steps.removed(state, Done(Overtaken(newest)))
    assert "new@example.com" in view(after).said
    assert view(after).notice.title == "Someone else changed this just now"
    assert steps.removed(state, Done(Saved(newest))) == Closed()
    person = steps.person_removed(Overtaken(newest))
    assert isinstance(person, Editing)
    assert person.base == newest
    assert steps.person_removed(Gone()) == Closed()


def test_whose_it_is_is_asked_with_everything_there_is_to_know() -> None:
    picking = Picking(Form.PHONE)
    assert view(picking).step == "opening"
    everyone = Loadable(value=(MARIA, a_contact("Ana", "con_2", roles=())), as_of=NOW)
    assert [(row.title, row.subtitle) for row in view(picking, everyone).picks] == [
        ("Maria Lopez", "Primary"),
        ("Ana", ""),
    ]
    failed: Loadable[Everyone] = Loadable(problem=ProblemKind.OFFLINE)
    assert keys(picking, failed) == ["close", "retry"]
    assert "cannot be reached" in view(picking, failed).notice.body


# The page


def written(number: str) -> str:
    return f"<{number}>"


def page(everyone: Any, removed: Removed = Removed()) -> Any:  # noqa: B008
    return contacts_view(everyone, removed, ENGLISH, TODAY, PHONE, written)


@pytest.mark.parametrize(
    ("everyone", "phase"),
    [
        (NOTHING, "loading"),
        (NOTHING.loaded((), NOW), "empty"),
        (NOTHING.loaded((MARIA,), NOW), "ready"),
        (NOTHING.failed_with(ProblemKind.OFFLINE), "failed"),
    ],
)
def test_the_page_is_in_one_of_its_states(everyone: Any, phase: str) -> None:
    assert page(everyone).phase == phase
    assert bool(page(everyone).problem) is (phase == "failed")


def test_the_page_says_since_when_it_is_not_fresh_and_who_was_removed() -> None:
    stale = Loadable(value=(MARIA,), as_of=NOW, problem=ProblemKind.OFFLINE)
    assert page(stale).stale == "Not up to date: as of today, 10:42 AM."
    assert page(stale, Removed("con_2", "Ana")).undo_text == "Ana was removed."
    assert not page(Loadable(problem=ProblemKind.DENIED)).can_retry


def test_a_card_shows_everything_about_a_person() -> None:
    contact = a_contact(
        "\u202eEve\u2028<b>",
        roles=(ContactRole.PRIMARY, ContactRole.OTHER),
        mailing_address=ADDRESS,
        phones=(a_phone(verified=False),),
        emails=(an_email("x" * 300),),
    )
    row = contact_row(contact, written)
    assert (row.name, row.roles, row.address) == ("Eve <b>", ("Primary",), "1 Main St, Owosso, MI 48867")
    phone, email = row.reaches
    assert phone.spoken == "Mobile: <+19897206000>. Not confirmed. Notified of: Invoices, Outages"
    assert len(email.where) <= 90
    assert contact_row(a_contact(" "), written).name == "No name"
