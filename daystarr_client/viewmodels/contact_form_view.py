"""The forms of the contact sheet, and what is wrong with what is typed in them."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from daystarr_client.services import reach_rules
from daystarr_client.services.contact_saving import reach_of, where_of
from daystarr_client.viewmodels.contact_draft import ADDRESS_FIELDS, NAME, ROLES, TOPICS, WHERE, Draft, Form
from daystarr_client.viewmodels.contact_sheet_rows import ContactSheetView, TickRow, cancel, short_name
from daystarr_client.viewmodels.contact_state import Editing
from daystarr_client.viewmodels.contact_words import (
    field_refusal,
    role_meaning,
    role_name,
    topic_name,
    trouble_words,
)
from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.pay_words import Said
from daystarr_client.viewmodels.wording import fill

translate = QCoreApplication.translate


def errors_of(state: Editing) -> dict[str, str]:
    """What is wrong with which field, whether it is shown yet or not."""
    texts, errors = state.draft.texts, dict[str, str]()
    if state.form is Form.PERSON:
        if not texts[NAME].strip():
            errors[NAME] = translate("Contacts", "Enter a name.")
        if any(texts[name].strip() for name in ADDRESS_FIELDS):
            missing = {
                "street": translate("Contacts", "Enter the street and the number, or leave the whole address empty."),
                "city": translate("Contacts", "Enter the city."),
                "region": translate("Contacts", "Enter the state."),
                "postal_code": translate("Contacts", "Enter the ZIP code."),
            }
            errors |= {name: missing[name] for name in ADDRESS_FIELDS if not texts[name].strip()}
    else:
        wrong = _where_error(state.form, texts[WHERE], _others(state))
        if wrong:
            errors[WHERE] = wrong
    return errors | {name: field_refusal(code) for name, code in state.refused.items() if name in texts}


def _others(state: Editing) -> set[str]:
    base = state.base
    if base is None:
        return set()
    rows = base.phones if state.form is Form.PHONE else base.emails
    return {where_of(row) for row in rows if row.id != state.reach_id}


def _where_error(form: Form, text: str, others: set[str]) -> str:
    if form is Form.PHONE:
        if not text.strip():
            return translate("Contacts", "Enter a phone number.")
        number = reach_rules.number_of(text)
        if number is None:
            return translate("Contacts", "This is not a phone number we can call. Check it, with its area code.")
        taken = translate("Contacts", "This contact has this number already. Enter another one.")
        return taken if number in others else ""
    if not text.strip():
        return translate("Contacts", "Enter an email address.")
    address = reach_rules.address_of(text)
    if address is None:
        return translate("Contacts", "This is not an email address. It should look like name@example.com.")
    taken = translate("Contacts", "This contact has this email already. Enter another one.")
    return taken if address.casefold() in others else ""


def _shown_errors(state: Editing) -> dict[str, str]:
    return {name: text for name, text in errors_of(state).items() if name in state.left or name in state.refused}


def person_form(state: Editing, phone: str) -> ContactSheetView:
    """A person being typed."""
    last = state.base is not None and state.base.is_last_primary
    why = translate("Contacts", "Every account needs a primary contact. Make someone else primary first.")
    ticks = tuple(
        TickRow(
            role,
            role_name(role),
            why if last and role == ROLES[0] else role_meaning(role),
            role in state.draft.ticks,
            usable=not (last and role == ROLES[0]),
        )
        for role in ROLES
    )
    title = translate("Contacts", "Edit contact") if state.base else translate("Contacts", "Add a contact")
    removal = ""
    if last:
        removal = translate("Contacts", "This is the last primary contact, so it cannot be removed.")
    return replace(_editing(state, phone, last=last), step="person", title=title, ticks=ticks, removal=removal)


def reach_form(state: Editing, phone: str) -> ContactSheetView:
    """A phone or an email being typed."""
    is_phone, fresh = state.form is Form.PHONE, not state.reach_id
    if is_phone:
        title = translate("Contacts", "Add a phone number") if fresh else translate("Contacts", "Edit phone number")
    else:
        title = translate("Contacts", "Add an email") if fresh else translate("Contacts", "Edit email")
    ticks = tuple(TickRow(topic, topic_name(topic), "", topic in state.draft.ticks) for topic in TOPICS)
    hint, good = _hint(state)
    return replace(
        _editing(state, phone),
        step="reach",
        title=title,
        subtitle=fill(translate("Contacts", "For %1"), short_name(state.base)),
        ticks=ticks,
        label=state.draft.texts.get("label", ""),
        hint=hint,
        good=good,
    )


def _hint(state: Editing) -> tuple[str, bool]:
    text = state.draft.texts[WHERE]
    if state.form is Form.PHONE:
        number = reach_rules.number_of(text)
        if number is None:
            return translate("Contacts", "With its area code. Begin with + for another country."), False
        is_start = _same_where(state, number)
        good = translate("Contacts", "This number is complete. We will send it a code to confirm it.")
        return (translate("Contacts", "This number is complete."), True) if is_start else (good, True)
    address = reach_rules.address_of(text)
    if address is None:
        return translate("Contacts", "Such as name@example.com."), False
    if _same_where(state, address):
        return translate("Contacts", "This address is complete."), True
    return translate("Contacts", "This address is complete. We will send it a code to confirm it."), True


def _same_where(state: Editing, where: str) -> bool:
    row = reach_of(state.base, state.reach_id) if state.base else None
    return row is not None and where_of(row) == (where if state.form is Form.PHONE else where.casefold())


def _editing(state: Editing, phone: str, *, last: bool = False) -> ContactSheetView:
    notice = trouble_words(state.trouble, phone)
    busy = state.saving or state.removing
    save = Button("save", translate("Contacts", "Save"), "primary", busy=state.saving, usable=not state.removing)
    existing = state.base is not None and (state.form is Form.PERSON or bool(state.reach_id))
    remove = Button("remove", translate("Contacts", "Remove"), busy=state.removing, usable=not state.saving)
    buttons = (*((remove,) if existing and not last else ()), replace(cancel(), usable=not busy), save)
    if state.leaving:
        title = translate("Contacts", "Your changes are not saved")
        notice = Said("due", title, translate("Contacts", "Leave without saving them?"))
        discard = Button("discard", translate("Contacts", "Discard changes"))
        buttons = (discard, Button("stay", translate("Contacts", "Keep editing"), "primary"))
    return ContactSheetView(
        open=True,
        form=state.form.value,
        notice=notice,
        texts=dict(state.draft.texts),
        errors=_shown_errors(state),
        cursor=state.cursor,
        edits=state.edits,
        buttons=buttons,
    )


def where_in_words(form: Form, draft: Draft) -> str:
    """The number or the address that was typed, as it is written."""
    text = draft.texts[WHERE].strip()
    if form is Form.PHONE:
        number = reach_rules.number_of(text)
        return reach_rules.written_number(number) if number else text
    return reach_rules.address_of(text) or text
