import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Asks before an address stops working. The keyboard goes to the way that changes nothing.
Rectangle {
    id: box

    required property CalendarSharingViewModel viewModel

    signal ended

    implicitHeight: column.implicitHeight + 32
    radius: 12
    color: Theme.dueTint
    border.width: Theme.highContrast ? 1 : 0
    border.color: Theme.due
    Accessible.role: Accessible.AlertMessage
    Accessible.name: viewModel.askTitle
    Accessible.description: viewModel.askBody
    onVisibleChanged: visible ? keep.forceActiveFocus(Qt.TabFocusReason) : ended()

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: 16
        spacing: 8

        AppText {
            objectName: "askTitle"
            kind: "strong"
            text: box.viewModel.askTitle
            Layout.fillWidth: true
            Accessible.ignored: true
        }

        AppText {
            text: box.viewModel.askBody
            Layout.fillWidth: true
            Accessible.ignored: true
        }

        Flow {
            spacing: 12
            Layout.fillWidth: true
            Layout.topMargin: 4

            AppButton {
                id: keep

                objectName: "askKeepButton"
                text: qsTr("Leave it as it is")
                enabled: box.viewModel.doing === ""
                onClicked: box.viewModel.keep()
            }

            AppButton {
                objectName: "askYesButton"
                kind: "danger"
                text: box.viewModel.askYes
                busy: box.viewModel.doing !== ""
                onClicked: box.viewModel.confirm()
            }
        }
    }
}
