"""Builds what pays: today, on another day, and by AutoPay. A part of the composition root."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from daystarr_client.services.arrangements import ArrangementsService
from daystarr_client.services.autopay import AutopayService
from daystarr_client.services.billing import BillingService
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.connection import ConnectionService
from daystarr_client.services.links import Links
from daystarr_client.services.outbox import Outbox
from daystarr_client.services.payment_methods import PaymentMethodsService
from daystarr_client.services.payments import PaymentsService
from daystarr_client.services.scheduled import ScheduledService
from daystarr_client.tasks import Tasks
from daystarr_client.viewmodels.arrangement import ArrangementViewModel
from daystarr_client.viewmodels.autopay_flow import AutopayFlow
from daystarr_client.viewmodels.autopay_sheet import AutopaySheetViewModel
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.pay import PayViewModel
from daystarr_client.viewmodels.pay_flow import PayFlow
from daystarr_client.viewmodels.scheduled import ScheduledViewModel
from daystarr_client.viewmodels.toasts import Toasts


@dataclass(frozen=True)
class PayingGround:
    """What paying stands on; `brand` is who is paid."""

    tasks: Tasks
    calls: PortalCalls
    connection: ConnectionService
    links: Links
    toasts: Toasts
    outbox: Outbox
    account_id: str
    brand: str
    now: Callable[[], datetime]
    facts: CardFacts


@dataclass(frozen=True)
class Paying:
    """The services, and the view-models of the sheets and of the card on the home page."""

    billing: BillingService
    autopay: AutopayService
    methods: PaymentMethodsService
    payments: PaymentsService
    scheduled: ScheduledService
    arrangements: ArrangementsService
    flow: PayFlow
    autopay_flow: AutopayFlow
    pay: PayViewModel
    autopay_sheet: AutopaySheetViewModel
    scheduled_card: ScheduledViewModel
    arrangement: ArrangementViewModel

    @property
    def kept(self) -> Sequence[QObject]:
        """What must live as long as the customer is signed in."""
        return (
            self.billing,
            self.autopay,
            self.methods,
            self.payments,
            self.scheduled,
            self.arrangements,
            self.flow,
            self.autopay_flow,
        )

    @property
    def closing(self) -> Sequence[Callable[[], None]]:
        """What stops when they leave."""
        return (self.methods.close, self.payments.close, self.autopay.close, self.arrangements.close)

    def renew_with_money(self, calendar: Callable[[], object]) -> None:
        """Fetch again what a payment or a change of AutoPay changes; `calendar` fetches the month again."""
        autopay = partial(self.autopay.refresh, quiet=True)
        for refresh in (
            partial(self.billing.refresh, quiet=True),
            partial(self.scheduled.refresh, quiet=True),
            partial(self.arrangements.refresh, quiet=True),
            autopay,
            self.methods.refresh,
            calendar,
        ):
            self.payments.money_moved.connect(refresh)
        for refresh in (autopay, self.methods.refresh, calendar):
            self.autopay_flow.saved.connect(refresh)
        self.scheduled.canceled.connect(calendar)
        for refresh in (autopay, partial(self.scheduled.refresh, quiet=True), calendar):
            self.arrangements.arranged.connect(refresh)


def build_paying(ground: PayingGround) -> Paying:
    """Build it for the customer who is signed in."""
    calls, facts = ground.calls, ground.facts
    billing, autopay, methods = BillingService(calls), AutopayService(calls), PaymentMethodsService(calls)
    payments = PaymentsService(ground.tasks, calls, ground.outbox, ground.account_id)

    def language() -> str | None:
        return facts.formats.portal_language

    scheduled, arrangements = ScheduledService(calls, ground.now), ArrangementsService(calls, ground.now)
    flow = PayFlow(payments, methods, billing, ground.links, ground.now, language)
    arrangement = ArrangementViewModel(arrangements, billing, methods, facts, ground.brand)
    ground.connection.recovered.connect(arrangement.recovered)
    decimal_point = facts.formats.locale.decimalPoint
    autopay_flow = AutopayFlow(autopay, payments, methods, billing, ground.links, ground.now, decimal_point, language)
    return Paying(
        billing=billing,
        autopay=autopay,
        methods=methods,
        payments=payments,
        scheduled=scheduled,
        arrangements=arrangements,
        flow=flow,
        autopay_flow=autopay_flow,
        pay=PayViewModel(flow, methods, billing, autopay, scheduled, ground.connection, facts, ground.brand),
        autopay_sheet=AutopaySheetViewModel(autopay_flow, methods, ground.connection, facts),
        scheduled_card=ScheduledViewModel(scheduled, facts, ground.toasts),
        arrangement=arrangement,
    )
