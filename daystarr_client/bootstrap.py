"""Builds the program: the only place that knows all its parts. The sign-in page is painted first, the rest follows."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QGuiApplication, QIcon, QWindow
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
from shiboken6 import Shiboken

from daystarr_client.api.errors import PortalError
from daystarr_client.bootstrap_demo import build_demo_mail
from daystarr_client.device import paths
from daystarr_client.device.brand import read_brand
from daystarr_client.device.browser import SystemBrowser
from daystarr_client.device.embedded_portal import EmbeddedPortal
from daystarr_client.device.fonts import load_fonts
from daystarr_client.device.graphics import wants_software
from daystarr_client.device.imports import spare_imports
from daystarr_client.device.keyring_store import KeyringStore
from daystarr_client.device.log_file import keep_log
from daystarr_client.device.settings import SettingsFile
from daystarr_client.device.singletons import make_singletons_immortal
from daystarr_client.options import Options, parse
from daystarr_client.services.calls import PortalCalls
from daystarr_client.services.connection import ConnectionService
from daystarr_client.services.door import PortalDoor
from daystarr_client.services.entry import EntryService
from daystarr_client.services.language import Language
from daystarr_client.services.links import Browser, Links
from daystarr_client.services.passwords import PasswordCheck
from daystarr_client.services.session import In, Out, SessionService, TokenStore
from daystarr_client.services.surprises import Surprises
from daystarr_client.tasks import Done, Outcome, Sweeper, Tasks
from daystarr_client.viewmodels.app import AppViewModel
from daystarr_client.viewmodels.appearance import AppearanceViewModel
from daystarr_client.viewmodels.entry import EntryViewModel
from daystarr_client.viewmodels.entry_flow import EntryFlow
from daystarr_client.viewmodels.help import HelpViewModel
from daystarr_client.viewmodels.password_judge import PasswordJudge
from daystarr_client.viewmodels.problems import ProblemsViewModel
from daystarr_client.viewmodels.second_step import SecondStepViewModel
from daystarr_client.viewmodels.sign_in import SignInViewModel
from daystarr_client.viewmodels.toasts import Toasts

if TYPE_CHECKING:
    from daystarr_client.bootstrap_customer import Customer
    from daystarr_client.device.clipboard import Clipboard
    from daystarr_client.device.downloads import Downloads
    from daystarr_client.device.file_picker import FilePicker
    from daystarr_client.device.printing import Printing

# Loaded on a thread once the window was painted: the person may be typing
LATER: Final = "daystarr_client.bootstrap_customer"
UNPAINTED_MS: Final = 1_500
RETIRED_MS: Final = 5_000
LISTENED_S: Final = 2.0


class Keyring(TokenStore, Protocol):
    """Where a refresh token is kept, if this computer can."""

    def available(self) -> bool:
        """Whether it can."""
        ...


@dataclass(frozen=True)
class Devices:
    """The outside world, in place of the real one. None is for what the operating system has."""

    browser: Browser = field(default_factory=SystemBrowser)
    keyring: Keyring | None = None
    downloads: "Downloads | None" = None
    printing: "Printing | None" = None
    clipboard: "Clipboard | None" = None
    picker: "FilePicker | None" = None


class Client(QObject):
    """The running program."""

    painted = Signal()
    # Everything that was put off until after the first frame is loaded.
    prepared = Signal()

    def __init__(self, options: Options, devices: Devices, app: QGuiApplication) -> None:
        super().__init__()
        self.app = app
        self._options = options
        data = options.data_dir or paths.default_data_dir()
        self._data = data
        self._demo = None if options.portal_url else data / "demo"
        self._sweeper = Sweeper()
        self._sweeper.start()
        self.surprises = Surprises()
        self._tasks = Tasks(PortalError, self.surprises.report)
        settings = SettingsFile(data / "settings.json")
        brand = read_brand(paths.resources_dir() / "brand.json")
        self._store = devices.keyring or KeyringStore(options.portal_url or f"demo {data}")
        self._door = PortalDoor(self._keep_token)
        self._calls = PortalCalls(self._tasks, self._door)
        self._session = SessionService(self._calls, self._store)
        self._connection = ConnectionService(self._calls)
        self._toasts = Toasts()
        self._devices = devices
        self._links = Links(devices.browser)
        self._settings = settings
        self.language = Language(paths.resources_dir() / "translations", settings, options.language)
        self._problems = ProblemsViewModel(brand.phone)
        judge = PasswordJudge(PasswordCheck(self._calls))
        entry = EntryViewModel(EntryFlow(EntryService(self._calls), self._session, judge, settings), brand.phone)
        self._sign_in = SignInViewModel(
            self._session,
            self._connection,
            settings,
            brand,
            SecondStepViewModel(self._session, brand.phone),
            entry,
            embedded=options.portal_url is None,
        )
        self.view_model = AppViewModel(
            self._sign_in,
            self._problems,
            self._toasts,
            self._tasks,
            settings,
            AppearanceViewModel(self.language, settings, options.scheme, options.text_size),
            HelpViewModel(brand.phone, self._page),
            build_demo_mail(self._tasks, self._demo, self.language.locale, self._session.now),
        )
        self._customer: Customer | None = None
        self._retired: list[Customer] = []
        self.embedded = self._start_portal()
        self.engine = QQmlApplicationEngine()
        self.window = self._open_window()
        self._wire()

    @property
    def customer(self) -> "Customer | None":
        """The part that belongs to who is signed in."""
        return self._customer

    def close(self) -> None:
        """End everything that was started. The engine goes before the view-models that its bindings read."""
        if self._customer is not None:
            self._customer.leave()
        self._tasks.close()
        self._door.close()
        self._tasks.join(LISTENED_S)
        self.window.close()
        Shiboken.delete(self.engine)
        if self.embedded is not None:
            self.embedded.stop()
        self.language.close()
        self._customer = None
        self._retired.clear()
        self._sweeper.stop()

    def write_log(self) -> None:
        """Write warnings and errors to client.log beside the settings."""
        keep_log(self._data)

    def _start_portal(self) -> EmbeddedPortal | None:
        if self._options.portal_url is not None:
            self._door.open(self._options.portal_url)
            return None
        embedded = EmbeddedPortal(self._data / "demo", self._options.portal_arguments)
        embedded.ready.connect(self._door.open)
        embedded.failed.connect(self._door.fail)
        embedded.start()
        return embedded

    def _open_window(self) -> QQuickWindow:
        load_fonts()
        self._set_direction()
        settings = self._settings.settings
        width, height = self._options.size or (settings.width, settings.height)
        self.engine.addImportPath(str(paths.ui_dir()))
        self.engine.setInitialProperties(
            {
                "app": self.view_model,
                "width": width,
                "height": height,
                "rememberSize": self._options.size is None,
                "visibility": QWindow.Visibility.Maximized.value
                if settings.maximized and self._options.size is None
                else QWindow.Visibility.Windowed.value,
            }
        )
        self.engine.load(QUrl.fromLocalFile(str(paths.ui_dir() / "Main.qml")))
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the window cannot be made")
        return roots[0]

    def _wire(self) -> None:
        self.surprises.tell(self._problems.tell)
        self.language.changed.connect(self._on_language)
        self._session.changed.connect(self._on_session)
        self._session.not_kept.connect(self._on_not_kept, Qt.ConnectionType.QueuedConnection)
        self._connection.recovered.connect(self._session.retry)
        once = Qt.ConnectionType(
            Qt.ConnectionType.QueuedConnection.value | Qt.ConnectionType.SingleShotConnection.value
        )
        self.window.frameSwapped.connect(self._on_painted, once)
        # A window that is never shown to anybody paints nothing; go on all the same.
        QTimer.singleShot(UNPAINTED_MS, self, self._on_painted)
        self._is_painted = False

    def _on_painted(self) -> None:
        if self._is_painted:
            return
        self._is_painted = True
        self.painted.emit()
        if self._settings.settings.restore:
            self._session.restore()
        self._tasks.run(lambda: import_module(LATER), self._on_prepared, quiet=True)

    def _on_prepared(self, _: Outcome[object]) -> None:
        # A failure is a surprise that was told; signing in would meet it again.
        self.view_model.set_prepared()
        self.prepared.emit()
        if isinstance(self._session.state, Out):
            self._connection.check()
        self._tasks.run(self._look_at_keyring, self._on_keyring, quiet=True)

    def _look_at_keyring(self) -> bool:
        available = self._store.available()
        if available and not self._session.kept:
            # Signed out, and then ended before the keyring had heard of it
            self._session.forget_kept()
        return available

    def _on_keyring(self, outcome: Outcome[bool]) -> None:
        self._sign_in.set_keyring(isinstance(outcome, Done) and outcome.value)

    def _on_not_kept(self) -> None:
        self._toasts.say(
            QCoreApplication.translate(
                "SignIn", "Your keyring refused to keep you signed in. You will sign in again next time."
            ),
            "alert-circle-outline",
        )

    def _on_session(self) -> None:
        match self._session.state:
            case In() as signed_in:
                self._settings.remember(restore=self._session.kept)
                if self._customer is None:
                    self._enter(signed_in)
            case Out(error=None):
                self._settings.remember(restore=False)
                self._leave()
            case _:
                pass

    def _enter(self, signed_in: In) -> None:
        from daystarr_client.bootstrap_customer import House, build_customer
        from daystarr_client.device.clipboard import SystemClipboard
        from daystarr_client.device.downloads import DownloadsFolder
        from daystarr_client.device.file_picker import SystemFilePicker
        from daystarr_client.device.printing import SystemPrinting

        calls = PortalCalls(self._tasks, self._door)
        self._connection.watch(calls)
        calls.signed_out.connect(self._session.on_ended)
        house = House(
            data=self._data,
            portal=self._options.portal_url or "demo",
            language=self.language,
            tasks=self._tasks,
            session=self._session,
            connection=self._connection,
            links=self._links,
            toasts=self._toasts,
            downloads=self._devices.downloads or DownloadsFolder(),
            printing=self._devices.printing or SystemPrinting(self.window, self.language.locale),
            clipboard=self._devices.clipboard or SystemClipboard(),
            picker=self._devices.picker or SystemFilePicker(self.window),
            appearance=self.view_model.appearance_view_model,
            help=self.view_model.help_wanted.emit,
        )
        self._customer = build_customer(house, calls, signed_in)
        self.view_model.set_customer(self._customer.view_model)

    def _leave(self) -> None:
        if self._customer is None:
            return
        self._customer.leave()
        # The page that reads these view-models is taken down a little later.
        self._toasts.over()
        self._retired.append(self._customer)
        self._customer = None
        self.view_model.set_customer(None)
        QTimer.singleShot(RETIRED_MS, self, self._forget_oldest)

    def _forget_oldest(self) -> None:
        del self._retired[:1]

    def _page(self) -> str:
        return self._customer.view_model.shell_view_model.state.page if self._customer else self._sign_in.topic

    def _keep_token(self, token: str | None) -> None:
        # The door is made before the session that it hands tokens to.
        self._session.keep_token(token)

    def _on_language(self) -> None:
        self._set_direction()
        self.view_model.retranslate()
        if self._customer is not None:
            self._customer.view_model.retranslate()
        self.engine.retranslate()

    def _set_direction(self) -> None:
        direction = Qt.LayoutDirection.RightToLeft if self.language.mirrored else Qt.LayoutDirection.LeftToRight
        self.app.setLayoutDirection(direction)


def build(options: Options, devices: Devices | None = None) -> Client:
    """Build the program and show its window. Raises `RuntimeError` when its QML cannot be loaded."""
    spare_imports()
    make_singletons_immortal()
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication):
        if wants_software(os.environ):
            QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
        app = QGuiApplication(["daystarr-client"])
    app.setApplicationName("daystarr-client")
    app.setApplicationDisplayName("DayStarr")
    app.setDesktopFileName("daystarr-client")
    app.setWindowIcon(QIcon(str(paths.resources_dir() / "art" / "star.png")))
    return Client(options, devices or Devices(), app)


def run(arguments: Sequence[str]) -> int:
    """Run the program until its window is closed; gives the exit status."""
    client = build(parse(arguments))
    client.surprises.install()
    client.painted.connect(client.write_log)
    try:
        return client.app.exec()
    finally:
        client.close()
