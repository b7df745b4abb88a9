pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import DayStarr
import style
import components

// A month to pick a day of, by finger or mouse; keys type the day in the field above it.
ColumnLayout {
    id: picker

    required property StatementViewModel viewModel

    spacing: 4

    RowLayout {
        Layout.fillWidth: true

        IconButton {
            objectName: "dayPickerBefore"
            iconName: "chevron-left"
            label: qsTr("The month before")
            onClicked: picker.viewModel.turn(-1)
        }

        AppText {
            objectName: "dayPickerMonth"
            kind: "strong"
            text: picker.viewModel.month
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }

        IconButton {
            objectName: "dayPickerAfter"
            iconName: "chevron-right"
            label: qsTr("The month after")
            onClicked: picker.viewModel.turn(1)
        }
    }

    GridLayout {
        columns: 7
        rowSpacing: 0
        columnSpacing: 0
        uniformCellWidths: true
        Layout.fillWidth: true

        Repeater {
            model: picker.viewModel.weekdays

            AppText {
                required property string modelData

                kind: "small"
                muted: true
                text: modelData
                horizontalAlignment: Text.AlignHCenter
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }

        Repeater {
            model: picker.viewModel.days

            T.AbstractButton {
                id: day

                required property var modelData

                objectName: `day_${modelData.key}`
                text: modelData.text
                enabled: modelData.possible
                implicitWidth: Theme.target
                implicitHeight: Theme.target
                focusPolicy: Qt.StrongFocus
                hoverEnabled: true
                Accessible.role: Accessible.Button
                Accessible.name: modelData.spoken
                Keys.onReturnPressed: click()
                Keys.onEnterPressed: click()
                Layout.fillWidth: true
                onClicked: picker.viewModel.pickDay(modelData.key)

                contentItem: Text {
                    text: day.text
                    textFormat: Text.PlainText
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    font.family: Theme.fontFamily
                    font.pixelSize: Theme.textBody
                    font.weight: day.modelData.chosen ? Font.Bold : Font.Normal
                    color: day.modelData.chosen ? Theme.inkOnAction : !day.enabled ? Theme.inkDisabled : day.modelData.inside ? Theme.ink : Theme.inkMuted
                    Accessible.ignored: true
                }

                background: Item {
                    Rectangle {
                        anchors.centerIn: parent
                        width: Math.min(parent.width, parent.height) - 4
                        height: width
                        radius: width / 2
                        color: day.modelData.chosen ? Theme.actionFill : "transparent"

                        PressLayer {
                            hovered: day.hovered
                            pressed: day.down
                            pressX: day.pressX
                            radius: parent.radius
                        }

                        FocusRing {
                            radius: parent.radius + 3
                            visible: day.visualFocus
                        }
                    }
                }
            }
        }
    }
}
