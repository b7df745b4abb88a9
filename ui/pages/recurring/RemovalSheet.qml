pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// What the removal of a method ends, before it is removed.
Sheet {
    id: sheet

    required property RemovalViewModel viewModel

    objectName: "removalSheet"
    visible: viewModel.open
    title: viewModel.title
    dismissable: !viewModel.busy
    preferredWidth: 520
    onDismissed: viewModel.close()
    onOpened: words.forceActiveFocus(Qt.OtherFocusReason)

    Notice {
        objectName: "removalNotice"
        visible: sheet.viewModel.notice !== ""
        status: "due"
        body: sheet.viewModel.notice
        Layout.fillWidth: true
    }

    Notice {
        objectName: "removalProblem"
        visible: sheet.viewModel.problem !== ""
        status: "overdue"
        body: sheet.viewModel.problem
        Layout.fillWidth: true
    }

    Repeater {
        model: sheet.viewModel.loading ? 2 : 0

        Skeleton {
            Layout.fillWidth: true
            Layout.preferredHeight: 20
        }
    }

    T.Control {
        id: words

        objectName: "removalWords"
        visible: sheet.viewModel.body !== ""
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: 14
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.AlertMessage
        Accessible.name: sheet.viewModel.body
        Accessible.description: `${sheet.viewModel.scheduled} ${sheet.viewModel.also}`.trim()
        Layout.fillWidth: true

        background: Rectangle {
            radius: 12
            color: sheet.viewModel.serious ? Theme.dueTint : Theme.sunken
            border.width: Theme.highContrast ? 1 : 0
            border.color: Theme.line

            FocusRing {
                radius: 15
                visible: words.visualFocus
            }
        }

        contentItem: ColumnLayout {
            spacing: 6

            AppText {
                objectName: "removalBody"
                kind: sheet.viewModel.serious ? "strong" : "body"
                text: sheet.viewModel.body
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            AppText {
                objectName: "removalScheduled"
                kind: "strong"
                text: sheet.viewModel.scheduled
                visible: text !== ""
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            AppText {
                muted: true
                text: sheet.viewModel.also
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }

    footer: [
        AppButton {
            objectName: "removalKeep"
            kind: "text"
            text: qsTr("Keep it")
            enabled: !sheet.viewModel.busy
            onClicked: sheet.dismiss()
        },
        AppButton {
            objectName: "removalRetry"
            visible: sheet.viewModel.canRetry
            text: qsTr("Try again")
            onClicked: sheet.viewModel.retry()
        },
        AppButton {
            objectName: "removalRemove"
            visible: text !== ""
            kind: "danger"
            text: sheet.viewModel.removeText
            busy: sheet.viewModel.busy
            onClicked: sheet.viewModel.remove()
        }
    ]
}
