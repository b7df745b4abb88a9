"""The page of payment receipts as it is shown: pure functions of what is known and what was chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, assert_never

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import PaymentFilter, PaymentState
from daystarr_client.services.loadable import Loadable, ProblemKind
from daystarr_client.services.payment_progress import is_delayed
from daystarr_client.services.receipts import PaymentList, PaymentQuery
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.formats import Formats
from daystarr_client.viewmodels.pay_result_words import result_words
from daystarr_client.viewmodels.pay_state import Declined, Processing
from daystarr_client.viewmodels.pay_words import SILENCE, Said, Speech
from daystarr_client.viewmodels.payment_rows import (
    has_receipt,
    local_day,
    look_of,
    payment_lines,
)
from daystarr_client.viewmodels.problems import problem_sentence
from daystarr_client.viewmodels.wording import fill

if TYPE_CHECKING:
    from daystarr_client.api.models import Payment
    from daystarr_client.viewmodels.payment_rows import PaymentLine

translate = QCoreApplication.translate

LOADING, READY, EMPTY, FAILED = "loading", "ready", "empty", "failed"
_YEARS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class YearChoice:
    """A year to look at; 0 is all of them."""

    year: int
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """A way for payments to stand, as a filter."""

    name: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ReceiptsView:
    """The list with its filters. `more` is what stands at its end: nothing, loading or failed.

    `reading` is whether the payment chosen is what is looked at, where there is no room for the list beside it; `none`
    whether there are no payments at all, so that there is nothing to choose.
    """

    filters: tuple[FilterChoice, ...] = ()
    year: int = 0
    year_text: str = ""
    years: tuple[YearChoice, ...] = ()
    typed: str = ""
    phase: str = LOADING
    none: bool = False
    title: str = ""
    body: str = ""
    action: str = ""
    stale: str = ""
    more: str = ""
    more_problem: str = ""
    selected: str = ""
    reading: bool = False


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """One payment. `action_text` is empty where there is nothing to confirm."""

    phase: str = EMPTY
    key: str = ""
    confirmation: str = ""
    title: str = ""
    status: str = ""
    icon: str = ""
    chip: str = ""
    about: str = ""
    notice: Said = SILENCE
    problem: str = ""
    has_receipt: bool = False
    action_text: str = ""
    lines: "tuple[PaymentLine, ...]" = ()


def receipts_view(
    query: PaymentQuery,
    typed: str,
    listed: Loadable[PaymentList],
    years: Sequence[int],
    facts: CardFacts,
    *,
    loading_more: bool = False,
    more_problem: ProblemKind | None = None,
    selected: str = "",
    reading: bool = False,
) -> ReceiptsView:
    """The list; `years` are those known to have payments, newest first."""
    phase, title, body, action = _phase(query, listed, facts)
    return ReceiptsView(
        filters=tuple(FilterChoice(one.value, _filter_words(one), one is query.state) for one in PaymentFilter),
        year=query.year or 0,
        year_text=str(query.year) if query.year else translate("Receipts", "All years"),
        years=_years(query, years),
        typed=typed,
        phase=phase,
        none=phase == EMPTY and query == PaymentQuery(),
        title=title,
        body=body,
        action=action,
        stale=stale_words(listed, facts),
        more="loading" if loading_more else "failed" if more_problem else "",
        more_problem=problem_sentence(more_problem, facts.phone) if more_problem else "",
        selected=selected,
        reading=reading,
    )


def years_of(payments: "Sequence[Payment]", formats: Formats, today: date) -> tuple[int, ...]:
    """The years from the oldest of these payments, which come newest first, to today's."""
    made = [local_day(payment.created_at, formats).year for payment in (payments[0], payments[-1])] if payments else []
    newest, oldest = max([today.year, *made[:1]]), min([today.year, *made[1:]])
    return tuple(range(newest, max(oldest, newest - _YEARS_SHOWN + 1) - 1, -1))


def stale_words(loadable: Loadable[Any], facts: CardFacts) -> str:
    """Of when it is, where it could not be fetched again."""
    if not loadable.stale or loadable.as_of is None:
        return ""
    text = translate("Receipts", "Not up to date: as of %1.")
    return fill(text, facts.formats.moment(loadable.as_of, facts.today))


def _filter_words(which: PaymentFilter) -> str:
    match which:
        case PaymentFilter.ALL:
            return translate("Receipts", "All")
        case PaymentFilter.PAID:
            return translate("Receipts", "Paid")
        case PaymentFilter.PROCESSING:
            return translate("Receipts", "Processing")
        case PaymentFilter.UNSUCCESSFUL:
            return translate("Receipts", "Not paid")
        case _:
            assert_never(which)


def _years(query: PaymentQuery, years: Sequence[int]) -> tuple[YearChoice, ...]:
    everything = YearChoice(0, translate("Receipts", "All years"), query.year is None)
    return (everything, *(YearChoice(year, str(year), query.year == year) for year in years))


def _phase(query: PaymentQuery, listed: Loadable[PaymentList], facts: CardFacts) -> tuple[str, str, str, str]:
    if listed.value is None:
        if listed.problem is None:
            return LOADING, "", "", ""
        title = translate("Receipts", "Your payments could not be loaded")
        action = "" if listed.problem is ProblemKind.DENIED else translate("Receipts", "Try again")
        return FAILED, title, problem_sentence(listed.problem, facts.phone), action
    if listed.value.items:
        return READY, "", "", ""
    if query == PaymentQuery():
        body = translate("Receipts", "Once you have paid a bill, you find the payment and its receipt here.")
        action = translate("Receipts", "Make a payment") if facts.can_pay else ""
        return EMPTY, translate("Receipts", "No payments yet"), body, action
    every = translate("Receipts", "Show all payments")
    if query == PaymentQuery(PaymentFilter.PROCESSING):
        body = translate("Receipts", "All your payments have arrived or have come to an end.")
        return EMPTY, translate("Receipts", "Nothing is on its way"), body, every
    if query == PaymentQuery(PaymentFilter.UNSUCCESSFUL):
        body = translate("Receipts", "No payment was declined, returned or canceled.")
        return EMPTY, translate("Receipts", "Nothing went wrong"), body, every
    body = translate("Receipts", "Try another confirmation number or amount, such as DS-7K2MQ or 74.99.")
    return EMPTY, translate("Receipts", "No payment matches"), body, every


def receipt_view(
    listed: "Payment | None", fetched: "Loadable[Payment]", key: str, facts: CardFacts, *, action_failed: bool = False
) -> ReceiptView:
    """One payment, from the list where it is there, else as it was fetched by itself."""
    payment = listed or fetched.value
    if not key:
        return ReceiptView()
    if payment is None:
        problem = problem_sentence(fetched.problem, facts.phone) if fetched.problem else ""
        return ReceiptView(phase=FAILED if problem else LOADING, key=key, problem=problem)
    formats = facts.formats
    look = look_of(payment, formats, facts.today)
    made = local_day(payment.created_at, formats)
    confirm = payment.state is PaymentState.REQUIRES_ACTION and payment.action_url is not None
    return ReceiptView(
        phase=READY,
        key=payment.id,
        confirmation=payment.confirmation_number,
        title=fill(translate("Receipts", "Payment of %1"), formats.money(payment.amount)),
        status=look.status,
        icon=look.icon,
        chip=look.chip,
        about=fill(translate("Receipts", "%1, %2"), formats.day_and_year(made), formats.time(payment.created_at)),
        notice=notice_of(payment, facts, action_failed=action_failed),
        has_receipt=has_receipt(payment),
        action_text=translate("Receipts", "Open your bank's page") if confirm else "",
        lines=payment_lines(payment, formats, leads=facts.can_see_invoices),
    )


def notice_of(payment: "Payment", facts: CardFacts, *, action_failed: bool = False) -> Said:
    """What there is to know of a payment that is not paid: why, and what to do."""
    speech = Speech(facts.formats, facts.today, facts.phone)
    match payment.state:
        case PaymentState.SUCCEEDED:
            return SILENCE
        case PaymentState.PROCESSING if is_delayed(payment):
            return result_words(Processing(payment, None), speech)
        case PaymentState.PROCESSING:
            text = translate("Receipts", "We are waiting for the answer of the bank. Do not pay again.")
            return Said("processing", translate("Receipts", "This payment is on its way"), text)
        case PaymentState.FAILED | PaymentState.CANCELED:
            return result_words(Declined(payment, None), speech)
        case PaymentState.REQUIRES_ACTION:
            return _to_confirm(payment, action_failed=action_failed)
        case PaymentState.OTHER:
            text = translate(
                "Receipts", "This program does not know yet how this payment stands. Call us at %1 to ask."
            )
            return Said("scheduled", "", fill(text, facts.phone))
        case _:
            assert_never(payment.state)


def _to_confirm(payment: "Payment", *, action_failed: bool) -> Said:
    title = translate("Receipts", "Your bank wants you to confirm")
    if action_failed:
        body = translate("Receipts", "Your browser did not open. Open your bank's page again.")
    elif payment.action_url is None:
        body = translate("Receipts", "Nothing is paid until you have confirmed it with your bank.")
    else:
        body = translate("Receipts", "Nothing is paid until you have confirmed it on your bank's page.")
    return Said("due", title, body)
