"""What the payment sheet is made of."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from daystarr_client.viewmodels.pay_buttons import Button
from daystarr_client.viewmodels.pay_later import WhenChoice
from daystarr_client.viewmodels.pay_rows import BillChoice, Line, MethodChoice
from daystarr_client.viewmodels.pay_words import SILENCE, Said, Speech

if TYPE_CHECKING:
    from daystarr_client.api.models import Bills, PaymentMethod
    from daystarr_client.api.models_scheduled import ScheduleLimits


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the account while paying. `can_recur` is whether a recurring payment may be set up here.

    `limits` are the days on which one can be scheduled, None while the portal has not said.
    """

    speech: Speech
    bills: "Bills | None"
    methods: "tuple[PaymentMethod, ...] | None"
    brand: str
    can_recur: bool
    autopay_on: bool
    limits: "ScheduleLimits | None" = None


@dataclass(frozen=True, slots=True)
class PayView:
    """Everything the sheet shows. `step` picks its body; empty texts take no room."""

    open: bool = False
    step: str = ""
    title: str = ""
    subtitle: str = ""
    place: str = ""
    closable: bool = True
    notice: Said = SILENCE
    bills: tuple[BillChoice, ...] = ()
    any_bills: bool = False
    bills_text: str = ""
    another_amount: bool = False
    typed: str = ""
    amount_error: str = ""
    amount_rules: str = ""
    methods: tuple[MethodChoice, ...] = ()
    save: bool = False
    save_offered: bool = False
    recurring: bool = False
    recurring_offered: bool = False
    autopay_note: str = ""
    whens: tuple[WhenChoice, ...] = ()
    later: bool = False
    warning: Said = SILENCE
    amount: str = ""
    lines: tuple[Line, ...] = ()
    any_lines: bool = False
    terms: str = ""
    authorization: str = ""
    authorized: bool = False
    authorization_error: str = ""
    name_needed: bool = False
    name: str = ""
    name_error: str = ""
    screen: Said = SILENCE
    waiting: bool = False
    after: str = ""
    receipt_id: str = ""
    confirmation: str = ""
    buttons: tuple[Button, ...] = ()
