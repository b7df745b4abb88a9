import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Something nobody expected: a plain sentence and the number under which it is in the log.
Sheet {
    id: sheet

    required property ProblemsViewModel problems

    objectName: "surpriseSheet"
    preferredWidth: 520
    title: qsTr("Something went wrong")
    Component.onCompleted: open()
    onDismissed: problems.dismiss()
    footer: [
        AppButton {
            objectName: "surpriseCloseButton"
            kind: "primary"
            text: qsTr("Close")
            onClicked: sheet.dismiss()
        }
    ]

    AppText {
        text: sheet.problems.body
        Layout.fillWidth: true
    }

    AppText {
        objectName: "surpriseReference"
        kind: "strong"
        text: qsTr("Reference %1").arg(sheet.problems.reference)
        Layout.fillWidth: true
    }
}
