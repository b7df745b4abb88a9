"""The words of the sign-up page and of the referral terms, in English and Spanish."""

from collections.abc import Mapping
from types import MappingProxyType

ENGLISH = "en"
SPANISH = "es"

_TERMS = {
    ENGLISH: (
        "You get {reward} and your friend gets {friend_reward}, as a credit on the bill, once their service is "
        "installed and their first bill is paid. Your friend must be new to {provider} and give your code when "
        "signing up. An invitation is good for {days} days."
    ),
    SPANISH: (
        "Usted recibe {reward} y su amigo recibe {friend_reward}, como crédito en la factura, cuando el servicio esté "
        "instalado y la primera factura pagada. Su amigo debe ser nuevo en {provider} y dar su código al registrarse. "
        "Una invitación vale {days} días."
    ),
}

_ENGLISH = {
    "title": "Sign up for {provider}",
    "lead": "Tell us where you live and how to reach you. We will call you about a plan and a day to install it.",
    "code": "Referral code",
    "code_hint": "From the friend who told you about us. Leave it empty if you have none.",
    "name": "Your name",
    "email": "Email",
    "phone": "Phone",
    "street": "Street address",
    "city": "City",
    "postal": "ZIP code",
    "send": "Send",
    "help": "Questions? Call {phone}.",
    "error_word": "Error",
    "errors_title": "Please check these fields",
    "code_unknown": "We do not know this code. Check it, or leave the field empty.",
    "name_missing": "Enter your name.",
    "email_wrong": "Enter an email address, for example ann@example.com.",
    "phone_wrong": "Enter a phone number, for example 989-720-6000.",
    "street_missing": "Enter your street address.",
    "city_missing": "Enter your city.",
    "postal_wrong": "Enter a ZIP code of 5 digits.",
    "too_often": "Too many tries. Wait a minute and try again.",
    "done_title": "Thank you",
    "done_body": "We have your request and will call you within one business day.",
}

_SPANISH = {
    "title": "Regístrese en {provider}",
    "lead": "Díganos dónde vive y cómo localizarle. Le llamamos para elegir un plan y un día para la instalación.",
    "code": "Código de referencia",
    "code_hint": "Del amigo que le habló de nosotros. Déjelo vacío si no tiene.",
    "name": "Su nombre",
    "email": "Correo electrónico",
    "phone": "Teléfono",
    "street": "Dirección",
    "city": "Ciudad",
    "postal": "Código postal",
    "send": "Enviar",
    "help": "¿Preguntas? Llame al {phone}.",
    "error_word": "Error",
    "errors_title": "Revise estos campos",
    "code_unknown": "No conocemos este código. Revíselo o deje el campo vacío.",
    "name_missing": "Escriba su nombre.",
    "email_wrong": "Escriba un correo electrónico, por ejemplo ana@example.com.",
    "phone_wrong": "Escriba un número de teléfono, por ejemplo 989-720-6000.",
    "street_missing": "Escriba su dirección.",
    "city_missing": "Escriba su ciudad.",
    "postal_wrong": "Escriba un código postal de 5 dígitos.",
    "too_often": "Demasiados intentos. Espere un minuto e inténtelo de nuevo.",
    "done_title": "Gracias",
    "done_body": "Recibimos su solicitud y le llamaremos dentro de un día hábil.",
}


def spoken(language: str) -> str:
    """The language we have that fits best: `es` for any Spanish, else `en`."""
    return SPANISH if language.strip().lower().split("-", maxsplit=1)[0] == SPANISH else ENGLISH


def terms(language: str, **values: str) -> str:
    """What a referral earns, and when."""
    return _TERMS[spoken(language)].format_map(values)


def texts(language: str, *, provider: str, phone: str) -> Mapping[str, str]:
    """Every text of the sign-up page."""
    chosen = _SPANISH if spoken(language) == SPANISH else _ENGLISH
    names = {"provider": provider, "phone": phone}
    return MappingProxyType({name: text.format_map(names) for name, text in chosen.items()})
