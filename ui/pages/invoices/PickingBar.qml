pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// At the foot of the list while invoices are chosen: how many, all of them, save them, and how far that is.
Rectangle {
    id: bar

    required property PickingViewModel viewModel

    // Room at the right for the green button
    property int spare: 0

    readonly property bool saving: viewModel.saving

    implicitHeight: column.implicitHeight + 24
    color: Theme.sunken
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Save several invoices")
    // The keyboard goes where there is something to press
    onSavingChanged: {
        if (saving && save.activeFocus)
            stop.forceActiveFocus(Qt.OtherFocusReason);
        else if (!saving && stop.activeFocus)
            save.forceActiveFocus(Qt.OtherFocusReason);
    }

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 20
        y: 12
        spacing: 8

        AppText {
            objectName: "pickingText"
            kind: "strong"
            text: bar.viewModel.chosenText
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
        }

        AppText {
            objectName: "pickingNote"
            kind: "small"
            muted: true
            text: bar.viewModel.note
            visible: text !== ""
            Layout.fillWidth: true
        }

        Rectangle {
            objectName: "pickingProgress"
            visible: bar.saving
            radius: 3
            color: Theme.skeleton
            Accessible.role: Accessible.ProgressBar
            Accessible.name: bar.viewModel.chosenText
            Layout.fillWidth: true
            Layout.preferredHeight: 6

            Rectangle {
                width: parent.width * bar.viewModel.progress
                height: parent.height
                radius: 3
                color: Theme.actionFill
            }
        }

        Notice {
            objectName: "pickingProblem"
            visible: bar.viewModel.problem !== ""
            status: "overdue"
            body: bar.viewModel.problem
            Layout.fillWidth: true
        }

        Flow {
            spacing: 8
            Layout.fillWidth: true
            Layout.rightMargin: bar.spare

            AppButton {
                id: save

                objectName: "pickingSave"
                kind: "primary"
                iconName: "download-outline"
                text: qsTr("Save as ZIP")
                visible: !bar.saving
                enabled: bar.viewModel.canSave
                onClicked: bar.viewModel.save()
            }

            AppButton {
                objectName: "pickingAll"
                text: qsTr("Choose all")
                visible: !bar.saving
                busy: bar.viewModel.choosing
                onClicked: bar.viewModel.chooseAll()
            }

            AppButton {
                objectName: "pickingLeave"
                kind: "text"
                text: qsTr("Cancel")
                visible: !bar.saving
                onClicked: bar.viewModel.leave()
            }

            AppButton {
                id: stop

                objectName: "pickingStop"
                text: qsTr("Stop")
                visible: bar.saving
                onClicked: bar.viewModel.stop()
            }
        }
    }
}
