pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import style
import components

// How to do one thing: a heading, numbered steps, what is good to know.
ColumnLayout {
    id: part

    required property string heading
    required property var steps
    required property string note
    required property bool ordered
    readonly property bool numbered: ordered && steps.length > 1

    spacing: 10

    AppText {
        kind: "heading"
        text: part.heading
        Layout.fillWidth: true
    }

    Repeater {
        model: part.steps

        RowLayout {
            id: step

            required property string modelData
            required property int index

            spacing: 12
            Layout.fillWidth: true
            Accessible.role: Accessible.ListItem
            Accessible.name: part.numbered ? qsTr("%1. %2").arg(index + 1).arg(modelData) : modelData

            Item {
                implicitWidth: Math.max(Math.round(24 * Theme.scale), number.implicitWidth + 8)
                implicitHeight: Math.round(24 * Theme.scale)
                Layout.alignment: Qt.AlignTop

                Rectangle {
                    anchors.centerIn: parent
                    width: part.numbered ? parent.width : Math.round(8 * Theme.scale)
                    height: part.numbered ? parent.height : width
                    radius: height / 2
                    color: part.numbered ? Theme.scheduledTint : Theme.scheduled
                    border.width: Theme.highContrast ? 1 : 0
                    border.color: Theme.scheduled
                }

                AppText {
                    id: number

                    anchors.centerIn: parent
                    visible: part.numbered
                    kind: "small"
                    font.weight: Font.Bold
                    text: (step.index + 1).toLocaleString(Qt.locale(), "f", 0)
                    color: Theme.scheduled
                    Accessible.ignored: true
                }
            }

            AppText {
                text: step.modelData
                Layout.fillWidth: true
                Layout.topMargin: 2
                Accessible.ignored: true
            }
        }
    }

    AppText {
        text: part.note
        visible: text !== ""
        muted: true
        Layout.fillWidth: true
        Layout.topMargin: 2
    }
}
