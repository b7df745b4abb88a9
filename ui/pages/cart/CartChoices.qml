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

    readonly property var none: ({
            key: "",
            text: "",
            chosen: false
        })

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
            // By count: another choice changes the chips, and takes the keyboard from none
            model: choices.answers.length

            FilterChip {
                required property int index
                readonly property var answer: choices.answers[index] ?? choices.none

                objectName: `${choices.prefix}_${answer.key}`
                width: Math.min(implicitWidth, parent?.width ?? implicitWidth)
                text: answer.text
                checkable: false
                checked: answer.chosen
                Accessible.role: Accessible.RadioButton
                Accessible.checked: checked
                Accessible.name: qsTr("%1: %2").arg(choices.title).arg(text)
                onClicked: choices.chosen(answer.key)
            }
        }
    }
}
