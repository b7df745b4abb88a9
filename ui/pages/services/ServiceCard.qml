pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import style
import components

// One service: what it is, how it stands, what it costs, and the facts about it.
Card {
    id: card

    required property string key
    required property string name
    required property string status
    required property string chipIcon
    required property string chip
    required property string price
    required property string priceNote
    required property var facts
    required property string planId
    required property string spoken
    required property var model

    readonly property bool ended: status === "neutral"

    signal labelWanted

    objectName: `service_${key}`
    spacing: 14
    Accessible.name: spoken

    RowLayout {
        spacing: 14
        Layout.fillWidth: true

        Rectangle {
            implicitWidth: Math.round(44 * Theme.scale)
            implicitHeight: implicitWidth
            radius: width / 2
            color: card.ended ? Theme.neutralTint : Theme.scheduledTint
            Layout.alignment: Qt.AlignTop

            Icon {
                anchors.centerIn: parent
                name: card.model.icon
                color: card.ended ? Theme.neutral : Theme.scheduled
            }
        }

        ColumnLayout {
            spacing: 3
            Layout.fillWidth: true

            AppText {
                kind: "heading"
                text: card.name
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Layout.fillWidth: true
            }

            AppText {
                text: card.price
                kind: "strong"
                color: card.ended ? Theme.inkMuted : Theme.ink
                font.features: ({
                        "tnum": 1
                    })
                Layout.fillWidth: true
            }

            AppText {
                kind: "small"
                muted: true
                text: card.priceNote
                visible: text !== ""
                Layout.fillWidth: true
            }
        }

        StatusChip {
            status: card.status
            iconName: card.chipIcon
            text: card.chip
            Layout.alignment: Qt.AlignTop
        }
    }

    Rectangle {
        color: Theme.line
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.hairline
    }

    Repeater {
        model: card.facts

        ServiceFact {
            required property var modelData

            iconName: modelData.icon
            label: modelData.label
            value: modelData.value
            Layout.fillWidth: true
        }
    }

    Item {
        Layout.fillHeight: true
    }

    AppButton {
        objectName: `serviceLabel_${card.key}`
        visible: card.planId !== ""
        text: qsTr("Broadband facts")
        iconName: "file-document-outline"
        Accessible.name: qsTr("Broadband facts of %1").arg(card.name)
        onClicked: card.labelWanted()
    }
}
