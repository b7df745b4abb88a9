pragma ComponentBehavior: Bound
import QtQuick
import components

// Every look of the calendar, explained.
Flow {
    id: legend

    property alias model: looks.model

    spacing: 12

    Repeater {
        id: looks

        StatusChip {
            required property var modelData

            status: modelData.status
            iconName: modelData.icon
            text: modelData.text
        }
    }
}
