"""The system's file dialog: it opens over the program's window, and tells which file was chosen or that none was."""

from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from daystarr_client.device.file_picker import SystemFilePicker
from tests.driver import Driver
from tests.qml.conftest import Open


def titles() -> list[str]:
    return [window.title() for window in QGuiApplication.topLevelWindows() if window.isVisible()]


def dialog_of(picker: SystemFilePicker) -> Any:
    return next(child for child in picker.children() if child.metaObject().indexOfProperty("selectedFile") >= 0)


def opened(window: Driver, picker: SystemFilePicker, told: list[Path | None]) -> Any:
    picker.pick("Choose a file to send", "Pictures", ("*.png", "*.jpg"), told.append)
    window.wait_until(lambda: "Choose a file to send" in titles(), "the dialog")
    assert told == []
    return dialog_of(picker)


def test_the_file_that_was_chosen_is_told(open_client: Open, tmp_path: Path) -> None:
    file = tmp_path / "año 50% #1.png"
    file.write_bytes(b"x")
    window = open_client()
    told: list[Path | None] = []
    picker = SystemFilePicker(window.window)
    dialog = opened(window, picker, told)
    assert dialog.property("nameFilters") == ["Pictures (*.png *.jpg)"]
    # What the dialog itself does is Qt's; this is what it says once a file was chosen in it
    dialog.picked.emit(QUrl.fromLocalFile(str(file)).toString())
    window.wait_until(lambda: told, "the file")
    assert told == cast("list[Path | None]", [file])


def test_that_no_file_was_chosen_is_told_once_each_time(open_client: Open) -> None:
    window = open_client()
    picker = SystemFilePicker(window.window)
    for _ in range(2):
        told: list[Path | None] = []
        opened(window, picker, told).reject()
        window.wait_until(lambda told=told: told == [None], "the answer")
        window.wait_until(lambda: "Choose a file to send" not in titles(), "the dialog to go")


def test_the_program_ends_well_with_the_dialog_open(open_client: Open) -> None:
    window = open_client()
    picker = SystemFilePicker(window.window)
    opened(window, picker, [])
    window.close()
