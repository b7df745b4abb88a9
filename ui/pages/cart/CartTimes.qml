pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import components

// Step 2: the times offered, day by day.
CartBody {
    id: body

    first: days

    FocusScope {
        id: days

        implicitHeight: column.implicitHeight
        Layout.fillWidth: true

        ColumnLayout {
            id: column

            width: parent.width
            spacing: 14

            Repeater {
                model: body.cart.days

                CartChoices {
                    required property string key
                    required property var times

                    prefix: "cartTime"
                    answers: times
                    Layout.fillWidth: true
                    onChosen: key => body.cart.chooseTime(key)
                }
            }
        }
    }

    AppButton {
        objectName: "cartMoreDays"
        visible: body.cart.moreDays !== ""
        text: body.cart.moreDays
        onClicked: body.cart.showMoreDays()
    }
}
