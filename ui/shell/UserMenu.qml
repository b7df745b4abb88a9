pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// Who is signed in, how the program looks, settings, sign out.
T.Popup {
    id: menu

    required property AppViewModel app
    required property ShellViewModel viewModel
    property bool leads: false

    // Closed because a page was chosen
    signal led

    objectName: "userMenu"
    parent: T.Overlay.overlay
    x: Theme.mirrored ? 12 : (parent ? parent.width : 0) - width - 12
    y: Theme.barHeight + 4
    width: Math.min(320 * Theme.scale, (parent ? parent.width : 400) - 24)
    height: Math.min(implicitHeight, (parent ? parent.height : 600) - y - 12)
    implicitHeight: column.implicitHeight + topPadding + bottomPadding
    padding: 12
    modal: true
    dim: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: signOut.forceActiveFocus(Qt.TabFocusReason)
    onClosed: {
        if (leads)
            led();
        leads = false;
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.raised
        border.width: Theme.light ? 0 : Theme.hairline
        border.color: Theme.line

        Shadow {}
    }

    contentItem: ScrollArea {
        contentHeight: column.implicitHeight
        margin: 0

        ColumnLayout {
            id: column

            width: parent.width
            spacing: 0

            ColumnLayout {
                spacing: 2
                Layout.fillWidth: true
                Layout.margins: 12
                Layout.topMargin: 8

                AppText {
                    kind: "strong"
                    text: menu.viewModel.displayName
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }

                AppText {
                    kind: "small"
                    muted: true
                    text: menu.viewModel.username
                    wrapMode: Text.NoWrap
                    elide: Text.ElideMiddle
                    Layout.fillWidth: true
                }

                AppText {
                    kind: "small"
                    muted: true
                    text: qsTr("Account %1").arg(menu.viewModel.accountNumber)
                    Layout.fillWidth: true
                }
            }

            Rectangle {
                implicitHeight: 1
                color: Theme.line
                Layout.fillWidth: true
            }

            AppText {
                kind: "small"
                muted: true
                text: qsTr("Appearance")
                Layout.leftMargin: 12
                Layout.topMargin: 12
            }

            Flow {
                spacing: 6
                Layout.fillWidth: true
                Layout.leftMargin: 8
                Layout.rightMargin: 8

                Repeater {
                    model: [
                        {
                            scheme: "system",
                            words: qsTr("As the system")
                        },
                        {
                            scheme: "light",
                            words: qsTr("Light")
                        },
                        {
                            scheme: "dark",
                            words: qsTr("Dark")
                        },
                        {
                            scheme: "high-contrast",
                            words: qsTr("High contrast")
                        }
                    ]

                    FilterChip {
                        required property var modelData

                        objectName: `scheme_${modelData.scheme}`
                        text: modelData.words
                        checkable: false
                        checked: menu.app.appearance.theme === modelData.scheme
                        onClicked: menu.app.appearance.setTheme(modelData.scheme)
                    }
                }
            }

            Rectangle {
                implicitHeight: 1
                color: Theme.line
                Layout.fillWidth: true
                Layout.topMargin: 8
                Layout.bottomMargin: 8
            }

            MenuItem {
                objectName: "helpItem"
                iconName: "help-circle-outline"
                text: qsTr("Help")
                note: qsTr("F1")
                Layout.fillWidth: true
                onClicked: {
                    menu.close();
                    menu.app.helpWanted();
                }
            }

            MenuItem {
                objectName: "userSettingsItem"
                iconName: "cog-outline"
                text: qsTr("User settings")
                Layout.fillWidth: true
                onClicked: {
                    menu.leads = true;
                    menu.close();
                    menu.viewModel.open("settings");
                }
            }

            MenuItem {
                objectName: "demoMailItem"
                visible: menu.app.demoMail.offered
                iconName: "email-outline"
                text: qsTr("Emails sent by this demo")
                Layout.fillWidth: true
                onClicked: {
                    menu.close();
                    menu.app.demoMail.start();
                }
            }

            MenuItem {
                id: signOut

                objectName: "signOutItem"
                iconName: "logout"
                text: qsTr("Sign out")
                Layout.fillWidth: true
                onClicked: {
                    menu.close();
                    menu.viewModel.signOut();
                }
            }
        }
    }
}
