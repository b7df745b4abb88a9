import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import style

// One choice among siblings: a radio button as large as a card.
T.RadioButton {
    id: control

    property string title
    property string subtitle
    property string iconName

    implicitWidth: 320
    implicitHeight: Math.max(Theme.target, row.implicitHeight + topPadding + bottomPadding)
    padding: 16
    leftPadding: 18
    rightPadding: 18
    text: title
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: title
    Accessible.description: subtitle
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    indicator: null

    contentItem: RowLayout {
        id: row

        spacing: 14

        Rectangle {
            implicitWidth: Math.round(20 * Theme.scale)
            implicitHeight: implicitWidth
            radius: width / 2
            color: "transparent"
            border.width: control.checked ? width * 0.3 : 2
            border.color: !control.enabled ? Theme.inkDisabled : control.checked ? Theme.action : Theme.inkMuted
        }

        Icon {
            name: control.iconName
            visible: name !== ""
            color: control.enabled ? Theme.inkMuted : Theme.inkDisabled
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
        }
    }

    background: Rectangle {
        radius: 12
        color: control.checked ? Theme.actionTint : Theme.card
        border.width: 2
        border.color: control.checked ? Theme.action : Theme.line

        PressLayer {
            radius: 12
            hovered: control.hovered
            pressed: control.down
            pressX: control.pressX
        }

        FocusRing {
            radius: 15
            visible: control.visualFocus
        }
    }
}
