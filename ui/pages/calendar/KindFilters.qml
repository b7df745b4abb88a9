pragma ComponentBehavior: Bound

import QtQuick
import DayStarr
import components

// Which kinds of entries are shown: any number of them, or everything.
Flow {
    id: filters

    required property CalendarPageViewModel viewModel

    spacing: 8
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Show in the calendar")

    Repeater {
        model: filters.viewModel.kinds

        FilterChip {
            required property string key
            required property bool chosen
            required property var model

            objectName: `calendarKind_${key === "" ? "all" : key}`
            text: model.text
            iconName: model.iconName
            checkable: false
            checked: chosen
            Accessible.role: Accessible.CheckBox
            Accessible.checkable: true
            Accessible.checked: checked
            onClicked: filters.viewModel.chooseKind(key)
        }
    }
}
