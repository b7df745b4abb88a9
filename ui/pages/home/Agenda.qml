pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import DayStarr
import components

// The month as a list, for where its cells are too small for words.
ColumnLayout {
    id: agenda

    required property CalendarMonthViewModel viewModel

    spacing: 0

    Repeater {
        model: agenda.viewModel.agenda

        AgendaRow {
            Layout.fillWidth: true
            onChosen: agenda.viewModel.openDay(dayKey)
        }
    }

    AppText {
        objectName: "agendaMore"
        kind: "small"
        muted: true
        text: agenda.viewModel.agendaMore
        visible: text !== ""
        Layout.fillWidth: true
        Layout.topMargin: 8
    }
}
