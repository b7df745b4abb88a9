"""Builds what only the demo on this computer has: its emails, to be read in the program.

A part of the composition root in a file of its own.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale

from daystarr_client.device.demo_outbox import DemoOutbox
from daystarr_client.services.demo_mail import DemoMailService
from daystarr_client.tasks import Tasks
from daystarr_client.viewmodels.demo_mail import DemoMailViewModel


def build_demo_mail(tasks: Tasks, demo: Path | None, locale: QLocale, now: Callable[[], datetime]) -> DemoMailViewModel:
    """`demo` is the folder of the embedded portal; with any other portal there is none, and nothing is offered."""
    return DemoMailViewModel(DemoMailService(tasks, DemoOutbox(demo / "outbox") if demo else None), locale, now)
