"""Help before and after signing in, in both languages, in the real window over a real portal server."""

from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.e2e.windows import OpenWindow


def ask(window: Driver, words: str) -> None:
    window.press(Qt.Key.Key_F1)
    window.find("helpClose")
    window.wait_for_text(words)
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("helpClose"), "the article to go")


def test_f1_explains_what_is_on_the_screen_all_the_way_in(open_window: OpenWindow) -> None:
    window = open_window(size=(800, 600))
    window.find("signInPage")
    ask(window, "Signing in")
    window.sign_in("maria@example.com")
    window.find("balanceAmount")
    ask(window, "The home page")
    window.click("updateAutopayButton")
    window.find("sheetCloseButton")
    ask(window, "AutoPay pays each bill by itself")
    window.client.view_model.appearance.setLanguage("es")
    ask(window, "AutoPay paga cada factura por sí solo")
