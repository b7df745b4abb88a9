pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import components

// What happens as a list.
ColumnLayout {
    id: agenda

    property alias model: rows.model
    property string moreText

    signal dayWanted(day: string)

    spacing: 0

    Repeater {
        id: rows

        ColumnLayout {
            id: entry

            required property int index
            required property var model

            spacing: 0
            Layout.fillWidth: true

            AppText {
                objectName: `agendaMonth_${entry.model.dayKey}`
                kind: "heading"
                text: entry.model.monthTitle
                visible: text !== ""
                Layout.fillWidth: true
                Layout.topMargin: entry.index > 0 ? 20 : 0
                Layout.bottomMargin: 4
            }

            AgendaRow {
                index: entry.model.monthTitle === "" ? entry.index : 0
                key: entry.model.key
                dayKey: entry.model.dayKey
                number: entry.model.number
                weekday: entry.model.weekday
                today: entry.model.today
                opensDay: entry.model.opensDay
                status: entry.model.status
                iconName: entry.model.iconName
                title: entry.model.title
                stateText: entry.model.stateText
                line: entry.model.line
                spoken: entry.model.spoken
                Layout.fillWidth: true
                onChosen: agenda.dayWanted(dayKey)
            }
        }
    }

    AppText {
        objectName: "agendaMore"
        kind: "small"
        muted: true
        text: agenda.moreText
        visible: text !== ""
        Layout.fillWidth: true
        Layout.topMargin: 8
    }
}
