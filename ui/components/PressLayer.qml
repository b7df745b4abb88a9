import QtQuick
import style

// Hover tint, and a press that spreads from the finger inside a rounded shape, without clipping or effects.
Item {
    id: layer

    property color tint: Theme.ink
    property real radius: height / 2
    property bool hovered: false
    property bool pressed: false
    property real pressX: width / 2
    property real spread: pressed ? 1 : 0

    anchors.fill: parent

    Behavior on spread {
        enabled: layer.pressed
        NumberAnimation {
            duration: Theme.normal
            easing.type: Easing.OutCubic
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: layer.radius
        color: layer.tint
        opacity: 0.06
        visible: layer.hovered || layer.pressed
    }

    Rectangle {
        readonly property real from: Math.max(0, Math.min(layer.width, layer.pressX))

        x: from * (1 - layer.spread)
        width: Math.min(layer.width - x, Math.max(layer.height, layer.width * layer.spread))
        height: layer.height
        radius: layer.radius
        color: layer.tint
        opacity: 0.12
        visible: layer.pressed
    }
}
