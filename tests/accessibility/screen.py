"""What is to be seen of a window just now: the topmost layer, and which parts of it."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow

FLOATING = {"fabButton", "toast", "tip"}
"""What stands over the page without closing it off."""
ICON_FONT = "Material Design Icons"
_SHARE = {1: 0.0, 2: 1.0, 4: 0.5, 0x20: 0.0, 0x40: 1.0, 0x80: 0.5}
"""Qt's alignments, and which share of the free room they leave before the text."""


class Screen:
    """The visible items of the layer on top: of a sheet or a menu where one is open, else of the page."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window
        self.frame = QRectF(0, 0, window.width(), window.height())
        self.items = list(_visible(_top(window)))

    def rectangle(self, item: QQuickItem) -> QRectF:
        """Where an item is in the window."""
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    def whole(self, item: QQuickItem, area: QRectF) -> bool:
        """Whether all of an area of an item is in sight: neither scrolled away nor outside the window."""
        return self.seen(item).adjusted(-0.5, -0.5, 0.5, 0.5).contains(area) and area.width() > 0

    def covered(self, item: QQuickItem, area: QRectF) -> bool:
        """Whether something that floats over the page stands in front of an area of an item."""
        above = [one for one in self.items if one.objectName() in FLOATING]
        return any(
            self.rectangle(one).adjusted(-24, -24, 24, 24).intersects(area) for one in above if not _within(item, one)
        )

    def seen(self, item: QQuickItem) -> QRectF:
        """The part of the window in which an item could be seen."""
        part = self.frame
        for above in ancestors(item):
            if above.clip():
                part = part.intersected(self.rectangle(above))
        return part

    def name(self, item: QQuickItem) -> str:
        """How to call an item in a message."""
        names = [one.objectName() for one in (item, *ancestors(item)) if one.objectName()]
        said = str(item.property("text") or "")[:60]
        return f"{said!r} in {'/'.join(reversed(names[:2]))}"


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    """The items around an item, from the inside."""
    above = item.parentItem()
    while above:
        yield above
        above = above.parentItem()


def _within(item: QQuickItem, other: QQuickItem) -> bool:
    return item == other or other in ancestors(item)


def is_text(item: QQuickItem) -> bool:
    """Whether an item is text, or an icon."""
    return item.inherits("QQuickText") and bool(item.property("text"))


def is_icon(item: QQuickItem) -> bool:
    """Whether a text is a glyph of the icon font."""
    font = item.property("font")
    return isinstance(font, QFont) and font.family() == ICON_FONT


def painted(item: QQuickItem) -> QRectF:
    """Where a text is drawn in the window, which may be more or less than its item."""
    width, height = float(item.property("contentWidth")), float(item.property("contentHeight"))
    left, right = float(item.property("leftPadding")), float(item.property("rightPadding"))
    top, bottom = float(item.property("topPadding")), float(item.property("bottomPadding"))
    across = _SHARE.get(_number(item, "effectiveHorizontalAlignment"), 0.0)
    down = _SHARE.get(_number(item, "verticalAlignment"), 0.0)
    x = left + (item.width() - left - right - width) * across
    y = top + (item.height() - top - bottom - height) * down
    return item.mapRectToScene(QRectF(x, y, width, height))


def paints(item: QQuickItem) -> bool:
    """Whether an item draws a ground that text stands on."""
    if not item.inherits("QQuickRectangle"):
        return False
    colour = item.property("color")
    return isinstance(colour, QColor) and colour.alpha() > 0


def _number(item: QQuickItem, name: str) -> int:
    # PySide knows no Python type for these enums
    expression = QQmlExpression(QQmlEngine.contextForObject(item), item, f"{name} | 0")
    return int(expression.evaluate()[0])


def _top(window: QQuickWindow) -> QQuickItem:
    for layer in reversed(window.contentItem().childItems()):
        if layer.inherits("QQuickOverlay") and layer.isVisible():
            popups = [one for one in layer.childItems() if one.inherits("QQuickPopupItem") and one.isVisible()]
            if popups:
                return popups[-1]
    return window.contentItem()


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item
    for child in sorted(item.childItems(), key=QQuickItem.z):
        yield from _visible(child)
