import QtQuick
import QtQuick.Templates as T
import style

// A round button that is only an icon; `label` is its accessible name and its tip.
T.Button {
    id: button

    required property string label
    property string iconName
    property color tint: Theme.inkMuted
    property color ring: Theme.focus
    property real iconSize: Theme.icon

    implicitWidth: Theme.target
    implicitHeight: Theme.target
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true

    Accessible.role: Accessible.Button
    Accessible.name: label
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: button.iconName
            size: button.iconSize
            color: button.enabled ? button.tint : Theme.inkDisabled
        }
    }

    background: Item {
        PressLayer {
            tint: button.tint
            hovered: button.hovered
            pressed: button.down
            pressX: button.pressX
        }

        FocusRing {
            inset: 1
            radius: height / 2
            border.color: button.ring
            visible: button.visualFocus
        }
    }

    Tip {
        text: button.label
        shown: button.hovered || button.visualFocus
    }
}
