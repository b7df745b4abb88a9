import QtQuick
import QtQuick.Layouts
import style
import components

// One place where the person is signed in, and the button that ends it there.
Item {
    id: line

    property string title
    property string used
    property string begun
    property string spoken
    property string endName
    property bool current: false
    property bool busy: false
    property bool first: false
    // What ends it stands below, away from the green button
    property bool stacked: false
    readonly property bool hasKeyboard: button.activeFocus

    signal ended

    implicitHeight: row.implicitHeight + 28
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken

    Rectangle {
        width: parent.width
        height: Theme.hairline
        visible: !line.first
        color: Theme.line
    }

    GridLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columns: line.stacked ? 2 : 3
        columnSpacing: 14
        rowSpacing: 6

        Rectangle {
            implicitWidth: Math.round(36 * Theme.scale)
            implicitHeight: implicitWidth
            radius: width / 2
            color: Theme.statusTint(line.current ? "paid" : "scheduled")
            Layout.alignment: Qt.AlignTop

            Icon {
                anchors.centerIn: parent
                name: "laptop"
                size: Theme.iconSmall + 2
                color: Theme.statusInk(line.current ? "paid" : "scheduled")
            }
        }

        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true

            AppText {
                kind: "strong"
                text: line.title
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            AppText {
                kind: "small"
                muted: true
                text: line.used
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            AppText {
                kind: "small"
                muted: true
                text: line.begun
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }

        StatusChip {
            visible: line.current
            Layout.row: line.stacked ? 1 : 0
            Layout.column: line.stacked ? 1 : 2
            status: "paid"
            text: qsTr("This one")
            Accessible.ignored: true
        }

        AppButton {
            id: button

            objectName: line.objectName === "" ? "" : `${line.objectName}End`
            visible: !line.current
            Layout.row: line.stacked ? 1 : 0
            Layout.column: line.stacked ? 1 : 2
            text: qsTr("Sign out")
            busy: line.busy
            Accessible.name: line.endName
            onClicked: line.ended()
        }
    }
}
