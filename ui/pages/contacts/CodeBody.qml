import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// The code that was sent.
ContactBody {
    id: body

    required property ContactSheetViewModel sheet

    first: code

    AppText {
        objectName: "codeSaid"
        text: body.sheet.said
        Layout.fillWidth: true
    }

    AppTextField {
        id: code

        objectName: "contactCode"
        label: qsTr("Code")
        text: body.sheet.texts["code"] ?? ""
        errorText: body.sheet.errors["code"] ?? ""
        hintText: body.sheet.hint
        inputMethodHints: Qt.ImhDigitsOnly
        maximumLength: 12
        Layout.fillWidth: true
        Layout.maximumWidth: 320
        onEdited: body.sheet.typeCode(text)
        onAccepted: body.sheet.press("confirm")
    }

    AppButton {
        objectName: "contactResend"
        kind: "text"
        flush: true
        text: body.sheet.resend
        enabled: body.sheet.canResend
        onClicked: body.sheet.sendAgain()
    }

    Connections {
        target: body.sheet

        function onAttention(name) {
            if (name === "code") {
                code.forceActiveFocus(Qt.TabFocusReason);
                code.selectAll();
            }
        }
    }
}
