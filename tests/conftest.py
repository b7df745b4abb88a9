"""What every test runs under: no window on the screen, nobody's real keyring."""

import os

import pytest

from daystarr_client.device.singletons import make_singletons_immortal

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The program has no widgets, and so have its tests."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


make_singletons_immortal()
