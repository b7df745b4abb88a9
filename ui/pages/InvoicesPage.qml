pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import pages.invoices

// The list at the left, the invoice chosen at the right; in a narrow window one of the two.
FocusScope {
    id: page

    required property CustomerViewModel customer

    readonly property InvoicesViewModel viewModel: customer.invoices
    readonly property bool narrow: width < Theme.narrow
    readonly property int padding: narrow ? Theme.paddingNarrow : Theme.padding
    // In a narrow window: the invoice instead of the list
    property bool reading: false

    function read() {
        reading = true;
        if (narrow)
            detail.forceActiveFocus(Qt.TabFocusReason);
    }

    function leave() {
        reading = false;
        list.forceActiveFocus(Qt.BacktabFocusReason);
    }

    objectName: "invoicesPage"
    onVisibleChanged: {
        if (visible && viewModel.takeReading())
            read();
    }
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Invoices")
    Keys.onEscapePressed: event => {
        event.accepted = narrow && reading;
        if (event.accepted)
            leave();
    }

    RowLayout {
        anchors.horizontalCenter: parent.horizontalCenter
        y: page.padding
        width: Math.min(page.width - 2 * page.padding, Theme.maxPageWidth)
        height: page.height - 2 * page.padding
        spacing: Theme.gap

        InvoiceList {
            id: list

            viewModel: page.viewModel
            visible: !page.narrow || !page.reading
            focus: true
            spare: page.narrow ? 96 : 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            onReadWanted: page.read()
        }

        InvoiceDetail {
            id: detail

            customer: page.customer
            canLeave: page.narrow
            visible: page.narrow ? page.reading : !page.viewModel.none
            Layout.fillWidth: page.narrow
            Layout.fillHeight: true
            Layout.preferredWidth: Math.round(470 * Theme.scale)
            Layout.maximumWidth: page.narrow ? -1 : Math.max(360, page.width * 0.42)
            onLeaveWanted: page.leave()
        }
    }

    InvoiceSheets {
        viewModel: page.viewModel
        doing: page.customer.documents.doing
    }
}
