"""Whole ways through the program in Spanish, with a real server process: what is read, searched for and agreed to."""

from PySide6.QtCore import Qt

from tests.e2e.windows import Elsewhere, OpenAs, OpenWindow, enter
from tests.outbox_folder import code_sent_to, other_than
from tests.server_process import ServerProcess

PETER = "peter.lindqvist@example.com"
NEW = "violet bicycles cross the river"


def test_a_customer_registers_in_spanish(open_window: OpenWindow, server: ServerProcess) -> None:
    window = open_window(language="es")
    window.click("registerButton")
    window.wait_for_text("Escriba su número de cuenta y el correo electrónico que tenemos registrado.")
    window.fill("entryNumber", "1000004")
    window.click("entryGoButton")
    window.wait_for_text("Escriba los 11 dígitos de su número de cuenta.")
    window.fill("entryNumber", "10000040019")
    enter(window, "entryEmail", PETER)
    window.wait_for_text("Revise su correo")
    code = code_sent_to(server.folder / "outbox", PETER)
    enter(window, "entryCode", other_than(code))
    window.wait_for_text("Este no es el código que enviamos.")
    enter(window, "entryCode", code)
    window.fill("entryPassword", "daystarr daystarr daystarr")
    window.wait_for_text("Contiene nombres o números que otros conocen de usted")
    enter(window, "entryPassword", NEW)
    window.find("balanceAmount")
    window.wait_for_text("Diciembre de 2026")


def test_autopay_is_agreed_to_in_spanish_where_emails_are_written_in_english(
    open_as: OpenAs, elsewhere: Elsewhere
) -> None:
    window = open_as("olivia", language="es")
    window.click("createAutopayButton")
    window.wait_for_text("Autorizo a DayStarr Communications")
    window.wait_until(lambda: window.value("autopay_save", "enabled"), "the form to take a press")
    window.click("autopay_save")
    window.wait_for_text("Marque la casilla para aceptar.")
    window.click("autopayAgree")
    window.click("autopay_save")
    window.wait_for_text("AutoPay está activado")
    kept = elsewhere("olivia").autopay.authorization()
    assert (kept.language, kept.text.startswith("Autorizo")) == ("es", True)


def test_pages_are_found_and_explained_by_spanish_words(open_as: OpenAs) -> None:
    window = open_as("maria", language="es")
    window.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    window.fill("searchField", "recibos")
    window.wait_for_text("Recibos de pago")
    window.press(Qt.Key.Key_Return)
    window.find("receiptsPage")
    window.press(Qt.Key.Key_F1)
    window.wait_for_text("Seguir leyendo")
