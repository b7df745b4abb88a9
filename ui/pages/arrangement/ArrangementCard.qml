pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// What is arranged with its parts, how one ended, or that more time can be had. Without any of it there is no card.
Card {
    id: root

    required property ArrangementViewModel viewModel
    readonly property ArrangementCardViewModel card: viewModel.card

    objectName: "arrangementCard"
    title: card.title
    spacing: 0
    headerItems: [
        StatusChip {
            objectName: "arrangementChip"
            status: root.card.status
            iconName: root.card.icon
            text: root.card.chip
            visible: text !== ""
        }
    ]

    AppText {
        objectName: "arrangementText"
        text: root.card.text
        Layout.fillWidth: true
        Layout.topMargin: 10
    }

    Repeater {
        model: root.card.parts

        Item {
            id: part

            required property int index
            required property string key
            required property string day
            required property string amount
            required property string status
            required property string icon
            required property string word
            required property string spoken

            objectName: `arrangementPart_${key}`
            implicitHeight: Math.max(words.height, value.height) + 18
            Accessible.role: Accessible.StaticText
            Accessible.name: spoken
            Layout.fillWidth: true
            Layout.topMargin: index === 0 ? 8 : 0

            Rectangle {
                width: parent.width
                height: Theme.hairline
                visible: part.index > 0
                color: Theme.line
            }

            Column {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                anchors.left: parent.left
                width: parent.width - value.width - 16
                spacing: 4

                AppText {
                    width: parent.width
                    text: part.day
                    Accessible.ignored: true
                }

                StatusChip {
                    status: part.status
                    iconName: part.icon
                    text: part.word
                    Accessible.ignored: true
                }
            }

            AppText {
                id: value

                anchors.verticalCenter: parent.verticalCenter
                anchors.right: parent.right
                kind: "strong"
                text: part.amount
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }

    AppText {
        objectName: "arrangementNote"
        kind: "small"
        muted: true
        text: root.card.note
        visible: text !== ""
        Layout.fillWidth: true
        Layout.topMargin: 8
    }

    AppButton {
        objectName: "arrangementStart"
        text: root.card.action
        visible: text !== ""
        Layout.topMargin: 12
        onClicked: root.viewModel.start()
    }

    AppButton {
        objectName: "arrangementEnd"
        kind: "text"
        text: root.card.ending
        visible: text !== ""
        Layout.topMargin: 4
        Layout.leftMargin: -16
        onClicked: root.viewModel.end()
    }
}
