"""Pictures that came from elsewhere, drawn anew before anybody sees them."""

from typing import Final

from daystarr_client.device.pdf import PdfPage

MOST_PIXELS: Final = 60_000_000
_FORMATS: Final = {"image/png": b"png", "image/jpeg": b"jpeg"}


class NotAPicture(Exception):
    """The bytes are not a picture that can be shown, or one of absurd size."""


def page_of(content: bytes, media_type: str, width: int) -> PdfPage:
    """A PNG or JPEG picture at most `width` px wide. Takes a moment: not for the UI thread. Raises `NotAPicture`."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
    from PySide6.QtGui import QImageReader

    data = QByteArray(content)  # the buffer reads from it
    source = QBuffer(data)
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source, QByteArray(_FORMATS.get(media_type, b"")))
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if media_type not in _FORMATS or size.isEmpty() or size.width() * size.height() > MOST_PIXELS:
        raise NotAPicture
    if size.width() > width:
        reader.setScaledSize(size.scaled(width, size.height(), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise NotAPicture
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(target, "PNG")  # pyright: ignore[reportArgumentType,reportCallIssue] - the stubs want bytes
    return PdfPage(bytes(target.data().data()), image.height() / image.width(), "")
