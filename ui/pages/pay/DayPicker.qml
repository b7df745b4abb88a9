pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import DayStarr
import style
import components
import pages.home

// A month from which one day is chosen. One day has the keyboard; arrows, Page Up and Down, Home and End move it.
FocusScope {
    id: picker

    required property DayPickerViewModel viewModel
    property string prefix: "pay"
    readonly property int headHeight: Math.round(28 * Theme.scale)
    readonly property int rowHeight: Theme.target + 2

    function move(towards: string) {
        viewModel.move(towards);
        begin();
    }

    function begin() {
        for (let at = 0; at < cells.count; ++at) {
            const cell = cells.itemAt(at) as DayButton;
            if (cell?.focused)
                cell.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    implicitWidth: 7 * Math.round(52 * Theme.scale)
    implicitHeight: content.implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Choose the day, %1").arg(viewModel.title)

    ColumnLayout {
        id: content

        width: parent.width
        spacing: 4

        RowLayout {
            spacing: 4
            Layout.fillWidth: true

            AppText {
                objectName: `${picker.prefix}PickerTitle`
                kind: "strong"
                text: picker.viewModel.title
                Layout.fillWidth: true
            }

            IconButton {
                objectName: `${picker.prefix}PickerBack`
                iconName: "chevron-left"
                tint: Theme.link
                label: qsTr("Previous month")
                enabled: picker.viewModel.canGoBack
                onClicked: picker.viewModel.turn(-1)
            }

            IconButton {
                objectName: `${picker.prefix}PickerOn`
                iconName: "chevron-right"
                tint: Theme.link
                label: qsTr("Next month")
                enabled: picker.viewModel.canGoOn
                onClicked: picker.viewModel.turn(1)
            }
        }

        Item {
            id: grid

            implicitHeight: picker.headHeight + picker.viewModel.weeks * picker.rowHeight
            Layout.fillWidth: true

            Repeater {
                model: picker.viewModel.weekdays

                AppText {
                    required property int index
                    required property string modelData

                    x: Math.round((Theme.mirrored ? 6 - index : index) * grid.width / 7)
                    width: Math.round(grid.width / 7)
                    height: picker.headHeight
                    kind: "small"
                    muted: true
                    text: modelData
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
            }

            Repeater {
                id: cells

                model: picker.viewModel.days

                DayButton {
                    id: cell

                    required property int index
                    required property string number
                    required property bool inMonth
                    required property bool usable
                    required property bool chosen
                    required property bool today
                    readonly property int column: Theme.mirrored ? 6 - index % 7 : index % 7

                    objectName: `${picker.prefix}Day_${key}`
                    x: Math.round(cell.column * grid.width / 7)
                    y: picker.headHeight + Math.floor(index / 7) * picker.rowHeight
                    width: Math.round((cell.column + 1) * grid.width / 7) - x
                    height: picker.rowHeight
                    visible: inMonth
                    enabled: usable
                    focus: focused
                    checkable: false
                    Accessible.checked: chosen
                    onMoved: towards => picker.move(towards)
                    onClicked: picker.viewModel.pick(key)

                    contentItem: Item {
                        Rectangle {
                            anchors.centerIn: parent
                            width: Math.min(parent.width - 4, parent.height - 4)
                            height: width
                            radius: width / 2
                            color: cell.chosen ? Theme.actionFill : "transparent"
                            border.width: cell.today && !cell.chosen ? 2 : 0
                            border.color: Theme.inkMuted
                        }

                        Text {
                            anchors.centerIn: parent
                            text: cell.number
                            textFormat: Text.PlainText
                            font.family: Theme.fontFamily
                            font.pixelSize: Theme.textBody
                            font.weight: cell.chosen ? Font.Bold : Font.Medium
                            color: cell.chosen ? Theme.inkOnAction : cell.usable ? Theme.ink : Theme.inkDisabled
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
