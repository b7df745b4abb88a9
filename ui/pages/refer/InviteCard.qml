import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// An invitation by email: written by the portal, or by the customer in their own mail program.
Card {
    id: card

    required property ReferralsViewModel viewModel

    objectName: "inviteCard"
    title: qsTr("Invite by email")
    spacing: 14

    AppText {
        muted: true
        text: qsTr("We write to your friend once, in your name, and keep their address for nothing else.")
        Layout.fillWidth: true
    }

    Notice {
        id: notice

        objectName: "inviteNotice"
        visible: card.viewModel.notice.body !== ""
        status: card.viewModel.notice.status
        title: card.viewModel.notice.title
        body: card.viewModel.notice.body
        Layout.fillWidth: true
    }

    AppTextField {
        id: email

        objectName: "inviteEmail"
        label: qsTr("Your friend's email")
        text: card.viewModel.email
        errorText: card.viewModel.emailError
        readOnly: card.viewModel.sending
        maximumLength: 254
        inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase
        Layout.fillWidth: true
        onEdited: card.viewModel.typeEmail(text)
        onAccepted: card.viewModel.invite()
    }

    AppTextArea {
        id: note

        objectName: "inviteNote"
        label: qsTr("A few words of your own (optional)")
        text: card.viewModel.note
        errorText: card.viewModel.noteError
        hintText: card.viewModel.noteHint
        readOnly: card.viewModel.sending
        Layout.fillWidth: true
        onEdited: card.viewModel.typeNote(text)
    }

    Flow {
        spacing: 10
        Layout.fillWidth: true

        AppButton {
            objectName: "inviteSend"
            kind: "primary"
            iconName: "email-outline"
            text: qsTr("Send the invitation")
            busy: card.viewModel.sending
            onClicked: card.viewModel.invite()
        }

        AppButton {
            objectName: "inviteMyself"
            iconName: "open-in-new"
            text: qsTr("Write it yourself")
            Accessible.description: qsTr("Opens your mail program")
            onClicked: card.viewModel.writeMyself()
        }
    }

    Connections {
        target: card.viewModel

        function onAttention(name) {
            const field = {
                email: email,
                note: note,
                notice: notice
            }[name];
            if (field.visible)
                field.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
}
