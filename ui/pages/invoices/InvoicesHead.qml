import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// The title, and what can be done with more than one invoice.
GridLayout {
    id: head

    required property InvoicesViewModel viewModel

    readonly property bool roomy: width > 440 * Theme.scale

    signal pickingBegun

    columns: roomy ? 2 : 1
    rowSpacing: 0
    columnSpacing: 8

    AppText {
        kind: "title"
        text: qsTr("Invoices")
        Layout.fillWidth: true
    }

    Flow {
        Layout.fillWidth: !head.roomy
        Layout.leftMargin: head.roomy ? 0 : -14
        Layout.preferredWidth: several.implicitWidth + statement.implicitWidth

        AppButton {
            id: several

            objectName: "saveSeveral"
            kind: "text"
            text: qsTr("Save several")
            enabled: !head.viewModel.picking.on && head.viewModel.phase === "ready"
            onClicked: {
                head.viewModel.picking.begin();
                head.pickingBegun();
            }
        }

        AppButton {
            id: statement

            objectName: "statementButton"
            kind: "text"
            text: qsTr("Statement")
            onClicked: head.viewModel.statement.begin()
        }
    }
}
