pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// Who someone is.
ContactBody {
    id: body

    required property ContactSheetViewModel sheet

    first: name

    ContactField {
        id: name

        sheet: body.sheet
        name: "name"
        label: qsTr("Name")
        Layout.fillWidth: true
    }

    ColumnLayout {
        spacing: 2
        Layout.fillWidth: true

        AppText {
            kind: "strong"
            text: qsTr("Roles")
            Layout.fillWidth: true
        }

        Repeater {
            model: body.sheet.ticks

            TickBox {
                Layout.fillWidth: true
                onToggled: on => body.sheet.tick(key, on)
            }
        }
    }

    AddressFields {
        sheet: body.sheet
        Layout.fillWidth: true
    }

    AppText {
        objectName: "contactRemoval"
        kind: "small"
        muted: true
        visible: text !== ""
        text: body.sheet.removal
        Layout.fillWidth: true
    }
}
