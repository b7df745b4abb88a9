"""The program outlives any number of calls into Qt."""

import subprocess
import sys

CALLS = """
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal
from daystarr_client.device.singletons import make_singletons_immortal

class Bell(QObject):
    rung = Signal()

make_singletons_immortal()
make_singletons_immortal()
app, bell = QCoreApplication([]), Bell()
for _ in range(100_000):
    app.processEvents()
    bell.parent()
    bell.rung.emit()
print("alive")
"""


def test_calls_into_qt_never_use_up_none() -> None:
    asked = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, check=False)
    assert asked.returncode == 0, asked.stderr
    assert asked.stdout == "alive\n"
