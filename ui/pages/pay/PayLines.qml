pragma ComponentBehavior: Bound

import QtQuick
import style
import components

// Lines of a review or a result: what, a word about it, how much.
Column {
    id: lines

    property alias model: repeater.model

    Repeater {
        id: repeater

        Item {
            id: line

            required property int index
            required property string label
            required property string value
            required property string note
            required property bool strong

            width: lines.width
            height: Math.max(words.height, amount.height) + 22

            Rectangle {
                width: parent.width
                height: Theme.hairline
                visible: line.index > 0
                color: Theme.line
            }

            Column {
                id: words

                anchors.left: parent.left
                y: 11
                width: parent.width - amount.width - 16
                spacing: 2

                AppText {
                    width: parent.width
                    text: line.label
                    muted: true
                }

                AppText {
                    width: parent.width
                    kind: "small"
                    text: line.note
                    visible: text !== ""
                    muted: true
                }
            }

            AppText {
                id: amount

                y: 11
                anchors.right: parent.right
                width: Math.min(implicitWidth, line.width * 0.6)
                kind: line.strong ? "heading" : "strong"
                text: line.value
                horizontalAlignment: Text.AlignRight
            }
        }
    }
}
