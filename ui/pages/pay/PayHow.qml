pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// Step 2: which card or bank account, and what to do with it later.
PayBody {
    id: body

    required property PayViewModel pay

    first: options
    spacing: 12

    FocusScope {
        id: options

        implicitHeight: column.implicitHeight
        Layout.fillWidth: true

        ColumnLayout {
            id: column

            width: parent.width
            spacing: 12

            Repeater {
                model: body.pay.methods

                OptionCard {
                    id: option

                    required property string key
                    required property bool chosen
                    required property bool usable
                    required property var model

                    objectName: `payMethod_${key}`
                    title: model.title
                    subtitle: model.subtitle
                    checked: chosen
                    enabled: usable
                    focus: chosen
                    Layout.fillWidth: true
                    onClicked: body.pay.chooseMethod(key)
                }
            }
        }
    }

    PayWhen {
        objectName: "payWhen"
        visible: count > 0
        pay: body.pay
        Layout.fillWidth: true
    }

    Flow {
        spacing: 28
        Layout.fillWidth: true
        Layout.leftMargin: 4

        AppSwitch {
            objectName: "paySave"
            text: qsTr("Save payment method")
            checked: body.pay.save
            enabled: body.pay.saveOffered
            Accessible.description: enabled ? "" : body.pay.later ? qsTr("It is kept for that day.") : qsTr("This one is saved already.")
            onToggled: body.pay.setSave(checked)
        }

        AppSwitch {
            objectName: "payRecurring"
            text: qsTr("Set up recurring payment")
            visible: body.pay.recurringOffered
            checked: body.pay.recurring
            onToggled: body.pay.setRecurring(checked)
        }
    }

    AppText {
        objectName: "payAutopayNote"
        kind: "small"
        muted: true
        visible: text !== ""
        text: body.pay.autopayNote
        Layout.fillWidth: true
        Layout.leftMargin: 4
    }
}
