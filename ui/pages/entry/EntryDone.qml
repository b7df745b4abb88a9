import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// It worked.
ColumnLayout {
    id: body

    required property EntryViewModel viewModel

    spacing: 18
    Component.onCompleted: go.forceActiveFocus(Qt.TabFocusReason)

    Icon {
        name: "check-circle"
        size: Math.round(48 * Theme.scale)
        color: Theme.action
        Layout.alignment: Qt.AlignHCenter
    }

    AppButton {
        id: go

        objectName: "entryGoButton"
        kind: "primary"
        large: true
        text: body.viewModel.goText
        Layout.fillWidth: true
        onClicked: body.viewModel.go("")
    }
}
