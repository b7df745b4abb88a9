pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Which invoices: all, unpaid or paid; of which year; found by number or amount.
GridLayout {
    id: filters

    required property InvoicesViewModel viewModel

    readonly property bool roomy: width > 580 * Theme.scale

    columns: roomy ? 2 : 1
    columnSpacing: 8
    rowSpacing: 4

    Flow {
        spacing: 8
        Layout.fillWidth: true

        Repeater {
            model: [
                {
                    name: "all",
                    words: qsTr("All")
                },
                {
                    name: "open",
                    words: qsTr("Unpaid")
                },
                {
                    name: "paid",
                    words: qsTr("Paid")
                }
            ]

            FilterChip {
                required property var modelData

                objectName: `filter_${modelData.name}`
                text: modelData.words
                checkable: false
                checked: filters.viewModel.filter === modelData.name
                Accessible.role: Accessible.RadioButton
                Accessible.checked: checked
                onClicked: filters.viewModel.setFilter(modelData.name)
            }
        }

        FilterChip {
            id: year

            objectName: "filterYear"
            text: filters.viewModel.yearText
            iconName: "menu-down"
            checkable: false
            checked: filters.viewModel.year > 0
            Accessible.role: Accessible.ButtonMenu
            Accessible.onPressAction: click()
            Accessible.name: qsTr("Year: %1").arg(text)
            onClicked: menu.open()

            YearMenu {
                id: menu

                years: filters.viewModel.years
                y: year.height
                onYearChosen: year => filters.viewModel.setYear(year)
            }
        }
    }

    SearchField {
        objectName: "invoiceSearch"
        label: qsTr("Number or amount")
        typed: filters.viewModel.typed
        Layout.fillWidth: !filters.roomy
        onSearched: text => filters.viewModel.search(text)
        onAccepted: filters.viewModel.searchNow()
    }
}
