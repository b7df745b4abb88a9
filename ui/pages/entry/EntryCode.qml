import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// The code that was sent.
ColumnLayout {
    id: body

    required property EntryViewModel viewModel

    spacing: 18
    Component.onCompleted: code.forceActiveFocus(Qt.OtherFocusReason)

    AppTextField {
        id: code

        objectName: "entryCode"
        label: qsTr("Code from the email")
        text: body.viewModel.code
        errorText: body.viewModel.errors["code"] ?? ""
        hintText: qsTr("No email? Look in the spam folder, too.")
        inputMethodHints: Qt.ImhDigitsOnly
        maximumLength: 12
        readOnly: body.viewModel.busy
        Layout.fillWidth: true
        onEdited: body.viewModel.type("code", text)
        onAccepted: body.viewModel.go("")
    }

    AppButton {
        objectName: "entryGoButton"
        kind: "primary"
        large: true
        busy: body.viewModel.busy
        enabled: !body.viewModel.sending
        text: body.viewModel.goText
        Layout.fillWidth: true
        onClicked: body.viewModel.go("")
    }

    AppButton {
        objectName: "entryResendButton"
        kind: "text"
        text: body.viewModel.resend
        busy: body.viewModel.sending
        enabled: body.viewModel.canResend || body.viewModel.sending
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: -8
        Layout.bottomMargin: -12
        Layout.maximumWidth: body.width
        onClicked: body.viewModel.sendAgain()
    }

    Connections {
        target: body.viewModel

        function onAttention(name) {
            if (name === "code") {
                code.forceActiveFocus(Qt.OtherFocusReason);
                code.selectAll();
            }
        }
    }
}
