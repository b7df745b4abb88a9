pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import components
import pages.cart

// The times offered, day by day.
FocusScope {
    id: body

    required property RescheduleViewModel viewModel

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: parent.width
        spacing: 14

        Repeater {
            model: body.viewModel.days

            CartChoices {
                required property string key
                required property var times

                prefix: "rescheduleTime"
                answers: times
                Layout.fillWidth: true
                onChosen: key => body.viewModel.chooseTime(key)
            }
        }

        AppButton {
            objectName: "rescheduleMoreDays"
            visible: body.viewModel.moreDays !== ""
            text: body.viewModel.moreDays
            onClicked: body.viewModel.showMoreDays()
        }
    }
}
