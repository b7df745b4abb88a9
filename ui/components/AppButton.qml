pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import style

// kind: primary, outline, text, danger. While `busy` it keeps its size and takes no press.
T.Button {
    id: button

    property string kind: "outline"
    property string iconName
    property bool busy: false
    property bool large: false
    // A text button whose words line up with what stands above it
    property bool flush: false
    // Less loud: inside a field, say
    property bool quiet: false
    property color ring: Theme.focus

    readonly property bool filled: kind === "primary" || kind === "danger"
    readonly property color tint: {
        if (!enabled)
            return Theme.inkDisabled;
        if (kind === "primary")
            return Theme.inkOnAction;
        if (kind === "danger")
            return Theme.inkOnDanger;
        return quiet ? Theme.inkMuted : Theme.link;
    }

    implicitWidth: Math.min(Math.max(implicitContentWidth + leftPadding + rightPadding, Theme.target), Theme.maxControlWidth)
    // Words that find no room on one line go on below
    implicitHeight: Math.max(large ? Theme.targetLarge : Theme.target, label.implicitHeight + 16)
    leftPadding: flush ? 2 : kind === "text" ? 14 : 20
    rightPadding: leftPadding
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    font.family: Theme.fontFamily
    font.pixelSize: large ? Theme.textHeading : Theme.textBody
    font.weight: quiet ? Font.Normal : Font.Bold

    Accessible.name: text
    Accessible.description: busy ? qsTr("Please wait") : ""
    Keys.onPressed: event => {
        if (busy) {
            event.accepted = event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            button.click();
            event.accepted = true;
        }
    }

    contentItem: Item {
        // From the whole label, never from the elided one
        implicitWidth: label.implicitWidth + content.markWidth
        implicitHeight: label.implicitHeight

        Row {
            id: content

            readonly property bool marked: button.iconName !== "" || button.busy
            readonly property real markWidth: marked ? Theme.icon + 6 : 0

            anchors.centerIn: parent
            spacing: 8

            Loader {
                anchors.verticalCenter: parent.verticalCenter
                active: content.marked
                visible: active
                sourceComponent: button.busy ? spinner : glyph

                Component {
                    id: glyph

                    Icon {
                        name: button.iconName
                        size: Theme.icon - 2
                        color: button.tint
                    }
                }

                Component {
                    id: spinner

                    Spinner {
                        size: Theme.icon - 2
                        color: button.tint
                    }
                }
            }

            Text {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, button.availableWidth - content.markWidth)
                text: button.text
                textFormat: Text.PlainText
                font: button.font
                color: button.tint
                horizontalAlignment: button.flush ? Text.AlignLeft : Text.AlignHCenter
                wrapMode: Text.Wrap
                maximumLineCount: 4
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: button.flush ? 8 : height / 2
        color: {
            if (!button.filled)
                return button.kind === "outline" ? Theme.card : "transparent";
            if (!button.enabled)
                return Theme.skeleton;
            return button.kind === "primary" ? Theme.actionFill : Theme.dangerFill;
        }
        border.width: button.kind === "outline" ? Theme.hairline : 0
        border.color: Theme.line

        PressLayer {
            tint: button.filled ? Theme.shade : Theme.link
            hovered: button.hovered && !button.busy
            pressed: button.down && !button.busy
            pressX: button.pressX
            radius: parent.radius
        }

        FocusRing {
            radius: parent.radius + 3
            border.color: button.ring
            visible: button.visualFocus
        }
    }

    // A busy button is shown as such and swallows the pointer, but keeps the keyboard where it is.
    MouseArea {
        anchors.fill: parent
        enabled: button.busy
        visible: button.busy
    }
}
