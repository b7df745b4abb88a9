pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import style
import components
import pages.home

// One day of the week with everything on it.
DayButton {
    id: day

    required property int index
    required property string number
    required property string weekday
    required property bool today
    required property var entries
    required property string more
    required property bool compact
    required property bool loading

    implicitHeight: Math.max(compact ? Theme.targetLarge : 260 * Theme.scale, content.implicitHeight + 20)

    contentItem: Item {
        Rectangle {
            y: day.compact ? 0 : -day.topPadding
            width: day.compact ? parent.width : Theme.hairline
            height: day.compact ? Theme.hairline : parent.height
            color: Theme.line
            visible: day.index > 0
        }

        GridLayout {
            id: content

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 10
            columns: day.compact ? 2 : 1
            columnSpacing: 12
            rowSpacing: 8

            RowLayout {
                spacing: 6
                Layout.alignment: Qt.AlignTop
                Layout.minimumWidth: day.compact ? 72 * Theme.scale : 0

                AppText {
                    kind: "small"
                    muted: true
                    text: day.weekday
                    wrapMode: Text.NoWrap
                    lineHeight: 1
                    Accessible.ignored: true
                }

                DayNumber {
                    number: day.number
                    today: day.today
                }
            }

            ColumnLayout {
                spacing: 6
                Layout.fillWidth: true

                Skeleton {
                    visible: day.loading && day.index % 3 === 1
                    Layout.fillWidth: true
                    Layout.preferredHeight: 40
                }

                Repeater {
                    model: day.entries

                    WeekEntry {
                        required property var modelData

                        entry: modelData
                        Layout.fillWidth: true
                    }
                }

                AppText {
                    kind: "small"
                    text: day.more
                    color: Theme.link
                    visible: text !== ""
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
        }
    }
}
