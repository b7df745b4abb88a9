"""Words on paper: a plain text as a PDF, made in memory and written nowhere."""

from typing import Final

_POINTS: Final = 14
_MARGIN_MM: Final = 25


def text_as_pdf(text: str, title: str) -> bytes:
    """The text on pages of the size people here print on. Takes a moment: not for the UI thread."""
    from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
    from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.Letter)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    writer.setPageLayout(layout)
    document = QTextDocument()
    font = QFont("Roboto")
    font.setPointSize(_POINTS)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setPlainText(text)
    document.setPageSize(writer.pageLayout().paintRect(QPageLayout.Unit.Point).size())
    document.print_(writer)
    del writer  # which ends the file
    return bytes(buffer.data().data())
