import QtQuick
import QtQuick.Templates as T
import DayStarr
import style
import components

// What came of it, or why it cannot be.
T.Control {
    id: panel

    required property RescheduleViewModel viewModel

    objectName: "rescheduleSaid"
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: 16
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.AlertMessage
    Accessible.name: viewModel.saidTitle
    Accessible.description: viewModel.said

    background: FocusRing {
        radius: 12
        visible: panel.visualFocus
    }

    contentItem: Message {
        iconName: Theme.statusIcon(panel.viewModel.status)
        tint: Theme.statusInk(panel.viewModel.status)
        tintBackground: Theme.statusTint(panel.viewModel.status)
        title: panel.viewModel.saidTitle
        body: panel.viewModel.said
    }
}
