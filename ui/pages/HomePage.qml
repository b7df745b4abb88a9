import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.arrangement
import pages.home

// Calendar at the left, money at the right; in a narrow or upright window the money first, then the calendar.
PageScaffold {
    id: page

    required property CustomerViewModel customer
    readonly property HomeViewModel viewModel: customer.home
    readonly property bool wide: !narrow && width >= height
    readonly property real roomForCalendar: height - padding - bottomRoom - (wide ? 0 : money.height + Theme.gap)

    objectName: "homePage"

    StaleBanner {
        objectName: "homeStaleBanner"
        text: page.viewModel.staleText
        radius: Theme.radius
        Layout.fillWidth: true
    }

    GridLayout {
        columns: 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        Layout.fillWidth: true

        ColumnLayout {
            id: money

            spacing: Theme.gap
            Layout.row: 0
            Layout.column: page.wide ? 1 : 0
            Layout.fillWidth: !page.wide
            Layout.preferredWidth: Math.round(400 * Theme.scale)
            Layout.alignment: Qt.AlignTop

            BalanceCard {
                viewModel: page.viewModel.balance
                Layout.fillWidth: true
            }

            ArrangementCard {
                viewModel: page.viewModel.arrangement
                visible: card.phase !== ""
                Layout.fillWidth: true
            }

            ScheduledCard {
                viewModel: page.viewModel.scheduled
                visible: page.viewModel.scheduled.any
                Layout.fillWidth: true
            }

            AutopayBox {
                viewModel: page.viewModel.autopay
                Layout.fillWidth: true
            }

            BillsCard {
                viewModel: page.viewModel.bills
                Layout.fillWidth: true
            }
        }

        CalendarCard {
            viewModel: page.viewModel.calendar
            Layout.row: page.wide ? 0 : 1
            Layout.column: 0
            Layout.fillWidth: true
            // As tall as the window leaves room for, within reason, so that turning pages moves nothing
            Layout.preferredHeight: Math.max(implicitHeight, Math.min(page.roomForCalendar, 1000 * Theme.scale))
            Layout.alignment: Qt.AlignTop
        }
    }

    ArrangementSheet {
        viewModel: page.viewModel.arrangement
    }

    ScheduledCancel {
        viewModel: page.viewModel.scheduled
    }

    DayDetails {
        viewModel: page.viewModel.calendar
    }
}
