import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// Another password. Both live here and nowhere else, and are gone once it is changed or the page is left.
Card {
    id: card

    required property PasswordChangeViewModel viewModel

    function press() {
        viewModel.save(current.text, next.text, others.checked);
    }

    objectName: "passwordSection"
    title: qsTr("Password")
    spacing: 18

    Notice {
        objectName: "passwordNotice"
        visible: card.viewModel.notice.body !== ""
        status: card.viewModel.notice.status
        title: card.viewModel.notice.title
        body: card.viewModel.notice.body
        Layout.fillWidth: true
    }

    PasswordField {
        id: current

        objectName: "currentPassword"
        label: qsTr("Current password")
        showLabel: qsTr("Show the current password")
        hideLabel: qsTr("Hide the current password")
        errorText: card.viewModel.currentError
        readOnly: card.viewModel.busy
        Layout.fillWidth: true
        onEdited: card.viewModel.currentTyped()
        onAccepted: next.text === "" ? next.forceActiveFocus(Qt.TabFocusReason) : card.press()
    }

    PasswordField {
        id: next

        objectName: "newPassword"
        label: qsTr("New password")
        showLabel: qsTr("Show the new password")
        hideLabel: qsTr("Hide the new password")
        errorText: card.viewModel.newError
        readOnly: card.viewModel.busy
        Layout.fillWidth: true
        onEdited: card.viewModel.newTyped(text)
        onAccepted: card.press()
    }

    StrengthMeter {
        strength: card.viewModel.strength
        Layout.fillWidth: true
        Layout.topMargin: -8
    }

    AppCheckBox {
        id: others

        objectName: "endOtherSessions"
        text: qsTr("Sign out everywhere else")
        Layout.fillWidth: true
        Layout.topMargin: -6
    }

    AppButton {
        objectName: "savePasswordButton"
        kind: "primary"
        text: qsTr("Change the password")
        busy: card.viewModel.busy
        enabled: card.viewModel.usable
        Layout.topMargin: -6
        onClicked: card.press()
    }

    Connections {
        target: card.viewModel

        function onAttention(name) {
            const field = name === "current" ? current : next;
            field.forceActiveFocus(Qt.OtherFocusReason);
            field.selectAll();
        }

        function onEmptied() {
            current.text = "";
            next.text = "";
            others.checked = false;
        }

        function onJudgeAgain() {
            if (next.text !== "")
                card.viewModel.newTyped(next.text);
        }
    }
}
