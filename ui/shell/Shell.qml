pragma ComponentBehavior: Bound

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
    // Nobody is signed in any more; it is taken down by and by
    property bool leaving: false
    // The window closes; nothing is made any more
    property bool closing: false

    signal gone

    objectName: "shell"
    focus: true
    onLeavingChanged: {
        drawer.close();
        userMenu.close();
    }

    Shortcut {
        enabled: !shell.leaving
        sequences: ["Alt+Left", "Back"]
        onActivated: shell.viewModel.back()
    }

    Shortcut {
        enabled: !shell.leaving
        sequences: ["F5", "Ctrl+R"]
        onActivated: shell.viewModel.refresh()
    }

    // Not over what is open already
    Shortcut {
        enabled: !shell.leaving
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
            active: !shell.closing
            leaving: shell.leaving
            focus: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            onGone: shell.gone()
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

    Loader {
        active: !shell.leaving
        sourceComponent: Sheets {
            customer: shell.customer
        }
    }
}
