"""What is found by what is typed: pages and actions by their words, invoices by number, amount and day."""

import datetime as dt

import pytest

from daystarr_client.api.enums import FeatureName
from daystarr_client.services.invoice_finder import InvoiceQuestion
from daystarr_client.viewmodels.pages import ACTIONS, MENU, PAGES, SETTINGS
from daystarr_client.viewmodels.search_entries import (
    FILLERS,
    INVOICE_WORDS,
    SUGGESTED,
    WORDS,
    Offer,
    entries,
    plain_words,
    suggestions,
)
from daystarr_client.viewmodels.search_invoices import month_names, question_of
from daystarr_client.viewmodels.search_match import Entry, Kind, folded, ranked, words_of
from daystarr_client.viewmodels.shell_state import menu_rows
from devtools import translations
from devtools.project import Project
from tests.fakes.home import TODAY

SPANISH = {
    one.source: one.translations[0]
    for one in translations.messages(translations.source(Project.here(), "es"))
    if one.context == "SearchWords"
}


def tongues(context: str, text: str) -> tuple[str, ...]:
    assert context == "SearchWords"
    return (text, SPANISH[text])


def offer(**changes: object) -> Offer:
    every = set(FeatureName)
    kept: dict[str, object] = {
        "menu": menu_rows(MENU, PAGES, every),
        "actions": menu_rows(ACTIONS, {entry.name for entry in ACTIONS}, every),
        "can_pay": True,
        "can_recur": True,
        "other_languages": (("es", "Español"),),
        "theme": "light",
        "themes": ("system", "light", "dark", "high-contrast"),
        "text_sizes": (100, 125, 150),
    }
    return Offer(**{**kept, **changes})  # pyright: ignore[reportArgumentType]


KNOWN = entries(offer(), tongues)
FILLING = plain_words(FILLERS, tongues)


def best(typed: str) -> str:
    found = ranked(KNOWN, typed, FILLING)
    return found[0].key if found else ""


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("invoices", "invoices"),
        ("INVOI", "invoices"),
        ("bills", "pay"),
        ("pay", "pay"),
        ("how do I pay a bill", "pay"),
        ("bill pay", "pay"),
        ("receipts", "payment_receipts"),
        ("proof of payment", "payment_receipts"),
        ("autopay", "autopay"),
        ("set up autopay", "autopay"),
        ("automatic", "recurring_payments"),
        ("phone", "add_a_phone_number"),
        ("add phone", "add_a_phone_number"),
        ("new email", "add_an_email"),
        ("address", "contacts"),
        ("technician", "calendar"),
        ("router", "services"),
        ("friend", "refer_a_friend"),
        ("static ip", "security_information"),
        ("log out", "sign_out"),
        ("dark", "theme_dark"),
        ("language", "language_es"),
        ("larger text", "text_125"),
        ("help", "help"),
        ("home", "home"),
        # A Spanish speaker in front of the English program, with and without accents
        ("facturas", "invoices"),
        ("recibo", "payment_receipts"),
        ("número de teléfono", "add_a_phone_number"),
        ("numero telefono", "add_a_phone_number"),
        ("cerrar sesion", "sign_out"),
        ("quiero pagar", "pay"),
        ("citas", "calendar"),
        ("tecnico", "calendar"),
        ("zebra", ""),
        ("pay zebra", ""),
    ],
)
def test_words_find_what_people_mean_by_them(typed: str, key: str) -> None:
    assert best(typed) == key


def test_words_may_come_in_any_order_and_be_begun_only() -> None:
    assert ranked(KNOWN, "number pho add") == ranked(KNOWN, "add pho number")
    assert best("num pho") == "add_a_phone_number"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Información de Seguridad", ("informacion", "de", "seguridad")),
        ("  two-step  sign-in ", ("two", "step", "sign", "in")),
        ("STRASSE straße", ("strasse", "strasse")),
        ("<b>&amp;", ("b", "amp")),
        ("", ()),
    ],
)
def test_accents_and_capitals_do_not_matter(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


def test_folding_twice_changes_nothing() -> None:
    assert folded(folded("Ñandú İstanbul")) == folded("Ñandú İstanbul")


def entry(key: str, title: str, *words: str, note: str = "") -> Entry:
    return Entry(key, Kind.PAGE, title, "wifi", words, note)


@pytest.mark.parametrize(
    ("nearer", "further"),
    [
        (entry("a", "Pay"), entry("b", "Payments")),  # the word itself before one that begins with it
        (entry("a", "Payments"), entry("b", "Money", "pay")),  # a title before other words
        (entry("a", "Money", "pay"), entry("b", "Money", "payments")),
        (entry("a", "Money", "payments"), entry("b", "Repayment")),  # the beginning before the middle
        (entry("a", "Pay now"), entry("b", "Now pay")),  # where a title begins with it
        (entry("a", "Repay"), entry("b", "Pay", note="Not available yet")),  # what can be chosen
    ],
)
def test_what_is_nearer_comes_first(nearer: Entry, further: Entry) -> None:
    assert ranked([further, nearer], "pay") == (nearer, further)


def test_two_letters_are_not_looked_for_inside_words() -> None:
    assert not ranked([entry("a", "Repay")], "pa")
    assert ranked([entry("a", "Repay")], "pay")


def test_every_page_and_action_has_other_words_and_is_found_by_its_title() -> None:
    assert set(PAGES) <= set(WORDS)
    assert {one.name for one in ACTIONS} <= set(WORDS)
    shown = entries(offer(other_pages=(SETTINGS,)), tongues)
    assert set(PAGES) <= {one.key for one in shown}
    for one in shown:
        assert one in ranked(shown, one.title), one.title


def test_what_the_portal_switches_off_is_shown_and_says_so() -> None:
    rows = menu_rows(MENU, PAGES, set(FeatureName) - {FeatureName.TICKETS})
    known = entries(offer(menu=rows, can_pay=False), tongues)
    off = {one.key: one.note for one in known if not one.available}
    assert off == dict.fromkeys(("tickets", "pay", "save_method"), "Not available yet")
    assert "pay" not in {one.key for one in suggestions(known)}


@pytest.mark.parametrize(
    ("on", "off", "titles"),
    [
        (False, False, {"Set up AutoPay"}),
        (True, True, {"Update AutoPay", "Turn AutoPay off"}),
        (True, False, {"Update AutoPay"}),
    ],
)
def test_autopay_is_offered_as_it_stands(on: bool, off: bool, titles: set[str]) -> None:
    known = entries(offer(autopay_on=on, can_turn_off=off), tongues)
    assert {one.title for one in known if "AutoPay" in one.title} == titles


def test_suggestions_are_things_that_are_there() -> None:
    assert [one.key for one in suggestions(KNOWN)] == list(SUGGESTED)


MONTHS = month_names()
NO_WORDS = plain_words(INVOICE_WORDS, tongues) | FILLING


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("1087", InvoiceQuestion(text="1087")),
        ("#1087", InvoiceQuestion(text="1087")),
        ("invoice 1087", InvoiceQuestion(text="1087")),
        ("factura n.º 1087", None),
        ("factura 1087", InvoiceQuestion(text="1087")),
        ("74.99", InvoiceQuestion(text="74.99")),
        ("$74.99", InvoiceQuestion(text="$74.99")),
        ("$1,074.99", InvoiceQuestion(text="$1,074.99")),
        ("2025", InvoiceQuestion(text="2025", year=2025)),
        ("2099", InvoiceQuestion(text="2099")),
        ("December", InvoiceQuestion(month=12)),
        ("dec", InvoiceQuestion(month=12)),
        ("dic.", InvoiceQuestion(month=12)),
        ("diciembre de 2025", InvoiceQuestion(year=2025, month=12)),
        ("march 2026 invoice", InvoiceQuestion(year=2026, month=3)),
        ("Dec 13", InvoiceQuestion(month=12, day=13)),
        ("13 de diciembre de 2026", InvoiceQuestion(year=2026, month=12, day=13)),
        ("December 13, 2026", InvoiceQuestion(year=2026, month=12, day=13)),
        ("Dec 74.99", None),
        ("de", None),
        ("invoice", None),
        ("autopay", None),
        ("autopay 1087", None),
        ("10 11", None),
        ("", None),
        ("   ", None),
        ("<img src='x'>", None),
    ],
)
def test_what_is_typed_says_which_invoices_are_meant(typed: str, question: InvoiceQuestion | None) -> None:
    assert question_of(typed, MONTHS, NO_WORDS, TODAY) == question


def test_a_year_to_come_is_one() -> None:
    asked = question_of("2027", MONTHS, NO_WORDS, dt.date(2026, 12, 6))
    assert asked == InvoiceQuestion(text="2027", year=2027)
