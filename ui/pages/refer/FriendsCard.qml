pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// The friends so far, how far they have come, and what it brought.
Card {
    id: card

    required property ReferralsViewModel viewModel

    objectName: "friendsCard"
    title: qsTr("Friends so far")
    spacing: 0

    AppText {
        objectName: "referralsEarned"
        visible: text !== ""
        kind: "strong"
        color: Theme.paid
        text: card.viewModel.earned
        Layout.fillWidth: true
        Layout.topMargin: 6
        Layout.bottomMargin: 6
    }

    EmptyState {
        objectName: "friendsEmpty"
        visible: card.viewModel.empty
        iconName: "gift-outline"
        title: qsTr("Nobody yet")
        body: qsTr("Hand out your link or your code. Once a friend signs up, you see here how it goes.")
        Layout.fillWidth: true
        Layout.topMargin: 20
        Layout.bottomMargin: 12
    }

    Repeater {
        model: card.viewModel.rows

        Item {
            id: row

            required property int index
            required property string name
            required property string status
            required property string chip
            required property string about
            required property string credit
            required property string spoken
            required property var model

            objectName: `friend_${index}`
            implicitHeight: line.implicitHeight + 26
            Layout.fillWidth: true
            Accessible.role: Accessible.ListItem
            Accessible.name: spoken

            Rectangle {
                width: parent.width
                height: Theme.hairline
                visible: row.index > 0
                color: Theme.line
            }

            ColumnLayout {
                id: line

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 4

                RowLayout {
                    spacing: 10
                    Layout.fillWidth: true

                    AppText {
                        kind: "strong"
                        text: row.name
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }

                    AppText {
                        visible: text !== ""
                        kind: "strong"
                        color: Theme.paid
                        text: row.credit
                        font.features: ({
                                "tnum": 1
                            })
                        Accessible.ignored: true
                    }

                    StatusChip {
                        status: row.status
                        iconName: row.model.icon
                        text: row.chip
                        Accessible.ignored: true
                    }
                }

                AppText {
                    kind: "small"
                    muted: true
                    text: row.about
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
        }
    }

    AppButton {
        objectName: "moreFriends"
        visible: text !== ""
        text: card.viewModel.more
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: 10
        onClicked: card.viewModel.showMore()
    }
}
