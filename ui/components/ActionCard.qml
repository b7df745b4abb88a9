import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import style

// One thing that can be done or opened, as large as a card: an icon, a title, what it means, and perhaps a chip.
T.AbstractButton {
    id: control

    property string title
    property string subtitle
    property string iconName
    property string status: "neutral"
    property string chip
    // It is the one looked at
    property bool current: false

    implicitWidth: 320
    implicitHeight: Math.max(Theme.target, row.implicitHeight + topPadding + bottomPadding)
    padding: 14
    leftPadding: 16
    rightPadding: 12
    text: title
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: title
    Accessible.description: chip === "" ? subtitle : qsTr("%1, %2").arg(chip).arg(subtitle)
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        id: row

        spacing: 14

        Rectangle {
            implicitWidth: Math.round(40 * Theme.scale)
            implicitHeight: implicitWidth
            radius: width / 2
            color: Theme.scheduledTint

            Icon {
                anchors.centerIn: parent
                name: control.iconName
                color: control.enabled ? Theme.scheduled : Theme.inkDisabled
            }
        }

        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true

            AppText {
                kind: "strong"
                text: control.title
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            AppText {
                kind: "small"
                muted: true
                text: control.subtitle
                visible: text !== ""
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            StatusChip {
                visible: text !== ""
                status: control.status
                text: control.chip
                maximumWidth: Math.max(80, parent.width)
                Layout.topMargin: 4
                Accessible.ignored: true
            }
        }

        Icon {
            name: "chevron-right"
            color: control.enabled ? Theme.inkMuted : Theme.inkDisabled
        }
    }

    background: Rectangle {
        radius: 12
        color: control.current ? Theme.selection : Theme.card
        border.width: control.current ? 2 : Theme.hairline
        border.color: control.current ? Theme.link : Theme.line

        PressLayer {
            radius: 12
            hovered: control.hovered && control.enabled
            pressed: control.down
            pressX: control.pressX
        }

        FocusRing {
            radius: 15
            visible: control.visualFocus
        }
    }
}
