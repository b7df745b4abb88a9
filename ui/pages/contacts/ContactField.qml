import QtQuick
import DayStarr
import components

// A field of a contact: `name` is what the view-model calls it.
AppTextField {
    id: field

    required property ContactSheetViewModel sheet
    required property string name

    objectName: `contact_${name}`
    text: sheet.texts[name] ?? ""
    errorText: sheet.errors[name] ?? ""
    onEdited: field.sheet.type(name, text)
    onAccepted: field.sheet.press("save")
    onActiveFocusChanged: {
        if (!activeFocus)
            field.sheet.left(name);
    }

    Connections {
        target: field.sheet

        function onAttention(name) {
            if (name === field.name)
                field.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
}
