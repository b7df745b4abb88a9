"""What messages about payments beside AutoPay say: what went back, what was scheduled, what was arranged."""

from collections.abc import Mapping

from daystarr_portal.messages.message import Kind
from daystarr_portal.messages.words import Wording

ENGLISH: Mapping[Kind, Wording] = {
    Kind.PAYMENT_RECEIVED: Wording(
        "We received your payment of {amount}",
        "Hello,\n\nThank you. We received your payment of {amount} with {method}.\n\nYour confirmation number is "
        "{number}. The receipt is attached.\n\n{brand}\n{phone}\n",
    ),
    Kind.REFUND: Wording(
        "We refunded {amount}",
        "Hello,\n\nWe gave {amount} of your payment {number} back to {method}. It can take a few days to appear there."
        "\n\nYour account balance is now {balance}.\n\n{brand}\n{phone}\n",
    ),
    Kind.PAYMENT_RETURNED: Wording(
        "Your payment {number} was returned",
        "Hello,\n\nYour bank took back your payment {number} of {amount} from {method}. What it had paid is open again."
        "\n\nYour account balance is now {balance}. Please pay with another method, or call us at {phone}."
        "\n\n{brand}\n{phone}\n",
    ),
    Kind.PAYMENT_DISPUTED: Wording(
        "Your payment {number} was disputed",
        "Hello,\n\nYour bank told us that your payment {number} of {amount} from {method} is disputed, and took the "
        "money back. What it had paid is open again.\n\nYour account balance is now {balance}. "
        "If you did not dispute this payment, call us at {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.REVERSAL_UNDONE: Wording(
        "{amount} of your payment {number} is with us again",
        "Hello,\n\n{amount} of your payment {number} from {method} had gone back and has now come to us again. "
        "It counts as paid once more.\n\nYour account balance is now {balance}. "
        "If you expected this money, call us at {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.PAYMENT_SCHEDULED: Wording(
        "Your payment of {amount} is scheduled for {date}",
        "Hello,\n\nYou scheduled a payment of {amount} with {method} for {date}. Nothing is charged before that day. "
        "If the bills it is for are paid by then, we charge only what is left of them.\n\nUntil that morning you can "
        "cancel it in the portal.\n\nIf you did not do this, call us at {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.SCHEDULED_SKIPPED: Wording(
        "Your payment of {amount} was not made",
        "Hello,\n\nThe payment of {amount} that you had scheduled for {date} with {method} was not made. {why}"
        "\n\nNothing was charged.\n\n{brand}\n{phone}\n",
    ),
    Kind.SCHEDULED_FAILED: Wording(
        "Your scheduled payment of {amount} did not go through",
        "Hello,\n\nThe payment of {amount} that you had scheduled for {date} did not go through with {method}. We do "
        "not try again by ourselves.\n\nPlease pay in the portal, or call us at {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.PROMISE_MADE: Wording(
        "Your promise to pay {total}",
        "Hello,\n\nThank you. You promised to pay {total} by this day:\n\n{parts}\n\nUntil then AutoPay, if you "
        "have it, charges nothing. Pay in the portal whenever it suits you.\n\n{brand}\n{phone}\n",
    ),
    Kind.PLAN_MADE: Wording(
        "Your payment plan for {total}",
        "Hello,\n\nThank you. You pay {total} in these parts, and we charge each by itself on its day:\n\n{parts}\n\n"
        "Until the last one AutoPay, if you have it, charges nothing else. You can see and end the plan in the portal."
        "\n\n{brand}\n{phone}\n",
    ),
    Kind.ARRANGEMENT_BROKEN: Wording(
        "Your arrangement has ended",
        "Hello,\n\nYou had agreed to pay {total} by {date}, and that did not happen. The arrangement has ended, and "
        "your bills are due as before. AutoPay, if you have it, goes on.\n\nPlease pay in the portal, or call us at "
        "{phone}.\n\n{brand}\n{phone}\n",
    ),
}

SPANISH: Mapping[Kind, Wording] = {
    Kind.PAYMENT_RECEIVED: Wording(
        "Recibimos su pago de {amount}",
        "Hola:\n\nGracias. Recibimos su pago de {amount} con {method}.\n\nSu número de confirmación es {number}. "
        "El recibo va adjunto.\n\n{brand}\n{phone}\n",
    ),
    Kind.REFUND: Wording(
        "Le reembolsamos {amount}",
        "Hola:\n\nDevolvimos {amount} de su pago {number} a {method}. Puede tardar unos días en aparecer ahí."
        "\n\nEl saldo de su cuenta ahora es {balance}.\n\n{brand}\n{phone}\n",
    ),
    Kind.PAYMENT_RETURNED: Wording(
        "Su pago {number} fue devuelto",
        "Hola:\n\nSu banco retiró su pago {number} de {amount} de {method}. Lo que había pagado está pendiente "
        "de nuevo.\n\nEl saldo de su cuenta ahora es {balance}. Pague con otro método o llámenos al {phone}."
        "\n\n{brand}\n{phone}\n",
    ),
    Kind.PAYMENT_DISPUTED: Wording(
        "Su pago {number} fue disputado",
        "Hola:\n\nSu banco nos informó que su pago {number} de {amount} de {method} está en disputa y retiró el "
        "dinero. Lo que había pagado está pendiente de nuevo.\n\nEl saldo de su cuenta ahora es {balance}. "
        "Si usted no disputó este pago, llámenos al {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.REVERSAL_UNDONE: Wording(
        "{amount} de su pago {number} están de nuevo con nosotros",
        "Hola:\n\n{amount} de su pago {number} de {method} se habían devuelto y ahora llegaron de nuevo a nosotros. "
        "Vuelven a contar como pagados.\n\nEl saldo de su cuenta ahora es {balance}. "
        "Si esperaba este dinero, llámenos al {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.PAYMENT_SCHEDULED: Wording(
        "Su pago de {amount} está programado para el {date}",
        "Hola:\n\nUsted programó un pago de {amount} con {method} para el {date}. No se cobra nada antes de ese día. "
        "Si las facturas que cubre ya se pagaron para entonces, cobramos solo lo que falte.\n\nPuede cancelarlo en el "
        "portal hasta esa mañana.\n\nSi no lo hizo usted, llámenos al {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.SCHEDULED_SKIPPED: Wording(
        "Su pago de {amount} no se hizo",
        "Hola:\n\nEl pago de {amount} que usted había programado para el {date} con {method} no se hizo. {why}"
        "\n\nNo se cobró nada.\n\n{brand}\n{phone}\n",
    ),
    Kind.SCHEDULED_FAILED: Wording(
        "Su pago programado de {amount} no se realizó",
        "Hola:\n\nEl pago de {amount} que usted había programado para el {date} no se realizó con {method}. No lo "
        "intentamos de nuevo por nuestra cuenta.\n\nPague en el portal o llámenos al {phone}.\n\n{brand}\n{phone}\n",
    ),
    Kind.PROMISE_MADE: Wording(
        "Su promesa de pagar {total}",
        "Hola:\n\nGracias. Usted prometió pagar {total} a más tardar este día:\n\n{parts}\n\nHasta entonces AutoPay, "
        "si lo tiene, no cobra nada. Pague en el portal cuando le convenga.\n\n{brand}\n{phone}\n",
    ),
    Kind.PLAN_MADE: Wording(
        "Su plan de pagos por {total}",
        "Hola:\n\nGracias. Usted paga {total} en estas partes, y cobramos cada una en su día:\n\n{parts}\n\n"
        "Hasta la última, AutoPay, si lo tiene, no cobra nada más. Puede ver y terminar el plan en el portal."
        "\n\n{brand}\n{phone}\n",
    ),
    Kind.ARRANGEMENT_BROKEN: Wording(
        "Su acuerdo terminó",
        "Hola:\n\nUsted había acordado pagar {total} a más tardar el {date}, y eso no sucedió. El acuerdo terminó y "
        "sus facturas vencen como antes. AutoPay, si lo tiene, continúa.\n\nPague en el portal o llámenos al {phone}."
        "\n\n{brand}\n{phone}\n",
    ),
}

_WHY_SKIPPED = {
    "en": {
        "nothing_due": "The bills it was for had been paid by then.",
        "method_unusable": "The payment method can no longer be used. Please pay with another one.",
    },
    "es": {
        "nothing_due": "Las facturas ya estaban pagadas para entonces.",
        "method_unusable": "El método de pago ya no se puede usar. Pague con otro.",
    },
}


def why_skipped(language: str, reason: str) -> str:
    """Why a scheduled payment was not made, in a sentence."""
    spoken = "es" if language.split("-", maxsplit=1)[0] == "es" else "en"
    return _WHY_SKIPPED[spoken].get(reason, "")
