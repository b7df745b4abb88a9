pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import style
import components

// One message: the customer's at the right, the others' at the left.
Item {
    id: root

    required property string key
    required property bool mine
    required property string who
    required property string at
    required property string body
    required property var files
    required property string spoken

    // Room for the scroll bar
    readonly property int bar: 14

    signal fileWanted(key: string)

    objectName: `message_${key}`
    implicitHeight: bubble.height + 14
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken

    Rectangle {
        id: bubble

        anchors.right: root.mine ? parent.right : undefined
        anchors.rightMargin: root.bar
        anchors.left: root.mine ? undefined : parent.left
        width: Math.round((root.width - root.bar) * (root.width - root.bar < 420 ? 0.94 : 0.84))
        height: column.implicitHeight + 24
        radius: Theme.radius
        color: root.mine ? Theme.selection : Theme.sunken
        border.width: Theme.highContrast ? Theme.hairline : 0
        border.color: Theme.line

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 12
            anchors.leftMargin: 16
            anchors.rightMargin: 16
            spacing: 6

            RowLayout {
                spacing: 10
                Layout.fillWidth: true

                Icon {
                    visible: !root.mine
                    name: "face-agent"
                    size: Theme.iconSmall + 2
                    color: Theme.link
                }

                AppText {
                    kind: "strong"
                    text: root.who
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }

                AppText {
                    kind: "small"
                    muted: true
                    text: root.at
                    Accessible.ignored: true
                }
            }

            AppText {
                text: root.body
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            Repeater {
                model: root.files

                FileButton {
                    required property var modelData

                    objectName: `file_${modelData.key}`
                    text: modelData.name
                    iconName: modelData.icon
                    note: modelData.note
                    spoken: modelData.spoken
                    Layout.maximumWidth: column.width
                    Layout.topMargin: 2
                    onClicked: root.fileWanted(modelData.key)
                }
            }
        }
    }
}
