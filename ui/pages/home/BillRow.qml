import QtQuick
import QtQuick.Layouts
import style
import components

// One unpaid bill; where there is a choice, the whole row ticks it.
Item {
    id: row

    required property int index
    required property string key
    required property string title
    required property string subtitle
    required property string status
    required property string icon
    required property string chip
    required property string amount
    required property string note
    required property bool payable
    required property bool ticked
    required property string spoken
    required property bool choosing

    // Room for the words beside the chip
    readonly property bool roomy: width - badge.implicitWidth - price.implicitWidth - (choosing ? 68 : 24) >= 150 * Theme.scale

    signal toggled

    implicitHeight: layout.implicitHeight + 24

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
        visible: row.index > 0
    }

    TapHandler {
        enabled: row.choosing && row.payable
        onTapped: row.toggled()
    }

    GridLayout {
        id: layout

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columns: 4
        columnSpacing: 12
        rowSpacing: 6

        Item {
            visible: row.choosing
            implicitWidth: Theme.target
            implicitHeight: Theme.target
            Layout.row: 0
            Layout.column: 0
            Layout.rowSpan: 2
            Layout.leftMargin: -12
            Layout.rightMargin: -8

            AppCheckBox {
                id: box

                objectName: `billCheckBox_${row.key}`
                anchors.fill: parent
                visible: row.payable
                checkState: row.ticked ? Qt.Checked : Qt.Unchecked
                nextCheckState: () => box.checkState
                Accessible.name: row.spoken
                onClicked: row.toggled()
            }
        }

        ColumnLayout {
            spacing: 2
            Layout.row: 0
            Layout.column: 1
            Layout.fillWidth: true

            AppText {
                kind: "strong"
                text: row.title
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Layout.fillWidth: true
            }

            AppText {
                kind: "small"
                muted: true
                text: row.subtitle
                maximumLineCount: 2
                elide: Text.ElideRight
                Layout.fillWidth: true
            }

            AppText {
                kind: "small"
                text: row.note
                visible: text !== ""
                Layout.fillWidth: true
            }
        }

        StatusChip {
            id: badge

            status: row.status
            iconName: row.icon
            text: row.chip
            Layout.row: row.roomy ? 0 : 1
            Layout.column: row.roomy ? 2 : 1
            Layout.columnSpan: row.roomy ? 1 : 2
            Layout.alignment: Qt.AlignVCenter | Qt.AlignLeft
        }

        AppText {
            id: price

            kind: "strong"
            text: row.amount
            wrapMode: Text.NoWrap
            font.features: ({
                    "tnum": 1
                })
            Layout.row: 0
            Layout.column: 3
            Layout.alignment: row.roomy ? Qt.AlignVCenter : Qt.AlignTop
        }
    }
}
