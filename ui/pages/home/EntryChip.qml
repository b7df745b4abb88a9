import QtQuick
import style
import components

// One entry in a day's cell: colour, shape and as many of its words as there is room for, never half of one.
Rectangle {
    id: chip

    required property string status
    required property string icon
    required property string label

    implicitHeight: Math.round(21 * Theme.scale)
    radius: 6
    color: Theme.statusTint(status)
    border.width: Theme.highContrast ? 1 : 0
    border.color: Theme.statusInk(status)
    Accessible.ignored: true

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        name: chip.icon
        size: Math.round(12 * Theme.scale)
        color: Theme.statusInk(chip.status)
    }

    Text {
        anchors.left: mark.right
        anchors.leftMargin: 3
        anchors.right: parent.right
        anchors.rightMargin: 3
        anchors.verticalCenter: parent.verticalCenter
        text: chip.label
        textFormat: Text.PlainText
        elide: Text.ElideRight
        maximumLineCount: 1
        font.family: Theme.fontFamily
        font.pixelSize: Math.round(12 * Theme.scale)
        font.weight: Font.Bold
        color: Theme.statusInk(chip.status)
        Accessible.ignored: true
    }
}
