pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// The saved methods, with where AutoPay is changed.
FocusScope {
    id: root

    required property RecurringViewModel viewModel
    property int bottomRoom: 20

    readonly property bool ready: viewModel.phase === "ready"

    signal readWanted

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.card
        border.width: Theme.hairline
        border.color: Theme.line
    }

    ScrollArea {
        id: area

        anchors.fill: parent
        anchors.margins: Theme.hairline
        focus: true
        contentHeight: column.height + 20 + root.bottomRoom

        ColumnLayout {
            id: column

            x: 20
            y: 20
            width: area.width - 40
            spacing: 12

            AppText {
                kind: "title"
                text: qsTr("Recurring Payments")
                Layout.fillWidth: true
            }

            StaleBanner {
                objectName: "recurringStale"
                text: root.viewModel.stale
                radius: 12
                Layout.fillWidth: true
            }

            Repeater {
                model: root.viewModel.phase === "loading" ? 3 : 0

                Skeleton {
                    radius: 12
                    Layout.fillWidth: true
                    Layout.preferredHeight: 76
                }
            }

            Message {
                objectName: "recurringMessage"
                visible: root.viewModel.phase === "empty" || root.viewModel.phase === "failed"
                iconName: root.viewModel.phase === "failed" ? "alert-circle-outline" : "credit-card-outline"
                title: root.viewModel.title
                body: root.viewModel.body
                actionText: root.viewModel.action
                Layout.fillWidth: true
                Layout.topMargin: 40
                Layout.bottomMargin: 40
                onAction: root.viewModel.act()
            }

            Repeater {
                model: root.ready ? root.viewModel.methods : null

                ActionCard {
                    id: card

                    required property int index
                    required property string key
                    required property bool chosen
                    required property string methodIcon
                    required property string spoken
                    required property var model

                    objectName: `method_${key}`
                    title: model.title
                    subtitle: model.subtitle
                    iconName: methodIcon
                    status: model.status
                    chip: model.chip
                    current: chosen
                    focus: index === 0
                    Accessible.name: spoken
                    Accessible.description: ""
                    Accessible.selected: chosen
                    Layout.fillWidth: true
                    onClicked: {
                        root.viewModel.choose(card.key);
                        root.readWanted();
                    }
                }
            }

            AppButton {
                objectName: "recurringSave"
                visible: root.viewModel.canSave
                iconName: "plus"
                text: qsTr("Save a payment method")
                onClicked: root.viewModel.save()
            }

            Rectangle {
                color: Theme.line
                visible: root.viewModel.phase !== "loading"
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.hairline
                Layout.topMargin: 8
            }

            AppText {
                muted: true
                visible: root.viewModel.phase !== "loading"
                text: qsTr("AutoPay itself is set up, changed and turned off on the home page.")
                Layout.fillWidth: true
            }

            AppButton {
                objectName: "recurringHome"
                visible: root.viewModel.phase !== "loading"
                kind: "text"
                flush: true
                iconName: "home-outline"
                text: qsTr("Go to the home page")
                onClicked: root.viewModel.goHome()
            }
        }
    }
}
