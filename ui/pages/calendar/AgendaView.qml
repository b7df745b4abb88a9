import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.home

// Three months as a list.
ColumnLayout {
    id: view

    required property CalendarPageViewModel viewModel
    readonly property bool ready: viewModel.phase === "ready"

    spacing: 12

    Repeater {
        model: view.ready ? 0 : 4

        Skeleton {
            radius: 8
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.targetLarge
        }
    }

    Agenda {
        model: view.viewModel.agenda
        visible: view.ready
        Layout.fillWidth: true
        onDayWanted: day => view.viewModel.month.openDay(day)
    }

    EmptyState {
        objectName: "calendarEmptyAgenda"
        visible: view.ready && view.viewModel.nothing !== ""
        iconName: "calendar-month"
        title: view.viewModel.nothingTitle
        body: view.viewModel.nothing
        actionText: view.viewModel.nothingAction
        Layout.fillWidth: true
        Layout.topMargin: 40
        onAction: view.viewModel.actOnNothing()
    }

    RowLayout {
        visible: view.ready && view.viewModel.lateText !== ""
        spacing: 12
        Layout.fillWidth: true

        AppText {
            objectName: "calendarLate"
            text: view.viewModel.lateText
            Layout.fillWidth: true
        }

        AppButton {
            objectName: "calendarLateRetry"
            text: qsTr("Try again")
            onClicked: view.viewModel.retry()
        }
    }

    Item {
        Layout.fillHeight: true
    }
}
