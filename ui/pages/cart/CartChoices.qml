pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import components

// A question with its answers side by side; one of them is chosen.
ColumnLayout {
    id: choices

    required property string prefix
    required property string title
    required property var answers

    signal chosen(key: string)

    spacing: 2
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    AppText {
        kind: "strong"
        text: choices.title
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        Layout.fillWidth: true
    }

    Flow {
        spacing: 8
        Layout.fillWidth: true

        Repeater {
            model: choices.answers

            FilterChip {
                required property var modelData

                objectName: `${choices.prefix}_${modelData.key}`
                width: Math.min(implicitWidth, parent?.width ?? implicitWidth)
                text: modelData.text
                checkable: false
                checked: modelData.chosen
                Accessible.role: Accessible.RadioButton
                Accessible.checked: checked
                Accessible.name: qsTr("%1: %2").arg(choices.title).arg(text)
                onClicked: choices.chosen(modelData.key)
            }
        }
    }
}
