pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Step 1: the bills ticked, or another amount.
PayBody {
    id: body

    required property PayViewModel pay

    readonly property bool anyBills: pay.anyBills

    first: !pay.anotherAmount ? ticked : amount
    spacing: 12

    OptionCard {
        id: ticked

        objectName: "payBills"
        visible: body.anyBills
        title: qsTr("The bills I tick")
        subtitle: body.pay.billsText
        checked: !body.pay.anotherAmount
        Layout.fillWidth: true
        onClicked: body.pay.chooseAmount(false)
    }

    ListView {
        id: list

        objectName: "payBillList"
        visible: body.anyBills
        implicitHeight: Math.min(contentHeight, 5.5 * row)
        clip: true
        model: body.pay.bills
        boundsBehavior: Flickable.StopAtBounds
        // Every bill has its box, so that Tab goes through all of them in their order.
        cacheBuffer: count * row
        Layout.fillWidth: true

        readonly property int row: Theme.targetLarge

        delegate: PayBill {
            required property int index

            width: list.width
            height: list.row
            lastOne: index === list.count - 1
            onTickChanged: on => body.pay.tick(key, on)
            onReached: list.positionViewAtIndex(index, ListView.Contain)
        }
    }

    OptionCard {
        objectName: "payAnother"
        visible: body.anyBills
        title: qsTr("Another amount")
        subtitle: qsTr("You choose how much to pay.")
        checked: body.pay.anotherAmount
        Layout.fillWidth: true
        onClicked: {
            body.pay.chooseAmount(true);
            amount.forceActiveFocus();
        }
    }

    ColumnLayout {
        spacing: 10
        visible: body.pay.anotherAmount
        Layout.fillWidth: true

        AppTextField {
            id: amount

            objectName: "payAmount"
            label: qsTr("Amount in dollars")
            text: body.pay.typed
            errorText: body.pay.amountError
            maximumLength: 40
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            Layout.fillWidth: true
            Layout.maximumWidth: 320
            onEdited: body.pay.typeAmount(text)
            onAccepted: body.pay.press("next")
        }

        AppText {
            objectName: "payRules"
            text: body.pay.amountRules
            muted: true
            Layout.fillWidth: true
        }
    }

    Connections {
        target: body.pay

        function onChanged() {
            if (body.pay.amountError !== "" && !amount.activeFocus) {
                amount.forceActiveFocus();
                amount.selectAll();
            }
        }
    }
}
