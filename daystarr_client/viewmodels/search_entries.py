"""What the search knows beside invoices: every page, and everything that can be begun from anywhere."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from daystarr_client.viewmodels.pages import HOME, SETTINGS
from daystarr_client.viewmodels.search_match import Entry, Kind, words_of
from daystarr_client.viewmodels.shell_state import MenuRow

translate = QCoreApplication.translate
Tongues = Callable[[str, str], Iterable[str]]
"""Context and text -> the text in every language."""

PAY, SAVE_METHOD, AUTOPAY, AUTOPAY_OFF = "pay", "save_method", "autopay", "autopay_off"
HELP, REFRESH, SIGN_OUT = "help", "refresh", "sign_out"
LANGUAGE, THEME, TEXT = "language_", "theme_", "text_"
_CONTEXT: Final = "SearchWords"

# Page or action -> other words for it
WORDS: Final = {
    HOME: str(QT_TRANSLATE_NOOP("SearchWords", "home start main overview balance")),
    "calendar": str(
        QT_TRANSLATE_NOOP("SearchWords", "calendar appointments visits technician installation dates schedule agenda")
    ),
    "contacts": str(QT_TRANSLATE_NOOP("SearchWords", "contacts people address phone email name contact information")),
    "invoices": str(QT_TRANSLATE_NOOP("SearchWords", "invoices bills charges pdf statement history amount")),
    "payment_receipts": str(
        QT_TRANSLATE_NOOP("SearchWords", "payment receipts paid proof confirmation history refunds")
    ),
    "recurring_payments": str(
        QT_TRANSLATE_NOOP(
            "SearchWords", "recurring payments autopay automatic saved cards bank account methods authorization"
        )
    ),
    "services": str(
        QT_TRANSLATE_NOOP("SearchWords", "services internet plan speed fiber equipment router broadband facts")
    ),
    "tickets": str(QT_TRANSLATE_NOOP("SearchWords", "tickets support problem report trouble outage messages")),
    "refer_a_friend": str(QT_TRANSLATE_NOOP("SearchWords", "refer a friend referral invite code link credit reward")),
    "security_information": str(
        QT_TRANSLATE_NOOP("SearchWords", "security information code pin static ip caller verification")
    ),
    SETTINGS: str(
        QT_TRANSLATE_NOOP(
            "SearchWords", "user settings password preferences two-step notifications paper bills sessions"
        )
    ),
    "add_a_service": str(
        QT_TRANSLATE_NOOP("SearchWords", "add a service order buy cart upgrade internet phone tv plan")
    ),
    "make_a_payment": str(QT_TRANSLATE_NOOP("SearchWords", "make a payment card money pay once amount options")),
    "add_a_phone_number": str(
        QT_TRANSLATE_NOOP("SearchWords", "add a phone number contact cell mobile telephone change new")
    ),
    "add_an_email": str(QT_TRANSLATE_NOOP("SearchWords", "add an email contact mail address change new")),
    PAY: str(QT_TRANSLATE_NOOP("SearchWords", "pay bills invoice payment due owe balance money card")),
    SAVE_METHOD: str(
        QT_TRANSLATE_NOOP("SearchWords", "save a payment method card bank account wallet add new credit debit")
    ),
    AUTOPAY: str(
        QT_TRANSLATE_NOOP("SearchWords", "set up autopay update automatic recurring payments create change schedule")
    ),
    AUTOPAY_OFF: str(QT_TRANSLATE_NOOP("SearchWords", "turn autopay off cancel stop end automatic recurring payments")),
    HELP: str(QT_TRANSLATE_NOOP("SearchWords", "help support question instructions guide")),
    REFRESH: str(QT_TRANSLATE_NOOP("SearchWords", "refresh reload update again")),
    SIGN_OUT: str(QT_TRANSLATE_NOOP("SearchWords", "sign out log logout leave exit")),
    LANGUAGE: str(QT_TRANSLATE_NOOP("SearchWords", "language english spanish translate")),
    THEME: str(QT_TRANSLATE_NOOP("SearchWords", "theme appearance look colors mode")),
    TEXT: str(QT_TRANSLATE_NOOP("SearchWords", "text size font letters larger smaller bigger zoom")),
}
FILLERS: Final = str(
    QT_TRANSLATE_NOOP("SearchWords", "a an the my of to for in on with from i you do does how can where is are want")
)
INVOICE_WORDS: Final = str(QT_TRANSLATE_NOOP("SearchWords", "invoice invoices bill bills number no of from for the"))
SUGGESTED: Final = (PAY, AUTOPAY, "invoices", "payment_receipts", "services", "add_a_phone_number", HELP)


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be done just now, for the words of the lines. `other_languages` are code and own name.

    `other_pages` are pages without a line in the menu.
    """

    menu: tuple[MenuRow, ...] = ()
    actions: tuple[MenuRow, ...] = ()
    other_pages: tuple[str, ...] = ()
    can_pay: bool = False
    can_recur: bool = False
    autopay_on: bool = False
    can_turn_off: bool = False
    other_languages: tuple[tuple[str, str], ...] = ()
    theme: str = ""
    themes: tuple[str, ...] = ()
    text_size: int = 100
    text_sizes: tuple[int, ...] = ()


def entries(offer: Offer, tongues: Tongues) -> tuple[Entry, ...]:
    """Pages first, in the menu's order, then actions."""

    def entry(key: str, kind: Kind, title: str, icon: str, note: str = "", words: str = "") -> Entry:
        known = WORDS.get(words or key, "")
        return Entry(key, kind, title, icon, tuple(tongues(_CONTEXT, known)) if known else (), note)

    found = [entry(HOME, Kind.PAGE, translate("Search", "Home"), "home-outline")]
    found += [entry(row.name, Kind.PAGE, row.title, row.icon_name, row.note) for row in offer.menu]
    if SETTINGS in offer.other_pages:
        found.append(entry(SETTINGS, Kind.PAGE, translate("Search", "User settings"), "cog-outline"))
    found += _money(offer, entry)
    found += [entry(row.name, Kind.ACTION, row.title, row.icon_name, row.note) for row in offer.actions]
    found.append(entry(HELP, Kind.ACTION, translate("Search", "Help with this page"), "help-circle-outline"))
    found.append(entry(REFRESH, Kind.ACTION, translate("Search", "Refresh this page"), "refresh"))
    found += _looks(offer, entry)
    found.append(entry(SIGN_OUT, Kind.ACTION, translate("Search", "Sign out"), "logout"))
    return tuple(found)


def _money(offer: Offer, entry: Callable[..., Entry]) -> list[Entry]:
    off = translate("Menu", "Not available yet")
    set_up, update = translate("Search", "Set up AutoPay"), translate("Search", "Update AutoPay")
    can_pay, can_recur = "" if offer.can_pay else off, "" if offer.can_recur else off
    found = [
        entry(PAY, Kind.ACTION, translate("Search", "Pay your bills"), "cash-check", can_pay),
        entry(AUTOPAY, Kind.ACTION, update if offer.autopay_on else set_up, "autorenew", can_recur),
    ]
    if offer.can_turn_off:
        found.append(entry(AUTOPAY_OFF, Kind.ACTION, translate("Search", "Turn AutoPay off"), "cancel"))
    title = translate("Search", "Save a payment method")
    return [*found, entry(SAVE_METHOD, Kind.ACTION, title, "credit-card-plus-outline", can_pay)]


def _looks(offer: Offer, entry: Callable[..., Entry]) -> list[Entry]:
    found = [
        entry(
            f"{LANGUAGE}{code}",
            Kind.ACTION,
            translate("Search", "Change the language to %1").replace("%1", name),
            "earth",
            words=LANGUAGE,
        )
        for code, name in offer.other_languages
    ]
    titles = {
        "system": translate("Search", "Use the system's theme"),
        "light": translate("Search", "Use the light theme"),
        "dark": translate("Search", "Use the dark theme"),
        "high-contrast": translate("Search", "Use the high contrast theme"),
    }
    found += [
        entry(f"{THEME}{name}", Kind.ACTION, titles[name], "eye-outline", words=THEME)
        for name in offer.themes
        if name != offer.theme and name in titles
    ]
    larger = next((size for size in sorted(offer.text_sizes) if size > offer.text_size), None)
    smaller = next((size for size in sorted(offer.text_sizes, reverse=True) if size < offer.text_size), None)
    if larger is not None:
        title = translate("Search", "Make the text larger")
        found.append(entry(f"{TEXT}{larger}", Kind.ACTION, title, "plus", words=TEXT))
    if smaller is not None:
        title = translate("Search", "Make the text smaller")
        found.append(entry(f"{TEXT}{smaller}", Kind.ACTION, title, "minus", words=TEXT))
    return found


def suggestions(known: Sequence[Entry]) -> tuple[Entry, ...]:
    """What is shown before anything is typed: the usual things, as far as they can be chosen."""
    by_key = {entry.key: entry for entry in known}
    return tuple(by_key[key] for key in SUGGESTED if key in by_key and by_key[key].available)


def plain_words(text: str, tongues: Tongues) -> frozenset[str]:
    """The words of a text of words, in every language, folded."""
    return frozenset(word for said in tongues(_CONTEXT, text) for word in words_of(said))
