pragma ComponentBehavior: Bound
import QtQuick
import DayStarr
import style
import components

// The weeks of the month. One day has the keyboard; arrows, Page Up and Down, Home and End take it to another.
FocusScope {
    id: grid

    required property CalendarMonthViewModel viewModel
    readonly property bool compact: width / 7 < 92 * Theme.scale
    readonly property int headHeight: Math.round(31 * Theme.scale)
    readonly property int leastRow: Math.round((compact ? 52 : 74) * Theme.scale)
    readonly property real rowHeight: (height - headHeight) / viewModel.weeks
    readonly property int linesThatFit: Math.max(1, Math.floor((rowHeight - 30 * Theme.scale) / (24 * Theme.scale)))

    function move(towards: string) {
        viewModel.move(towards);
        for (let at = 0; at < cells.count; ++at) {
            const cell = cells.itemAt(at) as DayCell;
            if (cell?.focused)
                cell.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    implicitHeight: headHeight + 6 * leastRow
    Accessible.role: Accessible.Grouping
    Accessible.name: viewModel.title

    Binding {
        target: grid.viewModel
        property: "capacity"
        value: grid.linesThatFit
        when: grid.height > grid.headHeight
    }

    Rectangle {
        width: parent.width
        height: grid.headHeight
        topLeftRadius: Theme.radiusField
        topRightRadius: Theme.radiusField
        color: Theme.sunken
    }

    Repeater {
        model: grid.viewModel.weekdays

        Text {
            required property int index
            required property string modelData

            x: Math.round((Theme.mirrored ? 6 - index : index) * grid.width / 7)
            width: Math.round(grid.width / 7)
            height: grid.headHeight
            text: modelData
            textFormat: Text.PlainText
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textSmall
            font.weight: Font.Bold
            color: Theme.inkMuted
            Accessible.ignored: true
        }
    }

    Repeater {
        id: cells

        model: grid.viewModel.days

        DayCell {
            id: cell

            readonly property int column: Theme.mirrored ? 6 - index % 7 : index % 7
            readonly property int row: Math.floor(index / 7)

            x: Math.round(column * grid.width / 7)
            y: grid.headHeight + Math.round(row * grid.rowHeight)
            width: Math.round((column + 1) * grid.width / 7) - x
            height: grid.headHeight + Math.round((row + 1) * grid.rowHeight) - y
            compact: grid.compact
            loading: grid.viewModel.phase === "loading"
            focus: focused
            onMoved: towards => grid.move(towards)
            onClicked: grid.viewModel.openDay(key)
        }
    }

    Repeater {
        model: 6

        Rectangle {
            required property int index

            x: Math.round((index + 1) * grid.width / 7)
            width: Theme.hairline
            height: grid.height
            color: Theme.line
        }
    }

    Repeater {
        model: grid.viewModel.weeks

        Rectangle {
            required property int index

            y: grid.headHeight + Math.round(index * grid.rowHeight)
            width: grid.width
            height: Theme.hairline
            color: Theme.line
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusField
        color: "transparent"
        border.width: Theme.hairline
        border.color: Theme.line
    }
}
