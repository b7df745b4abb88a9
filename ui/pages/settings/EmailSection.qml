pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// What the person's own address is written about, and in which language. Each press takes effect at once.
Card {
    id: card

    required property PreferencesViewModel viewModel

    readonly property bool ready: viewModel.phase === "ready"

    objectName: "emailSection"
    title: qsTr("Notifications and email")
    spacing: 4

    Notice {
        objectName: "emailNotice"
        visible: card.viewModel.mailNotice.body !== ""
        status: card.viewModel.mailNotice.status
        title: card.viewModel.mailNotice.title
        body: card.viewModel.mailNotice.body
        Layout.fillWidth: true
        Layout.topMargin: 10
    }

    Repeater {
        model: card.viewModel.phase === "loading" ? 3 : 0

        Skeleton {
            objectName: "emailSkeleton"
            Layout.fillWidth: true
            Layout.preferredHeight: 44
            Layout.topMargin: 10
        }
    }

    ErrorState {
        objectName: "emailError"
        visible: card.viewModel.phase === "failed"
        body: card.viewModel.problem
        actionText: card.viewModel.canRetry ? qsTr("Try again") : ""
        Layout.fillWidth: true
        Layout.topMargin: 10
        onAction: card.viewModel.retry()
    }

    AppText {
        kind: "strong"
        visible: card.ready
        text: qsTr("We write to your address about")
        Layout.fillWidth: true
        Layout.topMargin: 6
    }

    Repeater {
        model: card.ready ? card.viewModel.topics : null

        ColumnLayout {
            id: topic

            required property string key
            required property string title
            required property bool on
            required property bool busy
            required property var model

            spacing: 0
            Layout.fillWidth: true

            AppSwitch {
                objectName: `topic_${topic.key}`
                text: topic.title
                checked: topic.on
                Accessible.description: topic.model.text
                Layout.fillWidth: true
                onToggled: {
                    const wanted = checked;
                    checked = Qt.binding(() => topic.on);
                    card.viewModel.setTopic(topic.key, wanted);
                }
            }

            AppText {
                muted: true
                text: topic.model.text
                Layout.fillWidth: true
                Layout.leftMargin: Math.round(44 * Theme.scale) + 12
            }
        }
    }

    AppText {
        kind: "small"
        muted: true
        visible: card.ready
        text: qsTr("Codes, changes to your sign-in or contacts, copies of what you agree to, and what AutoPay will charge come in any case. Other addresses: see Contacts.")
        Layout.fillWidth: true
        Layout.topMargin: 8
    }

    AppText {
        kind: "strong"
        visible: card.ready
        text: qsTr("Language of emails and documents")
        Layout.fillWidth: true
        Layout.topMargin: 10
    }

    Flow {
        visible: card.ready
        spacing: 8
        Layout.fillWidth: true
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Language of emails and documents")

        Repeater {
            model: card.viewModel.languages

            FilterChip {
                required property var modelData

                objectName: `emailLanguage_${modelData.code}`
                text: modelData.name
                checkable: false
                checked: modelData.chosen
                onClicked: card.viewModel.chooseLanguage(modelData.code)
            }
        }
    }
}
