pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.invoices

// Which payments: by how they stand, of which year, found by confirmation number or amount.
GridLayout {
    id: filters

    required property ReceiptsViewModel viewModel

    readonly property bool roomy: width > 760 * Theme.scale

    columns: roomy ? 2 : 1
    columnSpacing: 8
    rowSpacing: 4

    Flow {
        spacing: 8
        Layout.fillWidth: true

        Repeater {
            model: filters.viewModel.filters

            FilterChip {
                required property var modelData

                objectName: `receiptFilter_${modelData.name}`
                text: modelData.text
                checkable: false
                checked: modelData.chosen
                Accessible.role: Accessible.RadioButton
                Accessible.checked: checked
                onClicked: filters.viewModel.setFilter(modelData.name)
            }
        }

        FilterChip {
            id: year

            objectName: "receiptYear"
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
        objectName: "receiptSearch"
        label: qsTr("Confirmation number or amount")
        typed: filters.viewModel.typed
        implicitWidth: Math.round(290 * Theme.scale)
        Layout.fillWidth: !filters.roomy
        onSearched: text => filters.viewModel.search(text)
        onAccepted: filters.viewModel.searchNow()
    }
}
