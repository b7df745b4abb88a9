pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Where the person is signed in: this place first, then the others, which can be ended.
Card {
    id: card

    required property SessionsViewModel viewModel
    property bool narrow: false

    objectName: "sessionsSection"
    title: qsTr("Where you are signed in")
    spacing: 0

    StaleBanner {
        objectName: "sessionsStale"
        text: card.viewModel.stale
        radius: Theme.radiusField
        Layout.fillWidth: true
        Layout.topMargin: 10
    }

    Notice {
        objectName: "sessionsNotice"
        visible: card.viewModel.notice.body !== ""
        status: card.viewModel.notice.status
        title: card.viewModel.notice.title
        body: card.viewModel.notice.body
        Layout.fillWidth: true
        Layout.topMargin: 10
    }

    Repeater {
        model: card.viewModel.phase === "loading" ? 2 : 0

        Skeleton {
            objectName: "sessionsSkeleton"
            Layout.fillWidth: true
            Layout.preferredHeight: 44
            Layout.topMargin: 14
        }
    }

    ErrorState {
        objectName: "sessionsError"
        visible: card.viewModel.phase === "failed"
        body: card.viewModel.problem
        actionText: card.viewModel.canRetry ? qsTr("Try again") : ""
        Layout.fillWidth: true
        Layout.topMargin: 16
        onAction: card.viewModel.retry()
    }

    Repeater {
        model: card.viewModel.phase === "ready" ? card.viewModel.rows : null
        // The keyboard stays in the card when the line that had it goes
        onItemRemoved: (index, item) => {
            if ((item as SessionLine).hasKeyboard)
                others.forceActiveFocus(Qt.TabFocusReason);
        }

        SessionLine {
            id: line

            required property int index
            required property string key
            required title
            required used
            required begun
            required spoken
            required endName
            required current
            required busy

            objectName: `session_${index}`
            first: index === 0
            stacked: card.narrow
            Layout.fillWidth: true
            onEnded: card.viewModel.end(line.key)
        }
    }

    AppText {
        objectName: "sessionsAlone"
        visible: card.viewModel.phase === "ready" && text !== ""
        muted: true
        text: card.viewModel.alone
        Layout.fillWidth: true
        Layout.topMargin: 4
    }

    AppButton {
        id: others

        objectName: "endOthersButton"
        visible: card.viewModel.phase === "ready" && card.viewModel.others
        iconName: "logout"
        text: qsTr("Sign out everywhere else")
        busy: card.viewModel.endingOthers
        Layout.topMargin: 8
        onClicked: card.viewModel.endOthers()
    }
}
