pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// The payments to come, each with the way to cancel it. Without any there is no card.
Card {
    id: card

    required property ScheduledViewModel viewModel

    objectName: "scheduledCard"
    title: viewModel.title
    spacing: 0

    Repeater {
        model: card.viewModel.rows

        ColumnLayout {
            id: row

            required property int index
            required property string key
            required property var sentence
            required property string note
            required property bool canCancel
            required property string spoken

            spacing: 4
            Layout.fillWidth: true
            Layout.topMargin: index > 0 ? 12 : 10

            Rectangle {
                visible: row.index > 0
                implicitHeight: Theme.hairline
                color: Theme.line
                Layout.fillWidth: true
                Layout.bottomMargin: 8
            }

            RowLayout {
                spacing: 12
                Layout.fillWidth: true

                Icon {
                    name: "calendar-clock"
                    color: Theme.scheduled
                    Layout.alignment: Qt.AlignTop
                }

                Sentence {
                    objectName: `scheduledSentence_${row.key}`
                    sentence: row.sentence
                    Layout.fillWidth: true
                }
            }

            RowLayout {
                spacing: 12
                Layout.fillWidth: true

                AppText {
                    kind: "small"
                    muted: true
                    text: row.note
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.icon + 12
                }

                AppButton {
                    objectName: `scheduledCancel_${row.key}`
                    kind: "text"
                    text: qsTr("Cancel")
                    visible: row.canCancel
                    Accessible.name: row.spoken
                    onClicked: card.viewModel.ask(row.key)
                }
            }
        }
    }
}
