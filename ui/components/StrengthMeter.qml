pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import style

// How good a new password is: `strength` has level (0 to 4), status, words and rules, as a view-model says them.
ColumnLayout {
    id: meter

    required property var strength
    readonly property int parts: 4

    spacing: 6
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Strength of the password")
    Accessible.description: strength.words

    RowLayout {
        spacing: 6
        Layout.fillWidth: true

        Repeater {
            model: meter.parts

            Rectangle {
                required property int index

                implicitHeight: 6
                radius: 3
                color: index < meter.strength.level ? Theme.statusInk(meter.strength.status) : Theme.skeleton
                Layout.fillWidth: true
            }
        }
    }

    RowLayout {
        spacing: 6
        visible: meter.strength.words !== ""
        Layout.fillWidth: true

        Icon {
            name: Theme.statusIcon(meter.strength.status)
            size: Theme.iconSmall
            color: words.color
        }

        AppText {
            id: words

            objectName: "strengthWords"
            kind: "small"
            text: meter.strength.words
            color: Theme.statusInk(meter.strength.status)
            font.weight: Font.Bold
            Layout.fillWidth: true
        }
    }

    AppText {
        objectName: "passwordRules"
        kind: "small"
        muted: true
        text: meter.strength.rules
        Layout.fillWidth: true
    }
}
