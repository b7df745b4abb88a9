pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.calendar
import pages.home

// What happens when: a month, a week or an agenda, and the ways to take it along.
PageScaffold {
    id: page

    required property CustomerViewModel customer

    readonly property CalendarPageViewModel viewModel: customer.calendar
    readonly property bool ready: viewModel.phase === "ready"
    readonly property bool monthly: viewModel.mode === "month"
    readonly property real room: height - padding - bottomRoom - (banner.visible ? banner.height + spacing : 0)

    objectName: "calendarPage"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Calendar")

    StaleBanner {
        id: banner

        objectName: "calendarStale"
        text: page.viewModel.staleText
        radius: Theme.radius
        Layout.fillWidth: true
    }

    Card {
        objectName: "calendarPageCard"
        padding: page.narrow ? 16 : 20
        spacing: 14
        Accessible.name: page.viewModel.title
        Layout.fillWidth: true
        // As tall as the window leaves room for, within reason, so that turning pages moves nothing
        Layout.preferredHeight: Math.max(implicitHeight, Math.min(page.room, (page.monthly ? 1700 : 600) * Theme.scale))

        CalendarHead {
            viewModel: page.viewModel
            Layout.fillWidth: true
        }

        KindFilters {
            viewModel: page.viewModel
            Layout.fillWidth: true
        }

        MonthGrid {
            id: grid

            objectName: "calendarGrid"
            viewModel: page.viewModel.month
            visible: page.monthly && page.viewModel.phase !== "failed"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: implicitHeight
        }

        WeekView {
            objectName: "calendarWeek"
            viewModel: page.viewModel
            visible: page.viewModel.mode === "week" && page.viewModel.phase !== "failed"
            Layout.fillWidth: true
            Layout.fillHeight: true
        }

        AgendaView {
            objectName: "calendarAgenda"
            viewModel: page.viewModel
            visible: page.viewModel.mode === "agenda" && page.viewModel.phase !== "failed"
            Layout.fillWidth: true
            Layout.fillHeight: true
        }

        ErrorState {
            objectName: "calendarFailed"
            visible: page.viewModel.phase === "failed"
            title: qsTr("Your calendar could not be loaded")
            body: page.viewModel.problem
            actionText: page.viewModel.canRetry ? qsTr("Try again") : ""
            Layout.fillWidth: true
            Layout.fillHeight: true
            onAction: page.viewModel.retry()
        }

        CalendarFoot {
            viewModel: page.viewModel
            visible: page.monthly && page.viewModel.phase !== "failed"
            Layout.fillWidth: true
        }

        Loader {
            active: page.monthly && page.ready && grid.compact
            visible: active
            Layout.fillWidth: true
            sourceComponent: Agenda {
                model: page.viewModel.month.agenda
                moreText: page.viewModel.month.agendaMore
                onDayWanted: day => page.viewModel.month.openDay(day)
            }
        }
    }

    DayDetails {
        viewModel: page.viewModel.month
    }

    SharingSheet {
        viewModel: page.viewModel.sharing
    }
}
