"""Contrast, measured on what is really drawn: WCAG 2.2, 1.4.3 and 1.4.11."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from tests.accessibility.screen import Screen, is_icon, is_text, painted

TEXT = 4.5
GRAPHICS = 3.0
NEARLY = 0.6
MARKS = ("QQuickCheckBox", "QQuickRadioButton", "QQuickSwitch")


@lru_cache(maxsize=100_000)
def luminance(pixel: int) -> float:
    """Relative luminance of 0xAARRGGBB."""
    red, green, blue = (_linear((pixel >> shift & 0xFF) / 255) for shift in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def contrast(one: int, other: int) -> float:
    """How far two colours are apart: 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


class Picture:
    """The pixels of a window."""

    def __init__(self, image: QImage) -> None:
        self._image = image.convertToFormat(QImage.Format.Format_RGB32)
        self._scale = image.devicePixelRatio()
        self._pixels = memoryview(self._image.constBits()).cast("B").cast("I")
        self._stride = self._image.bytesPerLine() // 4

    def colours(self, area: QRectF) -> Counter[int]:
        """How often each colour is there; `area` in device-independent pixels."""
        left, top = max(0, int(area.left() * self._scale)), max(0, int(area.top() * self._scale))
        right = min(self._image.width(), int(area.right() * self._scale + 0.999))
        bottom = min(self._image.height(), int(area.bottom() * self._scale + 0.999))
        found: Counter[int] = Counter()
        for y in range(top, bottom):
            found.update(self._pixels[y * self._stride + left : y * self._stride + right])
        return found

    def reach(self, area: QRectF) -> float:
        """The contrast between what fills most of an area and what stands out most from it."""
        found = self.colours(area)
        if not found:
            return 21.0
        ground = found.most_common(1)[0][0]
        return max(contrast(ground, colour) for colour in found)

    def text_reach(self, area: QRectF, colour: QColor) -> float:
        """The contrast of text. Thin strokes are smoothed away: its colour counts where it is nearly reached."""
        measured = self.reach(area)
        ground = self.colours(area).most_common(1)[0][0]
        meant = contrast(ground, colour.rgb())
        return max(measured, meant) if colour.alpha() == 255 and measured >= NEARLY * meant else measured


@dataclass(frozen=True)
class Faint:
    """Something that is hard to see."""

    what: str
    where: str
    measured: float

    def __str__(self) -> str:
        return f"{self.measured:.2f}:1 {self.what} {self.where}"


def faint(screen: Screen, picture: Picture) -> Iterator[Faint]:
    """What is drawn with too little contrast. What cannot be used may be fainter; what is out of sight is skipped."""
    for item in screen.items:
        area = painted(item) if is_text(item) else screen.rectangle(item)
        if not screen.whole(item, area) or screen.covered(item, area):
            continue
        if is_text(item):
            wanted = GRAPHICS if is_icon(item) or not item.isEnabled() else TEXT
            if not str(item.property("text")).strip():
                continue
            measured = picture.text_reach(area, item.property("color"))
            if measured < wanted:
                what = "icon" if is_icon(item) else "text"
                yield Faint(what, screen.name(item), measured)
        elif any(item.inherits(kind) for kind in MARKS) and item.isEnabled():
            mark = item.property("indicator")
            if isinstance(mark, QQuickItem):
                measured = picture.reach(screen.rectangle(mark).adjusted(-4, -2, 2, 2))
                if measured < GRAPHICS:
                    yield Faint("mark", screen.name(item), measured)
        elif item.inherits("QQuickTextField"):
            box = screen.rectangle(item)
            edge = QRectF(box.left() - 4, box.center().y(), 8, 1)
            measured = picture.reach(edge)
            if measured < GRAPHICS and item.isEnabled():
                yield Faint("edge of the field", screen.name(item), measured)
