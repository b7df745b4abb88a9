import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// The code: hidden, shown for a while, changed.
Card {
    id: card

    required property SecurityViewModel viewModel

    objectName: "codeCard"
    title: qsTr("Security code")
    spacing: 14

    AppText {
        muted: true
        text: qsTr("When you call us, we ask for this code before we tell you certain things, your static IP address for example, or change certain things on your account.")
        Layout.fillWidth: true
    }

    Rectangle {
        visible: card.viewModel.isSet
        implicitHeight: column.implicitHeight + 36
        radius: 12
        color: Theme.sunken
        border.width: Theme.highContrast ? Theme.hairline : 0
        border.color: Theme.line
        Layout.fillWidth: true

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.margins: 20
            spacing: 4

            SecretDigits {
                objectName: "securityCode"
                text: card.viewModel.code
                spoken: card.viewModel.spoken
                color: card.viewModel.shown ? Theme.ink : Theme.inkMuted
                Layout.fillWidth: true
            }

            AppText {
                objectName: "securityCountdown"
                kind: "small"
                muted: true
                text: card.viewModel.shown ? card.viewModel.countdown : card.viewModel.changedText
                font.features: ({
                        "tnum": 1
                    })
                Layout.fillWidth: true
            }
        }
    }

    AppText {
        objectName: "noSecurityCode"
        visible: !card.viewModel.isSet
        kind: "strong"
        text: qsTr("You have no security code yet. Set one, so that we can be sure that it is you when you call.")
        Layout.fillWidth: true
    }

    Flow {
        spacing: 10
        Layout.fillWidth: true

        AppButton {
            objectName: "revealCodeButton"
            visible: card.viewModel.isSet
            kind: "primary"
            iconName: card.viewModel.shown ? "eye-off-outline" : "eye-outline"
            text: card.viewModel.shown ? qsTr("Hide the code") : qsTr("Show the code")
            busy: card.viewModel.doing === "show"
            onClicked: card.viewModel.shown ? card.viewModel.hide() : card.viewModel.reveal()
        }

        AppButton {
            objectName: "copyCodeButton"
            visible: card.viewModel.shown
            iconName: "content-copy"
            text: qsTr("Copy")
            Accessible.name: qsTr("Copy the security code")
            onClicked: card.viewModel.copy()
        }

        AppButton {
            objectName: "changeCodeButton"
            kind: card.viewModel.isSet ? "outline" : "primary"
            iconName: "pencil-outline"
            text: card.viewModel.isSet ? qsTr("Change it") : qsTr("Set a code")
            Accessible.name: card.viewModel.isSet ? qsTr("Change the security code") : text
            onClicked: card.viewModel.change()
        }
    }

    AppText {
        kind: "small"
        muted: true
        text: qsTr("We never call you to ask for it. Do not tell it to anyone who calls or writes to you.")
        Layout.fillWidth: true
    }
}
