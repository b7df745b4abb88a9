pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// Whose it is.
ContactBody {
    id: body

    required property ContactSheetViewModel sheet

    spacing: 4
    first: people.count > 0 ? people.itemAt(0) : body

    Repeater {
        id: people

        model: body.sheet.picks

        MenuItem {
            required property string key
            required property var model

            objectName: `pick_${key}`
            text: model.title
            note: model.subtitle
            iconName: "account-outline"
            Accessible.role: Accessible.Button
            Layout.fillWidth: true
            onClicked: body.sheet.pick(key)
        }
    }
}
