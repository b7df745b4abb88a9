"""The words a customer agrees to when AutoPay is set up. A published version is never edited: a new one is added."""

import hashlib
from dataclasses import dataclass

from daystarr_portal.accounts.brand import Brand
from daystarr_portal.processors.base import MethodKind

CURRENT_VERSION = "2026-11"

_CARD_BRANDS = {"visa": "Visa", "mastercard": "Mastercard", "amex": "American Express", "discover": "Discover"}
_TEXTS = {
    ("en", MethodKind.CARD): (
        "I authorize {provider} to charge my {brand} card ending in {last4} for the full amount due of each bill, on "
        "its due date, starting with the next bill. The amount changes with the bill, which I receive 21 days before. "
        "This authorization stays in effect until I turn AutoPay off in the portal or by calling {phone}, at the "
        "latest on the day before a charge."
    ),
    ("en", MethodKind.BANK_ACCOUNT): (
        "I authorize {provider} to debit my bank account ending in {last4} electronically for the full amount due of "
        "each bill, on its due date, starting with the next bill. The amount changes with the bill, which I receive 21 "
        "days before. I am an owner of this account. This authorization stays in effect until I turn AutoPay off in "
        "the portal or by calling {phone}, at the latest three business days before a debit."
    ),
    ("es", MethodKind.CARD): (
        "Autorizo a {provider} a cobrar en mi tarjeta {brand} terminada en {last4} el importe total de cada factura en "
        "su fecha de vencimiento, a partir de la próxima factura. El importe cambia con cada factura, que recibo 21 "
        "días antes. Esta autorización sigue vigente hasta que yo desactive AutoPay en el portal o llamando al "
        "{phone}, a más tardar el día antes de un cobro."
    ),
    ("es", MethodKind.BANK_ACCOUNT): (
        "Autorizo a {provider} a debitar electrónicamente de mi cuenta bancaria terminada en {last4} el importe total "
        "de cada factura en su fecha de vencimiento, a partir de la próxima factura. El importe cambia con cada "
        "factura, que recibo 21 días antes. Soy titular de esta cuenta. Esta autorización sigue vigente hasta que yo "
        "desactive AutoPay en el portal o llamando al {phone}, a más tardar tres días hábiles antes de un débito."
    ),
}


@dataclass(frozen=True)
class ConsentText:
    """An authorization text with everything filled in."""

    text: str
    version: str
    language: str

    @property
    def sha256(self) -> str:
        """The hash of the text as it is kept."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def consent_text(provider: Brand, language: str, kind: MethodKind, brand: str, last4: str) -> ConsentText:
    """What to agree to for this payment method, in English where there is no text in `language`."""
    spoken = language.split("-", maxsplit=1)[0]
    spoken = spoken if (spoken, kind) in _TEXTS else "en"
    text = _TEXTS[spoken, kind].format(
        provider=provider.name, phone=provider.phone, brand=_CARD_BRANDS.get(brand, brand), last4=last4
    )
    return ConsentText(text, CURRENT_VERSION, spoken)
