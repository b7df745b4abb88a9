import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// The second step of signing in. The code lives here and nowhere else.
EntryFrame {
    id: card

    required property SecondStepViewModel viewModel

    function press() {
        viewModel.submit(code.text);
    }

    objectName: "secondStepCard"
    progress: qsTr("Step 2 of 2")
    title: qsTr("Enter your code")
    text: qsTr("Open your authenticator app and enter the code it shows for this account.")
    note: viewModel.note
    backText: qsTr("Back to the password")
    onBack: viewModel.back()
    Component.onCompleted: code.forceActiveFocus(Qt.OtherFocusReason)

    AppTextField {
        id: code

        objectName: "secondStepCode"
        label: qsTr("Code")
        errorText: card.viewModel.error
        hintText: qsTr("Without the app, use one of your recovery codes.")
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        maximumLength: 20
        readOnly: card.viewModel.busy
        Layout.fillWidth: true
        onEdited: card.viewModel.edited()
        onAccepted: card.press()
    }

    AppButton {
        objectName: "secondStepButton"
        kind: "primary"
        large: true
        busy: card.viewModel.busy
        enabled: card.viewModel.canSubmit
        text: qsTr("Sign in")
        Layout.fillWidth: true
        onClicked: card.press()
    }

    Connections {
        target: card.viewModel

        function onAttention() {
            code.forceActiveFocus(Qt.OtherFocusReason);
            code.selectAll();
        }
    }
}
