"""Whether all words can be read: not cut, not outside of what they stand on, not over each other."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem

from tests.accessibility.screen import FLOATING, Screen, ancestors, is_icon, is_text, painted, paints

SLACK = 1.5
"""Rounding, in device-independent pixels."""


def unreadable(screen: Screen) -> Iterator[str]:
    """What is clipped, and how."""
    texts = [
        item for item in screen.items if is_text(item) and not is_icon(item) and str(item.property("text")).strip()
    ]
    areas = [(item, painted(item)) for item in texts]
    for item, area in areas:
        if _cut(item) and not _told_elsewhere(item):
            yield f"is cut short: {screen.name(item)}"
        if wrong := _outside(item, area, screen):
            yield f"{wrong}: {screen.name(item)}"
    seen = [(item, area.adjusted(1, 2, -1, -2)) for item, area in areas if screen.whole(item, area)]
    for (one, area), (other, place) in combinations(seen, 2):
        if area.intersects(place) and not _floats(one) and not _floats(other):
            yield f"stands over another: {screen.name(one)} and {screen.name(other)}"


def _outside(item: QQuickItem, area: QRectF, screen: Screen) -> str:
    for above in ancestors(item):
        place = screen.rectangle(above)
        if paints(above) and _sticks_out(area, place):
            return "sticks out of what it stands on"
        if above.inherits("QQuickFlickable"):
            content = QRectF(place.left(), 0, place.width(), 1)
            if area.left() < content.left() - SLACK or area.right() > content.right() + SLACK:
                return "is outside of what scrolls"
            first = float(above.property("originY"))
            top = area.top() - place.top() + float(above.property("contentY"))
            last = first + max(float(above.property("contentHeight")), above.height())
            if top < first - SLACK or top + area.height() > last + SLACK:
                return "is where nobody can scroll to"
            return ""
        if above.clip() and _sticks_out(area, place):
            return "is clipped"
        background = above.property("background")
        if isinstance(background, QQuickItem) and _sticks_out(area, screen.rectangle(background)):
            return "sticks out of its control"
    return "is outside of the window" if _sticks_out(area, screen.frame) else ""


def _sticks_out(area: QRectF, place: QRectF) -> bool:
    return not place.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(area)


def _cut(item: QQuickItem) -> bool:
    """Whether words are missing; of several wordings (see Text.text) one has to fit."""
    shortest = str(item.property("text")).split("\x9c")[-1]
    if not item.property("truncated"):
        return False
    if shortest == item.property("text"):
        return True
    return QFontMetricsF(item.property("font")).horizontalAdvance(shortest) > item.width()


def _told_elsewhere(item: QQuickItem) -> bool:
    """Whether a tip says the whole of what is cut, or the day of the calendar that a press opens."""
    if any(above.objectName().startswith("day_") for above in ancestors(item)):
        return True
    text = item.property("text")
    return any(
        child.property("shown") is not None and child.property("text") == text
        for above in ancestors(item)
        for child in above.childItems()
    )


def _floats(item: QQuickItem) -> bool:
    return any(above.objectName() in FLOATING for above in ancestors(item))
