pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// What stands above the payments of a method.
ColumnLayout {
    id: header

    required property RecurringViewModel viewModel
    property bool canLeave: false

    readonly property MethodViewModel method: viewModel.method

    signal leaveWanted

    spacing: 0

    ColumnLayout {
        spacing: 10
        Layout.fillWidth: true
        Layout.margins: 20

        AppButton {
            objectName: "methodBack"
            visible: header.canLeave
            kind: "text"
            flush: true
            iconName: "arrow-left"
            text: qsTr("All payment methods")
            onClicked: header.leaveWanted()
        }

        RowLayout {
            spacing: 12
            Layout.fillWidth: true

            AppText {
                objectName: "methodTitle"
                kind: "title"
                text: header.method.title
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Layout.fillWidth: true
            }

            StatusChip {
                objectName: "methodChip"
                visible: text !== ""
                status: header.method.status
                text: header.method.chip
            }
        }

        AppText {
            kind: "small"
            muted: true
            text: header.method.about
            Layout.fillWidth: true
        }

        Notice {
            objectName: "methodNotice"
            visible: header.method.notice.body !== ""
            status: header.method.notice.status
            title: header.method.notice.title
            body: header.method.notice.body
            Layout.fillWidth: true
        }

        AppText {
            objectName: "methodAutopay"
            text: header.method.autopay
            visible: text !== ""
            Layout.fillWidth: true
        }

        Flow {
            spacing: 10
            Layout.fillWidth: true

            AppButton {
                objectName: "methodAuthorization"
                visible: header.method.hasAuthorization
                text: qsTr("Read the authorization")
                onClicked: header.viewModel.authorization.read()
            }

            AppButton {
                objectName: "methodHome"
                visible: header.method.used
                text: qsTr("Update AutoPay")
                iconName: "home-outline"
                Accessible.description: qsTr("Leads to the home page")
                onClicked: header.viewModel.goHome()
            }

            AppButton {
                objectName: "methodRemove"
                kind: "text"
                text: qsTr("Remove")
                onClicked: header.viewModel.remove()
            }
        }
    }

    AppText {
        kind: "heading"
        text: qsTr("Payments with it")
        Layout.fillWidth: true
        Layout.leftMargin: 20
        Layout.rightMargin: 20
        Layout.bottomMargin: 12
    }

    StaleBanner {
        objectName: "historyStale"
        text: header.method.stale
        Layout.fillWidth: true
    }
}
