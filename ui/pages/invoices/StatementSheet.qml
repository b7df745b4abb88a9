pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.documents

// A statement: from which day to which, then view, save or print it.
Sheet {
    id: sheet

    required property StatementViewModel viewModel
    // What a button is busy with
    property string doing

    objectName: "statementSheet"
    visible: viewModel.open
    title: qsTr("Statement")
    subtitle: qsTr("Invoices, payments and credits of the days you choose, with the balance before and after.")
    preferredWidth: 620
    onDismissed: viewModel.close()
    onOpened: first.forceActiveFocus(Qt.TabFocusReason)

    Flow {
        spacing: 8
        Layout.fillWidth: true

        Repeater {
            model: sheet.viewModel.ranges

            FilterChip {
                required property var modelData

                objectName: `range_${modelData.name}`
                text: modelData.text
                checkable: false
                checked: modelData.chosen
                Accessible.role: Accessible.RadioButton
                Accessible.checked: checked
                onClicked: sheet.viewModel.chooseRange(modelData.name)
            }
        }
    }

    GridLayout {
        columns: sheet.availableWidth > 460 * Theme.scale ? 2 : 1
        columnSpacing: 12
        rowSpacing: 12
        uniformCellWidths: true
        Layout.fillWidth: true

        DayField {
            id: first

            objectName: "statementFrom"
            label: qsTr("First day")
            hintText: sheet.viewModel.example
            typed: sheet.viewModel.fromText
            errorText: sheet.viewModel.fromError
            picking: sheet.viewModel.picking === "from"
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            onTyping: text => sheet.viewModel.typeFrom(text)
            onLeaving: sheet.viewModel.check()
            onAccepted: sheet.viewModel.view()
            onPickWanted: sheet.viewModel.pick("from")
        }

        DayField {
            objectName: "statementTo"
            label: qsTr("Last day")
            hintText: sheet.viewModel.example
            typed: sheet.viewModel.toText
            errorText: sheet.viewModel.toError
            picking: sheet.viewModel.picking === "to"
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            onTyping: text => sheet.viewModel.typeTo(text)
            onLeaving: sheet.viewModel.check()
            onAccepted: sheet.viewModel.view()
            onPickWanted: sheet.viewModel.pick("to")
        }
    }

    DayPicker {
        objectName: "dayPicker"
        visible: sheet.viewModel.picking !== ""
        viewModel: sheet.viewModel
        Layout.fillWidth: true
        Layout.maximumWidth: Math.round(420 * Theme.scale)
        Layout.alignment: Qt.AlignHCenter
    }

    footer: [
        DocumentButtons {
            prefix: "statement"
            viewText: qsTr("View statement")
            icons: false
            doing: sheet.doing
            onViewWanted: sheet.viewModel.view()
            onSaveWanted: sheet.viewModel.save()
            onPrintWanted: sheet.viewModel.print()
        },
        AppButton {
            objectName: "statementClose"
            kind: "text"
            text: qsTr("Close")
            onClicked: sheet.dismiss()
        }
    ]
}
