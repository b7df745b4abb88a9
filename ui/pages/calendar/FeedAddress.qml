pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// The secret address: made, copied, scanned, renewed, turned off. What cannot be undone is asked about first.
ColumnLayout {
    id: feed

    required property CalendarSharingViewModel viewModel
    readonly property bool known: viewModel.place === "shown"
    readonly property bool narrow: width < 460 * Theme.scale

    spacing: 12

    AppText {
        objectName: "sharingAbout"
        text: feed.viewModel.about
        Layout.fillWidth: true
    }

    Notice {
        objectName: "sharingTrouble"
        status: "overdue"
        body: feed.viewModel.troubleText
        visible: body !== ""
        Layout.fillWidth: true
    }

    GridLayout {
        visible: feed.known
        columns: feed.narrow ? 1 : 2
        columnSpacing: 20
        rowSpacing: 12
        Layout.fillWidth: true

        QrCode {
            objectName: "sharingQr"
            code: feed.viewModel.code
            label: qsTr("The address of your calendar, as a QR code")
            Layout.alignment: feed.narrow ? Qt.AlignHCenter : Qt.AlignTop
        }

        ColumnLayout {
            spacing: 10
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop

            Rectangle {
                implicitHeight: words.implicitHeight + 24
                radius: Theme.radiusField
                color: Theme.sunken
                border.width: Theme.hairline
                border.color: Theme.line
                Layout.fillWidth: true

                AppText {
                    id: words

                    objectName: "sharingAddress"
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.margins: 12
                    text: feed.viewModel.address
                    wrapMode: Text.WrapAnywhere
                    maximumLineCount: 8
                    elide: Text.ElideRight
                }
            }

            AppButton {
                objectName: "copyAddressButton"
                kind: "primary"
                text: qsTr("Copy the address")
                iconName: "content-copy"
                onClicked: feed.viewModel.copy()
            }

            AppText {
                objectName: "sharingNote"
                kind: "small"
                muted: true
                text: feed.viewModel.note
                visible: text !== ""
                Layout.fillWidth: true
            }
        }
    }

    Flow {
        visible: feed.viewModel.asking === ""
        spacing: 12
        Layout.fillWidth: true

        AppButton {
            id: make

            objectName: "makeAddressButton"
            kind: feed.viewModel.place === "none" ? "primary" : "outline"
            text: feed.viewModel.place === "none" ? qsTr("Make an address") : qsTr("Make a new address")
            busy: feed.viewModel.doing === "make"
            enabled: feed.viewModel.doing === "" || busy
            onClicked: feed.viewModel.make()
        }

        AppButton {
            objectName: "revokeAddressButton"
            kind: "text"
            text: qsTr("Turn it off")
            visible: feed.viewModel.place !== "none"
            enabled: feed.viewModel.doing === ""
            onClicked: feed.viewModel.revoke()
        }
    }

    AskBox {
        viewModel: feed.viewModel
        visible: feed.viewModel.asking !== ""
        Layout.fillWidth: true
        onEnded: make.forceActiveFocus(Qt.OtherFocusReason)
    }
}
