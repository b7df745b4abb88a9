pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// The first thing seen. What is typed lives here and nowhere else.
FocusScope {
    id: page

    required property SignInViewModel viewModel

    readonly property bool narrow: width < 520

    function submit() {
        if (viewModel.canSubmit && !viewModel.busy)
            viewModel.signIn(username.text, password.text, keep.checked);
    }

    objectName: "signInPage"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Sign in")

    Component.onCompleted: {
        username.text = viewModel.rememberedUsername();
        keep.checked = viewModel.rememberedKeep();
        (username.text === "" ? username : password).forceActiveFocus();
    }

    Connections {
        target: page.viewModel

        function onChanged() {
            if (page.viewModel.usernameError !== "" && !username.activeFocus)
                username.forceActiveFocus();
            else if (page.viewModel.usernameError === "" && page.viewModel.passwordError !== "" && !password.activeFocus)
                password.forceActiveFocus();
        }
    }

    component Progress: RowLayout {
        id: progress

        property alias text: words.text
        property color tint: Theme.inkMuted

        spacing: 12

        Spinner {
            size: 20
            color: progress.tint
        }

        AppText {
            id: words

            color: progress.tint
            Layout.fillWidth: true
        }
    }

    Item {
        anchors.fill: parent
        clip: true

        // A square turned by 45 degrees carries the gradient from corner to corner.
        Rectangle {
            anchors.centerIn: parent
            width: (page.width + page.height) * 0.7072
            height: width
            rotation: -45
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: Theme.bar
                }
                GradientStop {
                    position: 0.6
                    color: Theme.barMiddle
                }
                GradientStop {
                    position: 1
                    color: Theme.barEnd
                }
            }
        }
    }

    ScrollArea {
        id: scroller

        anchors.fill: parent
        contentHeight: Math.max(height, card.height + below.height + 56)

        Rectangle {
            id: card

            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.max(24, Math.round((scroller.height - height) / 2))
            width: Math.min(440, page.width - 32)
            height: form.implicitHeight + (page.narrow ? 48 : 72)
            radius: Theme.radiusSheet
            color: Theme.card
            border.width: Theme.highContrast ? 2 : 0
            border.color: Theme.line

            ColumnLayout {
                id: form

                anchors.centerIn: parent
                width: parent.width - (page.narrow ? 40 : 72)
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
                        text: qsTr("to your %1 account").arg(page.viewModel.brandName)
                        muted: true
                        horizontalAlignment: Text.AlignHCenter
                        Layout.fillWidth: true
                    }
                }

                Notice {
                    objectName: "signInNote"
                    visible: page.viewModel.note.title !== ""
                    status: page.viewModel.note.status
                    title: page.viewModel.note.title
                    body: page.viewModel.note.body
                    Layout.fillWidth: true
                }

                ColumnLayout {
                    spacing: 18
                    visible: !page.viewModel.restoring
                    Layout.fillWidth: true

                    AppTextField {
                        id: username

                        objectName: "usernameField"
                        label: qsTr("Email or username")
                        errorText: page.viewModel.usernameError
                        maximumLength: 200
                        readOnly: page.viewModel.busy
                        inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                        Layout.fillWidth: true
                        onEdited: page.viewModel.edited(username.text)
                        onAccepted: password.text === "" ? password.forceActiveFocus() : page.submit()
                    }

                    AppTextField {
                        id: password

                        objectName: "passwordField"
                        label: qsTr("Password")
                        errorText: page.viewModel.passwordError
                        hintText: page.viewModel.passwordHint
                        hintIcon: "apple-keyboard-caps"
                        maximumLength: 1024
                        readOnly: page.viewModel.busy
                        echoMode: reveal.shown ? TextInput.Normal : TextInput.Password
                        inputMethodHints: Qt.ImhHiddenText | Qt.ImhSensitiveData | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
                        Layout.fillWidth: true
                        onEdited: page.viewModel.edited(username.text)
                        onKeyDown: (key, text, modifiers) => page.viewModel.keyPressed(key, text, modifiers)
                        onAccepted: page.submit()

                        AppButton {
                            id: reveal

                            property bool shown: false

                            objectName: "showPasswordButton"
                            kind: "text"
                            quiet: true
                            text: shown ? qsTr("Hide") : qsTr("Show")
                            Accessible.name: shown ? qsTr("Hide password") : qsTr("Show password")
                            onClicked: shown = !shown
                        }
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
                                enabled: page.viewModel.canKeep
                                width: Math.max(implicitWidth, choices.width - forgot.width)
                            }

                            AppButton {
                                id: forgot

                                objectName: "forgotPasswordButton"
                                kind: "text"
                                flush: true
                                text: qsTr("Forgot password?")
                                onClicked: help.ask("forgot")
                            }
                        }

                        AppText {
                            objectName: "keepHint"
                            kind: "small"
                            muted: true
                            visible: text !== ""
                            text: page.viewModel.keepHint
                            Layout.fillWidth: true
                        }
                    }

                    AppButton {
                        objectName: "signInButton"
                        kind: "primary"
                        large: true
                        busy: page.viewModel.busy
                        enabled: page.viewModel.canSubmit
                        text: qsTr("Sign in")
                        Layout.fillWidth: true
                        onClicked: page.submit()
                    }

                    GridLayout {
                        columns: page.narrow ? 1 : 2
                        columnSpacing: 4
                        rowSpacing: 0
                        Layout.alignment: Qt.AlignHCenter
                        Layout.topMargin: -8
                        Layout.bottomMargin: -8

                        AppText {
                            lineHeight: 1
                            muted: true
                            Layout.alignment: Qt.AlignCenter
                            text: qsTr("First time here?")
                        }

                        AppButton {
                            objectName: "registerButton"
                            kind: "text"
                            flush: true
                            text: qsTr("Register with your account number")
                            Layout.alignment: Qt.AlignHCenter
                            onClicked: help.ask("register")
                        }
                    }
                }

                Progress {
                    objectName: "restoringProgress"
                    text: page.viewModel.restoringText
                    visible: page.viewModel.restoring
                    Layout.alignment: Qt.AlignHCenter
                    Layout.maximumWidth: form.width
                }

                AppButton {
                    objectName: "usePasswordButton"
                    text: qsTr("Use your password instead")
                    visible: page.viewModel.restoring
                    Layout.alignment: Qt.AlignHCenter
                    onClicked: {
                        page.viewModel.usePassword();
                        password.forceActiveFocus();
                    }
                }
            }
        }

        Column {
            id: below

            anchors.top: card.bottom
            anchors.topMargin: 16
            anchors.horizontalCenter: parent.horizontalCenter
            width: page.width - 32
            spacing: 8

            AppText {
                objectName: "demoHint"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                kind: "small"
                color: Theme.inkOnBar
                text: page.viewModel.demoHint
                visible: text !== ""
            }

            Progress {
                objectName: "startingProgress"
                anchors.horizontalCenter: parent.horizontalCenter
                tint: Theme.inkOnBar
                text: page.viewModel.startingText
                visible: text !== ""
            }
        }
    }

    Loader {
        id: help

        property string topic

        function ask(about: string) {
            topic = about;
            active = true;
            (item as SignInHelp).open();
        }

        active: false
        sourceComponent: SignInHelp {
            objectName: "signInHelp"
            topic: help.topic
            phone: page.viewModel.phone
            supportHours: page.viewModel.supportHours
            onWebsiteWanted: page.viewModel.openWebsite()
        }
    }
}
