import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// A code for one call, for someone who calls on the customer's behalf.
Card {
    id: card

    required property SecurityViewModel viewModel

    readonly property var code: viewModel.oneCall

    objectName: "oneCallCard"
    title: qsTr("One-call code")
    spacing: 14

    AppText {
        muted: true
        text: qsTr("Somebody else calls for you? Give them a code that works for one call within 15 minutes, and keep your own.")
        Layout.fillWidth: true
    }

    Rectangle {
        visible: card.code.title !== ""
        implicitHeight: column.implicitHeight + 32
        radius: 12
        color: Theme.visitTint
        border.width: Theme.highContrast ? Theme.hairline : 0
        border.color: Theme.visit
        Layout.fillWidth: true

        ColumnLayout {
            id: column

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.margins: 20
            spacing: 4

            SecretDigits {
                objectName: "oneCallCode"
                visible: text !== ""
                text: card.code.code
                spoken: card.code.spoken
                Layout.fillWidth: true
            }

            AppText {
                objectName: "oneCallLeft"
                kind: "strong"
                text: card.code.title
                color: Theme.visit
                font.features: ({
                        "tnum": 1
                    })
                Layout.fillWidth: true
            }

            AppText {
                kind: "small"
                text: card.code.text
                Layout.fillWidth: true
            }
        }
    }

    Flow {
        spacing: 10
        Layout.fillWidth: true

        AppButton {
            objectName: "oneCallButton"
            iconName: "phone-lock-outline"
            text: card.code.button
            busy: card.viewModel.doing === "one_call"
            onClicked: card.viewModel.makeOneCall()
        }

        AppButton {
            objectName: "copyOneCallButton"
            visible: card.code.code !== ""
            iconName: "content-copy"
            text: qsTr("Copy")
            Accessible.name: qsTr("Copy the one-call code")
            onClicked: card.viewModel.copyOneCall()
        }
    }
}
