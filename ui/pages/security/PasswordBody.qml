import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// The password, once more. It lives here and nowhere else, and goes with the step.
ColumnLayout {
    id: body

    required property SecuritySheetViewModel sheet

    function press() {
        sheet.confirm(password.text);
    }

    Component.onCompleted: password.forceActiveFocus(Qt.OtherFocusReason)

    PasswordField {
        id: password

        objectName: "confirmPassword"
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
            if (name === "again")
                password.text = "";
            if (name === "password" || name === "again") {
                password.forceActiveFocus(Qt.OtherFocusReason);
                password.selectAll();
            }
        }
    }
}
