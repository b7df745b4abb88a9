"""Printing: which pages in which order, what is shown meanwhile, and the system's own dialog in its own process."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
import typst
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter

from daystarr_client.device.pdf import NotAPdf, opened, picture
from daystarr_client.device.print_dialog import (
    PrintEnd,
    PrintEnded,
    PrintingPage,
    PrintNews,
    SystemPrintDialog,
)
from daystarr_client.device.printing import PagesWanted, PrintingFailed, PrintingStopped, paint
from daystarr_client.services.documents import DocumentsService
from daystarr_client.viewmodels.printing import (
    Asking,
    Choosing,
    NoPrinters,
    PrintingViewModel,
    Refused,
    Sending,
    Stage,
    Stopping,
    no_dialog,
    printing_view,
)
from daystarr_client.viewmodels.toasts import Toasts
from tests.driver import application, let_run
from tests.fakes.devices import FakeDialog, FakePrinting
from tests.fakes.hand_tasks import HandTasks

THREE_PAGES = typst.compile(
    b'#set page("us-letter")\n#set text(90pt)\nOne\n#pagebreak()\n#v(200pt)\nTwo\n#pagebreak()\n#align(right)[Three]\n'
)
PATIENCE_S = 60.0
SMALL = 170


@pytest.fixture(autouse=True)
def _application() -> None:
    application()


@pytest.mark.parametrize(
    ("wanted", "order"),
    [
        (PagesWanted(), (0, 1, 2)),
        (PagesWanted(ranges=((2, 3),)), (1, 2)),
        (PagesWanted(ranges=((1, 1), (3, 9))), (0, 2)),
        (PagesWanted(ranges=((7, 9),)), ()),
        (PagesWanted(ranges=((0, 1),)), (0,)),
        (PagesWanted(reverse=True), (2, 1, 0)),
        (PagesWanted(copies=2), (0, 1, 2, 0, 1, 2)),
        (PagesWanted(copies=2, collate=False), (0, 0, 1, 1, 2, 2)),
        (PagesWanted(ranges=((1, 2),), copies=2, reverse=True), (1, 0, 1, 0)),
    ],
)
def test_the_pages_come_in_the_order_that_was_chosen(wanted: PagesWanted, order: tuple[int, ...]) -> None:
    assert wanted.order(3) == order


# Paper


def a_printer(file: Path, paper: QPageSize.PageSizeId = QPageSize.PageSizeId.Letter) -> QPrinter:
    """A printer that prints into a file, coarse enough to be quick."""
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setResolution(100)
    device.setPageSize(QPageSize(paper))
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(file))
    return device


def pictures(pdf: bytes) -> list[QImage]:
    with opened(pdf) as document:
        return [picture(document, page, SMALL) for page in range(document.pageCount())]


def ink(image: QImage) -> set[tuple[int, int]]:
    """Where a small picture is dark."""
    return {(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).value() < 128}


def box(image: QImage) -> tuple[int, int, int, int]:
    """The left, top, right and bottom of what is dark."""
    marks = ink(image)
    across, down = [x for x, _ in marks], [y for _, y in marks]
    return min(across), min(down), max(across), max(down)


def alike(one: QImage, other: QImage) -> bool:
    """Whether two pages show as much at the same place."""
    near = all(abs(here - there) <= 2 for here, there in zip(box(one), box(other), strict=True))
    return near and len(ink(one)) == pytest.approx(len(ink(other)), rel=0.25)


def test_paper_shows_the_pages_of_the_document_at_their_size(tmp_path: Path) -> None:
    paint(THREE_PAGES, a_printer(tmp_path / "out.pdf"))
    printed, wanted = pictures((tmp_path / "out.pdf").read_bytes()), pictures(THREE_PAGES)
    assert [alike(one, other) for one, other in zip(printed, wanted, strict=True)] == [True] * 3
    assert not alike(printed[0], wanted[1])


def test_only_the_pages_chosen_are_printed(tmp_path: Path) -> None:
    paint(THREE_PAGES, a_printer(tmp_path / "out.pdf"), PagesWanted(ranges=((2, 2),), copies=2))
    printed, wanted = pictures((tmp_path / "out.pdf").read_bytes()), pictures(THREE_PAGES)
    assert [alike(page, wanted[1]) for page in printed] == [True, True]


@pytest.mark.parametrize("paper", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.A5, QPageSize.PageSizeId.Legal])
def test_a_page_fits_another_paper_whole(tmp_path: Path, paper: QPageSize.PageSizeId) -> None:
    paint(THREE_PAGES, a_printer(tmp_path / "out.pdf", paper))
    with opened((tmp_path / "out.pdf").read_bytes()) as document:
        assert document.pagePointSize(0).width() == pytest.approx(QPageSize(paper).sizePoints().width(), abs=2)
        image = picture(document, 0, SMALL)
    left, top, right, bottom = box(image)
    before = box(pictures(THREE_PAGES)[0])
    width, height = right - left, bottom - top
    proportion = (before[2] - before[0]) / (before[3] - before[1])
    assert width / height == pytest.approx(proportion, rel=0.12), "the page is not stretched"


def test_each_page_is_told_and_no_further_one_printed_when_that_is_wanted(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    def carry_on(at: int, of: int) -> bool:
        told.append((at, of))
        return at < 2

    with pytest.raises(PrintingStopped):
        paint(THREE_PAGES, a_printer(tmp_path / "out.pdf"), None, carry_on)
    assert told == [(1, 3), (2, 3)]


def test_what_cannot_be_printed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAPdf):
        paint(b"<html>", a_printer(tmp_path / "out.pdf"))
    with pytest.raises(PrintingFailed):
        paint(THREE_PAGES, a_printer(tmp_path / "out.pdf"), PagesWanted(ranges=((8, 9),)))


@pytest.mark.qt_log_ignore("QPainter::begin", "QPdfEngine")
def test_a_printer_that_takes_nothing_is_said_to(tmp_path: Path) -> None:
    with pytest.raises(PrintingFailed):
        paint(THREE_PAGES, a_printer(tmp_path / "no" / "folder" / "out.pdf"))


# What is shown


@pytest.mark.parametrize(
    ("stage", "phase", "text", "problem", "can_cancel"),
    [
        (NoPrinters(), "none", "", "", True),
        (Choosing(copies=2), "choosing", "", "", True),
        (Choosing(problem=no_dialog), "choosing", "", "did not open", True),
        (Asking(), "asking", "in your system's print dialog", "", True),
        (Sending(2, 3), "sending", "Page 2 of 3", "", True),
        (Stopping(), "stopping", "Printing stops.", "", False),
        (Refused(), "refused", "", "The printer did not take it.", True),
    ],
)
def test_what_the_sheet_says(stage: Stage, phase: str, text: str, problem: str, can_cancel: bool) -> None:
    view = printing_view(stage, "Invoice 1087")
    assert (view.open, view.title, view.phase, view.can_cancel) == (True, "Invoice 1087", phase, can_cancel)
    assert text in view.text
    assert bool(text) == bool(view.text)
    assert problem in view.problem
    assert bool(problem) == bool(view.problem)


class House:
    """Printing over a dialog and printers of the test's."""

    def __init__(self, *printers: str, kiosk: bool = False) -> None:
        self.tasks = HandTasks()
        self.dialog = FakeDialog()
        self.printing = FakePrinting(None if kiosk else self.dialog, printers)
        service = DocumentsService(cast(Any, self.tasks), cast(Any, None), cast(Any, None), self.printing)
        self.toasts = Toasts()
        self.said: list[str] = []
        self.toasts.said.connect(self._hear)
        self.page = PrintingViewModel(service, self.toasts)
        self.page.start(lambda: "Invoice 1087", b"pdf")
        self.tasks.end_all()

    def _hear(self, text: str, _icon: str) -> None:
        self.said.append(text)

    @property
    def phase(self) -> str:
        return self.page.state.phase if self.page.state.open else ""

    def tell(self, news: PrintNews) -> None:
        self.dialog.told(news)


def test_without_a_printer_nothing_opens_but_what_to_do_is_said() -> None:
    house = House()
    assert house.phase == "none"
    assert not house.dialog.asked


def test_on_a_desktop_the_systems_dialog_opens_and_the_sheet_follows_it() -> None:
    house = House("Office")
    assert house.phase == "asking"
    assert house.dialog.asked == [(b"pdf", "Invoice 1087")]
    house.tell(PrintingPage(1, 2))
    house.tell(PrintingPage(2, 2))
    assert house.page.state.text == "Page 2 of 2 goes to the printer."
    house.tell(PrintEnded(PrintEnd.SENT))
    assert house.phase == ""
    assert house.said == ["Invoice 1087 is on its way to the printer"]


def test_at_a_kiosk_the_printer_is_chosen_in_the_sheet() -> None:
    house = House("Office", "Counter", kiosk=True)
    assert house.phase == "choosing"
    house.page.choosePrinter("Counter")
    house.page.setCopies(2)
    house.page.print()
    assert house.page.state.busy
    house.tasks.end_all()
    assert house.printing.printed == [("Counter", 2)]
    assert house.said == ["Invoice 1087 is on its way to the printer"]


@pytest.mark.parametrize(
    ("end", "phase", "said"),
    [
        (PrintEnd.LEFT, "", []),
        (PrintEnd.STOPPED, "", ["Printing was stopped"]),
        (PrintEnd.REFUSED, "refused", []),
        (PrintEnd.BROKEN, "choosing", []),
    ],
)
def test_each_end_is_told(end: PrintEnd, phase: str, said: list[str]) -> None:
    house = House("Office")
    house.tell(PrintEnded(end))
    assert (house.phase, house.said) == (phase, said)


def test_a_printer_that_refuses_can_be_tried_again() -> None:
    house = House("Office")
    house.tell(PrintEnded(PrintEnd.REFUSED))
    house.page.retry()
    assert (house.phase, len(house.dialog.asked)) == ("asking", 2)


@pytest.mark.parametrize("news", [None, PrintingPage(1, 9)])
def test_cancel_stops_it_and_waits_for_the_end(news: PrintNews | None) -> None:
    house = House("Office")
    if news:
        house.tell(news)
    house.page.cancel()
    house.page.cancel()
    assert (house.phase, house.dialog.stopped) == ("stopping", 1)
    house.tell(PrintingPage(2, 9))
    assert house.phase == "stopping"
    house.tell(PrintEnded(PrintEnd.BROKEN))
    assert house.phase == ""


def test_another_language_keeps_the_stage() -> None:
    house = House("Office")
    house.tell(PrintingPage(1, 2))
    house.page.retranslate()
    assert house.phase == "sending"


# The system's own dialog, in its own process

DRIVEN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QRadioButton, QSpinBox
from daystarr_client.device import print_program

def act():
    for dialog in QApplication.topLevelWidgets():
        if dialog.inherits("QPrintDialog") and dialog.isVisible():
            file = dialog.findChild(QLineEdit, "filename")
            file.setText({file!r})
            if {first}:
                dialog.findChild(QRadioButton, "printRange").setChecked(True)
                dialog.findChild(QSpinBox, "to").setValue({first})
                dialog.findChild(QSpinBox, "from").setValue({first})
            button = next(one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "") == {button!r})
            timer.stop()
            button.click()

timer = QTimer()
timer.timeout.connect(act)
start = print_program.ask
def asking(*what):
    timer.start(20)
    return start(*what)
print_program.ask = asking
sys.exit(print_program.main())
"""


def played(
    command: tuple[str, ...],
    pdf: bytes = THREE_PAGES,
    act: Callable[[SystemPrintDialog, PrintNews], None] | None = None,
) -> list[PrintNews]:
    """What is told while the program runs, until its end."""
    dialog = SystemPrintDialog(None, QLocale("es_US"))
    dialog._command = command
    heard: list[PrintNews] = []

    def told(news: PrintNews) -> None:
        heard.append(news)
        if act:
            act(dialog, news)

    dialog.start(pdf, "Invoice 1087", told)
    end = time.monotonic() + PATIENCE_S
    while not any(isinstance(news, PrintEnded) for news in heard):
        assert time.monotonic() < end, heard
        let_run(20)
    return heard


def on_same_paper(file: Path, folder: Path) -> list[QImage]:
    """The pages as they look on the paper that the system's dialog had chosen."""
    with opened(file.read_bytes()) as document:
        paper = QPageSize.id(document.pagePointSize(0).toSize())
    paint(THREE_PAGES, a_printer(folder / "wanted.pdf", paper))
    return pictures((folder / "wanted.pdf").read_bytes())


def driven(file: Path, *, button: str = "Imprimir", first: int = 0) -> tuple[str, ...]:
    return "-c", DRIVEN.format(file=str(file), button=button, first=first)


def test_the_systems_dialog_prints_the_document_into_a_file(tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    heard = played(driven(file))
    assert heard == [PrintingPage(1, 3), PrintingPage(2, 3), PrintingPage(3, 3), PrintEnded(PrintEnd.SENT)]
    wanted = on_same_paper(file, tmp_path)
    assert [alike(one, other) for one, other in zip(pictures(file.read_bytes()), wanted, strict=True)] == [True] * 3


def test_the_systems_dialog_prints_the_pages_chosen_in_it(tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    assert played(driven(file, first=2))[-1] == PrintEnded(PrintEnd.SENT)
    wanted = on_same_paper(file, tmp_path)
    assert [alike(page, wanted[1]) for page in pictures(file.read_bytes())] == [True]


def test_leaving_the_systems_dialog_prints_nothing(tmp_path: Path) -> None:
    assert played(driven(tmp_path / "printed.pdf", button="Cancelar")) == [PrintEnded(PrintEnd.LEFT)]
    assert not (tmp_path / "printed.pdf").exists()


def test_printing_can_be_stopped_between_two_pages(tmp_path: Path) -> None:
    many = typst.compile(b'#set page("us-letter")\n' + b"Page\n#pagebreak()\n" * 40)
    heard = played(driven(tmp_path / "printed.pdf"), many, lambda dialog, _: dialog.stop())
    assert heard[-1] == PrintEnded(PrintEnd.STOPPED)
    assert 1 < len(heard) < 40


@pytest.mark.parametrize(
    ("command", "pdf"),
    [
        (("-c", "import sys; sys.exit(3)"), THREE_PAGES),
        (("-c", "print('nonsense'); print('{}'); print('[1]')"), THREE_PAGES),
        (("-c", "import os; os.abort()"), THREE_PAGES),
        (("-m", "daystarr_client.device.print_program"), b"<html>"),
    ],
)
def test_a_dialog_that_breaks_is_told_once(command: tuple[str, ...], pdf: bytes) -> None:
    heard = played(command, pdf)
    let_run(50)
    assert heard == [PrintEnded(PrintEnd.BROKEN)]


def test_a_dialog_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    assert played(("-c", "")) == [PrintEnded(PrintEnd.BROKEN)]
