pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.documents
import pages.invoices

// The payment chosen: how it stands, what it paid, and its receipt.
FocusScope {
    id: root

    required property CustomerViewModel customer
    property bool canLeave: false

    readonly property ReceiptViewModel receipt: customer.receipts.receipt

    signal leaveWanted

    objectName: "receiptDetail"
    Accessible.role: Accessible.Grouping
    Accessible.name: receipt.title

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.hairline
        border.color: Theme.line
    }

    ScrollArea {
        id: area

        readonly property string key: root.receipt.key

        anchors.fill: parent
        anchors.margins: Theme.hairline
        visible: root.receipt.key !== ""
        focus: true
        contentHeight: column.height + 20 + 96
        // Another payment is read from its top
        onKeyChanged: contentY = 0

        ColumnLayout {
            id: column

            x: 20
            y: 20
            width: area.width - 40
            spacing: 10

            AppButton {
                objectName: "receiptBack"
                visible: root.canLeave
                kind: "text"
                flush: true
                iconName: "arrow-left"
                text: qsTr("All payments")
                focus: visible
                onClicked: root.leaveWanted()
            }

            RowLayout {
                spacing: 12
                Layout.fillWidth: true

                AppText {
                    objectName: "receiptTitle"
                    kind: "title"
                    text: root.receipt.title
                    Layout.fillWidth: true
                }

                StatusChip {
                    objectName: "receiptChip"
                    visible: text !== ""
                    status: root.receipt.status
                    iconName: root.receipt.icon
                    text: root.receipt.chip
                    maximumWidth: column.width * 0.6
                }
            }

            AppText {
                kind: "small"
                muted: true
                text: root.receipt.about
                visible: text !== ""
                Layout.fillWidth: true
            }

            Notice {
                objectName: "receiptNotice"
                visible: root.receipt.notice.body !== ""
                status: root.receipt.notice.status
                title: root.receipt.notice.title
                body: root.receipt.notice.body
                Layout.fillWidth: true
                Layout.topMargin: 4
            }

            AppButton {
                objectName: "receiptConfirm"
                kind: "primary"
                visible: text !== ""
                text: root.receipt.actionText
                iconName: "open-in-new"
                onClicked: root.customer.receipts.confirm()
            }

            ErrorState {
                objectName: "receiptError"
                visible: root.receipt.phase === "failed"
                title: qsTr("This payment could not be loaded")
                body: root.receipt.problem
                actionText: qsTr("Try again")
                Layout.fillWidth: true
                Layout.preferredHeight: 300
                onAction: root.customer.receipts.retry()
            }

            Repeater {
                model: root.receipt.phase === "loading" ? 4 : 0

                Skeleton {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 32
                    Layout.topMargin: 6
                }
            }

            Column {
                objectName: "receiptLines"
                Layout.fillWidth: true

                Repeater {
                    model: root.receipt.lines

                    InvoiceLine {
                        width: column.width
                        onLed: to => root.customer.receipts.seeInvoice(to)
                    }
                }
            }

            DocumentButtons {
                visible: root.receipt.hasReceipt
                prefix: "receipt"
                viewText: qsTr("View receipt")
                icons: false
                canEmail: true
                doing: root.customer.documents.doing
                Layout.fillWidth: true
                onViewWanted: root.customer.documents.viewReceipt(root.receipt.key, root.receipt.confirmation)
                onSaveWanted: root.customer.documents.saveReceipt(root.receipt.key, root.receipt.confirmation)
                onPrintWanted: root.customer.documents.printReceipt(root.receipt.key, root.receipt.confirmation)
                onEmailWanted: root.customer.documents.emailReceipt(root.receipt.key, root.receipt.confirmation)
            }
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 40
        visible: root.receipt.key === "" && root.customer.receipts.phase === "ready"
        iconName: "receipt-text-check-outline"
        title: qsTr("No payment chosen")
        body: qsTr("Choose one from the list to see what it paid.")
    }
}
