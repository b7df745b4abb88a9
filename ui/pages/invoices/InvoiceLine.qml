pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import style
import components

// One line of an invoice, a sum or a payment. One that tells of something else leads there.
Item {
    id: line

    required property int index
    required property string kind
    required property string label
    required property string note
    required property string amount
    required property string leadsTo

    // A list places what is in it at its own edge: what stays free before and after a line is part of it
    property real before: 0
    property real after: 0

    readonly property bool total: kind === "total" || kind === "due"
    readonly property bool leads: leadsTo !== ""

    signal led(string to)

    height: Math.max(words.height, value.height) + 26

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: line.before
        anchors.rightMargin: line.after
        height: Theme.hairline
        visible: line.index > 0
        color: Theme.line
    }

    T.AbstractButton {
        id: link

        objectName: `line_${line.leadsTo}`
        anchors.fill: parent
        anchors.topMargin: 1
        anchors.leftMargin: line.before
        anchors.rightMargin: line.after
        visible: line.leads
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Link
        Accessible.name: qsTr("%1, %2").arg(line.label).arg(line.amount)
        Accessible.description: line.note
        Keys.onReturnPressed: click()
        Keys.onEnterPressed: click()
        onClicked: line.led(line.leadsTo)

        background: Rectangle {
            radius: 6
            color: link.hovered || link.down ? Theme.sunken : "transparent"

            FocusRing {
                inset: 1
                radius: 8
                visible: link.visualFocus
            }
        }
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: line.before
        y: 13
        width: parent.width - line.before - line.after - value.width - 16
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
            Accessible.ignored: line.leads
        }
    }

    AppText {
        id: value

        y: line.total ? 9 : 13
        anchors.right: parent.right
        anchors.rightMargin: line.after
        kind: line.total ? "heading" : "strong"
        text: line.amount
        wrapMode: Text.NoWrap
        font.features: ({
                "tnum": 1
            })
        Accessible.ignored: line.leads
    }
}
