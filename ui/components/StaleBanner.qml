import QtQuick
import style

// Says that what is shown is not fresh, and since when. Takes no room while its text is empty.
Rectangle {
    id: banner

    property string text
    property string iconName: "cloud-off-outline"

    implicitWidth: 320
    implicitHeight: label.implicitHeight + 20
    visible: text !== ""
    color: Theme.dueTint
    border.width: Theme.highContrast ? 1 : 0
    border.color: Theme.due
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Row {
        anchors.centerIn: parent
        spacing: 10

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: banner.iconName
            color: Theme.due
            size: Theme.icon - 2
        }

        AppText {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, banner.width - 80)
            text: banner.text
            color: Theme.ink
            Accessible.ignored: true
        }
    }
}
