import QtQuick
import style

// A status as tint, icon and word: paid, due, overdue, scheduled, visit, processing, failed, neutral.
Rectangle {
    id: chip

    property string status: "neutral"
    property string text
    property string iconName: Theme.statusIcon(status)
    property real maximumWidth: Math.round(260 * Theme.scale)

    implicitWidth: row.width + 20
    implicitHeight: Math.round(26 * Theme.scale)
    radius: height / 2
    color: Theme.statusTint(status)
    border.width: Theme.highContrast ? 1 : 0
    border.color: Theme.statusInk(status)
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row

        anchors.centerIn: parent
        spacing: 5

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: chip.iconName
            size: Theme.iconSmall - 1
            color: Theme.statusInk(chip.status)
        }

        Text {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, chip.maximumWidth - 40)
            text: chip.text
            textFormat: Text.PlainText
            elide: Text.ElideRight
            maximumLineCount: 1
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textSmall
            font.weight: Font.Bold
            color: Theme.statusInk(chip.status)
            Accessible.ignored: true
        }
    }
}
