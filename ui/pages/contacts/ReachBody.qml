pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// A phone or an email.
ContactBody {
    id: body

    required property ContactSheetViewModel sheet

    readonly property bool phone: sheet.form === "phone"

    first: where

    ContactField {
        id: where

        sheet: body.sheet
        name: "where"
        label: body.phone ? qsTr("Phone number") : qsTr("Email address")
        hintText: body.sheet.hint
        hintIcon: body.sheet.good ? "check-circle-outline" : ""
        inputMethodHints: body.phone ? Qt.ImhDialableCharactersOnly : Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase
        maximumLength: body.phone ? 40 : 254
        Layout.fillWidth: true
        onEdited: {
            body.sheet.typeWhere(text, inputItem.cursorPosition);
            inputItem.cursorPosition = body.sheet.cursor;
        }
    }

    ColumnLayout {
        visible: body.phone
        spacing: 2
        Layout.fillWidth: true

        AppText {
            kind: "strong"
            text: qsTr("Kind of phone")
            Layout.fillWidth: true
        }

        Flow {
            spacing: 8
            Layout.fillWidth: true
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("Kind of phone")

            Repeater {
                model: [
                    {
                        name: "mobile",
                        words: qsTr("Mobile")
                    },
                    {
                        name: "home",
                        words: qsTr("Home")
                    },
                    {
                        name: "work",
                        words: qsTr("Work")
                    }
                ]

                FilterChip {
                    required property var modelData

                    objectName: `label_${modelData.name}`
                    text: modelData.words
                    checkable: false
                    checked: body.sheet.label === modelData.name
                    Accessible.role: Accessible.RadioButton
                    Accessible.checked: checked
                    onClicked: body.sheet.chooseLabel(modelData.name)
                }
            }
        }
    }

    ColumnLayout {
        spacing: 0
        Layout.fillWidth: true

        AppText {
            kind: "strong"
            text: qsTr("What should we tell you here?")
            Layout.fillWidth: true
        }

        GridLayout {
            columns: body.width > 420 ? 2 : 1
            columnSpacing: 16
            rowSpacing: 0
            Layout.fillWidth: true

            Repeater {
                model: body.sheet.ticks

                TickBox {
                    Layout.fillWidth: true
                    onToggled: on => body.sheet.tick(key, on)
                }
            }
        }
    }
}
