import QtQuick
import style

// Hover tint, and a press that spreads from the finger inside a rounded shape, without clipping or effects.
Item {
    id: press

    property color tint: Theme.ink
    property real radius: height / 2
    property bool hovered: false
    property bool pressed: false
    property real pressX: width / 2
    property real spread: pressed ? 1 : 0

    anchors.fill: parent

    Behavior on spread {
        enabled: press.pressed
        NumberAnimation {
            duration: Theme.normal
            easing.type: Easing.OutCubic
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: press.radius
        color: press.tint
        opacity: 0.06
        visible: press.hovered || press.pressed
    }

    Rectangle {
        readonly property real from: Math.max(0, Math.min(press.width, press.pressX))

        x: from * (1 - press.spread)
        width: Math.min(press.width - x, Math.max(press.height, press.width * press.spread))
        height: press.height
        radius: press.radius
        color: press.tint
        opacity: 0.12
        visible: press.pressed
    }
}
