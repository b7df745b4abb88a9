pragma ComponentBehavior: Bound

import QtQuick
import style
import components

// One bill to tick.
Item {
    id: bill

    required property string key
    required property string title
    required property string status
    required property string chip
    required property string amount
    required property bool ticked
    required property string spoken
    property bool lastOne: false

    signal tickChanged(on: bool)
    // The keyboard came to the box.
    signal reached

    AppCheckBox {
        id: box

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: 6
        objectName: `payBill_${bill.key}`
        width: bill.width - amount.width - (label.visible ? label.width + 12 : 0) - 30
        text: bill.title
        checked: bill.ticked
        Accessible.name: bill.spoken
        onToggled: bill.tickChanged(checked)
        onActiveFocusChanged: {
            if (activeFocus)
                bill.reached();
        }
    }

    StatusChip {
        id: label

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: amount.left
        anchors.rightMargin: 12
        visible: bill.width > 420
        status: bill.status
        text: bill.chip
        Accessible.ignored: true
    }

    AppText {
        id: amount

        anchors.verticalCenter: parent.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: 8
        kind: "strong"
        text: bill.amount
        Accessible.ignored: true
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hairline
        visible: !bill.lastOne
        color: Theme.line
    }
}
