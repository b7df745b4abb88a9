import QtQuick
import QtQuick.Layouts
import style

// An icon, a sentence, what to do: the shape that empty and error states share.
Item {
    id: message

    property string iconName
    property string title
    property string body
    property string actionText
    property string actionKind: "outline"
    property color tint: Theme.scheduled
    property color tintBackground: Theme.scheduledTint
    property bool busy: false

    signal action

    implicitWidth: 320
    implicitHeight: column.implicitHeight

    // Scrolls where there is less room than it needs
    ScrollArea {
        id: scroller

        anchors.fill: parent
        margin: 0
        contentHeight: column.implicitHeight
        // What is no taller than its room can spill its focus ring
        clip: contentHeight > height + 0.5

        ColumnLayout {
            id: column

            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(0, Math.round((scroller.height - height) / 2))
            width: Math.min(scroller.width, Math.round(440 * Theme.scale))
            spacing: 10

            Rectangle {
                implicitWidth: Math.round(56 * Theme.scale)
                implicitHeight: implicitWidth
                radius: width / 2
                color: message.tintBackground
                Layout.alignment: Qt.AlignHCenter

                Icon {
                    anchors.centerIn: parent
                    name: message.iconName
                    size: Math.round(28 * Theme.scale)
                    color: message.tint
                }
            }

            AppText {
                kind: "heading"
                text: message.title
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            AppText {
                text: message.body
                muted: true
                visible: text !== ""
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            AppButton {
                objectName: message.objectName === "" ? "" : `${message.objectName}Action`
                kind: message.actionKind
                text: message.actionText
                busy: message.busy
                visible: text !== ""
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: 6
                Layout.maximumWidth: column.width
                onClicked: message.action()
            }
        }
    }
}
