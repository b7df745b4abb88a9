import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// What is typed to sign in; it lives here and nowhere else.
Rectangle {
    id: card

    required property SignInViewModel viewModel
    property bool narrow: false

    function submit() {
        if (viewModel.canSubmit && !viewModel.busy)
            viewModel.signIn(username.text, password.text, keep.checked);
    }

    function takeFocus() {
        (username.text === "" ? username : password).forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitWidth: Math.round(440 * Theme.scale)
    implicitHeight: form.implicitHeight + (narrow ? 48 : 72)
    radius: Theme.radiusSheet
    color: Theme.card
    border.width: Theme.highContrast ? 2 : 0
    border.color: Theme.line

    Component.onCompleted: {
        username.text = viewModel.rememberedUsername();
        keep.checked = viewModel.rememberedKeep();
        takeFocus();
    }

    Connections {
        target: card.viewModel.entry

        // Whoever has another password, or a sign-in, goes on with it
        function onLeft(name) {
            if (name !== "") {
                username.text = name;
                password.text = "";
            }
            card.takeFocus();
        }
    }

    Connections {
        target: card.viewModel

        // Which fields had an error: only a new one takes the keyboard there
        property string told

        function onChanged() {
            const wrong = `${card.viewModel.usernameError !== ""} ${card.viewModel.passwordError !== ""}`;
            if (wrong === told)
                return;
            told = wrong;
            if (card.viewModel.usernameError !== "" && !username.activeFocus)
                username.forceActiveFocus();
            else if (card.viewModel.usernameError === "" && card.viewModel.passwordError !== "" && !password.activeFocus)
                password.forceActiveFocus();
        }
    }

    ColumnLayout {
        id: form

        anchors.centerIn: parent
        width: parent.width - (card.narrow ? 40 : 72)
        spacing: 18

        ColumnLayout {
            spacing: 8
            Layout.fillWidth: true

            Star {
                size: 54
                Layout.alignment: Qt.AlignHCenter
                Layout.bottomMargin: 8
            }

            AppText {
                kind: "title"
                text: qsTr("Sign in")
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            AppText {
                text: qsTr("to your %1 account").arg(card.viewModel.brandName)
                muted: true
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
        }

        Notice {
            objectName: "signInNote"
            visible: card.viewModel.note.title !== ""
            status: card.viewModel.note.status
            title: card.viewModel.note.title
            body: card.viewModel.note.body
            Layout.fillWidth: true
        }

        ColumnLayout {
            spacing: 18
            visible: !card.viewModel.restoring
            Layout.fillWidth: true

            AppTextField {
                id: username

                objectName: "usernameField"
                label: qsTr("Email or username")
                errorText: card.viewModel.usernameError
                maximumLength: 200
                readOnly: card.viewModel.busy
                inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                Layout.fillWidth: true
                onEdited: card.viewModel.edited(username.text)
                onAccepted: password.text === "" ? password.forceActiveFocus() : card.submit()
            }

            PasswordField {
                id: password

                objectName: "passwordField"
                label: qsTr("Password")
                errorText: card.viewModel.passwordError
                hintText: card.viewModel.passwordHint
                hintIcon: "apple-keyboard-caps"
                readOnly: card.viewModel.busy
                showName: "showPasswordButton"
                Layout.fillWidth: true
                onEdited: card.viewModel.edited(username.text)
                onKeyDown: (key, text, modifiers) => card.viewModel.keyPressed(key, text, modifiers)
                onAccepted: card.submit()
            }

            ColumnLayout {
                spacing: 4
                Layout.fillWidth: true
                Layout.topMargin: -8
                Layout.bottomMargin: -8

                Flow {
                    id: choices

                    Layout.fillWidth: true

                    AppCheckBox {
                        id: keep

                        objectName: "keepSignedInBox"
                        text: qsTr("Keep me signed in")
                        enabled: card.viewModel.canKeep
                        width: Math.min(choices.width, Math.max(implicitWidth, choices.width - forgot.width))
                    }

                    AppButton {
                        id: forgot

                        objectName: "forgotPasswordButton"
                        kind: "text"
                        flush: true
                        width: Math.min(implicitWidth, choices.width)
                        text: qsTr("Forgot password?")
                        onClicked: card.viewModel.entry.startReset(username.text)
                    }
                }

                AppText {
                    objectName: "keepHint"
                    kind: "small"
                    muted: true
                    visible: text !== ""
                    text: card.viewModel.keepHint
                    Layout.fillWidth: true
                }
            }

            AppButton {
                objectName: "signInButton"
                kind: "primary"
                large: true
                busy: card.viewModel.busy
                enabled: card.viewModel.canSubmit
                text: qsTr("Sign in")
                Layout.fillWidth: true
                onClicked: card.submit()
            }

            GridLayout {
                columns: first.implicitWidth + register.implicitWidth + columnSpacing > form.width ? 1 : 2
                columnSpacing: 4
                rowSpacing: 0
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: -8
                Layout.bottomMargin: -8

                AppText {
                    id: first

                    lineHeight: 1
                    muted: true
                    Layout.alignment: Qt.AlignCenter
                    Layout.maximumWidth: form.width
                    text: qsTr("First time here?")
                }

                AppButton {
                    id: register

                    objectName: "registerButton"
                    kind: "text"
                    flush: true
                    text: qsTr("Register with your account number")
                    Layout.alignment: Qt.AlignHCenter
                    Layout.maximumWidth: form.width
                    onClicked: card.viewModel.entry.startRegistration()
                }
            }
        }

        Progress {
            objectName: "restoringProgress"
            text: card.viewModel.restoringText
            visible: card.viewModel.restoring
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: form.width
        }

        AppButton {
            objectName: "usePasswordButton"
            text: qsTr("Use your password instead")
            visible: card.viewModel.restoring
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: form.width
            onClicked: {
                card.viewModel.usePassword();
                password.forceActiveFocus();
            }
        }
    }
}
