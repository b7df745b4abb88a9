import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// A mailing address: all of it, or nothing.
ColumnLayout {
    id: address

    required property ContactSheetViewModel sheet

    readonly property bool roomy: width > 480 * Theme.scale

    spacing: 12

    RowLayout {
        spacing: 8
        Layout.fillWidth: true

        AppText {
            kind: "strong"
            text: qsTr("Mailing address (optional)")
            Layout.fillWidth: true
        }

        AppButton {
            objectName: "useServiceAddress"
            kind: "text"
            flush: true
            text: qsTr("Use the service address")
            onClicked: address.sheet.useServiceAddress()
        }
    }

    ContactField {
        sheet: address.sheet
        name: "street"
        label: qsTr("Street and number")
        Layout.fillWidth: true
    }

    GridLayout {
        columns: address.roomy ? 3 : 2
        columnSpacing: 12
        rowSpacing: 12
        Layout.fillWidth: true

        ContactField {
            sheet: address.sheet
            name: "city"
            label: qsTr("City")
            maximumLength: 100
            Layout.fillWidth: true
            Layout.columnSpan: address.roomy ? 1 : 2
            Layout.alignment: Qt.AlignTop
        }

        ContactField {
            sheet: address.sheet
            name: "region"
            label: qsTr("State")
            maximumLength: 32
            implicitWidth: Math.round(130 * Theme.scale)
            Layout.fillWidth: !address.roomy
            Layout.alignment: Qt.AlignTop
        }

        ContactField {
            sheet: address.sheet
            name: "postal_code"
            label: qsTr("ZIP code")
            maximumLength: 16
            implicitWidth: Math.round(150 * Theme.scale)
            Layout.fillWidth: !address.roomy
            Layout.alignment: Qt.AlignTop
        }
    }
}
