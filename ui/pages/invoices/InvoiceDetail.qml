pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components
import pages.documents

// The invoice chosen: what it charges, what was paid, what can be done.
FocusScope {
    id: root

    required property CustomerViewModel customer
    property bool canLeave: false

    readonly property InvoiceViewModel invoice: customer.invoices.invoice

    signal leaveWanted

    objectName: "invoiceDetail"
    Accessible.role: Accessible.Grouping
    Accessible.name: invoice.title

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.hairline
        border.color: Theme.line
    }

    ListView {
        id: lines

        // The scroll bar has its own room, and so has the ring of what has the keyboard
        readonly property real bar: 16
        readonly property real ring: 6

        anchors.fill: parent
        anchors.margins: 20 - ring
        anchors.rightMargin: 20 - bar
        anchors.bottomMargin: 20
        visible: root.invoice.key !== ""
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        cacheBuffer: 800
        // No line is the current one, which would take the keyboard from what can be pressed
        currentIndex: -1
        keyNavigationEnabled: false
        model: root.invoice.rows
        Keys.onPressed: event => {
            const step = {
                [Qt.Key_Up]: -48,
                [Qt.Key_Down]: 48,
                [Qt.Key_PageUp]: -height,
                [Qt.Key_PageDown]: height
            }[event.key];
            event.accepted = step !== undefined;
            if (event.accepted)
                contentY = Math.max(originY, Math.min(originY + contentHeight - height, contentY + step));
        }

        T.ScrollBar.vertical: AppScrollBar {}

        // What has the keyboard is in sight
        Connections {
            target: lines.Window.window

            function onActiveFocusItemChanged() {
                const keyboard = lines.Window.activeFocusItem;
                for (let item = keyboard; item; item = item.parent) {
                    if (item === lines.headerItem) {
                        lines.positionViewAtBeginning();
                    } else if (item === lines.footerItem) {
                        // The end of what can be done may not have room for its start
                        lines.positionViewAtEnd();
                        lines.contentY = Math.min(lines.contentY, keyboard.mapToItem(lines.contentItem, 0, 0).y - 16);
                    }
                }
            }
        }

        header: Item {
            width: ListView.view.width
            implicitHeight: head.implicitHeight + lines.ring

            ColumnLayout {
                id: head

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.leftMargin: lines.ring
                anchors.rightMargin: lines.bar
                y: lines.ring
                spacing: 10

                AppButton {
                    objectName: "invoiceBack"
                    visible: root.canLeave
                    kind: "text"
                    flush: true
                    iconName: "arrow-left"
                    text: qsTr("All invoices")
                    focus: visible
                    onClicked: root.leaveWanted()
                }

                RowLayout {
                    spacing: 12
                    Layout.fillWidth: true

                    AppText {
                        objectName: "invoiceTitle"
                        kind: "title"
                        text: root.invoice.title
                        Layout.fillWidth: true
                    }

                    StatusChip {
                        objectName: "invoiceChip"
                        visible: text !== ""
                        status: root.invoice.status
                        iconName: root.invoice.icon
                        text: root.invoice.chip
                    }
                }

                AppText {
                    kind: "small"
                    muted: true
                    text: root.invoice.about
                    visible: text !== ""
                    Layout.fillWidth: true
                }

                Notice {
                    objectName: "invoiceStale"
                    visible: root.invoice.stale !== ""
                    status: "due"
                    iconName: "cloud-off-outline"
                    body: root.invoice.stale
                    Layout.fillWidth: true
                }

                ErrorState {
                    objectName: "invoiceError"
                    visible: root.invoice.phase === "failed"
                    title: qsTr("This invoice could not be loaded")
                    body: root.invoice.problem
                    actionText: qsTr("Try again")
                    Layout.fillWidth: true
                    Layout.preferredHeight: 300
                    onAction: root.customer.invoices.retryInvoice()
                }

                Repeater {
                    model: root.invoice.phase === "loading" ? 4 : 0

                    Skeleton {
                        Layout.fillWidth: true
                        Layout.preferredHeight: 32
                        Layout.topMargin: 6
                    }
                }

                Item {
                    Layout.preferredHeight: 2
                }
            }
        }

        delegate: InvoiceLine {
            width: ListView.view.width
            before: lines.ring
            after: lines.bar
            onLed: to => root.customer.invoices.seeReceipt(to)
        }

        footer: Flow {
            width: ListView.view.width
            leftPadding: Theme.mirrored ? lines.bar : lines.ring
            rightPadding: Theme.mirrored ? lines.ring : lines.bar
            topPadding: 16
            bottomPadding: 80
            spacing: 10
            visible: root.invoice.phase === "ready"

            AppButton {
                objectName: "invoicePay"
                kind: "primary"
                visible: root.invoice.payText !== ""
                text: root.invoice.payText
                onClicked: root.customer.invoices.pay()
            }

            AppButton {
                objectName: "invoiceWhy"
                text: qsTr("Why is this bill different?")
                onClicked: root.customer.invoices.comparison.explain(root.invoice.key, root.invoice.number)
            }

            DocumentButtons {
                prefix: "invoice"
                icons: false
                doing: root.customer.documents.doing
                onViewWanted: root.customer.documents.viewInvoice(root.invoice.key, root.invoice.number)
                onSaveWanted: root.customer.documents.saveInvoice(root.invoice.key, root.invoice.number)
                onPrintWanted: root.customer.documents.printInvoice(root.invoice.key, root.invoice.number)
                canEmail: true
                onEmailWanted: root.customer.documents.emailInvoice(root.invoice.key, root.invoice.number)
            }
        }
    }

    EmptyState {
        anchors.centerIn: parent
        width: parent.width - 40
        visible: root.invoice.key === "" && root.customer.invoices.phase === "ready"
        iconName: "file-document-outline"
        title: qsTr("No invoice chosen")
        body: qsTr("Choose one from the list to see what it charges.")
    }
}
