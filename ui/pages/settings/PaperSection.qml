import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Bills on paper: what they cost is said, and agreed to, before they are turned on.
Card {
    id: card

    required property PreferencesViewModel viewModel

    readonly property bool ready: viewModel.phase === "ready"
    readonly property bool asked: viewModel.paperQuestion !== ""

    objectName: "paperSection"
    title: qsTr("Paper bills")
    spacing: 8
    onAskedChanged: {
        if (asked)
            agree.forceActiveFocus(Qt.TabFocusReason);
    }
    Keys.onEscapePressed: event => {
        event.accepted = asked;
        if (asked)
            leave.click();
    }

    StaleBanner {
        objectName: "paperStale"
        text: card.viewModel.stale
        radius: Theme.radiusField
        Layout.fillWidth: true
        Layout.topMargin: 10
    }

    Notice {
        objectName: "paperNotice"
        visible: card.viewModel.paperNotice.body !== ""
        status: card.viewModel.paperNotice.status
        title: card.viewModel.paperNotice.title
        body: card.viewModel.paperNotice.body
        Layout.fillWidth: true
        Layout.topMargin: 10
    }

    Skeleton {
        objectName: "paperSkeleton"
        visible: card.viewModel.phase === "loading"
        Layout.fillWidth: true
        Layout.preferredHeight: 44
        Layout.topMargin: 10
    }

    ErrorState {
        objectName: "paperError"
        visible: card.viewModel.phase === "failed"
        body: card.viewModel.problem
        actionText: card.viewModel.canRetry ? qsTr("Try again") : ""
        Layout.fillWidth: true
        Layout.topMargin: 10
        onAction: card.viewModel.retry()
    }

    AppSwitch {
        id: paper

        objectName: "paperSwitch"
        visible: card.ready
        text: qsTr("Send each bill on paper, too")
        checked: card.viewModel.paperOn
        Accessible.description: card.viewModel.paperText
        Layout.fillWidth: true
        Layout.topMargin: 4
        onToggled: {
            const wanted = checked;
            // It is on when the portal says so
            checked = Qt.binding(() => card.viewModel.paperOn);
            card.viewModel.setPaper(wanted);
        }
    }

    AppText {
        objectName: "paperText"
        visible: card.ready
        muted: true
        text: card.viewModel.paperText
        Layout.fillWidth: true
    }

    AppText {
        objectName: "paperSince"
        kind: "small"
        muted: true
        visible: card.ready && text !== ""
        text: card.viewModel.paperSince
        Layout.fillWidth: true
    }

    Notice {
        objectName: "paperTerms"
        visible: card.asked
        title: card.viewModel.paperQuestion
        body: card.viewModel.paperTerms
        Layout.fillWidth: true
        Layout.topMargin: 6
    }

    Flow {
        visible: card.asked
        spacing: 12
        Layout.fillWidth: true
        Layout.topMargin: 4

        AppButton {
            id: agree

            objectName: "paperAgreeButton"
            kind: "primary"
            text: card.viewModel.paperAgree
            onClicked: {
                paper.forceActiveFocus(Qt.TabFocusReason);
                card.viewModel.agreeToPaper();
            }
        }

        AppButton {
            id: leave

            objectName: "paperLeaveButton"
            text: qsTr("Leave it off")
            onClicked: {
                paper.forceActiveFocus(Qt.TabFocusReason);
                card.viewModel.leavePaper();
            }
        }
    }
}
