"""The root of what QML sees."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from daystarr_client.device.settings import SettingsFile
from daystarr_client.tasks import Tasks
from daystarr_client.viewmodels.appearance import AppearanceViewModel
from daystarr_client.viewmodels.base import ViewModel, object_property, qml_type, state_property
from daystarr_client.viewmodels.demo_mail import DemoMailViewModel
from daystarr_client.viewmodels.help import HelpViewModel
from daystarr_client.viewmodels.problems import ProblemsViewModel
from daystarr_client.viewmodels.sign_in import SignInViewModel
from daystarr_client.viewmodels.toasts import Toasts


@dataclass(frozen=True, slots=True)
class AppView:
    """What concerns the whole window.

    `customer` (a CustomerViewModel) is None while nobody is signed in; `prepared` once all is loaded.
    """

    customer: QObject | None = None
    busy: bool = False
    prepared: bool = False


@qml_type
class AppViewModel(ViewModel[AppView]):
    """The window: who is in it, how it looks, whether it waits for something."""

    changed = Signal()
    # Help with what is on the screen, which only the window knows
    help_wanted = Signal(name="helpWanted")
    customer = state_property(QObject, "customer", changed)
    busy = state_property(bool, "busy", changed)
    prepared = state_property(bool, "prepared", changed)
    appearance = object_property(AppearanceViewModel, "appearance_view_model")
    help = object_property(HelpViewModel, "help_view_model")
    signIn = object_property(SignInViewModel, "sign_in")
    problems = object_property(ProblemsViewModel, "problems_view_model")
    toasts = object_property(Toasts, "toasts_object")
    demoMail = object_property(DemoMailViewModel, "demo_mail")

    def __init__(
        self,
        sign_in: SignInViewModel,
        problems: ProblemsViewModel,
        toasts: Toasts,
        tasks: Tasks,
        settings: SettingsFile,
        appearance: AppearanceViewModel,
        help_: HelpViewModel,
        demo_mail: DemoMailViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(AppView(), parent)
        self.appearance_view_model = appearance
        self.help_view_model = help_
        self.sign_in = sign_in
        self.problems_view_model = problems
        self.toasts_object = toasts
        self.demo_mail = demo_mail
        self._tasks = tasks
        self._settings = settings
        tasks.busy_changed.connect(self._on_busy)

    def set_customer(self, customer: QObject | None) -> None:
        """Somebody signed in, or out."""
        self.help_view_model.close()
        self.show(replace(self.state, customer=customer))

    def set_prepared(self) -> None:
        """What a customer's pages need is loaded: their QML may be compiled now."""
        self.show(replace(self.state, prepared=True))

    @Slot(int, int, bool)
    def rememberSize(self, width: int, height: int, maximized: bool) -> None:
        """The window is closed at this size, in px; a maximized one keeps its size from before."""
        if maximized:
            self._settings.remember(maximized=True)
        else:
            self._settings.remember(maximized=False, width=width, height=height)

    def retranslate(self) -> None:
        """Another language is spoken: write again what was made in Python."""
        self.sign_in.retranslate()
        self.problems_view_model.retranslate()
        self.help_view_model.retranslate()
        self.demo_mail.retranslate()
        self.toasts_object.retranslate()

    @Slot()
    def _on_busy(self) -> None:
        self.show(replace(self.state, busy=self._tasks.busy))
