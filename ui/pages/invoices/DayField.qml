import QtQuick
import components

// A day, typed or picked from a month.
AppTextField {
    id: field

    property string typed
    property bool picking: false

    signal typing(text: string)
    signal leaving
    signal pickWanted

    text: typed
    maximumLength: 40
    onEdited: typing(text)
    onActiveFocusChanged: {
        if (!activeFocus)
            leaving();
    }
    onTypedChanged: {
        if (text !== typed)
            text = typed;
    }

    IconButton {
        objectName: field.objectName === "" ? "" : `${field.objectName}Pick`
        iconName: "calendar-month"
        label: field.picking ? qsTr("Close the month") : qsTr("Pick a day: %1").arg(field.label)
        onClicked: field.pickWanted()
    }
}
