pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// The calendar in other programs: an address that they read by themselves, and a file.
Sheet {
    id: sheet

    required property CalendarSharingViewModel viewModel
    readonly property bool wanted: viewModel.open

    objectName: "sharingSheet"
    title: qsTr("Add to my calendar")
    preferredWidth: Math.round(640 * Theme.scale)
    bodySpacing: 10
    onWantedChanged: wanted ? open() : close()
    onDismissed: viewModel.close()

    AppText {
        kind: "heading"
        text: qsTr("An address that keeps itself up to date")
        Layout.fillWidth: true
    }

    ColumnLayout {
        visible: sheet.viewModel.phase === "loading"
        spacing: 10
        Layout.fillWidth: true

        Skeleton {
            Layout.fillWidth: true
        }

        Skeleton {
            implicitWidth: 280
        }

        Skeleton {
            implicitWidth: 160
            implicitHeight: Theme.target
            radius: height / 2
        }
    }

    ErrorState {
        objectName: "sharingError"
        visible: sheet.viewModel.phase === "failed"
        body: sheet.viewModel.problem
        actionText: sheet.viewModel.canRetry ? qsTr("Try again") : ""
        Layout.fillWidth: true
        Layout.topMargin: 8
        onAction: sheet.viewModel.retry()
    }

    FeedAddress {
        viewModel: sheet.viewModel
        visible: sheet.viewModel.phase === "ready"
        Layout.fillWidth: true
    }

    Rectangle {
        color: Theme.line
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.hairline
        Layout.topMargin: 10
        Layout.bottomMargin: 10
    }

    AppText {
        kind: "heading"
        text: qsTr("A file")
        Layout.fillWidth: true
    }

    AppText {
        objectName: "sharingFileText"
        text: sheet.viewModel.fileText
        Layout.fillWidth: true
    }

    Flow {
        spacing: 12
        Layout.fillWidth: true

        AppButton {
            objectName: "openFileButton"
            text: qsTr("Open in my calendar program")
            busy: sheet.viewModel.doing === "open"
            enabled: sheet.viewModel.doing === "" || busy
            onClicked: sheet.viewModel.openFile()
        }

        AppButton {
            objectName: "saveFileButton"
            text: qsTr("Save the file")
            iconName: "download-outline"
            busy: sheet.viewModel.doing === "save"
            enabled: sheet.viewModel.doing === "" || busy
            onClicked: sheet.viewModel.saveFile()
        }
    }
}
