pragma ComponentBehavior: Bound

import QtQuick
import style
import components

// Lines of a quote or an order, in parts with a heading and a total.
Column {
    id: lines

    property alias model: repeater.model

    Repeater {
        id: repeater

        Item {
            id: line

            required property int index
            required property string kind
            required property string label
            required property string note
            required property string amount

            readonly property bool heading: kind === "heading"
            readonly property int above: heading && index > 0 ? 22 : 9

            width: lines.width
            height: Math.max(words.height, value.height) + above + 9

            Rectangle {
                width: parent.width
                height: Theme.hairline
                visible: line.kind === "total"
                color: Theme.line
            }

            Column {
                id: words

                anchors.left: parent.left
                y: line.above
                width: parent.width - (line.amount === "" ? 0 : value.width + 16)
                spacing: 2

                AppText {
                    width: parent.width
                    kind: line.heading ? "heading" : line.kind === "total" ? "strong" : "body"
                    text: line.label
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }

                AppText {
                    width: parent.width
                    kind: "small"
                    muted: true
                    text: line.note
                    visible: text !== ""
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
            }

            AppText {
                id: value

                anchors.right: parent.right
                y: line.above
                width: Math.min(implicitWidth, line.width * 0.55)
                kind: line.kind === "total" ? "strong" : "body"
                text: line.amount
                horizontalAlignment: Text.AlignRight
                font.features: ({
                        "tnum": 1
                    })
            }
        }
    }
}
