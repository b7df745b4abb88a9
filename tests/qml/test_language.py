"""Another language while the program runs: everything on the screen changes, nothing that was typed is lost."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.driver import Driver
from tests.fakes import portal_answers as answers
from tests.fakes.contacts import JSON_CONTACT
from tests.fakes.fake_portal import FakePortal, json_reply
from tests.qml.conftest import Open
from tests.qml.windows import loaded

BANK_ACCOUNT: dict[str, Any] = {
    **answers.PAYMENT_METHOD,
    "id": "pm_2",
    "kind": "bank_account",
    "brand": "Sandbox Bank",
    "last4": "6789",
    "used_by_autopay": False,
    "exp_month": None,
    "exp_year": None,
}


@pytest.fixture(autouse=True)
def _much_to_show(portal: FakePortal) -> None:
    portal.on("/v1/contacts", json_reply({"items": [JSON_CONTACT], "next_page_token": None}))
    portal.on("/v1/payment-methods", json_reply({"items": [answers.PAYMENT_METHOD, BANK_ACCOUNT]}))
    portal.on("/v1/autopay", json_reply({"enabled": False, "as_of": "2026-12-06T15:42:00Z"}))
    portal.on("/v1/payments/preview", json_reply({**answers.PREVIEW, "recurring": None}))


def speak(window: Driver, code: str) -> None:
    """Choose a language without touching what is on the screen, as a menu over an open sheet would."""
    window.client.view_model.appearance.setLanguage(code)
    window.settle(50)


def asked(portal: FakePortal) -> int:
    return len([request for request in portal.received if request.path != "/v1/health"])


def test_the_language_is_chosen_on_the_sign_in_page_and_what_was_typed_stays(open_client: Open, tmp_path: Path) -> None:
    window = open_client()
    window.fill("usernameField", "maria@example.com")
    window.fill("passwordField", "half a passw")
    assert window.text("signInLanguageButton") == "EN"

    window.click("signInLanguageButton")
    window.click("language_es")

    window.wait_for_text("Iniciar sesión")
    assert window.text("signInLanguageButton") == "ES"
    assert window.value("passwordField", "label") == "Contraseña"
    assert window.text("usernameField") == "maria@example.com"
    assert window.text("passwordField") == "half a passw"
    assert json.loads((tmp_path / "settings.json").read_text())["language"] == "es"


def test_an_error_beside_a_field_changes_with_the_language(open_client: Open) -> None:
    window = open_client()
    window.click("signInButton")
    window.wait_for_text("Enter your email or username.")

    speak(window, "es")

    assert window.reads("Escriba su correo electrónico o nombre de usuario.")
    assert not window.reads("Enter your email or username.")


def test_the_home_page_changes_without_asking_the_portal_and_back_again(open_client: Open, portal: FakePortal) -> None:
    window = loaded(open_client)
    before, english = asked(portal), set(window.texts())

    window.click("languageButton")
    window.click("language_es")
    window.wait_for_text("Facturas por pagar")

    assert window.reads("Vence el 13 dic")
    assert window.reads("Factura 1087")
    assert window.reads("$74.99")
    assert window.reads("Diciembre de 2026")
    assert window.reads("Dom")
    assert not {text for text in set(window.texts()) & english if " " in text and text[0].isupper()} - {
        "DayStarr Communications",
        "Maria Lopez",
    }
    assert asked(portal) == before
    speak(window, "en")
    window.wait_until(lambda: set(window.texts()) == english, "every English text to be back")


def test_the_keyboard_alone_chooses_the_language(open_client: Open) -> None:
    window = loaded(open_client)
    window.focus("languageButton")
    window.press(Qt.Key.Key_Return)
    window.find("language_es")
    window.settle()

    window.press(Qt.Key.Key_Down)
    window.press(Qt.Key.Key_Return)

    window.wait_for_text("Facturas por pagar")
    window.wait_until(lambda: not window.sees("languageMenu") and not window.sees("language_es"), "the menu to close")
    assert window.window.activeFocusItem().objectName() == "languageButton"


def test_a_payment_half_chosen_survives(open_client: Open) -> None:
    window = loaded(open_client)
    window.click("payAnotherButton")
    window.fill("payAmount", "12.3")

    speak(window, "es")

    assert window.reads("¿Qué desea pagar?")
    assert window.text("payAmount") == "12.3"
    window.click("pay_next")
    window.wait_for_text("¿Cómo desea pagar $12.30?")
    window.click("payMethod_pm_2")
    speak(window, "en")
    assert window.reads("How would you like to pay $12.30?")
    assert window.value("payMethod_pm_2", "checked")


def test_a_contact_half_typed_survives(open_client: Open) -> None:
    window = loaded(open_client)
    window.click("menuButton")
    window.click("menu_contacts")
    window.click("editContact_con_1")
    window.fill("contact_name", "")
    window.fill("contact_city", "Corunn")
    window.click("contact_saveButton")
    window.wait_for_text("Enter a name.")

    speak(window, "es")

    assert window.reads("Editar contacto")
    assert window.reads("Escriba un nombre.")
    assert window.text("contact_city") == "Corunn"
    assert window.text("contact_name") == ""


def test_the_next_start_speaks_the_language_chosen(open_client: Open) -> None:
    window = open_client()
    speak(window, "es")
    window.close()

    again = open_client()

    assert again.reads("Iniciar sesión")


def test_a_text_size_takes_effect_at_once(open_client: Open) -> None:
    window = open_client()
    before = window.find("usernameField").height()

    window.client.view_model.appearance.setTextSize(200)
    window.settle(50)

    assert window.find("usernameField").height() == pytest.approx(2 * before, abs=2)
