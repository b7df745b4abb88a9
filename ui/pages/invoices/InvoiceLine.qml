pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import style
import components

// One line of an invoice, a sum or a payment. One that tells of something else leads there.
T.AbstractButton {
    id: line

    required property int index
    required property string kind
    required property string label
    required property string note
    required property string amount
    required property string leadsTo

    readonly property bool total: kind === "total" || kind === "due"
    readonly property bool leads: leadsTo !== ""

    signal led(string to)

    objectName: leads ? `line_${leadsTo}` : ""
    height: Math.max(words.height, value.height) + 26
    enabled: leads
    hoverEnabled: leads
    focusPolicy: leads ? Qt.StrongFocus : Qt.NoFocus
    Accessible.role: leads ? Accessible.Link : Accessible.StaticText
    Accessible.name: leads ? `${label}, ${amount}` : ""
    Accessible.ignored: !leads
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    onClicked: led(leadsTo)

    background: Item {
        Rectangle {
            width: parent.width
            height: Theme.hairline
            visible: line.index > 0
            color: Theme.line
        }

        Rectangle {
            anchors.fill: parent
            anchors.topMargin: 1
            radius: 6
            visible: line.hovered || line.down
            color: Theme.sunken
        }

        FocusRing {
            inset: 1
            radius: 8
            visible: line.visualFocus
        }
    }

    contentItem: Item {
        Column {
            id: words

            anchors.left: parent.left
            y: 13
            width: parent.width - value.width - 16
            spacing: 2

            Row {
                width: parent.width
                spacing: 4

                AppText {
                    width: Math.min(implicitWidth, parent.width - (line.leads ? Theme.iconSmall + 4 : 0))
                    kind: line.total || line.leads ? "strong" : "body"
                    text: line.label
                    color: line.leads ? Theme.link : Theme.ink
                    Accessible.ignored: line.leads
                }

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: line.leads
                    name: "chevron-right"
                    size: Theme.iconSmall
                    color: Theme.link
                }
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
}
