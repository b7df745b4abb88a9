"""Paper bills, notifications and emails in the real window over a real portal, which writes into its outbox folder; and
the emails of the demo, read in its own window."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from daystarr_client.api.bodies import PaymentRequest
from daystarr_client.api.bodies_preferences import PreferencesChange
from daystarr_client.api.enums import PaymentState, Topic
from daystarr_client.api.enums_people import Language
from daystarr_client.api.idempotency import new_idempotency_key
from daystarr_client.api.portal import Portal
from daystarr_client.bootstrap import Devices
from daystarr_client.options import Options
from tests.driver import Driver, application
from tests.e2e.windows import Elsewhere, OpenAs
from tests.fakes.devices import FakeBrowser, FakeKeyring
from tests.outbox_folder import code_sent_to, letter_to, subjects_to
from tests.server_process import ServerProcess

MARIA, MARK, OLIVIA = "maria@example.com", "mark@example.com", "olivia@example.com"
ROSA = "rosa.jimnez@example.com"
PETER = "peter.lindqvist@example.com"
NEW = "violet bicycles cross the river"


@pytest.fixture
def open_settings(open_as: OpenAs) -> OpenAs:
    """Sign a customer in, in a language, and go to the user settings."""

    def sign_in(name: str, language: str) -> Driver:
        window = open_as(name, language=language)
        window.click("userMenuButton")
        window.find("userSettingsItem")
        assert not window.sees("demoMailItem")
        window.click("userSettingsItem")
        window.find("paperSwitch")
        return window

    return sign_in


def pay(portal: Portal, cents: int) -> None:
    method = portal.payment_methods.list().items[0]
    payment = portal.payments.pay(PaymentRequest(method.id, cents), new_idempotency_key())
    assert payment.state is PaymentState.SUCCEEDED


def test_paper_costs_what_is_said_before_and_is_confirmed_in_spanish(
    open_settings: OpenAs, elsewhere: Elsewhere, server: ServerProcess
) -> None:
    portal = elsewhere("mark")
    outbox = server.folder / "outbox"
    window = open_settings("mark", "es")
    window.click("emailLanguage_es")
    window.wait_for_text("Desde ahora le escribimos en español.")
    window.click("paperSwitch")
    window.wait_for_text("Nuestra facturación suma $5.00 a cada factura en papel, a partir de su factura del")
    assert not window.value("paperSwitch", "checked")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("paperTerms"), "the question to go")
    assert not portal.preferences.get().paper_bills

    window.press(Qt.Key.Key_Space)
    window.find("paperTerms")
    assert window.text("paperAgreeButton") == "Activar por $5.00 por factura"
    window.press(Qt.Key.Key_Return)
    window.wait_for_text("Las facturas en papel están activadas.")
    window.wait_until(lambda: window.value("paperSwitch", "checked"), "the switch to be on")

    known = portal.preferences.get()
    assert (known.paper_bills, known.language) == (True, Language.SPANISH)
    letter = letter_to(outbox, MARK, "Sus facturas también llegarán en papel")
    assert "le sumamos $5.00" in letter
    window.click("paperSwitch")
    window.wait_for_text("Las facturas en papel están desactivadas.")
    assert "ya no se cobran los $5.00" in letter_to(outbox, MARK, "Sus facturas ya no llegarán en papel").replace(
        "\n", " "
    )


def test_receipts_come_by_themselves_only_to_who_wants_them(
    open_settings: OpenAs, elsewhere: Elsewhere, server: ServerProcess
) -> None:
    portal = elsewhere("olivia")
    outbox = server.folder / "outbox"
    window = open_settings("olivia", "en")
    pay(portal, 1202)
    assert "The receipt is attached." in letter_to(outbox, OLIVIA, "We received your payment of $12.02")
    window.click("emailLanguage_es")
    window.wait_for_text("We write to you in Spanish from now on.")
    pay(portal, 1303)
    assert "El recibo va adjunto." in letter_to(outbox, OLIVIA, "Recibimos su pago de $13.03")

    window.click("topic_payments")
    window.wait_for_text("Emails are off: Payments")
    pay(portal, 1101)
    pay(elsewhere("maria"), 1404)  # receipts leave in the order of the payments
    letter_to(outbox, MARIA, "We received your payment of $14.04")
    assert not [subject for subject in subjects_to(outbox, OLIVIA) if "$11.01" in subject]


def test_two_windows_lose_nothing_of_each_other_and_show_what_the_other_did(
    open_settings: OpenAs, elsewhere: Elsewhere
) -> None:
    portal = elsewhere("maria")
    window = open_settings("maria", "en")
    seen = portal.preferences.get()
    changed = portal.preferences.change(seen.etag, PreferencesChange(notify=(Topic.PAYMENTS, Topic.MARKETING)))

    window.click("emailLanguage_es")
    window.wait_for_text("We write to you in Spanish from now on.")
    window.wait_until(lambda: not window.value("topic_appointments", "checked"), "what was chosen elsewhere to show")
    after = portal.preferences.get()
    assert (after.language, after.notify) == (Language.SPANISH, changed.notify)

    portal.preferences.change(after.etag, PreferencesChange(paper_bills=True, notify=(Topic.MARKETING,)))
    window.wait_until(lambda: not window.value("topic_payments", "checked"), "what was chosen elsewhere to show")
    assert window.value("paperSwitch", "checked")


def test_a_forgotten_password_is_replaced_in_spanish(server: ServerProcess, tmp_path: Path) -> None:
    application()
    options = Options(server.url, tmp_path, (1280, 800), "light", "es")
    with Driver(options, Devices(FakeBrowser(), FakeKeyring()), patience=40) as window:
        window.find("signInPage")
        assert not window.sees("demoMailButton")
        window.fill("usernameField", ROSA)
        window.click("forgotPasswordButton")
        window.find("entryUsername")
        window.press(Qt.Key.Key_Return)
        window.find("entryCode")
        code = code_sent_to(server.folder / "outbox", ROSA)
        letter = letter_to(server.folder / "outbox", ROSA, f"Su código es {code}")
        assert "Su código para elegir una contraseña nueva" in letter
        window.fill("entryCode", code)
        window.press(Qt.Key.Key_Return)
        window.fill("entryPassword", NEW)
        window.wait_for_text("Contraseña segura")
        window.press(Qt.Key.Key_Return)
        window.wait_until(lambda: not window.sees("entryPassword"), "the password to be changed")
        assert "La contraseña con la que inicia sesión" in letter_to(
            server.folder / "outbox", ROSA, "Se cambió su contraseña"
        )


def test_the_demo_shows_its_own_emails_so_that_codes_can_be_read(tmp_path: Path) -> None:
    """Registration and a forgotten password work in the demo with nothing but the window."""
    application()
    options = Options(None, tmp_path, (1280, 800), "light", "en")
    with Driver(options, Devices(FakeBrowser(), FakeKeyring()), patience=120) as window:
        window.click("registerButton")
        window.fill("entryNumber", "100 0004 0019")
        window.fill("entryEmail", PETER)
        window.press(Qt.Key.Key_Return)
        window.find("entryCode")
        window.fill("entryCode", code_in_the_window(window, PETER))
        window.press(Qt.Key.Key_Return)
        window.fill("entryPassword", NEW)
        window.wait_for_text("Strong password")
        window.press(Qt.Key.Key_Return)
        window.find("balanceAmount")

        window.click("userMenuButton")
        window.click("demoMailItem")
        window.wait_for_text("Welcome to the DayStarr portal")
        window.press(Qt.Key.Key_Escape)
        window.wait_until(lambda: not window.sees("demoMailSheet"), "the emails to go")
        window.click("userMenuButton")
        window.click("signOutItem")

        window.find("signInPage")
        window.fill("usernameField", MARK)
        window.click("forgotPasswordButton")
        window.find("entryUsername")
        window.press(Qt.Key.Key_Return)
        window.find("entryCode")
        window.fill("entryCode", code_in_the_window(window, MARK))
        window.press(Qt.Key.Key_Return)
        window.find("entryPassword")


def code_in_the_window(window: Driver, address: str) -> str:
    """Open the emails of the demo, read the one with a code to this address by keyboard, and close them."""

    def letters() -> list[str]:
        lines = [item for item in window.items() if item.objectName().startswith("demoLetter_")]
        return [
            line.objectName()
            for line in lines
            if "Your code is" in str(line.property("text")) and address in str(line.property("to"))
        ]

    window.click("demoMailButton")
    window.wait_until(letters, "the email with the code")
    window.focus(letters()[0])
    window.press(Qt.Key.Key_Return)
    found = re.search(r"^\s+(\d{6})$", window.text("demoLetterText"), re.MULTILINE)
    assert found, window.text("demoLetterText")
    window.press(Qt.Key.Key_Escape)
    window.find("demoMailList")
    window.press(Qt.Key.Key_Escape)
    window.wait_until(lambda: not window.sees("demoMailSheet"), "the emails to go")
    return found[1]
