pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import style

// A labelled field: the label stays above what is typed, the error or the hint stands below.
// Items placed inside appear at the right end of the field.
FocusScope {
    id: root

    property string label
    property alias text: input.text
    property string errorText
    property string hintText
    property string hintIcon
    property alias echoMode: input.echoMode
    property alias maximumLength: input.maximumLength
    property alias readOnly: input.readOnly
    property alias validator: input.validator
    property alias inputMethodHints: input.inputMethodHints
    property alias placeholderText: placeholder.text
    property alias horizontalAlignment: input.horizontalAlignment
    property alias inputItem: input
    default property alias trailing: trailingRow.data

    readonly property bool wrong: errorText !== ""

    signal accepted
    signal edited
    // A key went down, before it types
    signal keyDown(int key, string text, int modifiers)

    function selectAll() {
        input.selectAll();
    }

    implicitWidth: 280
    implicitHeight: box.height + (note.visible ? note.height + 6 : 0)

    Rectangle {
        id: box

        width: parent.width
        height: Theme.fieldHeight
        radius: Theme.radiusField
        color: Theme.card
        border.width: input.activeFocus || root.wrong ? 2 : Theme.hairline
        border.color: root.wrong ? Theme.danger : input.activeFocus ? Theme.focus : Theme.fieldLine

        // The red edge of something wrong says nothing about the keyboard
        FocusRing {
            inset: -4
            radius: parent.radius + 4
            visible: input.activeFocus && root.wrong
        }

        TapHandler {
            onTapped: input.forceActiveFocus(Qt.MouseFocusReason)
        }

        Text {
            id: caption

            anchors.left: parent.left
            anchors.leftMargin: 15
            y: Math.round(Theme.fieldHeight * 0.16)
            width: box.width - 30 - trailingRow.width
            text: root.label
            textFormat: Text.PlainText
            elide: Text.ElideRight
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(Theme.textSmall * 0.7)
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textSmall
            color: root.wrong ? Theme.danger : input.activeFocus ? Theme.link : Theme.inkMuted
            Accessible.role: Accessible.StaticText
            Accessible.name: root.label
        }

        Text {
            id: placeholder

            anchors.left: parent.left
            anchors.leftMargin: 15
            anchors.baseline: input.baseline
            width: input.width - 15
            visible: input.text === "" && input.preeditText === "" && text !== ""
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font: input.font
            color: Theme.inkMuted
            Accessible.ignored: true
        }

        T.TextField {
            id: input

            objectName: root.objectName === "" ? "" : `${root.objectName}Input`
            anchors.left: parent.left
            anchors.right: trailingRow.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            leftPadding: 15
            rightPadding: 8
            topPadding: Math.round(Theme.fieldHeight * 0.36)
            verticalAlignment: TextInput.AlignVCenter
            focus: true
            enabled: root.enabled
            selectByMouse: true
            color: Theme.ink
            selectionColor: Theme.link
            selectedTextColor: Theme.card
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textBody
            maximumLength: 200
            passwordCharacter: "•"
            Accessible.name: root.label
            Accessible.labelledBy: caption
            Accessible.description: root.wrong ? root.errorText : root.hintText
            onAccepted: root.accepted()
            onTextEdited: root.edited()
            Keys.onPressed: event => {
                root.keyDown(event.key, event.text, event.modifiers);
                event.accepted = false;
            }

            cursorDelegate: Rectangle {
                id: cursor

                width: 1.5
                color: Theme.ink
                visible: input.cursorVisible

                Timer {
                    interval: Application.styleHints.cursorFlashTime / 2
                    running: input.cursorVisible && interval > 0
                    repeat: true
                    onTriggered: cursor.opacity = cursor.opacity > 0 ? 0 : 1
                    onRunningChanged: cursor.opacity = 1
                }
            }
        }

        Row {
            id: trailingRow

            anchors.right: parent.right
            anchors.rightMargin: width > 0 ? 6 : 0
            anchors.verticalCenter: parent.verticalCenter
        }
    }

    Row {
        id: note

        anchors.top: box.bottom
        anchors.topMargin: 6
        x: 2
        width: parent.width - 4
        spacing: 6
        visible: noteText.text !== ""

        Icon {
            id: noteIcon

            name: root.wrong ? "alert-circle-outline" : root.hintIcon
            visible: name !== ""
            size: Theme.iconSmall
            color: noteText.color
        }

        AppText {
            id: noteText

            objectName: root.objectName === "" ? "" : `${root.objectName}Note`
            width: parent.width - (noteIcon.visible ? Theme.iconSmall + 6 : 0)
            kind: "small"
            text: root.wrong ? root.errorText : root.hintText
            color: root.wrong ? Theme.danger : Theme.inkMuted
            Accessible.role: root.wrong ? Accessible.AlertMessage : Accessible.StaticText
        }
    }
}
