import QtQuick
import QtQuick.Layouts
import DayStarr
import components
import pages.home

// Below the month: what its looks mean, or that there is nothing in it and what to do.
Item {
    id: foot

    required property CalendarPageViewModel viewModel
    readonly property bool empty: viewModel.phase === "ready" && viewModel.nothing !== ""

    implicitHeight: Math.max(legend.implicitHeight, empty ? nothing.implicitHeight : 0)

    Legend {
        id: legend

        width: parent.width
        model: foot.viewModel.month.legend
        opacity: foot.empty ? 0 : 1
    }

    RowLayout {
        id: nothing

        width: parent.width
        spacing: 12
        visible: foot.empty

        AppText {
            objectName: "calendarNothing"
            text: foot.viewModel.nothing
            muted: true
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
        }

        AppButton {
            objectName: "calendarNothingAction"
            text: foot.viewModel.nothingAction
            onClicked: foot.viewModel.actOnNothing()
        }

        Item {
            Layout.fillWidth: true
        }
    }
}
