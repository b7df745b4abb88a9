"""Contacts over HTTP."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from daystarr_portal.auth.principal import CallerDependency, Principal
from daystarr_portal.contacts.reach_service import ReachService
from daystarr_portal.contacts.schemas import (
    Confirmation,
    Contact,
    ContactChange,
    EmailChange,
    NewContact,
    NewEmail,
    NewPhone,
    PhoneChange,
)
from daystarr_portal.contacts.service import ContactService
from daystarr_portal.core.etags import IfMatch, tagged
from daystarr_portal.core.openapi import problem_responses
from daystarr_portal.core.pages import Page

Id = Annotated[str, Path(max_length=40)]
_EDITED = problem_responses(HTTPStatus.CONFLICT, HTTPStatus.PRECONDITION_FAILED, HTTPStatus.PRECONDITION_REQUIRED)


def contacts_router(service: ContactService, reaches: ReachService, caller: CallerDependency) -> APIRouter:
    """`/contacts`: people, their phones and their emails."""
    router = APIRouter(prefix="/contacts", tags=["contacts"])
    _people(router, service, caller)
    _phones(router, reaches, caller)
    _emails(router, reaches, caller)
    return router


def _people(router: APIRouter, service: ContactService, caller: CallerDependency) -> None:
    @router.get("")
    def contacts(who: Annotated[Principal, Depends(caller)]) -> Page[Contact]:
        """Everyone on the account, all on one page."""
        return service.contacts(who)

    @router.post("", status_code=HTTPStatus.CREATED, responses=problem_responses(HTTPStatus.CONFLICT))
    def add_contact(who: Annotated[Principal, Depends(caller)], body: NewContact, response: Response) -> Contact:
        """Add a person."""
        return _tagged(response, service.add(who, body))

    @router.get("/{contact_id}")
    def contact(who: Annotated[Principal, Depends(caller)], contact_id: Id, response: Response) -> Contact:
        """One person."""
        return _tagged(response, service.contact(who, contact_id))

    @router.patch("/{contact_id}", responses=_EDITED)
    def change_contact(
        who: Annotated[Principal, Depends(caller)],
        contact_id: Id,
        body: ContactChange,
        response: Response,
        if_match: IfMatch = None,
    ) -> Contact:
        """Change a person's name, roles or mailing address."""
        return _tagged(response, service.change(who, contact_id, if_match, body))

    @router.delete("/{contact_id}", status_code=HTTPStatus.NO_CONTENT, responses=_EDITED)
    def remove_contact(who: Annotated[Principal, Depends(caller)], contact_id: Id, if_match: IfMatch = None) -> None:
        """Remove a person; for 10 minutes they can be restored."""
        service.remove(who, contact_id, if_match)

    @router.post("/{contact_id}/restore", responses=problem_responses(HTTPStatus.CONFLICT))
    def restore_contact(who: Annotated[Principal, Depends(caller)], contact_id: Id, response: Response) -> Contact:
        """Undo the removal of a person."""
        return _tagged(response, service.restore(who, contact_id))


def _phones(router: APIRouter, service: ReachService, caller: CallerDependency) -> None:
    @router.post("/{contact_id}/phones", status_code=HTTPStatus.CREATED, responses=_EDITED)
    def add_phone(
        who: Annotated[Principal, Depends(caller)],
        contact_id: Id,
        body: NewPhone,
        response: Response,
        if_match: IfMatch = None,
    ) -> Contact:
        """Add a phone; a code is sent to it."""
        return _tagged(response, service.add_phone(who, contact_id, if_match, body))

    @router.patch("/{contact_id}/phones/{phone_id}", responses=_EDITED)
    def change_phone(
        who: Annotated[Principal, Depends(caller)],
        contact_id: Id,
        phone_id: Id,
        body: PhoneChange,
        response: Response,
        if_match: IfMatch = None,
    ) -> Contact:
        """Change a phone; to another number a code is sent."""
        return _tagged(response, service.change_phone(who, contact_id, phone_id, if_match, body))

    @router.delete("/{contact_id}/phones/{phone_id}", responses=_EDITED)
    def remove_phone(
        who: Annotated[Principal, Depends(caller)],
        contact_id: Id,
        phone_id: Id,
        response: Response,
        if_match: IfMatch = None,
    ) -> Contact:
        """Remove a phone."""
        return _tagged(response, service.remove_phone(who, contact_id, phone_id, if_match))

    @router.post("/{contact_id}/phones/{phone_id}/send-code", status_code=HTTPStatus.NO_CONTENT)
    def send_phone_code(who: Annotated[Principal, Depends(caller)], contact_id: Id, phone_id: Id) -> None:
        """Send another code to a phone."""
        service.send_code(who, contact_id, phone_id)

    @router.post("/{contact_id}/phones/{phone_id}/confirm")
    def confirm_phone(
        who: Annotated[Principal, Depends(caller)],
        contact_id: Id,
        phone_id: Id,
        body: Confirmation,
        response: Response,
    ) -> Contact:
        """Confirm a phone with the code that was sent to it."""
        return _tagged(response, service.confirm(who, contact_id, phone_id, body.code))


def _emails(router: APIRouter, service: ReachService, caller: CallerDependency) -> None:
    @router.post("/{contact_id}/emails", status_code=HTTPStatus.CREATED, responses=_EDITED)
    def add_email(
        who: Annotated[Principal, Depends(caller)],
        contact_id: Id,
        body: NewEmail,
        response: Response,
        if_match: IfMatch = None,
    ) -> Contact:
        """Add an email; a code is sent to it."""
        return _tagged(response, service.add_email(who, contact_id, if_match, body))

    @router.patch("/{contact_id}/emails/{email_id}", responses=_EDITED)
    def change_email(
        who: Annotated[Principal, Depends(caller)],
        contact_id: Id,
        email_id: Id,
        body: EmailChange,
        response: Response,
        if_match: IfMatch = None,
    ) -> Contact:
        """Change an email; to another address a code is sent."""
        return _tagged(response, service.change_email(who, contact_id, email_id, if_match, body))

    @router.delete("/{contact_id}/emails/{email_id}", responses=_EDITED)
    def remove_email(
        who: Annotated[Principal, Depends(caller)],
        contact_id: Id,
        email_id: Id,
        response: Response,
        if_match: IfMatch = None,
    ) -> Contact:
        """Remove an email."""
        return _tagged(response, service.remove_email(who, contact_id, email_id, if_match))

    @router.post("/{contact_id}/emails/{email_id}/send-code", status_code=HTTPStatus.NO_CONTENT)
    def send_email_code(who: Annotated[Principal, Depends(caller)], contact_id: Id, email_id: Id) -> None:
        """Send another code to an email."""
        service.send_code(who, contact_id, email_id)

    @router.post("/{contact_id}/emails/{email_id}/confirm")
    def confirm_email(
        who: Annotated[Principal, Depends(caller)],
        contact_id: Id,
        email_id: Id,
        body: Confirmation,
        response: Response,
    ) -> Contact:
        """Confirm an email with the code that was sent to it."""
        return _tagged(response, service.confirm(who, contact_id, email_id, body.code))


def _tagged(response: Response, contact: Contact) -> Contact:
    tagged(response, contact.etag)
    return contact
