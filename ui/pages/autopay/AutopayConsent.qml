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

    // Beside the box, where there is room: what appears there moves nothing that is being looked at.
    Flow {
        spacing: 16
        Layout.fillWidth: true

        AppCheckBox {
            id: agreed

            objectName: "autopayAgree"
            text: qsTr("I have read this and agree to it")
            checked: consent.autopay.agreed
            Accessible.description: consent.autopay.agreeError
            onToggled: consent.autopay.agree(checked)
        }

        AppText {
            objectName: "autopayAgreeError"
            height: agreed.height
            verticalAlignment: Text.AlignVCenter
            visible: text !== ""
            text: consent.autopay.agreeError
            color: Theme.danger
            Accessible.role: Accessible.AlertMessage
        }
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
                agreed.forceActiveFocus(Qt.TabFocusReason);
            else if (consent.autopay.nameError !== "" && !signature.activeFocus)
                signature.forceActiveFocus(Qt.TabFocusReason);
        }
    }
}
