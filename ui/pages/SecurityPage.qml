pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.security

// The code a caller confirms: what it is for, seeing it, changing it, one for a single call, and who asked for it.
PageScaffold {
    id: page

    required property CustomerViewModel customer

    readonly property SecurityViewModel viewModel: customer.security
    readonly property bool ready: viewModel.phase === "ready"

    objectName: "securityPage"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Security Information")

    StaleBanner {
        objectName: "securityStale"
        text: page.viewModel.stale
        radius: Theme.radius
        Layout.fillWidth: true
    }

    AppText {
        kind: "title"
        text: qsTr("Security Information")
        Layout.fillWidth: true
    }

    Notice {
        objectName: "securityNotice"
        visible: page.viewModel.notice.body !== ""
        status: page.viewModel.notice.status
        title: page.viewModel.notice.title
        body: page.viewModel.notice.body
        Layout.fillWidth: true
    }

    ErrorState {
        objectName: "securityError"
        visible: page.viewModel.phase === "failed"
        title: qsTr("Your security information could not be loaded")
        body: page.viewModel.problem
        actionText: page.viewModel.canRetry ? qsTr("Try again") : ""
        Layout.fillWidth: true
        Layout.topMargin: 60
        onAction: page.viewModel.retry()
    }

    GridLayout {
        visible: page.viewModel.phase !== "failed"
        columns: page.narrow ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true
        Layout.fillWidth: true

        ColumnLayout {
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop

            Repeater {
                model: page.ready ? 0 : 2

                Skeleton {
                    objectName: "securitySkeleton"
                    radius: Theme.radius
                    Layout.fillWidth: true
                    Layout.preferredHeight: 240
                }
            }

            CodeCard {
                visible: page.ready
                viewModel: page.viewModel
                Layout.fillWidth: true
            }

            OneCallCard {
                visible: page.ready
                viewModel: page.viewModel
                Layout.fillWidth: true
            }
        }

        LogCard {
            viewModel: page.viewModel
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
        }
    }
}
