pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// Which printer, how many copies.
Sheet {
    id: sheet

    required property DocumentsViewModel documents

    objectName: "printSheet"
    visible: documents.printOpen
    title: qsTr("Print")
    subtitle: documents.printTitle
    preferredWidth: 520
    onDismissed: documents.closePrinting()

    EmptyState {
        objectName: "noPrinters"
        visible: !sheet.documents.anyPrinters
        iconName: "printer-outline"
        title: qsTr("No printer is set up on this computer")
        body: qsTr("Set one up in your system's settings, or save the document and print it elsewhere.")
        Layout.fillWidth: true
        Layout.preferredHeight: 200
    }

    Notice {
        objectName: "printProblem"
        visible: sheet.documents.printProblem !== ""
        status: "overdue"
        body: sheet.documents.printProblem
        Layout.fillWidth: true
    }

    Repeater {
        model: sheet.documents.printers

        OptionCard {
            required property string key
            required property bool chosen
            required property var model

            objectName: `printer_${key}`
            title: model.title
            iconName: "printer-outline"
            checked: chosen
            Layout.fillWidth: true
            onClicked: sheet.documents.choosePrinter(key)
        }
    }

    RowLayout {
        spacing: 8
        visible: sheet.documents.anyPrinters
        Layout.fillWidth: true

        AppText {
            text: qsTr("Copies")
            Layout.fillWidth: true
        }

        IconButton {
            objectName: "fewerCopies"
            iconName: "minus"
            label: qsTr("One copy fewer")
            enabled: sheet.documents.copies > 1
            onClicked: sheet.documents.setCopies(sheet.documents.copies - 1)
        }

        AppText {
            objectName: "copies"
            kind: "strong"
            text: sheet.documents.copies.toLocaleString(Qt.locale(), "f", 0)
            horizontalAlignment: Text.AlignHCenter
            Layout.preferredWidth: 28
        }

        IconButton {
            objectName: "moreCopies"
            iconName: "plus"
            label: qsTr("One copy more")
            onClicked: sheet.documents.setCopies(sheet.documents.copies + 1)
        }
    }

    footer: [
        AppButton {
            objectName: "printCancel"
            kind: "text"
            text: sheet.documents.anyPrinters ? qsTr("Cancel") : qsTr("Close")
            onClicked: sheet.dismiss()
        },
        AppButton {
            objectName: "printStart"
            kind: "primary"
            text: qsTr("Print")
            iconName: "printer-outline"
            visible: sheet.documents.anyPrinters
            busy: sheet.documents.printLoading
            onClicked: sheet.documents.startPrinting()
        }
    ]
}
