pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import style
import components

// Something to add: a check box as large as a card, with its options below once it is chosen.
Rectangle {
    id: item

    required property string key
    required property string title
    required property string subtitle
    required property string price
    required property string priceNote
    required property string reason
    required property bool usable
    required property bool chosen
    required property var options
    required property string planId
    required property string spoken
    required property var model

    signal put(on: bool)
    signal picked(optionId: string, choiceId: string)
    signal labelWanted

    implicitHeight: column.implicitHeight
    radius: 12
    color: chosen ? Theme.actionTint : Theme.card
    border.width: chosen ? 2 : Theme.hairline
    border.color: chosen ? Theme.action : Theme.line

    ColumnLayout {
        id: column

        width: parent.width
        spacing: 0

        T.CheckBox {
            id: box

            objectName: `cartItem_${item.key}`
            implicitHeight: Math.max(Theme.targetLarge, row.implicitHeight + 28)
            padding: 14
            leftPadding: 18
            rightPadding: 18
            enabled: item.usable
            checked: item.chosen
            nextCheckState: () => box.checkState
            focusPolicy: Qt.StrongFocus
            hoverEnabled: true
            indicator: null
            Accessible.role: Accessible.CheckBox
            Accessible.name: item.spoken
            Accessible.checked: item.chosen
            Keys.onReturnPressed: item.put(!item.chosen)
            Keys.onEnterPressed: item.put(!item.chosen)
            Layout.fillWidth: true
            onClicked: item.put(!item.chosen)

            background: Item {
                PressLayer {
                    radius: 12
                    hovered: box.hovered
                    pressed: box.down
                    pressX: box.pressX
                }

                FocusRing {
                    radius: 15
                    visible: box.visualFocus
                }
            }

            contentItem: RowLayout {
                id: row

                spacing: 14

                Rectangle {
                    implicitWidth: Math.round(20 * Theme.scale)
                    implicitHeight: implicitWidth
                    radius: 5
                    color: item.chosen ? Theme.action : "transparent"
                    border.width: item.chosen ? 0 : 2
                    border.color: item.usable ? Theme.fieldLine : Theme.line

                    Icon {
                        anchors.centerIn: parent
                        name: "check-bold"
                        size: parent.width - 4
                        color: Theme.inkOnAction
                        visible: item.chosen
                    }
                }

                Icon {
                    name: item.model.icon
                    color: item.usable ? Theme.inkMuted : Theme.inkDisabled
                }

                ColumnLayout {
                    spacing: 2
                    Layout.fillWidth: true

                    AppText {
                        kind: "strong"
                        text: item.title
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }

                    AppText {
                        kind: "small"
                        muted: true
                        text: item.subtitle
                        visible: text !== ""
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }

                    AppText {
                        kind: "small"
                        text: item.reason
                        visible: text !== ""
                        color: Theme.inkMuted
                        font.weight: Font.Bold
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                }

                ColumnLayout {
                    spacing: 2
                    Layout.alignment: Qt.AlignTop

                    AppText {
                        kind: "strong"
                        text: item.price
                        wrapMode: Text.NoWrap
                        color: item.usable ? Theme.ink : Theme.inkMuted
                        Layout.alignment: Qt.AlignRight
                        Accessible.ignored: true
                    }

                    AppText {
                        kind: "small"
                        muted: true
                        text: item.priceNote
                        visible: text !== ""
                        wrapMode: Text.NoWrap
                        Layout.alignment: Qt.AlignRight
                        Accessible.ignored: true
                    }
                }
            }
        }

        Repeater {
            model: item.options

            CartChoices {
                id: option

                required property var modelData

                prefix: `cartChoice_${item.key}_${modelData.key}`
                title: modelData.title
                answers: modelData.choices
                Layout.fillWidth: true
                Layout.leftMargin: 18
                Layout.rightMargin: 18
                Layout.topMargin: 8
                Layout.bottomMargin: 8
                onChosen: key => item.picked(option.modelData.key, key)
            }
        }

        AppButton {
            objectName: `cartLabel_${item.key}`
            kind: "text"
            visible: item.planId !== ""
            text: qsTr("Broadband facts")
            Accessible.name: qsTr("Broadband facts of %1").arg(item.title)
            Layout.leftMargin: 6
            Layout.bottomMargin: 6
            onClicked: item.labelWanted()
        }
    }
}
