"""The contact sheet as it is shown: pure functions of where it is."""

import math
from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.services.loadable import Loadable
from daystarr_client.viewmodels.contact_draft import WHERE, Form, changes, reach_draft
from daystarr_client.viewmodels.contact_form_view import person_form, reach_form
from daystarr_client.viewmodels.contact_sheet_rows import ContactSheetView, MergeRow, PickRow, cancel, short_name
from daystarr_client.viewmodels.contact_state import (
    Added,
    Closed,
    Confirming,
    Editing,
    Merging,
    Picking,
    Removing,
    State,
)
from daystarr_client.viewmodels.contact_words import code_error, part_name, part_value, role_name, trouble_words
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.pay_words import Said
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.wording import fill, one_line

if TYPE_CHECKING:
    from daystarr_client.api.models_contacts import Contact
    from daystarr_client.services.contacts import Everyone

translate = QCoreApplication.translate


def contact_sheet_view(state: State, everyone: "Loadable[Everyone]", phone: str, clock: float) -> ContactSheetView:
    """The sheet in this state; `clock` is now on the monotonic clock, in seconds."""
    match state:
        case Closed():
            return ContactSheetView()
        case Picking():
            return _picking(state, everyone, phone)
        case Editing(form=Form.PERSON):
            return person_form(state, phone)
        case Editing():
            return reach_form(state, phone)
        case Merging():
            return _merging(state)
        case Added(contact=contact):
            return _added(contact)
        case Removing():
            return _removing(state, phone)
        case Confirming():
            return _confirming(state, phone, clock)
        case _:
            assert_never(state)


def _picking(state: Picking, everyone: "Loadable[Everyone]", phone: str) -> ContactSheetView:
    is_phone = state.form is Form.PHONE
    view = ContactSheetView(
        open=True,
        title=translate("Contacts", "Add a phone number") if is_phone else translate("Contacts", "Add an email"),
        buttons=(cancel(),),
    )
    if everyone.value is None:
        if everyone.problem is None:
            return view
        notice = Said("due", translate("Contacts", "Your contacts could not be loaded"), "")
        notice = replace(notice, body=problem_sentence(everyone.problem, phone))
        retry = Button("retry", translate("Contacts", "Try again"), "primary")
        return replace(view, notice=notice, buttons=(cancel(), retry))
    picks = tuple(
        PickRow(contact.id, short_name(contact), ", ".join(filter(None, (role_name(role) for role in contact.roles))))
        for contact in everyone.value
    )
    subtitle = translate("Contacts", "Whose is it?") if picks else ""
    someone = Button("person", translate("Contacts", "Someone else"), "outline")
    return replace(view, step="pick", subtitle=subtitle, picks=picks, buttons=(cancel(), someone))


def _merging(state: Merging) -> ContactSheetView:
    editing = state.editing
    found = changes(editing.form, editing.start, editing.draft, state.theirs)
    rows = tuple(
        MergeRow(
            key=change.part,
            title=part_name(editing.form, change.part),
            before=part_value(change.part, editing.start),
            theirs=part_value(change.part, state.theirs),
            mine=part_value(change.part, editing.draft),
            conflict=change.conflict,
            keep=change.part in state.kept,
        )
        for change in found
    )
    if any(row.conflict for row in rows):
        body = translate("Contacts", "Choose which one stays. Everything else you typed is kept too.")
    else:
        body = translate("Contacts", "It does not touch what you typed. Save to keep both.")
    return ContactSheetView(
        open=True,
        step="merge",
        form=editing.form.value,
        title=translate("Contacts", "Someone else changed this"),
        subtitle=short_name(state.newest),
        notice=Said("scheduled", translate("Contacts", "Nothing is lost"), body),
        merges=rows,
        buttons=(
            Button("edit", translate("Contacts", "Keep editing")),
            Button("save", translate("Contacts", "Save both"), "primary", busy=editing.saving),
        ),
    )


def _added(contact: "Contact") -> ContactSheetView:
    return ContactSheetView(
        open=True,
        step="added",
        title=fill(translate("Contacts", "%1 is on the account"), short_name(contact)),
        said=translate("Contacts", "How do we reach this person? You can add more at any time."),
        buttons=(
            Button("close", translate("Contacts", "Done")),
            Button("email", translate("Contacts", "Add an email")),
            Button("phone", translate("Contacts", "Add a phone number"), "primary"),
        ),
    )


def _removing(state: Removing, phone: str) -> ContactSheetView:
    start = _reach_words(state)
    is_phone = state.form is Form.PHONE
    title = (
        translate("Contacts", "Remove this phone number?") if is_phone else translate("Contacts", "Remove this email?")
    )
    said = translate("Contacts", "We will not use %1 for %2 any more. To use it again, it has to be confirmed again.")
    return ContactSheetView(
        open=True,
        step="remove",
        form=state.form.value,
        title=title,
        notice=trouble_words(state.trouble, phone),
        said=fill(said, start, short_name(state.base)),
        buttons=(
            Button("keep", translate("Contacts", "Keep it"), usable=not state.busy),
            Button("remove", translate("Contacts", "Remove"), "danger", busy=state.busy),
        ),
    )


def _reach_words(state: Removing) -> str:
    draft = reach_draft(state.base, state.reach_id)
    return one_line(draft.texts[WHERE], 120) if draft else ""


def _confirming(state: Confirming, phone: str, clock: float) -> ContactSheetView:
    wait = max(0, math.ceil(state.resend_at - clock))
    resend = translate("Contacts", "Send another code")
    if wait:
        resend = fill(translate("Contacts", "Send another code in %1 s"), str(wait))
    hint = translate("Contacts", "The code is good for 15 minutes.")
    if state.sent_again:
        hint = translate("Contacts", "We sent another code. Only the newest one counts.")
    said = translate("Contacts", "We sent a code with 6 digits to %1. Enter it here to confirm that it is right.")
    return ContactSheetView(
        open=True,
        step="code",
        form=state.form.value,
        title=translate("Contacts", "Confirm it with a code"),
        notice=trouble_words(state.trouble, phone),
        texts={"code": state.typed},
        errors={"code": code_error(state.trouble, missing=state.missing)},
        said=fill(said, one_line(state.where, 120)),
        hint=hint,
        resend=resend,
        can_resend=wait == 0 and not state.busy and not state.sending,
        buttons=(
            Button("close", translate("Contacts", "Later"), usable=not state.busy),
            Button("confirm", translate("Contacts", "Confirm"), "primary", busy=state.busy),
        ),
    )
