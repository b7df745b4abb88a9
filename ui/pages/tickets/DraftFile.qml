import QtQuick
import QtQuick.Layouts
import style
import components

// A file that goes with the message: how large it is, or how much of it went out; it can be taken away again.
Rectangle {
    id: file

    required property string key
    required property string name
    required property string note
    required property string spoken
    required property bool busy
    required property real share
    required property var model
    property bool fixed: false

    signal removed

    objectName: `draft_${key}`
    implicitWidth: 280
    implicitHeight: Theme.target
    radius: Theme.radiusField
    color: Theme.sunken
    border.width: Theme.highContrast ? Theme.hairline : 0
    border.color: Theme.line
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken

    Rectangle {
        anchors.bottom: parent.bottom
        width: Math.round(parent.width * file.share)
        height: 3
        radius: 1.5
        visible: file.busy
        color: Theme.action
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 12
        spacing: 8

        Icon {
            name: file.model.icon
            size: Theme.iconSmall + 2
            color: Theme.inkMuted
        }

        AppText {
            text: file.name
            wrapMode: Text.NoWrap
            elide: Text.ElideMiddle
            Layout.fillWidth: true
            Accessible.ignored: true
        }

        AppText {
            objectName: `draftNote_${file.key}`
            kind: "small"
            muted: true
            text: file.note
            Accessible.ignored: true
        }

        IconButton {
            objectName: `removeDraft_${file.key}`
            iconName: "close"
            label: qsTr("Do not send %1").arg(file.name)
            visible: !file.fixed
            onClicked: file.removed()
        }
    }
}
