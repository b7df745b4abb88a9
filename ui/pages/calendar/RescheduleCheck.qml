import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// From when to when, where, and what for: to be read before it is agreed to.
T.Control {
    id: panel

    required property RescheduleViewModel viewModel

    objectName: "rescheduleCheck"
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: 16
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("From %1 to %2").arg(viewModel.before).arg(viewModel.after)

    background: Rectangle {
        radius: 12
        color: Theme.sunken
        border.width: Theme.hairline
        border.color: Theme.line

        FocusRing {
            radius: 15
            visible: panel.visualFocus
        }
    }

    contentItem: GridLayout {
        columns: 2
        columnSpacing: 16
        rowSpacing: 10

        AppText {
            muted: true
            text: qsTr("Now")
            Layout.alignment: Qt.AlignTop
        }

        AppText {
            objectName: "rescheduleBefore"
            text: panel.viewModel.before
            Layout.fillWidth: true
        }

        AppText {
            muted: true
            text: qsTr("New time")
            Layout.alignment: Qt.AlignTop
        }

        AppText {
            objectName: "rescheduleAfter"
            kind: "strong"
            text: panel.viewModel.after
            Layout.fillWidth: true
        }

        AppText {
            muted: true
            text: qsTr("Where")
            visible: panel.viewModel.address !== ""
            Layout.alignment: Qt.AlignTop
        }

        AppText {
            objectName: "rescheduleAddress"
            text: panel.viewModel.address
            visible: text !== ""
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            Layout.fillWidth: true
        }

        AppText {
            muted: true
            text: qsTr("What for")
            visible: panel.viewModel.note !== ""
            Layout.alignment: Qt.AlignTop
        }

        AppText {
            text: panel.viewModel.note
            visible: text !== ""
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            Layout.fillWidth: true
        }
    }
}
