import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// The password, once more. It lives here and nowhere else, and goes with the step.
ColumnLayout {
    id: body

    required property TwoStepSheetViewModel sheet

    function press() {
        sheet.givePassword(password.text);
    }

    Component.onCompleted: password.forceActiveFocus(Qt.OtherFocusReason)

    PasswordField {
        id: password

        objectName: "twoStepPassword"
        label: qsTr("Password")
        errorText: body.sheet.passwordError
        readOnly: body.sheet.busy
        focus: true
        Layout.fillWidth: true
        onEdited: body.sheet.passwordEdited()
        onAccepted: body.press()
    }

    Connections {
        target: body.sheet

        function onAttention(name) {
            if (name === "password") {
                password.forceActiveFocus(Qt.OtherFocusReason);
                password.selectAll();
            }
        }
    }
}
