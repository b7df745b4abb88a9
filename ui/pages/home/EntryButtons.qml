import QtQuick
import DayStarr
import components

// What can be done with an entry of a day.
Flow {
    id: buttons

    required property CalendarMonthViewModel viewModel
    required property var entry

    readonly property bool pays: viewModel.canPay && entry.payId !== ""
    readonly property bool sees: viewModel.canSeeInvoice && entry.invoiceId !== ""
    readonly property bool moves: viewModel.canMove && entry.moveId !== ""

    spacing: 10
    visible: pays || sees || moves || viewModel.canAdd

    AppButton {
        objectName: `payBillButton_${buttons.entry.payId}`
        kind: "primary"
        text: qsTr("Pay this bill")
        visible: buttons.pays
        onClicked: buttons.viewModel.payBill(buttons.entry.payId)
    }

    AppButton {
        objectName: `seeInvoiceButton_${buttons.entry.key}`
        text: qsTr("See the invoice")
        visible: buttons.sees
        onClicked: buttons.viewModel.seeInvoice(buttons.entry.invoiceId)
    }

    AppButton {
        objectName: `moveVisitButton_${buttons.entry.key}`
        text: qsTr("Choose another time")
        visible: buttons.moves
        onClicked: buttons.viewModel.moveVisit(buttons.entry.moveId)
    }

    AppButton {
        objectName: `addEntryButton_${buttons.entry.key}`
        kind: "text"
        text: qsTr("Add to my calendar")
        visible: buttons.viewModel.canAdd
        onClicked: buttons.viewModel.addEntry(buttons.entry.key, buttons.entry.title)
    }
}
