"""Help: an article for every page, in plain short sentences, and the right one for what is on the screen."""

import re
from pathlib import Path

import pytest

from daystarr_client.viewmodels.help import HelpViewModel, help_view
from daystarr_client.viewmodels.help_articles.article import Article
from daystarr_client.viewmodels.help_articles.shelf import ARTICLES, PLACES, topic_of
from daystarr_client.viewmodels.pages import HOME, INVOICES, PAGES
from devtools import translations
from devtools.project import Project
from tests.architecture.sources import qml_files, read

PHONE = "989-720-6000"
LONGEST_STEP = 180


def sentences(article: Article) -> list[str]:
    """Everything an article says in whole sentences."""
    parts = [(*part.steps, part.note) for part in article.parts]
    return [article.lead, *(text for part in parts for text in part if text)]


def test_every_page_has_an_article() -> None:
    assert set(PAGES) <= set(ARTICLES), "write one in viewmodels/help_articles, and name it in shelf.py"


@pytest.mark.parametrize(
    "topic", ["pay", "more_time", "autopay", "cart", "sign_in", "register", "forgot_password", "second_step"]
)
def test_what_is_no_page_has_one_too(topic: str) -> None:
    assert topic in ARTICLES
    assert topic_of((), topic) == topic


@pytest.mark.parametrize("topic", ARTICLES)
def test_an_article_is_short_whole_and_leads_on(topic: str) -> None:
    article = ARTICLES[topic]()
    assert article.title[0].isupper()
    assert not article.title.endswith(".")
    assert article.parts
    for part in article.parts:
        assert part.steps, part.heading
        assert not part.heading.endswith(".")
    for text in sentences(article):
        assert text[0].isupper(), text
        assert text.rstrip("?").endswith(".") or text.endswith("?"), text
        assert len(text) <= LONGEST_STEP, text
        assert not re.search(r"[%{}<>]|  ", text), text
    assert article.related
    assert set(article.related) <= set(ARTICLES) - {topic}
    assert len(set(article.related)) == len(article.related)


def test_every_article_is_led_to_by_another() -> None:
    led = {other for make in ARTICLES.values() for other in make().related}
    assert led == set(ARTICLES)


def test_every_article_is_there_in_spanish() -> None:
    spanish = {
        one.source: one.translations[0]
        for one in translations.messages(translations.source(Project.here(), "es"))
        if one.context == "Help"
    }
    said = {text for make in ARTICLES.values() for text in (make().title, *sentences(make()))}
    assert said <= set(spanish)
    same = {text for text in said if spanish[text] == text}
    assert same <= {"AutoPay"}


def test_every_place_is_one_of_the_screens() -> None:
    text = "".join(read(Path(file)) for file in qml_files())
    assert not [name for name in PLACES if f'"{name}"' not in text]
    assert set(PLACES.values()) <= set(ARTICLES)


@pytest.mark.parametrize(
    ("names", "page", "topic"),
    [
        ((), HOME, HOME),
        (("payButton", "", "homePage", "shell", ""), HOME, HOME),
        (("invoiceList", "invoicesPage", "shell"), INVOICES, INVOICES),
        (("payAmount", "paySheet", ""), HOME, "pay"),
        (("autopayLimit", "autopaySheet"), INVOICES, "autopay"),
        (("cartList", "cartSheet"), HOME, "cart"),
        (("printSheet",), INVOICES, "documents"),
        (("surpriseSheet",), INVOICES, INVOICES),
        (("usernameFieldInput", "usernameField", "signInPage"), "sign_in", "sign_in"),
        (("entryNumber", "entryCard", "signInPage"), "register", "register"),
        ((), "a page of tomorrow", HOME),
        (("<img src='x'>",), HOME, HOME),
    ],
)
def test_what_is_around_the_keyboard_says_which_article(names: tuple[str, ...], page: str, topic: str) -> None:
    assert topic_of(names, page) == topic


def test_an_article_says_whom_to_call_and_where_to_read_on() -> None:
    view = help_view([INVOICES], PHONE)
    assert view.contact == "Still not clear? Call us at 989-720-6000."
    assert [other.title for other in view.related][:2] == ["Paying your bills", "Payment Receipts"]
    assert view.back_title == ""
    assert help_view([INVOICES], "").contact == ""


@pytest.fixture
def help_(qapp: object) -> HelpViewModel:
    del qapp
    return HelpViewModel(PHONE, lambda: INVOICES)


def test_reading_on_leads_back_the_same_way(help_: HelpViewModel) -> None:
    turned: list[str] = []
    help_.turned.connect(lambda: turned.append(help_.state.topic))
    help_.explain([])
    help_.read("pay")
    help_.read("autopay")
    assert (help_.state.topic, help_.state.back_title) == ("autopay", "Paying your bills")
    help_.back()
    help_.back()
    help_.back()
    assert (help_.state.topic, help_.state.back_title) == (INVOICES, "")
    assert turned == ["pay", "autopay", "pay", INVOICES]


def test_only_related_articles_are_led_to(help_: HelpViewModel) -> None:
    help_.explain([])
    help_.read("second_step")
    assert help_.state.topic == INVOICES


def test_it_begins_again_each_time(help_: HelpViewModel) -> None:
    help_.explain([])
    help_.read("pay")
    help_.close()
    assert not help_.state.open
    help_.explain(["autopaySheet"])
    assert (help_.state.open, help_.state.topic, help_.state.back_title) == (True, "autopay", "")


def test_another_language_shows_the_same_article(help_: HelpViewModel) -> None:
    help_.retranslate()
    assert not help_.state.open
    help_.explain([])
    help_.read("pay")
    help_.retranslate()
    assert (help_.state.topic, help_.state.back_title) == ("pay", "Invoices")
