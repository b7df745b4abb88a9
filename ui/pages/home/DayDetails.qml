pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Everything on one day, in full words.
Sheet {
    id: sheet

    required property CalendarMonthViewModel viewModel
    readonly property var details: viewModel.details
    readonly property bool wanted: viewModel.detailsOpen

    objectName: "dayDetails"
    preferredWidth: Math.round(600 * Theme.scale)
    title: details.title
    subtitle: details.subtitle
    bodySpacing: 0
    onWantedChanged: wanted ? open() : close()
    onDismissed: viewModel.closeDay()

    AppText {
        objectName: "dayDetailsEmpty"
        text: sheet.details.emptyText
        muted: true
        visible: text !== ""
        Layout.fillWidth: true
    }

    Repeater {
        model: sheet.details.entries

        RowLayout {
            id: row

            required property int index
            required property var modelData

            spacing: 14
            Layout.fillWidth: true
            Layout.topMargin: index > 0 ? 20 : 0

            Rectangle {
                implicitWidth: Math.round(40 * Theme.scale)
                implicitHeight: implicitWidth
                radius: 10
                color: Theme.statusTint(row.modelData.status)
                border.width: Theme.highContrast ? 1 : 0
                border.color: Theme.statusInk(row.modelData.status)
                Layout.alignment: Qt.AlignTop

                Icon {
                    anchors.centerIn: parent
                    name: row.modelData.icon
                    color: Theme.statusInk(row.modelData.status)
                }
            }

            ColumnLayout {
                spacing: 4
                Layout.fillWidth: true

                RowLayout {
                    spacing: 10
                    Layout.fillWidth: true

                    AppText {
                        kind: "heading"
                        text: row.modelData.title
                        Layout.fillWidth: true
                    }

                    StatusChip {
                        status: row.modelData.status
                        iconName: row.modelData.icon
                        text: row.modelData.state
                        visible: text !== ""
                    }
                }

                Repeater {
                    model: row.modelData.lines

                    AppText {
                        required property string modelData

                        text: modelData
                        Layout.fillWidth: true
                    }
                }

                EntryButtons {
                    viewModel: sheet.viewModel
                    entry: row.modelData
                    Layout.fillWidth: true
                    Layout.topMargin: 8
                }
            }
        }
    }

    AppText {
        text: sheet.details.moreText
        muted: true
        visible: text !== ""
        Layout.fillWidth: true
        Layout.topMargin: 20
    }
}
