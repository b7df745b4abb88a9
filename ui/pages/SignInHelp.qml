import QtQuick
import QtQuick.Layouts
import components

// What to do without a password, or without a sign-in.
Sheet {
    id: sheet

    // "forgot" or "register"
    property string topic
    property string phone
    property string supportHours

    readonly property bool forgot: topic === "forgot"

    signal websiteWanted

    preferredWidth: 520
    title: forgot ? qsTr("Forgot your password?") : qsTr("Register with your account number")
    footer: [
        AppButton {
            objectName: "openWebsiteButton"
            kind: "text"
            iconName: "open-in-new"
            text: qsTr("Open our website")
            onClicked: sheet.websiteWanted()
        },
        AppButton {
            objectName: "helpCloseButton"
            kind: "primary"
            text: qsTr("Close")
            onClicked: sheet.dismiss()
        }
    ]

    AppText {
        text: sheet.forgot ? qsTr("Changing a forgotten password here is not available yet. We help you on the phone.") : qsTr("Registering here is not available yet. We set up your sign-in on the phone.")
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: 12

        Icon {
            name: "phone-outline"
        }

        ColumnLayout {
            spacing: 2

            AppText {
                objectName: "helpPhone"
                kind: "heading"
                text: sheet.phone
            }

            AppText {
                kind: "small"
                muted: true
                text: sheet.supportHours
            }
        }
    }

    AppText {
        text: qsTr("Have your account number ready. It has 11 digits and is on your bill.")
        Layout.fillWidth: true
    }
}
