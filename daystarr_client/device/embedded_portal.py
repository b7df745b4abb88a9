"""The portal with demo data, as a child process of the client: for a first run, without any set-up."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from daystarr_client.device.paths import program_dir

DEMO_USERNAME: Final = "maria@example.com"
DEMO_PASSWORD: Final = "sunny-owosso-fiber"  # noqa: S105 - of the demo, published in the README
RESTART_WAIT_MS: Final = 1_000
STOP_WAIT_MS: Final = 3_000


class EmbeddedPortal(QObject):
    """Runs the portal, says its address with `ready`, and starts it again when it dies, which `failed` says."""

    ready = Signal(str)
    failed = Signal()

    def __init__(self, folder: Path, arguments: Sequence[str] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._arguments = list(arguments)
        self._port = 0
        self._stopping = False
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        self._process.setWorkingDirectory(str(program_dir()))
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    @property
    def process_id(self) -> int:
        """The id of the child, 0 while there is none."""
        return self._process.processId()

    def start(self) -> None:
        """Start the portal. Its own log goes to portal.log in its folder."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._process.setStandardErrorFile(str(self._folder / "portal.log"))
        port = ["--port", str(self._port)]
        serve = ["-m", "daystarr_portal", "serve", "--demo", str(self._folder), *port, "--exit-with-stdin"]
        self._process.setArguments([*serve, *self._arguments])
        self._process.start()

    def stop(self) -> None:
        """End the portal: politely, by closing its input, and by force when it does not listen."""
        self._stopping = True
        if self._process.state() is QProcess.ProcessState.NotRunning:
            return
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(STOP_WAIT_MS):
            self._process.kill()
            self._process.waitForFinished(STOP_WAIT_MS)

    def _on_output(self) -> None:
        while self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                said = json.loads(line)
                url = str(said["url"])
                self._port = int(url.rsplit(":", 1)[1])
            except (ValueError, KeyError, TypeError, IndexError):
                continue
            self.ready.emit(url)

    def _on_finished(self) -> None:
        if not self._stopping:
            self.failed.emit()
            QTimer.singleShot(RESTART_WAIT_MS, self, self._start_again)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._on_finished()

    def _start_again(self) -> None:
        if not self._stopping and self._process.state() is QProcess.ProcessState.NotRunning:
            self.start()
