"""Builds what belongs to the customer who is signed in: services, view-models, pages and actions are wired here.

A part of the composition root in a file of its own, because it is loaded only after the window was painted.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from daystarr_client.api.enums import FeatureName
from daystarr_client.bootstrap_calendar import CalendarHouse, build_calendar
from daystarr_client.bootstrap_documents import build_documents
from daystarr_client.bootstrap_invoices import InvoiceHouse, build_invoice_page
from daystarr_client.bootstrap_live import Fetched, build_live
from daystarr_client.bootstrap_paying import PayingGround, build_paying
from daystarr_client.bootstrap_payments import Around, build_payment_pages
from daystarr_client.bootstrap_search import build_search
from daystarr_client.bootstrap_settings import SettingsGround, build_settings_page
from daystarr_client.bootstrap_support import Ground, build_support_pages
from daystarr_client.device.clipboard import Clipboard
from daystarr_client.device.downloads import Downloads
from daystarr_client.device.file_picker import FilePicker
from daystarr_client.device.printing import Printing
from daystarr_client.services.account_services import AccountServicesService
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.connection import ConnectionService
from daystarr_client.services.contacts import ContactsService
from daystarr_client.services.invoices import InvoicesService
from daystarr_client.services.language import Language
from daystarr_client.services.links import Links
from daystarr_client.services.orders import OrdersService
from daystarr_client.services.outbox import Outbox
from daystarr_client.services.session import In, SessionService
from daystarr_client.tasks import Tasks
from daystarr_client.viewmodels.appearance import AppearanceViewModel
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.cart import CartViewModel
from daystarr_client.viewmodels.cart_flow import CartFlow
from daystarr_client.viewmodels.contact_flow import ContactFlow
from daystarr_client.viewmodels.contacts import ContactsViewModel
from daystarr_client.viewmodels.customer import CustomerViewModel
from daystarr_client.viewmodels.formats import formats_for
from daystarr_client.viewmodels.home import HomeViewModel
from daystarr_client.viewmodels.invoices import InvoicesViewModel
from daystarr_client.viewmodels.pages import (
    ADD_A_PHONE_NUMBER,
    ADD_A_SERVICE,
    ADD_AN_EMAIL,
    CALENDAR,
    CONTACTS,
    HOME,
    INVOICES,
    MAKE_A_PAYMENT,
    PAYMENT_RECEIPTS,
    RECURRING_PAYMENTS,
    REFER_A_FRIEND,
    SECURITY,
    SERVICES,
    SETTINGS,
    TICKETS,
    PageViewModel,
)
from daystarr_client.viewmodels.plan_label import PlanLabelViewModel
from daystarr_client.viewmodels.search_doors import SearchDoors
from daystarr_client.viewmodels.services import ServicesViewModel
from daystarr_client.viewmodels.shell import ShellViewModel
from daystarr_client.viewmodels.toasts import Toasts


@dataclass(frozen=True)
class House:
    """What lives as long as the program and a customer's part may use. `portal` names the portal in files."""

    data: Path
    portal: str
    language: Language
    tasks: Tasks
    session: SessionService
    connection: ConnectionService
    links: Links
    toasts: Toasts
    downloads: Downloads
    printing: Printing
    clipboard: Clipboard
    picker: FilePicker
    appearance: AppearanceViewModel
    help: Callable[[], None]


@dataclass(frozen=True)
class Customer:
    """What is built for the person signed in, and thrown away when they leave."""

    calls: PortalCalls
    view_model: CustomerViewModel
    services: Sequence[QObject] = field(default_factory=tuple)
    closing: Sequence[Callable[[], None]] = field(default_factory=tuple)

    def leave(self) -> None:
        """Let nothing that is still under way be delivered."""
        self.calls.close()
        for close in self.closing:
            close()


def build_customer(house: House, calls: PortalCalls, signed_in: In) -> Customer:
    """Build everything that knows this customer's data. Pages and actions are wired here."""
    session = signed_in.session
    formats = formats_for(house.language.locale, session.account.time_zone)
    facts = CardFacts(
        formats,
        house.session.now,
        session.brand.phone,
        can_pay=session.offers(FeatureName.PAYMENTS),
        can_recur=session.offers(FeatureName.RECURRING_PAYMENTS),
        can_see_invoices=session.offers(FeatureName.INVOICES),
        can_see_receipts=session.offers(FeatureName.PAYMENT_RECEIPTS),
    )
    paying = build_paying(
        PayingGround(
            tasks=house.tasks,
            calls=calls,
            connection=house.connection,
            links=house.links,
            toasts=house.toasts,
            outbox=Outbox(house.data / "outbox", house.portal),
            account_id=session.account.id,
            brand=session.brand.name,
            now=house.session.now,
            facts=facts,
        )
    )
    payments, pay = paying.payments, paying.pay
    calendar = build_calendar(
        CalendarHouse(calls, house.session.now, house.toasts, house.downloads, house.clipboard),
        session,
        facts,
        pay.start,
        lambda invoice_id: _see_invoice(billed.view_model, shell, invoice_id),
    )
    home = HomeViewModel(
        session.account.number,
        paying.billing,
        paying.autopay,
        calendar.service,
        facts,
        pay.start,
        paying.autopay_sheet,
        house.toasts,
        paying.scheduled_card,
        paying.arrangement,
        doors=calendar.doors,
    )
    look_at_calendar = partial(home.month.refresh, quiet=True)
    calendar.reschedule.visits_changed.connect(look_at_calendar)
    paying.renew_with_money(look_at_calendar)
    invoice_service = InvoicesService(calls, house.session.now)
    payments.money_moved.connect(invoice_service.money_moved)
    paid = build_payment_pages(Around(calls, house.session.now, house.links, house.toasts, facts, paying, home))
    documents, printing = build_documents(house.tasks, calls, house.downloads, house.printing, house.toasts, session)
    billed = build_invoice_page(
        InvoiceHouse(
            house.tasks,
            calls,
            house.session.now,
            house.downloads,
            house.toasts,
            documents,
            facts,
            pay.start,
        ),
        invoice_service,
        session.account.service_address,
    )
    contact_service = ContactsService(calls, house.session.now)
    contact_flow = ContactFlow(contact_service, house.toasts, session.account.service_address)
    contacts = ContactsViewModel(contact_service, contact_flow, facts, house.toasts)
    account_services = AccountServicesService(calls, house.session.now)
    plan_label = PlanLabelViewModel(account_services, house.links, facts, house.toasts)
    orders = OrdersService(calls, house.session.now)
    cart_flow = CartFlow(orders, lambda: facts.today)
    cart = CartViewModel(
        cart_flow,
        orders,
        house.connection,
        facts,
        session.account.service_address,
        plan_label.read,
    )
    can_add = session.offers(FeatureName.ADD_SERVICE)
    services_page = ServicesViewModel(account_services, facts, plan_label.read, cart.start if can_add else None)
    for refresh in (partial(account_services.refresh, quiet=True), partial(home.month.refresh, quiet=True)):
        cart_flow.ordered.connect(refresh)
    ground = Ground(
        tasks=house.tasks,
        calls=calls,
        now=house.session.now,
        facts=facts,
        brand=session.brand.short_name,
        links=house.links,
        toasts=house.toasts,
        clipboard=house.clipboard,
        downloads=house.downloads,
        picker=house.picker,
    )
    support = build_support_pages(ground)
    settings = build_settings_page(
        SettingsGround(
            house.tasks,
            calls,
            house.session.now,
            facts,
            session.user.username,
            house.appearance,
            house.toasts,
            house.clipboard,
            house.downloads,
            documents.printing_view_model,
            session.brand.short_name,
        )
    )
    pages: dict[str, PageViewModel] = {
        HOME: home,
        CALENDAR: calendar.page,
        CONTACTS: contacts,
        INVOICES: billed.view_model,
        PAYMENT_RECEIPTS: paid.receipts,
        RECURRING_PAYMENTS: paid.recurring,
        SERVICES: services_page,
        TICKETS: support.tickets,
        REFER_A_FRIEND: support.referrals,
        SECURITY: support.security,
        SETTINGS: settings.view_model,
    }
    actions: dict[str, Callable[[], None]] = {
        ADD_A_SERVICE: cart.start,
        MAKE_A_PAYMENT: paid.card_menu.start,
        ADD_A_PHONE_NUMBER: contacts.add_phone,
        ADD_AN_EMAIL: contacts.add_email,
    }
    shell = ShellViewModel(house.session, house.connection, formats, pages, actions)
    search, finding = build_search(
        calls,
        SearchDoors(
            shell,
            home.autopay_card,
            house.appearance,
            facts,
            pay.start,
            paid.save_method.start,
            house.help,
            billed.view_model.look_at,
        ),
        house.language.in_every,
        with_invoices=session.offers(FeatureName.INVOICES),
    )
    customer = CustomerViewModel(
        shell,
        home,
        pay,
        paying.autopay_sheet,
        contacts,
        billed.view_model,
        documents,
        paid.receipts,
        paid.recurring,
        paid.save_method,
        paid.card_menu,
        services_page,
        cart,
        plan_label,
        support.tickets,
        support.referrals,
        support.security,
        calendar.page,
        calendar.reschedule,
        settings.view_model,
        search,
    )
    paid.lead_through(shell, billed.view_model)
    cart.page_wanted.connect(shell.choose)
    live, fresh = build_live(
        house.connection,
        calls,
        lambda: shell.state.page,
        Fetched(
            session=house.session,
            billing=paying.billing,
            autopay=paying.autopay,
            scheduled=paying.scheduled,
            arrangements=paying.arrangements,
            invoices=invoice_service,
            receipts=paid.receipts_service,
            methods=paying.methods,
            recurring=paid.recurring_service,
            contacts=contact_service,
            services=account_services,
            referrals=support.referrals_service,
            security=support.security_service,
            own_sessions=settings.sessions,
            two_step=settings.two_step,
            preferences=settings.preferences,
            look_at_calendar=look_at_calendar,
            look_at_tickets=support.tickets.look_again,
        ),
    )
    shell.start()
    payments.start()
    live.start(session.changes_cursor)
    services = (
        *paying.kept,
        calendar.service,
        invoice_service,
        paid.receipts_service,
        paid.recurring_service,
        *billed.services,
        contact_service,
        contact_flow,
        account_services,
        orders,
        cart_flow,
        *support.services,
        *settings.services,
        *finding,
        live,
        fresh,
    )
    return Customer(calls, customer, services, (*paying.closing, orders.close, live.close, printing.stop_printing))


def _see_invoice(invoices: InvoicesViewModel, shell: ShellViewModel, invoice_id: str) -> None:
    invoices.look_at(invoice_id)
    shell.open(INVOICES)
