import QtQuick

// A field for a password or another secret, hidden unless the person wants to see it.
AppTextField {
    id: field

    property string showName: objectName === "" ? "" : `${objectName}Show`
    property string showLabel: qsTr("Show password")
    property string hideLabel: qsTr("Hide password")

    maximumLength: 1024
    echoMode: reveal.shown ? TextInput.Normal : TextInput.Password
    inputMethodHints: Qt.ImhHiddenText | Qt.ImhSensitiveData | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText

    AppButton {
        id: reveal

        property bool shown: false

        objectName: field.showName
        kind: "text"
        quiet: true
        text: shown ? qsTr("Hide") : qsTr("Show")
        Accessible.name: shown ? field.hideLabel : field.showLabel
        onClicked: shown = !shown
    }
}
