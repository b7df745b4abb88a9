pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components
import pages.invoices

// The method chosen: what AutoPay does with it, what can be done, and everything paid with it.
FocusScope {
    id: root

    required property RecurringViewModel viewModel
    property bool canLeave: false

    readonly property MethodViewModel method: viewModel.method
    readonly property bool known: method.key !== ""

    signal leaveWanted

    objectName: "methodDetail"
    Accessible.role: Accessible.Grouping
    Accessible.name: method.title

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.hairline
        border.color: Theme.line
    }

    ListView {
        id: list

        property bool keyed: false
        readonly property string key: root.method.key

        function step(by: int) {
            keyed = true;
            currentIndex = Math.max(0, Math.min(count - 1, currentIndex + by));
            positionViewAtIndex(currentIndex, ListView.Contain);
        }

        // A button of the header has the keyboard: have it in sight
        function reveal() {
            const item = Window.activeFocusItem;
            const top = item && headerItem && item !== list ? item.mapToItem(headerItem, 0, 0).y : -1;
            if (activeFocus && top >= 0 && top + item.height <= headerItem.height && !(item instanceof InvoiceRow))
                contentY = Math.min(contentY - originY, top) + originY;
        }

        function lookAhead() {
            if (count > 0 && contentHeight - (contentY - originY) < 4 * height)
                root.viewModel.loadMore();
        }

        objectName: "methodPayments"
        anchors.fill: parent
        anchors.margins: Theme.hairline
        anchors.bottomMargin: Theme.radius / 2
        visible: root.known
        clip: true
        activeFocusOnTab: count > 0
        reuseItems: true
        cacheBuffer: 400
        boundsBehavior: Flickable.StopAtBounds
        highlightFollowsCurrentItem: false
        model: root.method.payments
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Payments with it, newest first")
        onKeyChanged: Qt.callLater(positionViewAtBeginning)
        Keys.onReturnPressed: (currentItem as InvoiceRow)?.click()
        Keys.onEnterPressed: (currentItem as InvoiceRow)?.click()
        Keys.onPressed: event => {
            const step = {
                [Qt.Key_Up]: -1,
                [Qt.Key_Down]: 1,
                [Qt.Key_PageUp]: -8,
                [Qt.Key_PageDown]: 8,
                [Qt.Key_Home]: -count,
                [Qt.Key_End]: count
            }[event.key];
            event.accepted = step !== undefined;
            if (event.accepted)
                list.step(step);
        }
        onContentYChanged: Qt.callLater(lookAhead)
        onContentHeightChanged: Qt.callLater(lookAhead)
        onHeightChanged: Qt.callLater(lookAhead)

        T.ScrollBar.vertical: AppScrollBar {}

        Connections {
            target: list.Window.window

            function onActiveFocusItemChanged() {
                list.reveal();
            }
        }

        header: MethodHeader {
            width: list.width
            viewModel: root.viewModel
            canLeave: root.canLeave
            onLeaveWanted: root.leaveWanted()
        }

        delegate: InvoiceRow {
            width: list.width
            prefix: "methodPayment"
            keyed: list.keyed
            onClicked: root.viewModel.readPayment(key)
        }

        footer: ColumnLayout {
            width: list.width
            spacing: 0

            Repeater {
                model: root.method.history === "loading" ? 3 : 0

                Skeleton {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 40
                    Layout.margins: 13
                    Layout.leftMargin: 20
                    Layout.rightMargin: 20
                }
            }

            Message {
                objectName: "historyMessage"
                visible: root.method.history === "empty" || root.method.history === "failed"
                iconName: root.method.history === "failed" ? "alert-circle-outline" : "receipt-text-outline"
                title: root.method.historyTitle
                body: root.method.historyBody
                actionText: root.method.historyAction
                Layout.fillWidth: true
                Layout.margins: 20
                onAction: root.viewModel.retryHistory()
            }

            Spinner {
                visible: root.method.more === "loading"
                size: 24
                color: Theme.inkMuted
                Layout.alignment: Qt.AlignHCenter
                Layout.margins: 20
            }

            AppText {
                text: root.method.moreProblem
                visible: text !== ""
                muted: true
                Layout.fillWidth: true
                Layout.margins: 20
            }

            AppButton {
                objectName: "methodPaymentsMore"
                visible: root.method.more === "failed"
                text: qsTr("Try again")
                Layout.leftMargin: 20
                onClicked: root.viewModel.loadMore()
            }

            // Room so that the green button never covers the last row
            Item {
                Layout.preferredHeight: 96
            }
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 40
        visible: !root.known && root.viewModel.phase === "empty"
        iconName: "autorenew"
        title: qsTr("Nothing to show yet")
        body: qsTr("Once a payment method is saved, you find here what AutoPay does with it and what was paid with it.")
    }
}
