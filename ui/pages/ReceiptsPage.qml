pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.history
import pages.receipts

// The list at the left, the payment chosen at the right; in a narrow window one of the two.
FocusScope {
    id: page

    required property CustomerViewModel customer

    readonly property ReceiptsViewModel viewModel: customer.receipts
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

    objectName: "receiptsPage"
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Payment Receipts")
    Keys.onEscapePressed: event => {
        event.accepted = narrow && viewModel.reading;
        if (event.accepted)
            leave();
    }

    Connections {
        target: page.viewModel

        function onReadWanted() {
            detail.focus = page.narrow;
        }
    }

    Connections {
        target: page.Window.window

        function onActiveChanged() {
            if (page.visible)
                page.viewModel.cameBack();
        }
    }

    RowLayout {
        anchors.horizontalCenter: parent.horizontalCenter
        y: page.padding
        width: Math.min(page.width - 2 * page.padding, Theme.maxPageWidth)
        height: page.height - 2 * page.padding
        spacing: Theme.gap

        FocusScope {
            visible: !page.narrow || !page.viewModel.reading
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true

            Rectangle {
                anchors.fill: parent
                radius: Theme.radius
                color: Theme.card
                border.width: Theme.hairline
                border.color: Theme.line
            }

            HistoryList {
                id: list

                anchors.fill: parent
                anchors.margins: Theme.hairline
                prefix: "receipt"
                label: qsTr("Payments, newest first")
                focus: true
                rows: page.viewModel.rows
                phase: page.viewModel.phase
                selected: page.viewModel.selected
                more: page.viewModel.more
                moreProblem: page.viewModel.moreProblem
                emptyIcon: "receipt-text-check-outline"
                messageTitle: page.viewModel.title
                messageBody: page.viewModel.body
                messageAction: page.viewModel.action
                spare: page.narrow ? 96 : 0
                onChosen: key => page.viewModel.choose(key)
                onReadWanted: page.read()
                onMoreWanted: page.viewModel.loadMore()
                onMessageAccepted: page.viewModel.act()

                AppText {
                    kind: "title"
                    text: qsTr("Payment Receipts")
                    Layout.fillWidth: true
                    Layout.margins: 20
                    Layout.bottomMargin: 10
                }

                ReceiptFilters {
                    viewModel: page.viewModel
                    Layout.fillWidth: true
                    Layout.leftMargin: 20
                    Layout.rightMargin: 20
                    Layout.bottomMargin: 14
                }

                StaleBanner {
                    objectName: "receiptsStale"
                    text: page.viewModel.stale
                    Layout.fillWidth: true
                }
            }
        }

        ReceiptDetail {
            id: detail

            customer: page.customer
            canLeave: page.narrow
            visible: page.narrow ? page.viewModel.reading : !page.viewModel.none
            Layout.fillWidth: page.narrow
            Layout.fillHeight: true
            Layout.preferredWidth: Math.round(470 * Theme.scale)
            Layout.maximumWidth: page.narrow ? -1 : Math.max(360, page.width * 0.42)
            onLeaveWanted: page.leave()
        }
    }
}
