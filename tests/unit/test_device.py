"""What the program keeps on this computer, and what it learns from it."""

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import InitError, KeyringError, PasswordDeleteError
from PySide6.QtCore import Qt

from daystarr_client.device.brand import read_brand
from daystarr_client.device.caps_lock import caps_lock_after
from daystarr_client.device.keyring_store import KeyringStore
from daystarr_client.device.paths import font_files, resources_dir, ui_dir
from daystarr_client.device.settings import LARGEST, SMALLEST, Settings, SettingsFile

NONE = Qt.KeyboardModifier.NoModifier.value
SHIFT = Qt.KeyboardModifier.ShiftModifier.value
CONTROL = Qt.KeyboardModifier.ControlModifier.value
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["username", "width", "scheme", "x"]), inner),
)


def test_settings_come_back_at_the_next_start(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "deep" / "settings.json").remember(username="maria@example.com", width=1000)
    again = SettingsFile(tmp_path / "deep" / "settings.json").settings
    assert again == Settings(username="maria@example.com", width=1000)


@pytest.mark.parametrize("content", ["", "{", "[]", '"text"', '{"width": "wide", "keep": 1, "username": null}'])
def test_a_broken_settings_file_gives_what_is_usual(tmp_path: Path, content: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(content)
    assert SettingsFile(file).settings == Settings()


@given(JSON)
def test_no_settings_file_can_keep_the_program_from_starting(
    tmp_path_factory: pytest.TempPathFactory, content: object
) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.json"
    file.write_text(json.dumps(content))
    settings = SettingsFile(file).settings
    assert SMALLEST[0] <= settings.width <= LARGEST
    assert settings.scheme in {"system", "light", "dark", "high-contrast"}
    assert isinstance(settings.username, str)


def test_settings_survive_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    file = SettingsFile(tmp_path / "data" / "settings.json")
    file.remember(keep=True)
    assert file.settings.keep


@pytest.mark.parametrize(
    ("before", "key", "text", "modifiers", "after"),
    [
        (False, Qt.Key.Key_CapsLock.value, "", NONE, True),
        (True, Qt.Key.Key_CapsLock.value, "", NONE, False),
        (False, Qt.Key.Key_A.value, "A", NONE, True),
        (False, Qt.Key.Key_A.value, "a", SHIFT, True),
        (True, Qt.Key.Key_A.value, "a", NONE, False),
        (True, Qt.Key.Key_A.value, "A", SHIFT, False),
        (True, Qt.Key.Key_1.value, "1", NONE, True),
        (True, Qt.Key.Key_A.value, "\x01", CONTROL, True),
        (True, Qt.Key.Key_Tab.value, "\t", NONE, True),
        (False, Qt.Key.Key_Shift.value, "", SHIFT, False),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells the state itself")
def test_caps_lock_is_known_from_what_keys_type(before: bool, key: int, text: str, modifiers: int, after: bool) -> None:
    assert caps_lock_after(before, key, text, modifiers) is after


class Keys:
    """A keyring of the operating system that does, or does not, what it is asked."""

    def __init__(self, trouble: Exception | None = None) -> None:
        self.trouble = trouble
        self.kept: dict[tuple[str, str], str] = {}

    def _check(self) -> None:
        if self.trouble:
            raise self.trouble

    def get_password(self, service: str, name: str) -> str | None:
        self._check()
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, token: str) -> None:
        self._check()
        self.kept[service, name] = token

    def delete_password(self, service: str, name: str) -> None:
        self._check()
        if (service, name) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, name]


def store_on(keys: object, monkeypatch: pytest.MonkeyPatch, name: str = "https://portal.example") -> KeyringStore:
    monkeypatch.setattr(KeyringStore, "_backend", staticmethod(lambda: keys))
    return KeyringStore(name)


def test_a_token_is_kept_for_each_portal_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = Keys()
    one, other = store_on(keys, monkeypatch), store_on(keys, monkeypatch, "https://other.example")
    assert one.available()
    assert one.save("token")
    assert (one.load(), other.load()) == ("token", None)
    one.delete()
    one.delete()
    assert one.load() is None


def system_troubles() -> list[Exception]:
    """What the keyring of this operating system raises past `keyring`."""
    if sys.platform == "win32":
        pywintypes: Any = import_module("win32ctypes.pywin32.pywintypes")
        return [pywintypes.error(8, "CredWrite", "Not enough memory resources are available")]
    if sys.platform == "linux":
        from secretstorage.exceptions import ItemNotFoundException, LockedException, PromptDismissedException

        jeepney: Any = import_module("jeepney")
        call = jeepney.new_method_call(jeepney.DBusAddress("/secrets", "org.freedesktop.secrets"), "CreateItem")
        call.header.serial = 1
        refusal = jeepney.DBusErrorResponse(jeepney.new_error(call, "org.freedesktop.DBus.Error.NoReply"))
        return [LockedException(), ItemNotFoundException(), PromptDismissedException(), refusal]
    return []


@pytest.mark.parametrize(
    "trouble",
    [
        KeyringError(),
        InitError("locked"),
        RuntimeError("no keyring"),
        OSError("no bus"),
        ImportError(),
        *system_troubles(),
    ],
    ids=lambda trouble: type(trouble).__name__,
)
def test_a_keyring_in_trouble_is_no_keyring(monkeypatch: pytest.MonkeyPatch, trouble: Exception) -> None:
    store = store_on(Keys(trouble), monkeypatch)
    assert not store.available()
    assert not store.save("token")
    assert store.load() is None
    store.delete()


def test_a_computer_without_a_keyring_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not store_on(NoKeyring(), monkeypatch).available()


def test_the_back_end_is_never_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyrings.alt.file.PlaintextKeyring")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert not KeyringStore("https://portal.example").available()


def test_the_program_finds_its_own_files() -> None:
    assert (ui_dir() / "Main.qml").is_file()
    assert read_brand(resources_dir() / "brand.json").phone == "989-720-6000"
    assert all(file.is_file() for file in font_files())
