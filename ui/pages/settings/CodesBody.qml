pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// The recovery codes, and what can be done with them.
ColumnLayout {
    id: body

    required property TwoStepSheetViewModel sheet

    spacing: 16
    Component.onCompleted: save.forceActiveFocus(Qt.TabFocusReason)

    Rectangle {
        implicitHeight: grid.implicitHeight + 36
        radius: 12
        color: Theme.sunken
        border.width: Theme.highContrast ? Theme.hairline : 0
        border.color: Theme.line
        Layout.fillWidth: true

        GridLayout {
            id: grid

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.margins: 20
            columns: body.width < 360 * Theme.scale ? 1 : 2
            columnSpacing: 24
            rowSpacing: 10
            uniformCellWidths: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Recovery codes")

            Repeater {
                model: body.sheet.codes

                AppText {
                    required property string modelData
                    required property int index

                    objectName: `recoveryCode_${index}`
                    kind: "heading"
                    text: modelData
                    horizontalAlignment: Text.AlignHCenter
                    font.letterSpacing: 2
                    Accessible.role: Accessible.ListItem
                    Layout.fillWidth: true
                }
            }
        }
    }

    Flow {
        spacing: 10
        Layout.fillWidth: true

        AppButton {
            id: save

            objectName: "saveCodesButton"
            iconName: "content-save-outline"
            text: qsTr("Save as a file")
            busy: body.sheet.saving
            onClicked: body.sheet.saveCodes()
        }

        AppButton {
            objectName: "printCodesButton"
            iconName: "printer-outline"
            text: qsTr("Print")
            Accessible.name: qsTr("Print the recovery codes")
            busy: body.sheet.printing
            onClicked: body.sheet.printCodes()
        }

        AppButton {
            objectName: "copyCodesButton"
            iconName: "content-copy"
            text: qsTr("Copy")
            Accessible.name: qsTr("Copy the recovery codes")
            onClicked: body.sheet.copyCodes()
        }
    }

    Connections {
        target: body.sheet

        function onAttention(name) {
            if (name === "codes")
                save.forceActiveFocus(Qt.TabFocusReason);
        }
    }
}
