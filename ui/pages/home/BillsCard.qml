pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// The unpaid bills, oldest first, to pay one, several or all of.
Card {
    id: card

    required property BillsViewModel viewModel
    readonly property bool ready: viewModel.phase === "ready"
    readonly property bool empty: ready && bills.count === 0

    objectName: "billsCard"
    title: qsTr("Bills")
    spacing: 0
    headerItems: [
        AppText {
            objectName: "billsCount"
            kind: "small"
            muted: true
            text: card.viewModel.count
            visible: card.ready && text !== ""
        }
    ]

    ColumnLayout {
        visible: card.viewModel.phase === "loading"
        spacing: 10
        Layout.topMargin: 16
        Layout.bottomMargin: 8

        Skeleton {
            implicitWidth: 110
        }

        Skeleton {
            implicitWidth: 180
        }
    }

    ErrorState {
        objectName: "billsError"
        visible: card.viewModel.phase === "failed"
        body: card.viewModel.problem
        actionText: card.viewModel.canRetry ? qsTr("Try again") : ""
        Layout.fillWidth: true
        Layout.topMargin: 12
        onAction: card.viewModel.retry()
    }

    RowLayout {
        objectName: "billsEmpty"
        visible: card.empty
        spacing: 14
        Layout.fillWidth: true
        Layout.topMargin: 14

        Rectangle {
            implicitWidth: Math.round(44 * Theme.scale)
            implicitHeight: implicitWidth
            radius: width / 2
            color: Theme.paidTint
            Layout.alignment: Qt.AlignTop

            Icon {
                anchors.centerIn: parent
                name: "receipt-text-check-outline"
                color: Theme.paid
            }
        }

        ColumnLayout {
            spacing: 4
            Layout.fillWidth: true

            AppText {
                kind: "strong"
                text: card.viewModel.emptyTitle
                Layout.fillWidth: true
            }

            AppText {
                muted: true
                text: card.viewModel.emptyBody
                Layout.fillWidth: true
            }
        }
    }

    AppCheckBox {
        id: all

        objectName: "billsAllCheckBox"
        text: card.viewModel.allText
        visible: card.ready && card.viewModel.choosing && text !== ""
        tristate: true
        checkState: card.viewModel.allState === 2 ? Qt.Checked : card.viewModel.allState === 1 ? Qt.PartiallyChecked : Qt.Unchecked
        nextCheckState: () => all.checkState
        Layout.topMargin: 6
        onClicked: card.viewModel.toggleAll()
    }

    Repeater {
        id: bills

        model: card.viewModel.rows

        BillRow {
            id: bill

            choosing: card.viewModel.choosing
            visible: card.ready
            Layout.fillWidth: true
            Layout.topMargin: index === 0 && !choosing ? 2 : 0
            onToggled: card.viewModel.toggle(bill.key)
        }
    }

    AppButton {
        objectName: "showMoreBillsButton"
        kind: "text"
        text: card.viewModel.moreText
        visible: card.ready && text !== ""
        Layout.alignment: Qt.AlignHCenter
        onClicked: card.viewModel.showMore()
    }

    AppButton {
        objectName: "payBillsButton"
        kind: "primary"
        text: card.viewModel.payText
        visible: card.ready && card.viewModel.choosing
        enabled: card.viewModel.allState !== 0
        Layout.fillWidth: true
        Layout.topMargin: 12
        onClicked: card.viewModel.pay()
    }
}
