pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import DayStarr
import style
import components

// The green button, and what it offers when pressed.
Item {
    id: dial

    required property ShellViewModel viewModel
    property bool suppressed: false

    // On the darkened page
    readonly property color ring: Theme.light ? Theme.bar : Theme.focus
    readonly property int buttonSize: Math.round(64 * Theme.touchScale)

    width: buttonSize
    height: buttonSize

    component RoundButton: T.AbstractButton {
        id: round

        property string iconName
        property color ring: Theme.focus

        implicitWidth: dial.buttonSize
        implicitHeight: dial.buttonSize
        focusPolicy: Qt.StrongFocus
        hoverEnabled: true
        Accessible.name: text
        Keys.onReturnPressed: click()
        Keys.onEnterPressed: click()

        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                name: round.iconName
                size: Math.round(32 * Theme.touchScale)
                color: Theme.inkOnAction
            }
        }

        background: Rectangle {
            radius: width / 2
            color: Theme.action

            Shadow {
                drop: 6
            }

            PressLayer {
                tint: Theme.shade
                hovered: round.hovered
                pressed: round.down
                pressX: round.pressX
            }

            FocusRing {
                inset: -4
                radius: width / 2
                border.color: round.ring
                visible: round.visualFocus
            }
        }
    }

    RoundButton {
        objectName: "fabButton"
        iconName: "plus"
        text: qsTr("Add or pay")
        visible: !dial.suppressed
        Accessible.role: Accessible.ButtonMenu
        Accessible.onPressAction: click()
        onClicked: popup.open()
    }

    T.Popup {
        id: popup

        function focusFirst() {
            for (let at = lines.count - 1; at >= 0; --at) {
                const line = lines.itemAt(at) as T.AbstractButton;
                if (line?.enabled) {
                    line.forceActiveFocus(Qt.TabFocusReason);
                    return;
                }
            }
            closer.forceActiveFocus(Qt.TabFocusReason);
        }

        objectName: "speedDial"
        parent: T.Overlay.overlay
        x: !parent ? 0 : Theme.mirrored ? 28 : parent.width - width - 28
        y: parent ? parent.height - height - 28 : 0
        width: implicitWidth
        height: implicitHeight
        implicitWidth: column.implicitWidth
        implicitHeight: column.implicitHeight
        modal: true
        focus: true
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
        onOpened: focusFirst()

        T.Overlay.modal: Rectangle {
            color: Theme.scrim
        }

        enter: Transition {
            NumberAnimation {
                property: "opacity"
                from: 0
                to: 1
                duration: Theme.fast
            }
        }

        exit: Transition {
            NumberAnimation {
                property: "opacity"
                from: 1
                to: 0
                duration: Theme.fast
            }
        }

        contentItem: Column {
            id: column

            spacing: 14
            Accessible.role: Accessible.PopupMenu
            Accessible.name: qsTr("Add or pay")

            Repeater {
                id: lines

                model: dial.viewModel.actions

                T.AbstractButton {
                    id: line

                    required property string name
                    required property string title
                    required property string iconName
                    required property bool available
                    required property string note

                    objectName: `action_${name}`
                    anchors.right: parent?.right
                    anchors.rightMargin: (dial.buttonSize - circle.width) / 2 - 6
                    enabled: available
                    implicitWidth: row.implicitWidth + 12
                    implicitHeight: circle.height
                    rightPadding: 6
                    focusPolicy: Qt.StrongFocus
                    hoverEnabled: true
                    Accessible.role: Accessible.MenuItem
                    Accessible.name: note === "" ? title : qsTr("%1: %2").arg(title).arg(note)
                    Keys.onReturnPressed: click()
                    Keys.onEnterPressed: click()
                    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                    onClicked: {
                        popup.close();
                        dial.viewModel.act(name);
                    }

                    contentItem: Item {
                        Row {
                            id: row

                            anchors.right: parent.right
                            spacing: 12

                            Rectangle {
                                anchors.verticalCenter: parent.verticalCenter
                                width: words.implicitWidth + 28
                                height: words.implicitHeight + 18
                                radius: 10
                                color: Theme.raised
                                border.width: Theme.light ? 0 : Theme.hairline
                                border.color: Theme.line

                                Shadow {
                                    drop: 2
                                }

                                Column {
                                    id: words

                                    anchors.centerIn: parent

                                    AppText {
                                        anchors.right: parent.right
                                        kind: "strong"
                                        text: line.title
                                        wrapMode: Text.NoWrap
                                        Accessible.ignored: true
                                    }

                                    AppText {
                                        anchors.right: parent.right
                                        kind: "small"
                                        text: line.note
                                        visible: text !== ""
                                        wrapMode: Text.NoWrap
                                        Accessible.ignored: true
                                    }
                                }

                                FocusRing {
                                    radius: 13
                                    border.color: dial.ring
                                    visible: line.visualFocus
                                }
                            }

                            Rectangle {
                                id: circle

                                width: Math.round(52 * Theme.touchScale)
                                height: width
                                radius: width / 2
                                color: Theme.raised
                                border.width: Theme.light ? 0 : Theme.hairline
                                border.color: Theme.line

                                Shadow {
                                    drop: 3
                                }

                                Icon {
                                    anchors.centerIn: parent
                                    name: line.iconName
                                    color: line.enabled ? Theme.action : Theme.inkDisabled
                                }

                                PressLayer {
                                    hovered: line.hovered && line.enabled
                                    pressed: line.down
                                    tint: Theme.action
                                }
                            }
                        }
                    }
                }
            }

            RoundButton {
                id: closer

                objectName: "fabCloseButton"
                ring: dial.ring
                anchors.right: parent.right
                iconName: "close"
                text: qsTr("Close")
                onClicked: popup.close()
            }
        }
    }
}
