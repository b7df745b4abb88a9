import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// Whose sign-in it is about.
ColumnLayout {
    id: body

    required property EntryViewModel viewModel

    spacing: 18
    Component.onCompleted: (viewModel.register ? number : username).forceActiveFocus(Qt.OtherFocusReason)

    AppTextField {
        id: number

        objectName: "entryNumber"
        visible: body.viewModel.register
        label: qsTr("Account number")
        text: body.viewModel.number
        errorText: body.viewModel.errors["number"] ?? ""
        hintText: qsTr("It has 11 digits and is on your bill.")
        inputMethodHints: Qt.ImhDigitsOnly
        maximumLength: 30
        readOnly: body.viewModel.busy
        Layout.fillWidth: true
        onEdited: body.viewModel.type("number", text)
        onAccepted: email.text === "" ? email.forceActiveFocus() : body.viewModel.go("")
    }

    AppTextField {
        id: email

        objectName: "entryEmail"
        visible: body.viewModel.register
        label: qsTr("Email")
        text: body.viewModel.email
        errorText: body.viewModel.errors["email"] ?? ""
        maximumLength: 254
        readOnly: body.viewModel.busy
        inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        Layout.fillWidth: true
        onEdited: body.viewModel.type("email", text)
        onAccepted: body.viewModel.go("")
    }

    AppTextField {
        id: username

        objectName: "entryUsername"
        visible: !body.viewModel.register
        label: qsTr("Email or username")
        text: body.viewModel.username
        errorText: body.viewModel.errors["username"] ?? ""
        maximumLength: 254
        readOnly: body.viewModel.busy
        inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        Layout.fillWidth: true
        onEdited: body.viewModel.type("username", text)
        onAccepted: body.viewModel.go("")
    }

    AppButton {
        objectName: "entryGoButton"
        kind: "primary"
        large: true
        busy: body.viewModel.busy
        enabled: body.viewModel.usable
        text: body.viewModel.goText
        Layout.fillWidth: true
        onClicked: body.viewModel.go("")
    }

    Connections {
        target: body.viewModel

        function onAttention(name) {
            const field = name === "number" ? number : name === "email" ? email : username;
            field.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
}
