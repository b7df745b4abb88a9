"""Pages of a PDF as pictures. Qt's PDF module loads when the first document is looked at."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtPdf import QPdfDocument

MOST_PAGES: Final = 12
_LONGEST_TEXT: Final = 8000


class NotAPdf(Exception):
    """The bytes are not a PDF that can be shown."""


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page: a PNG picture, its proportions (height by width), and its words for reading aloud."""

    png: bytes
    proportion: float
    text: str


@dataclass(frozen=True, slots=True)
class PdfPages:
    """The first pages of a document, and how many there are in all."""

    pages: tuple[PdfPage, ...]
    count: int


def pages_of(pdf: bytes, width: int) -> PdfPages:
    """Draw each page `width` px wide. Takes a moment: not for the UI thread. Raises `NotAPdf`."""
    with _Opened(pdf) as document:
        count = document.pageCount()
        pages = [_page(document, at, width) for at in range(min(count, MOST_PAGES))]
    return PdfPages(tuple(pages), count)


def picture(document: "QPdfDocument", page: int, width: int) -> "QImage":
    """One page on white paper, `width` px wide."""
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QImage, QPainter, Qt

    size = document.pagePointSize(page)
    pixels = QSize(width, max(1, round(width * size.height() / size.width())))
    paper = QImage(pixels, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, document.render(page, pixels))
    painter.end()
    return paper


def _page(document: "QPdfDocument", page: int, width: int) -> PdfPage:
    from PySide6.QtCore import QBuffer, QIODevice

    image = picture(document, page, width)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType,reportCallIssue] - the stubs want bytes
    text = document.getAllText(page).text()[:_LONGEST_TEXT]
    return PdfPage(bytes(buffer.data().data()), image.height() / image.width(), text)


class _Opened:
    """An open document, closed again where it was opened."""

    def __init__(self, pdf: bytes) -> None:
        from PySide6.QtCore import QBuffer, QByteArray, QIODevice
        from PySide6.QtPdf import QPdfDocument

        self._bytes = QByteArray(pdf)
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument()
        self._document.load(self._buffer)
        self._ready = self._document.status() is QPdfDocument.Status.Ready

    def __enter__(self) -> "QPdfDocument":
        if not self._ready or self._document.pageCount() == 0:
            self._document.close()
            raise NotAPdf
        return self._document

    def __exit__(self, *_: object) -> None:
        self._document.close()


def opened(pdf: bytes) -> _Opened:
    """The document, for a `with` block. Entering it raises `NotAPdf`."""
    return _Opened(pdf)
