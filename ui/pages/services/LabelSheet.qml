pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// The broadband facts of a plan, laid out the way the FCC wants them read.
Sheet {
    id: sheet

    required property PlanLabelViewModel viewModel

    readonly property bool ready: viewModel.phase === "ready"

    objectName: "labelSheet"
    visible: viewModel.open
    title: qsTr("Broadband facts")
    preferredWidth: 520
    onDismissed: viewModel.close()
    onOpened: label.forceActiveFocus(Qt.OtherFocusReason)

    StaleBanner {
        objectName: "labelStale"
        text: sheet.viewModel.stale
        radius: 12
        Layout.fillWidth: true
    }

    Skeleton {
        visible: sheet.viewModel.phase === "loading"
        radius: 4
        Layout.fillWidth: true
        Layout.preferredHeight: 420
        Accessible.name: qsTr("Loading the broadband facts")
    }

    ErrorState {
        objectName: "labelError"
        visible: sheet.viewModel.phase === "failed"
        title: qsTr("The broadband facts could not be loaded")
        body: sheet.viewModel.problem
        actionText: sheet.viewModel.canRetry ? qsTr("Try again") : ""
        Layout.fillWidth: true
        Layout.preferredHeight: 320
        onAction: sheet.viewModel.retry()
    }

    T.Control {
        id: label

        objectName: "labelFacts"
        visible: sheet.ready
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: 18
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Broadband facts of %1").arg(sheet.viewModel.plan)
        Layout.fillWidth: true

        background: Rectangle {
            color: "transparent"
            border.width: 2
            border.color: Theme.ink

            FocusRing {
                visible: label.visualFocus
            }
        }

        contentItem: ColumnLayout {
            spacing: 2

            AppText {
                kind: "small"
                muted: true
                text: sheet.viewModel.provider
                Layout.fillWidth: true
            }

            AppText {
                objectName: "labelPlan"
                kind: "title"
                text: sheet.viewModel.plan
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Layout.fillWidth: true
            }

            AppText {
                kind: "small"
                muted: true
                text: qsTr("Fixed broadband consumer disclosure")
                Layout.fillWidth: true
                Layout.bottomMargin: 8
            }

            Repeater {
                model: sheet.viewModel.rows

                LabelLine {
                    id: line

                    Layout.fillWidth: true
                    onLinkWanted: sheet.viewModel.follow(line.address)
                }
            }

            Rectangle {
                color: Theme.ink
                Layout.fillWidth: true
                Layout.preferredHeight: 8
                Layout.topMargin: 8
            }

            AppText {
                objectName: "labelNumber"
                kind: "small"
                muted: true
                text: qsTr("Unique plan identifier: %1").arg(sheet.viewModel.number)
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Layout.fillWidth: true
                Layout.topMargin: 6
            }
        }
    }

    footer: AppButton {
        objectName: "labelClose"
        kind: "primary"
        text: qsTr("Close")
        onClicked: sheet.dismiss()
    }
}
