import QtQuick
import QtQuick.Layouts
import style

// A tinted box with something to know: info, paid, due or overdue, with a title, a body, or both.
Rectangle {
    id: notice

    property string status: "scheduled"
    property string iconName: status === "scheduled" ? "information-outline" : Theme.statusIcon(status)
    property string title
    property string body

    implicitWidth: 320
    implicitHeight: row.implicitHeight + 28
    radius: 12
    color: Theme.statusTint(status)
    border.width: Theme.highContrast ? 1 : 0
    border.color: Theme.statusInk(status)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title !== "" ? title : body
    Accessible.description: title !== "" ? body : ""

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: 14
        spacing: 12

        Icon {
            name: notice.iconName
            color: Theme.statusInk(notice.status)
            Layout.alignment: Qt.AlignTop
        }

        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true

            AppText {
                kind: "strong"
                text: notice.title
                visible: text !== ""
                color: Theme.statusInk(notice.status)
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            AppText {
                text: notice.body
                visible: text !== ""
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
}
