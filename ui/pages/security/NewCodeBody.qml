import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// A new code, and what makes a good one.
ColumnLayout {
    id: body

    required property SecuritySheetViewModel sheet

    function press() {
        sheet.save();
    }

    spacing: 14
    Component.onCompleted: code.forceActiveFocus(Qt.OtherFocusReason)

    PasswordField {
        id: code

        objectName: "newCode"
        label: qsTr("New security code")
        showLabel: qsTr("Show the code")
        hideLabel: qsTr("Hide the code")
        text: body.sheet.code
        errorText: body.sheet.codeError
        hintText: qsTr("4 to 8 digits.")
        readOnly: body.sheet.busy
        maximumLength: 12
        inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhHiddenText | Qt.ImhSensitiveData
        focus: true
        Layout.fillWidth: true
        onEdited: body.sheet.type(text)
        onAccepted: body.press()
    }

    AppText {
        objectName: "newCodeRules"
        muted: true
        text: qsTr("Choose one that nobody would try first: not the same digit again and again, no runs like 1234, no date or year, and no part of your account number, phone numbers or address.")
        Layout.fillWidth: true
    }

    Connections {
        target: body.sheet

        function onAttention(name) {
            if (name === "code") {
                code.forceActiveFocus(Qt.OtherFocusReason);
                code.selectAll();
            }
        }
    }
}
