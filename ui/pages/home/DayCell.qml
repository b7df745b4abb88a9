pragma ComponentBehavior: Bound
import QtQuick
import style
import components

// One day of the month. Compact cells show a dot for each kind of entry instead of the entries.
DayButton {
    id: cell

    required property int index
    required property string number
    required property bool inMonth
    required property bool today
    required property var entries
    required property string more
    required property var dots
    required property bool compact
    required property bool loading

    contentItem: Item {
        DayNumber {
            id: badge

            x: cell.compact ? Math.round((parent.width - width) / 2) : Theme.mirrored ? parent.width - width - 5 : 5
            y: 5
            number: cell.number
            today: cell.today
            dim: !cell.inMonth
        }

        Loader {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: badge.bottom
            anchors.topMargin: 2
            active: !cell.loading
            sourceComponent: cell.compact ? marks : lines
        }

        Skeleton {
            anchors.left: parent.left
            anchors.leftMargin: 6
            y: badge.y + badge.height + 4
            width: parent.width - 12
            height: cell.compact ? 6 : 18
            visible: cell.loading && [3, 14, 20].includes(cell.index)
        }
    }

    Component {
        id: lines

        Column {
            spacing: 3

            Repeater {
                model: cell.entries

                EntryChip {
                    required property var modelData

                    x: Theme.mirrored ? cell.width - width - 4 : 4
                    width: cell.width - 7
                    status: modelData.status
                    icon: modelData.icon
                    label: modelData.label
                }
            }

            Text {
                x: Theme.mirrored ? cell.width - width - 8 : 8
                width: cell.width - 14
                visible: text !== ""
                text: cell.more
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font.family: Theme.fontFamily
                font.pixelSize: Math.round(12 * Theme.scale)
                font.weight: Font.Bold
                color: Theme.link
                Accessible.ignored: true
            }
        }
    }

    Component {
        id: marks

        Item {
            implicitHeight: 8

            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 3

                Repeater {
                    model: cell.dots

                    Rectangle {
                        required property string modelData

                        width: Math.round(7 * Theme.scale)
                        height: width
                        radius: width / 2
                        color: Theme.statusInk(modelData)
                    }
                }
            }
        }
    }
}
