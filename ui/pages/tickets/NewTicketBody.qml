pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// What a new ticket is about.
ColumnLayout {
    id: root

    required property TicketSheetViewModel sheet

    spacing: 14
    Component.onCompleted: subject.forceActiveFocus(Qt.OtherFocusReason)

    AppTextField {
        id: subject

        objectName: "ticketSubject"
        label: qsTr("In a few words")
        text: root.sheet.subject
        errorText: root.sheet.subjectError
        readOnly: root.sheet.fixed
        maximumLength: 200
        Layout.fillWidth: true
        onEdited: root.sheet.typeSubject(text)
        onAccepted: body.forceActiveFocus(Qt.TabFocusReason)
    }

    ColumnLayout {
        spacing: 2
        Layout.fillWidth: true

        AppText {
            kind: "strong"
            text: qsTr("What is it about?")
            Layout.fillWidth: true
        }

        Flow {
            spacing: 8
            Layout.fillWidth: true
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("What is it about?")

            Repeater {
                id: categories

                model: root.sheet.categories

                FilterChip {
                    required property string key
                    required property bool chosen
                    required property var model

                    objectName: `category_${key}`
                    text: model.text
                    checkable: false
                    checked: chosen
                    enabled: !root.sheet.fixed
                    Accessible.role: Accessible.RadioButton
                    Accessible.checked: checked
                    onClicked: root.sheet.choose(key)
                }
            }
        }

        AppText {
            objectName: "categoryError"
            visible: text !== ""
            kind: "small"
            color: Theme.danger
            text: root.sheet.categoryError
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
    }

    AppTextArea {
        id: body

        objectName: "ticketBody"
        label: qsTr("What happens, and since when?")
        text: root.sheet.body
        errorText: root.sheet.bodyError
        readOnly: root.sheet.fixed
        lines: 5
        mostLines: 10
        Layout.fillWidth: true
        onEdited: root.sheet.typeBody(text)
    }

    Connections {
        target: root.sheet

        function onAttention(name) {
            const field = {
                subject: subject,
                category: categories.itemAt(0),
                body: body
            }[name];
            if (field)
                field.forceActiveFocus(Qt.TabFocusReason);
        }
    }
}
