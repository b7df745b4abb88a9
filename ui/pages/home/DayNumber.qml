import QtQuick
import style

// The number of a day; today's stands out by its shape.
Rectangle {
    id: badge

    required property string number
    required property bool today
    property bool dim: false

    implicitWidth: Math.max(height, figure.implicitWidth + 12)
    implicitHeight: Math.round(22 * Theme.scale)
    radius: height / 2
    color: badge.today ? Theme.todayFill : "transparent"

    Text {
        id: figure

        anchors.centerIn: parent
        text: badge.number
        textFormat: Text.PlainText
        font.family: Theme.fontFamily
        font.pixelSize: Theme.textSmall
        font.weight: Font.Bold
        color: badge.today ? Theme.onToday : badge.dim ? Theme.inkDisabled : Theme.ink
        Accessible.ignored: true
    }
}
