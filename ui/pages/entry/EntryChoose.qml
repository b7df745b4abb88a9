import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// What to sign in with from now on. The password lives here and nowhere else.
ColumnLayout {
    id: body

    required property EntryViewModel viewModel

    function press() {
        viewModel.go(password.text);
    }

    spacing: 18
    Component.onCompleted: (viewModel.register ? username : password).forceActiveFocus(Qt.OtherFocusReason)

    AppTextField {
        id: username

        objectName: "entryNewUsername"
        visible: body.viewModel.register
        label: qsTr("Username")
        text: body.viewModel.username
        errorText: body.viewModel.errors["username"] ?? ""
        hintText: qsTr("Your email, or a name of your own.")
        maximumLength: 254
        readOnly: body.viewModel.busy
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        Layout.fillWidth: true
        onEdited: body.viewModel.type("username", text)
        onAccepted: password.text === "" ? password.forceActiveFocus() : body.press()
    }

    PasswordField {
        id: password

        objectName: "entryPassword"
        label: qsTr("New password")
        errorText: body.viewModel.errors["password"] ?? ""
        readOnly: body.viewModel.busy
        Layout.fillWidth: true
        onEdited: body.viewModel.passwordTyped(text)
        onAccepted: body.press()
    }

    StrengthMeter {
        strength: body.viewModel.strength
        Layout.fillWidth: true
        Layout.topMargin: -8
    }

    AppButton {
        objectName: "entryGoButton"
        kind: "primary"
        large: true
        busy: body.viewModel.busy
        text: body.viewModel.goText
        Layout.fillWidth: true
        onClicked: body.press()
    }

    Connections {
        target: body.viewModel

        function onAttention(name) {
            const field = name === "username" ? username : password;
            field.forceActiveFocus(Qt.OtherFocusReason);
            field.selectAll();
        }
    }
}
