pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import components

// Choices of which one is taken.
ColumnLayout {
    id: list

    required property string prefix
    property alias model: repeater.model

    signal chosen(string key)

    spacing: 12

    Repeater {
        id: repeater

        OptionCard {
            required property string key
            required property var model

            objectName: `${list.prefix}_${key}`
            title: model.title
            subtitle: model.subtitle
            checked: model.chosen
            Layout.fillWidth: true
            onClicked: list.chosen(key)
        }
    }
}
