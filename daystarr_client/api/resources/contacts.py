"""Who is on the account, and how they are reached."""

from daystarr_client.api.bodies_contacts import Email, Person, Phone
from daystarr_client.api.caller import Caller, segment
from daystarr_client.api.models import Page
from daystarr_client.api.models_contacts import Contact

PATH = "/v1/contacts"


class ContactsResource:
    """`/v1/contacts`.

    Every change is made to the version of the contact that `etag` names, and answers the next one. Changes raise
    `NotFound`, `Stale`, `Invalid` with the code of what is wrong, or `Conflict`.
    """

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def list(self) -> Page[Contact]:
        """Everyone on the account, all on one page."""
        return self._caller.get(Page[Contact], PATH)

    def get(self, contact_id: str) -> Contact:
        """One person. Raises `NotFound`."""
        return self._caller.get(Contact, _person(contact_id))

    def add(self, person: Person) -> Contact:
        """Add a person, who is reached nowhere yet."""
        return self._caller.post(Contact, PATH, person.as_json())

    def change(self, contact_id: str, etag: str, person: Person) -> Contact:
        """Change who someone is; their phones and emails stay."""
        return self._caller.edit(Contact, "PATCH", _person(contact_id), etag, person.as_json())

    def remove(self, contact_id: str, etag: str) -> None:
        """Take someone off the account; for 10 minutes they can be restored."""
        self._caller.remove(_person(contact_id), etag)

    def restore(self, contact_id: str) -> Contact:
        """Undo a removal. Raises `Conflict` when it is too late."""
        return self._caller.post(Contact, f"{_person(contact_id)}/restore")

    def add_phone(self, contact_id: str, etag: str, phone: Phone) -> Contact:
        """Add a phone, last of all; a code is sent to it."""
        return self._caller.edit(Contact, "POST", f"{_person(contact_id)}/phones", etag, phone.as_json())

    def change_phone(self, contact_id: str, etag: str, phone_id: str, phone: Phone) -> Contact:
        """Change a phone; a code is sent to another number."""
        return self._caller.edit(Contact, "PATCH", _phone(contact_id, phone_id), etag, phone.as_json())

    def remove_phone(self, contact_id: str, etag: str, phone_id: str) -> Contact:
        """Forget a phone."""
        return self._caller.edit(Contact, "DELETE", _phone(contact_id, phone_id), etag)

    def send_phone_code(self, contact_id: str, phone_id: str) -> None:
        """Send another code to a phone. Raises `RateLimited` when it is too soon."""
        self._caller.post_for_nothing(f"{_phone(contact_id, phone_id)}/send-code")

    def confirm_phone(self, contact_id: str, phone_id: str, code: str) -> Contact:
        """Confirm a phone with the code sent to it. Raises `Invalid`, or `RateLimited` after too many wrong ones."""
        return self._caller.post(Contact, f"{_phone(contact_id, phone_id)}/confirm", {"code": code})

    def add_email(self, contact_id: str, etag: str, email: Email) -> Contact:
        """Add an email, last of all; a code is sent to it."""
        return self._caller.edit(Contact, "POST", f"{_person(contact_id)}/emails", etag, email.as_json())

    def change_email(self, contact_id: str, etag: str, email_id: str, email: Email) -> Contact:
        """Change an email; a code is sent to another address."""
        return self._caller.edit(Contact, "PATCH", _email(contact_id, email_id), etag, email.as_json())

    def remove_email(self, contact_id: str, etag: str, email_id: str) -> Contact:
        """Forget an email."""
        return self._caller.edit(Contact, "DELETE", _email(contact_id, email_id), etag)

    def send_email_code(self, contact_id: str, email_id: str) -> None:
        """Send another code to an email. Raises `RateLimited` when it is too soon."""
        self._caller.post_for_nothing(f"{_email(contact_id, email_id)}/send-code")

    def confirm_email(self, contact_id: str, email_id: str, code: str) -> Contact:
        """Confirm an email with the code sent to it. Raises `Invalid`, or `RateLimited` after too many wrong ones."""
        return self._caller.post(Contact, f"{_email(contact_id, email_id)}/confirm", {"code": code})


def _person(contact_id: str) -> str:
    return f"{PATH}/{segment(contact_id)}"


def _phone(contact_id: str, phone_id: str) -> str:
    return f"{_person(contact_id)}/phones/{segment(phone_id)}"


def _email(contact_id: str, email_id: str) -> str:
    return f"{_person(contact_id)}/emails/{segment(email_id)}"
