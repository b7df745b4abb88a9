"""Where files that the customer keeps are put."""

import re
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Final, Protocol

_UNSAFE: Final = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_LONGEST: Final = 80
# Windows takes these for devices, whatever follows
_DEVICES: Final = frozenset(
    {"CON", "PRN", "AUX", "NUL"} | {f"{port}{at}" for port in ("COM", "LPT") for at in range(10)}
)


class Downloads(Protocol):
    """Keeps files for the customer."""

    def save(self, name: str, content: bytes) -> Path:
        """Keep a file under a name not used yet; give where it is. Raises OSError."""
        ...

    def show(self, file: Path) -> bool:
        """Show where a file is; say whether the system could."""
        ...

    def open(self, file: Path) -> bool:
        """Hand a file to the program that the system has for its kind; say whether there is one."""
        ...


class DownloadsFolder:
    """The folder where the customer's browser puts its downloads too."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` replaces the system's own."""
        self._folder = folder

    def save(self, name: str, content: bytes) -> Path:
        """Keep a file under a name not used yet; give where it is. Raises OSError."""
        folder = self._folder or _downloads()
        folder.mkdir(parents=True, exist_ok=True)
        stem, dot, suffix = safe_name(name).rpartition(".")
        for number in count(1):
            file = folder / (f"{stem}{dot}{suffix}" if number == 1 else f"{stem} ({number}){dot}{suffix}")
            try:
                handle = file.open("xb")
            except FileExistsError:
                continue
            try:
                with handle:
                    handle.write(content)
            except OSError:
                with suppress(OSError):
                    file.unlink()
                raise
            return file
        raise AssertionError("count never ends")

    def show(self, file: Path) -> bool:
        """Show where a file is; say whether the system could."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))

    def open(self, file: Path) -> bool:
        """Hand a file to the program that the system has for its kind; say whether there is one."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def safe_name(name: str) -> str:
    """A file name that every system takes, from words that may come from anywhere; keeps the suffix."""
    stem, _, suffix = name.rpartition(".")
    clean = " ".join(_UNSAFE.sub(" ", stem).split()).strip(". ")[:_LONGEST].rstrip()
    if clean.partition(".")[0].strip().upper() in _DEVICES:
        clean = f"_{clean}"
    return f"{clean or 'Document'}.{_UNSAFE.sub('', suffix)}"


def _downloads() -> Path:
    from platformdirs import user_downloads_path

    return user_downloads_path()
