pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// What is agreed to, word for word, with its box; a bank debit is signed with a typed name too.
ColumnLayout {
    id: consent

    required property AutopaySheetViewModel autopay

    spacing: 6

    AppText {
        kind: "strong"
        text: qsTr("AutoPay authorization")
        Layout.fillWidth: true
    }

    AppText {
        objectName: "autopayConsent"
        text: consent.autopay.consent
        Layout.fillWidth: true
    }

    AppText {
        objectName: "autopayAgreeError"
        kind: "small"
        visible: text !== ""
        text: consent.autopay.agreeError
        color: Theme.danger
        Accessible.role: Accessible.AlertMessage
        Layout.fillWidth: true
    }

    AppCheckBox {
        id: agreed

        objectName: "autopayAgree"
        text: qsTr("I have read this and agree to it")
        checked: consent.autopay.agreed
        Accessible.description: consent.autopay.agreeError
        Layout.fillWidth: true
        onToggled: consent.autopay.agree(checked)
    }

    AppTextField {
        id: signature

        objectName: "autopayName"
        visible: consent.autopay.nameNeeded
        label: qsTr("Type your full name to sign")
        text: consent.autopay.name
        errorText: consent.autopay.nameError
        maximumLength: 200
        Layout.fillWidth: true
        Layout.maximumWidth: 400
        onEdited: consent.autopay.typeName(text)
    }

    Connections {
        target: consent.autopay

        function onChanged() {
            if (consent.autopay.agreeError !== "" && !agreed.activeFocus)
                agreed.forceActiveFocus();
            else if (consent.autopay.nameError !== "" && !signature.activeFocus)
                signature.forceActiveFocus();
        }
    }
}
