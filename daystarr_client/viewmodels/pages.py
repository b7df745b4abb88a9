"""Which pages and actions there are, in the portal's order, and which of them are built.

A menu entry without a page, or whose feature the portal switches off, is shown as "Not available yet".
"""

from dataclasses import dataclass
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from daystarr_client.api.enums import FeatureName


class PageViewModel(Protocol):
    """What a page's view-model does when the house asks."""

    def opened(self) -> None:
        """The page comes into sight: fetch what is missing."""
        ...

    def refresh(self) -> None:
        """F5, or the portal is back: fetch again, keeping what is shown."""
        ...


@runtime_checkable
class LeavablePage(Protocol):
    """A page that has something to do when another one comes into sight."""

    def left(self) -> None:
        """The page goes out of sight."""
        ...


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One line of the drawer. `page` is None until that page is built."""

    name: str
    words: str
    icon: str
    feature: FeatureName
    page: str | None = None

    @property
    def title(self) -> str:
        """The words in the person's language."""
        return QCoreApplication.translate("Menu", self.words)


HOME: Final = "home"
CALENDAR: Final = "calendar"
CONTACTS: Final = "contacts"
INVOICES: Final = "invoices"
PAYMENT_RECEIPTS: Final = "payment_receipts"
RECURRING_PAYMENTS: Final = "recurring_payments"
SERVICES: Final = "services"
TICKETS: Final = "tickets"
REFER_A_FRIEND: Final = "refer_a_friend"
SECURITY: Final = "security_information"
# At the top right, not in the drawer
SETTINGS: Final = "settings"

# Page name -> QML file in ui/pages
PAGES: Final = {
    HOME: "HomePage.qml",
    CALENDAR: "CalendarPage.qml",
    CONTACTS: "ContactsPage.qml",
    INVOICES: "InvoicesPage.qml",
    PAYMENT_RECEIPTS: "ReceiptsPage.qml",
    RECURRING_PAYMENTS: "RecurringPage.qml",
    SERVICES: "ServicesPage.qml",
    TICKETS: "TicketsPage.qml",
    REFER_A_FRIEND: "ReferPage.qml",
    SECURITY: "SecurityPage.qml",
    SETTINGS: "SettingsPage.qml",
}

MENU: Final = (
    MenuEntry("calendar", str(QT_TRANSLATE_NOOP("Menu", "Calendar")), "calendar-month", FeatureName.CALENDAR, CALENDAR),
    MenuEntry(
        "contacts",
        str(QT_TRANSLATE_NOOP("Menu", "Contacts")),
        "account-multiple-outline",
        FeatureName.CONTACTS,
        CONTACTS,
    ),
    MenuEntry(
        "invoices",
        str(QT_TRANSLATE_NOOP("Menu", "Invoices")),
        "file-document-outline",
        FeatureName.INVOICES,
        INVOICES,
    ),
    MenuEntry(
        "payment_receipts",
        str(QT_TRANSLATE_NOOP("Menu", "Payment Receipts")),
        "receipt-text-check-outline",
        FeatureName.PAYMENT_RECEIPTS,
        PAYMENT_RECEIPTS,
    ),
    MenuEntry(
        "recurring_payments",
        str(QT_TRANSLATE_NOOP("Menu", "Recurring Payments")),
        "autorenew",
        FeatureName.RECURRING_PAYMENTS,
        RECURRING_PAYMENTS,
    ),
    MenuEntry("services", str(QT_TRANSLATE_NOOP("Menu", "Services")), "wifi", FeatureName.SERVICES, SERVICES),
    MenuEntry(
        "tickets",
        str(QT_TRANSLATE_NOOP("Menu", "Tickets")),
        "ticket-confirmation-outline",
        FeatureName.TICKETS,
        TICKETS,
    ),
    MenuEntry(
        "refer_a_friend",
        str(QT_TRANSLATE_NOOP("Menu", "Refer a Friend")),
        "hand-heart-outline",
        FeatureName.REFER_A_FRIEND,
        REFER_A_FRIEND,
    ),
    MenuEntry(
        "security_information",
        str(QT_TRANSLATE_NOOP("Menu", "Security Information")),
        "shield-key-outline",
        FeatureName.SECURITY_INFORMATION,
        SECURITY,
    ),
)

# The green button, from top to bottom. `page` names the action once it is built.
ADD_A_SERVICE: Final = "add_a_service"
MAKE_A_PAYMENT: Final = "make_a_payment"
ADD_A_PHONE_NUMBER: Final = "add_a_phone_number"
ADD_AN_EMAIL: Final = "add_an_email"
ACTIONS: Final = (
    MenuEntry(
        ADD_A_SERVICE,
        str(QT_TRANSLATE_NOOP("Menu", "Add a service")),
        "cart-outline",
        FeatureName.ADD_SERVICE,
        ADD_A_SERVICE,
    ),
    MenuEntry(
        MAKE_A_PAYMENT,
        str(QT_TRANSLATE_NOOP("Menu", "Make a payment")),
        "credit-card-outline",
        FeatureName.PAYMENTS,
        MAKE_A_PAYMENT,
    ),
    MenuEntry(
        ADD_A_PHONE_NUMBER,
        str(QT_TRANSLATE_NOOP("Menu", "Add a phone number")),
        "phone-outline",
        FeatureName.CONTACTS,
        ADD_A_PHONE_NUMBER,
    ),
    MenuEntry(
        ADD_AN_EMAIL,
        str(QT_TRANSLATE_NOOP("Menu", "Add an email")),
        "email-outline",
        FeatureName.CONTACTS,
        ADD_AN_EMAIL,
    ),
)
