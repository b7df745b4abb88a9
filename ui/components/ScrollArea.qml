import QtQuick
import QtQuick.Templates as T
import style

// A scrolling area that keeps the item with the keyboard in sight and can be scrolled by keys.
Flickable {
    id: area

    // What stays free around an item that was brought into sight
    property int margin: Theme.padding
    property int marginBelow: margin
    readonly property real furthest: Math.max(0, contentHeight - height)
    // Somebody scrolled since the keyboard went where it is: what is in sight stays, whatever grows or shrinks
    property bool strayed: false

    // The start of what is taller than the area, all of what is not
    function reveal(item: Item) {
        const top = item.mapToItem(area.contentItem, 0, 0).y;
        const bottom = top + item.height;
        let y = contentY;
        if (bottom + marginBelow > y + height)
            y = Math.min(furthest, bottom + marginBelow - height);
        if (top - margin < y)
            y = Math.max(0, top - margin);
        contentY = y;
    }

    function holds(item: Item): bool {
        for (let ancestor = item.parent; ancestor; ancestor = ancestor.parent) {
            if (ancestor === area.contentItem)
                return true;
        }
        return false;
    }

    // The field around an input, with what it says below, or the item itself
    function whole(item: Item): Item {
        for (let ancestor = item; ancestor && ancestor !== area.contentItem; ancestor = ancestor.parent) {
            if (ancestor instanceof AppTextField || ancestor instanceof AppTextArea)
                return ancestor;
        }
        return item;
    }

    function follow() {
        const item = area.Window.activeFocusItem;
        if (item && area.holds(item))
            area.reveal(whole(item));
    }

    function scrollBy(distance: real) {
        strayed = true;
        contentY = Math.max(0, Math.min(furthest, contentY + distance));
    }

    contentWidth: width
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    // What has the keyboard from the start is in sight only once everything has its size
    onHeightChanged: follow()
    onContentHeightChanged: {
        if (!strayed) {
            follow();
            placing.restart();
        }
    }
    onMovementStarted: strayed = true // by a finger or a wheel; a page that only changes its size does not stray
    onFurthestChanged: contentY = Math.min(contentY, furthest)
    Keys.onPressed: event => {
        const step = {
            [Qt.Key_PageDown]: height * 0.9,
            [Qt.Key_PageUp]: -height * 0.9,
            [Qt.Key_Down]: 48,
            [Qt.Key_Up]: -48,
            [Qt.Key_Home]: -contentHeight,
            [Qt.Key_End]: contentHeight
        }[event.key];
        event.accepted = step !== undefined;
        if (event.accepted)
            area.scrollBy(step);
    }

    T.ScrollBar.vertical: AppScrollBar {
        onPressedChanged: area.strayed = area.strayed || pressed
    }

    // Layouts place what they hold with the frame: only the next one knows where the keyboard went
    FrameAnimation {
        id: placing

        onTriggered: {
            if (currentFrame > 1) {
                stop();
                if (!area.strayed)
                    area.follow();
            }
        }
    }

    Connections {
        target: area.Window.window

        function onActiveFocusItemChanged() {
            area.strayed = false;
            area.follow();
        }
    }
}
