pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import pages.recurring

// The saved methods at the left, the one chosen at the right; in a narrow window one of the two.
FocusScope {
    id: page

    required property CustomerViewModel customer

    readonly property RecurringViewModel viewModel: customer.recurring
    readonly property bool narrow: width < Theme.narrow
    readonly property int padding: narrow ? Theme.paddingNarrow : Theme.padding

    function read() {
        viewModel.setReading(true);
        if (narrow)
            detail.forceActiveFocus(Qt.TabFocusReason);
    }

    function leave() {
        viewModel.setReading(false);
        list.forceActiveFocus(Qt.BacktabFocusReason);
    }

    objectName: "recurringPage"
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Recurring Payments")
    Keys.onEscapePressed: event => {
        event.accepted = narrow && viewModel.reading;
        if (event.accepted)
            leave();
    }

    RowLayout {
        anchors.horizontalCenter: parent.horizontalCenter
        y: page.padding
        width: Math.min(page.width - 2 * page.padding, Theme.maxPageWidth)
        height: page.height - 2 * page.padding
        spacing: Theme.gap

        MethodList {
            id: list

            viewModel: page.viewModel
            visible: !page.narrow || !page.viewModel.reading
            focus: true
            bottomRoom: page.narrow ? 96 : 20
            Layout.fillWidth: page.narrow
            Layout.fillHeight: true
            Layout.preferredWidth: Math.round(400 * Theme.scale)
            Layout.maximumWidth: page.narrow ? -1 : Math.max(320, page.width * 0.38)
            onReadWanted: page.read()
        }

        MethodDetail {
            id: detail

            viewModel: page.viewModel
            canLeave: page.narrow
            visible: !page.narrow || page.viewModel.reading
            Layout.fillWidth: true
            Layout.fillHeight: true
            onLeaveWanted: page.leave()
        }
    }

    RemovalSheet {
        viewModel: page.viewModel.removal
    }

    AuthorizationSheet {
        viewModel: page.viewModel.authorization
    }
}
