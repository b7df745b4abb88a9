pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// The month with its installs, visits, due dates and AutoPay runs.
Card {
    id: card

    required property CalendarMonthViewModel viewModel
    readonly property bool failed: viewModel.phase === "failed"
    readonly property bool small: width < 480 * Theme.scale

    objectName: "calendarCard"
    spacing: 14
    Accessible.name: qsTr("Calendar")

    GridLayout {
        columns: card.small ? 1 : 2
        rowSpacing: 8
        columnSpacing: 12
        Layout.fillWidth: true

        AppText {
            id: title

            objectName: "calendarTitle"
            kind: "title"
            text: card.viewModel.title
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Layout.fillWidth: true
            onTextChanged: Accessible.announce(title.text)
        }

        RowLayout {
            spacing: 8
            Layout.rightMargin: -4

            AppButton {
                objectName: "calendarTodayButton"
                text: qsTr("Today")
                Accessible.name: qsTr("Show today in the calendar")
                onClicked: card.viewModel.showToday()
            }

            IconButton {
                objectName: "calendarPreviousButton"
                iconName: "chevron-left"
                tint: Theme.link
                label: qsTr("Previous month")
                onClicked: card.viewModel.previous()
            }

            IconButton {
                objectName: "calendarNextButton"
                iconName: "chevron-right"
                tint: Theme.link
                label: qsTr("Next month")
                onClicked: card.viewModel.next()
            }
        }
    }

    MonthGrid {
        id: month

        objectName: "monthGrid"
        viewModel: card.viewModel
        visible: !card.failed
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: implicitHeight
    }

    Item {
        visible: card.failed
        implicitHeight: Math.max(error.implicitHeight, month.implicitHeight)
        Layout.fillWidth: true
        Layout.fillHeight: true

        ErrorState {
            id: error

            objectName: "calendarError"
            anchors.centerIn: parent
            width: parent.width
            body: card.viewModel.problem
            actionText: card.viewModel.canRetry ? qsTr("Try again") : ""
            onAction: card.viewModel.retry()
        }
    }

    Item {
        visible: !card.failed
        implicitHeight: legend.implicitHeight
        Layout.fillWidth: true

        Legend {
            id: legend

            width: parent.width
            model: card.viewModel.legend
            opacity: nothing.visible ? 0 : 1
        }

        AppText {
            id: nothing

            objectName: "calendarEmpty"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            text: card.viewModel.emptyText
            muted: true
            visible: text !== "" && card.viewModel.phase === "ready"
        }
    }

    Loader {
        active: month.compact && !card.failed
        visible: active
        Layout.fillWidth: true
        sourceComponent: Agenda {
            model: card.viewModel.agenda
            moreText: card.viewModel.agendaMore
            onDayWanted: day => card.viewModel.openDay(day)
        }
    }
}
