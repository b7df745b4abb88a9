import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// What the app has to learn, as a picture and in letters, and the code that it shows then.
ColumnLayout {
    id: body

    required property TwoStepSheetViewModel sheet
    // There is no room for all of it: it is read from its beginning
    required property bool full

    readonly property bool narrow: width < 460 * Theme.scale

    spacing: 18
    Component.onCompleted: {
        if (!full)
            code.forceActiveFocus(Qt.OtherFocusReason);
    }

    GridLayout {
        columns: body.narrow ? 1 : 2
        columnSpacing: 24
        rowSpacing: 14
        Layout.fillWidth: true

        QrCode {
            objectName: "twoStepQr"
            code: body.sheet.qr
            label: qsTr("The key for your app, as a QR code")
            implicitWidth: Math.round(240 * Theme.scale)
            Layout.alignment: body.narrow ? Qt.AlignHCenter : Qt.AlignTop
        }

        ColumnLayout {
            spacing: 12
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop

            AppText {
                text: qsTr("1. Open the app on your phone and add an account.")
                Layout.fillWidth: true
            }

            AppText {
                text: qsTr("2. Scan the picture with it, or type this key:")
                Layout.fillWidth: true
            }

            HandOut {
                objectName: "twoStepKey"
                label: qsTr("Key")
                text: body.sheet.key
                copyLabel: qsTr("Copy the key")
                wrapMode: Text.Wrap
                Layout.fillWidth: true
                onCopyWanted: body.sheet.copyKey()
            }

            AppText {
                text: qsTr("3. Enter the code that the app shows for this account.")
                Layout.fillWidth: true
            }
        }
    }

    AppTextField {
        id: code

        objectName: "twoStepCode"
        label: qsTr("Code from the app")
        text: body.sheet.code
        errorText: body.sheet.codeError
        hintText: qsTr("6 digits; the app shows others every 30 seconds.")
        inputMethodHints: Qt.ImhDigitsOnly
        maximumLength: 12
        readOnly: body.sheet.busy
        Layout.fillWidth: true
        onEdited: body.sheet.type(text)
        onAccepted: body.sheet.giveCode()
    }

    Connections {
        target: body.sheet

        function onAttention(name) {
            if (name === "code") {
                code.forceActiveFocus(Qt.OtherFocusReason);
                code.selectAll();
            }
        }
    }
}
