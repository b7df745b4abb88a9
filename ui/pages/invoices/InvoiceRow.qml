pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import style
import components

// One line of the list. Kept plain: thousands of them pass by.
T.AbstractButton {
    id: row

    required property int index
    required property string key
    required property string title
    required property string subtitle
    required property string status
    required property string chip
    required property string amount
    required property string spoken
    required property var model
    // What its name begins with
    property string prefix: "invoice"
    property bool selected: false
    // Whether it has a box to tick, and whether that is ticked
    property bool picking: false
    property bool ticked: false
    // Whether the keyboard moved through the list last, not a finger
    property bool keyed: false

    // Waiting to be used again, for neither eyes nor ears
    property bool pooled: false

    // What stands beside the words where all of it has room in one line
    readonly property real beside: label.implicitWidth + sum
    readonly property real sum: row.amount === "" ? 0 : Math.max(money.implicitWidth, Math.round(76 * Theme.scale))
    readonly property bool roomy: width > 420 * Theme.scale && width >= start + Math.max(words.implicitWidth, about.implicitWidth) + beside + 44
    readonly property int start: picking ? 56 : 20

    objectName: `${prefix}_${key}`
    height: Math.round((roomy ? 66 : 88) * Theme.scale)
    visible: !pooled
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: picking ? Accessible.CheckBox : Accessible.ListItem
    Accessible.checkable: picking
    Accessible.checked: picking && ticked
    Accessible.name: spoken
    Accessible.selected: selected
    Accessible.focusable: true
    ListView.onPooled: pooled = true
    ListView.onReused: pooled = false

    background: Rectangle {
        color: row.selected ? Theme.selection : row.down || row.hovered ? Theme.sunken : Theme.card

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.line
        }

        FocusRing {
            inset: 2
            radius: 4
            visible: row.visualFocus || (row.activeFocus && row.keyed)
        }
    }

    Rectangle {
        objectName: `tick_${row.key}`
        anchors.left: parent.left
        anchors.leftMargin: 20
        y: Math.round((row.height - height) / 2)
        width: Math.round(20 * Theme.scale)
        height: width
        radius: 5
        visible: row.picking
        color: row.ticked ? Theme.action : Theme.card
        border.width: row.ticked ? 0 : 2
        border.color: Theme.fieldLine

        Icon {
            anchors.centerIn: parent
            name: "check-bold"
            size: parent.width - 4
            color: Theme.inkOnAction
            visible: row.ticked
        }
    }

    Text {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: row.start
        y: Math.round(12 * Theme.scale)
        width: row.width - money.width - (row.roomy ? label.width + 24 : 12) - row.start - 20
        text: row.title
        textFormat: Text.PlainText
        elide: Text.ElideRight
        font.family: Theme.fontFamily
        font.pixelSize: Theme.textBody
        font.weight: Font.Bold
        color: Theme.ink
        Accessible.ignored: true
    }

    Text {
        id: about

        anchors.top: words.bottom
        anchors.topMargin: 3
        anchors.left: parent.left
        anchors.leftMargin: row.start
        width: words.width
        text: row.subtitle
        textFormat: Text.PlainText
        elide: Text.ElideRight
        font.family: Theme.fontFamily
        font.pixelSize: Theme.textSmall
        color: Theme.inkMuted
        Accessible.ignored: true
    }

    StatusChip {
        id: label

        readonly property real apart: row.amount === "" ? 0 : 16

        x: Theme.mirrored ? (row.roomy ? money.x + money.width + apart : 20) : row.roomy ? money.x - width - apart : row.width - width - 20
        y: row.roomy ? Math.round((row.height - height) / 2) : row.height - height - Math.round(12 * Theme.scale)
        maximumWidth: row.width * 0.5
        status: row.status
        iconName: row.model.icon
        text: row.chip
        Accessible.ignored: true
    }

    Text {
        id: money

        anchors.right: parent.right
        anchors.rightMargin: 20
        y: row.roomy ? Math.round((row.height - height) / 2) : words.y
        width: row.roomy ? row.sum : implicitWidth
        horizontalAlignment: Text.AlignRight
        text: row.amount
        textFormat: Text.PlainText
        font.family: Theme.fontFamily
        font.pixelSize: Theme.textBody
        font.weight: Font.Bold
        font.features: ({
                "tnum": 1
            })
        color: Theme.ink
        Accessible.ignored: true
    }
}
