pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// Saving a card or a bank account alone, on the hosted page in the browser.
Sheet {
    id: sheet

    required property SaveMethodViewModel viewModel

    objectName: "saveMethodSheet"
    visible: viewModel.open
    title: qsTr("Save a payment method")
    preferredWidth: 560
    onDismissed: viewModel.close()
    onOpened: panel.forceActiveFocus(Qt.OtherFocusReason)

    Notice {
        objectName: "saveMethodTrouble"
        visible: sheet.viewModel.trouble !== ""
        status: "due"
        body: sheet.viewModel.trouble
        Layout.fillWidth: true
    }

    T.Control {
        id: panel

        objectName: "saveMethodPanel"
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        padding: 8
        focusPolicy: Qt.TabFocus
        Accessible.role: Accessible.AlertMessage
        Accessible.name: sheet.viewModel.title
        Accessible.description: sheet.viewModel.body
        Layout.fillWidth: true

        background: FocusRing {
            radius: 12
            visible: panel.visualFocus
        }

        contentItem: ColumnLayout {
            spacing: 10

            Rectangle {
                implicitWidth: Math.round(64 * Theme.scale)
                implicitHeight: implicitWidth
                radius: width / 2
                color: Theme.statusTint(sheet.viewModel.status)
                Layout.alignment: Qt.AlignHCenter

                Icon {
                    anchors.centerIn: parent
                    name: sheet.viewModel.icon
                    size: Math.round(32 * Theme.scale)
                    color: Theme.statusInk(sheet.viewModel.status)
                    visible: !sheet.viewModel.waiting
                }

                Spinner {
                    anchors.centerIn: parent
                    size: Math.round(32 * Theme.scale)
                    color: Theme.statusInk(sheet.viewModel.status)
                    visible: sheet.viewModel.waiting
                }
            }

            AppText {
                objectName: "saveMethodTitle"
                kind: "heading"
                text: sheet.viewModel.title
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }

            AppText {
                objectName: "saveMethodBody"
                text: sheet.viewModel.body
                visible: text !== ""
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
            }
        }
    }

    footer: [
        AppButton {
            objectName: "saveMethodLeave"
            kind: sheet.viewModel.goText === "" && sheet.viewModel.homeText === "" ? "primary" : "text"
            text: sheet.viewModel.leaveText
            onClicked: sheet.dismiss()
        },
        AppButton {
            objectName: "saveMethodHome"
            visible: text !== ""
            text: sheet.viewModel.homeText
            onClicked: sheet.viewModel.goHome()
        },
        AppButton {
            objectName: "saveMethodGo"
            visible: text !== ""
            kind: "primary"
            iconName: "open-in-new"
            text: sheet.viewModel.goText
            onClicked: sheet.viewModel.go()
        }
    ]

    Connections {
        target: sheet.parent ? sheet.parent.Window.window : null

        function onActiveChanged() {
            if (sheet.viewModel.open)
                sheet.viewModel.cameBack();
        }
    }
}
