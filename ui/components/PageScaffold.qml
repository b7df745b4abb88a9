import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import style

// The scrolling body of a page: children in a column, padded, at most Theme.maxPageWidth wide.
// Keeps the item that has the keyboard in sight.
Flickable {
    id: page

    property alias spacing: column.spacing
    property bool narrow: width < Theme.narrow
    property int padding: narrow ? Theme.paddingNarrow : Theme.padding
    // Room at the end so that the green button never covers the last line.
    property int bottomRoom: 96
    default property alias content: column.data

    function reveal(item: Item) {
        const top = item.mapToItem(column, 0, 0).y + column.y;
        const bottom = top + item.height;
        if (top - padding < contentY)
            contentY = Math.max(0, top - padding);
        else if (bottom + padding > contentY + height)
            contentY = Math.min(Math.max(0, contentHeight - height), bottom + padding - height);
    }

    function holds(item: Item): bool {
        for (let ancestor = item; ancestor; ancestor = ancestor.parent) {
            if (ancestor === column)
                return true;
        }
        return false;
    }

    function scrollBy(distance: real) {
        contentY = Math.max(0, Math.min(Math.max(0, contentHeight - height), contentY + distance));
    }

    contentWidth: width
    contentHeight: column.height + padding + bottomRoom
    boundsBehavior: Flickable.StopAtBounds
    clip: true
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
            page.scrollBy(step);
    }

    T.ScrollBar.vertical: AppScrollBar {}

    Connections {
        target: page.Window.window

        function onActiveFocusItemChanged() {
            const item = page.Window.activeFocusItem;
            if (item && page.holds(item))
                page.reveal(item);
        }
    }

    ColumnLayout {
        id: column

        x: Math.round((page.width - width) / 2)
        y: page.padding
        width: Math.min(page.width - 2 * page.padding, Theme.maxPageWidth)
        spacing: Theme.gap
    }
}
