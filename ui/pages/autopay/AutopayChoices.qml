pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Pay with, when, how much; and below them what goes with a choice.
ColumnLayout {
    id: choices

    required property AutopaySheetViewModel autopay

    readonly property Item first: method
    readonly property bool wide: width > 520 * Theme.scale
    readonly property bool limited: autopay.amount === "limited"

    spacing: 12

    GridLayout {
        columns: choices.wide ? 3 : 1
        columnSpacing: 16
        rowSpacing: 12
        uniformCellWidths: true
        Layout.fillWidth: true

        AppSelect {
            id: method

            objectName: "autopayMethod"
            label: qsTr("Pay with")
            model: choices.autopay.methods
            chosen: choices.autopay.method
            Layout.fillWidth: true
            onPicked: key => choices.autopay.chooseMethod(key)
        }

        AppSelect {
            objectName: "autopayTiming"
            label: qsTr("When")
            model: choices.autopay.timings
            chosen: choices.autopay.timing
            Layout.fillWidth: true
            onPicked: key => choices.autopay.chooseTiming(key)
        }

        AppSelect {
            objectName: "autopayAmount"
            label: qsTr("How much")
            model: choices.autopay.amounts
            chosen: choices.autopay.amount
            Layout.fillWidth: true
            onPicked: key => choices.autopay.chooseAmount(key)
        }
    }

    GridLayout {
        visible: days.count > 0 || choices.limited
        columns: choices.wide ? 3 : 1
        columnSpacing: 16
        rowSpacing: 12
        uniformCellWidths: true
        Layout.fillWidth: true

        Item {
            visible: choices.wide
            Layout.fillWidth: true
        }

        AppSelect {
            id: days

            objectName: "autopayCount"
            label: choices.autopay.countLabel
            visible: count > 0
            model: choices.autopay.counts
            chosen: choices.autopay.count
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            onPicked: key => choices.autopay.chooseCount(key)
        }

        Item {
            visible: choices.wide && days.count === 0
            Layout.fillWidth: true
        }

        AppTextField {
            id: limit

            objectName: "autopayLimit"
            label: qsTr("At most, in dollars")
            visible: choices.limited
            text: choices.autopay.typedLimit
            errorText: choices.autopay.limitError
            maximumLength: 40
            inputMethodHints: Qt.ImhFormattedNumbersOnly
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            onEdited: choices.autopay.typeLimit(text)
        }

        Item {
            visible: choices.wide && !choices.limited
            Layout.fillWidth: true
        }
    }
}
