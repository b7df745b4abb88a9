import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.services

// What the customer has, and what they once had.
PageScaffold {
    id: page

    required property CustomerViewModel customer

    readonly property ServicesViewModel viewModel: customer.services
    readonly property bool ready: viewModel.phase === "ready"

    objectName: "servicesPage"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Services")

    StaleBanner {
        objectName: "servicesStale"
        text: page.viewModel.stale
        radius: Theme.radius
        Layout.fillWidth: true
    }

    RowLayout {
        spacing: 12
        Layout.fillWidth: true

        AppText {
            kind: "title"
            text: qsTr("Services")
            Layout.fillWidth: true
        }

        AppButton {
            objectName: "addServiceButton"
            visible: page.ready && page.viewModel.canAdd && !page.viewModel.empty
            kind: "primary"
            iconName: "plus"
            text: qsTr("Add a service")
            onClicked: page.viewModel.add()
        }
    }

    Repeater {
        model: page.viewModel.phase === "loading" ? 2 : 0

        Card {
            spacing: 16
            Layout.fillWidth: true

            Skeleton {
                implicitWidth: 220
                implicitHeight: 22
            }

            Skeleton {
                Layout.fillWidth: true
            }

            Skeleton {
                Layout.fillWidth: true
            }
        }
    }

    Message {
        objectName: "servicesMessage"
        visible: page.viewModel.phase === "failed" || (page.ready && page.viewModel.empty)
        iconName: page.ready ? "puzzle-outline" : "alert-circle-outline"
        tint: page.ready ? Theme.scheduled : Theme.overdue
        tintBackground: page.ready ? Theme.scheduledTint : Theme.overdueTint
        title: page.ready ? qsTr("No services yet") : qsTr("Your services could not be loaded")
        body: page.ready ? qsTr("Once a service is on your account, you find here what it is and what it costs.") : page.viewModel.problem
        actionText: page.ready ? (page.viewModel.canAdd ? qsTr("Add a service") : "") : page.viewModel.canRetry ? qsTr("Try again") : ""
        Layout.fillWidth: true
        Layout.topMargin: 60
        onAction: page.ready ? page.viewModel.add() : page.viewModel.retry()
    }

    AppText {
        text: page.viewModel.nothingNow
        visible: page.ready && text !== ""
        muted: true
        Layout.fillWidth: true
    }

    ServiceGrid {
        objectName: "servicesHad"
        model: page.viewModel.had
        visible: page.ready
        Layout.fillWidth: true
        onLabelWanted: planId => page.viewModel.readLabel(planId)
    }

    AppText {
        objectName: "servicesPastTitle"
        kind: "heading"
        text: page.viewModel.pastTitle
        visible: page.ready && text !== ""
        Layout.fillWidth: true
        Layout.topMargin: 12
    }

    ServiceGrid {
        objectName: "servicesPast"
        model: page.viewModel.past
        visible: page.ready && page.viewModel.pastTitle !== ""
        Layout.fillWidth: true
        onLabelWanted: planId => page.viewModel.readLabel(planId)
    }

    AppButton {
        objectName: "moreServicesButton"
        visible: page.ready && text !== ""
        text: page.viewModel.moreText
        Layout.alignment: Qt.AlignHCenter
        onClicked: page.viewModel.showMore()
    }
}
