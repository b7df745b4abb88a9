import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// What is owed, since when that is known, and the way to pay it.
Card {
    id: card

    required property BalanceViewModel viewModel
    readonly property bool ready: viewModel.phase === "ready"
    readonly property bool tight: width < 380 * Theme.scale

    objectName: "balanceCard"
    title: viewModel.title
    spacing: 0
    headerItems: [
        StatusChip {
            objectName: "balanceChip"
            status: card.viewModel.status
            iconName: card.viewModel.icon
            text: card.viewModel.chip
            visible: card.ready && !card.tight
        }
    ]

    ColumnLayout {
        objectName: "balanceSkeleton"
        visible: card.viewModel.phase === "loading"
        spacing: 12
        Layout.topMargin: 18

        Skeleton {
            implicitWidth: 150
            implicitHeight: Theme.textDisplay
        }

        Skeleton {
            implicitWidth: 190
        }

        Skeleton {
            implicitWidth: 120
            implicitHeight: Theme.target
            radius: height / 2
            Layout.topMargin: 10
        }
    }

    ErrorState {
        objectName: "balanceError"
        visible: card.viewModel.phase === "failed"
        body: card.viewModel.problem
        actionText: card.viewModel.canRetry ? qsTr("Try again") : ""
        Layout.fillWidth: true
        Layout.topMargin: 12
        onAction: card.viewModel.retry()
    }

    StatusChip {
        status: card.viewModel.status
        iconName: card.viewModel.icon
        text: card.viewModel.chip
        visible: card.ready && card.tight
        Layout.topMargin: 8
    }

    AppText {
        objectName: "balanceAmount"
        kind: "display"
        text: card.viewModel.amount
        visible: card.ready
        wrapMode: Text.NoWrap
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.textBody
        font.features: ({
                "tnum": 1
            })
        Layout.fillWidth: true
        Layout.topMargin: 10
    }

    AppText {
        objectName: "balanceAsOf"
        kind: "small"
        muted: true
        text: card.viewModel.asOf
        visible: card.ready
        Layout.fillWidth: true
        Layout.topMargin: 4
    }

    AppText {
        objectName: "balanceNote"
        text: card.viewModel.note
        visible: card.ready && text !== ""
        Layout.fillWidth: true
        Layout.topMargin: 10
    }

    Flow {
        visible: card.ready && (card.viewModel.payText !== "" || card.viewModel.otherText !== "")
        spacing: 12
        Layout.fillWidth: true
        Layout.topMargin: 16

        AppButton {
            objectName: "payButton"
            kind: "primary"
            text: card.viewModel.payText
            visible: text !== ""
            onClicked: card.viewModel.pay()
        }

        AppButton {
            objectName: "payAnotherButton"
            kind: card.viewModel.payText === "" ? "outline" : "text"
            text: card.viewModel.otherText
            visible: text !== ""
            onClicked: card.viewModel.payAnother()
        }
    }
}
