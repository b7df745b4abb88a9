"""Everything of the customer who is signed in; it goes away with the sign-in."""

from PySide6.QtCore import QObject

from daystarr_client.viewmodels.autopay_sheet import AutopaySheetViewModel
from daystarr_client.viewmodels.base import Retranslated, object_property, qml_type
from daystarr_client.viewmodels.calendar_page import CalendarPageViewModel
from daystarr_client.viewmodels.card_menu import CardMenuViewModel
from daystarr_client.viewmodels.cart import CartViewModel
from daystarr_client.viewmodels.contacts import ContactsViewModel
from daystarr_client.viewmodels.documents import DocumentsViewModel
from daystarr_client.viewmodels.home import HomeViewModel
from daystarr_client.viewmodels.invoices import InvoicesViewModel
from daystarr_client.viewmodels.pay import PayViewModel
from daystarr_client.viewmodels.plan_label import PlanLabelViewModel
from daystarr_client.viewmodels.receipts import ReceiptsViewModel
from daystarr_client.viewmodels.recurring import RecurringViewModel
from daystarr_client.viewmodels.referrals import ReferralsViewModel
from daystarr_client.viewmodels.reschedule import RescheduleViewModel
from daystarr_client.viewmodels.save_method import SaveMethodViewModel
from daystarr_client.viewmodels.search import SearchViewModel
from daystarr_client.viewmodels.security import SecurityViewModel
from daystarr_client.viewmodels.services import ServicesViewModel
from daystarr_client.viewmodels.settings import SettingsViewModel
from daystarr_client.viewmodels.shell import ShellViewModel
from daystarr_client.viewmodels.tickets import TicketsViewModel


@qml_type
class CustomerViewModel(QObject):
    """The view-models of the pages, for QML to hand to each page."""

    shell = object_property(ShellViewModel, "shell_view_model")
    home = object_property(HomeViewModel, "home_view_model")
    pay = object_property(PayViewModel, "pay_view_model")
    autopay = object_property(AutopaySheetViewModel, "autopay_view_model")
    contacts = object_property(ContactsViewModel, "contacts_view_model")
    invoices = object_property(InvoicesViewModel, "invoices_view_model")
    documents = object_property(DocumentsViewModel, "documents_view_model")
    receipts = object_property(ReceiptsViewModel, "receipts_view_model")
    recurring = object_property(RecurringViewModel, "recurring_view_model")
    saveMethod = object_property(SaveMethodViewModel, "save_method_view_model")
    cardMenu = object_property(CardMenuViewModel, "card_menu_view_model")
    services = object_property(ServicesViewModel, "services_view_model")
    cart = object_property(CartViewModel, "cart_view_model")
    planLabel = object_property(PlanLabelViewModel, "plan_label_view_model")
    tickets = object_property(TicketsViewModel, "tickets_view_model")
    referrals = object_property(ReferralsViewModel, "referrals_view_model")
    security = object_property(SecurityViewModel, "security_view_model")
    calendar = object_property(CalendarPageViewModel, "calendar_view_model")
    reschedule = object_property(RescheduleViewModel, "reschedule_view_model")
    settings = object_property(SettingsViewModel, "settings_view_model")
    search = object_property(SearchViewModel, "search_view_model")

    def __init__(
        self,
        shell: ShellViewModel,
        home: HomeViewModel,
        pay: PayViewModel,
        autopay: AutopaySheetViewModel,
        contacts: ContactsViewModel,
        invoices: InvoicesViewModel,
        documents: DocumentsViewModel,
        receipts: ReceiptsViewModel,
        recurring: RecurringViewModel,
        save_method: SaveMethodViewModel,
        card_menu: CardMenuViewModel,
        services: ServicesViewModel,
        cart: CartViewModel,
        plan_label: PlanLabelViewModel,
        tickets: TicketsViewModel,
        referrals: ReferralsViewModel,
        security: SecurityViewModel,
        calendar: CalendarPageViewModel,
        reschedule: RescheduleViewModel,
        settings: SettingsViewModel,
        search: SearchViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.shell_view_model = shell
        self.home_view_model = home
        self.pay_view_model = pay
        self.autopay_view_model = autopay
        self.contacts_view_model = contacts
        self.invoices_view_model = invoices
        self.documents_view_model = documents
        self.receipts_view_model = receipts
        self.recurring_view_model = recurring
        self.save_method_view_model = save_method
        self.card_menu_view_model = card_menu
        self.services_view_model = services
        self.cart_view_model = cart
        self.plan_label_view_model = plan_label
        self.tickets_view_model = tickets
        self.referrals_view_model = referrals
        self.security_view_model = security
        self.calendar_view_model = calendar
        self.reschedule_view_model = reschedule
        self.settings_view_model = settings
        self.search_view_model = search

    def retranslate(self) -> None:
        """Another language is spoken: every page and sheet writes again what it holds, without asking the portal."""
        for part in vars(self).values():
            if isinstance(part, Retranslated):
                part.retranslate()
