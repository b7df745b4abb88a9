pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components
import pages.documents

// What came of it, or what is being waited for: a picture, a sentence, what to keep.
PayBody {
    id: outcome

    required property CustomerViewModel customer

    readonly property PayViewModel pay: customer.pay
    readonly property var said: pay.screen

    function told() {
        if (pay.step === "result")
            pay.seen();
    }

    first: panel
    spacing: 16
    Component.onCompleted: told()

    Connections {
        target: outcome.pay

        function onChanged() {
            outcome.told();
        }
    }

    T.Control {
        id: panel

        objectName: "payScreen"
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: 8
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.AlertMessage
        Accessible.name: outcome.said.title
        Accessible.description: outcome.said.body
        Layout.fillWidth: true

        background: FocusRing {
            radius: 12
            visible: panel.visualFocus
        }

        contentItem: ColumnLayout {
            spacing: 10

            Rectangle {
                implicitWidth: Math.round(64 * Theme.scale)
                implicitHeight: implicitWidth
                radius: width / 2
                color: Theme.statusTint(outcome.said.status)
                Layout.alignment: Qt.AlignHCenter

                Icon {
                    anchors.centerIn: parent
                    name: outcome.said.icon !== "" ? outcome.said.icon : Theme.statusIcon(outcome.said.status)
                    size: Math.round(32 * Theme.scale)
                    color: Theme.statusInk(outcome.said.status)
                    visible: !outcome.pay.waiting
                }

                Spinner {
                    anchors.centerIn: parent
                    size: Math.round(32 * Theme.scale)
                    color: Theme.statusInk(outcome.said.status)
                    visible: outcome.pay.waiting
                }
            }

            AppText {
                objectName: "payScreenTitle"
                kind: "title"
                text: outcome.said.title
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            AppText {
                objectName: "payScreenBody"
                text: outcome.said.body
                visible: text !== ""
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
                Layout.maximumWidth: 520
                Layout.alignment: Qt.AlignHCenter
            }
        }
    }

    PayLines {
        objectName: "payResultLines"
        visible: outcome.pay.anyLines
        model: outcome.pay.lines
        Layout.fillWidth: true
    }

    Notice {
        objectName: "payAfter"
        visible: outcome.pay.after !== ""
        body: outcome.pay.after
        Layout.fillWidth: true
    }

    DocumentButtons {
        visible: outcome.pay.receiptId !== ""
        prefix: "payReceipt"
        viewText: qsTr("View receipt")
        doing: outcome.customer.documents.doing
        Layout.fillWidth: true
        Layout.maximumWidth: needed
        Layout.alignment: Qt.AlignHCenter
        icons: outcome.width > 400
        onViewWanted: outcome.customer.documents.viewReceipt(outcome.pay.receiptId, outcome.pay.confirmation)
        onSaveWanted: outcome.customer.documents.saveReceipt(outcome.pay.receiptId, outcome.pay.confirmation)
        onPrintWanted: outcome.customer.documents.printReceipt(outcome.pay.receiptId, outcome.pay.confirmation)
    }
}
