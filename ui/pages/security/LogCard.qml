pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// Who asked for the code and when, newest first.
Card {
    id: card

    required property SecurityViewModel viewModel

    objectName: "securityLog"
    title: qsTr("Who asked for it and when")
    spacing: 0

    Repeater {
        model: card.viewModel.logPhase === "loading" ? 4 : 0

        Skeleton {
            Layout.fillWidth: true
            Layout.preferredHeight: 34
            Layout.topMargin: 14
        }
    }

    ErrorState {
        objectName: "securityLogError"
        visible: card.viewModel.logPhase === "failed"
        body: card.viewModel.logProblem
        Layout.fillWidth: true
        Layout.topMargin: 20
        onAction: card.viewModel.retryLog()
    }

    EmptyState {
        objectName: "securityLogEmpty"
        visible: card.viewModel.logEmpty
        iconName: "shield-key-outline"
        title: qsTr("Nobody asked yet")
        body: qsTr("Each time your code is shown, changed or asked for, you find it here.")
        Layout.fillWidth: true
        Layout.topMargin: 20
        Layout.bottomMargin: 8
    }

    Repeater {
        model: card.viewModel.rows

        Item {
            id: row

            required property int index
            required property string status
            required property string what
            required property string who
            required property string spoken
            required property var model

            objectName: `securityEvent_${index}`
            implicitHeight: line.implicitHeight + 24
            Layout.fillWidth: true
            Accessible.role: Accessible.ListItem
            Accessible.name: spoken

            Rectangle {
                width: parent.width
                height: Theme.hairline
                visible: row.index > 0
                color: Theme.line
            }

            RowLayout {
                id: line

                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: 14

                Rectangle {
                    implicitWidth: Math.round(36 * Theme.scale)
                    implicitHeight: implicitWidth
                    radius: width / 2
                    color: Theme.statusTint(row.status)
                    Layout.alignment: Qt.AlignTop

                    Icon {
                        anchors.centerIn: parent
                        name: row.model.icon
                        size: Theme.iconSmall + 2
                        color: Theme.statusInk(row.status)
                    }
                }

                ColumnLayout {
                    spacing: 2
                    Layout.fillWidth: true

                    AppText {
                        kind: "strong"
                        text: row.what
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }

                    AppText {
                        kind: "small"
                        muted: true
                        text: row.who
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                }
            }
        }
    }

    AppText {
        objectName: "securityMoreProblem"
        visible: text !== ""
        muted: true
        text: card.viewModel.moreProblem
        Layout.fillWidth: true
        Layout.topMargin: 10
    }

    AppButton {
        objectName: "moreSecurityEvents"
        visible: card.viewModel.more !== ""
        text: card.viewModel.more === "failed" ? qsTr("Try again") : qsTr("Show older")
        busy: card.viewModel.more === "loading"
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: 10
        onClicked: card.viewModel.showMore()
    }
}
