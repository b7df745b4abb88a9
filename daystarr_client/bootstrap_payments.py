"""Builds the pages about payments made and to come: receipts, recurring payments, and the card of the green button.

A part of the composition root in a file of its own, like all that belongs to the customer who is signed in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from daystarr_client.bootstrap_paying import Paying
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.links import Links
from daystarr_client.services.receipts import ReceiptsService
from daystarr_client.services.recurring import RecurringService
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.card_menu import CardMenuViewModel
from daystarr_client.viewmodels.home import HomeViewModel
from daystarr_client.viewmodels.invoices import InvoicesViewModel
from daystarr_client.viewmodels.pages import INVOICES, PAYMENT_RECEIPTS
from daystarr_client.viewmodels.receipts import ReceiptsViewModel
from daystarr_client.viewmodels.recurring import RecurringViewModel
from daystarr_client.viewmodels.save_method import SaveMethodViewModel
from daystarr_client.viewmodels.shell import ShellViewModel
from daystarr_client.viewmodels.toasts import Toasts


@dataclass(frozen=True)
class Around:
    """What these pages stand on."""

    calls: PortalCalls
    now: Callable[[], datetime]
    links: Links
    toasts: Toasts
    facts: CardFacts
    paying: Paying
    home: HomeViewModel


@dataclass(frozen=True)
class PaymentPages:
    """The view-models, and the services behind them that must live as long."""

    receipts: ReceiptsViewModel
    recurring: RecurringViewModel
    save_method: SaveMethodViewModel
    card_menu: CardMenuViewModel
    receipts_service: ReceiptsService
    recurring_service: RecurringService

    def lead_through(self, shell: ShellViewModel, invoices: InvoicesViewModel) -> None:
        """Let what is pressed on these pages lead to others."""

        def read_receipt(payment_id: str) -> None:
            self.receipts.read(payment_id)
            shell.choose(PAYMENT_RECEIPTS)

        def see_invoice(invoice_id: str) -> None:
            invoices.look_at(invoice_id)
            shell.choose(INVOICES)

        self.recurring.receipt_wanted.connect(read_receipt)
        invoices.receipt_wanted.connect(read_receipt)
        self.receipts.invoice_wanted.connect(see_invoice)
        for wanting in (self.recurring, self.save_method, self.card_menu):
            wanting.home_wanted.connect(shell.home)


def build_payment_pages(around: Around) -> PaymentPages:
    """Build them, fetched again whenever money has moved or a method has gone."""
    paying = around.paying
    receipts_service = ReceiptsService(around.calls, around.now)
    recurring_service = RecurringService(around.calls, around.now)
    paying.payments.money_moved.connect(receipts_service.money_moved)
    paying.payments.money_moved.connect(recurring_service.money_moved)
    renewed = (
        paying.methods.refresh,
        partial(paying.scheduled.refresh, quiet=True),
        partial(paying.autopay.refresh, quiet=True),
        partial(around.home.month.refresh, quiet=True),
    )
    for refresh in renewed:
        recurring_service.removed.connect(refresh)
    facts, start = around.facts, paying.pay.start
    save_method = SaveMethodViewModel(paying.methods, around.links, facts)
    recurring = RecurringViewModel(
        paying.methods, paying.autopay, recurring_service, facts, around.toasts, save_method.start
    )
    set_up = around.home.autopay_card.create
    return PaymentPages(
        receipts=ReceiptsViewModel(receipts_service, around.links, facts, start),
        recurring=recurring,
        save_method=save_method,
        card_menu=CardMenuViewModel(paying.autopay, facts, partial(start, ()), save_method.start, set_up),
        receipts_service=receipts_service,
        recurring_service=recurring_service,
    )
