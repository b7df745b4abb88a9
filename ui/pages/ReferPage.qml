pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.refer

// The link and the code for friends, an invitation by email, and how far the friends have come.
PageScaffold {
    id: page

    required property CustomerViewModel customer

    readonly property ReferralsViewModel viewModel: customer.referrals
    readonly property bool ready: viewModel.phase === "ready"

    objectName: "referPage"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Refer a Friend")

    StaleBanner {
        objectName: "referStale"
        text: page.viewModel.stale
        radius: Theme.radius
        Layout.fillWidth: true
    }

    AppText {
        kind: "title"
        text: qsTr("Refer a Friend")
        Layout.fillWidth: true
    }

    ErrorState {
        objectName: "referError"
        visible: page.viewModel.phase === "failed"
        title: qsTr("Your referrals could not be loaded")
        body: page.viewModel.problem
        actionText: page.viewModel.canRetry ? qsTr("Try again") : ""
        Layout.fillWidth: true
        Layout.topMargin: 60
        onAction: page.viewModel.retry()
    }

    Repeater {
        model: page.viewModel.phase === "loading" ? 2 : 0

        Skeleton {
            objectName: "referSkeleton"
            radius: Theme.radius
            Layout.fillWidth: true
            Layout.preferredHeight: 280
        }
    }

    ShareCard {
        visible: page.ready
        viewModel: page.viewModel
        Layout.fillWidth: true
    }

    GridLayout {
        visible: page.ready
        columns: page.narrow ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true
        Layout.fillWidth: true

        InviteCard {
            viewModel: page.viewModel
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
        }

        FriendsCard {
            viewModel: page.viewModel
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
        }
    }
}
