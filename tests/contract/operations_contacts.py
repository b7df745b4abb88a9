"""Every call the client can make about contacts."""

from collections.abc import Callable

from daystarr_client.api.bodies_contacts import Email, MailingAddress, Person, Phone
from daystarr_client.api.enums import ContactRole, PhoneLabel, Topic
from daystarr_client.api.fields import Model
from daystarr_client.api.models import Page
from daystarr_client.api.models_contacts import Contact
from daystarr_client.api.portal import Portal
from tests.contract.operations import JSON, Operation

PERSON = Person("Ana", (ContactRole.BILLING,), MailingAddress("1 Main St", "Owosso", "MI", "48867"))
PHONE = Phone("(989) 720-6001", PhoneLabel.MOBILE, (Topic.OUTAGES,))
EMAIL = Email("ana@example.com", (Topic.INVOICES,))
ONE = "/v1/contacts/{contact_id}"
TAG = '"con_1.1"'


def _operation(
    name: str,
    method: str,
    path: str,
    call: Callable[[Portal], object],
    answer: type[Model] | None = Contact,
    status: int = 200,
    *,
    edits: bool = False,
) -> Operation:
    media_type = JSON if answer else None
    return Operation("contacts", name, method, path, call, answer, status, media_type=media_type, edits=edits)


OPERATIONS = [
    _operation("list", "GET", "/v1/contacts", lambda portal: portal.contacts.list(), Page[Contact]),
    _operation("get", "GET", ONE, lambda portal: portal.contacts.get("con_1")),
    _operation("add", "POST", "/v1/contacts", lambda portal: portal.contacts.add(PERSON), status=201),
    _operation("add", "POST", "/v1/contacts", lambda portal: portal.contacts.add(Person("Ana")), status=201),
    _operation("change", "PATCH", ONE, lambda portal: portal.contacts.change("con_1", TAG, PERSON), edits=True),
    _operation("remove", "DELETE", ONE, lambda portal: portal.contacts.remove("con_1", TAG), None, 204, edits=True),
    _operation("restore", "POST", f"{ONE}/restore", lambda portal: portal.contacts.restore("con_1")),
    _operation(
        "add_phone",
        "POST",
        f"{ONE}/phones",
        lambda portal: portal.contacts.add_phone("con_1", TAG, PHONE),
        status=201,
        edits=True,
    ),
    _operation(
        "change_phone",
        "PATCH",
        f"{ONE}/phones/{{phone_id}}",
        lambda portal: portal.contacts.change_phone("con_1", TAG, "cph_1", PHONE),
        edits=True,
    ),
    _operation(
        "remove_phone",
        "DELETE",
        f"{ONE}/phones/{{phone_id}}",
        lambda portal: portal.contacts.remove_phone("con_1", TAG, "cph_1"),
        edits=True,
    ),
    _operation(
        "send_phone_code",
        "POST",
        f"{ONE}/phones/{{phone_id}}/send-code",
        lambda portal: portal.contacts.send_phone_code("con_1", "cph_1"),
        None,
        204,
    ),
    _operation(
        "confirm_phone",
        "POST",
        f"{ONE}/phones/{{phone_id}}/confirm",
        lambda portal: portal.contacts.confirm_phone("con_1", "cph_1", "123456"),
    ),
    _operation(
        "add_email",
        "POST",
        f"{ONE}/emails",
        lambda portal: portal.contacts.add_email("con_1", TAG, EMAIL),
        status=201,
        edits=True,
    ),
    _operation(
        "change_email",
        "PATCH",
        f"{ONE}/emails/{{email_id}}",
        lambda portal: portal.contacts.change_email("con_1", TAG, "cem_1", EMAIL),
        edits=True,
    ),
    _operation(
        "remove_email",
        "DELETE",
        f"{ONE}/emails/{{email_id}}",
        lambda portal: portal.contacts.remove_email("con_1", TAG, "cem_1"),
        edits=True,
    ),
    _operation(
        "send_email_code",
        "POST",
        f"{ONE}/emails/{{email_id}}/send-code",
        lambda portal: portal.contacts.send_email_code("con_1", "cem_1"),
        None,
        204,
    ),
    _operation(
        "confirm_email",
        "POST",
        f"{ONE}/emails/{{email_id}}/confirm",
        lambda portal: portal.contacts.confirm_email("con_1", "cem_1", "123456"),
    ),
]
