pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Whether signing in takes a code of an app, too; setting that up, and what goes with it.
Card {
    id: card

    required property TwoStepViewModel viewModel

    readonly property bool ready: viewModel.phase === "ready"

    objectName: "twoStepSection"
    title: qsTr("Two-step sign-in")
    spacing: 14

    headerItems: StatusChip {
        objectName: "twoStepChip"
        visible: card.ready
        status: card.viewModel.on ? "paid" : "neutral"
        iconName: card.viewModel.on ? "check" : "minus"
        text: card.viewModel.chip
    }

    StaleBanner {
        objectName: "twoStepStale"
        text: card.viewModel.stale
        radius: Theme.radiusField
        Layout.fillWidth: true
    }

    Repeater {
        model: card.viewModel.phase === "loading" ? 2 : 0

        Skeleton {
            objectName: "twoStepSkeleton"
            Layout.fillWidth: true
            Layout.preferredHeight: 30
        }
    }

    ErrorState {
        objectName: "twoStepError"
        visible: card.viewModel.phase === "failed"
        body: card.viewModel.problem
        actionText: card.viewModel.canRetry ? qsTr("Try again") : ""
        Layout.fillWidth: true
        onAction: card.viewModel.retry()
    }

    AppText {
        objectName: "twoStepAbout"
        visible: card.ready
        muted: true
        text: card.viewModel.on ? qsTr("Signing in takes your password and a code of the app on your phone.") : qsTr("Signing in then takes a code of an app on your phone, too. Whoever learns your password still cannot get in.")
        Layout.fillWidth: true
    }

    AppText {
        objectName: "twoStepSince"
        visible: card.ready && text !== ""
        text: card.viewModel.since
        Layout.fillWidth: true
    }

    Notice {
        objectName: "twoStepFew"
        visible: card.ready && card.viewModel.on && card.viewModel.few
        status: "due"
        body: card.viewModel.codesLeft
        Layout.fillWidth: true
    }

    AppText {
        objectName: "twoStepLeft"
        visible: card.ready && card.viewModel.on && !card.viewModel.few
        text: card.viewModel.codesLeft
        Layout.fillWidth: true
    }

    Flow {
        visible: card.ready
        spacing: 10
        Layout.fillWidth: true

        // One button, which keeps the keyboard when it is turned on
        AppButton {
            id: main

            objectName: card.viewModel.on ? "renewRecoveryCodes" : "setUpTwoStep"
            kind: card.viewModel.on ? "outline" : "primary"
            iconName: card.viewModel.on ? "refresh" : "cellphone-key"
            text: card.viewModel.on ? qsTr("New recovery codes") : qsTr("Set it up")
            Accessible.name: card.viewModel.on ? text : qsTr("Set up two-step sign-in")
            onClicked: card.viewModel.on ? card.viewModel.renew() : card.viewModel.setUp()
        }

        AppButton {
            objectName: "turnOffTwoStep"
            visible: card.viewModel.on
            kind: "text"
            text: qsTr("Turn it off")
            Accessible.name: qsTr("Turn two-step sign-in off")
            onClicked: card.viewModel.turnOff()
            onActiveFocusChanged: {
                if (activeFocus && !visible)
                    main.forceActiveFocus(Qt.TabFocusReason);
            }
            onVisibleChanged: {
                if (activeFocus && !visible)
                    main.forceActiveFocus(Qt.TabFocusReason);
            }
        }
    }
}
