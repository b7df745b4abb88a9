"""What messages say, in the languages of the portal's customers.

Values are put in as they are and never read for placeholders, so customers' text in them is only text.
"""

from collections.abc import Mapping

from daystarr_portal.contacts.schemas import Topic
from daystarr_portal.messages import wording_autopay, wording_money, wording_sign_in
from daystarr_portal.messages.message import Kind
from daystarr_portal.messages.words import Wording

ENGLISH = "en"
SPANISH = "es"


_ENGLISH: Mapping[Kind, Wording] = {
    **wording_sign_in.ENGLISH,
    Kind.EMAIL_CODE: Wording(
        "Your code is {code}",
        "Hello,\n\nYour code to confirm this email address is:\n\n    {code}\n\n"
        "Type it in the portal within 15 minutes. If you did not ask for it, you can ignore this email.\n\n"
        "{brand}\n{phone}\n",
    ),
    Kind.PHONE_CODE: Wording(
        "",
        "{brand}: your code to confirm this phone number is {code}. It works for 15 minutes. "
        "We never call to ask for it.",
    ),
    Kind.CONTACTS_CHANGED: Wording(
        "Your contact information was changed",
        "Hello,\n\nThe contact information on your {brand} account was changed in the portal on {at}.\n\n"
        "If this was not you, call us at {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.INVOICE: Wording(
        "Invoice {number}",
        "Hello,\n\nHere is the copy of invoice {number} that was asked for in the portal. Its total is {total}, "
        "and it is due on {due_on}.\n\n{brand}\n{phone}\n",
    ),
    Kind.RECEIPT: Wording(
        "Receipt {number}",
        "Hello,\n\nHere is the copy of receipt {number} that was asked for in the portal. It is for {total}.\n\n"
        "{brand}\n{phone}\n",
    ),
    Kind.ORDER_PLACED: Wording(
        "We have your order {number}",
        "Hello,\n\nThank you for your order {number}:\n\n{lines}\n\nEach month: {monthly}\nOnce: {once}\n{visit}\n"
        "Your current services stay as they are.\n\n{brand}\n{phone}\n",
    ),
    Kind.ORDER_RECEIVED: Wording(
        "Service order {number}", "Order: {number}\nAccount: {account_number}\n\n{lines}\n{visit}"
    ),
    Kind.APPOINTMENT_MOVED: Wording(
        "Your appointment was moved",
        "Hello,\n\nYour appointment is now on {at}.\n\nIf this was not you, call us at {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.INVITATION: Wording(
        "{friend} invites you to {short_name}",
        "Hello,\n\n{friend} is a customer of {brand} and thinks you would like it too.\n\n{note}"
        "Sign up here, and your referral code is filled in for you:\n{link}\n\n"
        "Or give us this code when you call: {code}\n\n"
        "We were given your address for this one email and will not write again.\n\n{brand}\n{phone}\n",
    ),
    Kind.SIGN_UP_REQUEST: Wording(
        "Sign-up request with referral code {code}",
        "Name: {name}\nPhone: {friend_phone}\nEmail: {friend_email}\nAddress: {address}\nReferral code: {code}\n",
    ),
    Kind.PAPER_BILLS_ON: Wording(
        "Your bills will come on paper too",
        "Hello,\n\nOn {at} paper bills were turned on in the portal. From your next bill on we send each bill by mail "
        "too, and add {fee} to it. You can turn that off in the settings at any time.\n\n"
        "If this was not you, call us at {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.PAPER_BILLS_OFF: Wording(
        "Your bills will no longer come on paper",
        "Hello,\n\nOn {at} paper bills were turned off in the portal. From your next bill on the {fee} for it is gone, "
        "and you find all your bills in the portal.\n\n"
        "If this was not you, call us at {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.SECURITY_CODE_CHANGED: Wording(
        "Your security code was changed",
        "Hello,\n\nThe security code of your {brand} account was changed in the portal on {at}.\n\n"
        "If this was not you, call us at {phone}.\n\n{brand}\n{phone}\n",
    ),
    **wording_autopay.ENGLISH,
    **wording_money.ENGLISH,
}

_SPANISH: Mapping[Kind, Wording] = {
    **wording_sign_in.SPANISH,
    Kind.EMAIL_CODE: Wording(
        "Su código es {code}",
        "Hola:\n\nSu código para confirmar esta dirección de correo es:\n\n    {code}\n\n"
        "Escríbalo en el portal en los próximos 15 minutos. Si no lo pidió, puede ignorar este correo.\n\n"
        "{brand}\n{phone}\n",
    ),
    Kind.PHONE_CODE: Wording(
        "",
        "{brand}: su código para confirmar este teléfono es {code}. Sirve durante 15 minutos. "
        "Nunca llamamos para pedirlo.",
    ),
    Kind.CONTACTS_CHANGED: Wording(
        "Se cambió su información de contacto",
        "Hola:\n\nLa información de contacto de su cuenta de {brand} se cambió en el portal el {at}.\n\n"
        "Si no fue usted, llámenos al {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.INVOICE: Wording(
        "Factura {number}",
        "Hola:\n\nEsta es la copia de la factura {number} que se pidió en el portal. El total es {total} "
        "y vence el {due_on}.\n\n{brand}\n{phone}\n",
    ),
    Kind.RECEIPT: Wording(
        "Recibo {number}",
        "Hola:\n\nEsta es la copia del recibo {number} que se pidió en el portal. Es por {total}.\n\n"
        "{brand}\n{phone}\n",
    ),
    Kind.ORDER_PLACED: Wording(
        "Recibimos su pedido {number}",
        "Hola:\n\nGracias por su pedido {number}:\n\n{lines}\n\nCada mes: {monthly}\nUna sola vez: {once}\n{visit}\n"
        "Sus servicios actuales siguen igual.\n\n{brand}\n{phone}\n",
    ),
    Kind.APPOINTMENT_MOVED: Wording(
        "Su cita se cambió",
        "Hola:\n\nSu cita ahora es el {at}.\n\nSi no fue usted, llámenos al {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.INVITATION: Wording(
        "{friend} le invita a {short_name}",
        "Hola:\n\n{friend} es cliente de {brand} y piensa que a usted también le gustaría.\n\n{note}"
        "Regístrese aquí, con su código de referencia ya escrito:\n{link}\n\n"
        "O díganos este código cuando llame: {code}\n\n"
        "Recibimos su dirección solo para este correo y no volveremos a escribir.\n\n{brand}\n{phone}\n",
    ),
    Kind.PAPER_BILLS_ON: Wording(
        "Sus facturas también llegarán en papel",
        "Hola:\n\nEl {at} se activaron en el portal las facturas en papel. A partir de la próxima factura le enviamos "
        "cada una también por correo postal y le sumamos {fee}. Puede desactivarlo en la configuración cuando "
        "quiera.\n\nSi no fue usted, llámenos al {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.PAPER_BILLS_OFF: Wording(
        "Sus facturas ya no llegarán en papel",
        "Hola:\n\nEl {at} se desactivaron en el portal las facturas en papel. A partir de la próxima factura ya no se "
        "cobran los {fee}, y encuentra todas sus facturas en el portal.\n\n"
        "Si no fue usted, llámenos al {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.SECURITY_CODE_CHANGED: Wording(
        "Se cambió su código de seguridad",
        "Hola:\n\nEl código de seguridad de su cuenta de {brand} se cambió en el portal el {at}.\n\n"
        "Si no fue usted, llámenos al {phone}.\n\n{brand}\n{phone}\n",
    ),
    **wording_autopay.SPANISH,
    **wording_money.SPANISH,
}


def wording(kind: Kind, language: str, **values: str) -> Wording:
    """The message in the account's language (English where there is no other), with its values put in."""
    spoken = _SPANISH if language.split("-", maxsplit=1)[0] == SPANISH else _ENGLISH
    return spoken.get(kind, _ENGLISH[kind]).filled(**values)


_CHOICE: Mapping[str, Mapping[Topic, str]] = {
    ENGLISH: {
        Topic.PAYMENTS: "We write to this address about payments. You can change that in the portal, in the user "
        "settings under Notifications and email.",
        Topic.APPOINTMENTS: "We write to this address about appointments. You can change that in the portal, in the "
        "user settings under Notifications and email.",
    },
    SPANISH: {
        Topic.PAYMENTS: "Escribimos a esta dirección sobre los pagos. Puede cambiarlo en el portal, en la "
        "configuración del usuario, en Notificaciones y correo.",
        Topic.APPOINTMENTS: "Escribimos a esta dirección sobre las citas. Puede cambiarlo en el portal, en la "
        "configuración del usuario, en Notificaciones y correo.",
    },
}


def choice_text(language: str, topic: Topic) -> str:
    """What stands below a letter that customers choose."""
    spoken = SPANISH if language.split("-", maxsplit=1)[0] == SPANISH else ENGLISH
    return f"\n--\n{_CHOICE[spoken][topic]}\n"


def visit_text(language: str, span: str) -> str:
    """The sentence of an order about the visit that comes with it; nothing where there is none."""
    if not span:
        return ""
    spanish = language.split("-", maxsplit=1)[0] == SPANISH
    return f"\nIremos el {span}.\n" if spanish else f"\nWe will come on {span}.\n"
