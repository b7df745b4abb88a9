"""Help wherever somebody is: F1, the user menu, the sign-in page, the search."""

import pytest
from PySide6.QtCore import Qt

from daystarr_client.viewmodels.pages import PAGES
from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.fake_portal import FakePortal, json_reply
from tests.qml.conftest import EVERYTHING_OFFERED, Open
from tests.qml.whole_portal import WholePortal, drawn_outside, item_of, visit
from tests.qml.windows import around_keyboard, at_home


def ask(window: Driver, title: str) -> None:
    """Press F1 and expect an article."""
    window.press(Qt.Key.Key_F1)
    window.find("helpClose")
    assert window.client.view_model.help_view_model.state.title == title
    window.wait_for_text(title)
    window.wait_until(lambda: "helpSheet" in around_keyboard(window), "the article to have the keyboard")


def shut(window: Driver) -> None:
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("helpClose"), "the article to go")


def test_f1_explains_each_page(open_client: Open, portal: FakePortal) -> None:
    portal.on("/v1/session", json_reply(EVERYTHING_OFFERED))
    WholePortal(portal)
    window = at_home(open_client)
    for page in PAGES:
        visit(window, page)
        window.press(Qt.Key.Key_F1)
        window.find("helpClose")
        assert window.client.view_model.help_view_model.state.topic == page
        assert not drawn_outside(window)
        shut(window)
        assert window.sees(item_of(page))


def test_the_keyboard_goes_back_to_where_it_was(open_client: Open) -> None:
    window = at_home(open_client)
    window.focus("payButton")
    ask(window, "The home page")
    shut(window)
    assert window.window.activeFocusItem().objectName() == "payButton"


def test_f1_closes_it_again(open_client: Open) -> None:
    window = at_home(open_client)
    ask(window, "The home page")
    window.press(Qt.Key.Key_F1)
    window.wait_until(lambda: not window.sees("helpClose"), "the article to go")


def test_an_open_sheet_is_explained_and_nothing_in_it_is_lost(open_client: Open, portal: FakePortal) -> None:
    portal.on("/v1/payments/preview", json_reply(answers.PREVIEW))
    window = at_home(open_client)
    window.click("payAnotherButton")
    window.fill("payAmount", "12.3")
    ask(window, "Paying your bills")
    shut(window)
    assert window.text("payAmount") == "12.3"
    assert "paySheet" in around_keyboard(window)


def test_reading_on_and_back_keeps_the_keyboard_in_the_article(open_client: Open) -> None:
    window = at_home(open_client, size=(800, 600))
    ask(window, "The home page")
    window.focus("help_autopay")
    window.press(Qt.Key.Key_Return)
    window.find("helpBack")
    window.wait_until(lambda: window.value("helpBack", "activeFocus"), "the way back to have the keyboard")
    assert window.reads("Back to: The home page")
    window.press(Qt.Key.Key_Return)
    window.wait_until(lambda: not window.sees("helpBack"), "the first article to be back")
    window.wait_until(lambda: window.value("helpClose", "activeFocus"), "the button to have the keyboard")


def test_the_user_menu_has_it(open_client: Open) -> None:
    window = at_home(open_client)
    window.click("userMenuButton")
    window.click("helpItem")
    window.find("helpClose")
    window.wait_until(lambda: not window.sees("signOutItem"), "the menu to go")
    assert window.reads("The home page")


def test_the_search_leads_to_it(open_client: Open) -> None:
    window = at_home(open_client)
    window.click("searchButton")
    window.fill("searchField", "help")
    window.press(Qt.Key.Key_Return)
    window.find("helpClose")
    assert window.reads("The home page")


@pytest.mark.parametrize(
    ("button", "title"),
    [
        (None, "Signing in"),
        ("registerButton", "Registering for the first time"),
        ("forgotPasswordButton", "If you forgot your password"),
    ],
)
def test_the_sign_in_page_is_explained(open_client: Open, button: str | None, title: str) -> None:
    window = open_client()
    window.find("signInPage")
    if button:
        window.click(button)
        window.find("entryCard")
    ask(window, title)
    shut(window)
    window.click("signInHelpButton")
    window.find("helpClose")


def test_another_language_turns_the_article_too(open_client: Open) -> None:
    window = at_home(open_client)
    ask(window, "The home page")
    window.client.view_model.appearance.setLanguage("es")
    window.wait_for_text("La página de inicio")
    assert window.reads("¿Todavía no está claro? Llámenos al 989-720-6000.")


def test_signing_out_elsewhere_closes_it(open_client: Open) -> None:
    window = at_home(open_client)
    ask(window, "The home page")
    assert window.client.customer
    window.client.customer.view_model.shell_view_model.signOut()
    window.find("signInPage")
    window.wait_until(lambda: not window.sees("helpClose"), "the article to go")
