pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components

// A person: who they are, how they are reached, and what can be done.
Rectangle {
    id: card

    required property ContactsViewModel viewModel
    required property string key
    required property string name
    required property string initials
    required property var roles
    required property string address
    required property var reaches
    required property string spoken

    objectName: `contactCard_${key}`
    implicitHeight: column.implicitHeight + 32
    radius: Theme.radius
    color: Theme.card
    border.width: Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: spoken

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 16
        spacing: 6

        RowLayout {
            spacing: 14
            Layout.fillWidth: true
            Layout.leftMargin: 4

            Rectangle {
                implicitWidth: Math.round(44 * Theme.scale)
                implicitHeight: implicitWidth
                radius: width / 2
                color: Theme.selection
                border.width: Theme.highContrast ? 2 : 0
                border.color: Theme.line

                AppText {
                    anchors.centerIn: parent
                    kind: "heading"
                    text: card.initials
                    color: Theme.inkOnSelection
                    Accessible.ignored: true
                }
            }

            ColumnLayout {
                spacing: 5
                Layout.fillWidth: true

                AppText {
                    objectName: `contactName_${card.key}`
                    kind: "heading"
                    text: card.name
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }

                Flow {
                    spacing: 6
                    visible: card.roles.length > 0
                    Layout.fillWidth: true

                    Repeater {
                        model: card.roles

                        StatusChip {
                            required property string modelData

                            iconName: "account-outline"
                            status: "neutral"
                            text: modelData
                        }
                    }
                }
            }

            AppButton {
                objectName: `editContact_${card.key}`
                text: qsTr("Edit")
                Accessible.name: qsTr("Edit %1").arg(card.name)
                Layout.alignment: Qt.AlignTop
                onClicked: card.viewModel.edit(card.key)
            }
        }

        Repeater {
            model: card.reaches

            ContactReach {
                required property var modelData

                row: modelData
                Layout.fillWidth: true
                onClicked: card.viewModel.editReach(card.key, row.key)
                onConfirmWanted: card.viewModel.confirm(card.key, row.key)
            }
        }

        RowLayout {
            spacing: 12
            visible: card.address !== ""
            Layout.fillWidth: true
            Layout.leftMargin: 8
            Layout.topMargin: 4
            Layout.bottomMargin: 4

            Icon {
                name: "home-outline"
                color: Theme.inkMuted
                Layout.alignment: Qt.AlignTop
            }

            AppText {
                text: card.address
                Accessible.name: qsTr("Mailing address: %1").arg(card.address)
                Layout.fillWidth: true
            }
        }

        Flow {
            spacing: 4
            Layout.fillWidth: true

            AppButton {
                objectName: `addPhone_${card.key}`
                kind: "text"
                iconName: "phone-outline"
                text: qsTr("Add a phone number")
                Accessible.name: qsTr("Add a phone number for %1").arg(card.name)
                onClicked: card.viewModel.addPhone(card.key)
            }

            AppButton {
                objectName: `addEmail_${card.key}`
                kind: "text"
                iconName: "email-outline"
                text: qsTr("Add an email")
                Accessible.name: qsTr("Add an email for %1").arg(card.name)
                onClicked: card.viewModel.addEmail(card.key)
            }
        }
    }
}
