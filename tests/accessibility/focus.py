"""Going through a screen by Tab: every stop shows where the keyboard is, and the way leads back to its beginning."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from tests.accessibility.pixels import contrast
from tests.accessibility.screen import Screen, ancestors
from tests.tour.stage import Stage

MOST_STOPS = 150
PLAIN_CHANGE = 3.0
"""The contrast between a point without and with the keyboard that counts as seen."""
LEAST_POINTS = 60
REACHED_BY_ARROWS = ("day_",)


def unseen_focus(stage: Stage) -> Iterator[str]:
    """Stops of the keyboard that nobody sees, and controls it never comes to."""
    driver = stage.driver
    window = driver.window
    before = window.grabWindow()
    stops: list[QQuickItem] = []
    while len(stops) < MOST_STOPS:
        driver.press(Qt.Key.Key_Tab)
        item = window.activeFocusItem()
        if item in stops:
            break
        stops.append(item)
        after = window.grabWindow()
        screen = Screen(window)
        area = screen.rectangle(_framed(item)).adjusted(-4, -4, 4, 4).intersected(screen.frame)
        if _changed(before, after, area) < LEAST_POINTS and not _seen_without_scrolling(stage, item, after, area):
            yield f"takes the keyboard without a sign: {screen.name(item)}"
        before = after
    else:
        yield f"the keyboard never comes back to where it began: {stops[-1].objectName()}"
    screen = Screen(window)
    for item in screen.items:
        if item.inherits("QQuickAbstractButton") and item.isEnabled() and not _reached(item, stops):
            yield f"cannot be reached by Tab: {screen.name(item)}"


def has_list_open(item: QQuickItem) -> bool:
    """Whether an item is a field whose list of choices is open."""
    return item.inherits("QQuickComboBox") and bool(item.property("down"))


def _framed(item: QQuickItem) -> QQuickItem:
    # What is written in several lines scrolls inside of the frame that shows the keyboard
    scrolls = next((above for above in ancestors(item) if above.inherits("QQuickFlickable")), None)
    frame = scrolls.parentItem() if scrolls and item.inherits("QQuickTextArea") else None
    return frame or item


def _seen_without_scrolling(stage: Stage, item: QQuickItem, after: QImage, area: QRectF) -> bool:
    # Of alike items in a list that scrolled, the sign of one comes to stand where that of the one before was
    window = stage.driver.window
    item.setFocus(False)
    stage.driver.settle(50)
    without = window.grabWindow()
    item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    stage.driver.settle(50)
    return _changed(without, after, area) >= LEAST_POINTS


def _reached(item: QQuickItem, stops: list[QQuickItem]) -> bool:
    if item in stops or item.objectName().startswith(REACHED_BY_ARROWS):
        return True
    # Of radio buttons only one takes the keyboard; a list's rows are reached by its arrows
    return any(above in stops for above in ancestors(item)) or not item.activeFocusOnTab()


def _changed(before: QImage, after: QImage, area: QRectF) -> int:
    """How many points stand out from what was there before."""
    found = 0
    scale = after.devicePixelRatio()
    for y in range(int(area.top() * scale), int(area.bottom() * scale)):
        for x in range(int(area.left() * scale), int(area.right() * scale)):
            one, other = before.pixel(x, y), after.pixel(x, y)
            if one != other and contrast(one, other) >= PLAIN_CHANGE:
                found += 1
                if found >= LEAST_POINTS:
                    return found
    return found
