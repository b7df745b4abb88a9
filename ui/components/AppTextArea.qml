import QtQuick
import QtQuick.Templates as T
import style

// A labelled field for text of several lines. It grows with what is typed, up to `mostLines`, and scrolls after that.
// Tab goes on to the next field.
FocusScope {
    id: root

    property string label
    property alias text: input.text
    property string errorText
    property string hintText
    property alias readOnly: input.readOnly
    property int lines: 3
    property int mostLines: 8

    readonly property bool wrong: errorText !== ""
    readonly property real line: metrics.lineSpacing

    signal edited

    implicitWidth: 280
    implicitHeight: box.height + (note.visible ? note.height + 6 : 0)

    FontMetrics {
        id: metrics

        font: input.font
    }

    Rectangle {
        id: box

        width: parent.width
        height: caption.y + caption.height + 4 + Math.ceil(Math.min(Math.max(root.lines * root.line, input.implicitHeight), root.mostLines * root.line)) + 14
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
            width: box.width - 30
            text: root.label
            textFormat: Text.PlainText
            elide: Text.ElideRight
            font.family: Theme.fontFamily
            font.pixelSize: Theme.textSmall
            color: root.wrong ? Theme.danger : input.activeFocus ? Theme.link : Theme.inkMuted
            Accessible.role: Accessible.StaticText
            Accessible.name: root.label
        }

        Flickable {
            id: view

            function follow() {
                const cursor = input.cursorRectangle;
                contentY = Math.max(0, Math.min(cursor.y, Math.max(contentY, cursor.y + cursor.height - height)));
            }

            anchors.fill: parent
            anchors.topMargin: caption.y + caption.height + 4
            anchors.bottomMargin: 10
            anchors.leftMargin: 15
            anchors.rightMargin: 8
            contentHeight: input.implicitHeight
            boundsBehavior: Flickable.StopAtBounds
            clip: true

            T.ScrollBar.vertical: AppScrollBar {}

            T.TextArea {
                id: input

                objectName: root.objectName === "" ? "" : `${root.objectName}Input`
                x: Theme.mirrored ? 10 : 0
                width: view.width - 10
                height: Math.max(view.height, implicitHeight)
                implicitHeight: contentHeight
                focus: true
                enabled: root.enabled
                selectByMouse: true
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                color: Theme.ink
                selectionColor: Theme.link
                selectedTextColor: Theme.card
                font.family: Theme.fontFamily
                font.pixelSize: Theme.textBody
                Accessible.role: Accessible.EditableText
                Accessible.name: root.label
                Accessible.description: root.wrong ? root.errorText : root.hintText
                Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                onTextChanged: {
                    if (activeFocus)
                        root.edited();
                }
                onCursorRectangleChanged: view.follow()
            }
        }
    }

    AppText {
        id: note

        objectName: root.objectName === "" ? "" : `${root.objectName}Note`
        anchors.top: box.bottom
        anchors.topMargin: 6
        x: 2
        width: parent.width - 4
        visible: text !== ""
        kind: "small"
        text: root.wrong ? root.errorText : root.hintText
        color: root.wrong ? Theme.danger : Theme.inkMuted
        Accessible.role: root.wrong ? Accessible.AlertMessage : Accessible.StaticText
    }
}
