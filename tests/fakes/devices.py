"""A keyring, a browser, a clipboard and a folder that only remember what they were asked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from daystarr_client.device.downloads import DownloadsFolder
from daystarr_client.device.print_dialog import Told
from daystarr_client.device.printing import PrinterName


@dataclass
class FakeKeyring:
    """A keyring in memory; `works` is whether this computer has one, `refuses` whether it is locked."""

    token: str | None = None
    works: bool = True
    refuses: bool = False
    saved: list[str] = field(default_factory=list)

    def available(self) -> bool:
        return self.works

    def load(self) -> str | None:
        return self.token if self.works and not self.refuses else None

    def save(self, token: str) -> bool:
        if not self.works or self.refuses:
            return False
        self.token = token
        self.saved.append(token)
        return True

    def delete(self) -> None:
        self.token = None


@dataclass
class FakeBrowser:
    """Pages that were to be opened."""

    opened: list[str] = field(default_factory=list)

    def open(self, address: str) -> bool:
        self.opened.append(address)
        return True


@dataclass
class FakeClipboard:
    """Texts that were copied."""

    copied: list[str] = field(default_factory=list)

    def copy(self, text: str) -> None:
        self.copied.append(text)


class FakeDownloads(DownloadsFolder):
    """A real folder, whose files no program opens; `opens` is whether there is one for them."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.opened: list[Path] = []
        self.opens = True

    def open(self, file: Path) -> bool:
        self.opened.append(file)
        return self.opens


@dataclass
class FakePicker:
    """A file dialog in which a test has chosen already; `file` is None where nothing is chosen."""

    file: Path | None = None
    asked: int = 0

    def pick(self, title: str, kinds: str, patterns: tuple[str, ...], done: Callable[[Path | None], None]) -> None:
        assert title
        assert kinds
        assert "*.pdf" in patterns
        self.asked += 1
        done(self.file)


class FakeDialog:
    """A dialog in which the test does what a person would."""

    def __init__(self) -> None:
        self.asked: list[tuple[bytes, str]] = []
        self.told: Told = lambda _: None
        self.stopped = 0

    def start(self, pdf: bytes, title: str, told: Told) -> None:
        self.asked.append((pdf, title))
        self.told = told

    def stop(self) -> None:
        self.stopped += 1


class FakePrinting:
    """Printers that print nothing."""

    def __init__(self, dialog: FakeDialog | None, printers: Sequence[str]) -> None:
        self.dialog = dialog
        self.names = printers
        self.printed: list[tuple[str, int]] = []

    def printers(self) -> Sequence[PrinterName]:
        return [PrinterName(name, name) for name in self.names]

    def print(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        self.printed.append((printer, copies))
