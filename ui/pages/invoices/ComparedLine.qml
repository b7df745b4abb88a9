pragma ComponentBehavior: Bound

import QtQuick
import style
import components

// One line of two bills: what it is and why it changed, before, now, and the difference.
Item {
    id: line

    required property int index
    required property string kind
    required property string label
    required property string note
    required property string before
    required property string after
    required property string change
    required property string spoken

    readonly property bool heading: kind === "heading"
    readonly property bool roomy: width > 500 * Theme.scale
    readonly property int column: Math.round(104 * Theme.scale)

    implicitHeight: heading ? words.height + (index > 0 ? 26 : 10) : Math.max(words.height, roomy ? amounts.height : words.height + amounts.height + 4) + 22
    Accessible.role: heading ? Accessible.Heading : Accessible.ListItem
    Accessible.name: spoken

    Rectangle {
        width: parent.width
        height: Theme.hairline
        visible: !line.heading
        color: Theme.line
    }

    Column {
        id: words

        anchors.left: parent.left
        y: line.heading ? line.implicitHeight - height - 6 : 11
        width: parent.width - (line.roomy && !line.heading ? amounts.width + 16 : 0)
        spacing: 2

        AppText {
            width: parent.width
            kind: line.heading ? "heading" : "body"
            text: line.label
            Accessible.ignored: true
        }

        AppText {
            width: parent.width
            kind: "small"
            muted: true
            text: line.note
            visible: text !== ""
            Accessible.ignored: true
        }
    }

    Row {
        id: amounts

        anchors.right: parent.right
        y: line.roomy ? 11 : words.y + words.height + 4
        visible: !line.heading

        Repeater {
            model: [line.before, line.after, line.change]

            AppText {
                required property int index
                required property string modelData

                width: line.column
                horizontalAlignment: Text.AlignRight
                kind: index === 0 ? "body" : "strong"
                muted: index === 0
                text: modelData
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 9
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                font.features: ({
                        "tnum": 1
                    })
                Accessible.ignored: true
            }
        }
    }
}
