pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// The system's print dialog is open, pages go to the printer; or which printer and how many copies, where it must not open.
Sheet {
    id: sheet

    required property PrintingViewModel printing
    readonly property bool choosing: printing.phase === "choosing"

    objectName: "printSheet"
    visible: printing.open
    title: qsTr("Print")
    subtitle: printing.title
    preferredWidth: 520
    asks: true
    onDismissed: printing.cancel()

    EmptyState {
        objectName: "noPrinters"
        visible: sheet.printing.phase === "none"
        iconName: "printer-outline"
        title: qsTr("No printer is set up on this computer")
        body: qsTr("Set one up in your system's settings, or save the document and print it elsewhere.")
        Layout.fillWidth: true
        Layout.preferredHeight: Math.max(200, implicitHeight)
    }

    Notice {
        objectName: "printProblem"
        visible: sheet.printing.problem !== ""
        status: "overdue"
        body: sheet.printing.problem
        Layout.fillWidth: true
    }

    RowLayout {
        visible: sheet.printing.text !== ""
        spacing: 14
        Layout.fillWidth: true
        Layout.topMargin: 4

        Spinner {
            size: 24
            color: Theme.inkMuted
        }

        AppText {
            objectName: "printText"
            text: sheet.printing.text
            Layout.fillWidth: true
        }
    }

    Rectangle {
        id: bar

        visible: sheet.printing.phase === "sending"
        implicitHeight: 6
        radius: 3
        color: Theme.skeleton
        border.width: Theme.highContrast ? 1 : 0
        border.color: Theme.line
        Layout.fillWidth: true
        Accessible.role: Accessible.ProgressBar
        Accessible.name: sheet.printing.text

        Rectangle {
            width: Math.max(height, bar.width * sheet.printing.share)
            height: bar.height
            radius: 3
            color: Theme.action
        }
    }

    Repeater {
        model: sheet.choosing ? sheet.printing.printers : null

        OptionCard {
            required property string key
            required property bool chosen
            required property var model

            objectName: `printer_${key}`
            title: model.title
            iconName: "printer-outline"
            checked: chosen
            Layout.fillWidth: true
            onClicked: sheet.printing.choosePrinter(key)
        }
    }

    RowLayout {
        spacing: 8
        visible: sheet.choosing
        Layout.fillWidth: true

        AppText {
            text: qsTr("Copies")
            Layout.fillWidth: true
        }

        IconButton {
            objectName: "fewerCopies"
            iconName: "minus"
            label: qsTr("One copy fewer")
            enabled: sheet.printing.copies > 1
            onClicked: sheet.printing.setCopies(sheet.printing.copies - 1)
        }

        AppText {
            objectName: "copies"
            kind: "strong"
            text: sheet.printing.copies.toLocaleString(Qt.locale(), "f", 0)
            horizontalAlignment: Text.AlignHCenter
            Layout.preferredWidth: 28
        }

        IconButton {
            objectName: "moreCopies"
            iconName: "plus"
            label: qsTr("One copy more")
            onClicked: sheet.printing.setCopies(sheet.printing.copies + 1)
        }
    }

    footer: [
        AppButton {
            objectName: "printCancel"
            kind: "text"
            text: sheet.printing.phase === "none" ? qsTr("Close") : qsTr("Cancel")
            enabled: sheet.printing.canCancel
            onClicked: sheet.dismiss()
        },
        AppButton {
            objectName: "printRetry"
            kind: "primary"
            text: qsTr("Try again")
            visible: sheet.printing.phase === "refused"
            onClicked: sheet.printing.retry()
        },
        AppButton {
            objectName: "printStart"
            kind: "primary"
            text: qsTr("Print")
            iconName: "printer-outline"
            visible: sheet.choosing
            busy: sheet.printing.busy
            onClicked: sheet.printing.print()
        }
    ]
}
