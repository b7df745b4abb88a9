import QtQuick
import style

// The outline around the control that has the keyboard.
Rectangle {
    id: ring

    property real inset: -3

    anchors.fill: parent
    anchors.margins: inset
    color: "transparent"
    border.width: 2
    border.color: Theme.focus
}
