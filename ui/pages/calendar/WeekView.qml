pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Seven days side by side, or below each other where they would be too narrow for words.
FocusScope {
    id: view

    required property CalendarPageViewModel viewModel
    readonly property bool compact: width / 7 < 116 * Theme.scale
    readonly property bool empty: viewModel.phase === "ready" && viewModel.nothing !== ""

    function move(towards: string) {
        viewModel.month.move(towards);
        for (let at = 0; at < days.count; ++at) {
            const day = days.itemAt(at) as WeekDay;
            if (day?.focused)
                day.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: viewModel.title

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: 12

        Rectangle {
            implicitHeight: grid.implicitHeight + 2 * Theme.hairline
            radius: Theme.radiusField
            color: "transparent"
            border.width: Theme.hairline
            border.color: Theme.line
            Layout.fillWidth: true
            Layout.fillHeight: true

            GridLayout {
                id: grid

                anchors.fill: parent
                anchors.margins: Theme.hairline
                columns: view.compact ? 1 : 7
                columnSpacing: 0
                rowSpacing: 0
                uniformCellWidths: true

                Repeater {
                    id: days

                    model: view.viewModel.week

                    WeekDay {
                        compact: view.compact
                        loading: view.viewModel.phase === "loading"
                        focus: focused
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredWidth: 1
                        onMoved: towards => view.move(towards)
                        onClicked: view.viewModel.month.openDay(key)
                    }
                }
            }
        }

        RowLayout {
            spacing: 12
            visible: view.empty
            Layout.fillWidth: true

            AppText {
                objectName: "calendarNothingThisWeek"
                text: view.viewModel.nothing
                muted: true
                Layout.fillWidth: true
                Layout.maximumWidth: Math.ceil(implicitWidth)
            }

            AppButton {
                objectName: "calendarNothingThisWeekAction"
                text: view.viewModel.nothingAction
                onClicked: view.viewModel.actOnNothing()
            }

            Item {
                Layout.fillWidth: true
            }
        }
    }
}
