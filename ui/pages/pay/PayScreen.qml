import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components
import pages.documents

// What came of it, or what is being waited for: a picture, a sentence, what to keep.
PayBody {
    id: body

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
        target: body.pay

        function onChanged() {
            body.told();
        }
    }

    T.Control {
        id: panel

        objectName: "payScreen"
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: 8
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.AlertMessage
        Accessible.name: body.said.title
        Accessible.description: body.said.body
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
                color: Theme.statusTint(body.said.status)
                Layout.alignment: Qt.AlignHCenter

                Icon {
                    anchors.centerIn: parent
                    name: Theme.statusIcon(body.said.status)
                    size: Math.round(32 * Theme.scale)
                    color: Theme.statusInk(body.said.status)
                    visible: !body.pay.waiting
                }

                Spinner {
                    anchors.centerIn: parent
                    size: Math.round(32 * Theme.scale)
                    color: Theme.statusInk(body.said.status)
                    visible: body.pay.waiting
                }
            }

            AppText {
                objectName: "payScreenTitle"
                kind: "title"
                text: body.said.title
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            AppText {
                objectName: "payScreenBody"
                text: body.said.body
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
        visible: body.pay.anyLines
        model: body.pay.lines
        Layout.fillWidth: true
    }

    Notice {
        objectName: "payAfter"
        visible: body.pay.after !== ""
        body: body.pay.after
        Layout.fillWidth: true
    }

    DocumentButtons {
        visible: body.pay.receiptId !== ""
        prefix: "payReceipt"
        viewText: qsTr("View receipt")
        doing: body.customer.documents.doing
        Layout.alignment: Qt.AlignHCenter
        icons: body.width > 400
        onViewWanted: body.customer.documents.viewReceipt(body.pay.receiptId, body.pay.confirmation)
        onSaveWanted: body.customer.documents.saveReceipt(body.pay.receiptId, body.pay.confirmation)
        onPrintWanted: body.customer.documents.printReceipt(body.pay.receiptId, body.pay.confirmation)
    }
}
