"""Where a scene plays: a portal server with demo data, a client on it, and who sits in front of it."""

import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from daystarr_client.bootstrap import Devices
from daystarr_client.options import Options
from tests.chaos_proxy import ChaosProxy
from tests.driver import Driver
from tests.fakes.devices import FakeDialog, FakePicker, FakePrinting
from tests.outbox_folder import code_sent_to
from tests.server_process import DEMO_NOW, ServerProcess

SWITCH_MS = 120
PATIENCE_S = 40.0


@dataclass(frozen=True)
class Look:
    """How the client is shown: its size in pixels, theme, language, and the size of its text in percent.

    Scenes are played in English, by its words; what is pictured is in `language`.
    """

    size: tuple[int, int] = (1280, 800)
    theme: str = "light"
    language: str = "en"
    text_size: int = 100


class Browser(QObject):
    """The system's browser, as far as the program can tell: it takes every page, and remembers it."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[str] = []

    def listen(self) -> None:
        """Take the place of the system's browser in this process."""
        for scheme in ("http", "https"):
            QDesktopServices.setUrlHandler(scheme, self, "take")  # pyright: ignore[reportArgumentType] - the stub is wrong

    def leave(self) -> None:
        """Give the place back."""
        for scheme in ("http", "https"):
            QDesktopServices.unsetUrlHandler(scheme)

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        """Open a page."""
        self.pages.append(address.toString())


class Stage:
    """One server and, while a scene plays, one client. Entering makes the demo data; leaving removes everything."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.browser = Browser()
        self.picker = FakePicker()
        self.dialog = FakeDialog()
        self.printing = FakePrinting(self.dialog, [])
        self._folder = Path(tempfile.mkdtemp(prefix="daystarr-tour-"))
        self._template = self._folder / "template"
        self._clients = 0
        self._servers = 0
        self._server: ServerProcess | None = None
        self._driver: Driver | None = None
        self._proxy: ChaosProxy | None = None

    @property
    def folder(self) -> Path:
        """Where a scene may leave files; it goes away with the stage."""
        return self._folder

    @property
    def driver(self) -> Driver:
        """The client's hands and eyes."""
        assert self._driver is not None, "no client runs"
        return self._driver

    @property
    def server(self) -> ServerProcess:
        """The portal server, started when first asked for."""
        if self._server is None:
            self._servers += 1
            folder = self._folder / f"portal{self._servers}"
            shutil.copytree(self._template, folder)
            self._server = ServerProcess(folder)
            self._server.start()
        return self._server

    @property
    def proxy(self) -> ChaosProxy:
        """What stands between client and server once `open(bad_network=True)` was called."""
        assert self._proxy is not None, "this client speaks to the server directly"
        return self._proxy

    def open(self, look: Look | None = None, *, bad_network: bool = False) -> Driver:
        """Start a client as on a computer that never ran it; the one before is closed."""
        self.close()
        self.browser.pages.clear()
        url = self.server.url
        if bad_network:
            self._proxy = ChaosProxy(self.server.port)
            self._proxy.__enter__()
            url = self._proxy.url
        shown = look or self.look
        self._clients += 1
        folder = self._folder / f"client{self._clients}"
        options = Options(url, folder, shown.size, shown.theme, "en", shown.text_size)
        self._driver = self.made(options, Devices(picker=self.picker, printing=self.printing))
        return self._driver

    def open_demo(self) -> Driver:
        """Start a client that has the demo portal as its child, as at a first start."""
        self.close()
        self._clients += 1
        folder = self._folder / f"client{self._clients}"
        shutil.copytree(self._template, folder / "demo")
        look = self.look
        now = ("--now", DEMO_NOW.isoformat())
        options = Options(None, folder, look.size, look.theme, "en", look.text_size, now)
        self._driver = self.made(options, Devices(picker=self.picker))
        return self._driver

    def made(self, options: Options, devices: Devices) -> Driver:
        """A client with hands and eyes."""
        return Driver(options, devices, patience=PATIENCE_S)

    def open_as(self, username: str, *, theme: str | None = None, bad_network: bool = False) -> Driver:
        """Start a client, sign a customer in, and wait for their home page with its data."""
        look = replace(self.look, theme=theme or self.look.theme)
        driver = self.open(look, bad_network=bad_network)
        driver.sign_in(username)
        driver.find("homePage")
        driver.find("balanceAmount")
        driver.wait_until(lambda: not driver.client.view_model.busy, "everything that is under way to end")
        driver.settle(100)  # a frame, so that everything has found its place
        return driver

    @contextmanager
    def shown_in(self, language: str) -> Generator[None]:
        """What is on the screen, in another language; afterwards it is English again, which scenes are written in."""
        spoken = self.driver.client.language
        if spoken.code == language:
            yield
            return
        spoken.speak(language)
        try:
            self.driver.settle(SWITCH_MS)
            yield
        finally:
            spoken.speak("en")
            self.driver.settle(SWITCH_MS)

    def code_sent_to(self, where: str) -> str:
        """The code that the server sent to this phone number or email address."""
        return code_sent_to(self.server.folder / "outbox", where)

    def dismiss(self, name: str) -> None:
        """Press Esc and wait for what stands over the page to go."""
        self.driver.press(Qt.Key.Key_Escape)
        self.driver.wait_until(lambda: not self.driver.sees(name), f"{name} to go")

    def name_of(self, start: str, words: str) -> str:
        """The name, beginning with `start`, of the item that says `words` somewhere inside, once it is there."""
        driver = self.driver
        driver.wait_until(lambda: self._named(start, words) is not None, f"an item called {start}... that says {words}")
        return self._named(start, words) or ""

    def _named(self, start: str, words: str) -> str | None:
        for item in self.driver.items():
            name = item.objectName()
            if name.startswith(start) and any(
                words in str(part.property(says))
                for part in self.driver.items(item)
                for says in ("text", "title", "subtitle")
            ):
                return name
        return None

    def close(self) -> None:
        """Close the client. Raises AssertionError on QML warnings."""
        driver, self._driver = self._driver, None
        proxy, self._proxy = self._proxy, None
        try:
            if driver is not None:
                driver.close()
        finally:
            if proxy is not None:
                proxy.__exit__(None, None, None)

    def renew(self) -> None:
        """Throw the server and what was changed on it away."""
        server, self._server = self._server, None
        if server is not None:
            server.kill()

    def __enter__(self) -> Self:
        self.browser.listen()
        # Made once and copied for every server: seeding takes longer than a start.
        with ServerProcess(self._template):
            pass
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self.close()
        finally:
            self.renew()
            self.browser.leave()
            shutil.rmtree(self._folder, ignore_errors=True)
