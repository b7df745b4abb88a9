"""What can be chosen on the AutoPay form."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from daystarr_client.api.enums import AutopayTiming
from daystarr_client.viewmodels.autopay_state import MOST_DAYS_BEFORE, Draft
from daystarr_client.viewmodels.autopay_words import limit_example
from daystarr_client.viewmodels.pay_amount import AmountProblem
from daystarr_client.viewmodels.pay_state import NEW_METHOD
from daystarr_client.viewmodels.pay_words import Speech, method_words
from daystarr_client.viewmodels.wording import fill

if TYPE_CHECKING:
    from daystarr_client.api.models import PaymentMethod

translate = QCoreApplication.translate
LARGEST_MINOR: Final = 2_500_000
FULL, LIMITED = "full", "limited"


@dataclass(frozen=True, slots=True)
class Option:
    """One choice in a list."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the account. `can_pay` is whether payments can be made here."""

    speech: Speech
    methods: "tuple[PaymentMethod, ...]"
    can_pay: bool = True
    most_minor: int = LARGEST_MINOR


def methods_offered(draft: Draft, known: Known) -> tuple[Option, ...]:
    """The methods that can be charged, and the way to a new one."""
    rows = [Option(method.id, method_words(method)) for method in known.methods if not method.expired]
    if draft.captured is not None and draft.captured.id not in {row.key for row in rows}:
        rows.append(Option(draft.captured.id, method_words(draft.captured)))
    return (*rows, Option(NEW_METHOD, translate("AutopaySheet", "New card or bank account")))


def timings_offered() -> tuple[Option, ...]:
    """When AutoPay can charge."""
    return (
        Option(AutopayTiming.ON_DUE_DATE.value, translate("AutopaySheet", "On the due date")),
        Option(AutopayTiming.DAYS_BEFORE.value, translate("AutopaySheet", "Before the due date")),
        Option(AutopayTiming.DAY_OF_MONTH.value, translate("AutopaySheet", "On a day of the month")),
    )


def amounts_offered() -> tuple[Option, ...]:
    """How much AutoPay can charge."""
    return (
        Option(FULL, translate("AutopaySheet", "The full bill")),
        Option(LIMITED, translate("AutopaySheet", "Up to a limit")),
    )


def counts_offered(draft: Draft, speech: Speech) -> tuple[Option, ...]:
    """How many days before, or which day; none where there is nothing to choose."""
    match draft.timing:
        case AutopayTiming.DAYS_BEFORE:
            text = translate("AutopaySheet", "%1 days before")
            one = translate("AutopaySheet", "1 day before")
            rest = [Option(str(day), fill(text, speech.formats.number(day))) for day in range(2, MOST_DAYS_BEFORE + 1)]
            return (Option("1", one), *rest)
        case AutopayTiming.DAY_OF_MONTH:
            text = translate("AutopaySheet", "Day %1")
            return tuple(Option(str(day), fill(text, speech.formats.number(day))) for day in range(1, 32))
        case _:
            return ()


def count_chosen(draft: Draft) -> str:
    """Which of them is chosen."""
    return str(draft.day_of_month if draft.timing is AutopayTiming.DAY_OF_MONTH else draft.days_before)


def count_label(draft: Draft) -> str:
    """What they are."""
    if draft.timing is AutopayTiming.DAY_OF_MONTH:
        return translate("AutopaySheet", "Which day")
    return translate("AutopaySheet", "How many days")


def limit_error(limit: int | AmountProblem | None, known: Known) -> str:
    """What is wrong with the limit that was typed."""
    formats = known.speech.formats
    match limit:
        case AmountProblem.TOO_SMALL:
            return fill(translate("AutopaySheet", "The smallest limit is %1."), formats.minor(100))
        case AmountProblem.TOO_LARGE:
            return fill(translate("AutopaySheet", "The largest limit is %1."), formats.minor(known.most_minor))
        case AmountProblem():
            text = translate("AutopaySheet", "Enter an amount in dollars and cents, for example %1.")
            return fill(text, limit_example(formats))
        case _:
            return ""
