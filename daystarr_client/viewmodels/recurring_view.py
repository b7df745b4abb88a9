"""The page of recurring payments as it is shown: pure functions of what is known and what was chosen."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import MethodKind
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.pay_words import SILENCE, Said
from daystarr_client.viewmodels.payment_rows import local_day
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.wording import fill, one_line, short_method

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daystarr_client.api.models import Payment, PaymentMethod
    from daystarr_client.api.models_autopay import Autopay, NextCharge
    from daystarr_client.services.paged_lists import Paged

translate = QCoreApplication.translate

LOADING, READY, EMPTY, FAILED = "loading", "ready", "empty", "failed"
_NUMBERS_NAMED = 3


@dataclass(frozen=True, slots=True)
class MethodRow:
    """A saved method in the list; `chip` is empty where there is nothing to warn of. `spoken` is all of it."""

    key: str
    title: str
    subtitle: str
    method_icon: str
    status: str
    chip: str
    chosen: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class RecurringView:
    """The list. `can_save` is whether a new method can be saved from here."""

    phase: str = LOADING
    title: str = ""
    body: str = ""
    action: str = ""
    stale: str = ""
    can_save: bool = False
    selected: str = ""
    reading: bool = False


@dataclass(frozen=True, slots=True)
class MethodView:
    """One method. `history` is the state of the list of its payments, `more` what stands at the end of that."""

    key: str = ""
    title: str = ""
    about: str = ""
    status: str = ""
    chip: str = ""
    notice: Said = SILENCE
    autopay: str = ""
    used: bool = False
    has_authorization: bool = False
    history: str = LOADING
    history_title: str = ""
    history_body: str = ""
    history_action: str = ""
    stale: str = ""
    more: str = ""
    more_problem: str = ""


def in_order(methods: "Sequence[PaymentMethod]") -> "tuple[PaymentMethod, ...]":
    """The one that AutoPay uses before the others."""
    return tuple(sorted(methods, key=lambda method: not method.used_by_autopay))


def recurring_view(
    methods: "Loadable[tuple[PaymentMethod, ...]]", facts: CardFacts, *, selected: str = "", reading: bool = False
) -> RecurringView:
    """The list of methods."""
    phase, title, body, action = _phase(methods, facts)
    return RecurringView(
        phase=phase,
        title=title,
        body=body,
        action=action,
        stale=_stale(methods, facts),
        can_save=facts.can_pay and phase == READY,
        selected=selected,
        reading=reading and phase == READY,
    )


def _phase(methods: "Loadable[tuple[PaymentMethod, ...]]", facts: CardFacts) -> tuple[str, str, str, str]:
    if methods.value is None:
        if methods.problem is None:
            return LOADING, "", "", ""
        title = translate("Recurring", "Your payment methods could not be loaded")
        action = "" if methods.problem is ProblemKind.DENIED else translate("Recurring", "Try again")
        return FAILED, title, problem_sentence(methods.problem, facts.phone), action
    if methods.value:
        return READY, "", "", ""
    title = translate("Recurring", "No saved payment methods")
    body = translate("Recurring", "Save a card or a bank account to pay faster, or to let AutoPay pay each bill.")
    action = translate("Recurring", "Save a payment method") if facts.can_pay else ""
    return EMPTY, title, body, action


def method_row(method: "PaymentMethod", *, chosen: bool) -> MethodRow:
    """The row of a method."""
    title, subtitle = short_method(method), _subtitle(method)
    status, chip = _warning(method)
    spoken = ", ".join(part for part in (title, subtitle, chip) if part)
    return MethodRow(method.id, title, subtitle, method_icon(method), status, chip, chosen, spoken)


def method_icon(method: "PaymentMethod") -> str:
    """A bank for an account, a card for a card."""
    return "bank-outline" if method.kind is MethodKind.BANK_ACCOUNT else "credit-card-outline"


def expiry_of(method: "PaymentMethod") -> str:
    """08/2028; empty for what does not expire."""
    if method.exp_month is None or method.exp_year is None:
        return ""
    return f"{method.exp_month:02}/{method.exp_year}"


def _subtitle(method: "PaymentMethod") -> str:
    expiry, warned = expiry_of(method), method.expired or method.expires_soon
    if not expiry:
        return translate("Recurring", "Saved")
    if method.used_by_autopay and warned:
        return fill(translate("Recurring", "Used by AutoPay · expires %1"), expiry)
    return fill(translate("Recurring", "Saved · expires %1"), expiry)


def _warning(method: "PaymentMethod") -> tuple[str, str]:
    if method.expired:
        return "overdue", translate("Recurring", "Expired")
    if method.expires_soon:
        return "due", translate("Recurring", "Expires soon")
    if method.used_by_autopay:
        return "scheduled", translate("Recurring", "AutoPay")
    return "neutral", ""


def method_view(
    method: "PaymentMethod | None",
    autopay: "Autopay | None",
    history: "Loadable[Paged[Payment]]",
    facts: CardFacts,
    *,
    loading_more: bool = False,
    more_problem: ProblemKind | None = None,
) -> MethodView:
    """One method with what was paid with it."""
    if method is None:
        return MethodView()
    status, chip = _warning(method)
    saved = facts.formats.day_and_year(local_day(method.created_at, facts.formats))
    phase, title, body, action = _history(history, facts)
    return MethodView(
        key=method.id,
        title=short_method(method),
        about=fill(translate("Recurring", "Saved on %1"), saved),
        status=status,
        chip=chip,
        notice=_expiry_notice(method),
        autopay=autopay_words(method, autopay, facts),
        used=method.used_by_autopay,
        has_authorization=method.used_by_autopay and autopay is not None and autopay.enabled,
        history=phase,
        history_title=title,
        history_body=body,
        history_action=action,
        stale=_stale(history, facts),
        more="loading" if loading_more else "failed" if more_problem else "",
        more_problem=problem_sentence(more_problem, facts.phone) if more_problem else "",
    )


def _expiry_notice(method: "PaymentMethod") -> Said:
    expiry = expiry_of(method)
    if method.expired and method.used_by_autopay:
        title = fill(translate("Recurring", "This card expired in %1"), expiry)
        body = translate(
            "Recurring",
            "AutoPay cannot charge it, so your bills are not paid by themselves. Choose another method for AutoPay on "
            "the home page.",
        )
        return Said("overdue", title, body)
    if method.expired:
        title = fill(translate("Recurring", "This card expired in %1"), expiry)
        return Said("overdue", title, translate("Recurring", "It cannot be charged any more. You can remove it."))
    if method.expires_soon and method.used_by_autopay:
        title = fill(translate("Recurring", "This card expires at the end of %1"), expiry)
        body = translate("Recurring", "Choose another method for AutoPay on the home page before then.")
        return Said("due", title, body)
    if method.expires_soon:
        title = fill(translate("Recurring", "This card expires at the end of %1"), expiry)
        return Said("due", title, translate("Recurring", "It cannot be charged after that."))
    return SILENCE


def autopay_words(method: "PaymentMethod", autopay: "Autopay | None", facts: CardFacts) -> str:
    """What AutoPay does with this method."""
    if autopay is None:
        return ""
    if not method.used_by_autopay:
        if autopay.enabled and autopay.method is not None:
            return fill(translate("Recurring", "AutoPay charges %1, not this one."), short_method(autopay.method))
        return translate("Recurring", "AutoPay is off, so nothing is charged to it by itself.")
    if not autopay.enabled:
        return translate("Recurring", "AutoPay charges it once its first payment has been accepted.")
    if autopay.paused_until is not None:
        text = translate("Recurring", "AutoPay is paused until %1, and charges nothing before.")
        return fill(text, facts.formats.day_near(autopay.paused_until, facts.today))
    charge = autopay.next_charge
    if charge is None or charge.amount.amount_minor <= 0:
        return translate("Recurring", "AutoPay charges your bills to it. There is nothing to charge right now.")
    return _next_charge(charge, facts)


def _next_charge(charge: "NextCharge", facts: CardFacts) -> str:
    formats = facts.formats
    amount, day = formats.money(charge.amount), formats.day_near(charge.date, facts.today)
    numbers = [one_line(number, 24) for number in charge.invoice_numbers]
    match len(numbers):
        case 0:
            return fill(translate("Recurring", "Next charge: %1 on %2."), amount, day)
        case 1:
            return fill(translate("Recurring", "Next charge: %1 on %2 for invoice %3."), amount, day, numbers[0])
        case count if count <= _NUMBERS_NAMED:
            named = formats.locale.createSeparatedList(numbers)
            return fill(translate("Recurring", "Next charge: %1 on %2 for invoices %3."), amount, day, named)
        case count:
            text = translate("Recurring", "Next charge: %1 on %2 for %3 invoices.")
            return fill(text, amount, day, formats.number(count))


def _history(history: "Loadable[Paged[Payment]]", facts: CardFacts) -> tuple[str, str, str, str]:
    if history.value is None:
        if history.problem is None:
            return LOADING, "", "", ""
        title = translate("Recurring", "Its payments could not be loaded")
        action = "" if history.problem is ProblemKind.DENIED else translate("Recurring", "Try again")
        return FAILED, title, problem_sentence(history.problem, facts.phone), action
    if history.value.items:
        return READY, "", "", ""
    body = translate("Recurring", "What you pay with it, and what AutoPay charges to it, appears here.")
    return EMPTY, translate("Recurring", "Nothing was paid with it yet"), body, ""


def _stale(loadable: Loadable[Any], facts: CardFacts) -> str:
    if not loadable.stale or loadable.as_of is None:
        return ""
    text = translate("Recurring", "Not up to date: as of %1.")
    return fill(text, facts.formats.moment(loadable.as_of, facts.today))
