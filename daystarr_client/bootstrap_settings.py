"""Builds the page of the user's settings.

A part of the composition root in a file of its own, like all that belongs to the customer who is signed in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from daystarr_client.device.clipboard import Clipboard
from daystarr_client.device.downloads import Downloads
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.own_sessions import OwnSessionsService
from daystarr_client.services.passwords import OwnPassword, PasswordCheck
from daystarr_client.services.preferences import PreferencesService
from daystarr_client.services.two_step import TwoStepService
from daystarr_client.tasks import Tasks
from daystarr_client.viewmodels.appearance import AppearanceViewModel
from daystarr_client.viewmodels.card import CardFacts
from daystarr_client.viewmodels.password_change import PasswordChangeViewModel
from daystarr_client.viewmodels.password_judge import PasswordJudge
from daystarr_client.viewmodels.preferences import PreferencesViewModel
from daystarr_client.viewmodels.printing import PrintingViewModel
from daystarr_client.viewmodels.sessions import SessionsViewModel
from daystarr_client.viewmodels.settings import SettingsViewModel
from daystarr_client.viewmodels.settings_looks import SettingsLooksViewModel
from daystarr_client.viewmodels.toasts import Toasts
from daystarr_client.viewmodels.two_step import TwoStepViewModel
from daystarr_client.viewmodels.two_step_flow import TwoStepFlow


@dataclass(frozen=True)
class SettingsGround:
    """What the page stands on. `username` is that of who is signed in, `brand` the provider's short name."""

    tasks: Tasks
    calls: PortalCalls
    now: Callable[[], datetime]
    facts: CardFacts
    username: str
    appearance: AppearanceViewModel
    toasts: Toasts
    clipboard: Clipboard
    downloads: Downloads
    printing: PrintingViewModel
    brand: str


@dataclass(frozen=True)
class SettingsPage:
    """The view-model, and the services behind it that must live as long."""

    view_model: SettingsViewModel
    two_step: TwoStepService
    sessions: OwnSessionsService
    preferences: PreferencesService
    services: tuple[QObject, ...]


def build_settings_page(ground: SettingsGround) -> SettingsPage:
    """Build it."""
    calls, now, facts, toasts = ground.calls, ground.now, ground.facts, ground.toasts
    two_step = TwoStepService(ground.tasks, calls, ground.downloads, now)
    sessions = OwnSessionsService(calls, now)
    preferences = PreferencesService(calls, now)
    judge = PasswordJudge(PasswordCheck(calls))
    password = PasswordChangeViewModel(
        OwnPassword(calls), judge, two_step, sessions, ground.username, facts.phone, toasts
    )
    printing = ground.printing
    two_step_flow = TwoStepFlow(two_step, ground.clipboard, toasts, printing.start, ground.brand, ground.username)
    printing.begun.connect(two_step_flow.printing_begun)
    view_model = SettingsViewModel(
        password,
        TwoStepViewModel(two_step, two_step_flow, facts),
        SessionsViewModel(sessions, facts, toasts),
        SettingsLooksViewModel(ground.appearance, preferences, toasts),
        PreferencesViewModel(preferences, facts, toasts),
    )
    services = (two_step, two_step_flow, sessions, preferences, judge)
    return SettingsPage(view_model, two_step, sessions, preferences, services)
