pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import style
import components

// One day of the month. Compact cells show a dot for each kind of entry instead of the entries.
T.AbstractButton {
    id: cell

    required property int index
    required property string key
    required property string number
    required property bool inMonth
    required property bool today
    required property bool focused
    required property var entries
    required property string more
    required property var dots
    required property string spoken
    required property bool compact
    required property bool loading

    signal moved(string towards)

    objectName: `day_${key}`
    activeFocusOnTab: focused
    focusPolicy: focused ? Qt.StrongFocus : Qt.ClickFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Keys.onPressed: event => {
        const control = event.modifiers & Qt.ControlModifier;
        const towards = {
            [Qt.Key_Left]: "left",
            [Qt.Key_Right]: "right",
            [Qt.Key_Up]: "up",
            [Qt.Key_Down]: "down",
            [Qt.Key_PageUp]: "page_up",
            [Qt.Key_PageDown]: "page_down",
            [Qt.Key_Home]: control ? "month_start" : "home",
            [Qt.Key_End]: control ? "month_end" : "end"
        }[event.key];
        event.accepted = cell.move(event.modifiers & Qt.AltModifier ? undefined : towards);
    }

    function move(towards: var): bool {
        if (towards === undefined)
            return false;
        moved(towards);
        return true;
    }

    background: Rectangle {
        color: cell.hovered || cell.down ? Theme.sunken : "transparent"

        FocusRing {
            inset: 2
            radius: 6
            visible: cell.visualFocus
        }
    }

    contentItem: Item {
        Rectangle {
            id: badge

            x: cell.compact ? Math.round((parent.width - width) / 2) : 5
            y: 5
            width: Math.max(height, figure.implicitWidth + 12)
            height: Math.round(22 * Theme.scale)
            radius: height / 2
            color: cell.today ? Theme.todayFill : "transparent"

            Text {
                id: figure

                anchors.centerIn: parent
                text: cell.number
                textFormat: Text.PlainText
                font.family: Theme.fontFamily
                font.pixelSize: Theme.textSmall
                font.weight: Font.Bold
                color: cell.today ? Theme.onToday : cell.inMonth ? Theme.ink : Theme.inkDisabled
                Accessible.ignored: true
            }
        }

        Loader {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: badge.bottom
            anchors.topMargin: 2
            active: !cell.loading
            sourceComponent: cell.compact ? marks : lines
        }

        Skeleton {
            x: 6
            y: badge.y + badge.height + 4
            width: parent.width - 12
            height: cell.compact ? 6 : 18
            visible: cell.loading && [3, 14, 20].includes(cell.index)
        }
    }

    Component {
        id: lines

        Column {
            spacing: 3

            Repeater {
                model: cell.entries

                EntryChip {
                    required property var modelData

                    x: 4
                    width: cell.width - 7
                    status: modelData.status
                    icon: modelData.icon
                    label: modelData.label
                }
            }

            Text {
                x: 8
                width: cell.width - 14
                visible: text !== ""
                text: cell.more
                textFormat: Text.PlainText
                elide: Text.ElideRight
                font.family: Theme.fontFamily
                font.pixelSize: Math.round(12 * Theme.scale)
                font.weight: Font.Bold
                color: Theme.link
                Accessible.ignored: true
            }
        }
    }

    Component {
        id: marks

        Item {
            implicitHeight: 8

            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 3

                Repeater {
                    model: cell.dots

                    Rectangle {
                        required property string modelData

                        width: Math.round(7 * Theme.scale)
                        height: width
                        radius: width / 2
                        color: Theme.statusInk(modelData)
                    }
                }
            }
        }
    }
}
