pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// What AutoPay will charge when, with a refresh of its own.
Card {
    id: card

    required property AutopayBoxViewModel viewModel
    readonly property bool ready: viewModel.phase === "ready"

    objectName: "autopayCard"
    title: qsTr("AutoPay Schedule")
    spacing: 0
    headerItems: [
        RefreshButton {
            objectName: "autopayRefreshButton"
            label: qsTr("Refresh AutoPay Schedule")
            busy: card.viewModel.busy
            Layout.margins: -10
            onClicked: card.viewModel.refresh()
        }
    ]

    ColumnLayout {
        visible: card.viewModel.phase === "loading"
        spacing: 10
        Layout.topMargin: 14
        Layout.fillWidth: true

        Skeleton {
            Layout.fillWidth: true
        }

        Skeleton {
            implicitWidth: 200
        }

        Skeleton {
            implicitWidth: 240
            implicitHeight: 13
        }

        Skeleton {
            implicitWidth: 150
            implicitHeight: Theme.target
            radius: height / 2
        }

        Skeleton {
            implicitWidth: 280
            implicitHeight: 13
        }
    }

    ErrorState {
        objectName: "autopayError"
        visible: card.viewModel.phase === "failed"
        body: card.viewModel.problem
        actionText: card.viewModel.canRetry ? qsTr("Try again") : ""
        busy: card.viewModel.busy
        Layout.fillWidth: true
        Layout.topMargin: 12
        onAction: card.viewModel.refresh()
    }

    Sentence {
        objectName: "autopaySentence"
        sentence: card.viewModel.sentence
        visible: card.ready
        Layout.fillWidth: true
        Layout.topMargin: 12
    }

    Repeater {
        model: card.viewModel.details

        AppText {
            required property string modelData

            kind: "small"
            muted: true
            text: modelData
            visible: card.ready
            Layout.fillWidth: true
            Layout.topMargin: 4
        }
    }

    Notice {
        objectName: "autopayWarning"
        status: "due"
        body: card.viewModel.warning
        visible: card.ready && body !== ""
        Layout.fillWidth: true
        Layout.topMargin: 12
    }

    Flow {
        visible: card.ready
        spacing: 12
        Layout.fillWidth: true
        Layout.topMargin: 12

        AppButton {
            objectName: "createAutopayButton"
            text: qsTr("Create AutoPay")
            visible: !card.viewModel.enabled
            enabled: card.viewModel.canCreate
            Accessible.description: enabled ? "" : card.viewModel.unavailable
            onClicked: card.viewModel.create()
        }

        AppButton {
            objectName: "updateAutopayButton"
            text: qsTr("Update AutoPay")
            visible: card.viewModel.enabled
            enabled: card.viewModel.canUpdate
            Accessible.description: enabled ? "" : card.viewModel.unavailable
            onClicked: card.viewModel.change()
        }

        AppButton {
            objectName: "turnOffAutopayButton"
            kind: "text"
            text: qsTr("Turn off")
            visible: card.viewModel.enabled || card.viewModel.canTurnOff
            enabled: card.viewModel.canTurnOff
            Accessible.name: qsTr("Turn off AutoPay")
            onClicked: card.viewModel.turnOff()
        }
    }

    AppText {
        objectName: "autopayUnavailable"
        kind: "small"
        muted: true
        text: card.viewModel.unavailable
        visible: card.ready && text !== ""
        Layout.fillWidth: true
        Layout.topMargin: 4
    }
}
