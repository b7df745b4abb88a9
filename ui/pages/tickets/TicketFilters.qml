pragma ComponentBehavior: Bound

import QtQuick
import DayStarr
import components

// Which tickets: all, open or closed.
Flow {
    id: filters

    required property TicketsViewModel viewModel

    spacing: 8

    Repeater {
        model: [
            {
                name: "all",
                words: qsTr("All")
            },
            {
                name: "open",
                words: qsTr("Open")
            },
            {
                name: "closed",
                words: qsTr("Closed")
            }
        ]

        FilterChip {
            required property var modelData

            objectName: `ticketFilter_${modelData.name}`
            text: modelData.words
            checkable: false
            checked: filters.viewModel.filter === modelData.name
            Accessible.role: Accessible.RadioButton
            Accessible.checked: checked
            onClicked: filters.viewModel.setFilter(modelData.name)
        }
    }
}
