"""Text as a QR code, in pieces that QML draws as rectangles."""

from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class QrRun:
    """Dark modules side by side in one row; `x` and `y` count from the top left, 0."""

    x: int
    y: int
    length: int


@dataclass(frozen=True, slots=True)
class QrCode:
    """A square of `size` times `size` modules, without the quiet zone around it; nothing at all where `size` is 0."""

    size: int = 0
    runs: tuple[QrRun, ...] = ()


def qr_code(text: str) -> QrCode:
    """The QR code of `text`; an empty one for no text, and for more than a code can hold (about 2,300 bytes)."""
    import segno

    if not text:
        return QrCode()
    try:
        matrix = segno.make_qr(text, error="m").matrix
    except segno.DataOverflowError:
        return QrCode()
    runs: list[QrRun] = []
    for y, row in enumerate(matrix):
        x = 0
        for dark, modules in groupby(row, bool):
            length = len(list(modules))
            if dark:
                runs.append(QrRun(x, y, length))
            x += length
    return QrCode(len(matrix), tuple(runs))
