"""The words a customer agrees to when AutoPay is set up. A published version is never edited: a new one is added."""

import hashlib
import json
from dataclasses import dataclass
from typing import assert_never

from daystarr_portal.accounts.brand import Brand
from daystarr_portal.autopay.schedule import Schedule, Timing
from daystarr_portal.core.formats import money_text
from daystarr_portal.processors.base import MethodKind

CURRENT_VERSION = "2026-12"
ON_DUE_DATE = Schedule(Timing.ON_DUE_DATE)

_CARD_BRANDS = {"visa": "Visa", "mastercard": "Mastercard", "amex": "American Express", "discover": "Discover"}
_TEXTS = {
    ("en", MethodKind.CARD): (
        "I authorize {provider} to charge my {brand} card ending in {last4} {day}: {amount}.{once} The amount changes "
        "with each bill, which I receive 21 days before it is due; I am reminded of each charge 10 days ahead, or as "
        "soon as it is known. A charge that fails may be tried again 1, 3 and 5 days later, each time after notice; "
        "then AutoPay ends. This authorization stays in effect until I turn AutoPay off in the portal or by calling "
        "{phone}, at the latest on the day before a charge."
    ),
    ("en", MethodKind.BANK_ACCOUNT): (
        "I authorize {provider} to debit my bank account ending in {last4} electronically {day}: {amount}.{once} The "
        "amount changes with each bill, which I receive 21 days before it is due; I am reminded of each debit 10 days "
        "ahead, or as soon as it is known. A debit that fails may be tried again 1, 3 and 5 days later, each time "
        "after notice; then AutoPay ends. I am an owner of this account. This authorization stays in effect until I "
        "turn AutoPay off in the portal or by calling {phone}, at the latest three business days before a debit."
    ),
    ("es", MethodKind.CARD): (
        "Autorizo a {provider} a cobrar en mi tarjeta {brand} terminada en {last4} {day}: {amount}.{once} El monto "
        "cambia con cada factura, que recibo 21 días antes de su vencimiento; se me recuerda cada cobro 10 días "
        "antes, o en cuanto se conoce. Un cobro fallido puede intentarse de nuevo 1, 3 y 5 días después, siempre con "
        "aviso previo; después, AutoPay termina. Esta autorización sigue vigente hasta que yo desactive AutoPay en el "
        "portal o llamando al {phone}, a más tardar el día antes de un cobro."
    ),
    ("es", MethodKind.BANK_ACCOUNT): (
        "Autorizo a {provider} a debitar electrónicamente de mi cuenta bancaria terminada en {last4} {day}: {amount}."
        "{once} El monto cambia con cada factura, que recibo 21 días antes de su vencimiento; se me recuerda cada "
        "débito 10 días antes, o en cuanto se conoce. Un débito fallido puede intentarse de nuevo 1, 3 y 5 días "
        "después, siempre con aviso previo; después, AutoPay termina. Soy titular de esta cuenta. Esta autorización "
        "sigue vigente hasta que yo desactive AutoPay en el portal o llamando al {phone}, a más tardar tres días "
        "hábiles antes de un débito."
    ),
}
_DAYS = {
    ("en", Timing.ON_DUE_DATE): "on the due date of each bill",
    ("en", Timing.DAYS_BEFORE): "{count} days before the due date of each bill",
    ("en", Timing.DAY_OF_MONTH): "on day {count} of each month, or on the last day of a shorter month",
    ("es", Timing.ON_DUE_DATE): "en la fecha de vencimiento de cada factura",
    ("es", Timing.DAYS_BEFORE): "{count} días antes del vencimiento de cada factura",
    ("es", Timing.DAY_OF_MONTH): "el día {count} de cada mes, o el último día de un mes más corto",
}
_ONE_DAY_BEFORE = {
    "en": "one day before the due date of each bill",
    "es": "un día antes del vencimiento de cada factura",
}
_FULL = {"en": "the full amount due", "es": "el monto total adeudado"}
_LIMITED = {
    "en": "the amount due, but at most {limit} at a time; what is left I pay myself",
    "es": "el monto adeudado, pero como máximo {limit} cada vez; el resto lo pago yo",
}
_ONCE = {
    "en": " I also authorize a charge of {once} now, for what I owe today.",
    "es": " También autorizo un cobro de {once} ahora, por lo que debo hoy.",
}


@dataclass(frozen=True)
class ConsentText:
    """An authorization text with everything filled in, and the terms it speaks of."""

    text: str
    version: str
    language: str
    kind: MethodKind
    brand: str
    last4: str
    schedule: Schedule = ON_DUE_DATE
    at_once_minor: int | None = None

    def sha256(self, payment_method_id: str) -> str:
        """The hash of what is agreed to: the text, its version and language, the method, the amount, the day."""
        content = {
            "text": self.text,
            "version": self.version,
            "language": self.language,
            "payment_method": [payment_method_id, self.kind, self.brand, self.last4],
            "timing": self.schedule.timing,
            "days_before": self.schedule.days_before,
            "day_of_month": self.schedule.day_of_month,
            "limit_minor": self.schedule.limit_minor,
            "at_once_minor": self.at_once_minor,
        }
        return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

    def id(self, payment_method_id: str) -> str:
        """What a request calls it: from the hash, and as opaque as any other id, for a bare hash can hold digits
        that look like a card number, which no request may.
        """
        return f"agr_{self.sha256(payment_method_id)[:32]}"


def consent_text(
    provider: Brand,
    language: str,
    kind: MethodKind,
    brand: str,
    last4: str,
    schedule: Schedule = ON_DUE_DATE,
    at_once_minor: int | None = None,
) -> ConsentText:
    """What to agree to for this payment method and rule, in English where there is no text in `language`."""
    spoken = language.split("-", maxsplit=1)[0]
    spoken = spoken if (spoken, kind) in _TEXTS else "en"
    limit = schedule.limit_minor
    text = _TEXTS[spoken, kind].format(
        provider=provider.name,
        phone=provider.phone,
        brand=_CARD_BRANDS.get(brand, brand),
        last4=last4,
        day=_day(spoken, schedule),
        amount=_FULL[spoken] if limit is None else _LIMITED[spoken].format(limit=money_text(limit)),
        once="" if at_once_minor is None else _ONCE[spoken].format(once=money_text(at_once_minor)),
    )
    return ConsentText(text, CURRENT_VERSION, spoken, kind, brand, last4, schedule, at_once_minor)


def method_name(language: str, kind: MethodKind, brand: str, last4: str) -> str:
    """A payment method in a sentence: `Visa ending 4242`."""
    spanish = language.split("-", maxsplit=1)[0] == "es"
    match kind:
        case MethodKind.CARD:
            name = _CARD_BRANDS.get(brand, brand)
            return f"{name} terminada en {last4}" if spanish else f"{name} ending {last4}"
        case MethodKind.BANK_ACCOUNT:
            return f"cuenta bancaria terminada en {last4}" if spanish else f"bank account ending {last4}"
        case _:
            assert_never(kind)


def _day(spoken: str, schedule: Schedule) -> str:
    if schedule.timing is Timing.DAYS_BEFORE and schedule.days_before == 1:
        return _ONE_DAY_BEFORE[spoken]
    return _DAYS[spoken, schedule.timing].format(count=schedule.days_before or schedule.day_of_month)
