"""What every test runs under: no window on the screen, nobody's real keyring."""

import pytest

from daystarr_client.device.singletons import make_singletons_immortal
from devtools import translations
from devtools.project import Project
from tests.headless import go_headless


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The program has no widgets, and so have its tests."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


go_headless()
translations.prepare(Project.here())
make_singletons_immortal()
