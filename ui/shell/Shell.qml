import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// The frame around the pages.
FocusScope {
    id: shell

    required property AppViewModel app
    required property CustomerViewModel customer
    readonly property ShellViewModel viewModel: customer.shell
    property bool leaving: false

    objectName: "shell"
    focus: true

    Shortcut {
        sequences: ["Alt+Left", "Back"]
        onActivated: shell.viewModel.back()
    }

    Shortcut {
        sequences: ["F5", "Ctrl+R"]
        onActivated: shell.viewModel.refresh()
    }

    // Not over what is open already
    Shortcut {
        sequences: ["Ctrl+K", StandardKey.Find]
        onActivated: shell.customer.search.start()
    }

    // The button at the side of the mouse
    TapHandler {
        acceptedButtons: Qt.BackButton
        onTapped: shell.viewModel.back()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppBar {
            id: bar

            viewModel: shell.viewModel
            appearance: shell.app.appearance
            Layout.fillWidth: true
            onMenuWanted: drawer.open()
            onSearchWanted: shell.customer.search.start()
            onUserWanted: userMenu.open()
        }

        StaleBanner {
            objectName: "offlineBanner"
            text: shell.viewModel.offlineText
            Layout.fillWidth: true
        }

        PageStack {
            id: pages

            customer: shell.customer
            active: !shell.leaving
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }

    LoadingBar {
        objectName: "loadingBar"
        y: bar.height
        width: parent.width
        busy: shell.app.busy || pages.currentPage === null
    }

    SpeedDial {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 28
        viewModel: shell.viewModel
    }

    AppDrawer {
        id: drawer

        viewModel: shell.viewModel
        onLed: pages.takeFocus()
    }

    UserMenu {
        id: userMenu

        app: shell.app
        viewModel: shell.viewModel
        onLed: pages.takeFocus()
    }

    Sheets {
        customer: shell.customer
    }
}
