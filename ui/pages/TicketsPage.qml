pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.history
import pages.tickets

// The tickets at the left, the conversation chosen at the right; in a narrow window one of the two.
FocusScope {
    id: page

    required property CustomerViewModel customer

    readonly property TicketsViewModel viewModel: customer.tickets
    readonly property bool narrow: width < Theme.narrow
    readonly property int padding: narrow ? Theme.paddingNarrow : Theme.padding

    function read() {
        viewModel.setReading(true);
        if (narrow)
            thread.forceActiveFocus(Qt.TabFocusReason);
    }

    function leave() {
        viewModel.setReading(false);
        list.forceActiveFocus(Qt.BacktabFocusReason);
    }

    objectName: "ticketsPage"
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Tickets")
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

        FocusScope {
            visible: !page.narrow || !page.viewModel.reading
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 3

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
                prefix: "ticket"
                label: qsTr("Tickets, the last changed first")
                focus: true
                rows: page.viewModel.rows
                phase: page.viewModel.phase
                selected: page.viewModel.selected
                more: page.viewModel.more
                moreProblem: page.viewModel.moreProblem
                emptyIcon: "ticket-confirmation-outline"
                messageTitle: page.viewModel.title
                messageBody: page.viewModel.body
                messageAction: page.viewModel.action
                spare: page.narrow ? 96 : 0
                onChosen: key => page.viewModel.choose(key)
                onReadWanted: page.read()
                onMoreWanted: page.viewModel.loadMore()
                onMessageAccepted: page.viewModel.act()

                RowLayout {
                    spacing: 12
                    Layout.fillWidth: true
                    Layout.margins: 20
                    Layout.bottomMargin: 6

                    AppText {
                        kind: "title"
                        text: qsTr("Tickets")
                        Layout.fillWidth: true
                    }

                    AppButton {
                        objectName: "newTicketButton"
                        kind: "primary"
                        iconName: "plus"
                        text: qsTr("New ticket")
                        onClicked: page.viewModel.write()
                    }
                }

                TicketFilters {
                    viewModel: page.viewModel
                    Layout.fillWidth: true
                    Layout.leftMargin: 20
                    Layout.rightMargin: 20
                    Layout.bottomMargin: 10
                }

                StaleBanner {
                    objectName: "ticketsStale"
                    text: page.viewModel.stale
                    Layout.fillWidth: true
                }
            }
        }

        TicketThread {
            id: thread

            viewModel: page.viewModel
            canLeave: page.narrow
            visible: (!page.narrow || page.viewModel.reading) && (page.narrow || page.viewModel.selected !== "")
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 4
            onLeaveWanted: page.leave()
        }
    }
}
