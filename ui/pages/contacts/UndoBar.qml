import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Who was removed last, and a way to bring them back. It stays until it is used or closed.
Rectangle {
    id: bar

    required property ContactsViewModel viewModel

    function begin() {
        undo.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: row.implicitHeight + 20
    visible: viewModel.undoText !== ""
    radius: Theme.radius
    color: Theme.scheduledTint
    border.width: Theme.highContrast ? 1 : 0
    border.color: Theme.scheduled
    Accessible.role: Accessible.AlertMessage
    Accessible.name: viewModel.undoText
    Accessible.description: viewModel.undoProblem

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: 16
        anchors.rightMargin: 6
        spacing: 12

        Icon {
            name: "information-outline"
            color: Theme.scheduled
        }

        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true

            AppText {
                objectName: "undoText"
                kind: "strong"
                text: bar.viewModel.undoText
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            AppText {
                objectName: "undoProblem"
                visible: text !== ""
                text: bar.viewModel.undoProblem
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }

        AppButton {
            id: undo

            objectName: "undoButton"
            text: qsTr("Undo")
            busy: bar.viewModel.undoBusy
            onClicked: bar.viewModel.undo()
        }

        IconButton {
            objectName: "forgetUndoButton"
            iconName: "close"
            label: qsTr("Close this message")
            onClicked: bar.viewModel.forgetUndo()
        }
    }
}
