import QtQuick
import QtQuick.Layouts
import style
import components

// One entry of a day: colour, shape, what it is, how it stands, and the first of its details.
Rectangle {
    id: box

    required property var entry
    readonly property color ink: Theme.statusInk(entry.status)

    implicitHeight: words.implicitHeight + 14
    radius: 8
    color: Theme.statusTint(entry.status)
    border.width: Theme.highContrast ? 1 : 0
    border.color: ink
    Accessible.ignored: true

    Icon {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: 8
        y: 9
        name: box.entry.icon
        size: Math.round(14 * Theme.scale)
        color: box.ink
    }

    ColumnLayout {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: 5
        anchors.right: parent.right
        anchors.rightMargin: 6
        y: 7
        spacing: 1

        AppText {
            kind: "small"
            text: box.entry.title
            color: box.ink
            font.weight: Font.Bold
            maximumLineCount: 2
            elide: Text.ElideRight
            Layout.fillWidth: true
            Accessible.ignored: true
        }

        AppText {
            kind: "small"
            text: box.entry.state
            color: box.ink
            visible: text !== ""
            maximumLineCount: 2
            elide: Text.ElideRight
            Layout.fillWidth: true
            Accessible.ignored: true
        }

        AppText {
            kind: "small"
            text: box.entry.lines.length > 0 ? box.entry.lines[0] : ""
            visible: text !== ""
            maximumLineCount: 5
            elide: Text.ElideRight
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
