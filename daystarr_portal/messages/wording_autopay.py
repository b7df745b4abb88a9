"""What messages about AutoPay say."""

from collections.abc import Mapping

from daystarr_portal.messages.message import Kind
from daystarr_portal.messages.words import Wording

ENGLISH: Mapping[Kind, Wording] = {
    Kind.AUTOPAY_AGREED: Wording(
        "Your AutoPay authorization",
        "Hello,\n\nThis is your copy of what you agreed to in the portal on {at}. Please keep it.\n\n{text}\n\n"
        "{signed}Text: version {version}, English\nRecord: {record}\nFingerprint: {sha256}\n\n"
        "You can change AutoPay or turn it off in the portal at any time, or by calling {phone}. If this was not you, "
        "call us.\n\n{brand}\n{phone}\n",
    ),
    Kind.AUTOPAY_ENDED: Wording(
        "AutoPay is off",
        "Hello,\n\nAutoPay is off since {at}. {why}\n\nNo payment is started from now on. A payment already on its way "
        "goes on. Please pay your bills yourself, in the portal or by calling {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.AUTOPAY_UPCOMING: Wording(
        "AutoPay will charge {amount} on {day}",
        "Hello,\n\nOn {day} AutoPay will charge {amount} to your {method} for {bills}.\n\n"
        "To stop this charge, turn AutoPay off in the portal or by calling {phone}, by {stop_by}.\n\n"
        "{brand}\n{phone}\n",
    ),
    Kind.AUTOPAY_CHARGED: Wording(
        "AutoPay paid {amount}",
        "Hello,\n\nAutoPay charged {amount} to your {method} for {bills}. Your confirmation number is {number}. The "
        "receipt is attached.\n\n{brand}\n{phone}\n",
    ),
    Kind.AUTOPAY_RETRY: Wording(
        "AutoPay could not charge {amount}",
        "Hello,\n\nAutoPay could not charge {amount} to your {method} for {bills}. Nothing was paid. {why}\n\nWe will "
        "try again on {day}. If you pay before, or change the payment method of AutoPay in the portal, nothing is "
        "charged to your {method} any more.\n\n{brand}\n{phone}\n",
    ),
    Kind.CARD_EXPIRES: Wording(
        "Your card for AutoPay expires on {day}",
        "Hello,\n\nYour {method}, which AutoPay charges, expires on {day}. Please give AutoPay another payment method "
        "in the portal, so that your bills go on being paid.\n\n{brand}\n{phone}\n",
    ),
}

SPANISH: Mapping[Kind, Wording] = {
    Kind.AUTOPAY_AGREED: Wording(
        "Su autorización de AutoPay",
        "Hola:\n\nEsta es su copia de lo que aceptó en el portal el {at}. Guárdela, por favor.\n\n{text}\n\n"
        "{signed}Texto: versión {version}, español\nRegistro: {record}\nHuella: {sha256}\n\n"
        "Puede cambiar o desactivar AutoPay en el portal en cualquier momento, o llamando al {phone}. Si no fue "
        "usted, llámenos.\n\n{brand}\n{phone}\n",
    ),
    Kind.AUTOPAY_ENDED: Wording(
        "AutoPay está desactivado",
        "Hola:\n\nAutoPay está desactivado desde el {at}. {why}\n\nDesde ahora no se inicia ningún pago. Un pago que "
        "ya está en camino sigue su curso. Pague sus facturas usted mismo, en el portal o llamando al {phone}.\n\n"
        "{brand}\n{phone}\n",
    ),
    Kind.AUTOPAY_UPCOMING: Wording(
        "AutoPay cobrará {amount} el {day}",
        "Hola:\n\nEl {day} AutoPay cobrará {amount} a su {method} por {bills}.\n\n"
        "Para impedir este cobro, desactive AutoPay en el portal o llamando al {phone}, a más tardar el {stop_by}.\n\n"
        "{brand}\n{phone}\n",
    ),
    Kind.AUTOPAY_CHARGED: Wording(
        "AutoPay pagó {amount}",
        "Hola:\n\nAutoPay cobró {amount} a su {method} por {bills}. Su número de confirmación es {number}. El recibo "
        "va adjunto.\n\n{brand}\n{phone}\n",
    ),
    Kind.AUTOPAY_RETRY: Wording(
        "AutoPay no pudo cobrar {amount}",
        "Hola:\n\nAutoPay no pudo cobrar {amount} a su {method} por {bills}. No se pagó nada. {why}\n\nLo intentaremos "
        "de nuevo el {day}. Si paga antes, o cambia el método de pago de AutoPay en el portal, ya no se cobrará nada a "
        "su {method}.\n\n{brand}\n{phone}\n",
    ),
    Kind.CARD_EXPIRES: Wording(
        "Su tarjeta de AutoPay vence el {day}",
        "Hola:\n\nSu {method}, a la que AutoPay cobra, vence el {day}. Dé a AutoPay otro método de pago en el portal "
        "para que sus facturas se sigan pagando.\n\n{brand}\n{phone}\n",
    ),
}

_WHY_ENDED: Mapping[str, Mapping[str, str]] = {
    "en": {
        "turned_off": "You turned it off.",
        "method_removed": "The payment method that it charged was removed from your account.",
        "method_unusable": "The payment method that it charged cannot be charged any more.",
        "attempts_failed": "We could not charge your payment method, and tried it again three times.",
    },
    "es": {
        "turned_off": "Usted lo desactivó.",
        "method_removed": "El método de pago que usaba se quitó de su cuenta.",
        "method_unusable": "Ya no se puede cobrar al método de pago que usaba.",
        "attempts_failed": "No pudimos cobrar a su método de pago, y lo intentamos tres veces más.",
    },
}
_WHY_FAILED: Mapping[str, Mapping[str, str]] = {
    "en": {
        "card_declined": "Your bank declined the card.",
        "insufficient_funds": "There was not enough money.",
        "expired_card": "The card has expired.",
        "authentication_failed": "Your bank wants you to confirm payments with this card.",
    },
    "es": {
        "card_declined": "Su banco rechazó la tarjeta.",
        "insufficient_funds": "No había fondos suficientes.",
        "expired_card": "La tarjeta está vencida.",
        "authentication_failed": "Su banco quiere que usted confirme los pagos con esta tarjeta.",
    },
}
_TYPED = {"en": "Signed by typing: {name}\n", "es": "Firmado escribiendo: {name}\n"}


def why_ended(language: str, reason: str) -> str:
    """Why AutoPay ended, in a sentence."""
    return _WHY_ENDED[_spoken(language)].get(reason, "").strip()


def why_failed(language: str, code: str | None) -> str:
    """Why a charge failed, in a sentence; nothing where the processor did not say it so that it helps."""
    return _WHY_FAILED[_spoken(language)].get(code or "", "")


def signed_text(language: str, name: str | None) -> str:
    """The line with the name that was typed, where one was."""
    return _TYPED[_spoken(language)].format(name=name) if name else ""


def bills_text(language: str, numbers: list[str]) -> str:
    """Invoices in a sentence: `invoice 1087`, `invoices 1087, 1090`."""
    spanish = _spoken(language) == "es"
    if len(numbers) == 1:
        return f"la factura {numbers[0]}" if spanish else f"invoice {numbers[0]}"
    listed = ", ".join(numbers)
    return f"las facturas {listed}" if spanish else f"invoices {listed}"


def _spoken(language: str) -> str:
    return "es" if language.split("-", maxsplit=1)[0] == "es" else "en"
