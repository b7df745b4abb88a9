pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// What the card of the green button offers.
Sheet {
    id: sheet

    required property CardMenuViewModel viewModel

    objectName: "cardMenuSheet"
    visible: viewModel.open
    title: qsTr("Payments")
    subtitle: qsTr("What would you like to do?")
    preferredWidth: 560
    onDismissed: viewModel.close()
    onOpened: options.forceActiveFocus(Qt.OtherFocusReason)

    FocusScope {
        id: options

        implicitHeight: column.implicitHeight
        Layout.fillWidth: true

        ColumnLayout {
            id: column

            width: parent.width
            spacing: 12

            Repeater {
                model: sheet.viewModel.choices

                ActionCard {
                    required property var modelData
                    required property int index

                    objectName: `card_${modelData.name}`
                    title: modelData.title
                    subtitle: modelData.body
                    iconName: modelData.icon
                    enabled: modelData.usable
                    focus: index === 0
                    Layout.fillWidth: true
                    onClicked: sheet.viewModel.choose(modelData.name)
                }
            }
        }
    }
}
