pragma ComponentBehavior: Bound

import QtQuick
import style
import components

// One line of an invoice, a sum or a payment.
Item {
    id: line

    required property int index
    required property string kind
    required property string label
    required property string note
    required property string amount

    readonly property bool total: kind === "total" || kind === "due"

    height: Math.max(words.height, value.height) + 26

    Rectangle {
        width: parent.width
        height: Theme.hairline
        visible: line.index > 0
        color: Theme.line
    }

    Column {
        id: words

        anchors.left: parent.left
        y: 13
        width: parent.width - value.width - 16
        spacing: 2

        AppText {
            width: parent.width
            kind: line.total ? "strong" : "body"
            text: line.label
        }

        AppText {
            width: parent.width
            kind: "small"
            muted: true
            text: line.note
            visible: text !== ""
        }
    }

    AppText {
        id: value

        y: line.total ? 9 : 13
        anchors.right: parent.right
        kind: line.total ? "heading" : "strong"
        text: line.amount
        wrapMode: Text.NoWrap
        font.features: ({
                "tnum": 1
            })
    }
}
