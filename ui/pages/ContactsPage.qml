pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.contacts

// The people on the account and the ways to reach them.
PageScaffold {
    id: page

    required property CustomerViewModel customer

    readonly property ContactsViewModel viewModel: customer.contacts

    objectName: "contactsPage"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Contacts")

    GridLayout {
        columns: page.width < 600 ? 1 : 2
        rowSpacing: 12
        columnSpacing: 20
        Layout.fillWidth: true

        ColumnLayout {
            spacing: 4
            Layout.fillWidth: true

            AppText {
                kind: "title"
                text: qsTr("Contacts")
                Layout.fillWidth: true
            }

            AppText {
                muted: true
                text: qsTr("The people on your account, how we reach them, and what we tell them.")
                Layout.fillWidth: true
            }
        }

        AppButton {
            objectName: "addContactButton"
            kind: "primary"
            iconName: "plus"
            text: qsTr("Add a contact")
            visible: page.viewModel.phase === "ready"
            onClicked: page.viewModel.addPerson()
        }
    }

    StaleBanner {
        objectName: "contactsStale"
        text: page.viewModel.stale
        Layout.fillWidth: true
    }

    UndoBar {
        id: undo

        objectName: "undoBar"
        viewModel: page.viewModel
        Layout.fillWidth: true
        onVisibleChanged: {
            if (visible)
                begin();
        }
    }

    GridLayout {
        visible: page.viewModel.phase === "loading" || page.viewModel.phase === "ready"
        columns: page.width < Theme.narrow ? 1 : 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true
        Layout.fillWidth: true

        Repeater {
            model: page.viewModel.phase === "loading" ? 2 : 0

            Skeleton {
                objectName: "contactsSkeleton"
                radius: Theme.radius
                Layout.fillWidth: true
                Layout.preferredHeight: 260
            }
        }

        Repeater {
            model: page.viewModel.rows

            ContactCard {
                viewModel: page.viewModel
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
            }
        }
    }

    EmptyState {
        objectName: "contactsEmpty"
        visible: page.viewModel.phase === "empty"
        iconName: "account-multiple-outline"
        title: qsTr("No contacts yet")
        body: qsTr("Add the people we may talk to about this account.")
        actionText: qsTr("Add a contact")
        actionKind: "primary"
        Layout.fillWidth: true
        Layout.topMargin: 40
        onAction: page.viewModel.addPerson()
    }

    ErrorState {
        objectName: "contactsError"
        visible: page.viewModel.phase === "failed"
        title: qsTr("Your contacts could not be loaded")
        body: page.viewModel.problem
        actionText: page.viewModel.canRetry ? qsTr("Try again") : ""
        Layout.fillWidth: true
        Layout.topMargin: 40
        onAction: page.viewModel.tryAgain()
    }
}
