import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import style
import components

// A phone or an email on a card: pressed, it is edited; where it is not confirmed, that can be done here.
T.AbstractButton {
    id: reach

    required property var row

    signal confirmWanted

    objectName: `reach_${row.key}`
    implicitHeight: Math.max(Theme.targetLarge + 8, content.implicitHeight + 16)
    leftPadding: 8
    rightPadding: 4
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: row.spoken
    Accessible.description: qsTr("Edit")
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: 10
        color: "transparent"

        PressLayer {
            radius: 10
            hovered: reach.hovered
            pressed: reach.down
            pressX: reach.pressX
        }

        FocusRing {
            inset: 0
            radius: 10
            visible: reach.visualFocus
        }
    }

    contentItem: RowLayout {
        id: content

        spacing: 12

        Icon {
            name: reach.row.icon
            color: Theme.inkMuted
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 8
        }

        ColumnLayout {
            spacing: 1
            Layout.fillWidth: true

            AppText {
                kind: "strong"
                text: reach.row.where
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 2
                elide: Text.ElideRight
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            AppText {
                kind: "small"
                muted: true
                text: qsTr("%1 · %2").arg(reach.row.kind).arg(reach.row.topics)
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }

        StatusChip {
            visible: reach.row.verified && reach.width > 400
            status: "paid"
            text: qsTr("Confirmed")
            Accessible.ignored: true
        }

        Icon {
            visible: reach.row.verified && reach.width <= 400
            name: "check-circle-outline"
            color: Theme.paid
        }

        AppButton {
            objectName: `confirm_${reach.row.key}`
            visible: !reach.row.verified
            kind: "outline"
            iconName: "alert-circle-outline"
            text: qsTr("Confirm")
            Accessible.name: qsTr("Confirm %1").arg(reach.row.where)
            onClicked: reach.confirmWanted()
        }
    }
}
