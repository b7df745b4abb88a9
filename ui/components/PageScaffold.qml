import QtQuick
import QtQuick.Layouts
import style

// The scrolling body of a page: children in a column, padded, at most Theme.maxPageWidth wide.
ScrollArea {
    id: page

    property alias spacing: column.spacing
    property bool narrow: width < Theme.narrow
    property int padding: narrow ? Theme.paddingNarrow : Theme.padding
    // Room at the end of the lines where the scroll bar stands beside what it scrolls
    property int barRoom: 0
    // Room at the end so that the green button never covers the last line.
    property int bottomRoom: 96
    default property alias content: column.data

    margin: padding
    marginBelow: Math.max(padding, bottomRoom)
    contentHeight: column.height + padding + bottomRoom

    ColumnLayout {
        id: column

        x: Math.round((page.width - page.barRoom - width) / 2) + (Theme.mirrored ? page.barRoom : 0)
        y: page.padding
        width: Math.min(page.width - page.barRoom - 2 * page.padding, Theme.maxPageWidth)
        spacing: Theme.gap
    }
}
