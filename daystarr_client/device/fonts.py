"""The fonts of the program: the same text and icons on every machine."""

from PySide6.QtGui import QFontDatabase

from daystarr_client.device.paths import font_files


def load_fonts() -> None:
    """Add Roboto and the icon font to this process. Raises `ModuleNotFoundError` or `OSError` when they are missing."""
    for file in font_files():
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise OSError(f"{file.name} cannot be loaded")
