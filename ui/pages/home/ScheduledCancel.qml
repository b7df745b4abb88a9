pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// What canceling a scheduled payment means, before it is canceled.
Sheet {
    id: sheet

    required property ScheduledViewModel viewModel

    objectName: "scheduledSheet"
    visible: viewModel.asking
    title: viewModel.askedTitle
    dismissable: !viewModel.busy
    preferredWidth: 520
    onDismissed: viewModel.keep()
    onOpened: words.forceActiveFocus(Qt.OtherFocusReason)

    Notice {
        objectName: "scheduledProblem"
        visible: sheet.viewModel.problem !== ""
        status: "overdue"
        body: sheet.viewModel.problem
        Layout.fillWidth: true
    }

    T.Control {
        id: words

        objectName: "scheduledWords"
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: 14
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.AlertMessage
        Accessible.name: sheet.viewModel.askedBody
        Accessible.description: sheet.viewModel.askedAlso
        Layout.fillWidth: true

        background: Rectangle {
            radius: 12
            color: Theme.sunken
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
                objectName: "scheduledBody"
                text: sheet.viewModel.askedBody
                Layout.fillWidth: true
                Accessible.ignored: true
            }

            AppText {
                muted: true
                text: sheet.viewModel.askedAlso
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }

    footer: [
        AppButton {
            objectName: "scheduledKeep"
            kind: "text"
            text: sheet.viewModel.keepText
            enabled: !sheet.viewModel.busy
            onClicked: sheet.dismiss()
        },
        AppButton {
            objectName: "scheduledCancel"
            visible: text !== ""
            kind: "danger"
            text: sheet.viewModel.cancelText
            busy: sheet.viewModel.busy
            onClicked: sheet.viewModel.cancel()
        }
    ]
}
