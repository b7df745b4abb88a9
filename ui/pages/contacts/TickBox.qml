import QtQuick
import style
import components

// A box to tick, with a word about it below.
Item {
    id: tick

    required property string key
    required property string text
    required property string note
    required property bool ticked
    required property bool usable

    signal toggled(on: bool)

    implicitWidth: Math.max(box.implicitWidth, words.visible ? 260 : 0)
    implicitHeight: box.implicitHeight + (words.visible ? words.implicitHeight - 6 : 0)

    AppCheckBox {
        id: box

        objectName: `tick_${tick.key}`
        anchors.left: parent.left
        anchors.leftMargin: 4
        width: Math.min(implicitWidth, parent.width - 4)
        text: tick.text
        checked: tick.ticked
        enabled: tick.usable
        Accessible.description: tick.note
        onToggled: tick.toggled(checked)
    }

    AppText {
        id: words

        objectName: `tickNote_${tick.key}`
        anchors.top: box.bottom
        anchors.topMargin: -8
        anchors.left: parent.left
        anchors.leftMargin: Math.round(20 * Theme.scale) + 16
        width: parent.width - anchors.leftMargin
        kind: "small"
        muted: true
        visible: text !== ""
        text: tick.note
        Accessible.ignored: true
    }
}
