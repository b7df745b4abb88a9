pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// What is in sight, how it is shown, and the ways to other days.
GridLayout {
    id: head

    required property CalendarPageViewModel viewModel
    // All of it has room in one line, the title at its smallest
    readonly property bool wide: width >= Math.max(900 * Theme.scale, title.implicitWidth * Theme.textHeading / Theme.textTitle + ways.implicitWidth + modes.implicitWidth + share.implicitWidth + 3 * columnSpacing)
    readonly property bool small: width < 520 * Theme.scale

    columns: wide ? 4 : small ? 1 : 2
    rowSpacing: 10
    columnSpacing: 12

    AppText {
        id: title

        objectName: "calendarPageTitle"
        kind: "title"
        text: head.viewModel.title
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.textHeading
        Layout.fillWidth: true
        onTextChanged: Accessible.announce(title.text)
    }

    RowLayout {
        id: ways

        spacing: 6
        Layout.alignment: head.small ? Qt.AlignLeft : Qt.AlignRight

        AppButton {
            objectName: "calendarPageToday"
            text: qsTr("Today")
            Accessible.name: qsTr("Show today in the calendar")
            onClicked: head.viewModel.showToday()
        }

        IconButton {
            objectName: "calendarPagePrevious"
            iconName: "chevron-left"
            tint: Theme.link
            label: head.viewModel.previousText
            onClicked: head.viewModel.previous()
        }

        IconButton {
            objectName: "calendarPageNext"
            iconName: "chevron-right"
            tint: Theme.link
            label: head.viewModel.nextText
            onClicked: head.viewModel.next()
        }
    }

    Row {
        id: modes

        spacing: 6
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Show the calendar as")

        Repeater {
            model: [
                {
                    key: "month",
                    text: qsTr("Month")
                },
                {
                    key: "week",
                    text: qsTr("Week")
                },
                {
                    key: "agenda",
                    text: qsTr("Agenda")
                }
            ]

            FilterChip {
                required property var modelData

                objectName: `calendarMode_${modelData.key}`
                text: modelData.text
                checkable: false
                checked: head.viewModel.mode === modelData.key
                Accessible.role: Accessible.RadioButton
                Accessible.checked: checked
                onClicked: head.viewModel.setMode(modelData.key)
            }
        }
    }

    AppButton {
        id: share

        objectName: "calendarShareButton"
        text: qsTr("Add to my calendar")
        iconName: "calendar-export"
        Layout.alignment: head.small ? Qt.AlignLeft : Qt.AlignRight
        onClicked: head.viewModel.sharing.start()
    }
}
